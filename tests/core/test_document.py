import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import (
    AnnotatedDocument,
    ReviewState,
    Status,
    annotate,
    check_spans,
    find_title,
    make_document,
    normalise_text,
    review_state,
    sort_relations,
    sort_spans,
    text_hash,
)
from annotator.core.errors import UserError
from annotator.core.relation import Relation
from annotator.core.span import Span, State
from tests.strategies import documents, spans


def test_the_text_and_its_hash_never_change():
    document = make_document("甲")
    assert document.changed(status=Status.DONE).status is Status.DONE
    for name in ("text", "sha256"):
        with pytest.raises(ValueError, match="never changes"):
            document.changed(**{name: "乙"})


def test_the_id_is_the_start_of_the_hash():
    document = make_document("甲")
    assert document.sha256 == text_hash("甲")
    assert document.id == document.sha256[:16]


@given(st.text(st.sampled_from("甲\r\n\ufeff\u2028 "), max_size=20))
def test_a_normalised_text_stays_as_it_is(raw):
    text = normalise_text(raw)
    assert "\r" not in text
    assert normalise_text(text.lstrip("\ufeff")) == text.lstrip("\ufeff")


def test_only_line_ends_and_the_mark_are_normalised():
    assert normalise_text("\ufeff甲\r\n乙\r丙\u2028丁\u00a0\ufeff") == "甲\n乙\n丙\u2028丁\u00a0\ufeff"


@pytest.mark.parametrize(
    ("text", "title"),
    [("首行\n# 标题", "标题"), ("\n\n 首行 \n二", "首行"), ("##\n正文", "正文"), ("\n \n", "名字"), ("# \n", "名字")],
)
def test_the_title_is_the_heading_or_the_first_line(text, title):
    assert find_title(text, "名字") == title


def test_a_long_title_is_cut():
    assert find_title("长" * 200) == "长" * 80


def test_a_lone_surrogate_has_no_hash():
    with pytest.raises(UnicodeEncodeError):
        text_hash("\ud800")


def test_spans_come_by_start_then_longest_first():
    a, b, c = Span("a", 0, 2, "X", ""), Span("b", 0, 5, "X", ""), Span("c", 1, 2, "X", "")
    assert sort_spans([c, a, b]) == (b, a, c)


def test_relations_come_in_the_order_of_their_heads():
    spans = [Span("a", 0, 1, "X", ""), Span("b", 2, 3, "X", "")]
    first, second = Relation("2", "t", "a", "b"), Relation("1", "t", "b", "a")
    assert sort_relations([second, first], spans) == (first, second)


def test_spans_are_found_by_id_and_state():
    one = Span("a", 0, 1, "X", "甲", state=State.REJECTED)
    annotated = annotate(make_document("甲"), [one])
    assert annotated.span("a") is one
    assert annotated.in_state(State.REJECTED) == (one,)
    assert annotated.in_state(State.GOLD) == ()
    with pytest.raises(KeyError):
        annotated.span("b")


@pytest.mark.parametrize(
    ("start", "end", "text"), [(0, 1, "乙"), (0, 3, "甲乙"), (1, 1, ""), (-1, 1, ""), (2, 1, "甲")]
)
def test_a_span_must_quote_its_text(start, end, text):
    with pytest.raises(UserError) as caught:
        check_spans("甲乙", [Span("s", start, end, "X", text)], "a.txt")
    assert caught.value.code == "span-misaligned"
    check_spans("甲乙", [Span("s", 1, 2, "X", "乙")])


def test_the_review_state_is_status_and_flag():
    document = make_document("甲").changed(flagged=True)
    assert review_state(document) == ReviewState(Status.TODO, True)
    assert AnnotatedDocument(document).spans == ()


@given(st.data(), documents())
def test_what_is_replaced_stands_where_sorting_everything_would_put_it(data, annotated):
    text = annotated.document.text
    fresh = [data.draw(spans(text, number)) for number in data.draw(st.sets(st.integers(0, 9), max_size=5))]
    gone = data.draw(st.sets(st.sampled_from([span.id for span in annotated.spans]))) if annotated.spans else set()
    changes = {span.id: span for span in fresh} | dict.fromkeys(gone)
    links = {relation.id: relation.changed(tail="s0") for relation in annotated.relations[:1]}
    links |= {relation.id: None for relation in annotated.relations[1:2]}
    now = annotated.replaced(annotated.document, changes, links)
    left = {span.id: span for span in annotated.spans} | changes
    linked = {relation.id: relation for relation in annotated.relations} | links
    assert now == annotate(annotated.document, filter(None, left.values()), filter(None, linked.values()))
    assert now.by_id == {span.id: span for span in now.spans}


def test_many_replacements_are_sorted_as_few_are():
    document = make_document("甲" * 300)
    every = [Span(f"s{number}", 299 - number, 300, "X", "甲" * (number + 1)) for number in range(300)]
    annotated = annotate(document, every[:100]).replaced(document, {span.id: span for span in every[100:]}, {})
    assert annotated == annotate(document, every)
    assert annotated.span("s299") is every[299]


@given(documents())
def test_the_spans_of_one_place_and_label_are_found(annotated):
    for span in annotated.spans:
        assert list(annotated.at(*span.key)) == [other for other in annotated.spans if other.key == span.key]
    assert list(annotated.at(0, 0, "PROJECT")) == []
