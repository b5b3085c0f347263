import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.formats.conll import HOLDS as FLAT
from annotator.formats.huggingface import tag_names
from annotator.formats.losses import kept
from annotator.formats.registry import get_format
from tests.strategies import documents

KNOWN = get_format("huggingface")
SIZES = {"train": 3, "dev": 1, "test": 2}


@given(st.lists(documents(), min_size=1, max_size=3))
def test_tags_are_numbers_of_names_and_agree_with_the_spans(tmp_path_factory, written):
    folder = tmp_path_factory.mktemp("hf")
    KNOWN.write_folder(written, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["README.md", "train.jsonl"]
    names = tag_names({span.label for one in written for span in KNOWN.kept(one).spans})
    for before, line in zip(written, (folder / "train.jsonl").read_text(encoding="utf-8").splitlines(), strict=True):
        row = json.loads(line)
        assert len(row["tokens"]) == len(row["ner_tags"]) == len(row["text"])
        begun = [place for place, tag in enumerate(row["ner_tags"]) if names[tag].startswith("B-")]
        assert begun == sorted(span.start for span in kept(before, FLAT).spans)
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert all(f"'{number}': \"{name}\"" in card for number, name in enumerate(names))


@pytest.mark.parametrize("name", ["huggingface", "huggingface-parquet"])
@settings(max_examples=5)
@given(written=st.lists(documents(), min_size=1, max_size=3))
@pytest.mark.filterwarnings("ignore")
def test_datasets_opens_the_folder(tmp_path_factory, name, written):
    load_dataset = pytest.importorskip("datasets").load_dataset
    known = get_format(name)
    folder = tmp_path_factory.mktemp("hf")
    known.write_folder(written, folder)
    loaded = load_dataset(str(folder), cache_dir=str(folder / "cache"))["train"]
    assert loaded["text"][:] == [one.document.text for one in written]
    assert loaded["publisher"][:] == [one.document.source.publisher for one in written]
    names = loaded.features["ner_tags"].feature.names
    assert names == tag_names({span.label for one in written for span in known.kept(one).spans})
    for before, row in zip(written, loaded, strict=True):
        held = known.kept(before)
        assert [(s["start"], s["end"], s["label"]) for s in row["spans"]] == [span.key for span in held.spans]
        assert row["tokens"] == list(row["text"])
        begun = [place for place, tag in enumerate(row["ner_tags"]) if names[tag].startswith("B-")]
        assert begun == sorted(span.start for span in kept(before, FLAT).spans)


@pytest.mark.parametrize("name", ["huggingface", "huggingface-parquet"])
@pytest.mark.filterwarnings("ignore")
def test_datasets_finds_the_parts_of_a_split(tmp_path, name):
    load_dataset = pytest.importorskip("datasets").load_dataset
    parts = {part: [annotate(make_document(f"{part}的文章{n}")) for n in range(n)] for part, n in SIZES.items()}
    get_format(name).write_parts(parts, tmp_path)
    loaded = load_dataset(str(tmp_path), cache_dir=str(tmp_path / "cache"))
    assert {part: len(rows) for part, rows in loaded.items()} == {"train": 3, "validation": 1, "test": 2}
    assert [one.document.text for one in get_format(name).read(tmp_path)] == [
        one.document.text for part in parts.values() for one in part
    ]


def test_without_pyarrow_the_extra_to_install_is_named(monkeypatch, tmp_path):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("annotator.formats.extras.importlib.import_module", missing)
    with pytest.raises(UserError, match=r"annotator\[formats-parquet\]"):
        get_format("huggingface-parquet").write_folder([annotate(make_document("甲"))], tmp_path)


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" * 50])
def test_what_is_no_parquet_is_told(tmp_path, content):
    pytest.importorskip("pyarrow")
    (tmp_path / "train.parquet").write_bytes(content)
    with pytest.raises(UserError) as caught:
        list(KNOWN.read(tmp_path))
    assert caught.value.code == "bad-parquet"


def test_a_folder_of_something_else_is_told(tmp_path):
    with pytest.raises(UserError) as caught:
        list(KNOWN.read(tmp_path))
    assert caught.value.code == "folder-empty"


@pytest.mark.parametrize("row", [{"text": "甲"}, {"text": "甲", "spans": [{"attributes": "x"}]}, [], {"spans": []}])
def test_a_bad_row_is_told_and_the_rest_goes_on(tmp_path, row):
    (tmp_path / "train.jsonl").write_text(json.dumps(row) + '\n{"text": "好", "spans": []}\n', encoding="utf-8")
    problems = []
    assert [one.document.text for one in KNOWN.read(tmp_path, problems.append)] == ["好"]
    assert [problem.where for problem in problems] == [f"{tmp_path / 'train.jsonl'}:1"]


CARD = """---
dataset_info:
  features:
  - name: ner_tags
    sequence:
      class_label:
        names:
          '0': O
          '1': B-ORG
          "2": I-ORG
---
"""


def test_a_data_set_of_others_with_tokens_and_tags_only_is_read(tmp_path):
    rows = [
        {"id": "1", "tokens": list("华兴集团投资"), "ner_tags": [1, 2, 2, 2, 0, 0]},
        {"tokens": ["The", "New", "Plant", "公司", "开工"], "ner_tags": ["O", "B-ORG", "I-ORG", "I-ORG", "O"]},
        {"tokens": ["甲"], "ner_tags": [9]},
        {"tokens": ["甲", "乙"], "ner_tags": [0]},
    ]
    (tmp_path / "README.md").write_text(CARD, encoding="utf-8")
    (tmp_path / "train.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    problems = []
    one, other = KNOWN.read(tmp_path, problems.append)
    assert (one.document.text, [span.key for span in one.spans]) == ("华兴集团投资", [(0, 4, "ORG")])
    assert (other.document.text, [span.text for span in other.spans]) == ("The New Plant公司开工", ["New Plant公司"])
    assert [problem.where for problem in problems] == [f"{tmp_path / 'train.jsonl'}:{n}" for n in (3, 4)]


@pytest.mark.filterwarnings("ignore")
def test_a_parquet_file_of_others_is_read(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = pyarrow.table({"tokens": [["甲", "城"], ["乙"]], "ner_tags": [[1, 2], [0]], "pos": [[1, 1], [2]]})
    parquet.write_table(table, tmp_path / "train.parquet")
    (tmp_path / "README.md").write_text(CARD, encoding="utf-8")
    one, other = KNOWN.read(tmp_path)
    assert [span.text for span in (*one.spans, *other.spans)] == ["甲城"]
