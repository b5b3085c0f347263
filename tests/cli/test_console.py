import sys

from annotator.cli import console
from annotator.core.errors import UserError


def test_without_a_terminal_progress_is_plain_lines_now_and_then(capsys, monkeypatch):
    monkeypatch.setattr(console, "SECONDS_BETWEEN_LINES", 0.0)
    with console.progress("Reading") as progress:
        progress(1, 3)
        progress(3, 3)
    assert capsys.readouterr().err.splitlines() == ["Reading: 1 of 3", "Reading: 3 of 3"]


def test_quick_work_says_nothing(capsys):
    with console.progress("Reading") as progress:
        progress(1, 3)
    assert capsys.readouterr().err == ""


def test_on_a_terminal_a_bar_is_drawn(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with console.progress("Reading") as progress:
        progress(1, 3)
        progress(3, 3)
        progress(0, 0)
    assert "Reading" in capsys.readouterr().err


def test_problems_are_one_line_each(capsys):
    console.problems([UserError("c", "One\nthing.", where="a")])
    assert capsys.readouterr().err == "annotator: a: One thing.\n"


def test_tables_are_plain_without_a_terminal(capsys):
    console.show(console.table("Spans", ("label", "F1"), [("PROJECT", 0.5)]))
    out = capsys.readouterr().out
    assert "PROJECT" in out
    assert "\x1b" not in out
