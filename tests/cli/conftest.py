from pathlib import Path

import pytest

from annotator.cli.main import run


class PaperWindow:
    """A window without Qt: remembers what it was asked to show and writes an empty picture."""

    def __init__(self, screen: bool) -> None:
        self.screen = screen
        self.shown = []

    def display_available(self):
        return self.screen

    def run_review(self, dataset, session, settings, screenshot):
        self.shown.append((dataset.path, session.reviewer, screenshot))
        if screenshot is not None:
            Path(screenshot).touch()
        return 0


@pytest.fixture
def window(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "")  # commands set it where there is no screen; this takes that back
    return PaperWindow(screen=True)


@pytest.fixture
def annotator(tmp_path, monkeypatch, capfdbinary, window):
    """Return a function that runs a command line in an own folder: (status, stdout, lines of stderr)."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        status = run([str(argument) for argument in arguments], window)
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode().splitlines()

    return call


@pytest.fixture
def articles(tmp_path):
    """Return a folder with two articles that every engine finds something in."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "1.txt").write_text("甲城\n滨海机械集团有限公司投资3亿元建设精密轴承生产基地项目。", encoding="utf-8")
    (folder / "2.md").write_text("# 乙城\n海东银行贷款5000万元，支持乙城产业园二期项目。", encoding="utf-8")
    return folder
