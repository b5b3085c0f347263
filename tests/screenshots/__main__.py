"""`python -m tests.screenshots OUT` saves a picture of every panel, window and dialog as panel-theme-language.png.

`--only WORD` takes the rows whose names hold the word; `--theme` and `--language` one of each instead of all.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler

from annotator.services.settings import Settings
from annotator.ui.application import make_application
from tests.screenshots.dataset import make_dataset
from tests.screenshots.scene import scene
from tests.screenshots.table import EMPTY, FRESH, FULL, SHOTS, Shot

THEMES, LANGUAGES = ("light", "dark"), ("zh_CN", "en")


def main(arguments: list[str]) -> int:
    """Save the pictures; return 1 when one could not be taken, after naming it."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--theme", action="append", choices=[*THEMES, "high-contrast"])
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform's remark on window sizes
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="annotator-screenshots-") as folder:
        home = Path(folder)
        for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = folder
        if os.environ["QT_QPA_PLATFORM"] == "offscreen":
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(home)}"
        make_application(Settings(home / "none.json"))
        make_dataset(home / "gold.db")
        make_dataset(home / "fresh.db", decided=False)
        files = {FULL: home / "gold.db", FRESH: home / "fresh.db", EMPTY: home / "empty.db"}
        for theme in asked.theme or THEMES:
            for language in asked.language or LANGUAGES:
                for kind, file in files.items():
                    wanted = [shot for shot in SHOTS if shot.dataset == kind and asked.only in shot.name]
                    failed += _take(wanted, file, asked.out, theme, language)
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


def _screen(home: Path) -> Path:
    """Write down a screen as people have it; the offscreen platform's own one is smaller than the windows."""
    path = home / "screen.json"
    screen = {"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96}
    path.write_text(json.dumps({"screens": [{**screen, "dpr": 1}]}), encoding="utf-8")
    return path


def _take(shots: list[Shot], file: Path, out: Path, theme: str, language: str) -> list[str]:
    """Take pictures of one dataset in one theme and language, each in a window of its own; return what went wrong."""
    failed = []
    for shot in shots:
        with tempfile.TemporaryDirectory(prefix="annotator-scene-") as folder:
            path = out / f"{shot.name}-{theme}-{language}.png"
            try:
                with scene(file, Path(folder), theme, language) as stage:
                    shot.steps(stage)
                    if not stage.grab(stage.shown(shot.grabbed)).save(str(path)):
                        failed.append(f"{path.name}: can't be saved")
            except Exception:
                failed.append(f"{path.name}: {traceback.format_exc()}")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
