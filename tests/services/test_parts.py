import hashlib

import pytest

from annotator.core import decision as d
from annotator.core.document import annotate, make_document
from annotator.core.errors import UserError
from annotator.core.span import Span, State
from annotator.formats.registry import get_format
from annotator.services.exporting import export
from annotator.services.training_data import Shape


@pytest.fixture
def filled(session):
    for number in range(40):
        text = f"{chr(0x4E00 + number * 41) * 12}。\n第{number}厂开工。"
        start = text.index("第")
        spans = [Span("a", start, start + 2, "PROJECT", text[start : start + 2])]
        spans.append(Span("b", 0, 2, "INSTITUTION", text[:2], state=State.SUGGESTED, suggester="rule", score=0.5))
        (id,) = session.add_documents([annotate(make_document(text), spans)])
        session.apply(id, d.Reject("b"))
    return session.dataset


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_split_is_a_folder_with_a_card_and_the_same_again(filled, tmp_path):
    shape = Shape("sentences", {"PROJECT": "PROJ"}, negatives=True, split=(60, 20, 20))
    for name in ("one", "two"):
        summary = export(filled, tmp_path / name, "conll", shape=shape, guidelines="第3版")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    made = contents(tmp_path / "one")
    assert list(made) == ["CARD.md", "dev.conll", "test.conll", "train.conll"]
    assert (summary.documents, summary.spans) == (40, 80)
    card = made.pop("CARD.md").decode()
    assert all(hashlib.sha256(content).hexdigest() in card for content in made.values())
    assert all(words in card for words in ("guidelines: 第3版", "label PROJECT: PROJ", "NOT_INSTITUTION", "sentences"))
    tags = b"".join(made.values())
    assert tags.count(b"B-PROJ\n") == tags.count(b"B-NOT_INSTITUTION\n") == 40


def test_each_article_is_in_one_part_and_comes_back(filled, tmp_path):
    export(filled, tmp_path / "out", "jsonl", shape=Shape(split=(50, 50)))
    parts = [list(get_format("jsonl").read(tmp_path / "out" / f"{name}.jsonl")) for name in ("train", "test")]
    ids = [one.document.id for part in parts for one in part]
    assert sorted(ids) == sorted(filled.ids())
    assert all(parts)


def test_a_folder_format_has_a_folder_for_each_part(filled, tmp_path):
    export(filled, tmp_path / "out", "brat", shape=Shape(split=(50, 50)))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["CARD.md", "test", "train"]
    assert (tmp_path / "out" / "train" / "annotation.conf").exists()


def test_cancelling_leaves_nothing(filled, tmp_path):
    def cancel(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(filled, tmp_path / "out", "jsonl", progress=cancel, shape=Shape(split=(50, 50)))
    assert not [path for path in tmp_path.iterdir() if "out" in path.name]


def test_a_folder_with_something_in_it_is_never_replaced(filled, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").touch()
    with pytest.raises(UserError, match="not empty"):
        export(filled, tmp_path / "out", "jsonl", shape=Shape(split=(50, 50)))
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]
