"""Attributes by key: one key opens the list, a second one sets an attribute, and that is one decision."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.labels import BUILT_IN, Attribute, Label
from annotator.core.span import State
from annotator.ui.attribute_chooser import AttributeChooser, typed_number

_CODES = {key: getattr(Qt.Key, f"Key_{key}") for key in "123456789ABCDFG"}


@pytest.fixture
def choose(window, press, qtbot):
    """Return a function that opens the chooser with its key and presses a key in it."""

    def choose(key=None):
        window.activateWindow()
        qtbot.waitUntil(window.pane.view.hasFocus)
        press("E")
        found = [child for child in window.children() if isinstance(child, AttributeChooser) and child.isVisible()]
        if found:
            qtbot.waitUntil(found[0].isActiveWindow)
        if key is not None:
            QTest.keyClick(found[0], _CODES[key])
        return found[0] if found else None

    return choose


def test_the_comparator_of_an_amount(window, press, choose, document, spans):
    press("Tab")
    choose("2")
    span = spans(document)["12亿元"]
    assert span.attributes["comparator"] == "approx"
    assert span.attributes["value"] == 1_200_000_000
    assert span.is_open
    assert window.inspector.fields.values()["Meaning"] == "about"
    window.decisions.undo()
    assert spans(document)["12亿元"].attributes["comparator"] == "eq"


def test_the_kind_of_an_accepted_project(window, press, choose, document, spans):
    press("Tab", "Tab", "A", "K", "K")
    window.review.set_focus(spans(document)["智能装备产业园"].id)
    choose("2")
    span = spans(document)["智能装备产业园"]
    assert (span.attributes["kind"], span.state, span.decision.value) == ("group", State.GOLD, "accepted-attributes")


def test_a_value_is_typed(window, press, choose, document, spans):
    press("Tab")
    chooser = choose()
    entry = next(choice for choice in chooser.choices if choice.attribute.name == "value" and choice.typed)
    QTest.keyClick(chooser, _CODES[entry.key])
    assert chooser.field.hasFocus()
    chooser.field.setText("many")
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert "This is no number" in chooser.message.text()
    chooser.field.setText("50亿元")
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert spans(document)["12亿元"].attributes["value"] == 5_000_000_000


def test_a_value_can_be_taken_away(press, choose, document, spans):
    press("Tab")
    chooser = choose()
    entry = next(c for c in chooser.choices if c.attribute.name == "comparator" and c.value is None)
    QTest.keyClick(chooser, _CODES[entry.key])
    assert "comparator" not in spans(document)["12亿元"].attributes


def test_the_same_choice_and_escape_decide_nothing(press, choose, session, document):
    press("Tab")
    choose("1")
    QTest.keyClick(choose(), Qt.Key.Key_Escape)
    QTest.keyClick(choose(), Qt.Key.Key_E)
    assert not session.can_undo


def test_a_label_without_attributes_says_so(window, choose):
    assert choose() is None
    assert "This label has no attributes" in window.status.message.whole


def test_attributes_of_a_new_label(window, press, choose, session, document, spans):
    place = Label("PLACE", "地点", "Place", "4", 3, (Attribute("level", ("city", "county")), Attribute("note")))
    session.set_labels(replace(BUILT_IN, labels=(*BUILT_IN.labels, place)))
    start = window.review.annotated.document.text.index("滨海")
    window.pane.view.select_range(start, start + 2)
    press("4")
    choose("2")
    assert dict(spans(document)["滨海"].attributes) == {"level": "county"}


@pytest.mark.parametrize(
    ("text", "value"),
    [("5,000", 5000), ("0.5", 0.5), ("3 - 5", [3, 5]), ("3~5", [3, 5]), ("12亿元", 1_200_000_000), ("-3", -3)],
)
def test_typed_numbers(text, value):
    assert typed_number(text) == value


@pytest.mark.parametrize("text", ["", "x", "nan", "inf", "1 - 2 - 3"])
def test_what_is_no_number(text):
    with pytest.raises(ValueError):
        typed_number(text)
