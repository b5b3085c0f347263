"""The display texts of the articles opened last: reading one again need not join its lines again."""

from __future__ import annotations

from collections import OrderedDict

from annotator.core.document import Document
from annotator.core.reflow import Reflowed, reflow

_KEPT = 4


class Reflows:
    """Keeps a few display texts by the hash of the stored text, which never changes."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Reflowed] = OrderedDict()

    def of(self, document: Document) -> Reflowed:
        """Return the display text of a document with its map to the stored text."""
        if document.sha256 not in self._kept:
            self._kept[document.sha256] = reflow(document.text)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(document.sha256)
        return self._kept[document.sha256]
