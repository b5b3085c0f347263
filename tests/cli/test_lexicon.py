"""The dataset's own lexicon at the command line, and in the suggestions of a dataset."""

import json

import pytest

from annotator.services.settings import Settings

ODD = "蓝鲸七号"


@pytest.fixture
def gold(annotator, tmp_path, monkeypatch):
    """A dataset with a name confirmed in five places and an article without highlights, in the current folder."""
    monkeypatch.chdir(tmp_path)
    text = "远川海光说。" * 5
    spans = [{"start": n * 6, "end": n * 6 + 4, "label": "INSTITUTION", "text": "远川海光"} for n in range(5)]
    rows = [{"text": text, "spans": spans}, {"text": f"昨天下午，{ODD}的工作人员走进校园。", "spans": []}]
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert annotator("import", "in.jsonl")[0] == 0
    return tmp_path


def suggested(path):
    """Return the suggestions of the odd word in a file of documents."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [span for line in lines for span in json.loads(line)["spans"] if span["text"] == ODD]


def test_proposals_are_listed_written_and_taken_in(annotator, gold):
    assert annotator("lexicon")[:2] == (0, "")
    assert annotator("lexicon", "--propose")[1] == "远川海光\tcompany\n"
    row = json.loads(annotator("lexicon", "--propose", "--json")[1])
    assert (row["standing"], row["gold"], row["articles"]) == ("add", 5, 1)
    assert annotator("lexicon", "--propose", "--export", "p.txt")[0] == 0
    status, _, told = annotator("lexicon", "--import", "p.txt")
    assert (status, told) == (0, ["Took in p.txt; words changed: 1."])
    assert annotator("lexicon")[1] == "远川海光\tcompany\n"
    assert annotator("lexicon", "--propose")[1] == ""
    assert annotator("lexicon", "--export", "all.txt")[0] == 0
    assert (gold / "all.txt").read_text(encoding="utf-8") == (gold / "p.txt").read_text(encoding="utf-8")


def test_a_bad_file_changes_nothing_and_is_told_in_one_line(annotator, gold):
    (gold / "bad.txt").write_text("北湖\tbank\n远山\n", encoding="utf-8")
    status, _, told = annotator("lexicon", "--import", "bad.txt")
    assert status == 1
    (line,) = told
    assert "bad.txt:2" in line
    assert annotator("lexicon")[1] == ""


def test_imported_words_are_in_the_suggestions_of_the_dataset_but_when_cold(annotator, gold):
    (gold / "l.txt").write_text(f"{ODD}\tlisted\n", encoding="utf-8")
    assert annotator("lexicon", "--import", "l.txt")[0] == 0
    assert annotator("suggest", "--dataset", "gold.db", "-o", "s.jsonl")[0] == 0
    (span,) = suggested(gold / "s.jsonl")
    assert (span["suggester"], span["reason"].split("；")[0]) == ("dataset-lexicon", "本数据集词典：上市公司")
    Settings().set("suggestions", "cold")
    assert annotator("suggest", "--dataset", "gold.db", "-o", "cold.jsonl")[0] == 0
    assert suggested(gold / "cold.jsonl") == []
