"""Ledger, names and history beside the review: each opened once, following the dataset, leading to the sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.core.naming import NameDecision, name_of
from annotator.services.history import HistoryLine
from annotator.storage.ledger import LedgerQuery

if TYPE_CHECKING:
    from annotator.services.ledger import LedgerRow
    from annotator.services.ledger_files import LedgerFile
    from annotator.services.naming import NameUse
    from annotator.ui.history_window import HistoryWindow
    from annotator.ui.ledger_window import LedgerWindow
    from annotator.ui.main_window import ReviewWindow
    from annotator.ui.names_window import NamesWindow


class Records(QObject):
    """Opens the windows that list records. `said` carries a line for the status line."""

    said = Signal(str)

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window)
        self._window = window
        self.ledger: LedgerWindow | None = None
        self.history: HistoryWindow | None = None
        self.names: NamesWindow | None = None

    # The ledger

    def show_ledger(self) -> None:
        """Open the ledger, or bring it to the front."""
        if self.ledger is None:
            from annotator.ui.ledger_window import LedgerWindow

            self.ledger = LedgerWindow(self._window.bridge.dataset, self._window)
            self._window.tools.help.memory.keep(self.ledger)
            self.ledger.wanted.connect(self._show_source)
            self.ledger.export_wanted.connect(self._export)
            self._window.bridge.changed.connect(self.ledger.follow)
            self.share_keys(self.ledger)
        self.ledger.begin()

    def _show_source(self, row: LedgerRow) -> None:
        self.show_place(row.document, row.span, (row.start, row.end))

    def _export(self, query: LedgerQuery) -> None:
        from annotator.ui.ledger_model import FILE_HEADINGS, translated

        window = self._window
        first = str(window.bridge.dataset.path.absolute().with_name(f"{window.bridge.dataset.path.stem}-ledger.xlsx"))
        kinds = (self.tr("Excel") + " (*.xlsx)", "CSV (*.csv)")
        name, kind = QFileDialog.getSaveFileName(self.ledger, self.tr("Export the ledger"), first, ";;".join(kinds))
        if name and window.bridge.job is None:
            target = Path(name)
            if not target.suffix:
                target = target.with_suffix(".csv" if kind == kinds[1] else ".xlsx")
            job = window.bridge.ledger_job(target, query, list(map(translated, FILE_HEADINGS)))
            window.commands.run(job, self.tr("Exporting…"), self._exported)

    def _exported(self, written: LedgerFile) -> None:
        text = self.tr("Ledger exported: {rows} rows, to {path}").format(rows=written.rows, path=written.path)
        self.said.emit(text)
        if self.ledger is not None:
            self.ledger.sums.setText(text)

    # The names

    def show_names(self) -> None:
        """Open the list of names that mean one thing, on the focused highlight's name where it stands there."""
        window, focus = self._window, self._window.review.focus
        if self.names is None:
            from annotator.ui.names_window import NamesWindow

            self.names = NamesWindow(window.bridge.dataset, window.translations.language, window)
            window.tools.help.memory.keep(self.names)
            self.names.decided.connect(self._name)
            self.names.wanted.connect(self._show_use)
            self.names.failed.connect(window.warn)
            self.names.broken.connect(window.commands.broken)
            window.bridge.changed.connect(self.names.follow)
            window.settings.subscribe(self._setting_changed)
            self.share_keys(self.names)
        self.names.begin((focus.label, name_of(focus.text)) if focus is not None else None)

    def _name(self, decisions: list[NameDecision]) -> None:
        bridge = self._window.bridge
        bridge.guarded(lambda: bridge.session.name_all(decisions))

    def _show_use(self, use: NameUse) -> None:
        self.show_place(use.document, use.span, (use.start, use.end))

    def _setting_changed(self, name: str) -> None:
        if name == "language" and self.names is not None:
            self.names.set_language(self._window.translations.language)

    def stop(self) -> None:
        """Wait for what goes on beside the windows."""
        if self.names is not None:
            self.names.stop()

    # The history

    def show_history(self) -> None:
        """Open the history, or bring it to the front."""
        window = self._window
        if self.history is None:
            from annotator.ui.history_window import HistoryWindow

            self.history = HistoryWindow(window.bridge.dataset, window)
            window.tools.help.memory.keep(self.history)
            self.history.wanted.connect(self._show_line)
            self.history.restored.connect(self._restore)
            window.bridge.changed.connect(self.history.follow)
            window.review.opened.connect(self._opened)
            self.share_keys(self.history)
        self.history.show_document(window.review.document_id)
        self.history.begin()

    def _opened(self, annotated: AnnotatedDocument | None) -> None:
        if self.history is not None:
            self.history.show_document(annotated.document.id if annotated else None)

    def _show_line(self, line: HistoryLine) -> None:
        span = line.span
        if span is not None:
            self.show_place(line.document, span.id, (span.start, span.end))
        elif line.document:
            self.show_place(line.document, line.link.head if line.link else "", None)

    def _restore(self, line: HistoryLine) -> None:
        from annotator.ui.history_words import moment

        bridge, review = self._window.bridge, self._window.review
        if line.document != review.document_id:
            review.open(line.document)
        try:
            change = bridge.session.restore(line.document, line.number)
        except UserError as error:
            bridge.failed.emit(error)
            return
        if change is None:
            self.said.emit(self.tr("The article stands as it stood then."))
            return
        text = self.tr("The article is as it was at {moment}. ⟨undo⟩ takes that back.")
        self.said.emit(text.format(moment=moment(line.at)))

    def share_keys(self, dialog: QWidget) -> None:
        """Keep undo, and the way from one window to the other, alive while a window of records has the keyboard."""
        for name in ("undo", "redo", "ledger", "names", "history", "lexicon", "insights"):
            dialog.addAction(self._window.actions_.actions[name])

    # The source

    def show_place(self, document: str, span: str, place: tuple[int, int] | None) -> None:
        """Open the article of a record at its span, or at its place where the span is gone or hidden."""
        window, review = self._window, self._window.review
        if document != review.document_id:
            review.open(document)
        shown = span in {known.id for known in review.shown_spans()}
        review.set_focus(span if shown else None)
        window.pane.view.clear_selection()
        if not shown and place is not None:
            window.pane.view.select_range(*place)
        window.activateWindow()
        window.pane.view.setFocus()
