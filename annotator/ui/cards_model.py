"""The project cards of the open article as an item model: a row for the project, and one for all it is linked with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.cards import Card, Linked, cards, changed_cards
from annotator.core.document import AnnotatedDocument
from annotator.core.reflow import Reflowed
from annotator.core.relation import Relation
from annotator.core.segmentation import sentences
from annotator.core.span import Span, State
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.words import COMPARATOR, STATE, amount, word

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = int(Qt.ItemDataRole.UserRole)
SENTENCE_ROLE = CARD_ROLE + 1
PARSED_ROLE = CARD_ROLE + 2


_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class CardPart(StrEnum):
    """What a row of a card is about."""

    PROJECT = "project"
    AMOUNT = "amount"
    INSTITUTION = "institution"


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row: the project, or a span that `relation` links with it."""

    part: CardPart
    card: Card
    span: Span
    relation: Relation | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells the row from all others of an article."""
        return self.span.id, self.relation.id if self.relation else ""

    @property
    def is_open(self) -> bool:
        """Return whether the project, or the link, is only a suggestion."""
        state = self.relation.state if self.relation else self.span.state
        return state is State.SUGGESTED


class CardsModel(QAbstractListModel):
    """Rows are CardRows (CARD_ROLE).

    SENTENCE_ROLE gives a project's sentence; PARSED_ROLE what the parser reads where a person says something else.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reflowed: Reflowed | None = None
        self._text = ""
        self.rows: list[CardRow] = []
        self._heads: dict[str, int] = {}  # where each project's card begins
        self._sentences: dict[tuple[int, int], str] = {}
        self._parsed: dict[tuple[int, int], Mapping[str, Any]] = {}

    def show_article(self, annotated: AnnotatedDocument | None, reflowed: Reflowed | None) -> None:
        """Show the cards of an article as it stands now; what was worked out for it is kept."""
        self.beginResetModel()
        if reflowed is not self._reflowed:
            self._reflowed = reflowed
            self._sentences.clear()
            self._parsed.clear()
        self.rows = [row for card in (cards(annotated) if annotated is not None else ()) for row in _rows(card)]
        self._heads = {row.span.id: at for at, row in enumerate(self.rows) if row.part is CardPart.PROJECT}
        self.endResetModel()

    def follow(self, annotated: AnnotatedDocument, touched: Collection[str]) -> bool:
        """Bring the cards up to date where spans and relations of these ids were touched.

        Returns False, with nothing done, where rows come or go: then the article is to be shown anew.
        """
        gone = {row.card.project.id for row in self.rows if row.relation and row.relation.id in touched}
        changed = changed_cards(annotated, touched)
        if any(self._heads.get(name) is not None for name in gone - changed.keys()):
            return False
        fresh: list[tuple[int, list[CardRow]]] = []
        for name, card in changed.items():
            first = self._heads.get(name)
            rows = _rows(card) if card is not None else []
            if first is None and not rows:
                continue
            if first is None or [row.key for row in rows] != [row.key for row in self._card_rows(first)]:
                return False
            fresh.append((first, rows))
        for first, rows in fresh:
            self.rows[first : first + len(rows)] = rows
            self.dataChanged.emit(self.index(first), self.index(first + len(rows) - 1))
        return True

    def _card_rows(self, first: int) -> list[CardRow]:
        """Return the rows of the card that begins at a place."""
        card = self.rows[first].card
        return self.rows[first : first + 1 + len(card.amounts) + len(card.institutions)]

    def place(self, key: tuple[str, str]) -> int | None:
        """Return the place of a row by its key, None when it is gone."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), None)

    def place_of(self, span: str, near: int) -> int | None:
        """Return the first row of a span (its id), of the card at the place `near` if that has it."""
        found = [place for place, row in enumerate(self.rows) if row.span.id == span]
        own = self.rows[near].card.project.id if 0 <= near < len(self.rows) else ""
        return next((place for place in found if self.rows[place].card.project.id == own), next(iter(found), None))

    def next_card(self, place: int, *, forward: bool) -> int | None:
        """Return the place of the next or previous project, None at the end."""
        heads = [at for at, row in enumerate(self.rows) if row.part is CardPart.PROJECT]
        beside = [at for at in heads if (at > place if forward else at < place)]
        return (beside[0] if forward else beside[-1]) if beside else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let amounts be edited in their place."""
        editable = index.isValid() and self.rows[index.row()].part is CardPart.AMOUNT
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, what it says as one line, its sentence, or what the parser reads otherwise."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == CARD_ROLE:
            return row
        if role == SENTENCE_ROLE:
            return self.sentence(row.card.project)
        if role == PARSED_ROLE:
            return self.parsed(row)
        return self._said(row) if role in _SAID else None

    def _said(self, row: CardRow) -> str:
        """Return a row in words, for those who hear it."""
        parts = [one_line(row.span.text), word(STATE, row.relation.state if row.relation else row.span.state)]
        if row.part is CardPart.AMOUNT:
            parts[1:1] = [
                word(COMPARATOR, str(row.span.attributes.get("comparator") or "eq")),
                amount(row.span.attributes)[1],
            ]
            parsed = self.parsed(row)
            parts.append(parser_says(parsed) if parsed else "")
        return ", ".join(filter(None, parts))

    def sentence(self, span: Span) -> str:
        """Return the sentence that holds a span, as it is read."""
        key = (span.start, span.end)
        if key not in self._sentences:
            self._sentences[key] = _sentence(self._reflowed, span) if self._reflowed else ""
        return self._sentences[key]

    def parsed(self, row: CardRow) -> Mapping[str, Any]:
        """Return what the parser reads where the amount stands if that differs from what it is said to be, else {}."""
        from annotator.ui.amount_entry import differs  # the grammar of money takes its time: not at the start

        if row.part is not CardPart.AMOUNT or self._reflowed is None:
            return {}
        key = (row.span.start, row.span.end)
        if key not in self._parsed:
            from annotator.ui.new_span import attributes_for

            self._parsed[key] = attributes_for(row.span.label, self._reflowed, *key)
        found = self._parsed[key]
        return found if found and differs(found, row.span.attributes) else {}


