"""Checks of what shows, goes and opens, and of what adds and writes files."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from annotator.core.lexicon import PutWord
from annotator.core.naming import GroupNames
from annotator.core.span import State
from tests.gui.every_action.desk import check

# Going


@check("next_open")
def _next_open(desk, go):
    go()
    assert desk.focus == "12亿元"
    assert desk.drawn_focus == "INVESTMENT-12亿元"


@check("previous_open")
def _previous_open(desk, go):
    desk.focus_on("12亿元")
    go()
    assert desk.focus == "华兴集团"
    assert desk.drawn_focus == "INSTITUTION-华兴集团"


@check("next_span")
def _next_span(desk, go):
    desk.press("A")
    desk.focus_on("华兴集团")
    go()
    assert desk.focus == "12亿元"


@check("previous_span")
def _previous_span(desk, go):
    desk.press("A")
    go()
    assert desk.focus == "华兴集团"
    assert desk.window.inspector.text.text() == "华兴集团"


@check("cycle_overlaps")
def _cycle_overlaps(desk, go):
    desk.open(desk.third)
    desk.focus_on("北园")
    go()
    assert desk.focus == "智能北园项目"
    go()
    assert desk.focus == "北园"


@check("next_article")
def _next_article(desk, go):
    go()
    assert desk.review.document_id == desk.second
    assert desk.focus == "远山集团"


@check("previous_article")
def _previous_article(desk, go):
    desk.open(desk.second)
    go()
    assert desk.review.document_id == desk.first


@check("clear")
def _clear(desk, go):
    desk.window.pane.view.select_range(0, 3)
    go()
    assert desk.review.selection is None
    go()
    assert desk.focus is None
    assert desk.drawn_focus is None


@check("find")
def _find(desk, go):
    go()
    field = desk.window.pane.find_bar.field
    assert field.hasFocus()
    field.insert("滨海")
    assert desk.window.pane.find_bar._count.text() == "1 / 2"


@check("search_titles")
def _search_titles(desk, go):
    go()
    assert desk.window.list.search.hasFocus()


@check("search_all")
def _search_all(desk, go):
    go()
    panel = desk.window.tools.search_panel
    assert panel.field.hasFocus()
    panel.field.setText("集团")
    panel.search()
    desk.qtbot.waitUntil(lambda: panel.model.rowCount() == 2)


@check("copy")
def _copy(desk, go):
    go()
    assert desk.clipboard == "华兴集团"


# The list


def _listed(desk):
    model = desk.window.list.view.model()
    return [model.index(row).data(Qt.ItemDataRole.UserRole).id for row in range(model.rowCount())]


@check("filter_list")
def _filter_list(desk, go):
    go()
    filters = desk.window.list.filters
    assert filters.isVisible()
    assert filters.label.hasFocus()
    filters.label.setCurrentIndex(filters.label.findData("PROJECT"))
    desk.qtbot.waitUntil(lambda: _listed(desk) == [desk.first, desk.third])


@check("clear_filter")
def _clear_filter(desk, go):
    desk.press("F4")
    filters = desk.window.list.filters
    filters.label.setCurrentIndex(filters.label.findData("PROJECT"))
    desk.qtbot.waitUntil(lambda: len(_listed(desk)) == 2)
    go()
    desk.qtbot.waitUntil(lambda: len(_listed(desk)) == 3)


@check("next_order")
def _next_order(desk, go):
    before = desk.review.queue.query.order
    go()
    assert desk.review.queue.query.order is not before
    assert desk.window.list.order.currentIndex() == 1


@check("refresh_list")
def _refresh_list(desk, go):
    go()
    assert "as the articles stand" in desk.window.status.message.whole or "how the articles stand" in (
        desk.window.status.message.whole
    )
    assert _listed(desk) == [desk.first, desk.second, desk.third]


# The view


@check("larger")
def _larger(desk, go):
    before = desk.settings.get("text_size")
    go()
    assert desk.settings.get("text_size") == before + 1


@check("smaller")
def _smaller(desk, go):
    before = desk.settings.get("text_size")
    go()
    assert desk.settings.get("text_size") == before - 1


@check("normal_size")
def _normal_size(desk, go):
    desk.settings.set("text_size", 30)
    go()
    assert desk.settings.get("text_size") == 16


@check("toggle_list")
def _toggle_list(desk, go):
    go()
    assert desk.window.list.isHidden()
    go()
    assert not desk.window.list.isHidden()


@check("toggle_inspector")
def _toggle_inspector(desk, go):
    go()
    assert desk.window.inspector.isHidden()
    go()
    assert not desk.window.inspector.isHidden()


# Windows


@check("ledger")
def _ledger(desk, go):
    desk.focus_on("智能装备产业园")
    desk.press("A")
    go()
    ledger = desk.child("LedgerWindow")
    assert ledger.model.rowCount() == 1


@check("names")
def _names(desk, go):
    for text in ("华兴集团", "滨海银行"):
        desk.focus_on(text)
        desk.press("A")
    desk.session.name(GroupNames("INSTITUTION", "华兴集团", ("滨海银行",)))
    go()
    names = desk.child("NamesWindow")
    desk.qtbot.waitUntil(lambda: names._job is None)
    QTest.keyClick(names.focusWidget(), Qt.Key.Key_G)
    assert [row.name for row in names.model.rows] == ["华兴集团", "滨海银行"]


@check("lexicon")
def _lexicon(desk, go):
    desk.focus_on("华兴集团")
    desk.session.set_words([PutWord("INSTITUTION", "华兴集团", "company")])
    go()
    lexicon = desk.child("LexiconWindow")
    desk.qtbot.waitUntil(lambda: lexicon._job is None)
    QTest.keyClick(lexicon.focusWidget(), Qt.Key.Key_G)
    assert [row.word for row in lexicon.model.rows] == ["华兴集团"]
    QTest.keyClick(lexicon.focusWidget(), Qt.Key.Key_X)
    assert desk.session.dataset.lexicon() == []


@check("history")
def _history(desk, go):
    desk.press("A")
    go()
    history = desk.child("HistoryWindow")
    assert history.model.index(0, 2).data() is not None
    assert history.model.rowCount() == 2  # the decision and the beginning


@check("insights")
def _insights(desk, go):
    desk.press("A")
    go()
    insights = desk.child("InsightsWindow")
    desk.qtbot.waitUntil(lambda: insights.sheet is not None)
    assert ("Highlights decided", "1") in {tuple(cell.text for cell in row) for row in insights.sheet.rows}


@check("keys")
def _keys(desk, go):
    go()
    sheet = desk.child("KeySheet")
    assert "Accept" in {label.text() for label in sheet.findChildren(QLabel)}


@check("own_keys")
def _own_keys(desk, go):
    go()
    assert desk.child("KeysDialog").table.rowCount() > 50


@check("palette")
def _palette(desk, go):
    go()
    palette = desk.child("Palette")
    palette.field.setText("Ledger")
    assert palette.shown()[0].title.startswith("Ledger")


@check("guidelines")
def _guidelines(desk, go):
    go()
    assert desk.child("GuidelinesWindow").isVisible()


@check("label_set")
def _label_set(desk, go):
    go()
    assert desk.child("LabelsDialog").list.count() == 3


@check("settings")
def _settings(desk, go):
    go()
    dialog = desk.child("SettingsDialog")
    assert dialog.fields["text_size"].value() == desk.settings.get("text_size")


@check("about")
def _about(desk, go):
    go()
    assert str(desk.session.dataset.path.absolute()) in desk.child("QMessageBox").text()


@check("quit")
def _quit(desk, go):
    go()
    assert not desk.window.isVisible()


# Files


def _titles(desk):
    return [row.title for row in desk.session.dataset.documents()]


def _imported(desk, go, count, asked=True):
    go()
    if asked:
        desk.child("ImportDialog").accept()
    desk.qtbot.waitUntil(lambda: desk.session.dataset.count() == count, timeout=20_000)
    desk.qtbot.waitUntil(lambda: desk.window.bridge.job is None)
    assert desk.window.list.view.model().rowCount() == count


def _folder(desk):
    folder = Path(desk.session.dataset.path).parent / "articles"
    folder.mkdir()
    (folder / "new.txt").write_text("新来的\n白鹭公司投产。", encoding="utf-8")
    return folder


@check("import_files")
def _import_files(desk, go):
    path = _folder(desk) / "new.txt"
    desk.patch(QFileDialog, "getOpenFileNames", lambda *a: ([str(path)], ""))
    _imported(desk, go, 4)
    assert "新来的" in _titles(desk)


@check("import_folder")
def _import_folder(desk, go):
    folder = _folder(desk)
    desk.patch(QFileDialog, "getExistingDirectory", lambda *a: str(folder))
    _imported(desk, go, 4)
    assert "新来的" in _titles(desk)


@check("import_samples")
def _import_samples(desk, go):
    _imported(desk, go, 3 + 18, asked=False)


@check("export")
def _export(desk, go):
    desk.press("A")
    go()
    dialog = desk.child("ExportDialog")
    target = Path(dialog.wish().target)
    dialog.accept()
    desk.qtbot.waitUntil(lambda: desk.window.bridge.job is None and target.exists(), timeout=20_000)
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [span["text"] for span in lines[0]["spans"]] == ["华兴集团"]
    assert lines[0]["spans"][0]["state"] == State.GOLD
    QTest.qWait(1)
