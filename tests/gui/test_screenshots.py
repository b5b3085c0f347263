"""Every window and dialog of the program has its picture."""

import importlib
import pkgutil
import subprocess
import sys

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

import annotator.ui
from tests.screenshots.table import SHOTS

PANELS = ("Panel", "Page", "Strip", "Bar", "Filter", "Line", "Inspector", "List", "Editor")
PARTS = {
    "LabelBar",
    "CardList",
    "_List",
    "QueueFilter",
    "AmountEditor",
    "LinkList",
    "WorkLine",
}  # in the picture of what they stand in
BASES = {"RecordWindow", "BookWindow", "HitDialog"}  # never shown themselves


def widgets(kind):
    for sub in kind.__subclasses__():
        if sub.__module__.startswith("annotator."):
            yield sub
        yield from widgets(sub)


def test_every_window_dialog_and_panel_is_in_the_table():
    for module in pkgutil.walk_packages(annotator.ui.__path__, "annotator.ui."):
        importlib.import_module(module.name)
    wanted = {one.__name__ for kind in (QDialog, QMainWindow) for one in widgets(kind)}
    assert wanted >= BASES
    wanted |= {one.__name__ for one in widgets(QWidget) if one.__name__.endswith(PANELS)} - PARTS
    assert wanted - BASES - {shot.grabbed for shot in SHOTS} == set()


def test_names_of_pictures_are_unique():
    names = [shot.name for shot in SHOTS]
    assert len(set(names)) == len(names)


def test_the_command_takes_pictures(tmp_path):
    command = [sys.executable, "-m", "tests.screenshots", str(tmp_path), "--theme", "dark", "--language", "en"]
    done = subprocess.run([*command, "--only", "ledger"], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    pictures = sorted(tmp_path.glob("*.png"))
    assert [path.name for path in pictures] == sorted(f"{s.name}-dark-en.png" for s in SHOTS if "ledger" in s.name)
    for path in pictures:
        image = QImage(str(path))
        assert image.width() > 600
        assert len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}) > 10
