import re
from itertools import pairwise

import pytest
from hypothesis import given

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.formats.brat import file_name, read_brat, standoff
from annotator.formats.registry import get_format
from tests.strategies import documents


def folder(tmp_path, text, notes):
    (tmp_path / "一.txt").write_bytes(text.encode())
    (tmp_path / "一.ann").write_bytes(notes.encode())
    return tmp_path


def read(path, on_problem=None):
    return list(get_format("brat").read(path, on_problem))


@given(documents())
def test_brats_own_rules_hold(annotated):
    held = get_format("brat").kept(annotated)
    text, lines = held.document.text, list(standoff(held))
    ids = [line.split("\t")[0] for line in lines]
    assert len(set(ids)) == len(ids)
    spans = [line for line in lines if line.startswith("T")]
    assert len(spans) == len(held.spans)
    for line in spans:
        _, place, quoted = line.split("\t", 2)
        label, _, stretches = place.partition(" ")
        assert re.fullmatch(r"[\w%-]+", label)
        found = [tuple(map(int, stretch.split())) for stretch in stretches.split(";")]
        assert all(start < end <= len(text) and "\n" not in text[start:end] for start, end in found)
        assert all(one[1] < other[0] for one, other in pairwise(found))
        assert " ".join(text[start:end] for start, end in found) == quoted
    for line in lines:
        if line[0] in "RA#":
            assert set(re.findall(r"(?<![\w])T\d+(?!\w)", line.split("\t")[1])) <= set(ids)
        assert "\n" not in line


def test_a_folder_made_by_hand_is_read(tmp_path):
    notes = (
        "T1\tORG 0 4\t宁德时代\nT2\tPROJECT 6 8;9 11\t宜宾 基地\nR1\tinvests Arg1:T1 Arg2:T2\n"
        "A1\tNegated T1\nA2\tkind T2 named\n#1\tAnnotatorNotes T2\t看\t两遍\nE1\tX:T1\n*\tEquiv T1 T2\n"
    )
    (one,) = read(folder(tmp_path, "宁德时代建设宜宾\n基地", notes))
    assert one.document.id == "一"
    assert [(s.text, s.label, dict(s.attributes), s.comment) for s in one.spans] == [
        ("宁德时代", "ORG", {"Negated": True}, ""),
        ("宜宾\n基地", "PROJECT", {"kind": "named"}, "看\t两遍"),
    ]
    assert [(r.type, r.head, r.tail) for r in one.relations] == [("invests", "T1", "T2")]
    assert [a.document.text for a in read_brat(tmp_path / "一.ann", None)] == [one.document.text]


def test_a_span_in_parts_is_read_whole_and_told(tmp_path):
    problems = []
    (one,) = read(folder(tmp_path, "甲和乙公司", "T1\tORG 0 1;3 5\t甲 公司\n"), problems.append)
    assert (one.spans[0].text, [problem.code for problem in problems]) == ("甲和乙公司", ["discontinuous-span"])


def test_crlf_texts_are_made_lf_and_spans_follow(tmp_path):
    (one,) = read(folder(tmp_path, "甲\r\n乙公司", "T1\tORG 3 6\t乙公司\n"))
    assert (one.document.text, one.spans[0].text) == ("甲\n乙公司", "乙公司")


@pytest.mark.parametrize("notes", ["T1\n", "T1\tX\n", "T1\tX a b\tq\n", "T1\tX 0 9\tq\n", "A1\tx\n", "#1\n"])
def test_wrong_lines_are_told_and_the_rest_goes_on(tmp_path, notes):
    folder(tmp_path, "甲", notes)
    (tmp_path / "二.txt").write_text("乙", encoding="utf-8")
    (tmp_path / "二.ann").touch()
    problems = []
    assert [one.document.text for one in read(tmp_path, problems.append)] == ["乙"]
    assert len(problems) == 1


def test_a_folder_without_articles_is_told(tmp_path):
    (tmp_path / "a.txt").touch()
    with pytest.raises(UserError) as caught:
        read(tmp_path)
    assert caught.value.code == "folder-empty"


@pytest.mark.parametrize(
    "id", ["../../etc/passwd", "/tmp/x", "..", ".hidden", "a\\b", "甲" * 200, "x" * 300, "a\0b", "C:\\x"]
)
def test_an_id_never_leads_out_of_the_folder(tmp_path, id):
    name = file_name(id)
    assert not set(name) & set("/\\\0:")
    assert not name.startswith(".")
    assert len(name.encode()) <= 100
    get_format("brat").write_folder([annotate(make_document("甲").changed(id=id))], tmp_path)
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".ann", ".conf", ".txt"]


def test_two_articles_with_one_id_are_both_written(tmp_path):
    get_format("brat").write_folder([annotate(make_document(text).changed(id="1")) for text in "甲乙"], tmp_path)
    assert [one.document.text for one in read(tmp_path)] == ["甲", "乙"]
