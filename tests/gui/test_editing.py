"""Snap, split, merge and copy by key, checked in the dataset file and in the view."""

import json

import pytest
from PySide6.QtGui import QGuiApplication

from annotator.core.document import annotate, make_document
from annotator.core.labels import INSTITUTION, INVESTMENT, PROJECT
from annotator.core.relation import Relation
from annotator.core.span import State, Verdict
from tests.conftest import suggested

TEXT = "滨海一览\n甲公司、乙公司和丙公司投资3亿元建设智能装备产业园北园。\n丁公司参与。"


@pytest.fixture
def article(session):
    quotes = [("甲公司、乙公司", INSTITUTION), ("丙公司", INSTITUTION), ("3亿元", INVESTMENT), ("丁公司", INSTITUTION)]
    spans = [suggested(TEXT, quote, label) for quote, label in quotes]
    spans += [suggested(TEXT, "装备产业园", PROJECT, 0.9), suggested(TEXT, "智能装备产业园北园", PROJECT, 0.6)]
    rejected = suggested(TEXT, "产业园北园", PROJECT, 0.3).changed(state=State.REJECTED, decision=Verdict.REJECTED)
    link = Relation("r", "invested_by", "PROJECT-装备产业园", "INSTITUTION-丙公司", State.SUGGESTED, 0.8, "rule")
    return session.add_documents([annotate(make_document(TEXT), [*spans, rejected], [link])])[0]


@pytest.fixture
def focus(article, window):
    window.review.go_to(article)
    window.pane.view.setFocus()

    def focus(text):
        window.review.set_focus(next(span.id for span in window.review.annotated.spans if span.text == text))

    return focus


def test_snap_goes_round_the_other_proposals(press, focus, focus_text, article, spans):
    focus("装备产业园")
    seen = []
    for _ in range(12):
        seen.append(focus_text())
        press("S")
    assert seen[:3] == ["装备产业园", "智能装备产业园北园", "产业园北园"]
    first_round = seen[: seen.index("装备产业园", 1)]
    assert len(set(first_round)) == len(first_round) > 3
    assert seen[len(first_round) : 2 * len(first_round)] == first_round[: 12 - len(first_round)]
    assert spans(article)[focus_text()].is_open


def test_a_snap_is_one_undo_and_shown(window, press, focus, article, focus_text, session):
    focus("装备产业园")
    press("S")
    start = TEXT.index("智能装备")
    assert "PROJECT-装备产业园" in [span.id for span in window.pane.view.spans_at(start)]
    press("Ctrl+Z")
    assert focus_text() == "装备产业园"
    assert not session.can_undo


def test_split_at_the_selection_leaves_it_out(window, press, focus, article, spans, session):
    focus("甲公司、乙公司")
    start = TEXT.index("、")
    window.pane.view.select_range(start, start + 1)
    press("Shift+S")
    stored = spans(article)
    assert stored["甲公司"].decision is Verdict.ACCEPTED_BOUNDARY
    assert stored["乙公司"].decision is Verdict.ADDED
    assert window.pane.view.selection() is None
    assert window.review.focus.text == "甲公司"
    press("Ctrl+Z")
    assert spans(article)["甲公司、乙公司"].is_open
    assert not session.can_undo


def test_split_at_a_separator(press, focus, article, spans):
    focus("甲公司、乙公司")
    press("Shift+S")
    assert {"甲公司", "乙公司"} <= spans(article).keys()


def test_split_at_the_click(window, press, focus, article, spans):
    from annotator.ui.article.selection import Selection

    focus("智能装备产业园北园")
    shown = window.review.reflowed.display_position(TEXT.index("北园"))
    window.pane.view.set_display_selection(Selection(shown, shown))
    press("Shift+S")
    assert spans(article)["智能装备产业园"].state is State.GOLD
    assert spans(article)["北园"].attributes == {"kind": "named"}


def test_split_nowhere_is_said(window, press, focus, article, spans):
    focus("丙公司")
    press("Shift+S")
    assert window.status.message.whole == "Select where to split this highlight first."
    assert spans(article)["丙公司"].is_open


def test_merge_with_the_next_keeps_links(window, press, focus, article, spans, session):
    focus("装备产业园")
    press("L")
    focus("甲公司、乙公司")
    press("M")
    stored = session.dataset.load(article)
    merged = spans(article)["甲公司、乙公司和丙公司"]
    assert (merged.state, merged.id) == (State.GOLD, "INSTITUTION-甲公司、乙公司")
    assert spans(article)["丙公司"].state is State.REJECTED
    links = [(r.head, r.tail) for r in stored.relations if r.state is State.GOLD]
    assert links == [("PROJECT-装备产业园", merged.id)]
    assert window.review.focus.id == merged.id
    press("Ctrl+Z")
    assert spans(article)["丙公司"].state is State.GOLD


def test_merge_stays_in_the_paragraph(window, press, focus, article, spans):
    focus("丙公司")
    press("M")
    assert "no further highlight" in window.status.message.whole
    assert spans(article)["丁公司"].is_open


def test_copy_as_json(press, focus, article):
    focus("3亿元")
    press("Ctrl+Shift+C")
    row = json.loads(QGuiApplication.clipboard().text())
    assert (row["document"], row["title"], row["text"], row["label"]) == (article, "滨海一览", "3亿元", INVESTMENT)
    assert TEXT[row["start"] : row["end"]] == "3亿元"
