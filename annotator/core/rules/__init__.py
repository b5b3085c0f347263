"""The rules of reviewing: turn a decision on a document into row changes, or refuse it with a UserError."""

from __future__ import annotations

from annotator.core import decision as d
from annotator.core.change import Operation, row_change
from annotator.core.document import ReviewState, Status, review_state
from annotator.core.rules import copying, documents, relations, spans  # noqa: F401  (each registers its rules)
from annotator.core.rules.context import Context, Plan, gold_verdict, rule, suggestion_id

__all__ = ["Context", "Plan", "gold_verdict", "plan", "suggestion_id"]

_NO_PROGRESS = frozenset({Operation.SUGGEST, Operation.IMPORT, Operation.SET_FLAG, Operation.SET_STATUS})


def plan(context: Context, decision: d.Decision) -> Plan:
    """Return the operation and the row changes that carry out a decision.

    Raises UserError when the rules refuse it. The first decision on an untouched document also sets it in progress.
    """
    operation, rows = rule(decision, context)
    document = context.annotated.document
    if rows and operation not in _NO_PROGRESS and document.status is Status.TODO:
        now = ReviewState(Status.IN_PROGRESS, document.flagged)
        rows = [*rows, row_change(document.id, review_state(document), now)]
    return operation, rows
