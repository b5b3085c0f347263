import importlib.util
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.errors import UserError
from annotator.formats.conll import HOLDS as FLAT
from annotator.formats.huggingface import tag_names
from annotator.formats.losses import kept
from annotator.formats.registry import get_format
from tests.strategies import documents

KNOWN = get_format("huggingface")


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


@pytest.mark.skipif(importlib.util.find_spec("datasets") is None, reason="datasets is not installed")
@settings(max_examples=5)
@given(written=st.lists(documents(), min_size=1, max_size=3))
@pytest.mark.filterwarnings("ignore")
def test_datasets_opens_the_folder(tmp_path_factory, written):
    from datasets import load_dataset

    folder = tmp_path_factory.mktemp("hf")
    KNOWN.write_folder(written, folder)
    loaded = load_dataset(str(folder), cache_dir=str(folder / "cache"))["train"]
    assert loaded["text"][:] == [one.document.text for one in written]
    names = loaded.features["ner_tags"].feature.names
    assert names == tag_names({span.label for one in written for span in KNOWN.kept(one).spans})
    for before, row in zip(written, loaded, strict=True):
        held = KNOWN.kept(before)
        assert [(s["start"], s["end"], s["label"]) for s in row["spans"]] == [span.key for span in held.spans]


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
