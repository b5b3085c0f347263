import itertools
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import annotate, check_spans, make_document
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from annotator.services.training_data import Shape, parse_labels, parse_split, parts_of, shaped
from tests.strategies import documents


@pytest.mark.parametrize("unit", ["paragraphs", "sentences"])
@given(annotated=documents())
def test_units_are_stretches_of_the_text_and_no_span_is_lost(unit, annotated):
    text, found = annotated.document.text, []
    last = 0
    for part in shaped(annotated, Shape(unit)):
        start, end = map(int, part.document.id.partition("@")[2].split("-"))
        assert last <= start < end
        last = end
        assert part.document.text == text[start:end]
        check_spans(part.document.text, part.spans)
        found += [(span.id, span.start + start, span.end + start) for span in part.spans]
        ids = {span.id for span in part.spans}
        assert all({link.head, link.tail} <= ids for link in part.relations)
    assert sorted(found) == sorted((span.id, span.start, span.end) for span in annotated.spans)


def test_sentences_are_cut_and_a_span_over_a_break_holds_them_together():
    text = "甲城开工。乙\n园投产。丙厂完工。"
    one = annotate(make_document(text), [Span("a", 0, 2, "X", "甲城"), Span("b", 5, 8, "X", "乙\n园")])
    assert [part.document.text for part in shaped(one, Shape("sentences"))] == [
        "甲城开工。",
        "乙\n园投产。",
        "丙厂完工。",
    ]
    assert [part.document.text for part in shaped(one, Shape("paragraphs"))] == [text]


def test_labels_are_renamed_or_left_out_with_their_relations():
    spans = [Span("a", 0, 1, "X", "甲"), Span("b", 1, 2, "Y", "乙")]
    linked = annotate(make_document("甲乙"), spans, [Relation("r", "t", "a", "b")])
    (one,) = shaped(linked, Shape(labels={"X": "ORG"}))
    assert ([span.label for span in one.spans], len(one.relations)) == (["ORG", "Y"], 1)
    (other,) = shaped(linked, Shape(labels={"X": ""}))
    assert ([span.label for span in other.spans], other.relations) == (["Y"], ())


def test_rejected_spans_are_hard_negatives_where_they_touch_no_gold():
    spans = [Span("a", 0, 2, "X", "甲城"), Span("b", 1, 3, "X", "城开", state=State.REJECTED)]
    spans.append(Span("c", 3, 4, "X", "工", state=State.REJECTED))
    (one,) = shaped(annotate(make_document("甲城开工"), spans), Shape(negatives=True, labels={"X": "ORG"}))
    assert [(span.text, span.label, span.state) for span in one.spans] == [
        ("甲城", "ORG", State.GOLD),
        ("工", "NOT_ORG", State.GOLD),
    ]


SIGNS = [chr(place) for place in range(0x4E00, 0x6E00)]
STORY = "".join(f"第{number}个项目在滨海新区开工建设，由华兴集团投资{number * 7}亿元。" for number in range(40))


def texts():
    for number in range(60):
        yield f"t{number}", "".join(Random(number).choices(SIGNS, k=400))
    for number in range(20):
        yield f"s{number}", f"本报第{number}电：" + STORY + f"记者{number}报道。"


def test_copies_of_a_story_are_never_in_two_parts_and_the_order_does_not_matter():
    found = parts_of(texts(), (80, 10, 10))
    assert len({part for name, part in found.items() if name.startswith("s")}) == 1
    assert parts_of(reversed(list(texts())), (80, 10, 10)) == found
    counts = {
        part: sum(one == part for name, one in found.items() if name[0] == "t") for part in ("train", "dev", "test")
    }
    assert counts["train"] > 35
    assert counts["dev"] > 0
    assert counts["test"] > 0


@given(
    st.lists(documents(), max_size=6, unique_by=lambda one: one.document.sha256),
    st.sampled_from([(80, 20), (60, 20, 20)]),
)
def test_every_document_has_one_part(made, split):
    found = parts_of([(one.document.id, one.document.text) for one in made], split)
    assert set(found) == {one.document.id for one in made}
    assert set(found.values()) <= ({"train", "test"} if len(split) == 2 else {"train", "dev", "test"})


def test_the_same_text_is_always_in_the_same_part():
    alone = [parts_of([pair], (50, 50))[pair[0]] for pair in itertools.islice(texts(), 60)]
    together = parts_of(itertools.islice(texts(), 60), (50, 50))
    assert alone == [together[f"t{number}"] for number in range(60)]


@pytest.mark.parametrize("words", ["80", "80/30", "a/b", "80/20/", "", "50/25/15/10", "-10/110"])
def test_a_wrong_split_is_told(words):
    with pytest.raises(UserError):
        parse_split(words)


def test_splits_and_mappings_are_read():
    assert parse_split("80/10/10") == (80, 10, 10)
    assert parse_labels("A=B, C=") == {"A": "B", "C": ""}
    with pytest.raises(UserError):
        parse_labels("A")
