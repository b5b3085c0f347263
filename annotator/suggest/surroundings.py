"""What the ranker sees around a proposed place: page furniture, the words beside it and those it runs over."""

from __future__ import annotations

from annotator.core.furniture import Furniture
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import Word


class Surroundings:
    """The marks of the places of one passage."""

    def __init__(self, passage: Passage, evidence: Evidence) -> None:
        """Look at this passage with these lexicons."""
        self._passage = passage
        self._evidence = evidence

    def marks(self, one: Candidate, label: str) -> list[str]:
        """Return the marks of a candidate's place, each with this `label` in front."""
        passage, words = self._passage, self._passage.words
        first, last = passage.word_index(one.start), passage.word_index(one.end - 1)
        kind = passage.furniture_at(words[first].start)
        marks = [] if kind is Furniture.BODY else [f"{label} in={kind.value}"]
        before = self._edge_class(words[first - 1]) if first else "^"
        after = self._edge_class(words[last + 1]) if last + 1 < len(words) else "$"
        marks += (f"{label} before={before}", f"{label} after={after}")
        inside = words[first : last + 1]
        if first == last and inside[0].start == one.start and inside[0].end == one.end:
            marks.append(f"{label} word={inside[0].pos[:2]}")
        inner = self._evidence.left_boundaries.intersection([word.text for word in inside])
        if inner:
            marks.append(f"{label} over={min(len(inner), 2)}")
        return marks

    def _edge_class(self, word: Word) -> str:
        known = self._evidence.edge_classes.get(word[2:])
        if known is None:
            known = self._evidence.edge_classes[word.text, word.pos] = _new_edge_class(self._evidence, word)
        return known


def _new_edge_class(evidence: Evidence, word: Word) -> str:
    verb = evidence.project_verbs.get(word.text)
    if verb is not None:
        return f"v{verb.kind}"
    if word.text in evidence.left_boundaries:
        return "b"
    return word.text if word.pos == "x" and len(word.text) == 1 and not word.text.isalnum() else word.pos[:1]
