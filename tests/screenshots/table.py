"""Which pictures there are: a row for each panel, window and dialog, and for each of their empty states.

A row says how the picture comes to stand: its name, what is to be grabbed (the name of a class), and the steps in the
review window before that. To add a window, add its row.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget, QTabWidget

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.naming import GroupNames
from annotator.core.span import State
from tests.screenshots.scene import Scene, settle
from tests.screenshots.words import ENTRIES, articles

FULL, FRESH, EMPTY = "full", "fresh", "empty"  # the samples partly decided, not decided at all, no article
_CONTROL = Qt.KeyboardModifier.ControlModifier

Steps = Callable[[Scene], object]


@dataclass(frozen=True)
class Shot:
    """One picture: `grabbed` is the name of the class whose visible widget is grabbed, `dataset` which one is open."""

    name: str
    grabbed: str
    steps: Steps
    dataset: str = FULL


def _act(*names: str) -> Steps:
    def steps(scene: Scene) -> None:
        for name in names:
            scene.action(name)

    return steps


def _nothing(_: Scene) -> None:
    pass


def _linked_project(scene: Scene) -> None:
    scene.open(2)
    relations = scene.window.review.annotated.relations
    scene.focus(lambda span: any(span.id == relation.head for relation in relations))


def _select(scene: Scene) -> None:
    first = scene.window.review.annotated.document.text.index("。")
    scene.window.pane.view.select_range(first - 6, first)


def _find(scene: Scene) -> None:
    scene.action("find")
    scene.type("公司")


def _no_find(scene: Scene) -> None:
    scene.action("find")
    scene.type("没有这句话")


def _long_error(scene: Scene) -> None:
    scene.window.warn(UserError("dataset-locked", "", where="/home/reviewer/datasets/news/gold.db"))


def _working(scene: Scene) -> None:
    scene.window.status.show_waiting(12)
    scene.window.status.show_learning(3, 9)


def _no_spans(scene: Scene) -> None:
    bare = annotate(make_document("没有标注的文章\n今天天气很好。"))
    scene.open(len(scene.session.dataset.ids()) if scene.session.add_documents([bare]) else 1)
    scene.action("span_table")


def _titles_without_hits(scene: Scene) -> None:
    scene.action("search_titles")
    scene.type("没有这个标题")


def _search(scene: Scene) -> None:
    scene.action("search_all")
    scene.type("公司")
    scene.until(lambda: not scene.window.tools.search_panel.model.reading)


def _search_without_hits(scene: Scene) -> None:
    scene.action("search_all")
    scene.type("没有这句话")


def _same_text(scene: Scene) -> None:
    texts = [span.text for document in scene.session.dataset.ids() for span in scene.session.load(document).spans]
    scene.open(10)
    scene.focus(lambda span: span.is_open and texts.count(span.text) > 1)
    scene.action("same_text")


def _ledger_sums(scene: Scene) -> None:
    scene.action("ledger")
    scene.press(Qt.Key.Key_G)
    scene.until(lambda: scene.window.tools.records.ledger._adding is None)


def _ledger_without_hits(scene: Scene) -> None:
    scene.action("ledger")
    scene.press(Qt.Key.Key_F, _CONTROL)
    scene.type("没有这个项目")


def _history_of(times: int) -> Steps:
    def steps(scene: Scene) -> None:
        scene.action("history")
        for _ in range(times):
            scene.press(Qt.Key.Key_G)

    return steps


def _insights(page: int, view: int = 0) -> Steps:
    def steps(scene: Scene) -> None:
        scene.action("insights")
        insights = scene.window.tools.insights.insights
        scene.until(lambda: insights.sheet is not None)
        scene.press(Qt.Key(Qt.Key.Key_1 + page - 1))
        for _ in range(view):
            scene.press(Qt.Key.Key_G)

    return steps


def _behind(scene: Scene) -> None:
    _insights(3)(scene)
    scene.press(Qt.Key.Key_Return)
    scene.until(lambda: scene.window.tools.insights.spans.model.rowCount() > 0)


def _palette(text: str) -> Steps:
    def steps(scene: Scene) -> None:
        scene.action("palette")
        if text:
            scene.type(text)

    return steps


def _menu(number: int) -> Steps:
    def steps(scene: Scene) -> None:
        menu = scene.window.menuBar().actions()[number].menu()
        menu.popup(scene.window.mapToGlobal(QPoint(10, 40)))
        settle()

    return steps


def _context_menu(scene: Scene) -> None:
    scene.window.actions_.context_menu(scene.window).popup(scene.window.mapToGlobal(QPoint(300, 200)))


def _left_out(scene: Scene) -> str:
    return scene.window.commands.tr("%n file(s) left out, the others were added.", "", 3)


def _skipped(scene: Scene) -> None:
    problems = [UserError("binary-file", "", where=f"/home/reviewer/news/picture-{n}.txt") for n in range(3)]
    scene.window.commands._tell_left_out(problems, _left_out(scene))


def _progress(scene: Scene) -> None:
    def work(progress: Callable[[int, int], None]) -> None:
        for step in range(1000):  # until it is cancelled
            progress(step, 1000)
            time.sleep(0.02)

    commands = scene.window.commands
    commands.run(scene.window.bridge._new_job(work), commands.tr("Adding articles…"), lambda _: None)
    settle(1.5)


def _export(*rows: str, **choices: str) -> Steps:
    def steps(scene: Scene) -> None:
        scene.action("export")
        dialog = scene.shown("ExportDialog")
        for row in rows:
            dialog.formats.setCurrentRow(_row(dialog.formats, row))
        for name, text in choices.items():
            getattr(dialog.form, name).setEditText(text)
        scene.until(lambda: dialog.outlook.settled)

    return steps


def _row(view: QListWidget, name: str) -> int:
    return next(row for row in range(view.count()) if view.item(row).data(Qt.ItemDataRole.UserRole) == name)


def _import_of(write: Callable[[Path], None]) -> Steps:
    """Show the import of the files that `write` makes in a folder."""

    def steps(scene: Scene) -> None:
        folder = scene.session.dataset.path.parent / "articles"
        folder.mkdir()
        write(folder)
        scene.window.commands.import_paths(sorted(folder.iterdir(), key=lambda path: path.name != "doccano.jsonl"))
        dialog = scene.shown("ImportDialog")
        scene.until(lambda: dialog.settled)

    return steps


def _mixed_files(folder: Path) -> None:
    for number in range(1, 4):
        (folder / f"{number}.txt").write_text(f"第{number}篇\n白鹭公司拟投资{number}亿元建设新厂。", encoding="utf-8")
    row = {"text": "白鹭公司与北湾银行签约。", "label": [[0, 4, "INSTITUTION"], [5, 9, "INSTITUTION"]]}
    unknown = {"text": "白鹭公司扩产。", "label": [[0, 4, "COMPANY"]]}
    (folder / "picture.txt").write_bytes(b"\x89PNG\x00\x00")
    lines = (json.dumps(one, ensure_ascii=False) for one in (row, unknown))
    (folder / "doccano.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "more").mkdir()
    for name in ("a.md", "logo.png"):
        (folder / "more" / name).write_text("又一篇\n南港公司开工。", encoding="utf-8")


def _doccano_file(folder: Path) -> None:
    row = {
        "text": "北湾新能源产业园项目\n白鹭公司投资12亿元建设北湾新能源产业园项目。",
        "title": "北湾新能源产业园项目",
    }
    row |= {"label": [[0, 10, "PROJECT"], [11, 15, "INSTITUTION"], [17, 21, "INVESTMENT"]]}
    (folder / "doccano.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")


def _table_file(folder: Path) -> None:
    (folder / "articles.csv").write_text("编号,稿件\n1,白鹭公司投资12亿元。\n", encoding="utf-8")


def _practice(scene: Scene) -> None:
    scene.open(10)
    scene.action("tour")


def _cards(scene: Scene) -> None:
    scene.open(2)
    scene.focus(lambda span: span.label == "PROJECT" and span.state is State.GOLD)
    scene.action("cards")


def _amount_editor(scene: Scene) -> None:
    scene.open(2)
    linked = {link.tail for link in scene.window.review.annotated.relations if link.type == "has_investment"}
    scene.focus(lambda span: span.id in linked)
    scene.action("fix_amount")


def _attributes(scene: Scene) -> None:
    scene.focus(lambda span: span.label == "INVESTMENT" and span.state is not State.REJECTED)
    scene.action("attributes")


def _names(presses: int, *keys: Qt.Key) -> Steps:
    def steps(scene: Scene) -> None:
        scene.action("names")
        scene.until(lambda: scene.window.tools.records.names.isVisible())
        settle(0.5)
        for key in (*[Qt.Key.Key_G] * presses, *keys):
            scene.press(key)

    return steps


def _lexicon(*keys: Qt.Key) -> Steps:
    def steps(scene: Scene) -> None:
        scene.session.add_documents(articles())
        scene.session.set_words(ENTRIES)
        _no_words(scene)
        for key in keys:
            scene.press(key)

    return steps


def _no_words(scene: Scene) -> None:
    scene.action("lexicon")
    scene.until(lambda: scene.window.tools.lexicon.lexicon._job is None)


def _story(scene: Scene) -> None:
    scene.open(1)
    scene.action("copy_to_story")


def _labels(tab: int) -> Steps:
    def steps(scene: Scene) -> None:
        scene.action("label_set")
        tabs = scene.shown("LabelsDialog").findChild(QTabWidget)
        if tabs is not None:
            tabs.setCurrentIndex(tab)

    return steps


def _queue_filter(scene: Scene) -> None:
    scene.action("filter_list")


def _caret(scene: Scene) -> None:
    scene.action("caret")
    for _ in range(4):
        scene.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def _numbers(scene: Scene) -> None:
    _linked_project(scene)
    scene.action("choose_link")


def _numbered(scene: Scene) -> None:
    _numbers(scene)
    scene.shown("LinkMenu").close()
    scene.action("decide_links")


def _ledger_by_names(scene: Scene) -> None:
    scene.session.name(GroupNames("INSTITUTION", "统一名称股份有限公司", ("示例公司",)))
    scene.action("ledger")
    scene.press(Qt.Key.Key_N)
    scene.window.tools.records.ledger.shown.setCurrentIndex(3)
    scene.until(lambda: scene.window.tools.records.ledger._adding is None)


SHOTS: tuple[Shot, ...] = (
    Shot("review", "ReviewWindow", _linked_project),
    Shot("review-open", "ReviewWindow", _nothing),
    Shot("review-fresh", "ReviewWindow", _nothing, FRESH),
    Shot("review-selection", "ReviewWindow", _select),
    Shot("review-jump", "ReviewWindow", _act("jump")),
    Shot("review-find", "ReviewWindow", _find),
    Shot("review-find-none", "FindBar", _no_find),
    Shot("review-error", "StatusLine", _long_error),
    Shot("article-list-none", "ArticleList", _titles_without_hits),
    Shot("link-chooser", "LinkMenu", _numbers),
    Shot("link-numbers", "ReviewWindow", _numbered),
    Shot("inspector", "Inspector", _linked_project),
    Shot("inspector-none", "Inspector", lambda scene: scene.window.review.set_focus(None)),
    Shot("review-working", "StatusLine", _working),
    Shot("span-table", "ReviewWindow", _act("span_table")),
    Shot("span-panel", "SpanPanel", lambda scene: (scene.open(2), scene.action("span_table"))),
    Shot("span-panel-empty", "SpanPanel", _no_spans, FRESH),
    Shot("start", "ReviewWindow", _nothing, EMPTY),
    Shot("start-page", "StartPage", _nothing, EMPTY),
    Shot("review-caret", "ReviewWindow", _caret),
    Shot("queue-filter", "ArticleList", _queue_filter),
    Shot("tour", "CoachStrip", _practice),
    Shot("tour-window", "ReviewWindow", _practice),
    Shot("cards", "CardsPanel", _cards),
    Shot("cards-window", "ReviewWindow", _cards),
    Shot("cards-none", "CardsPanel", lambda scene: (scene.open(13), scene.action("cards"))),
    Shot("amount-editor", "CardsPanel", _amount_editor),
    Shot("attributes", "AttributeChooser", _attributes),
    Shot("story", "StoryDialog", _story),
    Shot("names", "NamesWindow", _names(0)),
    Shot("names-all", "NamesWindow", _names(3)),
    Shot("names-empty", "NamesWindow", _names(0), FRESH),
    Shot("name-rename", "NameDialog", _names(0, Qt.Key.Key_R)),
    Shot("lexicon", "LexiconWindow", _lexicon()),
    Shot("lexicon-entries", "LexiconWindow", _lexicon(Qt.Key.Key_G)),
    Shot("lexicon-empty", "LexiconWindow", _no_words, FRESH),
    Shot("lexicon-kind", "LexiconDialog", _lexicon(Qt.Key.Key_E)),
    Shot("label-set", "LabelsDialog", _labels(0)),
    Shot("label-set-links", "LabelsDialog", _labels(1)),
    Shot("guidelines", "GuidelinesWindow", _act("guidelines")),
    Shot("recent-none", "Palette", _act("recent_datasets")),
    Shot("open-dataset", "QFileDialog", _act("open_dataset")),
    Shot("search", "ReviewWindow", _search),
    Shot("search-none", "SearchPanel", _search_without_hits),
    Shot("search-begin", "SearchPanel", _act("search_all")),
    Shot("same-text", "SameTextDialog", _same_text),
    Shot("accept-above", "ScoreDialog", _act("accept_above")),
    Shot("keys", "KeySheet", _act("keys")),
    Shot("own-keys", "KeysDialog", _act("own_keys")),
    Shot("palette", "Palette", _palette("")),
    Shot("palette-hits", "Palette", _palette("导出")),
    Shot("palette-none", "Palette", _palette("没有这件事")),
    Shot("settings", "SettingsDialog", _act("settings")),
    Shot("export", "ExportDialog", _export()),
    Shot("export-losses", "ExportDialog", _export("brat")),
    Shot("export-refused", "ExportDialog", _export(split="80/30")),
    Shot("import", "ImportDialog", _import_of(_doccano_file)),
    Shot("import-mixed", "ImportDialog", _import_of(_mixed_files)),
    Shot("import-column", "ImportDialog", _import_of(_table_file)),
    Shot("about", "QMessageBox", _act("about")),
    Shot("skipped", "QMessageBox", _skipped),
    Shot("bug", "QMessageBox", lambda scene: scene.window.commands.show_bug(ValueError("example"))),
    Shot("progress", "QProgressDialog", _progress),
    Shot("ledger", "LedgerWindow", _act("ledger")),
    Shot("ledger-sums", "LedgerWindow", _ledger_sums),
    Shot("ledger-by-names", "LedgerWindow", _ledger_by_names),
    Shot("ledger-none", "LedgerWindow", _ledger_without_hits),
    Shot("ledger-empty", "LedgerWindow", _act("ledger"), FRESH),
    Shot("history", "HistoryWindow", lambda scene: (scene.open(1), scene.action("history"))),
    Shot("history-all", "HistoryWindow", _history_of(2)),
    Shot("history-empty", "HistoryWindow", _history_of(1), FRESH),
    Shot("insights-progress", "InsightsWindow", _insights(1)),
    Shot("insights-days", "InsightsWindow", _insights(1, 1)),
    Shot("insights-hours", "InsightsWindow", _insights(1, 2)),
    Shot("insights-labels", "InsightsWindow", _insights(2)),
    Shot("insights-suggesters", "InsightsWindow", _insights(3)),
    Shot("insights-missed", "InsightsWindow", _insights(3, 1)),
    Shot("insights-scores", "InsightsWindow", _insights(4)),
    Shot("insights-amounts", "InsightsWindow", _insights(5)),
    Shot("insights-imports", "InsightsWindow", _insights(5, 1)),
    Shot("insights-reviewers", "InsightsWindow", _insights(6)),
    Shot("insights-progress-fresh", "InsightsWindow", _insights(1), FRESH),
    Shot("insights-days-empty", "InsightsWindow", _insights(1, 1), FRESH),
    Shot("insights-suggesters-empty", "InsightsWindow", _insights(3), FRESH),
    Shot("insights-scores-empty", "InsightsWindow", _insights(4), FRESH),
    Shot("insights-amounts-empty", "InsightsWindow", _insights(5), FRESH),
    Shot("insights-reviewers-empty", "InsightsWindow", _insights(6), FRESH),
    Shot("insights-spans", "SpanWindow", _behind),
    *(Shot(f"menu-{number}", "QMenu", _menu(number)) for number in range(8)),
    Shot("menu-context", "QMenu", _context_menu),
)
