"""Suggestions in the background: a worker process loads the engine and works through documents one by one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.decision import Suggest
from annotator.core.entry import LexiconEntry
from annotator.core.errors import UserError
from annotator.services.settings import COLD, WARM
from annotator.storage.queries import Verdicts

if TYPE_CHECKING:
    from annotator.suggest.pipeline import Engine

_NICENESS = 5  # the reviewer's keys come first where there are few processors


@dataclass(frozen=True, slots=True)
class Job:
    """A document to make suggestions for."""

    document: str
    text: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine is loaded; `version` names its suggesters and models."""

    version: str


@dataclass(frozen=True, slots=True)
class Result:
    """The suggestions for one document, with the version of the suggesters that made them."""

    document: str
    suggestions: Suggest
    version: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A bug in a suggester: the document and the traceback, for the log and a short message; the review goes on."""

    document: str
    traceback: str


@dataclass(frozen=True, slots=True)
class PluginOff:
    """A plug-in raised or proposed what can't be and was switched off; told once, the review goes on without it."""

    name: str
    what: str

    def error(self) -> UserError:
        """Return the message for the person."""
        return UserError(
            "plugin-off",
            f"The suggester {self.name} was switched off ({self.what}).",
            remedy="The review goes on without it; update or uninstall its package.",
            name=self.name,
        )


Report = Ready | Result | Failure | PluginOff


@dataclass(frozen=True, slots=True)
class _Ask:
    job: Job
    news: tuple[Verdicts, ...]
    lexicon: tuple[LexiconEntry, ...] | None = None


@dataclass(frozen=True, slots=True)
class _Reload:
    pass


class SuggestionWorker:
    """A process beside the window that turns documents into suggestions.

    A separate process, because Python code in a thread would hold the interpreter while a decision waits to be
    committed. Reports arrive on a thread of their own: `on_report` must hand them to the caller's thread.
    One job at a time is under way, so that the queue can be re-ordered and no pipe ever fills up.
    """

    def __init__(
        self,
        on_report: Callable[[Report], None],
        verdicts: Sequence[Verdicts] = (),
        dataset: Path | None = None,
        mode: str = WARM,
    ) -> None:
        """Start the process.

        `verdicts` are the strings confirmed and rejected so far, for echoing; `dataset` is the file whose learned
        models are used; in the mode `cold` neither counts.
        """
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._pipe: Connection[Any, Any] = ours
        self._on_report = on_report
        self._queue: deque[Job] = deque()
        self._news: dict[tuple[str, str], Verdicts] = {}
        self._lexicon: tuple[LexiconEntry, ...] | None = None
        self._busy = True  # until the engine is loaded
        self._lock = threading.Lock()
        self._stopping = False
        self._reload = False
        arguments = (theirs, tuple(verdicts), dataset, mode)
        self._process = context.Process(target=_work, args=arguments, daemon=True, name="suggest")
        with _deaf():
            self._process.start()
        theirs.close()
        self._reader = threading.Thread(target=self._read, daemon=True, name="suggest-reader")
        self._reader.start()

    @property
    def pending(self) -> int:
        """Return how many documents wait or are under way."""
        with self._lock:
            return len(self._queue) + self._busy

    def submit(self, job: Job, *, first: bool = False) -> None:
        """Queue a document, in front of the others if `first`; one already waiting is moved."""
        with self._lock:
            self._queue = deque(waiting for waiting in self._queue if waiting.document != job.document)
            if first:
                self._queue.appendleft(job)
            else:
                self._queue.append(job)
            self._dispatch()

    def learn(self, verdicts: Sequence[Verdicts]) -> None:
        """Tell the engine, before its next document, how often these strings have been confirmed and rejected."""
        with self._lock:
            self._news.update({(verdict.label, verdict.text): verdict for verdict in verdicts})

    def use_lexicon(self, entries: Sequence[LexiconEntry]) -> None:
        """Have the engine use, from its next document on, this lexicon of the dataset instead of the one before."""
        with self._lock:
            self._lexicon = tuple(entries)

    def reload_models(self) -> None:
        """Use what the dataset taught by now from the next document on; Ready tells the new version."""
        with self._lock:
            self._reload = True
            self._dispatch()

    def cancel(self) -> None:
        """Forget the documents that wait; the one under way is still reported."""
        with self._lock:
            self._queue.clear()

    def _dispatch(self) -> None:
        if self._busy or self._stopping or not (self._queue or self._reload):
            return
        self._busy = True
        if self._reload:
            self._reload = False
            self._pipe.send(_Reload())
            return
        news, self._news = tuple(self._news.values()), {}
        lexicon, self._lexicon = self._lexicon, None
        self._pipe.send(_Ask(self._queue.popleft(), news, lexicon))

    def _read(self) -> None:
        while True:
            try:
                report: Report = self._pipe.recv()
            except (EOFError, OSError):
                break
            if not isinstance(report, PluginOff):  # which comes in the midst of a job
                with self._lock:
                    self._busy = False
                    self._dispatch()
            self._on_report(report)
        if not self._stopping:
            self._on_report(Failure("", "The suggestion process ended unexpectedly."))

    def stop(self) -> None:
        """End the process at once; unfinished documents simply stay without suggestions."""
        with self._lock:
            self._stopping = True
        self._process.terminate()
        self._process.join(timeout=5)
        self._pipe.close()
        self._reader.join(timeout=5)


@contextmanager
def _deaf() -> Iterator[None]:
    """Let a process begun in here ignore Ctrl+C, from its first import on: it ends when its window does."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what a signal does
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _work(pipe: Connection[Any, Any], verdicts: tuple[Verdicts, ...], dataset: Path | None, mode: str) -> None:
    """Run in the worker process: load the engine, then answer until the pipe closes or Ctrl+C ends both processes."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    with suppress(KeyboardInterrupt, BrokenPipeError):
        _serve(pipe, verdicts, dataset, mode)


def _serve(pipe: Connection[Any, Any], verdicts: tuple[Verdicts, ...], dataset: Path | None, mode: str) -> None:
    from annotator.services.engine import dataset_engine  # not at the top: the window never loads the engine
    from annotator.services.plugins import dataset_plugins

    engine = dataset_engine(dataset, verdicts, mode)
    engine.plugins = dataset_plugins(dataset)
    _tell_problems(pipe, engine)
    pipe.send(Ready(engine.version))
    while True:
        try:
            message = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            _answer(pipe, engine, message, dataset, mode)
        except Exception:
            document = message.job.document if isinstance(message, _Ask) else ""
            pipe.send(Failure(document, traceback.format_exc()))


def _answer(
    pipe: Connection[Any, Any], engine: Engine, message: _Ask | _Reload, dataset: Path | None, mode: str
) -> None:
    from annotator.services.engine import load_learned, teach

    if isinstance(message, _Reload):
        if dataset is not None and mode != COLD:
            engine.learned = load_learned(dataset)
        pipe.send(Ready(engine.version))
        return
    if mode != COLD:
        teach(engine, message.news)
        if message.lexicon is not None:
            engine.lexicon.replace(message.lexicon)
    suggestions = engine.suggest(message.job.document, message.job.text)
    _tell_problems(pipe, engine)
    pipe.send(Result(message.job.document, suggestions, engine.version))


def _tell_problems(pipe: Connection[Any, Any], engine: Engine) -> None:
    for problem in engine.plugins.take_problems() if engine.plugins else ():
        pipe.send(PluginOff(problem.name, problem.what))
