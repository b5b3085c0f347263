"""A reviewer who knows the gold, at work in the real window with real keys: how many actions a gold span takes.

Each keystroke counts one, and so does each click, drag and turn of the wheel. Relations are left out.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from annotator.core.document import AnnotatedDocument, Status, annotate
from annotator.core.errors import UserError
from annotator.core.span import Span, State
from annotator.services.predicting import suggest_all
from annotator.services.session import ReviewSession
from tests.benchmarks.oracle_hands import Hands, OutOfReach
from tests.benchmarks.oracle_plan import Key, Plan, edges, find_way, make_plan
from tests.benchmarks.stage import opened_dataset, review_window, settle, wait_until
from tests.benchmarks.text_generator import read_gold

MOUSE = ("none", "clicks", "all")
_PATIENCE = 300  # seconds for the suggestions of all articles


class Reviewer:
    """Reviews the articles of a window until they hold the gold; `gold` gives each document's spans."""

    def __init__(self, hands: Hands, gold: dict[str, list[Span]], one_by_one: bool, mouse: str) -> None:
        self.hands = hands
        self.review = hands.window.review
        self.gold = gold
        self.one_by_one, self.mouse = one_by_one, mouse
        self.suggestions = 0

    def review_all(self) -> None:
        """Go through the articles in the order of the list."""
        for document in self.hands.window.bridge.dataset.ids():
            while self.review.document_id != document:
                self._wait_for_suggestions()
                self.hands.act("next_article", "go to the next article")
            self._wait_for_suggestions()
            self._review(document)
            self.hands.act("finish", "article done")

    def _wait_for_suggestions(self) -> None:
        feed = self.hands.window.feed
        settle(0.02)
        wait_until(lambda: feed.waiting == 0, _PATIENCE)

    def _review(self, document: str) -> None:
        assert self.review.reflowed is not None
        suggestions = self.review.open_spans()
        self.suggestions += len(suggestions)
        wanted = {span.key for span in self.gold[document]}
        plan = make_plan(suggestions, wanted, self.review.reflowed)
        if self.one_by_one:
            self._decide_one_by_one(plan)
            self._add_upwards(plan)
        else:
            self._sweep(plan)

    # One key for each suggestion

    def _decide_one_by_one(self, plan: Plan) -> None:
        """Decide in the order in which the focus moves on by itself."""
        while self.review.open_spans():
            focus = self.review.focus
            if focus is None or not focus.is_open:
                self.hands.act("next_open", "go on")
            else:
                lost = self._decide(focus, plan)
                plan.added.extend([lost] if lost is not None else [])

    def _add_upwards(self, plan: Plan) -> None:
        """Add what was missed from the end of the article, where the last decision was made, to its head."""
        for key in sorted(plan.added, reverse=True):
            self._add(key)

    # Mend what is wrong, then accept the rest with one key

    def _sweep(self, plan: Plan) -> None:
        wrong = [span for span in self.review.open_spans() if not plan.is_right(span)]
        tasks: list[Span | Key] = [*wrong, *plan.added]
        for task in sorted(tasks, key=lambda task: task[:2] if isinstance(task, tuple) else (task.start, task.end)):
            if isinstance(task, Span):
                self._reach(task)
                lost = self._decide(task, plan, accept=False)
                if lost is not None:
                    self._add(lost)
            else:
                self._add(task)
        left = self.review.open_spans()
        if len(left) == 1 and self.review.focus == left[0]:
            self.hands.act("accept", "accept")
        elif left:
            self.hands.act("accept_all", "accept all that are left")

    def _reach(self, span: Span) -> None:
        """Bring the focus to a suggestion: it is there, or one key away, or by a click."""
        waiting, focus = self.review.open_spans(), self.review.focus
        ahead = [other.id for other in waiting if focus is not None and _order(other) >= _order(focus)]
        here = focus is not None and focus.is_open
        if self.mouse == "none":
            self.hands.focus_by_keys(span)
            return
        if span.id not in ahead:
            self.hands.focus_by_click(span)
            return
        keys = ahead.index(span.id) + (not here)
        if keys > 1 + self.hands.pages_to(span.start):
            self.hands.focus_by_click(span)
            return
        for _ in range(keys):
            # The window goes on to the next one after either key, and a right one is accepted by the way.
            if self.review.focus is not None and self.review.focus.is_open:
                self.hands.act("accept", "accept")
            else:
                self.hands.act("next_open", "go on")
        if self.review.focus is None or self.review.focus.id != span.id:
            raise OutOfReach(f"the focus did not move on to {span.text!r} at {span.start}")

    # Single decisions

    def _decide(self, span: Span, plan: Plan, *, accept: bool = True) -> Key | None:
        """Reject, or move, relabel and, unless that is left to a later key, accept the focused suggestion.

        Returns the gold span that is left to add, when the way to it got lost by the moves of other spans.
        """
        target = plan.targets[span.id]
        way = self._way(span, target) if target is not None else None
        if target is None or way is None:
            self.hands.act("reject", "reject")
            return target
        for action in way:
            self.hands.act(action, "move a boundary by a word" if "_word" in action else "move a boundary")
        if span.label != target[2]:
            self.hands.label(target[2], "relabel")
        elif accept:
            self.hands.act("accept", "accept")
        return None

    def _way(self, span: Span, target: Key) -> tuple[str, ...] | None:
        """Return the boundary actions that lead from a suggestion, as the spans around it stand now, to its target."""
        assert self.review.reflowed is not None
        stops = edges(self.review.shown_spans(), span)
        return find_way(self.review.reflowed, span.key[:2], target[:2], stops)

    def _add(self, key: Key) -> None:
        if self.mouse == "all":
            self.hands.select(key[0], key[1])
            self.hands.label(key[2], "label what was selected")
        else:
            self.hands.add(key)


