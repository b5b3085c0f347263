"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from annotator.services.session import ReviewSession
from annotator.services.settings import Settings
from annotator.storage.dataset import Dataset

Command = TypeVar("Command", bound=Callable[..., object])
FILE = click.Path(path_type=Path)


def dataset_option(command: Command) -> Command:
    """Add `--dataset`, which is gold.db in the current folder by default."""
    return click.option(
        "--dataset", type=FILE, default="gold.db", show_default=True, metavar="FILE", help="The gold dataset."
    )(command)


def reviewer_option(command: Command) -> Command:
    """Add `--reviewer`, which is the name in the settings by default."""
    return click.option("--reviewer", metavar="NAME", help="Your name, kept with every decision.")(command)


def open_session(dataset: Dataset, reviewer: str | None, settings: Settings | None = None) -> ReviewSession:
    """Return a session on a dataset under the given name, or under the one in the settings."""
    return ReviewSession(dataset, reviewer or (settings or Settings()).reviewer)
