"""The ledger window: all projects of the dataset with their amounts and institutions, and what they add up to."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from annotator.core.change import Change, Operation
from annotator.services.ledger import Ledger, LedgerRow, LedgerSum, LedgerSums, SumBy, place_of
from annotator.storage.dataset import Dataset
from annotator.storage.ledger import LedgerColumn, LedgerQuery
from annotator.ui.ledger_model import COLUMNS, RECORD_ROLE, SUM_WIDTHS, LedgerModel, SumsModel, written
from annotator.ui.record_table import RecordTable
from annotator.ui.record_window import ACTION, REJECT, RecordWindow

_DELAY = 200  # milliseconds from the last key stroke, or the last decision, to the query
_LIVE = 5_000  # rows: a longer ledger is not read anew behind the reviewer's back, some 20 ms a thousand
_SIZE = (1240, 640)
_SHOWN = (None, SumBy.INSTITUTION, SumBy.CURRENCY, SumBy.PROJECT, SumBy.ARTICLE)
_NARROWED_BY = {SumBy.INSTITUTION: "institution", SumBy.PROJECT: "project", SumBy.ARTICLE: "document"}


class LedgerWindow(RecordWindow):
    """Shows, sorts, filters and adds up the ledger.

    `wanted` carries the LedgerRow whose source is to be shown, `export_wanted` the LedgerQuery of what is listed.
    """

    wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, dataset: Dataset, parent: QWidget) -> None:
        super().__init__(dataset, parent)
        self._query = LedgerQuery()
        self._narrowed_to = ""
        self.model, self.sums_model = LedgerModel(self), SumsModel(self)
        self.table = RecordTable()
        self.filter, self.shown, self.grouped = QLineEdit(), QComboBox(), QCheckBox()
        self.narrowed, self.sums = QLabel(), QLabel()
        self._adding: tuple[LedgerSums, LedgerSums] | None = None
        self._total: list[LedgerSum] = []
        self._stale = False
        self._reload_timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._add_timer = QTimer(self, interval=0)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.shown.addItems([""] * len(_SHOWN))
        self.filter.setClearButtonEnabled(True)
        self.table.setModel(self.model)
        self.table.set_widths(self.model.widths)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.empty.hide()
        self.sums.setWordWrap(True)
        self.sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.export_button = self._add_button(ACTION, lambda: self.export_wanted.emit(self._query))
        self.close_button = self._add_button(REJECT, self.close)
        top = ((self.filter, 1), (self.grouped, 0), (self.shown, 0))
        self._lay_out(_SIZE, self.table, top=top, above=(self.narrowed,), below=(self.sums,))

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._reload_timer.start)
        self.filter.returnPressed.connect(self._leave_filter)
        self.shown.currentIndexChanged.connect(lambda: self.reload())
        self.grouped.toggled.connect(self._group)
        self.table.opened.connect(self._open)
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by)
        self._reload_timer.timeout.connect(self.reload)
        self._add_timer.timeout.connect(self._add)

    # What is listed

    @property
    def by(self) -> SumBy | None:
        """Return what the sums that are listed are made by, None while the rows are listed."""
        return _SHOWN[self.shown.currentIndex()]

    def begin(self) -> None:
        """Show the window as the dataset stands now, with the keyboard in the table."""
        self.reload()
        self._come_up()
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reload(self) -> None:
        """Read the ledger anew; the keyboard stays on its row as far as it can."""
        self._reload_timer.stop()
        self._stale = False
        self._query = replace(self._query, words=self.filter.text().strip())
        place = self.table.currentIndex()
        ledger = Ledger(self._dataset, self._query)
        self.model.show_ledger(ledger)
        by = self.by
        total = LedgerSums(SumBy.CURRENCY, ledger.amounts())
        self._adding = (total, total if by is None else LedgerSums(by, ledger.amounts()))
        model = self.model if by is None else self.sums_model
        if self.table.model() is not model:
            self.table.setModel(model)
            self.table.set_widths(self.model.widths if by is None else SUM_WIDTHS)
        self.table.horizontalHeader().setSortIndicatorShown(by is None)
        self.table.setVisible(len(ledger) > 0)
        self.empty.setVisible(len(ledger) == 0)
        self.narrowed.setVisible(bool(self._narrowed_to))
        self.export_button.setEnabled(len(ledger) > 0)
        self.table.choose(place.row(), max(place.column(), 0))
        self._add_timer.start()
        self._add()
        self._show_texts()

    def _add(self) -> None:
        """Add the next cards up; the listed sums are shown when all are there."""
        if self._adding is None:
            return
        total, listed = self._adding
        for sums in (total, listed):
            if not sums.complete:
                sums.read()
        if total.complete and listed.complete:
            self._adding = None
            self._add_timer.stop()
            self._total = total.result()
            if self.by is not None:
                row = self.table.currentIndex().row()
                self.sums_model.show_sums(self.by, listed.result())
                self.table.choose(row)
            self._show_sums()

    def _show_sums(self) -> None:
        parts = [self.tr("%n row(s)", "", self.model.rowCount())]
        chinese = QLocale().language() == QLocale.Language.Chinese
        for one in self._total:
            if one.amounts:
                reading, figures = written(one.low, one.high, one.currency)
                said = (reading or figures) if chinese else figures
                extra = self.tr("%n not exact", "", one.inexact) if one.inexact else ""
                parts.append(f"{said} ({extra})" if extra else said)
        self.sums.setText("  ·  ".join(parts))

    def follow(self, change: Change) -> None:
        """Read the ledger anew after a decision, once the hand rests; a long one when a person comes back to it."""
        if not self.isVisible() or change.operation is Operation.SUGGEST:
            return
        if self.isActiveWindow() or self.model.rowCount() <= _LIVE:
            self._reload_timer.start()
        else:
            self._stale = True

    # What the keys do

    def _open(self, index: QModelIndex) -> None:
        record = index.data(RECORD_ROLE)
        if isinstance(record, LedgerRow):
            self.wanted.emit(record)
        elif isinstance(record, LedgerSum):
            self._narrow(record)

    def _narrow(self, one: LedgerSum) -> None:
        """List the rows that a sum was made of."""
        names: dict[str, str | None] = {_NARROWED_BY[self.by]: one.id} if self.by in _NARROWED_BY else {}
        if self.by is SumBy.PROJECT:
            names["project"], names["document"] = place_of(one.id)
        self._query = replace(self._query, currency=one.currency, **names)  # type: ignore[arg-type]
        self._narrowed_to = " · ".join(filter(None, (one.name, one.currency))) or self.tr("without one")
        self.shown.setCurrentIndex(0)
        self.table.choose(0)

    def _group(self, grouped: bool) -> None:
        """Put canonical names in the place of the names that mean them, or take the names as they are written."""
        self._query = replace(self._query, grouped=grouped)
        self._widen()

    def _widen(self) -> None:
        self._narrowed_to = ""
        self._query = replace(self._query, project=None, institution=None, currency=None, document=None)
        self.reload()

    def _sort_by(self, section: int) -> None:
        """Sort by a column; once more, the other way round."""
        column = COLUMNS[section][1] if self.by is None else None
        if column is None:
            return
        self._query = replace(
            self._query, sort=column, descending=self._query.sort is column and not self._query.descending
        )
        order = Qt.SortOrder.DescendingOrder if self._query.descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(section, order)
        self.reload()
        self.table.choose(0, section)

    def _unsort(self) -> None:
        self._query = replace(self._query, sort=LedgerColumn.PLACE, descending=False)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.reload()

    def _leave_filter(self) -> None:
        self.reload()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S sorts by the column, O takes the order of the text, G goes through the sums, N groups, Esc goes back."""
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if (control and key == Qt.Key.Key_F) or key == Qt.Key.Key_Slash:
            self.filter.setFocus()
            self.filter.selectAll()
        elif control and key == Qt.Key.Key_E:
            self.export_button.click()
        elif key == Qt.Key.Key_Down and self.filter.hasFocus():
            self._leave_filter()
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif self.table.hasFocus() and key == Qt.Key.Key_S:
            self._sort_by(self.table.currentIndex().column())
        elif self.table.hasFocus() and key == Qt.Key.Key_O:
            self._unsort()
        elif self.table.hasFocus() and key == Qt.Key.Key_G:
            self.shown.setCurrentIndex((self.shown.currentIndex() + 1) % len(_SHOWN))
        elif self.table.hasFocus() and key == Qt.Key.Key_N:
            self.grouped.toggle()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        """Leave the filter, or what the rows are narrowed to, or the sums, or the window."""
        if self.filter.hasFocus() or self.filter.text():
            self.filter.clear()
            self._leave_filter()
        elif self._narrowed_to:
            self._widen()
        elif self.by is not None:
            self.shown.setCurrentIndex(0)
        else:
            self.close()

    # Texts

    def changeEvent(self, event: QEvent) -> None:
        """Catch up with what was decided meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._stale:
            self.reload()

    def _switch_language(self) -> None:
        super()._switch_language()
        self.reload()

    def retranslate(self) -> None:
        """Put all texts into the language of the interface."""
        self.setWindowTitle(self.tr("Ledger"))
        self.table.setAccessibleName(self.tr("Ledger"))
        self.filter.setPlaceholderText(self.tr("Filter: words of project, amount, institution or title"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.shown.setAccessibleName(self.tr("What is listed"))
        self.grouped.setText(self.tr("Canonical names"))
        self.grouped.setToolTip(self.tr("Names that a person confirmed as meaning one thing are taken together."))
        for place, name in enumerate(
            (
                self.tr("All rows"),
                self.tr("Sums by institution"),
                self.tr("Sums by currency"),
                self.tr("Sums by project"),
                self.tr("Sums by article"),
            )
        ):
            self.shown.setItemText(place, name)
        self.keys.setText(
            self.tr(
                "Enter: to the source, or the rows of a sum  ·  S: sort by this column  ·  O: order of the text  ·  "
                "G: sums  ·  N: canonical names  ·  Ctrl+F: filter  ·  Ctrl+E: export  ·  Esc: back"
            )
        )
        self.sums.setToolTip(
            self.tr("An amount counts once, also where several projects share it or an article says it twice.")
        )
        self.export_button.setText(self.tr("Export…"))
        self.close_button.setText(self.tr("Close"))

    def _show_texts(self) -> None:
        self.narrowed.setText(self.tr("Only: {what}  (Esc shows all)").format(what=self._narrowed_to))
        nothing = self.tr("No project is confirmed yet. Accept projects, and link them to their amounts.")
        filtered = self.tr("Nothing fits. Esc empties the filter.")
        self.empty.setText(filtered if self._query.words or self._narrowed_to else nothing)
