import csv
from decimal import Decimal

import openpyxl
import pytest

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.naming import GroupNames
from annotator.core.relation import Relation
from annotator.core.span import Span
from annotator.services import ledger_files
from annotator.services.alias_files import read_aliases
from annotator.services.ledger import PAGE, Ledger, LedgerSum, SumBy, figures, place_of, sentence_around
from annotator.services.ledger_files import COLUMNS, write_ledger
from annotator.storage.ledger import LedgerColumn, LedgerQuery

FIRST = "# 江东开工\n东岭能源与江东银行投资12亿元建设江东储能基地，二期投资约3亿美元。\n\n江东储能基地总投资12亿元。"
SECOND = "=1+1基地\n海川集团投资5亿—8亿元建设=1+1基地和海川码头。无金额的北岸路网也将开工。"


def gold(text, quote, label, nth=0, **attributes):
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Span(f"{label}{start}", start, start + len(quote), label, quote, attributes)


def linked(kind, head, *tails):
    return [Relation(f"{kind}{head.id}{tail.id}", kind, head.id, tail.id) for tail in tails]


def first():
    base, again = gold(FIRST, "江东储能基地", "PROJECT", kind="named"), gold(FIRST, "江东储能基地", "PROJECT", 1)
    yuan = gold(FIRST, "12亿元", "INVESTMENT", value=1_200_000_000, comparator="eq", currency="CNY")
    repeated = gold(FIRST, "12亿元", "INVESTMENT", 1, value=1_200_000_000, comparator="eq", currency="CNY")
    dollars = gold(FIRST, "约3亿美元", "INVESTMENT", value=300_000_000, comparator="approx", currency="USD")
    firms = [gold(FIRST, "东岭能源", "INSTITUTION"), gold(FIRST, "江东银行", "INSTITUTION")]
    links = [
        *linked("has_investment", base, yuan, dollars),
        *linked("has_investment", again, repeated),
        *linked("invested_by", base, *firms),
    ]
    return annotate(make_document(FIRST), [base, again, yuan, repeated, dollars, *firms], links)


def second():
    base, port = gold(SECOND, "=1+1基地", "PROJECT", 1, kind="named"), gold(SECOND, "海川码头", "PROJECT")
    amount = gold(SECOND, "5亿—8亿元", "INVESTMENT", value=[500_000_000, 800_000_000], comparator="range")
    firm, road = gold(SECOND, "海川集团", "INSTITUTION"), gold(SECOND, "北岸路网", "PROJECT", kind="group")
    links = [
        *linked("has_investment", base, amount),
        *linked("has_investment", port, amount),
        *linked("invested_by", port, firm),
    ]
    return annotate(make_document(SECOND), [base, port, amount, firm, road], links)


@pytest.fixture
def articles(session):
    return session.add_documents([first(), second()])


def projects(dataset, **query):
    return [(row.project, row.amount) for row in Ledger(dataset, LedgerQuery(**query))]


def test_a_row_holds_all_of_a_card(dataset, articles):
    row = Ledger(dataset).page(0)[0]
    assert (row.document, row.article, row.project, row.kind) == (articles[0], "江东开工", "江东储能基地", "named")
    assert (row.amount, row.low, row.high, row.comparator, row.currency) == (
        "12亿元",
        Decimal(1_200_000_000),
        Decimal(1_200_000_000),
        "eq",
        "CNY",
    )
    assert row.institutions == ("东岭能源", "江东银行")
    assert row.sentence == "东岭能源与江东银行投资12亿元建设江东储能基地，二期投资约3亿美元。"
    assert FIRST[row.start : row.end] == row.project


def test_the_order_is_that_of_the_text_and_every_project_is_there(dataset, articles):
    assert projects(dataset) == [
        ("江东储能基地", "12亿元"),
        ("江东储能基地", "约3亿美元"),
        ("江东储能基地", "12亿元"),
        ("=1+1基地", "5亿—8亿元"),
        ("海川码头", "5亿—8亿元"),
        ("北岸路网", ""),
    ]


