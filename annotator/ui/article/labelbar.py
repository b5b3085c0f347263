"""The small bar of labels that pops up by a selection."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from annotator.core.labels import Label, LabelSet
from annotator.ui.article.appearance import Appearance
from annotator.ui.theme import LabelColours, Theme


class LabelButton(QAbstractButton):
    """A button with the key and the name of a label, in its colours."""

    def __init__(self, label: Label, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(f"{label.key} {label.title(language)}".strip())
        self.setAccessibleName(label.title(language))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._slot = label.colour
        self._colours: LabelColours | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the label's slot."""
        self._colours = theme.label(self._slot)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the text with some air around it."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + metrics.height(), round(metrics.height() * 1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button; filled while the pointer is on it."""
        if self._colours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.isDown()
        painter.setPen(QPen(self._colours.line, 1))
        painter.setBrush(self._colours.tag if lit else self._colours.tint)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(self._colours.tag_text if lit else self._colours.ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class LabelBar(QWidget):
    """One button for each label; never takes the keyboard focus from the article."""

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Labels for the selection"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 6, 6, 6)
        self._row.setSpacing(6)
        self._buttons: list[LabelButton] = []
        self._theme: Theme | None = None
        self._wish: tuple[LabelSet, str, Appearance] | None = None  # what the buttons don't show yet
        self.hide()

    def set_labels(self, labels: LabelSet, language: str, appearance: Appearance) -> None:
        """Show these labels, in the language and text size of the article, whenever the bar is next placed."""
        self._wish = (labels, language, appearance)

    def _make_buttons(self, labels: LabelSet, language: str, appearance: Appearance) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [LabelButton(label, language, self) for label in labels.labels]
        font = appearance.tag_font
        for label, button in zip(labels.labels, self._buttons, strict=True):
            larger = type(font)(font)
            larger.setPointSizeF(max(10.0, appearance.points * 0.8))
            button.setFont(larger)
            button.clicked.connect(lambda _=False, name=label.name: self.label_chosen.emit(name))
            self._row.addWidget(button)
        if self._theme is not None:
            self.set_theme(self._theme)
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for button in self._buttons:
            button.set_theme(theme)
        self.update()

    def place(self, beside: QRect, inside: QRect) -> None:
        """Stand under a selection's last line, or above it at the bottom of the view; hide when it is out of sight."""
        if self._wish is not None:
            self._make_buttons(*self._wish)
            self._wish = None
        if not beside.intersects(inside) or not self._buttons:
            self.hide()
            return
        size = self.sizeHint()
        x = max(inside.left() + 4, min(beside.right() - size.width() // 2, inside.right() - size.width() - 4))
        y = beside.bottom() + 8
        if y + size.height() > inside.bottom():
            y = beside.top() - 8 - size.height()
        self.setGeometry(QRect(QPoint(x, y), size))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card that the buttons lie on."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.interface
        edge = QColor(colours.border)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colours.base)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
