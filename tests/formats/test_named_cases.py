"""The texts that formats are known to spoil, one by one and in every format: spans come back exactly, or it is told."""

from collections import Counter

import pytest

from annotator.core.document import Document, Source, annotate, make_document, text_hash
from annotator.core.relation import Relation
from annotator.core.span import Span, State, Verdict
from annotator.formats.losses import KINDS, difference, key
from tests.formats.writing import read_back, write, written_formats

BOTH_WAYS = [known for known in written_formats() if known.reads]
each_format = pytest.mark.parametrize("known", BOTH_WAYS, ids=lambda known: known.name)


def at(text, quote, label="PROJECT", number=0, **values):
    """Return a span over the first place of a quote."""
    start = text.index(quote)
    return Span(f"s{number}", start, start + len(quote), label, quote, **values)


def case(text, *quotes, relations=(), **values):
    labels = ("PROJECT", "INVESTMENT", "INSTITUTION")
    spans = [at(text, quote, labels[n % 3], n, **values) for n, quote in enumerate(quotes)]
    return annotate(make_document(text, title="题"), spans, relations)


PLAIN = {
    "emoji": case("甲😀乙👨‍👩‍👧丙🇨🇳园开工", "乙👨‍👩‍👧丙", "园开工"),
    "extension B": case("𠮷安厂在𪚥城开工", "𠮷安厂", "𪚥城"),
    "blanks around": case("  \u3000甲城开工\u00a0 \n ", "甲城", "开工"),
    "blanks in spans": case("在 甲 城 开\u3000工", "甲 城 开\u3000工"),
    "separators": case("甲\u2028乙园\u2029丙\u0085丁园", "乙园", "丁园"),
    "separator in a span": case("前甲\u2028乙\u2029园后", "甲\u2028乙\u2029园"),
    "over a line break": case("产业\n园区开工\n\n投资5亿元", "产业\n园区", "工\n\n投资"),
    "marks of formats": case('⟦甲|乙⟧\\n"丙",{丁}\t# newdoc === a|b <x>&amp;', "⟦甲|乙⟧", '"丙",{丁}', "<x>&amp;"),
    "formulas": case("=甲城+1\n'乙城", "=甲城", "'乙城"),
    "private and strange": case("甲\ue000\ufdd0\u200b乙\ufeff丙é", "\ue000\ufdd0", "乙\ufeff丙"),
    "one sign": case("甲乙", "甲", "乙"),
    "the same side by side": annotate(
        make_document("甲园甲园"), [Span("a", 0, 2, "PROJECT", "甲园"), Span("b", 2, 4, "PROJECT", "甲园")]
    ),
}
OVERLAPPING = {
    "nested": case("滨海新区产业园二期", "滨海新区产业园二期", "产业园"),
    "nested from the same start": case("滨海产业园二期", "滨海产业园二期", "滨海产业园"),
    "crossing": case("滨海新区产业园二期", "滨海新区产业园", "产业园二期"),
    "at the same place": annotate(
        make_document("甲园"), [Span("a", 0, 2, "PROJECT", "甲园"), Span("b", 0, 2, "INSTITUTION", "甲园")]
    ),
}


@each_format
@pytest.mark.parametrize("annotated", PLAIN.values(), ids=PLAIN)
def test_spans_that_do_not_overlap_come_back_exactly_in_every_format(tmp_path, known, annotated):
    (back,) = read_back(known, write(known, [annotated], tmp_path))
    assert back.document.text == annotated.document.text
    assert set(map(key, back.spans)) == set(map(key, annotated.spans))
    assert known.losses(annotated).keys() <= {"titles", "ids", "sources", "history"}


@each_format
@pytest.mark.parametrize("annotated", OVERLAPPING.values(), ids=OVERLAPPING)
def test_overlapping_spans_come_back_or_are_told_by_number(tmp_path, known, annotated):
    (back,) = read_back(known, write(known, [annotated], tmp_path))
    gone = len(annotated.spans) - len(back.spans)
    lost = known.losses(annotated)
    assert lost["nested"] + lost["crossing"] == gone
    assert set(map(key, back.spans)) <= set(map(key, annotated.spans))
    assert difference(annotated, back, known.loss) == lost


@each_format
def test_relations_and_attributes_come_back_or_are_told_by_number(tmp_path, known):
    text = "华兴集团投资约5亿元建设滨海产业园"
    spans = [
        at(text, "滨海产业园", "PROJECT", 1, attributes={"kind": "named", "其他 名": ["列", {"表": 1.5}]}),
        at(text, "约5亿元", "INVESTMENT", 2, attributes={"value": 500_000_000, "comparator": "approx"}),
        at(text, "华兴集团", "INSTITUTION", 3),
    ]
    links = [Relation("a", "has_investment", "s1", "s2"), Relation("b", "invested_by", "s1", "s3")]
    annotated = annotate(make_document(text), spans, links)
    (back,) = read_back(known, write(known, [annotated], tmp_path))
    lost = known.losses(annotated)
    assert len(back.relations) == 2 - lost["relations"]
    same = {key(span): dict(span.attributes) for span in back.spans}
    assert sum(same[key(span)] != dict(span.attributes) for span in spans) == lost["attributes"]
    if not lost["relations"]:
        texts = {(r.type, back.span(r.head).text, back.span(r.tail).text) for r in back.relations}
        assert texts == {("has_investment", "滨海产业园", "约5亿元"), ("invested_by", "滨海产业园", "华兴集团")}


@each_format
def test_rejected_suggestions_and_scores_come_back_or_are_told_by_number(tmp_path, known):
    text = "甲园乙园丙园丁园"
    spans = [
        at(text, "甲园", number=1, decision=Verdict.ACCEPTED, score=0.75, reviewer="甲"),
        at(text, "乙园", number=2, state=State.SUGGESTED, score=0.5, suggester="rule"),
        at(text, "丙园", number=3, state=State.SUGGESTED),
        at(text, "丁园", number=4, state=State.REJECTED, decision=Verdict.REJECTED, score=0.25),
    ]
    annotated = annotate(make_document(text), spans)
    (back,) = read_back(known, write(known, [annotated], tmp_path))
    lost = known.losses(annotated)
    count = Counter(span.state.value for span in back.spans)
    assert count == +Counter(gold=1, suggested=2 - lost["suggested"], rejected=1 - lost["rejected"])
    scores = {key(span): span.score for span in back.spans}
    assert sum(scores[key(span)] != span.score for span in spans if key(span) in scores) == lost["scores"]


@each_format
@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_another_system_become_lf_and_offsets_follow(tmp_path, known, ends):
    """Somebody else's file with such line ends: its offsets count them, and the quotes stay the same."""
    text = f"甲城{ends}乙园开工{ends}{ends}投资5亿{ends}元"
    foreign = Document(text_hash(text)[:16], "题", text, text_hash(text), source=Source())
    quotes = ["乙园", "开工", f"5亿{ends}元"]
    spans = [Span(f"s{n}", text.index(q), text.index(q) + len(q), "PROJECT", q) for n, q in enumerate(quotes)]
    (back,) = read_back(known, write(known, [annotate(foreign, spans)], tmp_path))
    assert back.document.text == text.replace(ends, "\n")
    assert [span.text for span in back.spans] == [quote.replace(ends, "\n") for quote in quotes]


def test_every_kind_of_loss_is_known_by_name():
    assert {"nested", "crossing", "relations", "attributes", "rejected", "scores"} <= KINDS.keys()
