"""The ledger and the names at the command line."""

import csv
import json

import pytest

from annotator.core.naming import GroupNames
from annotator.services.alias_files import read_aliases
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset

FULL = "远山海光股份有限公司"


@pytest.fixture
def gold(annotator, tmp_path, monkeypatch):
    """A dataset with a project of an institution that is called by a short name, in the current folder."""
    monkeypatch.chdir(tmp_path)
    text = f"{FULL}开工。远山海光建设北园。"
    spans = [
        {"id": "a", "start": 0, "end": len(FULL), "label": "INSTITUTION", "text": FULL},
        {
            "id": "b",
            "start": text.index("。远") + 1,
            "end": text.index("建设"),
            "label": "INSTITUTION",
            "text": "远山海光",
        },
        {"id": "c", "start": text.index("北园"), "end": len(text) - 1, "label": "PROJECT", "text": "北园"},
    ]
    links = [{"id": "r", "type": "invested_by", "head": "c", "tail": "b"}]
    line = json.dumps({"text": text, "spans": spans, "relations": links}, ensure_ascii=False)
    (tmp_path / "in.jsonl").write_text(line, encoding="utf-8")
    assert annotator("import", "in.jsonl")[0] == 0
    return tmp_path


def institutions(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [row["institutions"] for row in csv.DictReader(stream)]


def test_names_are_proposed_decided_and_written(annotator, gold):
    told = annotator("names")
    assert told[0] == 0
    assert FULL in told[1]
    assert "远山海光  proposed  form  1" in told[1]
    row = json.loads(annotator("names", "--json")[1])
    assert row["canonical"] == FULL
    assert row["names"] == [{"name": "远山海光", "standing": "proposed", "sign": "form", "times": 1}]
    with Dataset(gold / "gold.db") as dataset:
        ReviewSession(dataset, "甲").name(GroupNames("INSTITUTION", FULL, ("远山海光",)))
    assert annotator("names")[1] == ""
    assert "远山海光  confirmed" in annotator("names", "--show", "confirmed")[1]
    assert annotator("names", "-o", "n.aliases.csv")[0] == 0
    assert {alias.name for alias in read_aliases(gold / "n.aliases.csv")} == {FULL, "远山海光"}
    annotator("import", "n.aliases.csv", "--dataset", "other.db")
    with Dataset(gold / "other.db") as other:
        assert len(other.aliases()) == 2


def test_the_ledger_is_grouped_on_request(annotator, gold):
    with Dataset(gold / "gold.db") as dataset:
        ReviewSession(dataset, "甲").name(GroupNames("INSTITUTION", FULL, ("远山海光",)))
    assert annotator("ledger", "-o", "plain.csv")[0] == 0
    assert annotator("ledger", "-o", "grouped.csv", "--group")[0] == 0
    assert institutions(gold / "plain.csv") == ["远山海光"]
    assert institutions(gold / "grouped.csv") == [FULL]
