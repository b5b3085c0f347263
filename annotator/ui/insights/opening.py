"""The insights beside the review: opened once, following the dataset, leading to the spans and their places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from annotator.core.errors import UserError

if TYPE_CHECKING:
    from annotator.storage.span_query import ListedSpan
    from annotator.ui.insights.sheet import Link, Sheet
    from annotator.ui.insights.span_window import SpanWindow
    from annotator.ui.insights.window import InsightsWindow
    from annotator.ui.main_window import ReviewWindow
    from annotator.ui.records import Records
    from annotator.ui.theme import Theme


class InsightsTool(QObject):
    """Opens the insights and the lists behind their numbers. `said` carries a line for the status line."""

    said = Signal(str)

    def __init__(self, window: ReviewWindow, records: Records) -> None:
        super().__init__(window)
        self._window, self._records = window, records
        self.insights: InsightsWindow | None = None
        self.spans: SpanWindow | None = None

    def show_insights(self) -> None:
        """Open the insights, or bring them to the front."""
        if self.insights is None:
            self.insights = self._made()
        self.insights.begin()

    def _made(self) -> InsightsWindow:
        from annotator.ui.insights.span_window import SpanWindow
        from annotator.ui.insights.window import InsightsWindow  # not at the start

        window = self._window
        dataset = window.bridge.dataset
        made = InsightsWindow(dataset, window.looks.theme, lambda: window.translations.language, window)
        made.fill = window.actions_.fill
        self.spans = SpanWindow(dataset, made)
        for one in (made, self.spans):
            window.tools.help.memory.keep(one)
            one.failed.connect(window.warn)
            window.bridge.changed.connect(one.follow)
            self._records.share_keys(one)
            window.tools.help.memory.keep(one)
        made.opened.connect(self._list)
        made.export_wanted.connect(self._export)
        self.spans.wanted.connect(self._show_place)
        window.looks.changed.connect(self._set_theme)
        return made

    def _list(self, link: Link) -> None:
        if self.spans is not None:
            self.spans.begin(link, self._window.translations.language)

    def _show_place(self, span: ListedSpan) -> None:
        self._records.show_place(span.document, span.id, (span.start, span.end))

    def _set_theme(self, theme: Theme) -> None:
        if self.insights is not None:
            self.insights.set_theme(theme)

    def stop(self) -> None:
        """Wait for what is being read."""
        for one in (self.insights, self.spans):
            if one is not None:
                one.reading.stop()

    # Export

    def _export(self, sheet: Sheet) -> None:
        path = self._window.bridge.dataset.path.absolute()
        kinds = {".csv": self.tr("Figures") + " (*.csv)"}
        if sheet.charts:
            picture = self.tr("Picture")
            kinds = {".png": f"{picture} (*.png)", ".svg": f"{picture} (*.svg)", **kinds}
        first = path.with_name(f"{path.stem}-insights{next(iter(kinds))}")
        title = self.tr("Export the insights")
        name, kind = QFileDialog.getSaveFileName(self.insights, title, str(first), ";;".join(kinds.values()))
        if name:
            target = Path(name)
            ending = next((ending for ending, words in kinds.items() if words == kind), ".csv")
            self._write(sheet, target if target.suffix else target.with_suffix(ending))

    def _write(self, sheet: Sheet, path: Path) -> None:
        from annotator.services.insight_files import write_figures
        from annotator.ui.charts.data import ink_of
        from annotator.ui.charts.pictures import save_picture

        try:
            if path.suffix.lower() == ".csv":
                headings = [heading for heading, _ in sheet.columns]
                write_figures(path, headings, (tuple(cell.raw for cell in row) for row in sheet.rows))
            elif path.suffix.lower() in (".png", ".svg") and sheet.charts:
                ink = ink_of(self._window.looks.theme)
                save_picture(path, sheet.charts, ink, self._window.font(), sheet.charts[0].title)
            else:
                raise UserError(
                    "insights-ending",
                    "Insights are written as .png, .svg or .csv.",
                    where=str(path),
                    remedy="Name such a file.",
                )
        except UserError as error:
            self._window.bridge.failed.emit(error)
            return
        text = self.tr("Written to {path}").format(path=path)
        self.said.emit(text)
        if self.insights is not None:
            self.insights.sentence.setText(text)
