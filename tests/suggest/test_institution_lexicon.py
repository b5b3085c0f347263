import pytest

from annotator.suggest.institution_lexicon import DOUBTFUL, InstitutionLexiconSuggester
from annotator.suggest.passage import make_passage
from annotator.suggest.words import WordCutter
from tests.suggest.written import EVIDENCE, quotes

SUGGESTER = InstitutionLexiconSuggester(EVIDENCE)


def names(passage, text):
    page = passage(text)
    return quotes(page.text, SUGGESTER.suggest(page, ()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("澜舟科技与科技部合作", ["澜舟科技", "科技部"]),
        ("海川重工和海川", ["海川重工", "海川"]),
        ("引进ＴＣＬ等", ["ＴＣＬ"]),
        ("引进TCL华东工厂", ["TCL"]),
        ("😀𠮷蓝鲸落户", ["蓝鲸"]),
        ("没有谁", []),
        ("", []),
    ],
)
def test_known_names_are_found(passage, text, expected):
    assert names(passage, text) == expected


@pytest.mark.parametrize("text", ["ATCL", "TCLX", "3TCL", "TCL2", "ＡTCL"])
def test_latin_names_stand_alone(passage, text):
    assert names(passage, text) == []


@pytest.mark.parametrize(("text", "cut"), [("上海川", "上海"), ("海川流不息", "川流不息"), ("上海川流不息", "上海")])
def test_a_short_name_that_cuts_a_word_is_none(passage, text, cut):
    assert cut in [word.text for word in passage(text).words]
    assert names(passage, text) == []


@pytest.mark.parametrize("words", [("海川乡",), ("新海川",), ("新海川乡",)])
def test_a_short_name_inside_a_longer_word_is_none(words):
    cutter = WordCutter(tagger=lambda text: [(word, "n") for word in words])
    assert SUGGESTER.suggest(make_passage("".join(words), cutter), ()) == []


@pytest.mark.parametrize(("text", "sure"), [("，村委会表示", True), ("由村委会", True), ("都路村委会", False)])
def test_a_local_body_with_a_name_in_front_is_doubtful(text, sure):
    pieces = {"，村委会表示": ("，", "村委会", "表示"), "由村委会": ("由", "村委会"), "都路村委会": ("都路", "村委会")}[
        text
    ]
    cutter = WordCutter(tagger=lambda _: [(word, "n" if word == "都路" else "v") for word in pieces])
    (only,) = SUGGESTER.suggest(make_passage(text, cutter), ())
    assert (only.score > DOUBTFUL) is sure


def test_an_ambiguous_name_needs_a_companys_surroundings(passage):
    plain, company, sure = (SUGGESTER.suggest(passage(t), ())[0] for t in ("晨星落山", "晨星公司落户", "蓝鲸落户"))
    assert plain.score < company.score < sure.score
    assert plain.score < 0.45 < company.score


@pytest.mark.parametrize(
    ("text", "title"), [("蓝鲸落户", "上市公司"), ("科技部发文", "国家机关"), ("云岭市发改委发文", "地方机关")]
)
def test_the_reason_names_the_kind(passage, text, title):
    (only,) = SUGGESTER.suggest(passage(text), ())
    assert only.reason == f"词典：{title}"
    assert (only.label, only.suggester) == ("INSTITUTION", "lexicon")


def test_a_long_name_that_ends_inside_a_word_is_doubtful():
    cutter = WordCutter(tagger=lambda text: [(word, "n") for word in ("海", "川", "重", "工程")])
    (cut,) = SUGGESTER.suggest(make_passage("海川重工程", cutter), ())
    assert cut.score == DOUBTFUL


def test_a_name_whose_last_sign_begins_a_word_is_doubtful():
    """澜舟科技园: 科技 ends the name, 技园 is no word; 海川重工会: 工会 and 海川重 are."""
    pieces = {
        "澜舟科技园": ("澜舟科技", "园"),
        "海川重工会": ("海川重工", "会"),
        "工会": ("工会",),
        "海川重": ("海川重",),
    }
    cutter = WordCutter(tagger=lambda text: [(word, "n") for word in pieces.get(text, text)])
    (sure,) = SUGGESTER.suggest(make_passage("澜舟科技园", cutter), ())
    (doubtful,) = SUGGESTER.suggest(make_passage("海川重工会", cutter), ())
    assert (sure.score, doubtful.score) == (0.9, DOUBTFUL)
