"""Whatever a person can use stands in the README."""

import re
import sqlite3
from pathlib import Path

import pytest

from annotator.cli.main import annotator
from annotator.formats.registry import all_formats
from annotator.services.settings import SETTINGS
from annotator.storage.dataset import Dataset
from annotator.ui.actions import CATALOGUE

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(annotator.commands))
def test_every_command_is_described(name):
    assert f"| `annotator {name}" in README


@pytest.mark.parametrize("known", all_formats(), ids=lambda known: known.name)
def test_every_format_is_described_with_its_endings(known):
    (row,) = [line for line in README.splitlines() if line.startswith(f"| `{known.name}` |")]
    assert all(f"`{ending}`" in row for ending in known.extensions)
    cells = [cell.strip() for cell in row.split("|")]
    assert cells[3:5] == ["yes" if known.reads else "no", "yes" if known.writes else "no"]


@pytest.mark.parametrize("action", [a for a in CATALOGUE if not a.id.startswith("label_")], ids=lambda a: a.id)
def test_every_action_is_described_with_its_keys(action):
    keys = " or ".join(f"`{key}`" for key in action.keys) or "menu only"
    assert f"| {keys} | {action.title} |" in README


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_named(setting):
    assert f"`{setting.name}`" in README


def test_every_table_is_described_column_by_column(tmp_path):
    Dataset(tmp_path / "g.db").close()
    database = sqlite3.connect(tmp_path / "g.db")
    names = database.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    tables = {
        name: [row[1] for row in database.execute(f"PRAGMA table_info({name})")]
        for name, kind in names
        if kind == "table" and not name.startswith(("sqlite_", "sign_index_"))
    }
    database.close()
    for name, columns in tables.items():
        (row,) = [line for line in README.splitlines() if line.startswith(f"| `{name}` |")]
        if "as `spans`" not in row:
            assert [column for column in columns if f"`{column}`" not in row] == []
    for name, kind in names:
        assert kind == "table" or f"`{name}` (" in README


def test_the_commands_can_be_run_as_they_are_written():
    for marker in ("review command", "test command"):
        (command,) = re.findall(rf"<!-- {marker} -->\n```sh\n(.+)\n```", README)
        assert "\n" not in command
        assert "doctor --fix" in command
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_links_and_pictures_lead_somewhere():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
