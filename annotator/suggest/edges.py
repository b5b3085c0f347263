"""Where a name begins: walking left from its last word, word by word, to something that can't be part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.suggest.evidence import Evidence
from annotator.suggest.passage import Passage
from annotator.suggest.words import PLACE_TAG, Word

_CLOSERS = {")": "(", "”": "“", "」": "「", "》": "《", "’": "‘"}
_OPENERS = frozenset(_CLOSERS.values())
_STOP_CHARS = frozenset(",。、;:!?…\"'|/<>=~ \n\t　")
_STOP_POS = ("p", "c", "u", "r", "d", "y", "o", "t", "i")
LONGEST_NAME = 40
PHASE = r"[一二三四五六七八九十]期(?:工程|项目)?"
_PHASE = re.compile(PHASE)  # 一期 is an adverb to the dictionary
FUNCTION_SIGNS = frozenset(
    "和与及或并在由对为将把的向从被给让是有以于到至则均都也还就等该各每本此其这那已正继除按据随经自只仅又再也才但而且若如当使令请"
)


def left_edge(passage: Passage, end_word: int, evidence: Evidence, *, longest: int = LONGEST_NAME) -> int:
    """Return the display offset at which the name begins whose last word has the index `end_word`.

    Stops at punctuation, function words, boundary words of the lexicon and verbs that names do not contain; brackets
    and quotes are taken in whole.
    """
    words = passage.words
    last = words[end_word]
    sentence, _ = passage.sentence_at(last.start)
    floor = max(sentence, last.end - longest)
    edge, closing = last.start, list[str]()
    for index in range(end_word - 1, -1, -1):
        word = words[index]
        if word.start < floor:
            break
        text = word.text
        if text in _CLOSERS:
            closing.append(_CLOSERS[text])
        elif closing and text == closing[-1]:
            closing.pop()
        elif (not closing and _stops(word, evidence) and not _opens_name(words, index, evidence)) or text in _OPENERS:
            break
        # A verb that names may contain (建设, 供应) only belongs to this one when more of the name stands before it.
        if not closing and text not in evidence.inner_words:
            edge = word.start
    return edge


def _opens_name(words: Sequence[Word], index: int, evidence: Evidence) -> bool:
    """Return whether a word that would end the walk is the first sign of an unusual name, perhaps behind its place:
    创立|共|富|数字经济产业园, 海州|极|光|装置.
    """
    word = words[index]
    if len(word.text) > 1 or not word.text.isalpha() or word.text in FUNCTION_SIGNS or len(words[index + 1].text) > 1:
        return False
    before = words[index - 1] if index else None
    if before is None or before.text in _STOP_CHARS or evidence.project_verbs.holds(before.text):
        return True
    return before.pos == PLACE_TAG and word.pos == "d"


def _stops(word: Word, evidence: Evidence) -> bool:
    known = evidence.edge_stops.get(word[2:])
    if known is None:
        known = evidence.edge_stops[word.text, word.pos] = _is_stop(word, evidence)
    return known


def _is_stop(word: Word, evidence: Evidence) -> bool:
    if word.text in _STOP_CHARS or word.text in evidence.left_boundaries:
        return True
    if word.text in evidence.inner_words or evidence.organisations.holds(word.text) or _PHASE.fullmatch(word.text):
        return False
    if word.pos == "m" or word.pos == "q":
        return word.text.endswith("元")
    if word.pos.startswith("v") and word.pos != "vn":
        return len(word.text) > 1 or word.pos == "v"
    return word.pos == "e" or word.pos.startswith(_STOP_POS)