def _order(span: Span) -> tuple[int, int, str, str]:
    return (span.start, -span.end, span.label, span.id)


def main() -> int:
    """Review a file's articles; return 0 when exactly its gold was reached, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, metavar="FILE.jsonl", help="articles with gold spans")
    parser.add_argument("--learn", action="store_true", help="let each article's suggestions learn from those before")
    parser.add_argument("--one-by-one", action="store_true", help="leave out the key that accepts all of an article")
    parser.add_argument(
        "--mouse",
        choices=MOUSE,
        default="all",
        help="all (default): clicks and dragging where they are shorter; clicks: text is selected with the caret;"
        " none: keys alone",
    )
    options = parser.parse_args()
    try:
        return _run(read_gold(options.gold), options.learn, options.one_by_one, options.mouse)
    except (UserError, OutOfReach) as problem:
        print(f"The gold can't be reached: {problem}", file=sys.stderr)
        return 1


def _run(articles: Sequence[AnnotatedDocument], learn: bool, one_by_one: bool, mouse: str) -> int:
    """Review the articles from their bare texts, print what it took, and return the exit status."""
    texts = [annotate(article.document.changed(status=Status.TODO, flagged=False)) for article in articles]
    with opened_dataset(texts) as session:
        gold: dict[str, list[Span]] = defaultdict(list)
        for article in articles:
            document = session.dataset.find_text(article.document.sha256)
            gold[document or ""] += article.in_state(State.GOLD)
        if not any(gold.values()):
            raise OutOfReach("there are no gold spans in the file")
        if not learn:
            suggest_all(session)
        with review_window(session) as window:
            if learn:
                window.feed.start(window.review.document_id)
                wait_until(lambda: window.feed.is_ready and window.feed.waiting == 0, _PATIENCE)
            hands = Hands(window)
            reviewer = Reviewer(hands, gold, one_by_one, mouse)
            reviewer.review_all()
        problems = compare(session, gold)
        for problem in problems:
            print(problem, file=sys.stderr)
        report(reviewer, gold, session)
    return 1 if problems else 0


def compare(session: ReviewSession, gold: dict[str, list[Span]]) -> list[str]:
    """Return a line for each span in which the dataset file differs from the gold, and for each left open."""
    problems = []
    for document, spans in gold.items():
        stored = session.dataset.load(document)
        wanted = {span.key for span in spans}
        reached = {span.key for span in stored.in_state(State.GOLD)}
        problems += [f"{document}: not reached {key}" for key in sorted(wanted - reached)]
        problems += [f"{document}: too much {key}" for key in sorted(reached - wanted)]
        problems += [f"{document}: still open {span.key}" for span in stored.spans if span.is_open]
    return problems


def report(reviewer: Reviewer, gold: dict[str, list[Span]], session: ReviewSession) -> None:
    """Print the counts by kind of action, and as the last line the actions for each gold span."""
    spans = sum(len({span.key for span in found}) for found in gold.values())
    hands = reviewer.hands
    print(f"{len(gold)} articles, {reviewer.suggestions} suggestions, {spans} gold spans")
    for title, counts in (("keystrokes", hands.keys), ("pointer actions", hands.pointer)):
        print(f"{title}: {counts.total()}")
        for purpose, count in counts.most_common():
            print(f"  {count:5} {purpose}")
    print(f"attributes that differ from the gold's (no key sets them): {_other_attributes(gold, session)}")
    print(f"{(hands.keys.total() + hands.pointer.total()) / spans:.2f} actions per gold span")


def _other_attributes(gold: dict[str, list[Span]], session: ReviewSession) -> int:
    """Return how many spans were reached with other attributes than the gold names."""
    found = 0
    for document, spans in gold.items():
        stored = {span.key: dict(span.attributes) for span in session.dataset.load(document).in_state(State.GOLD)}
        found += sum(stored.get(span.key, dict(span.attributes)) != dict(span.attributes) for span in spans)
    return found


if __name__ == "__main__":
    sys.exit(main())
