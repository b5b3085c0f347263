"""Generated documents: whatever characters an article may hold, spans nested and crossing, relations between them."""

from hypothesis import strategies as st

from annotator.core.document import Source, Status, annotate, make_document
from annotator.core.labels import BUILT_IN
from annotator.core.relation import Relation
from annotator.core.span import Proposal, Span, State, Verdict

SIGNS = "项目投资集团亿元,。“”（）\n\t 　\u00a0\u2028\u2029\u0085\ufdd0\u200b😀👨\u200d👩𠮷𪚥ab1\\\"'{é\u0301"
TEXTS = st.text(st.sampled_from(SIGNS), min_size=2, max_size=60).filter(str.strip)
VALUES = st.one_of(
    st.none(), st.integers(1, 10**12), st.floats(0.5, 1e9), st.tuples(st.integers(1, 9), st.integers(10, 99)).map(list)
)
_TIMES = st.sampled_from(["2026-01-01T08:00:00.000+00:00", "2026-02-03T04:05:06.789+00:00"])
_STATES = st.sampled_from(list(State))
_FACTS = st.sampled_from([("", "", ""), ("2026-01-05", "滨海\u2028日报", "https://a.example/1?x=二"), ("去年", "", "")])


@st.composite
def spans(draw, text: str, number: int) -> Span:
    """A span in any state, signed as a reviewer's decision would sign it."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    label = draw(st.sampled_from([label.name for label in BUILT_IN.labels]))
    state = draw(_STATES)
    verdicts = {
        State.GOLD: [Verdict.ACCEPTED, Verdict.ADDED, Verdict.ACCEPTED_BOUNDARY],
        State.REJECTED: [Verdict.REJECTED],
        State.SUGGESTED: [None, Verdict.UNSURE],
    }
    decision = draw(st.sampled_from(verdicts[state]))
    value = draw(VALUES)
    return Span(
        f"s{number}",
        start,
        end,
        label,
        text[start:end],
        {} if value is None else {"value": value, "comparator": "eq"},
        state,
        decision,
        score=draw(st.one_of(st.none(), st.floats(0, 1))),
        suggester=draw(st.sampled_from([None, "rule"])),
        reason=draw(st.sampled_from([None, "因为\u2028动词"])),
        reviewer="甲" if decision else None,
        decided_at=draw(_TIMES) if decision else None,
        seconds=draw(st.one_of(st.none(), st.floats(0, 60))),
        comment=draw(st.sampled_from(["", "看\n两遍 😀"])),
        proposal=draw(st.sampled_from([None, Proposal(0, 1, label, {})])),
    )


@st.composite
def documents(draw):
    """An annotated document with up to six spans, no two in one state at the same place under the same label."""
    text = draw(TEXTS)
    drawn = [draw(spans(text, number)) for number in range(draw(st.integers(0, 6)))]
    found = list({(span.key, span.state): span for span in drawn}.values())
    relations = []
    for kind in BUILT_IN.relations:
        for head in (s for s in found if s.label == kind.head):
            for tail in (s for s in found if s.label == kind.tail):
                if draw(st.booleans()):
                    relations.append(Relation(f"r{len(relations)}", kind.name, head.id, tail.id, draw(_STATES)))
    source = Source(draw(st.sampled_from(["", "文.txt"])), "", "gb18030", draw(_TIMES), *draw(_FACTS))
    document = make_document(text, title=draw(st.sampled_from(["", "标题"])), source=source)
    document = document.changed(status=draw(st.sampled_from(list(Status))), flagged=draw(st.booleans()))
    return annotate(document, found, relations)
