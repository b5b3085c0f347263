"""Which names mean one thing: a canonical name and the names that stand for it, confirmed or denied by a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.alias import Alias as Alias
from annotator.core.alias import NameState as NameState
from annotator.core.errors import UserError

if TYPE_CHECKING:
    from annotator.core.decision import Stamp


@dataclass(frozen=True, slots=True)
class GroupNames:
    """Confirm that these names stand for `canonical`; names that one of them stood for come along."""

    label: str
    canonical: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RejectNames:
    """Deny that these names stand for `canonical`: none of them is proposed for it again."""

    label: str
    canonical: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenameGroup:
    """Give a group another canonical name; the old one stays among its names if `keep` says so."""

    label: str
    canonical: str
    to: str
    keep: bool = True


NameDecision = GroupNames | RejectNames | RenameGroup
NameChange = tuple[Alias | None, Alias | None]


def name_of(text: str) -> str:
    """Return the name that a span's text is: printed lines joined, no blanks around it."""
    return (text.replace("\n", "") if "\n" in text else text).strip()


def plan_names(aliases: Iterable[Alias], decision: NameDecision, stamp: Stamp) -> list[NameChange]:
    """Return the aliases that a decision changes, before and after (None where there is none), in order.

    Raises UserError for a blank name.
    """
    book = _Book(aliases, decision.label, stamp)
    match decision:
        case GroupNames(canonical=canonical, names=names):
            book.confirm(canonical, names)
        case RejectNames(canonical=canonical, names=names):
            book.reject(canonical, names)
        case RenameGroup(canonical=canonical, to=to, keep=keep):
            book.rename(canonical, to, keep=keep)
    return book.changes()


class _Book:
    """The aliases of one label while a decision is worked out."""

    def __init__(self, aliases: Iterable[Alias], label: str, stamp: Stamp) -> None:
        self._label, self._stamp = label, stamp
        self._before = {alias.id: alias for alias in aliases if alias.label == label}
        self._rows = dict(self._before)

    def changes(self) -> list[NameChange]:
        ids = dict.fromkeys([*self._rows, *self._before])
        pairs = ((self._before.get(key), self._rows.get(key)) for key in ids)
        return [(before, after) for before, after in pairs if before != after]

    def confirm(self, canonical: str, names: Iterable[str]) -> None:
        canonical = _checked(canonical)
        wanted = dict.fromkeys([canonical, *map(_checked, names)])
        for name in [*wanted]:
            if name != canonical:
                wanted.update(dict.fromkeys(self._members(name)))
        for name in wanted:
            for alias in self._confirmed(name):
                if alias.canonical != canonical:
                    del self._rows[alias.id]
                    self._close(alias.canonical)
            self._put(name, canonical, NameState.CONFIRMED)

    def reject(self, canonical: str, names: Iterable[str]) -> None:
        canonical = _checked(canonical)
        for name in map(_checked, names):
            if name != canonical:
                self._put(name, canonical, NameState.REJECTED)
        self._close(canonical)

    def rename(self, canonical: str, to: str, *, keep: bool) -> None:
        canonical, to = _checked(canonical), _checked(to)
        if canonical == to:
            return
        members = self._members(canonical)
        for alias in [*self._rows.values()]:
            if alias.canonical == canonical:
                del self._rows[alias.id]
                if alias.state is NameState.REJECTED and alias.name != to:
                    self._rows.setdefault(Alias(self._label, alias.name, to).id, replace(alias, canonical=to))
        self.confirm(to, [name for name in members if keep or name != canonical])

    def _members(self, canonical: str) -> list[str]:
        return [a.name for a in self._rows.values() if a.canonical == canonical and a.state is NameState.CONFIRMED]

    def _confirmed(self, name: str) -> list[Alias]:
        return [a for a in self._rows.values() if a.name == name and a.state is NameState.CONFIRMED]

    def _close(self, canonical: str) -> None:
        """Take a canonical name's own alias away when it stands for nothing else any more."""
        if self._members(canonical) == [canonical]:
            del self._rows[Alias(self._label, canonical, canonical).id]

    def _put(self, name: str, canonical: str, state: NameState) -> None:
        alias = Alias(self._label, name, canonical, state, self._stamp.reviewer, self._stamp.at)
        known = self._rows.get(alias.id)
        if known is None or known.state is not state:
            self._rows[alias.id] = alias


def _checked(name: str) -> str:
    clean = name_of(name)
    if not clean:
        raise UserError("name-blank", "A name can't be blank.", remedy="Type a name.")
    return clean


def canonical_names(aliases: Iterable[Alias]) -> dict[tuple[str, str], str]:
    """Return the confirmed canonical name of each (label, name)."""
    return {(a.label, a.name): a.canonical for a in aliases if a.state is NameState.CONFIRMED}


def joined(known: Iterable[Alias], new: Iterable[Alias]) -> list[Alias]:
    """Return the aliases to add when others come in from a file: what is decided about a name already stays."""
    rows = {alias.id: alias for alias in known}
    names = canonical_names(rows.values())
    added: list[Alias] = []

    def add(alias: Alias) -> None:
        taken = alias.state is NameState.CONFIRMED and (alias.label, alias.name) in names
        if alias.id in rows or taken:
            return
        rows[alias.id] = alias
        added.append(alias)
        if alias.state is NameState.CONFIRMED:
            names[alias.label, alias.name] = alias.canonical

    for alias in sorted(new, key=lambda one: one.name != one.canonical):  # canonical names first
        canonical = names.get((alias.label, alias.canonical), alias.canonical)
        if alias.state is NameState.CONFIRMED:
            add(replace(alias, name=canonical, canonical=canonical))
        add(replace(alias, canonical=canonical))
    return added
