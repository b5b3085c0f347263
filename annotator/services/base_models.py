"""Building the base models from the written corpus: one seed, one corpus, the same files every time."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from annotator.core.codec import document_from_json
from annotator.core.document import AnnotatedDocument
from annotator.core.labels import INSTITUTION, PROJECT
from annotator.core.scoring import Tally
from annotator.services.engine import RANKER, load_rules, model_engine
from annotator.services.resources import load_lexicons, resource, samples_folder
from annotator.suggest.corpus.fillers import Fillers
from annotator.suggest.corpus.generate import documents
from annotator.suggest.corpus.pattern import Example, read_patterns
from annotator.suggest.features import FeatureMaker, Sentence
from annotator.suggest.passage import make_passage
from annotator.suggest.pipeline import Engine
from annotator.suggest.ranking import train_ranker
from annotator.suggest.sequence_model import SequenceModel, ready
from annotator.suggest.training import BASE_PARAMETERS, Known, tagged, train

SEED = 20250106
COPIES = 6
HELD_OUT = 10  # every tenth pattern is kept back for the figures on the model card
MODEL_LABELS = (INSTITUTION, PROJECT)

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Corpus:
    """The written corpus: patterns to train on, patterns held back, and the parts that fill their slots."""

    training: Sequence[str]
    held_out: Sequence[str]
    parts: dict[str, list[str]]
    checksum: str


def load_corpus(folder: Path | None = None) -> Corpus:
    """Return the corpus of `resources/corpus`, split the same way every time."""
    folder = folder or resource("corpus")
    files = sorted(folder.glob("patterns-*.txt"))
    fillers = sorted((folder / "fillers").glob("*.txt"))
    patterns = [pattern for file in files for pattern in read_patterns(file.read_text(encoding="utf-8"))]
    parts = {file.stem: read_patterns(file.read_text(encoding="utf-8")) for file in fillers}
    checksum = sha256(b"".join(file.read_bytes() for file in [*files, *fillers])).hexdigest()
    held = [pattern for pattern in patterns if _bucket(pattern) == 0]
    return Corpus([p for p in patterns if _bucket(p)], held, parts, checksum)


def _bucket(pattern: str) -> int:
    return int(sha256(pattern.encode()).hexdigest()[:8], 16) % HELD_OUT


def build(folder: Path, say: Progress, copies: int = COPIES, corpus: Corpus | None = None) -> dict[str, Tally]:
    """Train the base models into `folder` and write their card; return the held-out tally of each label."""
    corpus = corpus or load_corpus()
    engine = load_rules()
    folder.mkdir(parents=True, exist_ok=True)
    say(f"{len(corpus.training)} patterns, {copies} copies")
    known = list(_known(engine, _examples(corpus.training, corpus, SEED, copies)))
    for label in MODEL_LABELS:
        say(f"training {label}")
        train(folder / f"{label}.crfsuite", (row for one in known for row in tagged(one, label)), BASE_PARAMETERS)
    held = list(_known(engine, _examples(corpus.held_out, corpus, SEED + 1, 2)))
    figures = {label: _tally(SequenceModel(label, folder / f"{label}.crfsuite"), held) for label in MODEL_LABELS}
    say("training the scores on the samples")
    (folder / RANKER).unlink(missing_ok=True)
    train_scores(folder, sample_gold())
    _write_card(folder, corpus, copies, figures)
    return figures


def _examples(patterns: Sequence[str], corpus: Corpus, seed: int, copies: int) -> Iterator[Example]:
    source = random.Random(seed)
    return documents(patterns, Fillers(load_lexicons(), corpus.parts, source), source, copies)


def _known(engine: Engine, examples: Iterator[Example]) -> Iterator[Known]:
    maker = FeatureMaker(engine.evidence)
    for example in examples:
        passage = make_passage(example.text, engine.cutter)
        spans: dict[str, list[tuple[int, int]]] = {}
        for mark in example.marks:
            place = passage.reflowed.to_display(mark.start, mark.end)
            if place is not None:
                spans.setdefault(mark.label, []).append(place)
        yield Known(maker.sentences(passage, engine.evidence_for(passage)), spans)


def _tally(model: SequenceModel, held: Sequence[Known]) -> Tally:
    total = Tally()
    for known in held:
        found = {place for sentence in known.sentences for place in _read(model, sentence)}
        gold = set(known.spans.get(model.label, ()))
        hits = len(found & gold)
        total += Tally(hits, len(found), len(gold), hits)
    return total


def _read(model: SequenceModel, sentence: Sentence) -> Iterator[tuple[int, int]]:
    for first, last in model.read(ready(sentence)):
        yield sentence.words[first].start, sentence.words[last].end


def sample_gold() -> list[AnnotatedDocument]:
    """Return the sample articles with their gold: written for this project and no part of the corpus."""
    lines = (samples_folder() / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [document_from_json(json.loads(line)) for line in lines]


def train_scores(folder: Path, articles: Sequence[AnnotatedDocument]) -> int:
    """Train the ranker on annotated articles that the sequence models have not seen; return the number of rows."""
    engine = model_engine(folder)
    rows: list[tuple[list[str], bool]] = []
    for article in articles:
        passage = make_passage(article.document.text, engine.cutter)
        places = ((passage.reflowed.to_display(span.start, span.end), span.label) for span in article.spans)
        gold = {(*place, label) for place, label in places if place is not None}
        for group, features in engine.ranked(passage, engine.evidence_for(passage)):
            if group[0].label in MODEL_LABELS:
                rows.append((features, group[0].key in gold))
    train_ranker(folder / RANKER, rows)
    return len(rows)


def _write_card(folder: Path, corpus: Corpus, copies: int, figures: dict[str, Tally]) -> None:
    card = {
        "models": {file.name: _file_hash(file) for file in sorted(folder.glob("*.crfsuite"))},
        "algorithm": "linear-chain CRF over words (crfsuite, L-BFGS)",
        "parameters": BASE_PARAMETERS,
        "corpus": {
            "patterns": len(corpus.training),
            "held_out_patterns": len(corpus.held_out),
            "copies": copies,
            "sha256": corpus.checksum,
        },
        "seed": SEED,
        "scores": "logistic regression trained on samples/gold.jsonl, which the sequence models do not see",
        "held_out": {
            label: {name: round(getattr(tally, name), 4) for name in ("precision", "recall", "f1")}
            for label, tally in figures.items()
        },
    }
    (folder / "card.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _file_hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
