import json

import pytest

from annotator.formats.registry import all_formats

SPAN = {"start": 0, "end": 2, "label": "PROJECT", "text": "甲城"}
INSIDE = {"start": 0, "end": 1, "label": "INSTITUTION", "text": "甲", "state": "rejected"}


@pytest.fixture
def gold(tmp_path):
    row = {"text": "甲城开工", "spans": [SPAN, INSIDE]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return tmp_path / "gold.jsonl"


def test_the_list_says_what_each_format_cannot_hold(annotator):
    status, out, _ = annotator("formats")
    assert status == 0
    assert all(f"\n{known.name}  " in f"\n{out}" for known in all_formats())
    assert "    not held: nested, crossing, suggested, rejected, relations" in out


def test_converting_there_and_back_says_what_was_lost(annotator, gold, tmp_path):
    status, out, err = annotator("convert", gold, "o.conll", "--to", "conll")
    assert (status, out) == (0, "")
    assert err[0] == "Wrote 1 articles with 2 spans to o.conll, left out 0."
    assert err[1] == "Not held by conll: 1 rejected suggestions; 1 articles with a file name, encoding or import time."
    assert annotator("convert", "o.conll", "back.jsonl", "--from", "conll")[0] == 0
    (row,) = map(json.loads, (tmp_path / "back.jsonl").read_text(encoding="utf-8").splitlines())
    assert [span["text"] for span in row["spans"]] == ["甲城"]


def test_a_folder_is_written_and_read(annotator, gold, tmp_path):
    assert annotator("convert", gold, "b", "--to", "brat")[0] == 0
    assert sorted(path.suffix for path in (tmp_path / "b").iterdir()) == [".ann", ".conf", ".txt"]
    assert annotator("convert", "b", "back.jsonl", "--from", "brat")[0] == 0
    status, _, err = annotator("convert", gold, "b", "--to", "brat")
    assert (status, len(err)) == (1, 1)
    assert "The folder is not empty." in err[0]


def test_the_labelling_configuration_is_written_beside_the_tasks(annotator, gold, tmp_path):
    assert annotator("convert", gold, "tasks.json", "--to", "labelstudio")[0] == 0
    assert b'<Label value="PROJECT"' in (tmp_path / "tasks.labels.xml").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["no.jsonl", "o.csv", "--to", "csv"], "no such file"),
        (["gold.jsonl", "gold.jsonl"], "the file to read"),
        (["gold.jsonl", "o.x", "--to", "x"], "no format called x"),
        (["gold.jsonl", "o.x", "--from", "x"], "no format called x"),
        (["gold.jsonl", "o.txt", "--to", "text"], "can't be written"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(annotator, gold, tmp_path, arguments, told):
    before = sorted(tmp_path.iterdir())
    status, out, err = annotator("convert", *arguments)
    assert out == ""
    assert (status, len(err)) == (1, 1)
    assert told in err[0]
    assert sorted(tmp_path.iterdir()) == before


def test_a_bad_document_is_left_out_and_the_rest_written(annotator, gold, tmp_path):
    gold.write_text('{"text": "甲"}\nx\n', encoding="utf-8")
    status, _, err = annotator("convert", gold, "o.csv", "--to", "csv")
    assert (status, err[-1].startswith("Not held")) == (1, True)
    assert "left out 1." in err[-2]
    assert (tmp_path / "o.csv").exists()


def test_a_document_that_the_new_format_can_not_hold_is_left_out_and_named(annotator, tmp_path):
    pytest.importorskip("cassis")
    rows = [{"text": "甲\x0b乙"}, {"text": "好"}]
    (tmp_path / "two.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    status, _, err = annotator("convert", "two.jsonl", "c", "--to", "cas")
    assert (status, "control character" in err[0], "Wrote 1 articles" in err[1]) == (1, True, True)
    assert len(list((tmp_path / "c").glob("*.xmi"))) == 1


def test_a_format_is_known_by_its_content_without_being_named(annotator, tmp_path):
    (tmp_path / "d.jsonl").write_text(json.dumps({"text": "😀甲城", "label": [[2, 4, "PROJECT"]]}), encoding="utf-8")
    assert annotator("convert", "d.jsonl", "o.jsonl")[0] == 0
    assert json.loads((tmp_path / "o.jsonl").read_text(encoding="utf-8"))["spans"][0]["text"] == "甲城"
