"""Suggesters from other packages: what they must offer, and the host that keeps a broken one from doing harm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from numbers import Real
from typing import Any, Protocol

from annotator.core.span import Attributes
from annotator.suggest.candidate import Candidate
from annotator.suggest.passage import Passage

PREFIX = "plugin:"


@dataclass(frozen=True, slots=True)
class PluginSpan:
    """A span that a plug-in proposes: code points of the document's source text, `end` exclusive, `score` 0..1.

    `reason` says in the reviewer's words why; `attributes` are those of the label (see the dataset's label set).
    """

    start: int
    end: int
    label: str
    score: float
    reason: str
    attributes: Attributes = field(default_factory=dict)


class PluginSuggester(Protocol):
    """What the object behind an entry point of the group `annotator.suggesters` must offer, once it is called.

    The entry point names a class or function without arguments. The object is made once for each process that suggests
    and called for one document after the other; loading a model belongs into its `__init__`.
    """

    @property
    def name(self) -> str:
        """Return the short name that stands on its suggestions, after `plugin:`."""
        ...

    @property
    def version(self) -> str:
        """Return the version that stands on its suggestions; with another one documents are suggested anew."""
        ...

    @property
    def labels(self) -> Sequence[str]:
        """Return the labels of the dataset that it proposes."""
        ...

    def suggest(self, text: str) -> Iterable[PluginSpan]:
        """Return spans of a document's source text, in any order; they may overlap."""
        ...


class BadSpanError(ValueError):
    """A plug-in proposed what can't be a span of the text."""


@dataclass(frozen=True, slots=True)
class PluginProblem:
    """Why a plug-in was switched off: its name and one sentence in English."""

    name: str
    what: str


class PluginHost:
    """The plug-ins of one process. One that raises or proposes what can't be is switched off for good."""

    def __init__(
        self, plugins: Iterable[PluginSuggester], labels: Iterable[str], problems: Iterable[PluginProblem] = ()
    ) -> None:
        """Hold these plug-ins for a dataset with these labels; `problems` are those that loading them met."""
        self._labels = frozenset(labels)
        self._problems = list(problems)
        self._active = list(plugins)
        self._versions = {f"{PREFIX}{plugin.name}": str(plugin.version) for plugin in self._active}

    @property
    def versions(self) -> Mapping[str, str]:
        """Return the version of each plug-in by its suggester's name, those switched off too."""
        return self._versions

    def take_problems(self) -> list[PluginProblem]:
        """Return the problems since the last call: each plug-in's is told once."""
        problems, self._problems = self._problems, []
        return problems

    def suggest(self, source: str, passage: Passage) -> list[Candidate]:
        """Return what the plug-ins propose for a source text, as candidates of its passage."""
        found: list[Candidate] = []
        for plugin in tuple(self._active):
            try:
                allowed = self._labels & frozenset(plugin.labels)
                spans = [checked(span, source, allowed) for span in plugin.suggest(source)]
            except (Exception, SystemExit) as error:  # whatever it does, the review must go on
                self._active.remove(plugin)
                self._problems.append(PluginProblem(plugin.name, f"{type(error).__name__}: {error}"))
                continue
            found += [one for span in spans if (one := _candidate(plugin.name, span, passage)) is not None]
        return found


def checked(span: Any, source: str, labels: frozenset[str]) -> PluginSpan:
    """Return a plug-in's span when it is one; raises BadSpanError that says what is wrong with it."""
    try:
        start, end, label, score = span.start, span.end, span.label, span.score
        reason, attributes = span.reason, span.attributes
    except AttributeError as error:
        raise BadSpanError(f"a span lacks something: {error}") from None
    if not (type(start) is int and type(end) is int and 0 <= start < end <= len(source)):
        raise BadSpanError(f"{start!r}-{end!r} is no place in a text of {len(source)} characters")
    if label not in labels:
        raise BadSpanError(f"{label!r} is not one of its labels in this dataset")
    if isinstance(score, bool) or not isinstance(score, Real) or not 0 <= float(score) <= 1:
        raise BadSpanError(f"{score!r} is no score from 0 to 1")
    if not isinstance(reason, str) or not _plain(attributes):
        raise BadSpanError("the reason must be text, the attributes plain values by name")
    return PluginSpan(start, end, label, float(score), reason, dict(attributes))


def _plain(attributes: object) -> bool:
    """Return whether attributes can be stored: text, numbers, truth values or lists of them by name."""
    if not isinstance(attributes, Mapping) or not all(isinstance(name, str) for name in attributes):
        return False
    values = [v for value in attributes.values() for v in (value if isinstance(value, list | tuple) else [value])]
    return all(value is None or isinstance(value, str | int | float) for value in values)


def _candidate(name: str, span: PluginSpan, passage: Passage) -> Candidate | None:
    """Return the candidate on the display text, or None for a span of which nothing is shown."""
    place = passage.reflowed.to_display(span.start, span.end)
    if place is None:
        return None
    return Candidate(*place, span.label, span.score, f"{PREFIX}{name}", span.reason, span.attributes)