def test_only_gold_counts(dataset, session, annotated):
    (document,) = session.add_documents([annotated])
    assert len(Ledger(dataset)) == 0
    session.apply(document, d.Accept("PROJECT-智能装备产业园"))
    session.apply(document, d.Link("has_investment", "PROJECT-智能装备产业园", "INVESTMENT-12亿元"))
    assert projects(dataset) == [("智能装备产业园", "12亿元")]
    session.apply(document, d.Reject("INVESTMENT-12亿元"))
    assert projects(dataset) == [("智能装备产业园", "")]


@pytest.mark.parametrize(
    ("column", "descending", "expected"),
    [
        (LedgerColumn.VALUE, False, ["约3亿美元", "5亿—8亿元", "5亿—8亿元", "12亿元", "12亿元", ""]),
        (LedgerColumn.VALUE, True, ["12亿元", "12亿元", "5亿—8亿元", "5亿—8亿元", "约3亿美元", ""]),
        (LedgerColumn.CURRENCY, True, ["约3亿美元", "12亿元", "12亿元", "5亿—8亿元", "5亿—8亿元", ""]),
    ],
)
def test_sorting_puts_what_is_missing_last(dataset, articles, column, descending, expected):
    assert [amount for _, amount in projects(dataset, sort=column, descending=descending)] == expected


@pytest.mark.parametrize("column", list(LedgerColumn))
def test_every_column_sorts_both_ways(dataset, articles, column):
    there = projects(dataset, sort=column)
    back = projects(dataset, sort=column, descending=True)
    assert sorted(there) == sorted(back) == sorted(projects(dataset))


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"words": "基地 江东银行"}, 2),
        ({"words": "USD"}, 0),
        ({"words": "江东开工"}, 3),
        ({"institution": "海川集团"}, 1),
        ({"institution": "海川"}, 0),
        ({"institution": ""}, 3),
        ({"currency": "USD"}, 1),
        ({"currency": ""}, 1),
        ({"words": "%"}, 0),
    ],
)
def test_filters(dataset, articles, query, count):
    assert len(Ledger(dataset, LedgerQuery(**query))) == count


def test_one_article_only(dataset, articles):
    assert len(Ledger(dataset, LedgerQuery(document=articles[1]))) == 3


def test_sums_count_shared_and_repeated_amounts_once(dataset, articles):
    assert Ledger(dataset).sums(SumBy.CURRENCY) == [
        LedgerSum("", "", "CNY", 4, 2, Decimal(1_700_000_000), Decimal(2_000_000_000), 1),
        LedgerSum("", "", "USD", 1, 1, Decimal(300_000_000), Decimal(300_000_000), 1),
        LedgerSum("", "", "", 1, 0, Decimal(0), Decimal(0), 0),
    ]


def test_sums_by_institution_and_by_article_lead_back_to_their_rows(dataset, articles):
    for by, name in ((SumBy.INSTITUTION, "institution"), (SumBy.ARTICLE, "document")):
        for one in Ledger(dataset).sums(by):
            narrowed = Ledger(dataset, LedgerQuery(currency=one.currency, **{name: one.id}))
            assert len(narrowed) == one.projects
    by_firm = {(one.name, one.currency): one.low for one in Ledger(dataset).sums(SumBy.INSTITUTION)}
    assert by_firm["东岭能源", "CNY"] == by_firm["江东银行", "CNY"] == 1_200_000_000
    assert by_firm["海川集团", "CNY"] == 500_000_000


def test_pages(dataset, session):
    text = "".join(f"第{n:03}工程。" for n in range(PAGE + 10))
    session.add_documents(
        [annotate(make_document(text), [gold(text, f"第{n:03}工程", "PROJECT") for n in range(PAGE + 10)])]
    )
    ledger = Ledger(dataset)
    assert [len(ledger.page(number)) for number in range(3)] == [PAGE, 10, 0]
    assert ledger.page(1)[PAGE].project == f"第{PAGE:03}工程"
    assert [row.project for row in ledger] == [f"第{n:03}工程" for n in range(PAGE + 10)]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(5, (5, 5)), ([1, 2.5], (1, Decimal("2.5"))), (None, (None, None)), ("x", (None, None)), ([1], (None, None))],
)
def test_figures(value, expected):
    assert figures(value) == expected


