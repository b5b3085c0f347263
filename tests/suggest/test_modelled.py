import pytest

from annotator.suggest.features import FeatureMaker
from annotator.suggest.modelled import MODEL, VARIANT, ModelReading
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


class Told:
    """A model that reads the spans it is told, sure of them and half sure of all others."""

    labels = ("PROJECT",)

    def __init__(self, text, quotes):
        self.places = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]

    def read(self, sentences):
        return [ToldReading(self, sentence) for sentence in sentences]


class ToldReading:
    def __init__(self, model, sentence):
        starts, ends = ([getattr(word, side) for word in sentence.words] for side in ("start", "end"))
        inside = [(s, e) for s, e in model.places if s in starts and e in ends]
        self.spans = [("PROJECT", (starts.index(s), ends.index(e))) for s, e in inside]

    def probability(self, label, span, *, ends=True):
        return 0.9 if (label, span) in self.spans else 0.5


@pytest.mark.parametrize(
    ("read", "own", "variants"),
    [
        ("云岭市23个改造项目", "23个改造项目", {"云岭市", "云岭市23个改造项目"}),
        ("3亿元轴承项目", "轴承项目", {"3亿元轴承项目"}),
        ("启用轴承产业园", "轴承产业园", {"启用轴承产业园"}),
        ("保障轴承产业园", "保障轴承产业园", {"轴承产业园"}),
        ("轴承产业园分会场", "轴承产业园分会场", {"轴承产业园"}),
        ("海川项目暨轴承产业园", "海川项目暨轴承产业园", {"海川项目", "轴承产业园"}),
        ("轴承产业园等项目", "轴承产业园等项目", {"轴承产业园"}),
        ("轴承改造项目（南湾产业园）", "轴承改造项目", {"轴承改造项目（南湾产业园）", "南湾产业园"}),
        ("轴承产业园（二期项目）", "轴承产业园（二期项目）", set()),
    ],
)
def test_a_projects_reading_has_other_readings_beside_it(passage, read, own, variants):
    page = passage(f"昨日，{read}。")
    hint = found(page.text, read, "PROJECT")
    sentences = FeatureMaker(EVIDENCE).sentences(page, [hint])
    made = ModelReading([Told(page.text, [read])], EVIDENCE, sentences, page)
    made.read(())
    assert quotes(page.text, [c for c in made.candidates if c.suggester == MODEL]) == [own]
    assert variants <= set(quotes(page.text, [c for c in made.candidates if c.suggester == VARIANT]))
    assert all(c.start < c.end for c in made.candidates)


def test_a_reading_that_stops_before_the_bracket_is_cut_too(passage):
    page = passage("昨日，轴承改造项目（南湾产业园）开工。")
    sentences = FeatureMaker(EVIDENCE).sentences(page, [found(page.text, "轴承改造项目", "PROJECT")])
    made = ModelReading([Told(page.text, ["轴承改造项目（南湾产业园"])], EVIDENCE, sentences, page)
    made.read(())
    assert quotes(page.text, [c for c in made.candidates if c.suggester == MODEL]) == ["轴承改造项目"]


@pytest.mark.parametrize("read", ["启用轴承产业园", "轴承改造项目（南湾产业园）", "轴承产业园"])
def test_what_is_cut_from_a_reading_is_as_likely_as_the_reading(passage, read):
    page = passage(f"昨日，{read}。")
    sentences = FeatureMaker(EVIDENCE).sentences(page, [found(page.text, read, "PROJECT")])
    made = ModelReading([Told(page.text, [read])], EVIDENCE, sentences, page)
    probabilities = made.read([found(page.text, read, "PROJECT")])
    (own,) = (c for c in made.candidates if c.suggester == MODEL)
    assert own.score == probabilities[own.key] == 0.9
