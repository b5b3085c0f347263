"""Suggestions in parts come to the same as all at once."""

import random

import pytest

from annotator.core.decision import Accept, Move, Reject, SetComment, Stamp, Suggest
from annotator.core.document import annotate, make_document
from annotator.core.labels import BUILT_IN
from annotator.core.parting import in_parts
from annotator.core.relation import Relation
from annotator.core.rules import Context, plan
from annotator.core.span import Span, State
from annotator.services.session import with_changes

TEXT = "甲乙丙丁戊己庚辛壬癸" * 30
STAMP = Stamp("tester", "2026-01-01T00:00:00.000+00:00", 1.0)


def proposals(chance, count, name):
    spans = {}
    for number in range(count):
        start = chance.randrange(len(TEXT) - 8)
        end, label = start + chance.randint(1, 6), chance.choice(("PROJECT", "INVESTMENT", "INSTITUTION"))
        key = (start, end, label)
        spans[key] = Span(
            f"{start}-{end}-{label}", *key, TEXT[start:end], state=State.SUGGESTED, score=chance.random(),
            suggester="rule", suggester_version="1", reason=f"{name}{number}",
        )  # fmt: skip
    made = list(spans.values())
    chance.shuffle(made)
    projects = [span for span in made if span.label == "PROJECT"]
    amounts = [span for span in made if span.label == "INVESTMENT"]
    pairs = {(chance.choice(projects).id, chance.choice(amounts).id) for _ in range(count // 2)}
    links = tuple(
        Relation(f"{head}+{tail}", "has_investment", head, tail, State.SUGGESTED, chance.random(), name)
        for head, tail in sorted(pairs)
    )
    return Suggest(tuple(made), links)


def done(annotated, decision):
    _, rows = plan(Context(annotated, BUILT_IN, STAMP), decision)
    return with_changes(annotated, rows)


def reviewed(annotated, chance):
    """The document after some decisions, links among them."""
    for span in chance.sample(annotated.spans, 25):
        decision = chance.choice((Accept(span.id), Reject(span.id), SetComment(span.id, "?"), None))
        if decision is None:
            free = span.end + 1 < len(TEXT) and not list(annotated.at(span.start, span.end + 1, span.label))
            decision = Move(span.id, span.start, span.end + 1) if free else Accept(span.id)
        annotated = done(annotated, decision)
    return annotated


@pytest.mark.parametrize("seed", range(12))
def test_parts_come_to_the_same_as_the_whole(seed):
    chance = random.Random(seed)
    empty = annotate(make_document(TEXT))
    first, second = proposals(chance, 120, "a"), proposals(chance, 120, "b")
    both = Suggest((*first.spans[:60], *(s for s in second.spans if s not in first.spans)), second.relations)
    begun = reviewed(done(empty, first), chance)
    for suggestions in (second, both, Suggest(())):
        whole = done(begun, suggestions)
        parts = in_parts(suggestions, begun.spans, 10)
        assert len(parts) > 5
        piecemeal = begun
        for part in parts:
            piecemeal = done(piecemeal, part)
            present = {span.id for span in piecemeal.spans}
            links = [link for link in piecemeal.relations if link.state is not State.REJECTED]
            assert all({link.head, link.tail} <= present for link in links)
        assert piecemeal.spans == whole.spans
        assert piecemeal.relations == whole.relations


def test_each_part_is_small():
    chance = random.Random(7)
    suggestions = proposals(chance, 200, "a")
    parts = in_parts(suggestions, (), 20)
    assert (
        max(sum(low <= s.start < high for s in part.spans) for part in parts[:-1] for low, high in [part.within]) <= 20
    )
    assert [part.last for part in parts] == [False] * (len(parts) - 1) + [True]
    assert sum(len(rows) for rows in (part.spans for part in parts)) >= len(suggestions.spans)


def test_few_suggestions_are_one_part():
    suggestions = proposals(random.Random(1), 10, "a")
    assert in_parts(suggestions, ()) == [suggestions]


def test_many_spans_at_one_place_stay_together():
    spans = tuple(
        Span(f"s{end}", 0, end, "PROJECT", TEXT[:end], state=State.SUGGESTED, score=0.5) for end in range(1, 31)
    )
    later = Span("later", 40, 42, "PROJECT", TEXT[40:42], state=State.SUGGESTED, score=0.5)
    for given in (spans, (*spans, later)):
        made = annotate(make_document(TEXT))
        for part in in_parts(Suggest(given), (), 10):
            made = done(made, part)
        assert len(made.spans) == len(given)
