import json

import openpyxl
import pytest

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.span import Span
from annotator.formats.registry import get_format
from annotator.services.importing import find_files, import_paths, preview, read_files
from tests.formats.writing import written_formats


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "articles"
    (root / "b").mkdir(parents=True)
    (root / ".hidden").mkdir()
    (root / "2.txt").write_text("第二篇开工", encoding="utf-8")
    (root / "1.md").write_text("# 第一篇\n正文", encoding="utf-8")
    (root / "b" / "3.TXT").write_bytes("第三篇，今天开工建设。".encode("gbk"))
    (root / ".hidden" / "4.txt").write_text("藏", encoding="utf-8")
    (root / ".5.txt").write_text("藏", encoding="utf-8")
    (root / "gold.jsonl").write_text('{"text": "不是文章", "spans": []}', encoding="utf-8")
    (root / "6.png").write_bytes(b"\x89PNG\0")
    return root


def titles(session, ids):
    return [session.load(document).document.title for document in ids]


def test_a_folder_gives_its_articles_in_order(session, folder):
    summary = import_paths(session, [folder])
    assert titles(session, summary.added) == ["第一篇", "第二篇开工", "第三篇，今天开工建设。"]
    assert (summary.known, summary.skipped) == (0, [])
    source = session.load(summary.added[2]).document.source
    assert (source.name, source.encoding) == ("3.TXT", "gb18030")
    assert source.imported_at.startswith("20")


def test_the_same_content_is_never_imported_twice(session, folder):
    import_paths(session, [folder])
    (folder / "copy.txt").write_bytes("第二篇开工".encode("utf-8-sig"))
    summary = import_paths(session, [folder, folder / "1.md"])
    assert (summary.added, summary.known, summary.skipped) == ([], 4, [])
    assert session.dataset.count() == 3


def test_a_named_jsonl_file_is_read(session, folder):
    summary = import_paths(session, [folder / "gold.jsonl"])
    assert titles(session, summary.added) == ["不是文章"]


