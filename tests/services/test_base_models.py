import json
import os
import subprocess
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.scoring import Tally
from annotator.core.span import Span
from annotator.services import base_models
from annotator.services import engine as engines
from annotator.services.base_models import MODEL_FILE, Corpus, as_example, build, load_corpus, sample_gold, score_rows
from annotator.services.engine import LINKER, RANKER, load_rules, model_engine
from annotator.suggest.corpus.pattern import read_articles

ROOT = Path(base_models.__file__).parents[2]
PATTERNS = [
    f"{lead}⟦O1|{{company}}⟧{verb}⟦I1|{{money}}⟧建设⟦P1|{{prod}}{head}⟧。"
    for lead in ("昨日，", "在{city}，")
    for verb in ("投资", "计划投资")
    for head in ("生产基地项目", "产业园")
] + ["今天天气很好，{person}来到{city}。", "⟦O|{bank}⟧与⟦O|{univ}⟧签约。"]
ARTICLES = read_articles(
    "=== a\n⟦O1|海川集团⟧投资⟦I1|3亿元⟧建设⟦P1|轴承产业园⟧。\n=== b\n⟦O|晨辉银行⟧开业，⟦P1|电池生产基地项目⟧开工。\n"
)
FEW_SAMPLES = 2


def tiny_corpus():
    return Corpus(PATTERNS, PATTERNS[:2], load_corpus().parts, ARTICLES, "check")


def build_tiny(folder):
    """Build from the tiny corpus; also run by a second process."""
    samples = sample_gold()[:FEW_SAMPLES]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(base_models, "sample_gold", lambda: samples)
        rules = cache(load_rules)  # a build asks for them several times
        patch.setattr(base_models, "load_rules", rules)
        patch.setattr(engines, "load_rules", rules)
        said = []
        return build(Path(folder), said.append, 1, tiny_corpus()), said


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def built(tmp_path_factory, _shared_cache):
    folder = tmp_path_factory.mktemp("built") / "models"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(_shared_cache))
        figures, said = build_tiny(folder)
    return folder, figures, said


def test_a_build_leaves_models_a_ranker_and_a_card(built):
    folder, figures, said = built
    names = {path.name for path in folder.iterdir()}
    assert names >= {MODEL_FILE, RANKER, LINKER, "card.json"}
    assert said
    assert set(figures) == {"INSTITUTION", "PROJECT"}
    assert all(isinstance(tally, Tally) and 0 <= tally.f1 <= 1 for tally in figures.values())
    assert figures["PROJECT"].f1 > 0.5, "what was held back is like what was learned"


def test_the_card_says_how_the_models_were_made(built):
    folder, figures, _ = built
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    hashes = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.crfsuite")}
    assert card["models"] == hashes
    assert card["seed"] == base_models.SEED
    assert card["corpus"] == {
        "patterns": len(PATTERNS),
        "held_out_patterns": 2,
        "articles": 2,
        "copies": 1,
        "sha256": "check",
    }
    assert card["held_out"]["PROJECT"]["f1"] == round(figures["PROJECT"].f1, 4)


def test_building_again_gives_the_same_bytes_whatever_the_order_of_hashes(built, tmp_path):
    folder, _, _ = built
    seed = str(int(os.environ.get("PYTHONHASHSEED", "0") == "0") + 1)
    command = "import sys; from tests.services.test_base_models import build_tiny; build_tiny(sys.argv[1])"
    again = tmp_path / "again"
    subprocess.run(
        [sys.executable, "-c", command, again], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, check=True
    )
    assert contents(again) == contents(folder)


@pytest.fixture(scope="module")
def engine(built, _shared_cache):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(_shared_cache))
        return model_engine(built[0])


def test_the_built_models_can_be_used(engine):
    text = "昨日，云岭澜图集团有限公司投资3亿元建设轴承生产基地项目。"
    labels = {span.label for span in engine.suggest("d", text).spans}
    assert labels == {"INSTITUTION", "INVESTMENT", "PROJECT"}


def test_the_ranker_learns_from_what_is_right_and_what_is_not(engine):
    rows = list(score_rows(engine, ARTICLES))
    assert {right for _, right in rows} == {True, False}
    assert all(features and all(isinstance(name, str) for name in features) for features, _ in rows)
    assert len(rows) > len(ARTICLES)


def test_an_annotated_article_is_an_example():
    text = "海川投资3亿元建设产业园。"
    spans = [
        Span("a", 0, 2, "INSTITUTION", "海川"),
        Span("b", 4, 7, "INVESTMENT", "3亿元"),
        Span("c", 9, 12, "PROJECT", "产业园"),
    ]
    example = as_example(annotate(make_document(text), spans))
    assert example.text == text
    assert [(mark.start, mark.end, mark.label) for mark in example.marks] == [span.key for span in spans]
    assert example.relations() == []


def test_the_samples_have_gold():
    samples = sample_gold()
    assert samples
    assert all(sample.spans for sample in samples)


def write_corpus(folder, patterns, part="澜图\n"):
    (folder / "fillers").mkdir(parents=True)
    (folder / "patterns-a.txt").write_text("# 说明\n" + "\n".join(patterns) + "\n", encoding="utf-8")
    (folder / "patterns-b.txt").write_text("今天天气很好。\n", encoding="utf-8")
    (folder / "articles-x.inline").write_text("=== x\n⟦O|海川⟧。\n", encoding="utf-8")
    (folder / "fillers" / "stems.txt").write_text(part, encoding="utf-8")
    return folder


def test_a_corpus_is_split_the_same_way_every_time(tmp_path):
    patterns = [f"第{number}句。" for number in range(200)]
    corpus = load_corpus(write_corpus(tmp_path / "one", patterns))
    assert sorted([*corpus.training, *corpus.held_out]) == sorted([*patterns, "今天天气很好。"])
    assert 5 <= len(corpus.held_out) <= 40
    assert corpus.parts == {"stems": ["澜图"]}
    assert [article.text for article in corpus.articles] == ["海川。"]
    assert load_corpus(write_corpus(tmp_path / "two", patterns)) == corpus
    fewer = load_corpus(write_corpus(tmp_path / "three", patterns[:100]))
    assert set(fewer.held_out) <= set(corpus.held_out), "a pattern's side does not depend on the others"
    assert fewer.checksum != corpus.checksum


def test_the_checksum_covers_the_fillers_too(tmp_path):
    one, other = (load_corpus(write_corpus(tmp_path / part, ["甲。"], part)) for part in ("澜图", "晨辉"))
    assert one.checksum != other.checksum


def test_the_shipped_corpus_has_both_sides_and_no_pattern_on_both():
    corpus = load_corpus()
    assert len(corpus.training) > 5 * len(corpus.held_out) > 0
    assert not set(corpus.training) & set(corpus.held_out)
    assert corpus.parts
