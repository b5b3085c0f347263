import pytest

from annotator.suggest.candidate import Candidate
from annotator.suggest.intervals import Intervals
from annotator.suggest.ranking import Elsewhere, Ranker, balanced, doubt, least_score, ranking_features, train_ranker
from annotator.suggest.surroundings import Surroundings
from tests.suggest.written import EVIDENCE, found

TEXT = "昨日，云岭轴承产业园开工。"
QUOTE = "云岭轴承产业园"
STEPS = (0.01, 0.3, 0.6, 0.85, 0.97)


def seen(passage, probability, *suggesters, rivals=(), text=TEXT, quote=QUOTE):
    page = passage(text)
    group = [found(page.text, quote, "PROJECT", 0.6, suggester) for suggester in suggesters or ("head",)]
    return ranking_features(Surroundings(page, EVIDENCE), group, probability, Intervals(rivals), Intervals())


@pytest.fixture(scope="module")
def ranker(passage, tmp_path_factory):
    """Return a ranker that saw spans accepted about as often as the model's probability says."""
    path = tmp_path_factory.mktemp("ranker") / "ranker.crfsuite"
    rows = [(seen(passage, p), number < round(p * 20)) for p in STEPS for number in range(20)]
    rows += [(seen(passage, None, "suffix"), number < 10) for number in range(20)]
    train_ranker(path, rows)
    return Ranker(path)


def test_scores_rise_with_the_evidence(ranker, passage):
    scores = [ranker.score(seen(passage, probability)) for probability in STEPS]
    assert scores == sorted(scores)
    assert scores[0] < 0.2
    assert scores[-1] > 0.8


def test_scores_are_about_as_often_right_as_they_say(ranker, passage):
    assert all(ranker.score(seen(passage, p)) == pytest.approx(p, abs=0.15) for p in STEPS)


def test_a_score_is_the_same_when_asked_again(ranker, passage):
    one, other = seen(passage, 0.97), seen(passage, 0.01)
    first = ranker.score(one)
    ranker.score(other)
    assert ranker.score(one) == first


def test_unknown_features_say_nothing(ranker):
    assert 0 < ranker.score(["unheard of"]) < 1


def test_training_again_gives_the_same_file(tmp_path, passage):
    rows = [(seen(passage, p), p > 0.5) for p in STEPS] * 4
    for name in "ab":
        train_ranker(tmp_path / name, rows)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize(
    "other",
    [
        {"probability": 0.1},
        {"probability": None},
        {"suggesters": ("head", "count")},
        {"rivals": [(0, 5, 0.95)]},
        {"text": "图为云岭轴承产业园效果图"},
        {"quote": "产业园"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_what_tells_two_places_apart_is_seen(passage, other):
    values = {"probability": 0.9, "suggesters": ("head",), **other}
    suggesters = values.pop("suggesters")
    assert seen(passage, values.pop("probability"), *suggesters, **values) != seen(passage, 0.9, "head")


def test_only_overlapping_spans_are_rivals(passage):
    plain = seen(passage, 0.9)
    start = TEXT.index(QUOTE)
    own, apart = (start, start + len(QUOTE), 0.95), (0, start, 0.95)
    assert [seen(passage, 0.9, rivals=[rival]) for rival in (own, apart)] == [plain] * 2


@pytest.mark.parametrize(
    ("label", "names", "inside"),
    [
        ("INSTITUTION", [(0, 14, 0.8)], True),
        ("INSTITUTION", [(3, 10, 0.8)], False),
        ("INSTITUTION", [(5, 14, 0.8)], False),
        ("PROJECT", [(0, 14, 0.8)], False),
    ],
)
def test_an_institution_inside_a_longer_name_is_marked(passage, label, names, inside):
    one = Candidate(3, 10, label, 0.6, "head", "")
    marks = ranking_features(Surroundings(passage(TEXT), EVIDENCE), [one], 0.9, Intervals(), Intervals(names))
    assert any("inside" in mark for mark in marks) is inside


@pytest.mark.parametrize(
    ("label", "suggesters", "doubted"),
    [
        ("INSTITUTION", ("model",), True),
        ("INSTITUTION", ("model", "variant"), True),
        ("PROJECT", ("model", "variant"), True),
        ("PROJECT", ("model", "head"), False),
        ("INSTITUTION", ("model", "suffix"), False),
        ("INSTITUTION", ("learned",), False),
    ],
)
def test_what_only_models_speak_for_is_doubted(ranker, label, suggesters, doubted):
    group = [Candidate(3, 10, label, 0.6, suggester, "") for suggester in suggesters]
    assert (doubt(group) > 0) is doubted
    assert (ranker.score(["INST"], doubt(group)) < ranker.score(["INST"])) is doubted


def test_the_order_of_the_suggesters_does_not_matter_much(passage):
    page = passage(TEXT)
    one = Candidate(3, 10, "PROJECT", 0.6, "head", "")
    two = Candidate(3, 10, "PROJECT", 0.7, "count", "")
    first, second = (
        ranking_features(Surroundings(page, EVIDENCE), group, 0.5, Intervals(), Intervals())
        for group in ([one, two], [two, one])
    )
    assert set(first) == set(second)


@pytest.mark.parametrize(
    ("suggester", "score", "rivals", "names", "earned"),
    [
        ("lexicon", 0.9, [], [], True),
        ("alias", 0.9, [(0, 2, 0.9)], [], True),
        ("lexicon", 0.9, [(3, 10, 0.9)], [], True),
        ("lexicon", 0.9, [(2, 10, 0.9)], [], False),
        ("lexicon", 0.9, [(2, 10, 0.1)], [], True),
        ("lexicon", 0.7, [], [], False),
        ("suffix", 0.95, [], [], False),
        ("lexicon", 0.9, [], [(3, 10, 0.8)], True),
        ("lexicon", 0.9, [], [(3, 14, 0.8)], False),
        ("lexicon", 0.9, [], [(5, 14, 0.8)], True),
    ],
)
def test_strong_evidence_earns_a_score_unless_another_reading_lies_over_it(suggester, score, rivals, names, earned):
    one = Candidate(3, 10, "INSTITUTION", score, suggester, "")
    least = least_score([one], Intervals(rivals), Intervals(names))
    assert (least > 0.5) is earned
    assert earned or least == 0


@pytest.mark.parametrize(
    ("folded", "whole"),
    [
        ("云岭(南湾)公司", True),
        ("云岭(南湾", False),
        ("南湾)公司", False),
        ("《云岭》", True),
        ("《云岭", False),
        ("", True),
    ],
)
def test_brackets_open_and_close_inside_a_name(folded, whole):
    assert balanced(folded) is whole


def test_what_the_models_say_of_a_name_elsewhere_is_seen():
    folded = "云岭新城，云岭新城，云岭新城，南湾"
    places = {(0, 4, "PROJECT"): 0.97, (5, 9, "PROJECT"): 0.3, (16, 18, "PROJECT"): 0.9, (10, 14, "INSTITUTION"): 0.9}
    elsewhere = Elsewhere(folded, places)
    first, second, third = (elsewhere.features((start, start + 4, "PROJECT")) for start in (0, 5, 10))
    assert first != second == third  # the best of the other places counts, a place of its own does not
    assert len(first) == len(second) == 1
    assert elsewhere.features((16, 18, "PROJECT")) == []
    assert elsewhere.features((10, 14, "INSTITUTION")) == []
