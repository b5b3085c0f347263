"""Building the base models from the written corpus: one seed, one corpus, the same files every time."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.codec import document_from_json
from annotator.core.document import AnnotatedDocument
from annotator.core.labels import INSTITUTION, PROJECT
from annotator.core.scoring import Tally
from annotator.services.engine import JOINED, LINKER, RANKER, load_rules, model_engine
from annotator.services.resources import load_lexicons, resource, samples_folder
from annotator.services.shipped import ROWS, Row, write_rows
from annotator.suggest.candidate import Candidate
from annotator.suggest.corpus.fillers import Fillers
from annotator.suggest.corpus.generate import documents
from annotator.suggest.corpus.pattern import CODES, Example, Mark, read_articles, read_patterns
from annotator.suggest.corpus.renaming import renamed
from annotator.suggest.counted import kind_attributes
from annotator.suggest.feature_table import Sentence
from annotator.suggest.features import FeatureMaker
from annotator.suggest.passage import Passage, make_passage
from annotator.suggest.pipeline import Engine
from annotator.suggest.ranking import LINKER_PARAMETERS, train_ranker
from annotator.suggest.relations import relation_pairs, suggest_relations
from annotator.suggest.sequence_model import SequenceModel
from annotator.suggest.training import BASE_PARAMETERS, Known, tagged, train

SEED = 20250106
COPIES = 4
FOLDS = 4
HELD_OUT = 10  # every tenth pattern is kept back for the figures on the model card
MODEL_LABELS = (INSTITUTION, PROJECT)
MODEL_FILE = f"{JOINED.join(MODEL_LABELS)}.crfsuite"

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Corpus:
    """The written corpus: patterns to train on, patterns held back, the parts that fill their slots, whole articles."""

    training: Sequence[str]
    held_out: Sequence[str]
    parts: dict[str, list[str]]
    articles: Sequence[Example]
    checksum: str


def load_corpus(folder: Path | None = None) -> Corpus:
    """Return the corpus of `resources/corpus`, split the same way every time."""
    folder = folder or resource("corpus")
    files = {kind: sorted(folder.glob(kind)) for kind in ("patterns-*.txt", "articles-*.inline", "fillers/*.txt")}
    texts = {file: file.read_text(encoding="utf-8") for group in files.values() for file in group}
    patterns = [pattern for file in files["patterns-*.txt"] for pattern in read_patterns(texts[file])]
    return Corpus(
        training=[pattern for pattern in patterns if _bucket(pattern)],
        held_out=[pattern for pattern in patterns if not _bucket(pattern)],
        parts={file.stem: read_patterns(texts[file]) for file in files["fillers/*.txt"]},
        articles=[article for file in files["articles-*.inline"] for article in read_articles(texts[file])],
        checksum=sha256("".join(texts.values()).encode()).hexdigest(),
    )


def _bucket(pattern: str) -> int:
    return int(sha256(pattern.encode()).hexdigest()[:8], 16) % HELD_OUT


def build(folder: Path, say: Progress, copies: int = COPIES, corpus: Corpus | None = None) -> dict[str, Tally]:
    """Train the base models into `folder` and write their card; return the held-out tally of each label.

    The sequence models learn from patterns, from articles, and from these with other names. The ranker, which turns
    their probabilities into scores, learns from articles they have not seen: each quarter of the articles is read by
    models trained on the others, the samples by the final models.
    """
    corpus = corpus or load_corpus()
    engine = load_rules()
    folder.mkdir(parents=True, exist_ok=True)
    say(f"{len(corpus.training)} patterns in {copies} copies, {len(corpus.articles)} articles")
    made = list(_examples(corpus.training, corpus, SEED, copies))
    patterns = list(_known(engine, made))
    articles = list(zip(_known(engine, corpus.articles), _known(engine, _renamed(corpus)), strict=True))
    rows: list[Row] = []
    for fold in range(FOLDS if corpus.articles else 0):
        say(f"fold {fold + 1} of {FOLDS}")
        with TemporaryDirectory() as name:
            others = (both for i, both in enumerate(articles) if i % FOLDS != fold)
            _train_models(Path(name), [*patterns, *chain.from_iterable(others)])
            rows += score_rows(model_engine(Path(name)), corpus.articles[fold::FOLDS])
    say("final models")
    for old in folder.glob("*.crfsuite"):
        old.unlink()
    _train_models(folder, [*patterns, *chain.from_iterable(articles)])
    samples = [as_example(article) for article in sample_gold()]
    rows += score_rows(model_engine(folder), samples)
    train_ranker(folder / RANKER, rows)
    train_ranker(folder / LINKER, link_rows(engine, [*made, *corpus.articles, *samples]), LINKER_PARAMETERS)
    write_rows(folder / ROWS, rows)
    held = list(_known(engine, _examples(corpus.held_out, corpus, SEED + 1, 2)))
    model = SequenceModel(MODEL_LABELS, folder / MODEL_FILE)
    figures = {label: _tally(model, label, held) for label in MODEL_LABELS}
    _write_card(folder, corpus, copies, figures)
    return figures


def _train_models(folder: Path, known: Sequence[Known]) -> None:
    rows = (row for one in known for row in tagged(one, *MODEL_LABELS))
    train(folder / MODEL_FILE, rows, BASE_PARAMETERS)


def _examples(patterns: Sequence[str], corpus: Corpus, seed: int, copies: int) -> Iterator[Example]:
    source = random.Random(seed)
    return documents(patterns, Fillers(load_lexicons(), corpus.parts, source), source, copies)


def _renamed(corpus: Corpus) -> Iterator[Example]:
    """Yield every article once more with other companies, banks and universities in it."""
    fillers = Fillers(load_lexicons(), corpus.parts, random.Random(SEED))
    return (renamed(article, fillers) for article in corpus.articles)


def _known(engine: Engine, examples: Iterable[Example]) -> Iterator[Known]:
    maker = FeatureMaker(engine.evidence)
    for example in examples:
        passage = make_passage(example.text, engine.cutter)
        spans: dict[str, list[tuple[int, int]]] = {}
        for start, end, label in _places(passage, example):
            spans.setdefault(label, []).append((start, end))
        yield Known(maker.sentences(passage, engine.evidence_for(passage)), spans)


def _places(passage: Passage, example: Example) -> set[tuple[int, int, str]]:
    """Return the example's spans as (start, end, label) of the display text."""
    shown = ((passage.reflowed.to_display(mark.start, mark.end), mark.label) for mark in example.marks)
    return {(*place, label) for place, label in shown if place is not None}


