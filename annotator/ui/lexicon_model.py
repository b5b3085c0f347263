"""The words of a lexicon as an item model: proposed ones with their counts and an example, or the entries."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from annotator.services.lexicon import EntryStanding, WordLine
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.record_model import RowModel
from annotator.ui.words import word

COLUMNS: tuple[tuple[str, int], ...] = (
    (QT_TRANSLATE_NOOP("lexicon", "Word"), 13),
    (QT_TRANSLATE_NOOP("lexicon", "Label"), 6),
    (QT_TRANSLATE_NOOP("lexicon", "Kind"), 11),
    (QT_TRANSLATE_NOOP("lexicon", "Standing"), 5),
    (QT_TRANSLATE_NOOP("lexicon", "Confirmed"), 5),
    (QT_TRANSLATE_NOOP("lexicon", "Rejected"), 5),
    (QT_TRANSLATE_NOOP("lexicon", "Articles"), 4),
    (QT_TRANSLATE_NOOP("lexicon", "Example"), 16),
)
_NEAR = 4  # signs before the word in a cell, so that the word itself is in sight

STANDING: Mapping[str, str] = {
    EntryStanding.ADD: QT_TRANSLATE_NOOP("words", "add?"),
    EntryStanding.EXCLUDE: QT_TRANSLATE_NOOP("words", "exclude?"),
    EntryStanding.ADDED: QT_TRANSLATE_NOOP("words", "added"),
    EntryStanding.EXCLUDED: QT_TRANSLATE_NOOP("words", "excluded"),
}
ENTRY_KIND: Mapping[str, str] = {
    "company": QT_TRANSLATE_NOOP("words", "company"),
    "listed": QT_TRANSLATE_NOOP("words", "listed company"),
    "private": QT_TRANSLATE_NOOP("words", "private company"),
    "soe": QT_TRANSLATE_NOOP("words", "state-owned company"),
    "foreign": QT_TRANSLATE_NOOP("words", "foreign company"),
    "brand-company": QT_TRANSLATE_NOOP("words", "internet company"),
    "bank": QT_TRANSLATE_NOOP("words", "bank"),
    "insurer": QT_TRANSLATE_NOOP("words", "insurer"),
    "securities": QT_TRANSLATE_NOOP("words", "securities firm"),
    "fund": QT_TRANSLATE_NOOP("words", "fund"),
    "trust": QT_TRANSLATE_NOOP("words", "trust"),
    "exchange": QT_TRANSLATE_NOOP("words", "exchange"),
    "finance": QT_TRANSLATE_NOOP("words", "finance"),
    "university": QT_TRANSLATE_NOOP("words", "university"),
    "college": QT_TRANSLATE_NOOP("words", "college"),
    "school": QT_TRANSLATE_NOOP("words", "school"),
    "academy": QT_TRANSLATE_NOOP("words", "academy"),
    "institute": QT_TRANSLATE_NOOP("words", "institute"),
    "laboratory": QT_TRANSLATE_NOOP("words", "laboratory"),
    "national": QT_TRANSLATE_NOOP("words", "national body"),
    "local": QT_TRANSLATE_NOOP("words", "local body"),
    "government": QT_TRANSLATE_NOOP("words", "government"),
    "party": QT_TRANSLATE_NOOP("words", "party or mass body"),
    "hospital": QT_TRANSLATE_NOOP("words", "hospital"),
    "media": QT_TRANSLATE_NOOP("words", "media"),
    "law": QT_TRANSLATE_NOOP("words", "law firm"),
    "accounting": QT_TRANSLATE_NOOP("words", "accountants"),
    "consulting": QT_TRANSLATE_NOOP("words", "consultants"),
    "association": QT_TRANSLATE_NOOP("words", "association"),
    "international": QT_TRANSLATE_NOOP("words", "international body"),
    "named": QT_TRANSLATE_NOOP("words", "named project"),
}


class LexiconModel(RowModel[WordLine]):
    """Rows are WordLines."""

    context, columns, right = "lexicon", COLUMNS, (4, 5, 6)

    def _about(self, row: WordLine) -> tuple[str, str]:
        return row.label, row.word

    def _cells(self, row: WordLine) -> tuple[str, ...]:
        kind = word(ENTRY_KIND, row.kind)
        if row.ambiguous:
            kind = f"{kind} · {QCoreApplication.translate('words', 'common')}"
        counts = (f"{row.gold:,}", f"{row.rejected:,}", f"{row.articles:,}")
        standing = word(STANDING, row.standing)
        return row.word, self._title(row.label), kind, standing, *counts, example_of(row, _NEAR)

    def _font(self, row: WordLine) -> QFont:
        font = QFont()
        font.setStrikeOut(row.standing is EntryStanding.EXCLUDED)
        return font


def example_of(row: WordLine, near: int) -> str:
    """Return the example as one line, the word in brackets 〔〕 with at most `near` signs before; empty without one."""
    before, text, after = ("".join(part.split("\n")) for part in row.example)
    return f"…{before[-near:]}〔{text}〕{after}…" if text else ""
