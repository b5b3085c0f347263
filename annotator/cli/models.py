"""`annotator build-models`: make the shipped models anew from the written corpus."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import console
from annotator.cli.options import FILE


@click.command("build-models")
@click.option("--folder", type=FILE, metavar="FOLDER", help="Where to write; the shipped models by default.")
def build_models(folder: Path | None) -> None:
    """Train the base models from resources/corpus: same corpus, same files; takes some minutes."""
    from annotator.services.base_models import build
    from annotator.services.resources import resource

    figures = build(folder or resource("models"), console.note)
    rows = [(label, f"{t.precision:.3f}", f"{t.recall:.3f}", f"{t.f1:.3f}") for label, t in figures.items()]
    console.show(console.table("Held-out patterns", ("label", "P", "R", "F1"), rows))