def test_a_sentence_is_read_across_printed_lines():
    lines = (
        "海川集团昨日在南湾新区宣布与多家机构一起投资",
        "建设规模为全国最大的海川码头并于年内开工投产运",
        "行。后来的事没有写，这里只是为了有第三行文字才",
    )
    text = "\n".join(lines)
    start = text.index("海川码头")
    assert sentence_around(text, start, start + 4) == (
        "海川集团昨日在南湾新区宣布与多家机构一起投资建设规模为全国最大的海川码头并于年内开工投产运行。"
    )


def test_csv_has_a_byte_order_mark_and_no_formula(dataset, articles, tmp_path):
    path = tmp_path / "o.csv"
    assert write_ledger(Ledger(dataset), path).rows == 6
    assert path.read_bytes().startswith(b"\xef\xbb\xbfproject,")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert list(rows[0]) == list(COLUMNS)
    assert [row["project"] for row in rows[2:4]] == ["江东储能基地", "'=1+1基地"]
    assert (rows[3]["value"], rows[3]["value_to"], rows[3]["article"]) == ("500000000", "800000000", "'=1+1基地")
    assert (rows[0]["value"], rows[0]["value_to"], rows[5]["value"]) == ("1200000000", "", "")


def test_xlsx_holds_numbers_as_numbers_and_no_formula(dataset, articles, tmp_path):
    path = tmp_path / "o.xlsx"
    write_ledger(Ledger(dataset), path, [f"列{name}" for name in COLUMNS])
    rows = list(openpyxl.load_workbook(path).active.iter_rows())
    assert [cell.value for cell in rows[0]][:2] == ["列project", "列kind"]
    assert (rows[4][0].value, rows[4][0].data_type) == ("=1+1基地", "s")
    assert (rows[4][4].value, rows[4][5].value) == (500_000_000, 800_000_000)
    assert rows[6][4].value is None


def test_control_characters_are_no_obstacle(dataset, session, tmp_path):
    text = "滨海\x0c基地开工。"
    session.add_documents([annotate(make_document(text), [gold(text, "滨海\x0c基地", "PROJECT")])])
    write_ledger(Ledger(dataset), tmp_path / "o.xlsx")
    assert openpyxl.load_workbook(tmp_path / "o.xlsx").active["A2"].value == "滨海基地"


def code_of(*arguments):
    with pytest.raises(UserError) as caught:
        write_ledger(*arguments)
    return caught.value.code


