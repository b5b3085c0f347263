"""Groups of names over the articles of a dataset: what is proposed, what a person decided, and the counts."""

import pytest

from annotator.core.document import annotate, make_document
from annotator.core.naming import GroupNames, RejectNames, RenameGroup
from annotator.core.span import Span
from annotator.services.engine import load_rules, teach
from annotator.services.naming import NameBook, Shown, Standing, load_forms

INSTITUTION, PROJECT = "INSTITUTION", "PROJECT"
FULL = "杭州远川海光数字技术股份有限公司"
ARTICLES = (
    (f"第一篇\n{FULL}（以下简称“远川数科”）建设杭州市芯谷基地项目一期。远川海光说，远川数科会扩建。",
     [(FULL, INSTITUTION), ("远川数科", INSTITUTION), ("杭州市芯谷基地项目一期", PROJECT), ("远川海光", INSTITUTION)]),
    ("第二篇\n远川海光投资芯谷基地一期，工行贷款。中国工商\n银行参与。",
     [("远川海光", INSTITUTION), ("芯谷基地一期", PROJECT), ("工行", INSTITUTION), ("中国工商\n银行", INSTITUTION)]),
    ("第三篇\n6个项目开工，芯谷基地在列，远山集团承建。",
     [("6个项目", PROJECT), ("芯谷基地", PROJECT), ("远山集团", INSTITUTION)]),
)  # fmt: skip


@pytest.fixture(scope="module")
def forms():
    return load_forms()


def gold(text, quote, label):
    start = text.index(quote)
    attributes = {"kind": "group" if quote[0].isdigit() else "named"} if label == PROJECT else {}
    return Span(f"{label}-{quote}", start, start + len(quote), label, quote, attributes)


@pytest.fixture
def articles(session):
    made = [annotate(make_document(text), [gold(text, *span) for span in spans]) for text, spans in ARTICLES]
    return session.add_documents(made)


@pytest.fixture
def book(session, articles, forms):
    return NameBook(session.dataset, forms)


def listed(book, shown=Shown.PROPOSED, words=""):
    return {g.canonical: {line.name: line.sign for line in g.lines} for g in book.groups(shown, words)}


def test_groups_are_proposed_from_brackets_forms_the_lexicon_and_places(book):
    assert listed(book) == {
        FULL: {"远川海光": "short", "远川数科": "bracket"},
        "中国工商银行": {"工行": "lexicon"},
        "杭州市芯谷基地项目一期": {"芯谷基地一期": "place", "芯谷基地": "phase"},
    }


def test_counts_and_places(book, articles):
    group = book.groups()[0]
    assert (group.canonical, group.times, group.articles) == (FULL, 4, 2)
    line = next(line for line in group.lines if line.name == "远川海光")
    assert (line.use.times, line.use.articles, line.use.document) == (2, 2, articles[0])
    assert ARTICLES[0][0][line.use.start : line.use.end] == "远川海光"


def test_a_counted_set_is_no_name_and_all_lists_every_name(book):
    every = listed(book, Shown.ALL)
    assert "6个项目" not in every
    assert every["远山集团"] == {}


def test_decided_names_stand_where_the_person_put_them(session, book):
    session.name(GroupNames(INSTITUTION, FULL, ("远川海光",)))
    session.name(RejectNames(INSTITUTION, "中国工商银行", ("工行",)))
    book.take_aliases(session.dataset)
    standings = {line.name: line.standing for group in book.groups() for line in group.lines}
    assert standings["远川海光"] is Standing.CONFIRMED
    assert standings["远川数科"] is Standing.PROPOSED
    assert "工行" not in standings
    assert set(listed(book, Shown.CONFIRMED)) == {FULL}
    assert listed(book, Shown.REJECTED) == {"中国工商银行": {"工行": "lexicon"}}


def test_a_proposal_follows_a_renamed_group(session, book):
    session.name(GroupNames(INSTITUTION, FULL, ("远川海光",)))
    session.name(RenameGroup(INSTITUTION, FULL, "远川海光集团"))
    book.take_aliases(session.dataset)
    assert set(listed(book)["远川海光集团"]) == {FULL, "远川海光", "远川数科"}
    group = book.groups()[0]
    assert (group.use.times, group.times) == (0, 4)


def test_words_find_groups(book):
    assert set(listed(book, words="工行")) == {"中国工商银行"}
    assert listed(book, words="工行 远川") == {}
    assert book.canonicals(PROJECT) == ["杭州市芯谷基地项目一期"]


def test_two_phases_are_two_projects(session, articles, forms):
    text = "第四篇\n芯谷基地二期开工。"
    session.add_documents([annotate(make_document(text), [gold(text, "芯谷基地二期", PROJECT)])])
    book = NameBook(session.dataset, forms)
    assert {name for group in book.groups() if group.label == PROJECT for name in listed(book)[group.canonical]} == {
        "芯谷基地一期"
    }


def test_the_articles_of_a_group_are_those_of_any_of_its_names(book, articles):
    assert book.documents(INSTITUTION, [FULL]) == [articles[0]]
    assert book.documents(INSTITUTION, [FULL, "远川海光"]) == articles[:2]
    assert book.documents(PROJECT, ["nobody"]) == []


def test_both_names_are_suggested_in_every_article(session, articles):
    session.name(GroupNames(INSTITUTION, "青川水务集团", ("青水",)))
    engine = load_rules()
    text = "青水将在北部建厂，青川水务集团供水。"
    assert "青水" not in {span.text for span in engine.suggest("d", text).spans}
    teach(engine, session.dataset.verdicts())
    found = {span.text: span.suggester for span in engine.suggest("d", text).spans}
    assert found["青水"] == "echo"
    assert "青川水务集团" in found
    session.undo()
    forgotten = load_rules()
    teach(forgotten, session.dataset.verdicts())
    assert "青水" not in {span.text for span in forgotten.suggest("d", text).spans}
