"""Documents made of patterns: several sentences each, some with half-width punctuation, gold by construction."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from annotator.suggest.corpus.fillers import Fillers
from annotator.suggest.corpus.pattern import Example, Mark, fill

_NARROW = str.maketrans("，：；（）！？", ",:;()!?")
SENTENCES = (2, 6)  # how many patterns make a document, least and most


def documents(patterns: Sequence[str], fillers: Fillers, source: random.Random, copies: int) -> Iterator[Example]:
    """Yield documents in which every pattern has been used `copies` times, each time filled anew.

    The order is shuffled by `source`, so the same seed gives the same documents.
    """
    for _ in range(copies):
        order = list(patterns)
        source.shuffle(order)
        while order:
            count = source.randint(*SENTENCES)
            chosen, order = order[:count], order[count:]
            yield _joined([fill(pattern, fillers) for pattern in chosen], narrow=source.random() < 0.2)


def _joined(examples: Sequence[Example], *, narrow: bool) -> Example:
    texts: list[str] = []
    marks: list[Mark] = []
    offset = 0
    for number, example in enumerate(examples):
        for mark in example.marks:
            numbers = frozenset(f"{number}.{n}" for n in mark.numbers)
            marks.append(Mark(mark.start + offset, mark.end + offset, mark.code, numbers))
        texts.append(example.text)
        offset += len(example.text) + 1
    text = "\n".join(texts)
    return Example(text.translate(_NARROW) if narrow else text, tuple(marks))
