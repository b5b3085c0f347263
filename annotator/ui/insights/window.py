"""The insights window: pages of figures with charts, following the dataset, every number leading to its spans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QTabBar,
    QWidget,
)

from annotator.core.change import Change
from annotator.core.labels import LabelSet
from annotator.storage.dataset import Dataset
from annotator.ui.charts.chart import Chart
from annotator.ui.charts.data import ink_of
from annotator.ui.insights.amounts import AmountsPage
from annotator.ui.insights.figure_table import LINK_ROLE, FigureModel, FigureTable
from annotator.ui.insights.labels import LabelsPage
from annotator.ui.insights.progress import ProgressPage
from annotator.ui.insights.reading import Reading
from annotator.ui.insights.reviewers import ReviewersPage
from annotator.ui.insights.scores import ScoresPage
from annotator.ui.insights.sheet import Look, Page, Sheet
from annotator.ui.insights.suggesters import SuggestersPage
from annotator.ui.record_window import ACTION, REJECT, RecordWindow
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.services.insights import Insights

_DELAY = 500  # milliseconds from the last decision to the query
_SIZE = (1120, 720)
# Fusion draws the chosen tab too much like the others on a dark ground.
_TABS = """
    QTabBar::tab { padding: 5px 12px; border: none; border-bottom: 2px solid transparent; background: transparent; }
    QTabBar::tab:selected { border-bottom-color: palette(highlight); font-weight: bold; }
    QTabBar::tab:hover, QTabBar::tab:focus { background: palette(base); }
