"""A small menu of what the focused highlight can be linked with, each by its number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMenu

from annotator.core.span import Span
from annotator.ui.links import Links

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow

_LONGEST = 24  # characters of a name


class LinkMenu(QMenu):
    """A menu whose digits are its own while it is open, and not the article's labels."""

    def event(self, event: QEvent) -> bool:
        """Keep every key from the shortcuts behind the menu."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


class LinkChooser(QObject):
    """Opens the menu at the focused highlight; a digit or Enter links, or takes a ticked link away, Esc leaves."""

    def __init__(self, window: ReviewWindow, links: Links) -> None:
        super().__init__(window)
        self._window, self._links = window, links
        self.menu: QMenu | None = None

    def choose_link(self) -> None:
        """Number the candidates in the text and in a menu, and link with the one that is chosen."""
        found = self._links.numbered()
        if not found:
            return
        view, focus = self._window.pane.view, self._window.review.focus
        menu = LinkMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Link by number"))
        for number, (span, linked) in enumerate(found, 1):
            action = menu.addAction(f"&{number}  {self._name(span)}")
            action.setCheckable(True)
            action.setChecked(linked)
            action.triggered.connect(partial(self._chosen, span))
        menu.setActiveAction(menu.actions()[0])
        self.menu = menu
        menu.destroyed.connect(self._closed)
        place = view.span_rect(focus.id).bottomLeft() if focus is not None else view.rect().center()
        menu.popup(view.viewport().mapToGlobal(place))

    def _chosen(self, span: Span, _checked: bool = False) -> None:
        self._links.choose(span)

    def _closed(self) -> None:
        self.menu = None

    def _name(self, span: Span) -> str:
        label = self._window.bridge.dataset.labels.label(span.label)
        title = label.title(self._window.translations.language) if label else span.label
        text = "".join(part.strip() for part in span.text.splitlines()).replace("&", "&&")
        return f"{text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}  ({title})"
