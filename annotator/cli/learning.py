"""The command about learning: train."""

from __future__ import annotations

import json
from pathlib import Path

import click

from annotator.cli import console
from annotator.cli.options import dataset_option
from annotator.core.errors import EXIT_USER


@click.command()
@dataset_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def train(dataset: Path, as_json: bool) -> int:
    """Learn from the dataset's decided articles; what was learned is used only when it is not worse."""
    from annotator.services.learning import train_dataset  # loads the engine
    from annotator.services.outcome import TOO_FEW

    with console.progress("Learning") as progress:
        outcome = train_dataset(dataset, progress)
    click.echo(json.dumps(outcome.to_json(), ensure_ascii=False, indent=1) if as_json else outcome.line())
    return EXIT_USER if outcome.reason == TOO_FEW else 0
