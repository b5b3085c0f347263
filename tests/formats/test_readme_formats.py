"""The README's formats chapter is complete: every format, what it can't hold, every kind of loss, every extra."""

import tomllib
from pathlib import Path

import pytest

from annotator.formats.losses import KINDS, lacks
from annotator.formats.registry import all_formats

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHAPTER = README.split("\n## Formats\n")[1].split("\n## ")[0]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]


def cells(known):
    (row,) = [line for line in CHAPTER.splitlines() if line.startswith(f"| `{known.name}` |")]
    return [cell.strip() for cell in row.strip("|").split("|")]


@pytest.mark.parametrize("known", all_formats(), ids=lambda known: known.name)
def test_each_format_has_a_row_that_says_what_is_so(known):
    _, files, read, written, holds, missing = cells(known)
    assert files == (", ".join(f"`{ending}`" for ending in known.extensions) or "folder")
    assert (read, written) == ("yes" if known.reads else "no", "yes" if known.writes else "no")
    assert len(holds) > 10
    assert missing == (", ".join(lacks(known.loss)) or "nothing" if known.loss else "-")
    assert not known.extra or f"`{known.extra}`" in holds


def test_no_row_is_about_a_format_that_is_not_there():
    rows = [line for line in CHAPTER.splitlines() if line.startswith("| `") and line.count("|") == 7]
    assert len(rows) == len(all_formats())


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_loss_is_explained(kind):
    assert f"`{kind}` {KINDS[kind]}" in CHAPTER.replace("\n", " ")


def test_each_extra_can_be_installed():
    wanted = {known.extra for known in all_formats() if known.extra}
    assert wanted <= EXTRAS.keys()
    assert all(f"`{extra}`" in CHAPTER for extra in EXTRAS if extra.startswith("formats"))
