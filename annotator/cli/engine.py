"""Commands about the suggestion engine: suggest and evaluate."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli import console
from annotator.cli.comparison import figures, show_baselines, show_curve, show_suggesters
from annotator.cli.options import FILE, dataset_option
from annotator.core.document import AnnotatedDocument, Document
from annotator.core.errors import EXIT_USER, UserError
from annotator.services.settings import COLD, WARM, Settings
from annotator.storage.dataset import Dataset

if TYPE_CHECKING:
    from annotator.services.evaluation import Evaluation
    from annotator.services.learning_curve import Curve


@click.command()
@click.argument("paths", nargs=-1, type=FILE, metavar="[PATH]...")
@dataset_option
@click.option("-o", "--output", type=FILE, metavar="FILE.jsonl", help="The file to write; the terminal by default.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to use.")
@click.option("--min-score", type=click.FloatRange(0, 1), default=0.0, help="Leave out what is below this score.")
def suggest(paths: tuple[Path, ...], dataset: Path, output: Path | None, workers: int, min_score: float) -> int:
    """Make suggestions for files and folders as document JSON, or without a PATH for the dataset's articles.

    Those of the dataset use what it taught, unless the settings say otherwise.
    """
    from annotator.services.predicting import predict

    skipped: list[UserError] = []
    with console.progress("Suggesting") as progress:
        if paths:
            _write(predict(_from_files(paths, skipped, progress), workers=workers, min_score=min_score), output)
        else:
            mode = COLD if Settings().get("suggestions") == COLD else WARM  # who asks for suggestions wants some
            with Dataset(dataset, create=False) as data:
                documents = _from_dataset(data, progress)
                known = data.verdicts()
                found = predict(
                    documents, workers=workers, min_score=min_score, verdicts=known, dataset=data.path, mode=mode
                )
                _write(found, output)
    console.problems(skipped)
    return EXIT_USER if skipped else 0


def _from_files(paths: tuple[Path, ...], skipped: list[UserError], progress: console.Progress) -> Iterator[Document]:
    from annotator.services.importing import find_files, read_files

    for annotated in read_files(find_files(paths, skipped.append), "auto", skipped.append, progress):
        yield annotated.document


def _from_dataset(data: Dataset, progress: console.Progress) -> Iterator[Document]:
    ids = data.ids()
    for number, document in enumerate(ids):
        progress(number, len(ids))
        yield data.document(document)


def _write(documents: Iterable[AnnotatedDocument], output: Path | None) -> None:
    from annotator.formats.registry import get_format

    if output is None:
        get_format("jsonl").write(documents, sys.stdout.buffer)
        return
    from annotator.services.files import whole_file

    with whole_file(output) as stream:
        get_format("jsonl").write(documents, stream)


@click.command()
@click.option("--gold", type=FILE, required=True, metavar="FILE.jsonl", help="Annotated documents to compare with.")
@click.option("--pred", type=FILE, metavar="FILE.jsonl", help="Predictions; the engine makes them by default.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to use.")
@click.option("--findings/--no-findings", default=True, help="List what was missed and what is false.")
@click.option(
    "--curve/--no-curve",
    default=None,
    help="The learning curve: each article met with all earlier ones decided. With the engine on, with --pred off.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def evaluate(gold: Path, pred: Path | None, workers: int, findings: bool, curve: bool | None, as_json: bool) -> None:
    """Compare predictions with gold: precision, recall and F1 by label, relations, values, what went wrong."""
    from annotator.formats.registry import get_format
    from annotator.services.baselines import suggester_precision
    from annotator.services.comparison import baselines, baselines_json
    from annotator.services.evaluation import evaluate as compare
    from annotator.services.evaluation import to_json
    from annotator.services.predicting import predict

    wanted = list(get_format("jsonl").read(gold))
    if pred is not None:
        given = list(get_format("jsonl").read(pred))
    else:
        given = list(predict((one.document for one in wanted), workers=workers))
    result = compare(wanted, given)
    suggesters, others = suggester_precision(wanted, given), baselines(wanted)
    order = _curve(wanted) if (pred is None if curve is None else curve) else None
    if as_json:
        content = {
            **to_json(result),
            "suggesters": [one.to_json() for one in suggesters],
            "baselines": baselines_json(others),
            **({"curve": order.to_json()} if order else {}),
        }
        click.echo(json.dumps(content, ensure_ascii=False, indent=1))
        return
    _print(result, findings)
    show_suggesters(suggesters)
    show_baselines(others)
    if order:
        show_curve(order)


def _curve(wanted: list[AnnotatedDocument]) -> Curve:
    from annotator.services.learning_curve import learning_curve  # loads the engine

    with console.progress("Learning curve") as progress:
        return learning_curve(wanted, Settings().get("learn_after"), progress)


def _print(result: Evaluation, findings: bool) -> None:
    if findings:
        _print_findings(result)
    rows = [
        (row.label, row.exact.gold, row.exact.predicted, *figures(row.exact), *figures(row.overlap))
        for row in (*result.labels, result.overall)
    ]
    columns = ("label", "gold", "pred", "P", "R", "F1", "P overlap", "R overlap", "F1 overlap")
    relations = [(name, t.gold, t.predicted, *figures(t)) for name, t in result.relations.items()]
    bins = [
        (f"{row.low:.1f}-{row.high:.1f}", row.count, f"{row.mean_score:.3f}", f"{row.accepted:.3f}")
        for row in result.reliability
    ]
    console.show(
        console.table("Spans", columns, rows),
        console.table("Relations", ("type", "gold", "pred", "P", "R", "F1"), relations),
        console.table("Reliability", ("score", "spans", "mean score", "right"), bins),
    )
    click.echo(f"Documents: {result.documents}, not predicted: {result.missing}.")
    click.echo(f"Investments found with comparator and value right: {result.values.hits} of {result.values.predicted}.")
    click.echo(f"Expected calibration error: {result.calibration_error:.3f}")


def _print_findings(result: Evaluation) -> None:
    document = ""
    for finding in result.findings:
        if finding.document != document:
            document = finding.document
            click.echo(f"\n{document}")
        around = f"{finding.before}[{finding.text}]{finding.after}".replace("\n", "⏎")
        near = f"  (other side: {finding.near})".replace("\n", "⏎") if finding.near else ""
        click.echo(f"  {finding.kind:6} {finding.label:11} {finding.start:5}  {around}{near}")