def parser_says(parsed: Mapping[str, Any]) -> str:
    """Return in words what the parser reads."""
    text = QCoreApplication.translate("words", "the parser reads {amount} ({meaning})")
    reading, figures = amount(parsed)
    return text.format(amount=reading or figures, meaning=word(COMPARATOR, str(parsed.get("comparator") or "eq")))


def one_line(text: str) -> str:
    """Return a span's text as one line."""
    return "".join(part.strip() for part in text.splitlines())


def _rows(card: Card) -> list[CardRow]:
    def linked(part: CardPart, ends: tuple[Linked, ...]) -> list[CardRow]:
        return [CardRow(part, card, span, relation) for span, relation in ends]

    head = CardRow(CardPart.PROJECT, card, card.project)
    return [head, *linked(CardPart.AMOUNT, card.amounts), *linked(CardPart.INSTITUTION, card.institutions)]


def _sentence(reflowed: Reflowed, span: Span) -> str:
    shown = reflowed.to_display(span.start, span.end)
    if shown is None:
        return one_line(span.text)
    index = max(0, bisect_right(reflowed.paragraphs, shown[0], key=lambda paragraph: paragraph.start) - 1)
    paragraph = reflowed.paragraphs[index]
    found = [
        s for s in sentences(reflowed.display, paragraph.start, paragraph.end) if s[0] < shown[1] and shown[0] < s[1]
    ]
    return one_line("".join(reflowed.display[start:end] for start, end in found)) or one_line(span.text)


# Read by lupdate: the words of the signs that the cards show.
SIGNS = (
    QT_TRANSLATE_NOOP("words", "the parser reads {amount} ({meaning})"),
    QT_TRANSLATE_NOOP("words", "no value"),
)
