"""The order and filter of the article list as they were left, kept among the settings."""

from __future__ import annotations

import json
from typing import Any

from annotator.core.document import Status
from annotator.core.labels import LabelSet
from annotator.services.settings import Settings
from annotator.storage.listing import DocumentQuery, Order, Standing


def remembered(settings: Settings, labels: LabelSet) -> DocumentQuery:
    """Return the query that was kept last; what the label set or this version does not know is left out."""
    try:
        kept = json.loads(settings.get("queue") or "{}")
        query = DocumentQuery(**{name: _READ[name](value) for name, value in kept.items() if name in _READ})
    except (ValueError, TypeError, AttributeError):
        return DocumentQuery()
    return query if labels.label(query.label) or not query.label else DocumentQuery(order=query.order)


def remember(settings: Settings, query: DocumentQuery) -> None:
    """Keep a query; raises UserError when the settings can't be written."""
    first = DocumentQuery()
    kept = {name: getattr(query, name) for name in _READ if getattr(query, name) != getattr(first, name)}
    text = json.dumps(kept, ensure_ascii=False) if kept else ""
    if text != settings.get("queue"):
        settings.set("queue", text)


def _statuses(value: Any) -> tuple[Status, ...]:
    return tuple(Status(name) for name in value)


_READ: dict[str, Any] = {
    "text": str,
    "statuses": _statuses,
    "flagged": bool,
    "label": str,
    "suggester": str,
    "standing": Standing,
    "low": float,
    "high": float,
    "order": Order,
}
