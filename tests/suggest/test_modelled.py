import pytest

from annotator.suggest.features import FeatureMaker
from annotator.suggest.modelled import MODEL, ModelReading, project_kind
from annotator.suggest.sequence_model import SequenceModel
from tests.suggest.tiny import train_tiny
from tests.suggest.written import EVIDENCE, found, quotes

TEXT = "昨日，海川集团宣布投资。今天天气很好。"


@pytest.fixture(scope="module")
def models(tmp_path_factory, cutter):
    folder = tmp_path_factory.mktemp("models")
    return {
        label: SequenceModel([label], train_tiny(folder / f"{label}.crfsuite", cutter, label))
        for label in ("INSTITUTION", "PROJECT")
    }


def reading(passage, models, text=TEXT, *asked):
    page = passage(text)
    made = ModelReading(models, EVIDENCE, FeatureMaker(EVIDENCE).sentences(page, asked), page)
    return page, made, made.read(asked)


def test_the_models_own_spans_are_candidates(passage, models):
    page, made, probabilities = reading(passage, [models["INSTITUTION"]])
    (only,) = made.candidates
    assert quotes(page.text, [only]) == ["海川集团"]
    assert (only.label, only.suggester, only.attributes) == ("INSTITUTION", MODEL, {})
    assert probabilities == {only.key: only.score}
    assert only.reason == f"模型：{only.score:.2f}"


def test_a_span_that_was_asked_for_has_a_probability(passage, models):
    asked = [found(TEXT, "海川", "INSTITUTION"), found(TEXT, "今天天气", "INSTITUTION"), found(TEXT, "投资", "PROJECT")]
    _, made, probabilities = reading(passage, [models["INSTITUTION"]], TEXT, *asked)
    assert set(probabilities) == {asked[0].key, asked[1].key, made.candidates[0].key}
    assert probabilities[asked[1].key] < 0.5 < probabilities[made.candidates[0].key]


def test_a_span_that_cuts_words_has_none(passage, models):
    cut = found(TEXT, "川集", "INSTITUTION")
    _, _, probabilities = reading(passage, [models["INSTITUTION"]], TEXT, cut)
    assert cut.key not in probabilities


def test_without_models_nothing_is_read(passage):
    _, made, probabilities = reading(passage, [], TEXT, found(TEXT, "海川集团", "INSTITUTION"))
    assert (made.candidates, probabilities) == ([], {})


def test_projects_are_read_where_something_hints_at_one(passage, models):
    _, made, _ = reading(passage, [models["PROJECT"]])
    assert made.candidates == []
    hint = found(TEXT, "海川集团", "PROJECT")
    _, made, probabilities = reading(passage, [models["PROJECT"]], TEXT, hint)
    assert hint.key in probabilities
    assert all(c.attributes == {"kind": "named"} for c in made.candidates)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("6个先进材料项目", "group"),
        ("亿元以上项目42个", "group"),
        ("四大服务基地", "group"),
        ("18个制造、物流项目", "group"),
        ("1,200余个重大项目", "group"),
        ("轴承产业园", "named"),
        ("轴承产业园二期", "named"),
        ("3亿元轴承项目", "named"),
        ("一期项目", "named"),
    ],
)
def test_counted_sets_are_groups(text, kind):
    assert project_kind(text) == kind
