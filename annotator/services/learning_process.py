"""Training beside the window, in a process of its own: crfsuite holds the interpreter while it trains."""

from __future__ import annotations

import multiprocessing
import os
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from annotator.core.errors import UserError
from annotator.services.outcome import Outcome

NICENESS = 10  # the window and the suggestions go first


@dataclass(frozen=True, slots=True)
class Step:
    """So much of the training is done."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The training is over; what was kept is in the dataset already."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Broken:
    """The training failed: one sentence for the person, and the traceback of a bug (empty for a UserError)."""

    what: str
    traceback: str


LearningReport = Step | Finished | Broken


class LearningProcess:
    """One training of a dataset file.

    Reports arrive on a thread of their own: `on_report` must hand them to the caller's thread. The last one is
    Finished or Broken; after `cancel` none comes and the dataset is as it was.
    """

    def __init__(self, on_report: Callable[[LearningReport], None], dataset: Path) -> None:
        """Start training."""
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        self._on_report = on_report
        self._cancelled = False
        self._process = context.Process(target=_work, args=(theirs, dataset), daemon=True, name="learn")
        self._process.start()
        theirs.close()
        self._reader = threading.Thread(target=self._read, daemon=True, name="learn-reader")
        self._reader.start()

    @property
    def running(self) -> bool:
        """Return whether the training is under way."""
        return self._reader.is_alive()

    def cancel(self) -> None:
        """End the process at once; what it had not stored yet is forgotten. Harmless when it has ended."""
        self._cancelled = True
        self._process.terminate()
        self._process.join(timeout=5)
        if threading.current_thread() is not self._reader:
            self._reader.join(timeout=5)

    def _read(self) -> None:
        ended = False
        while not ended and not self._cancelled:
            try:
                report: LearningReport = self._pipe.recv()
            except (EOFError, OSError):
                report = Broken("The training ended unexpectedly.", "")
            ended = not isinstance(report, Step)
            if not self._cancelled:
                self._on_report(report)
        self._pipe.close()


def _work(pipe: Connection[Any, Any], dataset: Path) -> None:
    """Run in the process: train and tell."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    from annotator.services.learning import train_dataset  # not at the top: the window never loads the engine

    try:
        pipe.send(Finished(train_dataset(dataset, lambda done, total: pipe.send(Step(done, total)))))
    except UserError as error:
        pipe.send(Broken(error.line(), ""))
    except Exception as error:
        pipe.send(Broken(f"The training failed: {type(error).__name__}.", traceback.format_exc()))
