"""The page of progress and pace: where the review stands, what was decided when, what remains."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from annotator.core.document import Status
from annotator.core.span import State
from annotator.services.clock import local_period
from annotator.storage.span_query import SpanQuery
from annotator.ui.charts.data import Bars, ChartData, Group, Lines, Series, Value
from annotator.ui.insights.sheet import LATEST, Cell, Link, Look, Page, Sheet, number, whole, words

if TYPE_CHECKING:
    from annotator.services.insights import Insights, Period

_DECIDED = SpanQuery(any_decision=True)
_LEFT = SpanQuery(open=True, left=True)


class ProgressPage(Page):
    """Where the review stands, by day and by hour."""

    def name(self) -> str:
        """Return the name on the page's tab."""
        return self.tr("Progress")

    def sheets(self, figures: Insights, look: Look) -> Sequence[Sheet]:
        """Return the overview and what was decided by day and by hour."""
        return (
            self._overview(figures, look),
            self._by_time(figures.days, look, self.tr("By day"), self.tr("Day")),
            self._by_time(figures.hours, look, self.tr("By hour"), self.tr("Hour")),
        )

    # The overview

    def _overview(self, figures: Insights, look: Look) -> Sheet:
        pace = figures.pace
        rows = [
            (words(self.tr("Articles done")), self._of(pace.done, pace.articles)),
            (words(self.tr("Articles begun")), number(pace.begun, SpanQuery(status=Status.IN_PROGRESS))),
            (words(self.tr("Highlights decided")), number(pace.decided, _DECIDED)),
            (words(self.tr("Suggestions open")), number(pace.open, _LEFT)),
            (words(self.tr("Articles still without suggestions")), number(pace.unseen)),
        ]
        if pace.median_seconds is not None:
            rows.append((words(self.tr("Seconds for a decision (median)")), _figure(pace.median_seconds, _DECIDED)))
        if pace.seconds_each is not None:
            rows.append((words(self.tr("Seconds for a highlight (mean)")), _figure(pace.seconds_each, _DECIDED)))
        if pace.per_day is not None:
            rows.append((words(self.tr("Highlights a day")), _figure(pace.per_day, _DECIDED)))
        rows.append((words(self.tr("Highlights still to decide")), number(pace.remaining, _LEFT)))
        if pace.seconds_left is not None:
            rows.append((words(self.tr("Work that remains")), self._time(pace.seconds_left)))
        if pace.days_left is not None:
            rows.append((words(self.tr("Days at this pace")), _figure(pace.days_left, _LEFT)))
        return Sheet(
            self.tr("Overview"),
            self._forecast(figures),
            (self._growth(figures.days, look),) if figures.days else (),
            ((self.tr("Figure"), 18), (self.tr("Value"), 12)),
            tuple(rows) if pace.articles else (),
            empty=self.tr("There are no articles yet. File → Add articles, or add the samples."),
        )

    def _of(self, done: int, articles: int) -> Cell:
        text = self.tr("{done} of {total} articles").format(done=f"{done:,}", total=f"{articles:,}")
        return Cell(text, done, SpanQuery(status=Status.DONE) if done else None)

    def _time(self, seconds: float) -> Cell:
        return Cell(self._spoken_time(seconds), round(seconds), _LEFT if seconds else None)

    def _spoken_time(self, seconds: float) -> str:
        minutes = round(seconds / 60)
        if minutes < 60:
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{hours} h {minutes} min").format(hours=f"{minutes // 60:,}", minutes=minutes % 60)

    def _forecast(self, figures: Insights) -> str:
        from annotator.storage.insights import PAUSE  # loaded by then, on the thread that counts

        pace = figures.pace
        if pace.articles and not pace.remaining:
            return self.tr("Nothing is left to decide.")
        if pace.seconds_left is None or pace.days_left is None:
            return self.tr("Once some suggestions are decided, this page says how long the rest will take.")
        text = self.tr(
            "At the pace so far the rest takes about {time} of work: {days} days like the last ones. "
            "Breaks of more than {pause} seconds are not counted as work."
        )
        return text.format(time=self._spoken_time(pace.seconds_left), days=f"{pace.days_left:,.1f}", pause=PAUSE)

    def _growth(self, days: Sequence[Period], look: Look) -> ChartData:
        title = self.tr("Highlights decided in all")
        totals = list(accumulate(day.decided for day in days))
        since = local_period(days[0].name)[0]
        groups = []
        for day, total in list(zip(days, totals, strict=True))[-LATEST:]:
            said = self.tr("{when}: {count} in all").format(when=_when(day.name), count=f"{total:,}")
            query = SpanQuery(decided=(since, local_period(day.name)[1]))
            groups.append(Group(_short(day.name), (Value(total, said, Link(query, said)),)))
        return Lines(title, (Series(title, look.accepted),), tuple(groups), whole)

    # By day and by hour

    def _by_time(self, periods: Sequence[Period], look: Look, name: str, heading: str) -> Sheet:
        series = (
            Series(self.tr("accepted"), look.accepted),
            Series(self.tr("rejected"), look.rejected),
            Series(self.tr("unsure"), look.unsure),
        )
        latest = [period for period in periods if period.decided][-LATEST:]
        groups = tuple(Group(_short(one.name), self._values(one, series)) for one in latest)
        busiest = max(periods, key=lambda one: one.decided, default=None)
        sentence = ""
        if busiest is not None:
            text = self.tr("Most was decided on {when}: {count}.")
            sentence = text.format(when=_when(busiest.name), count=f"{busiest.decided:,}")
        return Sheet(
            name,
            sentence,
            (Bars(self.tr("Highlights decided"), series, groups, whole),) if groups else (),
            (
                (heading, 12),
                (self.tr("Decided"), 6),
                (self.tr("Accepted"), 6),
                (self.tr("Rejected"), 6),
                (self.tr("Unsure"), 6),
                (self.tr("Articles done"), 8),
                (self.tr("Work"), 9),
                (self.tr("Seconds each"), 8),
            ),
            tuple(self._row(one) for one in reversed(periods)),
            empty=self.tr(
                "Nothing was decided yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it."
            ),
        )

    def _values(self, one: Period, series: Sequence[Series]) -> tuple[Value, ...]:
        states = (State.GOLD, State.REJECTED, State.SUGGESTED)
        values = []
        for its, count, state in zip(series, (one.accepted, one.rejected, one.unsure), states, strict=True):
            said = f"{_when(one.name)} · {its.name}: {count:,}"
            values.append(Value(count, said, Link(_decided(one, state), said)))
        return tuple(values)

    def _row(self, one: Period) -> tuple[Cell, ...]:
        each = one.seconds / one.decided if one.decided and one.seconds else None
        return (
            Cell(_when(one.name), one.name, _decided(one)),
            number(one.decided, _decided(one)),
            number(one.accepted, _decided(one, State.GOLD)),
            number(one.rejected, _decided(one, State.REJECTED)),
            number(one.unsure, _decided(one, State.SUGGESTED)),
            number(one.articles),
            Cell(self._spoken_time(one.seconds), round(one.seconds), _decided(one) if one.seconds else None),
            _figure(each, _decided(one)) if each is not None else Cell("", None),
        )


def _decided(one: Period, state: State | None = None) -> SpanQuery:
    return SpanQuery(states=(state,) if state else (), decided=local_period(one.name))


def _figure(value: float, query: SpanQuery) -> Cell:
    return Cell(f"{value:,.1f}", Decimal(f"{value:.3f}"), query if value else None)


def _when(period: str) -> str:
    """Return a day or an hour as a person reads it."""
    date = QLocale().toString(QDate.fromString(period[:10], "yyyy-MM-dd"), QLocale.FormatType.ShortFormat)
    return f"{date} {period[11:]}:00" if len(period) > 10 else date


def _short(period: str) -> str:
    return f"{period[5:10]} {period[11:]}h" if len(period) > 10 else period[5:10]
