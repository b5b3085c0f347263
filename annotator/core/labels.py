"""The label set: which labels, attributes and relations a dataset has, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

PROJECT = "PROJECT"
INVESTMENT = "INVESTMENT"
INSTITUTION = "INSTITUTION"
HAS_INVESTMENT = "has_investment"
INVESTED_BY = "invested_by"


class AttributeKind(StrEnum):
    """What the value of an attribute is: any text, a number (or two, for a range), or one of a few choices."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a label: `values` lists the choices, empty for texts and numbers; `numeric` tells these apart."""

    name: str
    values: tuple[str, ...] = ()
    numeric: bool = False

    @property
    def kind(self) -> AttributeKind:
        """Return what its values are."""
        if self.values:
            return AttributeKind.CHOICE
        return AttributeKind.NUMBER if self.numeric else AttributeKind.TEXT

    def takes(self, value: object) -> bool:
        """Return whether a value, as JSON has it, fits."""
        if self.values:
            return value in self.values
        return _is_number(value) if self.numeric else isinstance(value, str)


def _is_number(value: object) -> bool:
    """Return whether a value is a number, or a list of two for a range."""
    parts = value if isinstance(value, list | tuple) and len(value) == 2 else (value,)
    return all(isinstance(part, int | float) and not isinstance(part, bool) for part in parts)


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its Chinese and English name, its number key and the slot of its colour in the theme's palette."""

    name: str
    title_zh: str
    title_en: str
    key: str
    colour: int
    attributes: tuple[Attribute, ...] = ()

    def title(self, language: str) -> str:
        """Return the label's name for a language code such as `zh_CN` or `en`."""
        return self.title_zh if language.startswith("zh") else self.title_en

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute with this name, or None."""
        return next((attribute for attribute in self.attributes if attribute.name == name), None)


@dataclass(frozen=True, slots=True)
class RelationType:
    """A kind of relation and the labels it may join."""

    name: str
    head: str
    tail: str
    title_zh: str
    title_en: str

    def title(self, language: str) -> str:
        """Return the relation's name for a language code such as `zh_CN` or `en`."""
        return self.title_zh if language.startswith("zh") else self.title_en


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels and relation types of a dataset in their order, and what they mean.

    `guidelines` is Markdown, empty for the text that comes with the program.
    """

    labels: tuple[Label, ...]
    relations: tuple[RelationType, ...] = field(default_factory=tuple)
    guidelines: str = ""

    def label(self, name: str) -> Label | None:
        """Return the label with this name, or None."""
        return next((label for label in self.labels if label.name == name), None)

    def fitting(self, label: str, attributes: Mapping[str, object]) -> dict[str, object]:
        """Return those attributes that a label has room for."""
        known = self.label(label)
        taken = ((known.attribute(name) if known else None, name, value) for name, value in attributes.items())
        return {name: value for attribute, name, value in taken if attribute is not None and attribute.takes(value)}

    def relation(self, name: str) -> RelationType | None:
        """Return the relation type with this name, or None."""
        return next((relation for relation in self.relations if relation.name == name), None)

    def relation_between(self, head: str, tail: str) -> RelationType | None:
        """Return the first relation type that joins these two labels, or None."""
        return next((r for r in self.relations if (r.head, r.tail) == (head, tail)), None)


COMPARATORS = ("eq", "approx", "gt", "ge", "lt", "le", "range")

BUILT_IN = LabelSet(
    labels=(
        Label(PROJECT, "项目", "Project", "1", 0, (Attribute("kind", ("named", "group")),)),
        Label(
            INVESTMENT,
            "投资金额",
            "Investment",
            "2",
            1,
            (Attribute("comparator", COMPARATORS), Attribute("value", numeric=True), Attribute("currency")),
        ),
        Label(INSTITUTION, "机构", "Institution", "3", 2),
    ),
    relations=(
        RelationType(HAS_INVESTMENT, PROJECT, INVESTMENT, "投资额", "investment"),
        RelationType(INVESTED_BY, PROJECT, INSTITUTION, "投资方", "investor"),
    ),
)
