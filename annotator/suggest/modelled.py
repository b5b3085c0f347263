"""The sequence models' view of a passage: the spans they read, and how likely they find those of the rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from annotator.core.labels import INSTITUTION, PROJECT
from annotator.suggest.candidate import Candidate
from annotator.suggest.counted import kind_attributes, name_start, project_kind
from annotator.suggest.evidence import Evidence
from annotator.suggest.feature_table import Sentence
from annotator.suggest.institution_opening import InstitutionOpeningSuggester
from annotator.suggest.passage import Passage
from annotator.suggest.sequence_model import Reading, SequenceModel, WordSpan
from annotator.suggest.words import Word

Key = tuple[int, int, str]
MODEL, VARIANT = "model", "variant"
_BRACKETS = {"(": ")", "“": "”", "‘": "’"}
_JOINTS = frozenset("、暨")
_SITES = frozenset({"分会场", "会场", "现场", "厂房", "工地"})
_OUTSIDE = frozenset({"open", "sign", "plan", "invest"})
_LEAST_ALIAS = 4  # code points
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
        self._readings = [model.read(sentences) for model in models]
        lengths = [len(sentence.words) for sentence in sentences]
        self._bounds = [0, *accumulate(lengths)]
        self._sentence_of = [place for place, length in enumerate(lengths) for _ in range(length)]
        self._by_label = {
            label: reading
            for model, reading in zip(reversed(self._models), reversed(self._readings), strict=True)
            for label in model.labels
        }

    def read(self, found: Iterable[Candidate]) -> dict[Key, float]:
        """Return the models' probability of each candidate of `found` and of each span they read themselves.

        A span whose edges cut words has no probability: the models can't see it.
        """
        result: dict[Key, float] = {}
        asked = [candidate.key for candidate in found]
        for model, readings in zip(self._models, self._readings, strict=True):
            for sentence, reading in zip(self._sentences, readings, strict=True):
                if reading.spans:
                    asked += [candidate.key for candidate in self._read_sentence(sentence, model, reading, result)]
        for key in asked:
            if key not in result:
                probability = self.probability(key)
                if probability is not None:
                    result[key] = probability
        return result

    def probability(self, key: Key) -> float | None:
        """Return the models' probability of a span (start, end, label), or None where they can't see it."""
        start, end, label = key
        reading = self._by_label.get(label)
        words = None if reading is None else self._passage.words_of(start, end)
        if reading is None or words is None or words[1] >= len(self._sentence_of):
            return None
        first, last = words
        place = self._sentence_of[first]
        if self._sentence_of[last] != place:
            return None
        base = self._bounds[place]
        return self._likely(self._sentences[place], reading[place], label, (first - base, last - base))

    def _read_sentence(
        self, sentence: Sentence, model: SequenceModel, reading: Reading, result: dict[Key, float]
    ) -> list[Candidate]:
        """Keep what a model reads in a sentence; return institutions that its projects may begin with."""
        opened: list[Candidate] = []
        owners = {last + 1: first for label, (first, last) in reading.spans if label == INSTITUTION}
        for label, read in reading.spans:
            if label == PROJECT and not sentence.may_build:
                continue
            span = self._trimmed(sentence, read) if label == PROJECT else read
            likely = max(reading.probability(label, read), self._likely(sentence, reading, label, span))
            self._keep(sentence, label, span, likely, result, MODEL)
            if label == PROJECT:
                readings = {span, *_longer(sentence, span, owners)}
                if span != read:
                    readings.add(read)
                if span[0] > read[0]:
                    readings.add((read[0], span[0] - 1))
                readings |= {variant for one in readings for variant in self._variants(sentence, one)}
                for variant in sorted(readings - {span}):
                    likely = self._likely(sentence, reading, label, variant)
                    self._keep(sentence, label, variant, likely, result, VARIANT)
                opened += self._opened(sentence, span, result) if INSTITUTION in model.labels else []
        return opened

    def _trimmed(self, sentence: Sentence, span: WordSpan) -> WordSpan:
        """Return a project without what can't be part of it: what stands before its count, the amount before its name,
        the verb it is opened, signed or planned with, or its other name behind it (云岭市|23个改造项目, 3亿元|轴承项目,
        启用|轴承中心, 南湾厂区改造工程|(轴承产业园)).
        """
        words, (first, last) = sentence.words, span
        start = name_start(self._passage.folded, words[first].start, words[last].end)
        first = next((i for i in range(first, last + 1) if words[i].start == start), first)
        verb = self._evidence.project_verbs.get(words[first].text)
        if verb is not None and verb.kind in _OUTSIDE and first < last:
            named = project_kind(self._passage.folded[start : words[last].end]) == "named"
            first += named
        return first, self._without_alias(words, first, last)

    def _without_alias(self, words: Sequence[Word], first: int, last: int) -> int:
        """Return the last word of a project before the other name that stands in brackets at its end, if one does."""
        opening = next((i for i in range(last - 1, first, -1) if words[i].text == "("), None)
        closing = None if opening is None else self._alias_end(words, opening)
        return opening - 1 if opening is not None and closing in (last, last + 1) else last

    def _alias_end(self, words: Sequence[Word], opening: int) -> int | None:
        """Return the bracket that closes a project's other name, if the word at `opening` is one that opens it."""
        if opening >= len(words) or words[opening].text != "(":
            return None
        closing = next((i for i in range(opening + 2, len(words)) if words[i].text == ")"), None)
        if closing is None:
            return None
        inside = self._passage.folded[words[opening].end : words[closing].start]
        named = len(inside) >= _LEAST_ALIAS and self._evidence.project_heads.match(inside, len(inside)) is not None
        return closing if named and not _MORE.search(inside) else None

    def _likely(self, sentence: Sentence, reading: Reading, label: str, span: WordSpan) -> float:
        """Return how likely a span is. A project's other name behind it is none of it, whatever the model reads."""
        aliased = label == PROJECT and self._alias_end(sentence.words, span[1] + 1) is not None
        return reading.probability(label, span, ends=not aliased)

    def _opened(self, sentence: Sentence, span: WordSpan, known: Mapping[Key, float]) -> list[Candidate]:
        """Return the institutions that may begin a project's reading and that nobody has named."""
        start, end = sentence.words[span[0]].start, sentence.words[span[1]].end
        places = self._openings.openings(self._passage, start, end)
        opened = [self._openings.candidate(*place) for place in places if (*place, INSTITUTION) not in known]
        self.candidates += opened
        return opened

    def _variants(self, sentence: Sentence, span: WordSpan) -> Iterator[WordSpan]:
        """Yield a project's reading without what stands before an inner verb or 的, without 等 and what follows it, its
        parts on both sides of 、 or 暨, it without the verb it begins with or the site it ends with, and what stands
        inside and before brackets or quotes that end it.
        """
        first, last = span
        words = sentence.words
        if first < last:
            if words[first].pos == "v":
                yield (first + 1, last)
            if words[last].text in _SITES:
                yield (first, last - 1)
        for i in range(first + 1, last + 1):
            before = words[i - 1].text
            verb = self._evidence.project_verbs.get(before)
            if before == "的" or (verb is not None and verb.kind in _STARTERS):
                yield (i, last)
            if words[i].text == "等":
                yield (first, i - 1)
            if before in _JOINTS and first < i - 1:
                yield (first, i - 2)
                yield (i, last)
            closing = _BRACKETS.get(before)
            if closing == words[last].text and i < last:
                yield (i, last - 1)
                if before == "(" and i - 2 >= first:
                    yield (first, i - 2)

    def _keep(
        self,
        sentence: Sentence,
        label: str,
        span: WordSpan,
        probability: float,
        result: dict[Key, float],
        source: str,
    ) -> None:
        start, end = sentence.words[span[0]].start, sentence.words[span[1]].end
        attributes = kind_attributes(label, self._passage.folded[start:end])
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
