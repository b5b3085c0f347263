import os

import pytest

from annotator import app
from annotator.cli.main import run
from annotator.storage.dataset import Dataset
from tests.cli.conftest import PaperWindow


def test_review_imports_what_is_new_and_opens_the_window(annotator, window, articles, tmp_path):
    assert annotator("review", articles, "--reviewer", "甲")[0] == 0
    assert annotator("review", articles, "--reviewer", "甲")[0] == 0
    assert [(path.name, name, picture) for path, name, picture in window.shown] == [("gold.db", "甲", None)] * 2
    with Dataset(tmp_path / "gold.db") as dataset:
        assert dataset.count() == 2


def test_no_command_is_review(annotator, window):
    assert annotator()[0] == 0
    assert window.shown[0][0].name == "gold.db"


def test_without_a_screen_everything_else_is_done(annotator, window, articles, tmp_path):
    window.screen = False
    status, out, _ = annotator("review", articles, "--dataset", "g.db")
    assert status == 0
    assert window.shown[0][2].name == "g.png"
    assert "Articles: 2. Suggestions: PROJECT " in out
    assert "g.db" in out
    assert "ssh -X" in out
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    with Dataset(tmp_path / "g.db") as dataset:
        assert dataset.count_spans()["INVESTMENT", "suggested"] == 2


@pytest.mark.parametrize("platform", ["offscreen", "minimal"])
def test_a_platform_without_a_screen_never_waits_for_a_window_to_be_closed(annotator, window, monkeypatch, platform):
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert annotator("review")[0] == 0
    assert window.shown[0][2].name == "gold.png"


def test_a_picture_is_saved_where_it_was_asked_for(annotator, window, articles, tmp_path):
    status, out, _ = annotator("review", articles, "--screenshot", "w.png")
    assert (status, out) == (0, "")
    assert (tmp_path / "w.png").exists()


def test_what_cannot_be_imported_is_told_and_the_review_goes_on(annotator, window, articles):
    (articles / "empty.txt").touch()
    status, _, err = annotator("review", articles)
    assert (status, len(err), len(window.shown)) == (0, 1, 1)
    assert "empty.txt" in err[0]


def test_nothing_to_review_is_told(annotator, window):
    status, out, err = annotator("review", "no.txt")
    assert (status, out, window.shown) == (1, "", [])
    assert err[-1] == "annotator: Nothing could be imported. See the lines above."


@pytest.mark.parametrize(
    "error", [ImportError("libEGL.so.1: cannot open shared object file"), ModuleNotFoundError("x", name="PySide6")]
)
def test_a_qt_that_cannot_be_loaded_is_told_with_the_remedy(tmp_path, monkeypatch, capsys, error):
    monkeypatch.chdir(tmp_path)

    def load(self):
        with app._told():
            raise error

    monkeypatch.setattr(PaperWindow, "display_available", load)
    assert run(["review"], PaperWindow(True)) == 1
    assert "annotator doctor --fix" in capsys.readouterr().err


def test_a_missing_part_of_the_program_is_a_bug():
    with pytest.raises(ModuleNotFoundError), app._told():
        raise ModuleNotFoundError("x", name="annotator.ui.x")
