import pytest

from annotator.suggest.learned import LEARNED, LearnedReading
from annotator.suggest.proposals import Proposals, by_key
from tests.suggest.written import EVIDENCE, found

TEXT = "澜图和云岭轴承产业园，澜图（海川"


def proposals(passage, *candidates, likely=None, learned=None):
    page = passage(TEXT)
    return Proposals(page, EVIDENCE, candidates, likely or {}, learned or LearnedReading())


def test_candidates_are_grouped_by_place_each_suggester_once():
    one = found(TEXT, "澜图", "INSTITUTION", 0.5, "list")
    same = found(TEXT, "澜图", "INSTITUTION", 0.9, "list")
    other = found(TEXT, "澜图", "INSTITUTION", 0.7, "alias")
    label = found(TEXT, "澜图", "PROJECT", 0.7, "alias")
    elsewhere = found(TEXT, "澜图", "INSTITUTION", 0.7, "alias", nth=1)
    assert by_key([one, same, other, label, elsewhere]) == {
        one.key: [one, other],
        label.key: [label],
        elsewhere.key: [elsewhere],
    }
    assert by_key([]) == {}


def test_a_name_that_cuts_a_bracket_is_no_name(passage):
    whole, cut = found(TEXT, "澜图", "INSTITUTION"), found(TEXT, "澜图（海川", "INSTITUTION")
    assert list(proposals(passage, whole, cut).groups()) == [[whole]]


@pytest.mark.parametrize(
    ("score", "likely", "kept"), [(0.4, 0.01, False), (0.4, 0.1, True), (0.9, 0.01, True), (0.4, None, True)]
)
def test_what_only_faint_rules_propose_and_the_models_rule_out_is_not_ranked(passage, score, likely, kept):
    one = found(TEXT, "澜图", "INSTITUTION", score, "short")
    told = {} if likely is None else {one.key: likely}
    assert list(proposals(passage, one, likely=told).groups()) == ([[one]] if kept else [])


@pytest.mark.parametrize(
    ("score", "likely", "unlikely"),
    [(0.9, 0.01, True), (0.9, 0.05, False), (0.4, 0.05, True), (0.4, 0.2, False), (0.4, None, False)],
)
def test_what_the_models_leave_little_hope_is_unlikely(passage, score, likely, unlikely):
    one = found(TEXT, "澜图", "INSTITUTION", score, "short")
    told = {} if likely is None else {one.key: likely}
    assert proposals(passage, one, likely=told).is_unlikely([one]) == unlikely


def test_nothing_that_a_dataset_or_a_plug_in_says_is_unlikely(passage):
    one = found(TEXT, "澜图", "INSTITUTION", 0.9)
    told = {one.key: 0.01}
    for suggester in ("dataset-lexicon", "plugin:x", LEARNED):
        group = [one, one._replace(suggester=suggester)]
        assert not proposals(passage, *group, likely=told).is_unlikely(group)
    assert not proposals(passage, one, likely=told, learned=LearnedReading(read=True)).is_unlikely([one])


def test_a_plug_in_or_the_datasets_lexicon_gives_a_place_its_score_at_least(passage):
    one = found(TEXT, "澜图", "INSTITUTION", 0.3, "short")
    group = [one, one._replace(suggester="plugin:x", score=0.7)]
    assert proposals(passage, *group).floor(group) == 0.7
    assert proposals(passage, one).floor([one]) == 0.0


def test_what_reviewers_said_of_a_string_is_its_score(passage):
    one = found(TEXT, "澜图", "INSTITUTION", 0.5, "short")
    echo, word = one._replace(suggester="echo", score=0.9), one._replace(suggester="dataset-lexicon", score=0.95)
    assert proposals(passage, one).known([one]) is None
    assert proposals(passage, one, echo).known([one, echo]) == 0.9
    assert proposals(passage, one, echo, word).known([one, echo, word]) == 0.95
    assert proposals(passage, one, echo).known([one]) is None


def test_the_ranker_does_not_see_what_it_cannot_know(passage):
    one = found(TEXT, "澜图", "INSTITUTION", 0.5, "short")
    other = one._replace(suggester="plugin:x")
    plain = proposals(passage, one).features([one])
    assert proposals(passage, one, other).features([one, other]) == plain
    read = proposals(passage, one, learned=LearnedReading(probabilities={one.key: 0.9}, read=True)).features([one])
    assert read[: len(plain)] == plain
    assert len(read) > len(plain)
