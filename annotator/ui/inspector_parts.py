"""Small widgets of the inspector: the label chip, the table of facts, and a line for each link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotator.core.relation import Relation
from annotator.core.span import State
from annotator.ui.theme import LabelColours, Theme


class Chip(QWidget):
    """The label's name in its colour, and beside it in words where the span stands."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._state = "", ""
        self._colours: LabelColours | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_label(self, title: str, colours: LabelColours, state: str) -> None:
        """Show a label's name in its colours, and a state."""
        self._title, self._colours, self._state = title, colours, state
        self.setAccessibleName(f"{title}, {state}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of one line with air around it."""
        return QSize(120, round(self.fontMetrics().height() * 1.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint chip and state."""
        if self._colours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.fontMetrics().horizontalAdvance(self._title) + 20
        box = QRectF(0.5, 0.5, width, self.height() - 1)
        painter.setPen(QPen(self._colours.line, 1))
        painter.setBrush(self._colours.tag)
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(self._colours.tag_text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._title)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        space = QRectF(width + 12, 0, self.width() - width - 12, self.height())
        state = self.fontMetrics().elidedText(self._state, Qt.TextElideMode.ElideRight, int(space.width()))
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, state)


class FieldTable(QWidget):
    """Names and values, one pair a row; rows are kept and filled anew, so that nothing flickers."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._pairs: list[tuple[str, str] | None] = []  # what each row shows, None where it is hidden
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these pairs."""
        while len(self._rows) < len(rows):
            self._add_row()
            self._pairs.append(None)
        for place, labels in enumerate(self._rows):
            pair = rows[place] if place < len(rows) else None
            if pair != self._pairs[place]:
                _show_pair(labels, pair, was_shown=self._pairs[place] is not None)
                self._pairs[place] = pair

    def _add_row(self) -> None:
        name, value = QLabel(), QLabel()
        name.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        value.setWordWrap(True)
        for label in (name, value):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(label, len(self._rows), int(label is value))
            label.hide()
        self._rows.append((name, value))

    def values(self) -> dict[str, str]:
        """Return what is shown, by name."""
        return {name.text(): value.text() for name, value in self._rows if not name.isHidden()}

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        for name, _ in self._rows:
            name.setForegroundRole(QPalette.ColorRole.PlaceholderText)


def _show_pair(labels: tuple[QLabel, QLabel], pair: tuple[str, str] | None, *, was_shown: bool) -> None:
    """Show a pair in the labels of a row, or hide them; what stays as it is costs no new layout."""
    if (pair is not None) != was_shown:
        for label in labels:
            label.setVisible(pair is not None)
    if pair is not None:
        name, value = labels
        name.setText(pair[0])
        value.setText(pair[1])
        value.setAccessibleName(pair[0])


class RelationRow(QWidget):
    """One link: its kind, the other span (a click goes there), and buttons that accept or reject it."""

    wanted = Signal()
    accepted = Signal(str)
    rejected = Signal(str)

    def __init__(self, relation: Relation, title: str, other: str, colours: LabelColours | None) -> None:
        super().__init__()
        self.relation = relation
        self.kind, self.other = QLabel(title), QLabel(other)
        self._accept, self._reject = QToolButton(), QToolButton()
        self._style(colours)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5, 1, 3, 1)
        layout.setSpacing(6)
        layout.addWidget(self.kind)
        layout.addWidget(self.other, 1)
        for button, sign, signal in ((self._accept, "✓", self.accepted), (self._reject, "×", self.rejected)):
            button.setText(sign)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, emit=signal.emit: emit(relation.id))
            layout.addWidget(button)
        self._accept.setEnabled(relation.state is not State.GOLD)
        self._reject.setEnabled(relation.state is not State.REJECTED)

    def _style(self, colours: LabelColours | None) -> None:
        self.kind.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.other.setWordWrap(True)
        self.other.setTextFormat(Qt.TextFormat.PlainText)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        font = QFont(self.other.font())
        font.setStrikeOut(self.relation.state is State.REJECTED)
        font.setItalic(False)
        self.other.setFont(font)
        if colours is not None:
            palette = self.other.palette()
            palette.setColor(QPalette.ColorRole.WindowText, colours.ink)
            self.other.setPalette(palette)

    def name_buttons(self, accept: str, reject: str) -> None:
        """Name the two buttons in the language of the interface."""
        for button, name in ((self._accept, accept), (self._reject, reject)):
            button.setToolTip(name)
            button.setAccessibleName(f"{name}: {self.other.text()}")
        self.setAccessibleName(f"{self.kind.text()}: {self.other.text()}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the row that has the keyboard."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the other span."""
        self.wanted.emit()
