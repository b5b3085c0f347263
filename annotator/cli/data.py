"""Commands about the dataset file: import, export, check, backup, restore."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import console
from annotator.cli.options import FILE, dataset_option, open_session, reviewer_option
from annotator.core.errors import EXIT_DAMAGED, EXIT_USER
from annotator.formats.losses import KINDS
from annotator.storage.dataset import Dataset


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=FILE, metavar="PATH...")
@dataset_option
@reviewer_option
@click.option("--format", "format_", default="auto", show_default=True, metavar="NAME", help="See: annotator formats.")
@click.option("--column", default="", metavar="NAME", help="The column of tables that holds the text.")
def import_(paths: tuple[Path, ...], dataset: Path, reviewer: str | None, format_: str, column: str) -> int:
    """Put files, and the articles of folders, into the dataset; content that is there already is passed over."""
    from annotator.services.importing import import_paths

    with Dataset(dataset) as data:
        with console.progress("Importing") as progress:
            summary = import_paths(open_session(data, reviewer), paths, format_, progress, column)
        console.problems(summary.skipped)
        click.echo(f"Imported {len(summary.added)}, there already {summary.known}, left out {len(summary.skipped)}.")
        if summary.names:
            click.echo(f"Names: {summary.names} added.")
    return EXIT_USER if summary.skipped else 0


@click.command()
@dataset_option
@click.option("-o", "--output", type=FILE, required=True, metavar="FILE", help="The file to write.")
@click.option("--format", "format_", default="jsonl", show_default=True, metavar="NAME", help="See: annotator formats.")
@click.option("--status", type=click.Choice(["all", "done"]), default="all", show_default=True, help="Which articles.")
@click.option("--with", "extras", default="", metavar="suggestions,rejected", help="What to write besides the gold.")
@click.option(
    "--unit", type=click.Choice(["documents", "paragraphs", "sentences"]), default="documents", show_default=True
)
@click.option(
    "--split", default="", metavar="80/10/10", help="Write a folder with train, dev and test, copies kept together."
)
@click.option("--map", "labels", default="", metavar="A=B,C=", help="Rename labels, or leave them out.")
@click.option("--negatives", is_flag=True, help="Write rejected spans as labels NOT_..., where they touch no gold one.")
@click.option("--card", is_flag=True, help="Write a card (.card.md, CARD.md) beside it; with --split there is one.")
@click.option("--guidelines", default="", metavar="TEXT", help="The version of your guidelines, for the card.")
@click.option("--agreement", default="", metavar="TEXT", help="How far reviewers agree, for the card.")
@click.option("--check", is_flag=True, help="Read the file back and compare it, article by article.")
@click.option("--dry-run", is_flag=True, help="Write nothing, only say what would be written and lost.")
def export(
    dataset: Path,
    output: Path,
    format_: str,
    status: str,
    extras: str,
    unit: str,
    split: str,
    labels: str,
    negatives: bool,
    card: bool,
    guidelines: str,
    agreement: str,
    check: bool,
    dry_run: bool,
) -> int:
    """Write the gold of the dataset to a file, or with --split to a folder."""
    from annotator.services.exporting import export as write
    from annotator.services.exporting import forecast
    from annotator.services.training_data import Shape, parse_labels, parse_split

    wanted = frozenset(extra.strip() for extra in extras.split(",") if extra.strip())
    shape = Shape(unit, parse_labels(labels), negatives, parse_split(split) if split else ())
    if check and shape != Shape():
        raise click.UsageError("--check compares whole articles: leave out --unit, --split, --map and --negatives.")
    with Dataset(dataset, create=False) as data, console.progress("Exporting") as progress:
        if dry_run:
            summary = forecast(data, format_, status, wanted, progress, shape)
        else:
            summary = write(
                data, output, format_, status, wanted, progress, shape, guidelines, agreement=agreement, card=card
            )
    console.problems(summary.skipped)
    did = "Would write" if dry_run else "Wrote"
    console.note(f"{did} {summary.documents} articles with {summary.spans} spans to {output}.")
    if summary.skipped:
        console.note(f"Left out {len(summary.skipped)}.")
    console.losses(format_, summary.lost)
    if summary.units:
        console.note(f"Offsets are UTF-16 units: in {summary.units} articles they are not code points.")
    status_ = max((problem.exit_status for problem in summary.skipped), default=0)
    if check and not dry_run:
        status_ = max(status_, _read_back(dataset, output, format_, status, wanted))
    return status_


def _read_back(dataset: Path, output: Path, format_: str, status: str, extras: frozenset[str]) -> int:
    """Say what came back of an export, and return the exit status: 1 where it is not what was foretold."""
    from annotator.services.reading_back import read_back

    with Dataset(dataset, create=False) as data, console.progress("Reading back") as progress:
        found = read_back(data, output, format_, status, extras, progress)
    console.problems(found.problems)
    console.note(f"Read back {found.documents} articles with {found.spans} spans.")
    if not found.unforetold and not found.problems:
        console.note("All is as it was written, but for what is said above not to be held.")
        return 0
    for kind, count in found.unforetold.items():
        console.note(f"annotator: {output}: {KINDS[kind]}: {count:+d} beyond what was foretold.")
    return EXIT_USER


@click.command()
@dataset_option
def check(dataset: Path) -> int:
    """Look whether the dataset is whole: SQLite's own check, and every span against its text."""
    with Dataset(dataset, create=False) as data:
        found = data.check()
        count = data.count()
    for problem in found[: console.PROBLEMS_SHOWN]:
        console.note(f"annotator: {dataset}: {problem}")
    if found:
        console.note(f"annotator: {dataset}: The dataset is damaged. Keep a copy and go back to your latest backup.")
        return EXIT_DAMAGED
    click.echo(f"{dataset}: {count} articles, nothing wrong.")
    return 0


@click.command()
@dataset_option
@click.option("-o", "--output", type=FILE, metavar="FILE", help="The copy's name; beside the dataset by default.")
def backup(dataset: Path, output: Path | None) -> None:
    """Make a checked copy of the dataset, also while a window has it open."""
    from annotator.services.backups import backup as copy

    click.echo(f"Backed up to {copy(dataset, output)}.")


@click.command()
@click.argument("copy", type=FILE)
@dataset_option
def restore(copy: Path, dataset: Path) -> None:
    """Put the backup COPY in the dataset's place; the dataset as it was is kept beside it."""
    from annotator.services.backups import restore as put_back

    kept = put_back(copy, dataset)
    click.echo(f"Restored {dataset} from {copy}." + (f" As it was: {kept}." if kept else ""))
