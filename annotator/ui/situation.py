"""What the window stands at: the facts from which every action knows whether it can do something."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.document import Status
from annotator.core.span import Span, State


@dataclass(frozen=True, slots=True)
class Situation:
    """The state of the review at one moment; `label_keys` are the number keys that stand for a label.

    `caret` says that the arrows move a caret.
    `linkable` says that links of the focused span's label exist at all; `links` and `suggested_links` count its own.
    `alike` counts the articles that tell this one's story, itself among them; `decided` its decided spans.
    """

    articles: bool = False
    article: bool = False
    status: Status | None = None
    flagged: bool = False
    focus: Span | None = None
    selection: bool = False
    spans: int = 0
    open_here: int = 0
    open_elsewhere: bool = False
    overlaps: bool = False
    next_article: bool = False
    previous_article: bool = False
    can_undo: bool = False
    can_redo: bool = False
    label_keys: str = ""
    busy: bool = False
    linkable: bool = False
    links: int = 0
    suggested_links: int = 0
    learning: bool = False
    suggesting: bool = False
    paused: bool = False
    alike: int = 1
    decided: int = 0
    caret: bool = False

    @property
    def can_accept(self) -> bool:
        """Return whether the focused span is not gold yet."""
        return self.focus is not None and self.focus.state is not State.GOLD

    @property
    def can_reject(self) -> bool:
        """Return whether the focused span is not rejected yet."""
        return self.focus is not None and self.focus.state is not State.REJECTED

    @property
    def can_doubt(self) -> bool:
        """Return whether the focused span is a machine's and not marked unsure already."""
        focus = self.focus
        if focus is None or focus.suggester is None:
            return False
        return focus.state is not State.SUGGESTED or focus.is_open

    @property
    def can_move(self) -> bool:
        """Return whether the focused span's boundaries may be moved."""
        return self.can_reject and not self.selection and not self.caret

    @property
    def can_clear(self) -> bool:
        """Return whether there is a selection or a focus to let go of."""
        return self.selection or self.focus is not None

    @property
    def can_go_open(self) -> bool:
        """Return whether there is an open suggestion to go to that is not the focused one."""
        here = self.open_here - (self.focus is not None and self.focus.is_open)
        return here > 0 or self.open_elsewhere

    def can_label(self, key: str) -> bool:
        """Return whether the label of a number key can be given to the selection or the focused span."""
        return key in self.label_keys and (self.selection or self.caret or self.focus is not None)
