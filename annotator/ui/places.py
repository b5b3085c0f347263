"""Where the reviewer was in each dataset: article, focused highlight and the line at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow


def remember(window: ReviewWindow, store: QSettings) -> None:
    """Keep the place in the open dataset."""
    review = window.review
    if review.document_id is not None:
        focus = review.focus.id if review.focus is not None else ""
        store.setValue(_key(window), [review.document_id, focus, str(window.pane.view.visible_range()[0])])


def recall(window: ReviewWindow, store: QSettings) -> bool:
    """Open the article of the last time at its place; return False when there is none or it is gone."""
    place = store.value(_key(window))
    if not isinstance(place, list) or len(place) != 3:
        return False
    document, focus, top = map(str, place)
    if window.bridge.dataset.document_row(document) is None:
        return False
    window.review.open(document, focus or None)
    if window.review.document_id != document or not top.isdigit():
        return False
    window.pane.view.go_to(int(top))
    return True


def _key(window: ReviewWindow) -> str:
    return f"places/{crc32(str(window.bridge.dataset.path.absolute()).encode()):08x}"
