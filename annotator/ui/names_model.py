"""Groups of names as an item model: a row for each canonical name, and under it the names that may mean the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFont

from annotator.services.naming import NameGroup, NameLine, NameUse, Standing
from annotator.suggest.naming import Sign
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.record_model import RowModel
from annotator.ui.words import word

COLUMNS: tuple[tuple[str, int], ...] = (
    (QT_TRANSLATE_NOOP("names", "Name"), 19),
    (QT_TRANSLATE_NOOP("names", "Label"), 7),
    (QT_TRANSLATE_NOOP("names", "Standing"), 7),
    (QT_TRANSLATE_NOOP("names", "Times"), 4),
    (QT_TRANSLATE_NOOP("names", "Articles"), 5),
    (QT_TRANSLATE_NOOP("names", "Why"), 14),
)

STANDING: Mapping[str, str] = {
    Standing.PROPOSED: QT_TRANSLATE_NOOP("words", "proposed"),
    Standing.CONFIRMED: QT_TRANSLATE_NOOP("words", "confirmed"),
    Standing.REJECTED: QT_TRANSLATE_NOOP("words", "not the same"),
}
SIGN: Mapping[str, str] = {
    Sign.BRACKET: QT_TRANSLATE_NOOP("words", "named so in brackets"),
    Sign.WIDTH: QT_TRANSLATE_NOOP("words", "the same but for full-width signs"),
    Sign.LEXICON: QT_TRANSLATE_NOOP("words", "well-known short name"),
    Sign.FORM: QT_TRANSLATE_NOOP("words", "without the company form"),
    Sign.PLACE: QT_TRANSLATE_NOOP("words", "without the place"),
    Sign.SHORT: QT_TRANSLATE_NOOP("words", "beginning of the full name"),
    Sign.ABBREVIATION: QT_TRANSLATE_NOOP("words", "abbreviation"),
    Sign.OWNER: QT_TRANSLATE_NOOP("words", "without the owner"),
    Sign.PHASE: QT_TRANSLATE_NOOP("words", "without the phase"),
}


@dataclass(frozen=True, slots=True)
class NameRow:
    """A row of the list: a group's own, or with `line` one of its names."""

    group: NameGroup
    line: NameLine | None = None

    @property
    def name(self) -> str:
        """Return the name that the row is about."""
        return self.line.name if self.line else self.group.canonical

    @property
    def use(self) -> NameUse:
        """Return how the name is used."""
        return self.line.use if self.line else self.group.use


class NamesModel(RowModel[NameRow]):
    """Rows are NameRows: each group and then its names."""

    context, columns, right = "names", COLUMNS, (3, 4)

    def show_groups(self, groups: list[NameGroup]) -> None:
        """Show groups with their names."""
        self.show_rows([row for one in groups for row in (NameRow(one), *(NameRow(one, line) for line in one.lines))])

    def _about(self, row: NameRow) -> tuple[str, str]:
        return row.group.label, row.name

    def _cells(self, row: NameRow) -> tuple[str, ...]:
        if row.line is None:
            group = row.group
            return group.canonical, self._title(group.label), "", f"{group.times:,}", f"{group.articles:,}", ""
        line = row.line
        times, articles = f"{line.use.times:,}", f"{line.use.articles:,}"
        return f"    └ {line.name}", "", word(STANDING, line.standing), times, articles, word(SIGN, line.sign)

    def _font(self, row: NameRow) -> QFont | None:
        font = QFont()
        if row.line is None and row.group.lines:
            font.setBold(True)
            return font
        if row.line is not None and row.line.standing is Standing.REJECTED:
            font.setStrikeOut(True)
            return font
        return None