def test_unfit_places_are_told(dataset, articles, tmp_path, monkeypatch):
    assert code_of(Ledger(dataset), tmp_path / "o.txt") == "ledger-ending"
    assert code_of(Ledger(dataset), tmp_path / "no" / "o.csv") == "file-unwritable"
    monkeypatch.setattr(ledger_files, "MOST_ROWS", 5)
    assert code_of(Ledger(dataset), tmp_path / "o.xlsx") == "ledger-too-long"
    assert list(tmp_path.glob("*o.*")) == []


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_cancelling_leaves_the_old_file(dataset, articles, tmp_path, ending):
    path = tmp_path / f"o.{ending}"
    path.write_text("old")

    def cancel(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_ledger(Ledger(dataset), path, COLUMNS, cancel)
    assert path.read_text() == "old"


@pytest.fixture
def regrouped(session, articles):
    """Two more articles with the base and the firm under other names, which a person has grouped."""
    for number, (project, firm) in enumerate([("储能基地", "海川"), ("储能基地", "海川集团")]):
        text = f"第{number}篇\n{firm}投资12亿元建设{project}。"
        base, amount = gold(text, project, "PROJECT", kind="named"), gold(text, "12亿元", "INVESTMENT", value=1.2e9)
        owner = gold(text, firm, "INSTITUTION")
        links = [*linked("has_investment", base, amount), *linked("invested_by", base, owner)]
        session.add_documents([annotate(make_document(text), [base, amount, owner], links)])
    session.name(GroupNames("PROJECT", "江东储能基地", ("储能基地",)))
    session.name(GroupNames("INSTITUTION", "海川集团股份有限公司", ("海川", "海川集团")))
    return session.dataset


def test_rows_are_grouped_by_canonical_names_on_request(regrouped):
    plain = [(row.project, row.institutions) for row in Ledger(regrouped)]
    assert plain[-2:] == [("储能基地", ("海川",)), ("储能基地", ("海川集团",))]
    grouped = list(Ledger(regrouped, LedgerQuery(grouped=True)))
    assert [row.project for row in grouped[:5]] == ["江东储能基地"] * 5
    assert {row.institutions for row in grouped[3:5]} == {("海川集团股份有限公司",)}
    assert [row.start for row in grouped[3:5]] == [14, 16], "the place is that of the name as it is written"


def test_a_project_in_several_articles_counts_once_by_its_canonical_name(regrouped):
    def sums(by, **query):
        return {
            (s.name, s.currency): (s.projects, s.amounts, s.low)
            for s in Ledger(regrouped, LedgerQuery(**query)).sums(by)
        }

    assert sums(SumBy.PROJECT)["储能基地", "CNY"] == (2, 2, Decimal("2400000000"))
    assert sums(SumBy.PROJECT, grouped=True)["江东储能基地", "CNY"] == (4, 1, Decimal("1200000000"))
    grouped = sums(SumBy.INSTITUTION, grouped=True)
    assert grouped["海川集团股份有限公司", "CNY"] == (3, 2, Decimal("1700000000"))
    assert ("海川", "CNY") not in grouped
    assert ("海川", "CNY") in sums(SumBy.INSTITUTION)


def test_filters_take_either_name_and_narrow_by_the_canonical_one(regrouped):
    def found(**query):
        return [row.project for row in Ledger(regrouped, LedgerQuery(grouped=True, **query))]

    assert len(found(words="储能基地")) == 5
    assert found(words="海川 第0篇") == ["江东储能基地"]
    assert len(found(institution="海川集团股份有限公司")) == 3
    assert len(found(project="江东储能基地")) == 5
    assert found(project="储能基地") == []
    assert [r.project for r in Ledger(regrouped, LedgerQuery(project="储能基地"))] == ["储能基地"] * 2


def test_names_stand_in_a_second_sheet_or_beside_the_table(regrouped, tmp_path):
    write_ledger(Ledger(regrouped), tmp_path / "l.xlsx")
    book = openpyxl.load_workbook(tmp_path / "l.xlsx")
    assert book.sheetnames == ["ledger", "aliases"]
    rows = list(book["aliases"].values)
    assert rows[0][:4] == ("label", "name", "canonical", "state")
    assert ("INSTITUTION", "海川", "海川集团股份有限公司", "confirmed") in [row[:4] for row in rows]
    write_ledger(Ledger(regrouped), tmp_path / "l.csv")
    assert {alias.name for alias in read_aliases(tmp_path / "l.aliases.csv")} == {
        "海川", "海川集团", "海川集团股份有限公司", "储能基地", "江东储能基地",
    }  # fmt: skip


def test_counted_sets_of_two_articles_are_two_sums(session):
    for number in range(2):
        text = f"第{number}篇\n6个项目投资{number + 1}亿元。"
        group = gold(text, "6个项目", "PROJECT", kind="group")
        amount = gold(text, f"{number + 1}亿元", "INVESTMENT", value=(number + 1) * 10**8)
        session.add_documents([annotate(make_document(text), [group, amount], linked("has_investment", group, amount))])
    for grouped in (False, True):
        ledger = Ledger(session.dataset, LedgerQuery(grouped=grouped))
        sums = ledger.sums(SumBy.PROJECT)
        assert [(s.name, s.low) for s in sums] == [("6个项目 · 第1篇", 2 * 10**8), ("6个项目 · 第0篇", 10**8)]
        project, document = place_of(sums[0].id)
        assert (project, document) == ("6个项目", session.dataset.ids()[1])
        assert [row.article for row in ledger] == ["第0篇", "第1篇"]
    assert place_of("北园") == ("北园", None)
