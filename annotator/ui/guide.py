"""The guided first five minutes: one thing to try after the other, each step over when it was really done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QVBoxLayout

from annotator.core.change import Change, Operation
from annotator.services.practice import fresh_practice, is_practice, is_sample
from annotator.ui.coach_strip import CoachStrip
from annotator.ui.command_entries import keys_text
from annotator.ui.marked import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.main_window import ReviewWindow


@dataclass(frozen=True, slots=True)
class Step:
    """Something to try: a text with {0}, {1} for the keys of `actions`, over with one of `operations`.

    Without operations it is over when one of the actions was carried out; `needs_focus` adds how to get a suggestion
    into focus while none is.
    """

    text: str
    actions: tuple[str, ...]
    operations: frozenset[Operation] = frozenset()
    needs_focus: bool = True


STEPS = (
    Step(
        QT_TRANSLATE_NOOP("guide", "The framed highlight is a suggestion. If it is right, {0} makes it gold."),
        ("accept",),
        frozenset({Operation.ACCEPT}),
    ),
    Step(
        QT_TRANSLATE_NOOP("guide", "Turn one down with {0}. It is not lost: the suggester learns from it."),
        ("reject",),
        frozenset({Operation.REJECT, Operation.REMOVE}),
    ),
    Step(
        QT_TRANSLATE_NOOP("guide", "Not sure yet? {0} goes on to the next open one, {1} back, without deciding."),
        ("next_open", "previous_open"),
    ),
    Step(
        QT_TRANSLATE_NOOP("guide", "A boundary that is off: {0} and {1} move the start, {2} and {3} the end."),
        ("start_left", "start_right", "end_left", "end_right"),
        frozenset({Operation.MOVE}),
    ),
    Step(
        QT_TRANSLATE_NOOP(
            "guide", "Something was missed? Select its text (mouse, or Shift and arrows) and press {0}, {1} or {2}."
        ),
        ("label_1", "label_2", "label_3"),
        frozenset({Operation.ADD}),
        needs_focus=False,
    ),
    Step(
        QT_TRANSLATE_NOOP("guide", "Any decision can be taken back, tomorrow too: {0} undoes the last one."),
        ("undo",),
        frozenset({Operation.UNDO}),
        needs_focus=False,
    ),
    Step(
        QT_TRANSLATE_NOOP("guide", "At the end {0} writes the gold into a file. Try it; any file name will do."),
        ("export",),
        needs_focus=False,
    ),
)
_EXPORT = len(STEPS) - 1
_GO_ON = next(place for place, step in enumerate(STEPS) if "next_open" in step.actions)


class Guide(QObject):
    """Leads through STEPS in the window, on samples: in a dataset of one's own it opens a practice one first."""

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        self._step: int | None = None
        self._exporting = False
        self.strip: CoachStrip | None = None

    @property
    def running(self) -> bool:
        """Return whether the tour is under way."""
        return self._step is not None

    def tour(self) -> None:
        """Begin the tour, or end the one under way."""
        if self.running:
            self.stop()
            return
        window = self._window
        dataset, document = window.bridge.dataset, window.review.annotated
        if document is None:
            window.commands.import_samples()
            self.begin()
        elif is_practice(dataset.path) or is_sample(document.document.source.name):
            self.begin()
        else:
            window.tools.datasets.open_made(fresh_practice)

    def offer(self) -> None:
        """Ask once, in a line of its own, whether the person wants to be shown around."""
        strip = self._strip()
        strip.show_step(
            "",
            self.tr("First time here? A tour on the samples takes five minutes ({key}, or Help menu).").format(
                key=self._keys("tour")
            ),
            self.tr("Show me"),
            self.tr("No, thanks"),
        )

    def begin(self) -> None:
        """Show the first step."""
        window = self._window
        self._strip()
        self._step = 0
        window.bridge.changed.connect(self._follow)
        window.review.moved_on.connect(self._moved)
        window.commands.began.connect(self._job_began)
        for name, heard in self._heard():
            window.actions_.actions[name].triggered.connect(heard)
        self._show()

    def stop(self) -> None:
        """Put the tour away."""
        if self.strip is not None:
            self.strip.hide()
        if self.running:
            window, self._step = self._window, None
            window.bridge.changed.disconnect(self._follow)
            window.review.moved_on.disconnect(self._moved)
            window.commands.began.disconnect(self._job_began)
            for name, heard in self._heard():
                window.actions_.actions[name].triggered.disconnect(heard)

    def _heard(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return ("next_open", self._went), ("previous_open", self._went), ("export", self._export_asked)

    def retranslate(self) -> None:
        """Say the step in the language of the interface, with the keys as they are now."""
        if self.running:
            self._show()
        elif self.strip is not None and self.strip.isVisible():
            self.offer()

    # The strip

    def _strip(self) -> CoachStrip:
        if self.strip is None:
            window = self._window
            self.strip = CoachStrip(window.looks.theme)
            body = window.centralWidget()
            layout = body.layout() if body is not None else None
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(layout.count() - 1, self.strip)
            window.looks.changed.connect(self.strip.set_theme)
            self.strip.agreed.connect(self._agreed)
            self.strip.left.connect(self.stop)
        return self.strip

    def _agreed(self) -> None:
        if not self.running:
            self.tour()
        elif self._step == len(STEPS):
            self._go_home()

    def _go_home(self) -> None:
        datasets = self._window.tools.datasets
        home = next((path for path in datasets.recent.paths() if not is_practice(path)), None)
        self.stop()
        if home is not None and is_practice(self._window.bridge.dataset.path):
            datasets.open_path(home)

    def _keys(self, action: str) -> str:
        actions = self._window.actions_
        return keys_text(actions.keys[action][:1]) or actions.actions[action].text()

    def _show(self) -> None:
        step, strip = self._step, self.strip
        if step is None or strip is None:
            return
        if step == len(STEPS):
            home = is_practice(self._window.bridge.dataset.path)
            text = self.tr("That is all it takes. {all} lists every key, {guidelines} says what the labels mean.")
            text = text.format(all=self._keys("keys"), guidelines=self._keys("guidelines"))
            strip.show_step("✓", text, self.tr("Back to my dataset") if home else "", self.tr("Close"))
            return
        wanted = STEPS[step]
        text = QCoreApplication.translate("guide", wanted.text).format(*map(self._keys, wanted.actions))
        if wanted.needs_focus and self._window.review.focus is None:
            hint = self.tr("{key} brings you to a suggestion; the first ones take a moment.")
            text = f"{text} {hint.format(key=self._keys('next_open'))}"
        strip.show_step(
            f"{step + 1} / {len(STEPS)}", text, "", self.tr("End the tour ({key})").format(key=self._keys("tour"))
        )

    # What the person does

    def _advance(self) -> None:
        self._step = (self._step or 0) + 1
        self._show()

    def _follow(self, change: Change) -> None:
        step = self._step
        if step is not None and step < len(STEPS) and change.operation in STEPS[step].operations:
            self._advance()

    def _moved(self) -> None:
        """Say how to get a suggestion into focus while none is."""
        if self._step is not None and self._step < len(STEPS) and STEPS[self._step].needs_focus:
            self._show()

    def _went(self) -> None:
        """Advance where the step was to go on; the action has moved the focus by now."""
        if self._step == _GO_ON:
            self._advance()

    def _export_asked(self) -> None:
        self._exporting = True

    def _job_began(self) -> None:
        job = self._window.bridge.job
        if self._exporting and self._step == _EXPORT and job is not None:
            job.done.connect(self._exported)
        self._exporting = False

    def _exported(self) -> None:
        if self._step == _EXPORT:
            self._advance()
