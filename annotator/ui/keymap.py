"""Which keys do what: the catalogue's defaults, overridden by the person's own keymap file."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QKeySequence

from annotator.core.errors import UserError
from annotator.ui.action_row import Action

Keys = tuple[str, ...]
_MOVES = ("Left", "Right", "Up", "Down", "Home", "End")
# With these the text itself is scrolled and selected: an action would take them away from it.
TEXT_KEYS = frozenset(
    {"PgUp", "PgDown", "Home", "End", "Ctrl+Shift+Left", "Ctrl+Shift+Right", *(f"Shift+{key}" for key in _MOVES)}
)


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of every action by its id, in Qt's portable spelling; `problem` says what of the file was not used."""

    keys: Mapping[str, Keys]
    problem: UserError | None = None


def normal_key(key: str) -> str:
    """Return a key in Qt's portable spelling; raises ValueError when it is none."""
    sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    name = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or not name or "Unknown" in name or not name.isprintable():
        raise ValueError(f"no key: {key!r}")
    return name


def shown_key(key: str) -> str:
    """Return a key as the person's system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def collisions(keys: Mapping[str, Keys]) -> dict[str, tuple[str, ...]]:
    """Return the keys that more than one action has, with the ids of these actions."""
    owners: dict[str, list[str]] = {}
    for action, bound in keys.items():
        for key in bound:
            owners.setdefault(key, []).append(action)
    return {key: tuple(actions) for key, actions in owners.items() if len(actions) > 1}


def default_keys(catalogue: Iterable[Action]) -> dict[str, Keys]:
    """Return the catalogue's own keys."""
    return {action.id: tuple(normal_key(key) for key in action.keys) for action in catalogue}


def load_keymap(catalogue: Iterable[Action], path: Path) -> Keymap:
    """Return the defaults with the overrides of the file at `path`: {"action": ["Key", …]}, a missing file is fine.

    A file that can't be read, names an unknown action or no key, or gives one key to two actions is not used at all.
    """
    defaults = default_keys(catalogue)
    try:
        overrides = json.loads(path.read_text(encoding="utf-8"))
        merged = {**defaults, **_checked(overrides, defaults)}
        double = collisions(merged)
        if double:
            key, actions = next(iter(double.items()))
            raise ValueError(f"{key}: {', '.join(actions)}")
    except FileNotFoundError:
        return Keymap(defaults)
    except (OSError, ValueError) as error:
        return Keymap(defaults, _problem(path, str(error)))
    return Keymap(merged)


def _checked(overrides: object, defaults: Mapping[str, Keys]) -> dict[str, Keys]:
    if not isinstance(overrides, dict):
        raise ValueError("no table of actions")
    checked: dict[str, Keys] = {}
    for action, keys in overrides.items():
        if action not in defaults or not isinstance(keys, list):
            raise ValueError(str(action))
        checked[action] = tuple(normal_key(str(key)) for key in keys)
        taken = TEXT_KEYS & set(checked[action])
        if taken:
            raise ValueError(f"{min(taken)}: {action}")
    return checked


def save_keymap(keys: Mapping[str, Keys], catalogue: Iterable[Action], path: Path) -> None:
    """Write to the person's file what differs from the defaults, whole or not at all; raises UserError."""
    defaults = default_keys(catalogue)
    overrides = {action: list(bound) for action, bound in keys.items() if bound != defaults[action]}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".keymap-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(overrides, file, ensure_ascii=False, indent=1)
        Path(name).replace(path)
    except OSError as error:
        raise UserError(
            "keymap-unwritable",
            f"Your keys can't be saved ({error.strerror}).",
            where=str(path),
            remedy="Make the folder writable.",
        ) from error


def _problem(path: Path, detail: str) -> UserError:
    return UserError(
        "keymap-broken",
        f"Your own keys are not used ({detail}).",
        where=str(path),
        remedy="Correct the file or delete it.",
        detail=detail,
    )
