"""What was decided once is offered where the same text stands, and nowhere over a decision."""

import pytest

from annotator.core import decision as d
from annotator.core.alignment import Alignment, passages
from annotator.core.copying import copies
from annotator.core.document import annotate, make_document
from annotator.core.labels import BUILT_IN, INSTITUTION, INVESTMENT, PROJECT
from annotator.core.relation import Relation
from annotator.core.rules import Context, plan
from annotator.core.span import Proposal, Span, State, Verdict
from annotator.services.session import merged, with_changes

FIRST = "云杉公司拟投资5亿元建设云杉产业园，乙银行参与其中的贷款安排。"
SECOND = "丙县将在年内开工的项目还有银杉大道，预计花费2亿元，由丙县城投负责建设。"
TEXT = f"滨江开工\n{FIRST}\n{SECOND}\n"
WRAPPED = f"滨江开工\n{FIRST[:16]}\n{FIRST[16:]}\n\n{SECOND[:16]}\n{SECOND[16:32]}\n{SECOND[32:]}\n"


def at(text, quote, label, state=State.GOLD, **values):
    start = text.index(quote)
    machine = {"suggester": "rule", "suggester_version": "1", "score": 0.8} if state is not State.GOLD else {}
    return Span(f"{label}-{quote}", start, start + len(quote), label, quote, state=state, **{**machine, **values})


def decided(text=TEXT, relations=True):
    spans = [
        at(text, "云杉产业园", PROJECT, attributes={"kind": "named"}),
        at(text, "5亿元", INVESTMENT, attributes={"value": 500_000_000}),
        at(text, "云杉公司", INSTITUTION),
        at(text, "银杉大道", PROJECT),
        at(text, "丙县", INSTITUTION, State.REJECTED, decision=Verdict.REJECTED),
    ]
    links = [Relation("r", "has_investment", "PROJECT-云杉产业园", "INVESTMENT-5亿元")] if relations else []
    return annotate(make_document(text), spans, links)


def found(source, target):
    own = passages(source.document.text)
    there = own if source.document.id == target.document.id else passages(target.document.text)
    return copies(source, target, Alignment(own, there))


def carried_out(result, keys=None):
    """Return the target after the decisions."""
    wanted = {copy.key for copy in result.spans} if keys is None else keys
    target, rows = result.target, []
    for decision in result.decisions(wanted):
        _, changes = plan(Context(target, BUILT_IN, d.Stamp("乙", "2026-02-02")), decision)
        target = with_changes(target, changes)
        rows += changes
    assert all(row.before != row.after for row in merged(rows))
    return target


def states(annotated):
    return {(span.text.replace("\n", ""), span.label): span.state.value for span in annotated.spans}


@pytest.mark.parametrize("text", [f"本报讯\n{TEXT}（完）", WRAPPED, f"{SECOND}\n{FIRST}"])
def test_the_same_paragraphs_take_everything_over(text):
    target = annotate(make_document(text))
    after = carried_out(found(decided(), target))
    assert states(after) == {
        ("云杉产业园", PROJECT): "gold",
        ("5亿元", INVESTMENT): "gold",
        ("云杉公司", INSTITUTION): "gold",
        ("银杉大道", PROJECT): "gold",
        ("丙县", INSTITUTION): "rejected",
    }
    (link,) = after.relations
    names = {span.id: span.text.replace("\n", "") for span in after.spans}
    assert (names[link.head], names[link.tail], link.state, link.reviewer) == ("云杉产业园", "5亿元", State.GOLD, "乙")
    amount = next(span for span in after.spans if span.label == INVESTMENT)
    assert (dict(amount.attributes), amount.decision, amount.reviewer, amount.suggester) == (
        {"value": 500_000_000},
        Verdict.ADDED,
        "乙",
        None,
    )
    refused = next(span for span in after.spans if span.state is State.REJECTED)
    assert (refused.suggester, refused.decision) == ("rule", Verdict.REJECTED)
    for span in after.spans:
        assert text[span.start : span.end] == span.text


def test_open_suggestions_are_decided_and_not_doubled():
    text = f"本报讯\n{TEXT}"
    suggested = [
        at(text, "云杉产业园", PROJECT, State.SUGGESTED),
        at(text, "5亿元", INVESTMENT, State.SUGGESTED),
        at(text, "丙县", INSTITUTION, State.SUGGESTED),
        at(text, "乙银行", INSTITUTION, State.SUGGESTED),
    ]
    link = Relation("s", "has_investment", "PROJECT-云杉产业园", "INVESTMENT-5亿元", State.SUGGESTED, 0.7, "rule")
    result = found(decided(), annotate(make_document(text), suggested, [link]))
    assert [copy.there is not None for copy in result.spans] == [False, True, True, True, False]
    after = carried_out(result)
    verdicts = {span.id: span.decision for span in after.spans}
    assert verdicts["PROJECT-云杉产业园"] is Verdict.ACCEPTED_ATTRIBUTES
    assert verdicts["INSTITUTION-丙县"] is Verdict.REJECTED
    assert verdicts["INSTITUTION-乙银行"] is None
    assert [(relation.id, relation.state) for relation in after.relations] == [("s", State.GOLD)]
    assert len(after.spans) == 6


