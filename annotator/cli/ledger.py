"""The commands about projects and names over all articles: the ledger, and which names mean one thing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli import console
from annotator.cli.options import FILE, dataset_option
from annotator.storage.dataset import Dataset

if TYPE_CHECKING:
    from annotator.services.naming import NameGroup


@click.command()
@dataset_option
@click.option("-o", "--output", type=FILE, required=True, metavar="FILE.csv|.xlsx", help="The file to write.")
@click.option("--group", is_flag=True, help="Put confirmed canonical names in the place of the names that mean them.")
def ledger(dataset: Path, output: Path, group: bool) -> None:
    """Write the ledger: every gold project with its amounts, institutions and sentence, as a table."""
    from annotator.services.ledger import Ledger
    from annotator.services.ledger_files import write_ledger
    from annotator.storage.ledger import LedgerQuery

    with Dataset(dataset, create=False) as data, console.progress("Writing the ledger") as progress:
        written = write_ledger(Ledger(data, LedgerQuery(grouped=group)), output, progress=progress)
    console.note(f"Wrote {written.rows} rows to {written.path}.")


@click.command()
@dataset_option
@click.option(
    "--show",
    type=click.Choice(["proposed", "confirmed", "rejected"]),
    default="proposed",
    show_default=True,
    help="Which names.",
)
@click.option("-o", "--output", type=FILE, metavar="FILE.aliases.csv", help="Write what is decided about names.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, a group a line.")
def names(dataset: Path, show: str, output: Path | None, as_json: bool) -> None:
    """List names that may mean one thing: short and full names of institutions, projects over articles."""
    from annotator.services.alias_files import write_aliases
    from annotator.services.naming import NameBook, Shown, load_forms

    with Dataset(dataset, create=False) as data:
        if output is not None:
            aliases = data.aliases()
            write_aliases(aliases, output)
            console.note(f"Wrote {len(aliases)} names to {output}.")
            return
        for group in NameBook(data, load_forms()).groups(Shown(show)):
            click.echo(_as_json(group) if as_json else _in_words(group))


def _as_json(group: NameGroup) -> str:
    lines = [
        {"name": one.name, "standing": one.standing.value, "sign": one.sign, "times": one.use.times}
        for one in group.lines
    ]
    row = {"label": group.label, "canonical": group.canonical, "times": group.times, "articles": group.articles}
    return json.dumps({**row, "names": lines}, ensure_ascii=False)


def _in_words(group: NameGroup) -> str:
    lines = [f"{group.label}  {group.canonical}  ({group.times} in {group.articles} articles)"]
    for one in group.lines:
        lines.append(f"    {one.name}  {one.standing.value}  {one.sign}  {one.use.times}")
    return "\n".join(lines)
