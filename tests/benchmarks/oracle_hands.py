"""The hands of a reviewer: real key and mouse events on the review window, each of them counted."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.document import span_order
from annotator.core.span import Span
from annotator.ui.main_window import ReviewWindow
from tests.benchmarks.oracle_caret import JUMP, CaretPlanner, Way
from tests.benchmarks.oracle_plan import Key
from tests.benchmarks.stage import press

_GRID = 4  # pixels between the places where a click is tried out
_MOST_SCROLLS = 300
_MARKED_WAY = 4  # keys with a jump mark: the marks, two letters, the label
_LEFT = Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier


class OutOfReach(Exception):
    """Something in the window could not be done; the message says what."""


class Hands:
    """Presses keys and moves the mouse; `keys` and `pointer` count what was done, by the purpose it had."""

    def __init__(self, window: ReviewWindow) -> None:
        self.window = window
        self.view = window.pane.view
        self.keys: Counter[str] = Counter()
        self.pointer: Counter[str] = Counter()

    def act(self, action: str, purpose: str) -> None:
        """Press the key of an action of the catalogue; raises OutOfReach when it has none or can't do anything now."""
        keys = self.window.actions_.keys[action]
        if not keys or not self.window.actions_.actions[action].isEnabled():
            raise OutOfReach(f"the action {action} {'is disabled' if keys else 'has no key'} ({purpose})")
        self._press(keys[0], purpose)

    def _press(self, key: str, purpose: str) -> None:
        self.keys[purpose] += 1
        press(self.window, key)
        QApplication.processEvents()

    def label(self, label: str, purpose: str) -> None:
        """Press the number key of a label; raises OutOfReach when the label set has none for it."""
        known = self.window.bridge.dataset.labels.label(label)
        if known is None or not known.key:
            raise OutOfReach(f"no key gives the label {label}")
        self.act(f"label_{known.key}", purpose)

    def focus_by_click(self, span: Span) -> None:
        """Scroll to a span if need be and click it, again where spans lie over each other, until it has the focus."""
        self.bring_into_sight(span.start, span.end)
        point = self._click_point(span.id)
        for _ in range(len(self.view.spans_under(point))):
            self.pointer["click a highlight"] += 1
            QTest.mouseClick(self.view.viewport(), _LEFT, _PLAIN, point)
            QApplication.processEvents()
            if self.view.focus_span_id() == span.id:
                return
        raise OutOfReach(f"no click focuses {span.text!r} at {span.start}")

    def _click_point(self, span_id: str) -> QPoint:
        """Return a point at which a click means this span, or else one that it shares with others."""
        shown = self.view.viewport().rect()
        area = self.view.span_rect(span_id).intersected(shown)
        shared: QPoint | None = None
        for y in range(area.top(), area.bottom() + 1, _GRID):
            for x in range(area.left(), area.right() + 1, _GRID):
                under = self.view.spans_under(QPoint(x, y))
                if under[:1] == [span_id]:
                    return QPoint(x, y)
                if span_id in under:
                    shared = QPoint(x, y)
        if shared is None:
            raise OutOfReach(f"no point of the window shows the highlight {span_id}")
        return shared

    def select(self, start: int, end: int) -> None:
        """Scroll to a source range if need be and drag over it; raises OutOfReach when something else is selected."""
        self.bring_into_sight(start, end)
        first, last = self._character(start), self._character(end - 1)
        begin = QPoint(first.left() + max(1, first.width() // 10), first.center().y())
        stop = QPoint(last.right() - max(1, last.width() // 10), last.center().y())
        port = self.view.viewport()
        self.pointer["select by dragging"] += 1
        QTest.mousePress(port, _LEFT, _PLAIN, begin)
        QTest.mouseMove(port, (begin + stop) / 2)
        QTest.mouseMove(port, stop)
        QTest.mouseRelease(port, _LEFT, _PLAIN, stop)
        QApplication.processEvents()
        if self.view.selection() != (start, end):
            raise OutOfReach(f"dragging over {start}-{end} selects {self.view.selection()}")

    def add(self, key: Key) -> None:
        """Add a span without the mouse: bring the caret to it, select it or what comes nearest, label, and move."""
        way = self._way_in_reach(key)
        if not way.keys or way.keys[0][0] != JUMP:
            self.act("caret", "show the caret")
        for name in filter(None, way.keys):
            if name[0] == JUMP:
                self.jump(int(name[1:]))
            else:
                self._press(name, "move the caret")
        for name in way.selecting:
            *modifiers, arrow = name.split("+")
            self._press("+".join([*modifiers, "Shift", arrow]), "select with the caret")
        self.label(key[2], "label what is at the caret")
        for action in way.moving:
            self.act(action, "move a boundary of what was added")
        focus = self.window.review.focus
        if focus is None or focus.key != key:
            raise OutOfReach(f"the caret made {focus.key if focus else None} of {key}")

    def _way_in_reach(self, key: Key) -> Way:
        """Return how the caret adds a span, after scrolling by pages to it where that is shorter."""
        pages = self.pages_to(key[0])
        spans = self.window.review.shown_spans()
        way = CaretPlanner(self.view, spans).find(self.view.caret_begin(), key)
        if pages and (way is None or way.cost > pages + _MARKED_WAY):
            self.bring_into_sight(key[0], key[1])
            way = CaretPlanner(self.view, spans).find(self.view.caret_begin(), key)
        if way is None:
            raise OutOfReach(f"the caret has no way to {key}")
        return way

    def jump(self, position: int) -> None:
        """Show the jump marks and type the letters of one; raises OutOfReach when there is none at the position."""
        self.act("jump", "show the jump marks")
        code = next((code for code, place in self.view.jump_marks.marks.items() if place == position), "")
        if not code:
            raise OutOfReach(f"no jump mark stands at {position}")
        for letter in code:
            self._press(letter.upper(), "type a jump mark")

    def focus_by_keys(self, span: Span) -> None:
        """Go to a span from the focused one, over all spans or over the open ones, whichever is shorter."""
        review = self.window.review
        ways = []
        for spans, on, back in (
            (review.shown_spans(), "next_span", "previous_span"),
            (review.open_spans(), "next_open", "previous_open"),
        ):
            ids = [other.id for other in spans]
            if span.id in ids:
                focus = review.focus
                here = sum(span_order(other) < span_order(focus) for other in spans) if focus is not None else -1
                inside = focus is not None and focus.id in ids
                distance = ids.index(span.id) - here + (0 if inside or ids.index(span.id) < here else 1)
                ways.append((abs(distance), on if distance > 0 else back))
        steps, action = min(ways)
        for _ in range(steps):
            self.act(action, "go to a highlight")
        if review.focus is None or review.focus.id != span.id:
            raise OutOfReach(f"{steps} times {action} never leads to {span.text!r} at {span.start}")

    def pages_to(self, start: int) -> int:
        """Return about how many pages a source offset is out of sight, 0 when it is in sight."""
        low, high = self.view.visible_range()
        page = max(1, high - low)
        if low <= start < high:
            return 0
        return -(-(low - start) // page) if start < low else 1 + (start - high) // page

    def bring_into_sight(self, start: int, end: int) -> None:
        """Scroll by keys, and by the wheel for the last lines, until both ends of a source range are in sight."""
        start, end = self._without_blanks(start, end)
        for _ in range(_MOST_SCROLLS):
            first, last = self._character(start), self._character(end - 1)
            if self._is_shown(first) and self._is_shown(last):
                return
            low, high = self.view.visible_range()
            if low <= start < high:  # in a line that the edge of the window cuts, or too long for what is left
                self._wheel(down=self._is_shown(first) or start > (low + high) // 2)
            else:
                self._press("PgUp" if start < low else "PgDown", "scroll")
        raise OutOfReach(f"scrolling never shows {start}-{end}")

    def _without_blanks(self, start: int, end: int) -> tuple[int, int]:
        """Return a source range without the blanks and line breaks at its ends: they stand nowhere in the window."""
        annotated = self.window.review.annotated
        text = annotated.document.text[start:end] if annotated is not None else ""
        return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())

    def _wheel(self, *, down: bool) -> None:
        self.pointer["turn the wheel"] += 1
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + (3 if down else -3) * bar.singleStep())
        QApplication.processEvents()

    def _is_shown(self, box: QRect) -> bool:
        return not box.isEmpty() and self.view.viewport().rect().contains(box.center())

    def _character(self, offset: int) -> QRect:
        """Return where a source character stands in the viewport, empty when it is out of sight or not displayed."""
        reflowed = self.window.review.reflowed
        shown = reflowed.to_display(offset, offset + 1) if reflowed is not None else None
        # The view has no public way from an offset to pixels: nobody but a test needs one.
        return self.view._geometry.range_rect(*shown) if shown is not None else QRect()