def sample_gold() -> list[AnnotatedDocument]:
    """Return the sample articles with their gold: written for this project and no part of the corpus."""
    lines = (samples_folder() / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [document_from_json(json.loads(line)) for line in lines]


def as_example(article: AnnotatedDocument) -> Example:
    """Return an annotated article as an example; a relation is a number that its two spans have in common."""
    codes = {label: code for code, label in CODES.items()}
    numbers: dict[str, set[str]] = {span.id: set() for span in article.spans}
    for number, relation in enumerate(article.relations):
        for end in (relation.head, relation.tail):
            numbers[end].add(str(number))
    marks = (Mark(s.start, s.end, codes[s.label], frozenset(numbers[s.id])) for s in article.spans)
    return Example(article.document.text, tuple(marks))


def link_rows(engine: Engine, examples: Iterable[Example]) -> Iterator[Row]:
    """Yield what the linker sees of every pair of known spans in the examples, and whether they are related."""
    for example in examples:
        passage = make_passage(example.text, engine.cutter)
        shown = {mark: passage.reflowed.to_display(mark.start, mark.end) for mark in example.marks}
        related = {(shown[project], shown[tail]) for _, project, tail in example.relations()}
        candidates = [known_candidate(passage, *place) for place in sorted(_places(passage, example), key=_outer_first)]
        for pair in relation_pairs(passage, engine.evidence, candidates, suggest_relations(passage, candidates)):
            yield pair.features, (pair.project.key[:2], pair.tail.key[:2]) in related


def known_candidate(passage: Passage, start: int, end: int, label: str) -> Candidate:
    """Return a span known to be right as the linker would be given it."""
    return Candidate(start, end, label, 1.0, "known", "", kind_attributes(label, passage.folded[start:end]))


def _outer_first(place: tuple[int, int, str]) -> tuple[int, int]:
    return place[0], -place[1]


def score_rows(engine: Engine, examples: Iterable[Example]) -> Iterator[Row]:
    """Yield what the ranker sees of every place the engine proposes in the examples, and whether it is right."""
    for example in examples:
        passage = make_passage(example.text, engine.cutter)
        gold = _places(passage, example)
        for group, features in engine.ranked(passage, engine.evidence_for(passage)):
            if group[0].label in MODEL_LABELS:
                yield features, group[0].key in gold


def _tally(model: SequenceModel, label: str, held: Sequence[Known]) -> Tally:
    total = Tally()
    for known in held:
        found = set(_read(model, label, known.sentences))
        gold = set(known.spans.get(label, ()))
        hits = len(found & gold)
        total += Tally(hits, len(found), len(gold), hits)
    return total


def _read(model: SequenceModel, label: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    for sentence, reading in zip(sentences, model.read(sentences), strict=True):
        for kind, (first, last) in reading.spans:
            if kind == label:
                yield sentence.words[first].start, sentence.words[last].end


def _write_card(folder: Path, corpus: Corpus, copies: int, figures: dict[str, Tally]) -> None:
    card = {
        "models": {file.name: _file_hash(file) for file in sorted(folder.glob("*.crfsuite"))},
        "algorithm": "linear-chain CRF over words (crfsuite, L-BFGS)",
        "parameters": BASE_PARAMETERS,
        "corpus": {
            "patterns": len(corpus.training),
            "held_out_patterns": len(corpus.held_out),
            "articles": len(corpus.articles),
            "copies": copies,
            "sha256": corpus.checksum,
        },
        "seed": SEED,
        "scores": f"logistic regression on articles in {FOLDS} parts, read by models of the others, and on the samples",
        "held_out": {
            label: {name: round(getattr(tally, name), 4) for name in ("precision", "recall", "f1")}
            for label, tally in figures.items()
        },
    }
    (folder / "card.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _file_hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
