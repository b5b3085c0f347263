"""The words for refusals about label sets and attributes."""

from __future__ import annotations

from annotator.ui.marked import QT_TRANSLATE_NOOP

LABEL_ERRORS: dict[str, str] = {
    "attribute-in-use": QT_TRANSLATE_NOOP(
        "errors",
        "The attribute {name} is in use: decided highlights have the value {value}. Change these values first.",
    ),
    "attribute-twice": QT_TRANSLATE_NOOP("errors", "A label has two attributes {name}. Give one of them another name."),
    "bad-attribute": QT_TRANSLATE_NOOP(
        "errors", "{label} can't have {name} = {value}. Choose one of the offered values."
    ),
    "bad-choices": QT_TRANSLATE_NOOP("errors", "The choices of {name} are not different. Write each once."),
    "bad-colour": QT_TRANSLATE_NOOP("errors", "{name} has no colour. Choose one."),
    "bad-label-key": QT_TRANSLATE_NOOP("errors", "The key of a label is one of 1 to 9."),
    "bad-name": QT_TRANSLATE_NOOP(
        "errors", "“{name}” can't be a name. Use letters, digits, _ and -, a letter first, 40 at most."
    ),
    "key-twice": QT_TRANSLATE_NOOP("errors", "Two labels have the key {name}. Give one of them another."),
    "label-in-use": QT_TRANSLATE_NOOP(
        "errors",
        "The label {name} is in use: {times} decided highlights or names have it. Give them another label first; "
        "the titles of a label can be changed at any time.",
    ),
    "label-twice": QT_TRANSLATE_NOOP("errors", "Two labels have the name {name}. Give one of them another."),
    "link-in-use": QT_TRANSLATE_NOOP(
        "errors",
        "The kind of link {name} is in use: {times} decided links are of it. Take these links away first; "
        "its titles can be changed at any time.",
    ),
    "link-twice": QT_TRANSLATE_NOOP("errors", "Two kinds of link have the name {name}. Give one of them another."),
    "link-without-label": QT_TRANSLATE_NOOP(
        "errors", "The kind of link {name} joins a label that is not there. Choose other labels or delete it."
    ),
    "no-labels": QT_TRANSLATE_NOOP("errors", "A dataset needs at least one label."),
    "no-title": QT_TRANSLATE_NOOP("errors", "{name} needs a title in both languages."),
}
