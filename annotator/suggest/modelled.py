"""The sequence models' view of a passage: the spans they read, and how likely they find those of the rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.core.labels import INSTITUTION, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.evidence import Evidence
from annotator.suggest.features import Sentence
from annotator.suggest.institution_opening import InstitutionOpeningSuggester
from annotator.suggest.passage import Passage
from annotator.suggest.sequence_model import Reading, SequenceModel, WordSpan

Key = tuple[int, int, str]
MODEL, VARIANT = "model", "variant"
_BRACKETS = {"(": ")", "“": "”", "‘": "’"}
_STARTERS = frozenset({"build", "sign", "invest", "plan", "open", "expand"})


class ModelReading:
    """What the models say about one passage: `candidates` they read themselves, `probability` of any word span."""

    def __init__(
        self, models: Sequence[SequenceModel], evidence: Evidence, sentences: Sequence[Sentence], passage: Passage
    ) -> None:
        """Read every sentence of a passage with every model."""
        self.candidates: list[Candidate] = []
        self._passage = passage
        self._openings = InstitutionOpeningSuggester(evidence)
        self._evidence = evidence
        self._models = models
        self._sentences = sentences

    def read(self, found: Iterable[Candidate]) -> dict[Key, float]:
        """Return the models' probability of each candidate of `found` and of each span they read themselves.

        A span whose edges cut words has no probability: the models can't see it.
        """
        asked = sorted(found, key=lambda candidate: candidate.start)
        result: dict[Key, float] = {}
        position = 0
        readings = zip(*(model.read(self._sentences) for model in self._models), strict=True)
        for sentence, read in zip(self._sentences, readings, strict=False):
            end = sentence.words[-1].end
            here: list[Candidate] = []
            while position < len(asked) and asked[position].start < end:
                here.append(asked[position])
                position += 1
            self._read_sentence(sentence, read, here, result)
        return result

    def _read_sentence(
        self, sentence: Sentence, readings: Sequence[Reading], asked: Sequence[Candidate], result: dict[Key, float]
    ) -> None:
        for model, reading in zip(self._models, readings, strict=True):
            owners = {last + 1: first for label, (first, last) in reading.spans if label == INSTITUTION}
            for label, span in reading.spans:
                if label == PROJECT and not sentence.may_build:
                    continue
                self._keep(sentence, reading, label, span, result, MODEL)
                if label == PROJECT:
                    for variant in {*self._variants(sentence, span), *_longer(sentence, span, owners)} - {span}:
                        self._keep(sentence, reading, label, variant, result, VARIANT)
                    asked = [*asked, *self._opened(sentence, span, result)] if INSTITUTION in model.labels else asked
            if not asked:
                continue
            starts = {word.start: i for i, word in enumerate(sentence.words)}
            ends = {word.end: i for i, word in enumerate(sentence.words)}
            for candidate in asked:
                if candidate.label in model.labels and candidate.start in starts and candidate.end in ends:
                    place = (starts[candidate.start], ends[candidate.end])
                    result[candidate.key] = reading.probability(candidate.label, place)

    def _opened(self, sentence: Sentence, span: WordSpan, known: Mapping[Key, float]) -> list[Candidate]:
        """Return the institutions that may begin a project's reading and that nobody has named."""
        start, end = sentence.words[span[0]].start, sentence.words[span[1]].end
        places = self._openings.openings(self._passage, start, end)
        opened = [self._openings.candidate(*place) for place in places if (*place, INSTITUTION) not in known]
        self.candidates += opened
        return opened

    def _variants(self, sentence: Sentence, span: WordSpan) -> Iterator[WordSpan]:
        """Yield a project's reading without what stands before an inner verb or 的, without 等 and what follows it, and
        what stands inside and before brackets or quotes that end it.
        """
        first, last = span
        words = sentence.words
        for i in range(first + 1, last + 1):
            before = words[i - 1].text
            verb = self._evidence.project_verbs.get(before)
            if before == "的" or (verb is not None and verb.kind in _STARTERS):
                yield (i, last)
            if words[i].text == "等":
                yield (first, i - 1)
            closing = _BRACKETS.get(before)
            if closing == words[last].text and i < last:
                yield (i, last - 1)
                if before == "(" and i - 2 >= first:
                    yield (first, i - 2)

    def _keep(
        self,
        sentence: Sentence,
        reading: Reading,
        label: str,
        span: WordSpan,
        result: dict[Key, float],
        source: str,
    ) -> None:
        probability = reading.probability(label, span)
        start, end = sentence.words[span[0]].start, sentence.words[span[1]].end
        attributes = {"kind": project_kind(self._passage.folded[start:end])} if label == PROJECT else {}
        reason = f"模型：{probability:.2f}"
        self.candidates.append(Candidate(start, end, label, probability, source, reason, attributes))
        result[start, end, label] = probability


def _longer(sentence: Sentence, span: WordSpan, owners: Mapping[int, int]) -> Iterator[WordSpan]:
    """Yield a project's reading with the institution right before it, and with the 二期, 工程 or 项目 right behind it.

    `owners` has the first word of each institution by the word that follows it.
    """
    first, last = span
    behind = last
    while behind + 1 < len(sentence.words) and _MORE.fullmatch(sentence.words[behind + 1].text):
        behind += 1
    starts = {first, owners.get(first, first)}
    yield from ((start, end) for start in starts for end in {last, behind})


_MORE = re.compile(r"\(|\)|[一二三四五]期(?:工程|项目)?|工程|项目|建设|改造|提升|扩建|迁建|二次")
_COUNT = r"(?:[\d,]+|[一二两三四五六七八九十百千]+)余?多?(?:个|项|座|条|宗|处|所|大)"
_GROUP = re.compile(rf"{_COUNT}(?!亿|型).*|.*?{_COUNT}")


def project_kind(folded: str) -> str:
    """Return `group` for a counted set (18个制造、物流项目, 亿元以上项目42个), else `named`."""
    return "group" if _GROUP.fullmatch(folded) else "named"
