import json
from pathlib import Path

import openpyxl
import pytest

TEXT = "滨海集团投资3亿元建设轴承基地。"
SPANS = [
    {"id": "p", "start": 11, "end": 15, "label": "PROJECT"},
    {"id": "a", "start": 6, "end": 9, "label": "INVESTMENT", "attributes": {"value": 300000000, "comparator": "eq"}},
]


@pytest.fixture
def dataset(annotator, tmp_path):
    link = {"id": "r", "type": "has_investment", "head": "p", "tail": "a"}
    row = {"text": TEXT, "spans": SPANS, "relations": [link]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row), encoding="utf-8")
    annotator("import", "gold.jsonl")


def test_csv(annotator, dataset):
    assert annotator("ledger", "-o", "o.csv") == (0, "", ["Wrote 1 rows to o.csv."])
    lines = Path("o.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[1].startswith("轴承基地,,3亿元,eq,300000000,,CNY,,滨海集团投资3亿元建设轴承基地。,")


def test_xlsx(annotator, dataset):
    assert annotator("ledger", "--dataset", "gold.db", "-o", "o.xlsx")[0] == 0
    sheet = openpyxl.load_workbook("o.xlsx").active
    assert [sheet.cell(2, column).value for column in (1, 3, 5)] == ["轴承基地", "3亿元", 300000000]


def test_another_ending_is_told(annotator, dataset):
    status, _, err = annotator("ledger", "-o", "o.txt")
    assert (status, len(err)) == (1, 1)
    assert "written as .csv or .xlsx" in err[0]


def test_no_dataset_is_told_and_none_is_made(annotator):
    status, _, err = annotator("ledger", "-o", "o.csv")
    assert (status, len(err)) == (1, 1)
    assert not Path("gold.db").exists()