"""
_PAGES: tuple[type[Page], ...] = (ProgressPage, LabelsPage, SuggestersPage, ScoresPage, AmountsPage, ReviewersPage)


class InsightsWindow(RecordWindow):
    """Shows Insights, page by page.

    `opened` carries the Link of a number whose spans are wanted, `export_wanted` the Sheet that is shown, `failed` a
    UserError.
    """

    opened = Signal(object)
    export_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, dataset: Dataset, theme: Theme, language: Callable[[], str], parent: QWidget) -> None:
        """Show the figures of `dataset`; `language` tells the language of the interface, which may change."""
        super().__init__(dataset, parent)
        self._theme, self._language = theme, language
        self.fill: Callable[[str], str] = str  # puts the person's keys in where a text names an action
        self._figures: Insights | None = None
        self._sheets: Sequence[Sheet] = ()
        self.pages = [page(self) for page in _PAGES]
        self.tabs, self.views = QTabBar(), QComboBox()
        self.sentence = QLabel()
        self.model, self.table = FigureModel(self), FigureTable()
        self.charts = [Chart(ink_of(theme)) for _ in range(2)]
        self.export_button = self._add_button(ACTION, self._export)
        self.close_button = self._add_button(REJECT, self.close)
        self.reading = Reading(self)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # holds the keyboard while there is no table
        for _ in self.pages:
            self.tabs.addTab("")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setStyleSheet(_TABS)
        self.views.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.table.setModel(self.model)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.sentence.setWordWrap(True)
        self._lay_out(_SIZE, self._body(), top=((self.tabs, 1), (self.views, 0)), above=(self.sentence,))
        around = (self.table, *self.charts, self.tabs, self.views, self.export_button, self.close_button)
        for one, following in pairwise(around):
            self.setTabOrder(one, following)

    def _body(self) -> QSplitter:
        """Return what holds the charts over the table."""
        holder = QWidget()
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(0, 0, 0, 0)
        for chart in self.charts:
            beside.addWidget(chart, 1)
        self.area = QScrollArea()
        self.area.setWidget(holder)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QSplitter(Qt.Orientation.Vertical)
        self.body.setChildrenCollapsible(False)
        self.body.addWidget(self.area)
        self.body.addWidget(self.table)
        self.body.setSizes([330, 250])
        return self.body

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda: self._show_page())
        self.views.activated.connect(lambda: self._show_sheet())
        self.table.opened.connect(self._open)
        for chart in self.charts:
            chart.opened.connect(self.opened)
        self.reading.done.connect(self._take)
        self.reading.failed.connect(self.failed)
        self._timer.timeout.connect(self.reload)

    # Reading

    def begin(self) -> None:
        """Show the window, with the keyboard in the table as soon as the figures are there."""
        self._come_up(self.table)
        self.reload()

    def reload(self) -> None:
        """Count anew, beside the window."""
        self._timer.stop()
        self.reading.ask(partial(_read, self._dataset.path, self._dataset.labels))

    def follow(self, change: Change) -> None:
        """Count anew after a change, once the hand rests."""
        if self.isVisible():
            self._timer.start()

    def _take(self, figures: object) -> None:
        self._figures = cast("Insights", figures)
        self._show_page(self.views.currentIndex())

    # Showing

    @property
    def sheet(self) -> Sheet | None:
        """Return the sheet that is shown, None before the figures are there."""
        return self.model.sheet

    def set_theme(self, theme: Theme) -> None:
        """Take over a theme's colours."""
        self._theme = theme
        for chart in self.charts:
            chart.set_ink(ink_of(theme))
        if self._figures is not None:
            self._show_page(self.views.currentIndex())

    def _show_page(self, view: int = 0) -> None:
        if self._figures is None:
            return
        look = Look(self._dataset.labels, self._theme, self._language())
        self._sheets = self.pages[max(self.tabs.currentIndex(), 0)].sheets(self._figures, look)
        self.views.clear()
        self.views.addItems([sheet.name for sheet in self._sheets])
        self.views.setCurrentIndex(min(max(view, 0), len(self._sheets) - 1))
        self.views.setVisible(len(self._sheets) > 1)
        self._show_sheet()

    def _show_sheet(self) -> None:
        sheet = self._sheets[max(self.views.currentIndex(), 0)]
        place, held = self.table.currentIndex(), self.focusWidget() in (None, self, self.table)
        before = self.sheet
        self.model.show_sheet(sheet)
        self.table.set_widths(tuple(width for _, width in sheet.columns))
        self.sentence.setText(sheet.sentence)
        for chart, data in zip(self.charts, [*sheet.charts, None, None], strict=False):
            chart.show_data(data)
            chart.setVisible(data is not None)
        self.area.setVisible(bool(sheet.charts))
        self._show_texts()
        same = before is not None and before.columns == sheet.columns
        self.table.choose(place.row() if same else 0, place.column() if same else sheet.texts)
        if held:
            (self.table if sheet.rows else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, index: QModelIndex) -> None:
        link = index.data(LINK_ROLE)
        if link is not None:
            self.opened.emit(link)

    def _export(self) -> None:
        if self.sheet is not None and self.sheet.rows:
            self.export_wanted.emit(self.sheet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures choose a page, G goes through its views, Ctrl+E exports, Esc closes."""
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        page = key - Qt.Key.Key_1
        if control and key == Qt.Key.Key_E:
            self.export_button.click()
        elif 0 <= page < len(self.pages) and not control:
            self.tabs.setCurrentIndex(page)
        elif key == Qt.Key.Key_G:
            self.views.setCurrentIndex((self.views.currentIndex() + 1) % max(self.views.count(), 1))
            self._show_sheet()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # Texts

    def _show_texts(self) -> None:
        sheet = self.sheet
        some = sheet is not None and bool(sheet.rows)
        self.body.setVisible(some)
        self.empty.setVisible(not some)
        self.sentence.setVisible(bool(self.sentence.text()))
        self.empty.setText(self.fill(sheet.empty) if sheet is not None else self.tr("Counting…"))
        self.export_button.setEnabled(some)

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setWindowTitle(self.tr("Insights"))
        self.table.setAccessibleName(self.tr("Figures"))
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.views.setAccessibleName(self.tr("View"))
        for place, page in enumerate(self.pages):
            self.tabs.setTabText(place, f"{place + 1}  {page.name()}")
        self.keys.setText(
            self.tr(
                "1–6: page  ·  G: next view  ·  arrow keys: to a number  ·  Enter: the highlights behind it  ·  "
                "Tab: to the chart  ·  Ctrl+E: export  ·  Esc: close"
            )
        )
        self.export_button.setText(self.tr("Export…"))
        self.close_button.setText(self.tr("Close"))
        self._show_texts()
        self._show_page(self.views.currentIndex())


def _read(path: Path, labels: LabelSet) -> object:
    """Return the Insights of a dataset; what counts them is loaded on the thread that does."""
    from annotator.services.insights import read_insights

    return read_insights(path, labels)
