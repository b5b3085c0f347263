"""What `annotator evaluate` says beside the engine's own figures: suggesters, baselines, the learning curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.cli import console

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.scoring import Tally
    from annotator.services.baselines import SuggesterFigures
    from annotator.services.comparison import Baselines
    from annotator.services.learning_curve import Curve


def show_suggesters(found: Sequence[SuggesterFigures]) -> None:
    """Print how often each suggester was right."""
    rows = [(one.suggester, one.label, one.suggested, one.right, f"{one.precision:.3f}") for one in found]
    console.show(console.table("Suggesters", ("suggester", "label", "suggested", "right", "P"), rows))


def show_baselines(found: Baselines) -> None:
    """Print what the baselines find, without labels they find nothing of."""
    rows = [
        (name, label, tally.gold, tally.predicted, *figures(tally))
        for name, tallies in found.items()
        for label, tally in tallies.items()
        if tally.predicted
    ]
    console.show(console.table("Baselines", ("baseline", "label", "gold", "pred", "P", "R", "F1"), rows))


def show_curve(curve: Curve) -> None:
    """Print article by article what was suggested when the reviewer reached it, and all of them together."""
    labels = tuple(curve.reached())
    rows = [
        (point.title, point.decided, *(f"{point.reached[label].share:.3f}" for label in labels))
        for point in curve.points
    ]
    total = ("all", "", *(f"{one.share:.3f}" for one in curve.reached().values()))
    ways = [
        (way, label, tally.gold, tally.predicted, *figures(tally))
        for way, tallies in curve.suggested().items()
        for label, tally in tallies.items()
    ]
    console.show(
        console.table("Suggested when reached", ("article", "decided before", *labels), [*rows, total]),
        console.table("In order", ("way", "label", "gold", "pred", "P", "R", "F1"), ways),
    )


def figures(tally: Tally) -> tuple[str, str, str]:
    """Return precision, recall and F1 as they are printed."""
    return f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}"
