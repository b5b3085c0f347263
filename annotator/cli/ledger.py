"""The command that writes the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import console
from annotator.cli.options import FILE, dataset_option
from annotator.storage.dataset import Dataset


@click.command()
@dataset_option
@click.option("-o", "--output", type=FILE, required=True, metavar="FILE.csv|.xlsx", help="The file to write.")
def ledger(dataset: Path, output: Path) -> None:
    """Write the ledger: every gold project with its amounts, institutions and sentence, as a table."""
    from annotator.services.ledger import Ledger
    from annotator.services.ledger_files import write_ledger

    with Dataset(dataset, create=False) as data, console.progress("Writing the ledger") as progress:
        written = write_ledger(Ledger(data), output, progress=progress)
    console.note(f"Wrote {written.rows} rows to {written.path}.")
