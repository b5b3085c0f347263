"""Articles told of other institutions: the same sentences, other names, so that models learn contexts and not names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from annotator.suggest.corpus.pattern import CODES, Example, Mark

INSTITUTION_CODE = "O"
_LONGEST_SHORT_NAME = 6
# What an ending says of a name, and the slot whose fillers can stand in its place; the first that fits counts.
_SLOTS = (
    ("有限公司", "company"),
    ("有限责任公司", "company"),
    ("股份公司", "company"),
    ("银行", "bank"),
    ("大学", "univ"),
    ("集团", "group"),
)
_KEPT = (*"委局府办会厅部院校所站社庭处队室行馆园店厂矿", "中心", "公司", "医院", "基金", "联盟", "政府")


def renamed(example: Example, filler: Callable[[str], str]) -> Example:
    """Return an example with other companies, banks and universities, each under one new name all through it.

    `filler(slot)` gives a name as it does for patterns. Bodies of government and party, and names that a line break
    cuts, keep theirs.
    """
    names: dict[str, str] = {}
    places = {(mark.start, mark.end) for mark in example.marks if mark.code == INSTITUTION_CODE}
    for start, end in sorted(places):
        name = example.text[start:end]
        slot = slot_for(name)
        if slot is not None and name not in names:
            names[name] = filler(slot)
    return _rewritten(example, sorted(_outermost(places)), names)


def slot_for(name: str) -> str | None:
    """Return the slot whose fillers can stand for an institution's name, or None when it should stay as it is."""
    if "\n" in name:
        return None
    for ending, slot in _SLOTS:
        if name.endswith(ending) and len(name) > len(ending):
            return slot
    if len(name) > _LONGEST_SHORT_NAME or name.endswith(_KEPT):
        return None
    return "short"


def _outermost(places: set[tuple[int, int]]) -> set[tuple[int, int]]:
    return {p for p in places if not any(q != p and q[0] <= p[0] and p[1] <= q[1] for q in places)}


def _rewritten(example: Example, places: list[tuple[int, int]], names: Mapping[str, str]) -> Example:
    """Return the example with the text at each place replaced, every mark moved along."""
    text, parts, moved, position = example.text, list[str](), dict[int, int](), 0
    cuts = [0, *(edge for place in places for edge in place), len(text)]
    inside = False
    for start, end in pairwise(cuts):
        piece = text[start:end]
        piece = names.get(piece, piece) if inside else piece
        for old in range(start, end):
            moved[old] = position + min(old - start, len(piece))
        parts.append(piece)
        position += len(piece)
        moved[end] = position
        inside = not inside
    marks = (Mark(moved[mark.start], moved[mark.end], mark.code, mark.numbers) for mark in example.marks)
    return Example("".join(parts), tuple(mark for mark in marks if mark.start < mark.end and mark.code in CODES))
