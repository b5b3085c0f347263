"""`annotator review`: open the window, or do without one what can be done without one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

import click

from annotator.cli import console
from annotator.cli.options import FILE, dataset_option, open_session, reviewer_option
from annotator.core.errors import UserError
from annotator.services.session import ReviewSession
from annotator.services.settings import Settings
from annotator.storage.dataset import Dataset

WITHOUT_SCREEN = ("offscreen", "minimal")


class Window(Protocol):
    """The review window, as the command line sees it: given by the program's entry, loaded only when it is used."""

    def display_available(self) -> bool:
        """Return whether there is a screen to open a window on."""

    def run_review(self, dataset: Dataset, session: ReviewSession, settings: Settings, screenshot: Path | None) -> int:
        """Open the window, or paint it into the picture `screenshot`, and return the exit status."""


@click.command()
@click.argument("paths", nargs=-1, type=FILE, metavar="[PATH]...")
@dataset_option
@reviewer_option
@click.option("--screenshot", type=FILE, metavar="FILE.png", help="Paint the window into a picture, and end.")
@click.pass_context
def review(
    context: click.Context, paths: tuple[Path, ...], dataset: Path, reviewer: str | None, screenshot: Path | None
) -> int:
    """Review articles in the window; PATHs (files and folders) are imported first."""
    window: Window = context.obj
    settings = Settings()
    with Dataset(dataset) as data:
        session = open_session(data, reviewer, settings)
        import_new(session, paths)
        screen = window.display_available() and os.environ.get("QT_QPA_PLATFORM") not in WITHOUT_SCREEN
        if screen and screenshot is None:
            return window.run_review(data, session, settings, None)
        if not screen:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return paint(window, session, settings, screenshot)


def import_new(session: ReviewSession, paths: tuple[Path, ...]) -> None:
    """Import what is not in the dataset yet; say what was left out, and go on while there is anything to review."""
    if not paths:
        return
    from annotator.services.importing import import_paths

    with console.progress("Importing") as progress:
        summary = import_paths(session, paths, progress=progress)
    console.problems(summary.skipped)
    if summary.skipped and not session.dataset.count():
        raise UserError("nothing-imported", "Nothing could be imported.", remedy="See the lines above.")


def paint(window: Window, session: ReviewSession, settings: Settings, screenshot: Path | None) -> int:
    """Make all suggestions, paint the window into a picture and, unless one was asked for, say what there is."""
    from annotator.services.predicting import suggest_all

    with console.progress("Suggesting") as progress:
        suggest_all(session, progress, settings.get("suggestions"))
    dataset = session.dataset
    picture = screenshot or dataset.path.with_suffix(".png")
    status = window.run_review(dataset, session, settings, picture)
    if screenshot is None:
        summarise(dataset, picture)
    return status


def summarise(dataset: Dataset, picture: Path) -> None:
    """Print what the dataset holds, where it and the picture are, and how to get a window."""
    from annotator.services.statistics import label_counts

    counts = ", ".join(f"{count.label} {count.suggested}" for count in label_counts(dataset))
    click.echo(f"Articles: {dataset.count()}. Suggestions: {counts}.")
    click.echo(f"Dataset: {dataset.path}  Picture of the window: {picture}")
    click.echo("There is no display here. To get the window: use a desktop, ssh -X, or xvfb-run annotator review.")