def test_only_what_is_ticked_is_copied_and_no_link_without_both_ends():
    result = found(decided(), annotate(make_document(f"讯\n{TEXT}")))
    project = next(copy.key for copy in result.spans if copy.span.text == "云杉产业园")
    after = carried_out(result, {project})
    assert states(after) == {("云杉产业园", PROJECT): "gold"}
    assert after.relations == ()


def test_what_is_decided_there_stays():
    text = f"讯\n{TEXT}"
    there = [
        at(text, "云杉产业园", PROJECT, State.REJECTED, decision=Verdict.REJECTED),
        at(text, "云杉公司拟", INSTITUTION),
        at(text, "5亿元", INVESTMENT),
        at(text, "银杉大道", PROJECT, State.SUGGESTED, decision=Verdict.UNSURE),
        at(text, "丙县", INSTITUTION),
    ]
    target = annotate(make_document(text), there)
    result = found(decided(), target)
    assert result.spans == []
    assert result.decisions(set()) == []


def test_a_link_is_made_to_what_is_gold_there_already():
    text = f"讯\n{TEXT}"
    result = found(decided(), annotate(make_document(text), [at(text, "5亿元", INVESTMENT)]))
    after = carried_out(result)
    assert [(r.head in {c.id for c in result.spans}, r.tail) for r in after.relations] == [(True, "INVESTMENT-5亿元")]


@pytest.mark.parametrize("state", [State.GOLD, State.REJECTED])
def test_a_link_that_is_decided_there_stays(state):
    text = f"讯\n{TEXT}"
    spans = [at(text, "云杉产业园", PROJECT), at(text, "5亿元", INVESTMENT)]
    link = Relation("s", "has_investment", "PROJECT-云杉产业园", "INVESTMENT-5亿元", state, 0.7, "rule")
    after = carried_out(found(decided(), annotate(make_document(text), spans, [link])))
    assert after.relations == (link,)


def test_a_corrected_suggestion_is_corrected_there_too():
    source = annotate(
        make_document(TEXT),
        [
            at(TEXT, "云杉产业园", PROJECT, suggester="rule", proposal=_proposal("建设云杉产业园", PROJECT)),
            at(TEXT, "丙县城投", INSTITUTION, suggester="rule", proposal=_proposal("丙县城投", PROJECT)),
        ],
    )
    text = f"讯\n{TEXT}"
    there = [at(text, "建设云杉产业园", PROJECT, State.SUGGESTED), at(text, "丙县城投", PROJECT, State.SUGGESTED)]
    after = carried_out(found(source, annotate(make_document(text), there)))
    assert {span.id: (span.text, span.label, span.decision) for span in after.spans} == {
        "PROJECT-建设云杉产业园": ("云杉产业园", PROJECT, Verdict.ACCEPTED_BOUNDARY),
        "PROJECT-丙县城投": ("丙县城投", INSTITUTION, Verdict.ACCEPTED_LABEL),
    }


def _proposal(quote, label):
    start = TEXT.index(quote)
    return Proposal(start, start + len(quote), label)


def test_in_a_changed_paragraph_the_neighbourhood_decides():
    text = TEXT.replace("乙银行参与其中的贷款安排", "丁银行没有参与")
    result = found(decided(), annotate(make_document(text)))
    assert [copy.span.text for copy in result.spans] == ["云杉公司", "5亿元", "丙县", "银杉大道"]
    assert "云杉产业园" not in [text[copy.start : copy.end] for copy in result.spans], "what follows it is changed"


def test_a_place_that_could_be_two_is_left_out():
    sentence = "计划投资5亿元建设基地一期。"
    amount = at(sentence, "5亿元", INVESTMENT)
    middle = amount.changed(start=amount.start + 2 * len(sentence), end=amount.end + 2 * len(sentence))
    source = annotate(make_document(sentence * 5 + "甲"), [middle])
    assert found(source, annotate(make_document(sentence * 5 + "乙"))).spans == []


def test_another_story_takes_nothing():
    assert found(decided(), annotate(make_document("云杉公司拟投资5亿元。\n银杉大道通车。"))).spans == []


def test_repeated_paragraphs_of_one_article():
    text = f"{TEXT}{FIRST}\n"
    source = annotate(decided(text).document, decided(text).spans, decided(text).relations)
    result = found(source, source)
    assert [(copy.span.text, copy.start >= len(TEXT)) for copy in result.spans] == [
        ("云杉公司", True),
        ("5亿元", True),
        ("云杉产业园", True),
    ]
    after = carried_out(result)
    assert len(after.spans) == 8
    assert len(after.relations) == 2
    assert found(after, after).spans == []


def test_what_was_decided_in_two_ways_is_copied_in_neither():
    text = f"{FIRST}\n{FIRST}\n"
    second = text.rindex("乙银行")
    spans = [
        at(text, "乙银行", INSTITUTION),
        Span("x", second, second + 3, INSTITUTION, "乙银行", state=State.REJECTED, suggester="rule"),
    ]
    source = annotate(make_document(text), spans)
    assert found(source, annotate(make_document(f"讯\n{FIRST}"))).spans == []
