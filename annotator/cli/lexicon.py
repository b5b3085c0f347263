"""The command about the dataset's own lexicon: list it, import, export, and what is proposed for it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from annotator.cli import console
from annotator.cli.options import FILE, dataset_option, open_session, reviewer_option
from annotator.storage.dataset import Dataset


@click.command()
@dataset_option
@reviewer_option
@click.option("--import", "source", type=FILE, metavar="FILE.txt", help="Take in the entries of a file.")
@click.option("--export", "target", type=FILE, metavar="FILE.txt", help="Write the entries to a file.")
@click.option("--propose", is_flag=True, help="What the decisions so far propose; with --export into the file.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, a word a line.")
def lexicon(
    dataset: Path, reviewer: str | None, source: Path | None, target: Path | None, propose: bool, as_json: bool
) -> None:
    """List the dataset's own lexicon: word, kind and notes, in the form of the shipped ones."""
    from annotator.services.lexicon import Listed, WordBook, entry_of, load_shipped
    from annotator.services.lexicon_files import read_lexicon_file, text_of, write_lexicon

    with Dataset(dataset, create=False) as data:
        if source is not None:
            change = open_session(data, reviewer).set_words(read_lexicon_file(source, data.labels))
            console.note(f"Took in {source}; words changed: {len(change.rows) if change else 0}.")
            if target is None and not propose:
                return
        lines = WordBook(data, load_shipped()).lines(Listed.PROPOSED if propose else Listed.ENTRIES)
    entries = [entry_of(line) for line in lines]
    if target is not None:
        console.note(f"Wrote {write_lexicon(entries, target)} words to {target}.")
        return
    for line, entry in zip(lines, entries, strict=True):
        counts = {"gold": line.gold, "rejected": line.rejected, "articles": line.articles}
        row = {"label": line.label, "word": line.word, "kind": line.kind, "standing": line.standing.value}
        click.echo(json.dumps({**row, **counts}, ensure_ascii=False) if as_json else text_of(entry))
