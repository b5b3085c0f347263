from PySide6.QtGui import QAccessible

from annotator.core.span import State
from annotator.ui.article.accessibility import sentence_around

TEXT = "今年形势很好。城东产业园开工，总投资三亿元。明年投产。"


def test_the_focused_span_is_the_accessible_name(stage):
    stage.text = TEXT
    span = stage.span("s", "城东产业园")
    view = stage.show(TEXT, [span])
    view.set_focus_span("s")
    assert "城东产业园" in view.accessibleName()
    assert "项目" in view.accessibleName()
    assert view.accessibleDescription() == "城东产业园开工，总投资三亿元。"
    suggested = view.accessibleName()
    view.replace_spans([span.changed(state=State.GOLD)])
    assert view.accessibleName() != suggested
    view.set_focus_span(None)
    assert "城东产业园" not in view.accessibleName()
    assert view.accessibleDescription() == ""


def test_a_new_focus_is_announced_to_a_screen_reader(stage, monkeypatch):
    stage.text = TEXT
    view = stage.show(TEXT, [stage.span("s", "城东产业园")])
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    view.set_focus_span("s")
    assert told == []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    view.set_focus_span("s")
    assert len(told) == 1
    assert "城东产业园" in told[0]


def test_a_sentence_reaches_over_both_ends_of_a_range():
    start = TEXT.index("很好")
    assert sentence_around(TEXT, start, start + 5) == "今年形势很好。城东产业园开工，总投资三亿元。"
    assert sentence_around("没有标点的一行", 2, 4) == "没有标点的一行"
