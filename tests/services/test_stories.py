"""Copying through the session: whatever was decided before, nothing decided is touched, and one undo takes it back."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.relation import Relation
from annotator.core.span import State
from annotator.services.session import ReviewSession
from annotator.services.stories import StoryCopies, same_story
from annotator.storage.dataset import Dataset
from tests.conftest import suggested

STORY = (
    "云杉材料公司拟投资5亿元建设临江复合材料产业园，丙县农商银行为其提供贷款，项目计划在明年年底之前建成并且投入使用。"
)
TEXTS = (
    f"临江开工\n{STORY}\n",
    f"本报讯\n{STORY}\n中间一段文字。\n{STORY}\n",
    f"今日要闻\n{STORY.replace('明年年底', '后年')}\n",
)
QUOTES = (
    ("临江复合材料产业园", PROJECT),
    ("复合材料产业园", PROJECT),
    ("5亿元", INVESTMENT),
    ("云杉材料公司", INSTITUTION),
    ("丙县农商银行", INSTITUTION),
)


def articles(given):
    """Return the articles of one story, each with those suggestions whose numbers are given."""
    for text, wanted in zip(TEXTS, given, strict=True):
        spans = [suggested(text, *QUOTES[n]) for n in sorted(wanted)]
        ids = {span.id for span in spans}
        ends = ("PROJECT-临江复合材料产业园", "INVESTMENT-5亿元")
        links = [Relation("l", "has_investment", *ends, State.SUGGESTED, 0.7, "rule")] if set(ends) <= ids else []
        yield annotate(make_document(text), spans, links)


_NUMBERS = st.sets(st.integers(0, len(QUOTES) - 1))
_STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 4), st.sampled_from("aaarrumlnc")), max_size=14)


@given(st.tuples(_NUMBERS, _NUMBERS, _NUMBERS), _STEPS)
def test_nothing_decided_is_touched_and_one_undo_takes_it_back(tmp_path_factory, given, steps):
    with Dataset(tmp_path_factory.mktemp("story") / "g.db") as dataset:
        session = ReviewSession(dataset, "甲")
        ids = session.add_documents(articles(given))
        assert [row.id for row in same_story(session, ids[2])] == ids
        for step in steps:
            act(session, ids, *step)
        before = {id: dataset.load(id) for id in ids}
        source = StoryCopies(session, ids[0])
        hits = []
        while not source.complete:
            hits += source.read()
        pairs = source.pairs(hits)
        assert bool(pairs) == bool(hits) or not hits
        if not pairs:
            return
        session.apply_all(pairs)
        after = {id: dataset.load(id) for id in ids}
        for id in ids:
            decided = {span.id: span for span in before[id].spans if not span.is_open}
            assert decided.items() <= {span.id: span for span in after[id].spans}.items()
            for link in before[id].relations:
                assert link.state is State.SUGGESTED or link in after[id].relations
        for hit in hits:
            (made,) = [s for s in after[hit.document].at(*hit.place, hit.shown.label) if not s.is_open]
            assert made.state is hit.shown.state
        assert StoryCopies(session, ids[0]).pairs(hits) == []
        session.undo()
        assert {id: dataset.load(id).spans for id in ids} == {id: before[id].spans for id in ids}
        assert {id: dataset.load(id).relations for id in ids} == {id: before[id].relations for id in ids}


def act(session, ids, place, which, step):
    document = ids[place]
    spans = session.load(document).spans
    if not spans:
        return
    span = spans[which % len(spans)]
    decisions = {
        "a": d.Accept(span.id),
        "r": d.Reject(span.id),
        "u": d.MarkUnsure(span.id),
        "m": d.Move(span.id, span.start, span.end - 1),
        "l": d.Relabel(span.id, INSTITUTION),
        "n": d.Add(span.start + 1, span.end, span.label),
        "c": d.AcceptRelation("l"),
    }
    try:
        session.apply(document, decisions[step])
    except UserError:
        return
