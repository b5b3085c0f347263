import json
from pathlib import Path

from annotator.core.span import State
from annotator.services.importing import import_paths, preview
from annotator.services.session import ReviewSession
from annotator.services.surveying import survey


def _files(folder):
    (folder / "one.txt").write_text("第一篇\n远山集团开工。", encoding="utf-8")
    (folder / "same.md").write_text("第一篇\n远山集团开工。", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    row = {"text": "甲𠮷公司投资。", "label": [[0, 4, "INSTITUTION"]]}
    (folder / "out.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    return [folder, folder / "out.jsonl"]


def test_a_survey_finds_what_the_import_brings(dataset, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    paths = _files(folder)
    found = survey(dataset, paths)
    assert dict(found.formats) == {"text": 3, "doccano": 1}
    assert (found.new, found.known, found.passed) == (2, 1, 1)
    assert found.spans == {State.GOLD: 1}
    assert [Path(problem.where).name for problem in found.problems] == ["bad.txt"]
    assert dataset.count() == 0
    done = import_paths(ReviewSession(dataset, "甲"), paths)
    assert (len(done.added), len(done.skipped)) == (found.new, len(found.problems))
    again = survey(dataset, paths)
    assert (again.new, again.known) == (0, 3)


def test_a_label_that_the_dataset_does_not_have_is_told_before(dataset, tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text(json.dumps({"text": "甲公司。", "label": [[0, 3, "ORG"]]}), encoding="utf-8")
    found = survey(dataset, [path])
    assert (found.new, [problem.code for problem in found.problems]) == (0, ["unknown-label"])


def test_the_column_with_the_text_can_be_named(dataset, tmp_path):
    table, rows = tmp_path / "rows.csv", tmp_path / "rows.json"
    table.write_text("nr,稿件\n1,第一篇开工。\n", encoding="utf-8")
    rows.write_text(json.dumps([{"nr": "1", "稿件": "第二篇开工。"}]), encoding="utf-8")
    for path in (table, rows):
        assert preview([path]).problems[0].code == "no-text-column"
        shown = preview([path], column="稿件")
        assert shown.format.columns(path) == ["nr", "稿件"]
        assert shown.document.document.text.endswith("篇开工。")
        found = survey(dataset, [path], column="稿件")
        assert (found.new, found.problems) == (1, [])
        import_paths(ReviewSession(dataset, "甲"), [path], column="稿件")
    assert dataset.count() == 2


def test_tables_of_spans_offer_no_columns(tmp_path):
    path = tmp_path / "spans.csv"
    path.write_text("document,kind,start,end,text\n", encoding="utf-8")
    assert preview([path]).format.columns(path) == []
