"""Short company names by their trade word: an unusual word followed by 科技, 股份, 医药 …"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.labels import INSTITUTION
from annotator.suggest.candidate import Candidate
from annotator.suggest.edges import FUNCTION_SIGNS
from annotator.suggest.evidence import Evidence
from annotator.suggest.lexicon import Entry
from annotator.suggest.passage import Passage

_SLOGAN = re.compile(r"一.{1,2}一")  # 一链一基金, 一企一策


@dataclass(frozen=True)
class InstitutionShortSuggester:
    """Stem + trade word where the stem is no ordinary word: 宇树科技, 长川科技, 中昊芯英."""

    evidence: Evidence
    name: str = "short"

    def suggest(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Return short names built of an unusual stem and a trade word."""
        words, result = passage.words, list[Candidate]()
        for index, ending in self._ended(passage):
            word = words[index]
            if ending.word == word.text:
                start = self._stem(passage, index)
            else:
                start = word.start if word.pos in ("n", "x", "nz", "nt") and len(word.text) >= 4 else None
            if (
                start is not None
                and not _SLOGAN.match(passage.folded, start)
                and passage.folded[start : word.end] not in self.evidence.stop_words
            ):
                reason = f"少见词＋“{ending.word}”"
                result.append(Candidate(start, word.end, INSTITUTION, 0.4, self.name, reason))
        return result

    def _ended(self, passage: Passage) -> list[tuple[int, Entry]]:
        """Return the words, by index, that a trade word ends, each with the longest one."""
        found: dict[int, tuple[int, Entry]] = {}
        for start, end, entry in self.evidence.short_endings.places(passage.folded):
            index = passage.word_index(end - 1)
            word = passage.words[index]
            if word.end == end and word.start <= start and (index not in found or start < found[index][0]):
                found[index] = start, entry
        return [(index, entry) for index, (_, entry) in sorted(found.items())]

    def _stem(self, passage: Passage, index: int) -> int | None:
        """Return where a stem of one to three unusual words before the trade word begins, or None."""
        words = passage.words
        start, length, odd = words[index].start, 0, False
        for back in range(index - 1, max(-1, index - 4), -1):
            word = words[back]
            single = (
                len(word.text) == 1
                and "一" <= word.text <= "鿿"
                and word.text not in FUNCTION_SIGNS
                and word.text not in self.evidence.left_boundaries
            )
            unusual = word.pos in ("nr", "nz", "nrt", "nrfg") or (word.text.isalpha() and word.text.isascii())
            if not (single and word.pos[0] not in "pcuyr") and not unusual:
                break
            if length + len(word.text) > 4:
                break
            start, length, odd = word.start, length + len(word.text), True
        return start if odd and length >= 2 else None
