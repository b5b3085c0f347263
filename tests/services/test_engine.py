import shutil

import pytest

from annotator.services import engine as engines
from annotator.services.engine import RANKER, load_engine, load_rules, model_engine, teach
from annotator.services.resources import resource
from annotator.storage.queries import Verdicts
from annotator.suggest.passage import make_passage

TEXT = "昨日，云岭澜图集团有限公司投资3亿元建设精密轴承产业园。"
NAME = "云岭澜图集团有限公司"


def names(engine, text=TEXT):
    return {span.text for span in engine.suggest("d", text).spans if span.label == "INSTITUTION"}


@pytest.fixture(scope="module")
def rules(_shared_cache):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(_shared_cache))
        return load_rules()


def test_the_rules_work_without_models(rules):
    assert NAME in names(rules)
    suggesters = {c.suggester for group, _ in rules.scored(make_passage(TEXT, rules.cutter)) for c in group}
    assert "money" in suggesters
    assert "model" not in suggesters


def test_an_empty_or_missing_folder_leaves_the_rules(rules, tmp_path):
    expected = rules.suggest("d", TEXT)
    assert model_engine(tmp_path).suggest("d", TEXT) == expected
    assert model_engine(tmp_path / "none").suggest("d", TEXT) == expected


def test_models_are_read_from_a_folder_with_or_without_ranker(tmp_path):
    shutil.copytree(resource("models"), tmp_path / "models")
    with_ranker = model_engine(tmp_path / "models")
    found = [c for group, _ in with_ranker.scored(make_passage(TEXT, with_ranker.cutter)) for c in group]
    assert {"INSTITUTION", "PROJECT"} <= {c.label for c in found if c.suggester == "model"}
    (tmp_path / "models" / RANKER).unlink()
    without = model_engine(tmp_path / "models")
    scores = [
        {group[0].key: score for group, score in one.scored(make_passage(TEXT, one.cutter))}
        for one in (with_ranker, without)
    ]
    assert set(scores[0]) == set(scores[1])
    assert scores[0] != scores[1]


def test_the_engine_knows_what_reviewers_decided():
    engine = load_engine([Verdicts("INSTITUTION", NAME, 0, 3), Verdicts("INSTITUTION", "轴承产业园", 2, 0)])
    assert NAME not in names(engine)
    assert "轴承产业园" in names(engine)


def test_the_engine_can_be_taught_later(rules, monkeypatch):
    monkeypatch.setattr(engines, "load_rules", lambda: rules)
    engine = load_engine()
    assert NAME in names(engine)
    teach(engine, [Verdicts("INSTITUTION", NAME, 0, 1)])
    assert NAME not in names(engine)
    assert NAME in names(rules), "each engine has a memory of its own"


def test_the_dictionarys_cache_is_put_where_it_belongs(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    load_rules()
    assert [folder.name for folder in (tmp_path / "cache").iterdir()] == ["annotator"]
