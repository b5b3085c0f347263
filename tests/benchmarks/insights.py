"""The insights over 100,000 decided spans: how long until the figures are there, and how long the window is held up.

`python -m tests.benchmarks.insights [--spans N]`
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from time import perf_counter, thread_time

from annotator.core import decision as d
from annotator.core.document import AnnotatedDocument, annotate, make_document
from annotator.core.span import Span, State
from annotator.services.session import ReviewSession
from annotator.ui.insights.figure_table import LINK_ROLE
from annotator.ui.insights.sheet import Link
from annotator.ui.main_window import ReviewWindow
from tests.benchmarks.figures import machine, spread
from tests.benchmarks.stage import opened_dataset, review_window, settle

_EACH = 50  # spans of an article
_LABELS = ("PROJECT", "INVESTMENT", "INSTITUTION")


def article(number: int) -> AnnotatedDocument:
    """Return an article with 50 open suggestions by four suggesters, with scores and amounts."""
    text = f"新闻{number}\n2025年{number % 12 + 1}月{number % 28 + 1}日\n" + "华兴集团投资3亿元建设装备产业园。" * _EACH
    spans = []
    for place in range(_EACH):
        start, label = 40 + place * 17, _LABELS[place % 3]
        values = {"comparator": "eq", "value": 10**8 * (place + 1), "currency": "CNY"} if label == "INVESTMENT" else {}
        spans.append(
            Span(
                f"s{place}",
                start,
                start + 4,
                label,
                text[start : start + 4],
                values,
                state=State.SUGGESTED,
                score=(place * 7 + number) % 100 / 100,
                suggester=("money", "list", "lexicon", "model")[place % 4],
            )
        )
    return annotate(make_document(text), spans)


def decide(session: ReviewSession) -> None:
    """Accept two of three spans and reject the others, an article at a time."""
    for document in session.dataset.ids():
        spans = session.load(document).spans
        decisions = [d.Reject(span.id) if place % 3 == 2 else d.Accept(span.id) for place, span in enumerate(spans)]
        session.apply_all([(document, decision) for decision in decisions], 2.0)


def waited(reached: Callable[[], bool]) -> tuple[float, float]:
    """Return the seconds until something is reached, and the longest turn of the event loop meanwhile in ms."""
    longest, begin = 0.0, perf_counter()
    while not reached():
        longest = max(longest, settle(0.005))
    return perf_counter() - begin, max(longest, settle(0.2))


def measure(window: ReviewWindow) -> None:
    """Print what the window takes."""
    tool = window.tools.insights
    before = thread_time()
    tool.show_insights()
    print(f"opened, processor time of the window's thread    {(thread_time() - before) * 1000:.1f} ms")
    insights, spans = tool.insights, tool.spans
    assert insights is not None
    assert spans is not None
    print("figures there after {:.2f} s, longest turn {:.1f} ms".format(*waited(lambda: insights.sheet is not None)))
    turns = []
    for page in range(len(insights.pages)):
        begin = perf_counter()
        insights.tabs.setCurrentIndex(page)
        settle(0.05)
        turns.append((perf_counter() - begin) * 1000 - 50)
    print(spread("a page until painted", turns))
    insights.tabs.setCurrentIndex(1)
    assert insights.model.sheet is not None
    for row in range(4):
        link = insights.model.index(row, len(insights.model.sheet.columns) - 1).data(LINK_ROLE)
        assert isinstance(link, Link)
        tool._list(link)
        took, longest = waited(lambda: spans.model.rowCount() > 0)
        print(f"{spans.model.rowCount():,} spans listed after {took:.2f} s, longest turn {longest:.1f} ms")
        spans.close()
    window.decisions.finish()
    print(f"after a decision counted anew: longest turn {settle(3.0):.1f} ms")
    tool.stop()


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--spans", type=int, default=100_000)
    asked = parser.parse_args()
    print(machine())
    with opened_dataset([article(number) for number in range(asked.spans // _EACH)]) as session:
        decide(session)
        begin, used = perf_counter(), thread_time()
        session.dataset.figures()
        print(f"figures by SQL alone {perf_counter() - begin:.2f} s, processor time {thread_time() - used:.2f} s")
        with review_window(session) as window:
            measure(window)


if __name__ == "__main__":
    main()
