"""The rules for changing a label set: names and keys that can be told apart, and nothing taken away that is in use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.errors import UserError
from annotator.core.labels import Label, LabelSet, RelationType

KEYS = "123456789"
COLOURS = 8  # slots of colours that every theme has
_NAME = re.compile(r"[^\W\d][\w-]{0,39}")


@dataclass(frozen=True, slots=True)
class LabelUse:
    """What of a label set the decisions of a dataset use.

    `labels` and `relations` count decided spans and links by name; `values` holds the different values of each
    (label, attribute), as JSON has them.
    """

    labels: Mapping[str, int] = field(default_factory=dict)
    relations: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[tuple[str, str], Sequence[object]] = field(default_factory=dict)


def check_label_set(labels: LabelSet) -> None:
    """Raise UserError unless the label set makes sense in itself."""
    if not labels.labels:
        raise UserError("no-labels", "A dataset needs at least one label.", remedy="Add one.")
    name = _double(label.name for label in labels.labels)
    if name:
        raise UserError("label-twice", f"Two labels have the name {name}.", remedy="Give one another.", name=name)
    name = _double(label.key for label in labels.labels if label.key)
    if name:
        raise UserError("key-twice", f"Two labels have the key {name}.", remedy="Give one another.", name=name)
    name = _double(kind.name for kind in labels.relations)
    if name:
        raise UserError("link-twice", f"Two kinds of link are called {name}.", remedy="Rename one.", name=name)
    for label in labels.labels:
        _check_label(label)
    for kind in labels.relations:
        _check_relation(kind, labels)


def _double(names: Iterable[str]) -> str | None:
    """Return the first name that occurs a second time, or None."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise UserError(
            "bad-name",
            f"“{name}” can't be a name.",
            remedy="Use letters, digits, _ and -, a letter first, 40 at most.",
            name=name,
        )


def _no_title(name: str) -> None:
    raise UserError("no-title", f"{name} needs a title in both languages.", remedy="Write it.", name=name)


def _check_label(label: Label) -> None:
    _check_name(label.name)
    if not label.title_zh.strip() or not label.title_en.strip():
        _no_title(label.name)
    if label.key and (len(label.key) > 1 or label.key not in KEYS):
        raise UserError("bad-label-key", "The key of a label is one of 1 to 9.", remedy="Choose one.", name=label.name)
    if not 0 <= label.colour < COLOURS:
        raise UserError("bad-colour", f"{label.name} has no colour.", remedy="Choose one.", name=label.name)
    name = _double(attribute.name for attribute in label.attributes)
    if name:
        raise UserError(
            "attribute-twice", f"{label.name} has two attributes {name}.", remedy="Rename one of them.", name=name
        )
    for attribute in label.attributes:
        _check_name(attribute.name)
        if not all(value.strip() for value in attribute.values) or len(set(attribute.values)) < len(attribute.values):
            raise UserError(
                "bad-choices", f"The choices of {attribute.name} are not different.", remedy="Write each once.",
                name=attribute.name,
            )  # fmt: skip


def _check_relation(kind: RelationType, labels: LabelSet) -> None:
    _check_name(kind.name)
    if not kind.title_zh.strip() or not kind.title_en.strip():
        _no_title(kind.name)
    if labels.label(kind.head) is None or labels.label(kind.tail) is None:
        raise UserError(
            "link-without-label",
            f"{kind.name} joins a label that is not there.",
            remedy="Choose other labels, or delete this kind of link.",
            name=kind.name,
        )


def takes_away(before: LabelSet, after: LabelSet) -> bool:
    """Return whether a label, an attribute or a kind of link that was there is gone or is another now."""
    kinds = {(kind.name, kind.head, kind.tail) for kind in after.relations}
    if any((kind.name, kind.head, kind.tail) not in kinds for kind in before.relations):
        return True
    for label in before.labels:
        now = after.label(label.name)
        if now is None or not set(label.attributes) <= set(now.attributes):
            return True
    return False


def check_labels(before: LabelSet, after: LabelSet, use: LabelUse) -> None:
    """Raise UserError when a label set makes no sense, or lacks what decisions made under the one before it use."""
    check_label_set(after)
    for name, times in use.labels.items():
        if times and after.label(name) is None:
            raise UserError(
                "label-in-use",
                f"{name} is in use: {times} decided highlights or names have it.",
                remedy="Give them another label first. The title of a label can be changed at any time.",
                name=name,
                times=times,
            )
    for name, times in use.relations.items():
        now, then = after.relation(name), before.relation(name)
        if times and (now is None or (then is not None and (now.head, now.tail) != (then.head, then.tail))):
            raise UserError(
                "link-in-use",
                f"{name} is in use: {times} decided links are of this kind.",
                remedy="Take these links away first. The title of a kind of link can be changed at any time.",
                name=name,
                times=times,
            )
    for (label, attribute), values in use.values.items():
        _check_values(before.label(label), after.label(label), attribute, values)


def _check_values(before: Label | None, after: Label | None, name: str, values: Iterable[object]) -> None:
    """Refuse an attribute taken away, or changed so that a value in use fits no longer."""
    known = before.attribute(name) if before else None
    now = after.attribute(name) if after else None
    if known is None or now == known:
        return
    for value in values:
        if now is None or (known.takes(value) and not now.takes(value)):
            raise UserError(
                "attribute-in-use",
                f"{name} is in use: decided highlights have the value {value}.",
                remedy="Change these values first.",
                name=name,
                value=value,
            )
