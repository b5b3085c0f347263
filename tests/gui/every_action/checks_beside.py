"""Checks of what stands beside the article: project cards, stories told more than once, other datasets."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION
from annotator.core.span import State
from annotator.storage.dataset import Dataset
from annotator.ui.amount_editor import AmountEditor
from annotator.ui.span_panel import SpanPanel
from tests.conftest import suggested
from tests.gui.every_action.desk import check

# Project cards


@check("cards")
def _cards(desk, go):
    desk.open(desk.third)
    desk.focus_on("北园")
    go()
    panel = desk.window.tools.cards.panel
    assert panel.view.hasFocus()
    assert panel.view.row().span.text == "北园"


@check("toggle_cards")
def _toggle_cards(desk, go):
    go()
    panel = desk.window.tools.cards.panel
    assert panel.isVisible()
    assert desk.window.pane.view.hasFocus()
    go()
    assert panel.isHidden()


@check("fix_amount")
def _fix_amount(desk, go):
    desk.open(desk.third)
    desk.focus_on("3亿元")
    go()
    panel = desk.window.tools.cards.panel
    field = next(one for one in panel.view.findChildren(AmountEditor) if one.isVisible()).field
    field.setText("4亿元")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.stored(desk.third)["3亿元"].attributes["value"] == 400_000_000


# Stories

STORY = "云杉集团拟投资建设临江复合材料产业园，丙县农商银行为其提供贷款，项目计划在明年年底之前建成并且投入使用。"


def _story(desk):
    made = []
    for head in ("临江开工", "本报讯"):
        text = f"{head}\n{STORY}\n"
        made.append(annotate(make_document(text), [suggested(text, "云杉集团", INSTITUTION)]))
    copies = desk.session.add_documents(made)
    desk.window.imported([])
    desk.open(copies[0])
    return copies


@check("next_of_story")
def _next_of_story(desk, go):
    copies = _story(desk)
    go()
    assert desk.review.document_id == copies[1]
    go()
    assert desk.review.document_id == copies[0]


@check("copy_to_story")
def _copy_to_story(desk, go):
    copies = _story(desk)
    desk.press("A")
    go()
    dialog = desk.child("StoryDialog")
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert desk.stored(copies[1])["云杉集团"].state is State.GOLD
    assert desk.window.list.model.row(copies[1]).open == 0


@check("list_story")
def _list_story(desk, go):
    copies = _story(desk)
    go()
    model = desk.window.list.view.model()
    listed = [model.index(row).data(Qt.ItemDataRole.UserRole).id for row in range(model.rowCount())]
    assert listed == copies
    assert desk.window.list._summary.whole == "Filter: one story"


# Other datasets


def _other(desk):
    path = desk.session.dataset.path.with_name("other.db")
    with Dataset(path) as dataset:
        return dataset.path


@check("open_dataset")
def _open_dataset(desk, go):
    path = _other(desk)
    go()
    dialog = desk.child("QFileDialog")
    with desk.qtbot.waitSignal(desk.window.tools.datasets.wanted) as wanted:
        dialog.fileSelected.emit(str(path))
    (opened,) = wanted.args
    assert opened.path == path
    opened.close()


@check("recent_datasets")
def _recent_datasets(desk, go):
    path = _other(desk)
    desk.window.tools.datasets.recent.add(path)
    go()
    palette = desk.child("Palette")
    desk.qtbot.waitUntil(palette.isActiveWindow)
    assert [entry.title for entry in palette.shown()] == ["other.db"]
    with desk.qtbot.waitSignal(desk.window.tools.datasets.wanted) as wanted:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    (opened,) = wanted.args
    assert opened.path == path
    opened.close()


@check("tour")
def _tour(desk, go):
    desk.patch("annotator.ui.guide.is_sample", lambda source: True)
    go()
    strip = desk.window.tools.guide.strip
    assert strip.isVisible()
    assert "makes it gold" in strip.text.text()
    desk.press("A")
    assert strip.place.text().startswith("2")
    go()
    assert not desk.window.tools.guide.running


@check("pause_suggesting")
def _pause_suggesting(desk, go):
    desk.window.feed.progress.emit(3)  # articles that wait for suggestions
    go()
    assert desk.window.feed.paused
    assert desk.window.actions_.actions["pause_suggesting"].isChecked()
    go()
    assert not desk.window.feed.paused


@check("span_table")
def _span_table(desk, go):
    go()
    table = desk.window.findChild(SpanPanel).table
    assert table.hasFocus()
    assert table.model().rowCount() == 4
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert desk.focus == "12亿元"
    QTest.keyClick(table, Qt.Key.Key_A)
    assert desk.stored()["12亿元"].state is State.GOLD
