import pytest

from annotator.suggest.features import FeatureMaker
from annotator.suggest.learned import LEARNED, Learned, LearnedReading, stacked
from annotator.suggest.modelled import MODEL
from annotator.suggest.pipeline import Engine
from annotator.suggest.sequence_model import SequenceModel
from tests.suggest.tiny import train_tiny
from tests.suggest.written import EVIDENCE, found, quotes

TEXT = "昨日，海川集团宣布投资。今天天气很好。"


@pytest.fixture(scope="module")
def learned(tmp_path_factory, cutter):
    path = train_tiny(tmp_path_factory.mktemp("learned") / "INSTITUTION.crfsuite", cutter)
    return Learned("abc123", [SequenceModel(["INSTITUTION"], path)])


@pytest.fixture
def page(passage):
    return passage(TEXT)


@pytest.fixture
def sentences(page):
    return FeatureMaker(EVIDENCE).sentences(page, ())


def test_a_small_model_reads_spans_of_its_own(learned, page, sentences):
    reading = learned.read(page, EVIDENCE, sentences, ())
    (only,) = reading.candidates
    assert quotes(page.text, [only]) == ["海川集团"]
    assert (only.suggester, only.label) == (LEARNED, "INSTITUTION")
    assert only.reason.endswith(f"{only.score:.2f}")
    assert reading.probabilities == {only.key: only.score}


def test_it_tells_how_likely_others_spans_are(learned, page, sentences):
    asked = [found(page.text, "今天天气", "INSTITUTION"), found(page.text, "投资", "PROJECT")]
    reading = learned.read(page, EVIDENCE, sentences, asked)
    assert reading.probabilities[asked[0].key] < 0.5
    assert asked[1].key not in reading.probabilities, "it has learned nothing of projects"


def test_the_ranker_sees_a_place_its_rivals_and_only_those_of_the_label():
    key = (0, 4, "INSTITUTION")
    alone = LearnedReading((), {key: 0.9}, read=True)
    features = alone.features(key)
    assert features
    assert LearnedReading((), {key: 0.1}, read=True).features(key) != features
    assert LearnedReading((), {key: 0.9, (2, 6, "INSTITUTION"): 0.95}, read=True).features(key) != features
    assert LearnedReading((), {key: 0.9, (2, 6, "PROJECT"): 0.95}, read=True).features(key) == features
    assert LearnedReading((), {key: 0.9, (4, 6, "INSTITUTION"): 0.95}, read=True).features(key) == features
    assert LearnedReading((), {}, read=True).features(key) not in ([], features)


def test_without_a_reading_nothing_is_seen():
    assert LearnedReading().features((0, 4, "INSTITUTION")) == []


def test_the_shipped_models_reading_stands_among_the_features(page, sentences):
    read = found(page.text, "海川集团", "INSTITUTION", suggester=MODEL)
    first, second = stacked(page, sentences, [read, found(page.text, "天气", "PROJECT", suggester="head")])
    inside = {
        word.text: len(own) - len(plain)
        for word, own, plain in zip(first.words, first.features, sentences[0].features, strict=True)
    }
    assert all((extra > 0) is (text in ("海", "川", "海川", "集团")) for text, extra in inside.items())
    assert second.features == sentences[1].features
    assert first.words == sentences[0].words
    sure = stacked(page, sentences, [found(page.text, "海川集团", "INSTITUTION", 0.99, MODEL)])
    unsure = stacked(page, sentences, [found(page.text, "海川集团", "INSTITUTION", 0.3, MODEL)])
    assert [one.features for one in sure] != [one.features for one in unsure]


def test_the_sentences_given_are_not_changed(page, sentences):
    before = [[list(own) for own in sentence.features] for sentence in sentences]
    stacked(page, sentences, [found(page.text, "海川集团", "INSTITUTION", suggester=MODEL)])
    assert [sentence.features for sentence in sentences] == before


def test_an_engine_suggests_what_was_learned_and_says_so(learned, cutter):
    engine = Engine(EVIDENCE, cutter, suggesters=())
    before, version = engine.suggest("d", TEXT), engine.version
    assert before.spans == ()
    engine.learned = learned
    (only,) = engine.suggest("d", TEXT).spans
    assert (only.text, only.suggester, only.suggester_version) == ("海川集团", LEARNED, engine.version)
    assert engine.version != version
    assert learned.version in engine.version
    engine.learned = None
    assert (engine.suggest("d", TEXT), engine.version) == (before, version)


def test_an_engine_stacks_its_own_models_reading(learned, page, cutter):
    engine = Engine(EVIDENCE, cutter, models=learned.models, suggesters=())
    plain = Engine(EVIDENCE, cutter, suggesters=()).stacked(page, ())
    marked = engine.stacked(page, ())
    assert [s.words for s in marked] == [s.words for s in plain]
    assert marked[0].features != plain[0].features
    assert marked[1].features == plain[1].features
