import pytest

from annotator.core.folding import fold
from annotator.suggest.evidence import make_endings, make_evidence
from annotator.suggest.lexicon import Entry, Lexicons
from tests.suggest.written import EVIDENCE, lexicons

ENDINGS = make_endings((Entry("公司", "company"), Entry("有限公司", "company"), Entry("（集团）", "bracket")))


@pytest.mark.parametrize(
    ("text", "end", "start", "word"),
    [
        ("海川有限公司", 6, 0, "有限公司"),
        ("海川有限公司", 6, 3, "公司"),
        ("海川有限公司", 6, 5, None),
        ("海川有限公司", 5, 0, None),
        ("公司海川", 2, 0, "公司"),
        ("公司", 0, 0, None),
        ("", 0, 0, None),
        (fold("海川（集团）"), 6, 0, "（集团）"),
    ],
)
def test_the_longest_ending_that_fits_is_found(text, end, start, word):
    entry = ENDINGS.match(text, end, start)
    assert (entry.word if entry else None) == word


@pytest.mark.parametrize(
    ("word", "ending"), [("海川有限公司", "有限公司"), ("公司", "公司"), ("公司海川", None), ("", None)]
)
def test_a_words_ending_is_the_same_when_asked_again(word, ending):
    for _ in range(2):
        entry = ENDINGS.of(word)
        assert (entry.word if entry else None) == ending


def test_no_endings_match_nothing():
    assert make_endings(()).match("海川有限公司", 6) is None


def test_all_lexicons_of_companies_and_organisations_are_one():
    assert "澜舟科技" in EVIDENCE.organisations
    assert "科技部" in EVIDENCE.organisations
    assert "云岭" not in EVIDENCE.organisations
    assert "云岭" in EVIDENCE.places


def test_words_for_and_against_an_investment_share_a_matcher_and_those_against_win():
    found = {entry.word: (entry.kind, entry.notes) for *_, entry in EVIDENCE.triggers.find("总投资的产值，融资")}
    assert found == {
        "总投资": ("positive", ("left:3",)),
        "产值": ("negative", ("left:3",)),
        "融资": ("negative", ("both:3",)),
    }


def test_boundaries_that_also_stand_inside_names_are_none():
    assert "位于" in EVIDENCE.left_boundaries
    assert "由" not in EVIDENCE.left_boundaries


def test_word_lists_are_folded():
    evidence = make_evidence(lexicons(stop_words="Ａ公司 generic", inner_verbs="供应 inner"))
    assert evidence.stop_words == {"A公司"}
    assert evidence.inner_words == {"供应"}


def test_without_lexicons_there_is_no_evidence():
    evidence = make_evidence(Lexicons({}))
    assert evidence.organisations.find("澜舟科技有限公司总投资") == []
    assert evidence.triggers.find("总投资") == []
    assert evidence.suffixes.match("澜舟有限公司", 6) is None
    assert evidence.project_heads.match("澜舟项目", 4) is None
