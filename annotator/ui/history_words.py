"""A line of the history in the reviewer's words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from annotator.core.change import Operation
from annotator.core.entry import EntryState
from annotator.core.labels import LabelSet
from annotator.core.naming import Alias, NameState
from annotator.core.span import Span
from annotator.services.history import HistoryLine
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.words import COMPARATOR, STATUS, amount, word

OPERATION: Mapping[str, str] = {
    Operation.ACCEPT: QT_TRANSLATE_NOOP("words", "accepted"),
    Operation.REJECT: QT_TRANSLATE_NOOP("words", "rejected"),
    Operation.UNSURE: QT_TRANSLATE_NOOP("words", "marked as unsure"),
    Operation.ADD: QT_TRANSLATE_NOOP("words", "added by hand"),
    Operation.RELABEL: QT_TRANSLATE_NOOP("words", "label changed"),
    Operation.MOVE: QT_TRANSLATE_NOOP("words", "boundaries moved"),
    Operation.SET_ATTRIBUTES: QT_TRANSLATE_NOOP("words", "value changed"),
    Operation.COMMENT: QT_TRANSLATE_NOOP("words", "comment changed"),
    Operation.REMOVE: QT_TRANSLATE_NOOP("words", "taken away"),
    Operation.SET_STATUS: QT_TRANSLATE_NOOP("words", "article status changed"),
    Operation.SET_FLAG: QT_TRANSLATE_NOOP("words", "flag changed"),
    Operation.LINK: QT_TRANSLATE_NOOP("words", "linked"),
    Operation.ACCEPT_RELATION: QT_TRANSLATE_NOOP("words", "link accepted"),
    Operation.REJECT_RELATION: QT_TRANSLATE_NOOP("words", "link rejected"),
    Operation.SET_LABELS: QT_TRANSLATE_NOOP("words", "label set changed"),
    Operation.SET_GUIDELINES: QT_TRANSLATE_NOOP("words", "guidelines changed"),
    Operation.BATCH: QT_TRANSLATE_NOOP("words", "decided at once"),
    Operation.RESTORE: QT_TRANSLATE_NOOP("words", "article put back"),
    Operation.NAME: QT_TRANSLATE_NOOP("words", "names grouped"),
    Operation.LEXICON: QT_TRANSLATE_NOOP("words", "lexicon changed"),
    Operation.IMPORT: QT_TRANSLATE_NOOP("words", "article added"),
    Operation.UNDO: QT_TRANSLATE_NOOP("words", "undone"),
    Operation.REDO: QT_TRANSLATE_NOOP("words", "done again"),
}


def moment(at: str) -> str:
    """Return an ISO 8601 UTC time as date and time of the person's place, to the second; "" without one."""
    if not at:
        return ""
    local = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(at).timestamp()))
    date = QLocale().toString(local.date(), QLocale.FormatType.ShortFormat)
    return f"{date} {local.time().toString('HH:mm:ss')}"


def what(line: HistoryLine, labels: LabelSet, language: str) -> str:
    """Return what was done: 'label changed: Institution → Project'."""
    said = word(OPERATION, line.operation)
    if line.of is not None:
        said = f"{said}: {word(OPERATION, line.of)}"
    detail = _detail(line, labels, language)
    return f"{said} · {detail}" if detail else said


def _detail(line: HistoryLine, labels: LabelSet, language: str) -> str:
    operation = line.of or line.operation
    if line.alias is not None:
        denied = QCoreApplication.translate("words", "not the same") if _denied(line) else ""
        return " · ".join(filter(None, (_title(labels, line.alias.label, language), denied)))
    if line.entry is not None:
        return _about_entry(line, labels, language)
    if operation is Operation.SET_STATUS and line.status:
        return _arrow(*(word(STATUS, state.status) for state in line.status))
    if operation is Operation.SET_FLAG and line.status:
        flagged = QCoreApplication.translate("words", "flagged")
        plain = QCoreApplication.translate("words", "not flagged")
        return flagged if line.status[1].flagged else plain
    if line.link is not None:
        kind = labels.relation(line.link.type)
        return (kind.title_zh if language.startswith("zh") else kind.title_en) if kind else line.link.type
    if line.articles > 1 and line.places:
        text = QCoreApplication.translate("words", "{places} places in {articles} articles")
        return text.format(places=line.places, articles=line.articles)
    if line.places > 1:
        return QCoreApplication.translate("words", "{places} places").format(places=line.places)
    return _about_span(line, labels, language)


def _about_entry(line: HistoryLine, labels: LabelSet, language: str) -> str:
    if line.entry is None or line.words > 1:
        return QCoreApplication.translate("words", "{words} words").format(words=line.words)
    out = line.entry.state is EntryState.EXCLUDED
    excluded = QCoreApplication.translate("words", "excluded") if out else ""
    return " · ".join(filter(None, (_title(labels, line.entry.label, language), line.entry.kind, excluded)))


def _about_span(line: HistoryLine, labels: LabelSet, language: str) -> str:
    before, after = line.before, line.after
    operation = line.of or line.operation
    if operation is Operation.SET_ATTRIBUTES and before and after:
        changed = _arrow(amount(before.attributes)[0], amount(after.attributes)[0])
        meanings = [word(COMPARATOR, str(span.attributes.get("comparator") or "")) for span in (before, after)]
        return " · ".join(filter(None, (changed, _arrow(*meanings) if len(set(meanings)) > 1 else "")))
    if operation is Operation.COMMENT and after:
        return after.comment
    return _arrow(*(_label(span, labels, language) for span in (before, after) if span is not None))


def _label(span: Span, labels: LabelSet, language: str) -> str:
    return _title(labels, span.label, language)


def _title(labels: LabelSet, name: str, language: str) -> str:
    label = labels.label(name)
    return label.title(language) if label else name


def _arrow(*parts: str) -> str:
    return " → ".join(dict.fromkeys(filter(None, parts)))


def text_of(line: HistoryLine) -> str:
    """Return the text of the span or link that a line is about: as it was and as it became where that differs."""
    if line.alias is not None:
        return f"{line.alias.name} ↛ {line.alias.canonical}" if _denied(line) else _arrow(*_names(line.alias))
    if line.entry is not None:
        return line.entry.word if line.words == 1 else f"{line.entry.word} …"
    if line.link is not None:
        return " – ".join(filter(None, map(_one_line, line.ends)))
    return _arrow(*(_one_line(span.text) for span in (line.before, line.after) if span is not None))


def _names(alias: Alias) -> tuple[str, str]:
    return alias.name, alias.canonical


def _denied(line: HistoryLine) -> bool:
    return line.alias is not None and line.alias.state is NameState.REJECTED


def _one_line(text: str) -> str:
    return "".join(part.strip() for part in text.splitlines())
