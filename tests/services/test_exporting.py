import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decision as d
from annotator.core.document import Status
from annotator.core.errors import UserError
from annotator.services.exporting import export
from annotator.services.importing import import_paths
from annotator.services.resources import document_schema
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from tests.strategies import documents

PROJECT, AMOUNT, BANK = "PROJECT-智能装备产业园", "INVESTMENT-12亿元", "INSTITUTION-滨海银行"
ALL = frozenset({"suggestions", "rejected"})


@pytest.fixture
def reviewed(session, document):
    session.apply(document, d.Accept(PROJECT))
    session.apply(document, d.Link("has_investment", PROJECT, AMOUNT))
    session.apply(document, d.Reject(BANK))
    return document


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_an_export_is_the_gold(session, reviewed, tmp_path):
    summary = export(session.dataset, tmp_path / "o.jsonl")
    (row,) = rows(tmp_path / "o.jsonl")
    assert (summary.documents, summary.spans, summary.path) == (1, 2, tmp_path / "o.jsonl")
    assert [(span["text"], span["state"]) for span in row["spans"]] == [("12亿元", "gold"), ("智能装备产业园", "gold")]
    assert [(rel["head"], rel["tail"]) for rel in row["relations"]] == [(PROJECT, AMOUNT)]


@pytest.mark.parametrize(
    ("extras", "states"),
    [
        ({"suggestions"}, {"gold", "suggested"}),
        ({"rejected"}, {"gold", "rejected"}),
        (ALL, {"gold", "suggested", "rejected"}),
    ],
)
def test_what_else_is_wanted_comes_along(session, reviewed, tmp_path, extras, states):
    export(session.dataset, tmp_path / "o.jsonl", extras=frozenset(extras))
    assert {span["state"] for span in rows(tmp_path / "o.jsonl")[0]["spans"]} == states


def test_a_link_goes_only_with_both_its_ends(session, reviewed, tmp_path):
    session.apply(reviewed, d.Link("invested_by", PROJECT, "INSTITUTION-华兴集团"))
    session.apply(reviewed, d.Reject("INSTITUTION-华兴集团"))
    export(session.dataset, tmp_path / "o.jsonl")
    assert [rel["type"] for rel in rows(tmp_path / "o.jsonl")[0]["relations"]] == ["has_investment"]


def test_only_what_is_done_is_written_when_asked(session, reviewed, tmp_path):
    assert export(session.dataset, tmp_path / "o.jsonl", status="done").documents == 0
    session.apply(reviewed, d.SetStatus(Status.DONE))
    assert export(session.dataset, tmp_path / "o.jsonl", status="done").documents == 1


@given(st.lists(documents(), max_size=4, unique_by=lambda one: one.document.sha256))
def test_a_dataset_survives_export_and_import(tmp_path_factory, written):
    folder = tmp_path_factory.mktemp("back")
    with Dataset(folder / "one.db") as one, Dataset(folder / "two.db") as two:
        ReviewSession(one, "甲").add_documents(written)
        export(one, folder / "one.jsonl", extras=ALL)
        summary = import_paths(ReviewSession(two, "乙"), [folder / "one.jsonl"]) if written else None
        assert summary is None or (len(summary.added) == len(written) and not summary.skipped)
        assert [two.load(id) for id in two.ids()] == [one.load(id) for id in one.ids()] == written
        export(two, folder / "two.jsonl", extras=ALL)
    assert (folder / "one.jsonl").read_bytes() == (folder / "two.jsonl").read_bytes()
    schema = jsonschema.Draft202012Validator(document_schema())
    for row in rows(folder / "one.jsonl") if written else ():
        schema.validate(row)


def test_cancelling_leaves_the_old_file_and_nothing_else(session, reviewed, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "o.jsonl").write_text("old")

    def cancel(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(session.dataset, folder / "o.jsonl", progress=cancel)
    assert {path.name: path.read_text() for path in folder.iterdir()} == {"o.jsonl": "old"}


@pytest.mark.parametrize(
    ("place", "code"), [("", "file-unwritable"), ("no/o.jsonl", "file-unwritable"), ("gold.db", "export-onto-dataset")]
)
def test_unfit_places_are_told(session, reviewed, tmp_path, place, code):
    with pytest.raises(UserError) as caught:
        export(session.dataset, tmp_path / place)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"format": "odt"}, "unknown-format"),
        ({"format": "text"}, "format-not-written"),
        ({"extras": frozenset({"all"})}, "unknown-extra"),
    ],
)
def test_unfit_wishes_are_told(session, reviewed, tmp_path, values, code):
    with pytest.raises(UserError) as caught:
        export(session.dataset, tmp_path / "o.jsonl", **values)
    assert caught.value.code == code
    assert not (tmp_path / "o.jsonl").exists()


def test_progress_counts_documents(session, reviewed, tmp_path):
    calls = []
    export(session.dataset, tmp_path / "o.jsonl", progress=lambda done, total: calls.append((done, total)))
    assert calls == [(0, 1), (1, 1)]
