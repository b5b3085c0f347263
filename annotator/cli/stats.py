"""The command that says how the review goes on: the figures of the insights window, in words or as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli import console
from annotator.cli.options import dataset_option
from annotator.storage.dataset import Dataset

if TYPE_CHECKING:
    from rich.table import Table

    from annotator.services.insights import AmountSum, Insights

_DAYS = 14  # the latest that are printed; --json gives all


@click.command()
@dataset_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON: all figures.")
def stats(dataset: Path, as_json: bool) -> None:
    """Say how far the review is, how fast it goes, what became of the suggestions and what the gold adds up to."""
    from annotator.services.insights import insights
    from annotator.services.statistics import progress

    with Dataset(dataset, create=False) as data:
        done, figures = progress(data), insights(data)
    if as_json:
        head = {"done": done.done, "articles": done.total, "decisions_today": done.decisions_today}
        click.echo(json.dumps({**head, **figures.to_json()}, ensure_ascii=False))
        return
    click.echo(f"Articles done: {done.done} of {done.total}. Decisions today: {done.decisions_today}.")
    if forecast := _forecast(figures):
        click.echo(forecast)
    console.show(*_tables(figures))


def _forecast(figures: Insights) -> str:
    pace = figures.pace
    if pace.seconds_left is None or pace.days_left is None:
        return ""
    hours = pace.seconds_left / 3600
    days = f"{pace.days_left:.1f} days like the last ones"
    return f"Still to decide: {pace.remaining}, about {hours:.1f} hours of work, {days}."


def _tables(figures: Insights) -> list[Table]:
    labels = [(one.label, one.gold, one.rejected, one.open, one.unsure) for one in figures.labels]
    made = [console.table("Labels", ("label", "gold", "rejected", "open", "unsure"), labels)]
    days = [
        (day.name, day.decided, day.accepted, day.rejected, day.articles, f"{day.seconds / 60:.0f}")
        for day in figures.days[-_DAYS:]
    ]
    if days:
        made.append(console.table("Days", ("day", "decided", "accepted", "rejected", "articles", "minutes"), days))
    made += _about_suggestions(figures)
    made += [
        table
        for title, sums in (("Amounts by month", figures.by_month), ("Amounts by import", figures.by_import))
        if (table := _amounts(title, sums)) is not None
    ]
    return made


def _about_suggestions(figures: Insights) -> list[Table]:
    made = []
    if figures.suggesters:
        names = ("suggester", "label", "decided", "as is", "value", "boundary", "label changed", "rejected", "P")
        rows = [
            (
                *(one.suggester, one.label, one.decided, one.as_is, one.value, one.boundary, one.relabelled),
                *(one.rejected, f"{one.precision:.3f}"),
            )
            for one in figures.suggesters
        ]
        made.append(console.table("Suggesters", names, rows))
    missed = [
        (one.label, one.found, one.added, f"{one.share_found:.3f}")
        for one in figures.missed
        if one.share_found is not None
    ]
    if missed:
        made.append(console.table("Missed by all", ("label", "suggested", "added", "share"), missed))
    if figures.reliability:
        bins = [
            (f"{row.low:.1f}-{row.high:.1f}", row.count, f"{row.mean_score:.3f}", f"{row.accepted:.3f}")
            for row in figures.reliability
        ]
        title = f"Scores (off by {figures.calibration_error:.3f} on average)"
        made.append(console.table(title, ("score", "decided", "mean", "right"), bins))
    reviewers = [(one.reviewer, one.accepted, one.rejected, one.unsure) for one in figures.reviewers]
    if len(reviewers) > 1:
        made.append(console.table("Reviewers", ("reviewer", "accepted", "rejected", "unsure"), reviewers))
    return made


def _amounts(title: str, sums: tuple[AmountSum, ...]) -> Table | None:
    rows = [(one.period or "no date", one.currency, _between(one), one.amounts, len(one.documents)) for one in sums]
    return console.table(title, ("period", "currency", "sum", "amounts", "articles"), rows) if rows else None


def _between(one: AmountSum) -> str:
    return " - ".join(dict.fromkeys((f"{one.low:,f}", f"{one.high:,f}")))