def test_bad_files_are_named_and_the_rest_goes_on(session, folder, tmp_path):
    (folder / "binary.txt").write_bytes(b"a\0\1\2b")
    (folder / "empty.txt").touch()
    (folder / "odd.txt").write_bytes("汉字".encode() + b"\xff\xff\xff")
    with (folder / "big.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "nothing").mkdir()
    summary = import_paths(session, [tmp_path / "no.txt", folder, tmp_path / "nothing"])
    assert len(summary.added) == 3
    assert {problem.code: problem.where.rsplit("/")[-1] for problem in summary.skipped} == {
        "file-missing": "no.txt",
        "binary-file": "binary.txt",
        "empty-file": "empty.txt",
        "undecodable": "odd.txt",
        "file-too-big": "big.txt",
        "folder-empty": "nothing",
    }


def test_bad_lines_of_a_jsonl_file_are_named_with_their_number(session, tmp_path):
    span = {"start": 0, "end": 1, "label": "PROJECT", "text": "甲"}
    rows = [
        {"text": "甲", "spans": [span]},
        {"text": "乙", "spans": [span]},
        {"text": "丙", "spans": [{**span, "text": "丙", "label": "X"}], "source": {"name": "丙.txt"}},
        {
            "text": "甲丁",
            "spans": [{**span, "id": "a"}, {**span, "id": "b", "end": 2, "text": "甲丁"}],
            "relations": [{"type": "friend", "head": "a", "tail": "b"}],
        },
        {"text": "戊"},
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    summary = import_paths(session, [path])
    assert titles(session, summary.added) == ["甲", "戊"]
    assert [(p.code, p.where) for p in summary.skipped] == [
        ("span-misaligned", f"{path}:2"),
        ("unknown-label", "丙.txt"),
        ("unknown-relation", "a.jsonl"),
    ]


def test_gold_joins_the_article_that_is_there(session, tmp_path):
    (tmp_path / "a.txt").write_text("甲乙", encoding="utf-8")
    (known,) = import_paths(session, [tmp_path / "a.txt"]).added
    row = {"text": "甲乙", "spans": [{"start": 0, "end": 2, "label": "PROJECT", "text": "甲乙"}]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row), encoding="utf-8")
    summary = import_paths(session, [tmp_path / "gold.jsonl"])
    assert (summary.added, summary.known) == ([], 1)
    assert [span.text for span in session.load(known).spans] == ["甲乙"]


def test_cancelling_leaves_the_dataset_as_it_was(session, folder):
    def cancel(done, total):
        assert total == 3
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_paths(session, [folder], progress=cancel)
    assert session.dataset.count() == 0


def test_progress_ends_at_the_number_of_files(session, folder):
    calls = []
    import_paths(session, [folder], progress=lambda done, total: calls.append((done, total)))
    assert calls[-1] == (3, 3)
    assert calls == sorted(calls)


def test_a_format_can_be_named(session, tmp_path):
    (tmp_path / "a.data").write_text('{"text": "甲厂"}', encoding="utf-8")
    (found,) = import_paths(session, [tmp_path / "a.data"], "jsonl").added
    assert session.load(found).document.text == "甲厂"
    with pytest.raises(UserError) as caught:
        import_paths(session, [tmp_path / "a.data"], "odt")
    assert caught.value.code == "unknown-format"


def test_each_file_is_found_once(folder):
    assert find_files([folder / "1.md", folder, folder], pytest.fail)[0] == folder / "1.md"
    assert len(find_files([folder / "1.md", folder, folder], pytest.fail)) == 3


def test_without_a_taker_a_problem_is_raised(tmp_path):
    with pytest.raises(UserError):
        list(read_files([tmp_path / "no.txt"]))


def test_a_folder_gives_its_tables_and_json_of_articles_and_passes_over_annotated_files(session, tmp_path):
    root = tmp_path / "mixed"
    root.mkdir()
    (root / "a.csv").write_text("正文,来源\n甲城开工。,日报\n", encoding="utf-8")
    (root / "b.json").write_text('[{"content": "乙城开工。"}]', encoding="utf-8")
    (root / "c.jsonl").write_text('{"正文": "丙城开工。", "source": "晚报", "id": 7}\n', encoding="utf-8")
    for title, name in (("content", "d"), ("金额", "ledger")):
        book = openpyxl.Workbook()
        book.active.append([title])
        book.active.append(["戊城开工。"])
        book.save(root / f"{name}.xlsx")
    (root / "package.json").write_text('{"name": "x"}', encoding="utf-8")
    (root / "list.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    for name, line in (
        ("gold", '{"format": "annotator/1", "text": "丁"}'),
        ("doccano", '{"text": "丁", "label": [[0, 1, "PROJECT"]]}'),
        ("broken", "{"),
    ):
        (root / f"{name}.jsonl").write_text(line, encoding="utf-8")
    summary = import_paths(session, [root])
    documents = [session.load(one).document for one in summary.added]
    assert [(one.text, one.source.publisher) for one in documents] == [
        ("甲城开工。", "日报"),
        ("乙城开工。", ""),
        ("丙城开工。", "晚报"),
        ("戊城开工。", ""),
    ]
    assert (documents[2].id, summary.skipped) == ("7", [])


@pytest.mark.parametrize("name", ["brat", "huggingface", "cas", "cas-json", "huggingface-parquet"])
@pytest.mark.parametrize("named", [True, False])
def test_a_folder_that_is_of_a_format_as_a_whole_is_read_as_such(session, tmp_path, name, named):
    known = get_format(name)
    if known not in written_formats():
        pytest.skip(f"{known.extra} is not installed")
    folder = tmp_path / "whole"
    folder.mkdir()
    text = "甲城产业园开工。"
    known.write_folder([annotate(make_document(text), [Span("s", 0, 5, "PROJECT", text[:5])])], folder)
    if name == "cas-json" and not named:
        pytest.skip("nothing tells a folder of CAS JSON from a folder of JSON articles")
    (found,) = import_paths(session, [folder], name if named else "auto").added
    assert [span.text for span in session.load(found).spans] == [text[:5]]
    shown = preview([folder], name if named else "auto")
    assert (shown.format.reads_folder, shown.document.document.text, shown.files) == (True, text, 1)


@pytest.mark.parametrize("name", [known.name for known in written_formats() if not known.writes_folder])
def test_files_of_every_format_are_known_or_told_from_one_another(session, tmp_path, name):
    """What one program wrote is never taken for bare articles without a word."""
    known = get_format(name)
    text = "甲城产业园开工。"
    path = tmp_path / f"a{known.extensions[0]}"
    with path.open("wb") as stream:
        known.write([annotate(make_document(text), [Span("s", 0, 5, "PROJECT", text[:5])])], stream)
    (found,) = import_paths(session, [path]).added
    assert [span.text for span in session.load(found).spans] == [text[:5]]


def test_an_import_of_new_articles_names_them_without_holding_their_rows(session):
    changes = []
    session.subscribe(changes.append)
    new = [annotate(make_document(f"第{n}篇开工。"), [Span("s", 0, 1, "PROJECT", "第")]) for n in range(20)]
    ids = session.add_documents(new)
    assert [(change.added_documents, change.rows) for change in changes] == [(tuple(ids), ())]


def test_a_preview_is_the_first_document_and_what_is_wrong_before_it(tmp_path):
    (tmp_path / "1.txt").write_bytes(b"\0\1")
    (tmp_path / "2.txt").write_text("第二篇。\n正文", encoding="utf-8")
    (tmp_path / "3.txt").write_text("第三篇。", encoding="utf-8")
    shown = preview([tmp_path])
    assert (shown.document.document.title, shown.format.name, shown.files) == ("第二篇。", "text", 3)
    assert [problem.where for problem in shown.problems] == [str(tmp_path / "1.txt")]
    (tmp_path / "a.json").write_text('[{"x": 1}]', encoding="utf-8")
    nothing = preview([tmp_path / "a.json"])
    assert (nothing.document, [problem.code for problem in nothing.problems]) == (None, ["no-text-column"])
    gone = preview([tmp_path / "no.txt"])
    assert (gone.document, [problem.code for problem in gone.problems]) == (None, ["file-missing"])
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError) as caught:
        preview([tmp_path / "empty"])
    assert caught.value.code == "folder-empty"


def test_a_preview_reads_no_more_than_it_shows(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "甲"}\n' * 100 + "broken\n", encoding="utf-8")
    assert preview([path]).problems == []


@pytest.mark.parametrize("name", ["jsonl", "csv", "conll", "labelstudio", "spacy"])
def test_the_progress_of_a_single_file_is_how_much_of_it_was_read(session, tmp_path, monkeypatch, name):
    monkeypatch.setattr("annotator.formats.rows.CHUNK", 50_000)
    known = get_format(name)
    if known not in written_formats():
        pytest.skip(f"{known.extra} is not installed")
    path = tmp_path / f"a{known.extensions[0]}"
    with path.open("wb") as stream:
        known.write([annotate(make_document(f"第{n}篇。" + "甲" * 9_000)) for n in range(40)], stream)
    calls = []
    assert len(import_paths(session, [path], name, lambda done, total: calls.append((done, total))).added) == 40
    assert calls[-1] == (1_000, 1_000)
    assert calls == sorted(calls)
    assert name == "spacy" or len({done for done, _ in calls}) > 3
