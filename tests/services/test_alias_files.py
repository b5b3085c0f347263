"""Names go out with an export and come back with it, and a file of names can be read by itself."""

import json

import jsonschema
import pytest

from annotator.core import decision as d
from annotator.core.errors import UserError
from annotator.core.naming import Alias, GroupNames, NameState, RejectNames
from annotator.services.alias_files import beside, read_aliases, write_aliases
from annotator.services.exporting import export
from annotator.services.importing import import_paths
from annotator.services.resources import document_schema
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset

LABEL, FULL = "INSTITUTION", "华兴集团股份有限公司"


@pytest.fixture
def named(session, document):
    session.apply(document, d.Accept("INSTITUTION-华兴集团"))
    session.apply(document, d.Accept("INSTITUTION-滨海银行"))
    session.name(GroupNames(LABEL, FULL, ("华兴集团",)))
    session.name(RejectNames(LABEL, FULL, ("滨海银行",)))
    return session.dataset


def test_a_gold_span_says_its_canonical_name_and_the_line_stays_valid(named, tmp_path):
    export(named, tmp_path / "gold.jsonl")
    (line,) = (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    jsonschema.validate(json.loads(line), document_schema())
    attributes = {span["text"]: span["attributes"] for span in json.loads(line)["spans"]}
    assert attributes == {"华兴集团": {"canonical": FULL}, "滨海银行": {}}


def test_export_and_import_keep_names_without_loss(named, tmp_path):
    export(named, tmp_path / "gold.jsonl")
    with Dataset(tmp_path / "new.db") as other:
        session = ReviewSession(other, "乙")
        summary = import_paths(session, [tmp_path / "gold.jsonl"])
        assert (summary.names, summary.skipped) == (3, [])
        assert other.aliases() == named.aliases()
        assert all("canonical" not in span.attributes for span in session.load(summary.added[0]).spans)
        assert not session.can_undo
        assert import_paths(session, [tmp_path / "gold.jsonl"]).names == 0
        export(other, tmp_path / "again.jsonl")
    for ending in (".jsonl", ".aliases.csv"):
        assert (tmp_path / f"again{ending}").read_bytes() == (tmp_path / f"gold{ending}").read_bytes()


def test_without_the_table_the_spans_tell_the_names(named, tmp_path):
    export(named, tmp_path / "gold.jsonl")
    beside(tmp_path / "gold.jsonl").unlink()
    with Dataset(tmp_path / "new.db") as other:
        import_paths(ReviewSession(other, "乙"), [tmp_path / "gold.jsonl"])
        assert {(a.name, a.canonical) for a in other.aliases()} == {("华兴集团", FULL), (FULL, FULL)}


def test_what_is_decided_already_stays(session, document, tmp_path):
    session.name(GroupNames(LABEL, "华兴控股", ("华兴集团",)))
    session.name(RejectNames(LABEL, FULL, ("华兴",)))
    write_aliases([Alias(LABEL, name, FULL) for name in ("华兴集团", "华兴", FULL)], tmp_path / "n.aliases.csv")
    write_aliases([Alias("NOBODY", "甲", "乙")], tmp_path / "m.aliases.csv")
    summary = import_paths(session, [tmp_path / "n.aliases.csv", tmp_path / "m.aliases.csv"])
    assert summary.names == 1
    found = {(a.name, a.canonical): a.state for a in session.dataset.aliases()}
    assert found["华兴集团", "华兴控股"] is NameState.CONFIRMED
    assert found["华兴", FULL] is NameState.REJECTED
    assert ("华兴集团", FULL) not in found


def test_a_table_survives_signs_that_spreadsheets_carry_out(tmp_path):
    aliases = [Alias(LABEL, "=1+1基地", "@甲", NameState.REJECTED, "乙", "2026-01-02"), Alias(LABEL, "'甲", "甲")]
    write_aliases(aliases, tmp_path / "n.aliases.csv")
    assert "'=1+1" in (tmp_path / "n.aliases.csv").read_text(encoding="utf-8-sig")
    assert read_aliases(tmp_path / "n.aliases.csv") == aliases


@pytest.mark.parametrize("content", ["甲,乙\n1,2\n", "label,name,canonical,state\nA,,b,confirmed\n", "\xff"])
def test_another_file_is_refused_in_words(session, tmp_path, content):
    path = tmp_path / "n.aliases.csv"
    path.write_bytes(content.encode("latin-1", "ignore") if content == "\xff" else content.encode())
    with pytest.raises(UserError) as caught:
        read_aliases(path)
    assert caught.value.code == "bad-aliases"
    assert [problem.code for problem in import_paths(session, [path]).skipped] == ["bad-aliases"]


def test_an_old_table_is_emptied_when_there_are_no_names_any_more(session, named, tmp_path):
    export(named, tmp_path / "gold.jsonl")
    while session.can_undo:
        session.undo()
    export(named, tmp_path / "gold.jsonl")
    assert read_aliases(beside(tmp_path / "gold.jsonl")) == []


def test_an_export_that_fails_leaves_the_old_table(named, tmp_path):
    export(named, tmp_path / "gold.jsonl")
    table = beside(tmp_path / "gold.jsonl")
    before = table.read_bytes()
    ReviewSession(named, "乙").undo()

    def cancelled(done, total):
        assert table.read_bytes() == before
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(named, tmp_path / "gold.jsonl", progress=cancelled)
    assert table.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_an_export_whose_table_can_not_be_written_is_not_written_either(named, tmp_path):
    table = beside(tmp_path / "gold.jsonl")
    table.mkdir()
    with pytest.raises(UserError) as caught:
        export(named, tmp_path / "gold.jsonl")
    assert caught.value.where == str(table)
    assert not (tmp_path / "gold.jsonl").exists()
