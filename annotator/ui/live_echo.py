"""Echo while reviewing: what was just decided changes the suggestions here and in articles with the same text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from annotator.core.change import NOT_UNDOABLE, Change
from annotator.core.entry import LexiconEntry
from annotator.core.naming import Alias, NameState
from annotator.core.span import Span, State
from annotator.ui.bridge import Bridge
from annotator.ui.review_controller import ReviewController
from annotator.ui.suggestion_feed import SuggestionFeed

DELAY = 250  # milliseconds after the last decision: no decision ever waits for it
SLICE = 200  # documents searched at a time for one string, fewer for many: some ten milliseconds
MOST = 20  # other documents suggested anew for one decision
_TERMS = 50  # strings looked for at once

String = tuple[str, str]


class LiveEcho(QObject):
    """Follows the decisions and has the feed suggest anew: the open article first, then others not done."""

    def __init__(self, bridge: Bridge, review: ReviewController, feed: SuggestionFeed) -> None:
        super().__init__(feed)
        self._bridge, self._review, self._feed = bridge, review, feed
        self._words: dict[str, None] = {}
        self._decided: dict[String, None] = {}
        self._terms: list[str] = []
        self._ranges: list[tuple[int, int]] = []
        self._left = 0
        self._delay = QTimer(self, singleShot=True, interval=DELAY)
        self._delay.timeout.connect(self._echo)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._search)
        bridge.changed.connect(self._follow)

    def stop(self) -> None:
        """Forget what was to be done."""
        self._delay.stop()
        self._next.stop()

    def _follow(self, change: Change) -> None:
        strings = dict.fromkeys(decided_strings(change))
        words = dict.fromkeys(changed_words(change))
        if (strings or words) and self._feed.learns:
            self._decided.update(strings)
            self._words.update(words)
            self._delay.start()

    def _echo(self) -> None:
        strings, self._decided = list(self._decided), {}
        words, self._words = list(self._words), {}
        if words:
            self._feed.use_lexicon()
        self._feed.echo(strings, self._review.document_id)
        terms = [*(text for _, text in strings), *words, *(self._terms if self._ranges else ())]
        self._terms = list(dict.fromkeys(terms))[:_TERMS]
        self._ranges, self._left = self._slices(), MOST
        self._next.start()

    def _slices(self) -> list[tuple[int, int]]:
        """Return ranges of numbers over all documents, those after the open one first."""
        dataset = self._bridge.dataset
        row = dataset.document_row(self._review.document_id or "")
        here, last = row.number if row else 0, dataset.last_number()
        step = SLICE // (1 + len(self._terms) // 4)
        ranges = [(first, min(first + step, last)) for first in range(here, last, step)]
        return ranges + [(first, min(first + step, here)) for first in range(0, here, step)]

    def _search(self) -> None:
        if not self._ranges:
            return
        found = self._bridge.dataset.undone_with(self._terms, *self._ranges.pop(0))
        others = [document for document in found if document != self._review.document_id][: self._left]
        self._left -= len(others)
        if others:
            self._feed.again(others)
        if not self._left:
            self._ranges.clear()
        if self._ranges:
            self._next.start()


def decided_strings(change: Change) -> Iterator[String]:
    """Yield the (label, text) that are confirmed or rejected once more, or once less, after a change."""
    if change.operation in NOT_UNDOABLE:
        return
    for row in change.rows:
        before, after = _verdict(row.before), _verdict(row.after)
        if before != after:
            yield from (found[0] for found in (before, after) if found is not None)


def changed_words(change: Change) -> Iterator[str]:
    """Yield the words of the dataset's own lexicon that a change is about."""
    for row in change.rows if change.changes_lexicon else ():
        yield from (side.word for side in (row.before, row.after) if isinstance(side, LexiconEntry))


def _verdict(side: object) -> tuple[String, State | NameState] | None:
    if isinstance(side, Span) and side.state is not State.SUGGESTED:
        return (side.label, side.text), side.state
    if isinstance(side, Alias):
        return (side.label, side.name), side.state
    return None
