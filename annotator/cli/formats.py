"""Commands about file formats: the list of them, and from one to another."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import console
from annotator.cli.options import FILE
from annotator.core.errors import EXIT_USER


@click.command()
def formats() -> None:
    """List the file formats and what each holds."""
    from annotator.formats.losses import lacks
    from annotator.formats.registry import all_formats

    for one in all_formats():
        can = " and ".join(word for word, able in (("read", one.reads), ("written", one.writes)) if able)
        endings = " ".join(one.extensions) or "folder"
        click.echo(f"{one.name}  {one.title_zh} / {one.title_en}  ({endings}; {can})")
        click.echo(f"    {one.holds}")
        if one.loss and (missing := lacks(one.loss)):
            click.echo(f"    not held: {', '.join(missing)}")
        if one.extra:
            click.echo(f"    needs: pip install 'annotator[{one.extra}]'")


@click.command()
@click.argument("source", type=FILE, metavar="IN")
@click.argument("target", type=FILE, metavar="OUT")
@click.option("--from", "from_", default="auto", show_default=True, metavar="NAME", help="See: annotator formats.")
@click.option("--to", default="jsonl", show_default=True, metavar="NAME", help="See: annotator formats.")
def convert(source: Path, target: Path, from_: str, to: str) -> int:
    """Write what is in the file or folder IN to OUT in another format, without a dataset."""
    from annotator.services.converting import convert as write

    with console.progress("Converting") as progress:
        done = write(source, target, from_, to, progress)
    console.problems(done.skipped)
    console.note(f"Wrote {done.documents} articles with {done.spans} spans to {target}, left out {len(done.skipped)}.")
    console.losses(to, done.lost)
    return EXIT_USER if done.skipped else 0
