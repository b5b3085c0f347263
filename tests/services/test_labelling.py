"""A dataset's own label set: changed through the one door, undone, and never such that a decision loses its label."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from annotator.core import decision as d
from annotator.core.change import Operation
from annotator.core.document import AnnotatedDocument, annotate, make_document
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN, HAS_INVESTMENT, INSTITUTION, PROJECT, Attribute, Label, RelationType
from annotator.core.naming import GroupNames
from annotator.core.relation import Relation
from annotator.core.span import State
from annotator.services.exporting import export
from annotator.services.predicting import suggest_all
from annotator.services.session import ReviewSession
from annotator.services.training_data import Shape
from annotator.storage.dataset import Dataset
from tests.conftest import ARTICLE, suggested

PLACE = Label("PLACE", "地点", "Place", "4", 3, (Attribute("level", ("city", "county")), Attribute("note")))
LOCATED = RelationType("located_in", "PROJECT", "PLACE", "位于", "located in")
WITH_PLACE = replace(BUILT_IN, labels=(*BUILT_IN.labels, PLACE), relations=(*BUILT_IN.relations, LOCATED))
WITHOUT_INSTITUTION = replace(BUILT_IN, labels=BUILT_IN.labels[:2], relations=BUILT_IN.relations[:1])


def add(session, document, quote="滨海", label="PLACE", **attributes):
    start = ARTICLE.index(quote)
    change = session.apply(document, d.Add(start, start + len(quote), label, attributes))
    return change.rows[0].id


def test_a_label_set_is_kept_in_the_file_and_undone(session, dataset):
    heard = []
    session.subscribe(heard.append)
    assert session.set_labels(BUILT_IN) is None
    change = session.set_labels(WITH_PLACE)
    assert (change.operation, change.documents, change.changes_labels) == (Operation.SET_LABELS, (), True)
    assert heard == [change]
    assert dataset.labels == WITH_PLACE
    with Dataset(dataset.path) as again:
        assert again.labels == WITH_PLACE
        assert ReviewSession(again, "other").undo().changes_labels
        assert again.labels == BUILT_IN
    dataset.reload_labels()
    assert dataset.labels == BUILT_IN


def test_undo_and_redo_in_one_run(session, dataset):
    session.set_labels(WITH_PLACE)
    session.undo()
    assert dataset.labels == BUILT_IN
    session.redo()
    assert dataset.labels == WITH_PLACE


def test_guidelines_are_saved_and_undone_as_one_decision(session, dataset):
    change = session.set_labels(replace(BUILT_IN, guidelines="# 说明\n地名不标。"))
    assert change.operation is Operation.SET_GUIDELINES
    with Dataset(dataset.path) as again:
        assert again.labels.guidelines == "# 说明\n地名不标。"
    session.undo()
    with closing(sqlite3.connect(dataset.path)) as database:
        assert database.execute("SELECT count(*) FROM meta WHERE key = 'guidelines'").fetchone() == (0,)


def test_a_new_label_is_given_linked_and_exported(session, dataset, document, tmp_path):
    session.set_labels(WITH_PLACE)
    place = add(session, document, level="city")
    project = next(span.id for span in session.load(document).spans if span.label == PROJECT)
    session.apply(document, d.Link("located_in", project, place))
    assert session.load(document).span(place).state is State.GOLD
    export(dataset, tmp_path / "gold.jsonl")
    line = json.loads((tmp_path / "gold.jsonl").read_text(encoding="utf-8"))
    assert ("PLACE", {"level": "city"}) in [(span["label"], span["attributes"]) for span in line["spans"]]
    assert [relation["type"] for relation in line["relations"]] == ["located_in"]


def test_files_that_speak_of_labels_speak_of_the_datasets(session, dataset, document, tmp_path):
    session.set_labels(WITH_PLACE)
    export(dataset, tmp_path / "chat.jsonl", "llm")
    first = json.loads((tmp_path / "chat.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert "PLACE（地点）" in first["messages"][0]["content"]
    assert "located_in（PROJECT 到 PLACE，位于）" in first["messages"][0]["content"]
    export(dataset, tmp_path / "parts", "llm", shape=Shape(split=(80, 20)))
    assert "PLACE（地点）" in "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "parts").glob("*.jsonl"))
    export(dataset, tmp_path / "tasks.json", "labelstudio")
    assert 'value="PLACE"' in (tmp_path / "tasks.labels.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("attributes", [{"level": "street"}, {"size": 3}, {"note": 3}])
def test_attributes_that_the_label_has_no_place_for_are_refused(session, dataset, document, attributes):
    session.set_labels(WITH_PLACE)
    with pytest.raises(UserError) as caught:
        add(session, document, **attributes)
    assert caught.value.code == "bad-attribute"
    place = add(session, document)
    with pytest.raises(UserError) as caught:
        session.apply(document, d.SetAttributes(place, attributes))
    assert caught.value.code == "bad-attribute"


def test_what_decisions_use_stays(session, dataset, document):
    session.set_labels(WITH_PLACE)
    place = add(session, document, level="city")
    for after in (
        BUILT_IN,
        replace(WITH_PLACE, labels=(*BUILT_IN.labels, replace(PLACE, attributes=()))),
        replace(WITH_PLACE, labels=(*BUILT_IN.labels, replace(PLACE, name="SITE"))),
    ):
        with pytest.raises(UserError):
            session.set_labels(after)
        assert dataset.labels == WITH_PLACE
    session.apply(document, d.Reject(place))  # it was added by hand: now it is gone
    assert session.set_labels(BUILT_IN) is not None


@pytest.mark.parametrize("verdict", [d.Reject, d.MarkUnsure, d.Accept])
def test_any_verdict_holds_its_label(session, document, verdict):
    span = next(span for span in session.load(document).spans if span.label == INSTITUTION)
    session.apply(document, verdict(span.id))
    with pytest.raises(UserError) as caught:
        session.set_labels(WITHOUT_INSTITUTION)
    assert caught.value.code == "label-in-use"


def test_a_confirmed_name_holds_its_label(session):
    session.name(GroupNames(INSTITUTION, "海康威视", ("海康",)))
    with pytest.raises(UserError) as caught:
        session.set_labels(WITHOUT_INSTITUTION)
    assert caught.value.code == "label-in-use"


def test_a_decided_link_holds_its_kind(session, document):
    spans = {span.label: span.id for span in session.load(document).spans}
    session.apply(document, d.Link(HAS_INVESTMENT, spans[PROJECT], spans["INVESTMENT"]))
    with pytest.raises(UserError) as caught:
        session.set_labels(replace(BUILT_IN, relations=()))
    assert caught.value.code == "link-in-use"


def test_open_suggestions_go_with_their_label_and_are_asked_for_again_when_it_is_back(session, dataset):
    spans = [suggested(ARTICLE, "智能装备产业园", PROJECT), suggested(ARTICLE, "华兴集团", INSTITUTION)]
    links = [Relation("r", "invested_by", spans[0].id, spans[1].id, State.SUGGESTED, 0.5, "rule")]
    document = session.add_documents([annotate(make_document(ARTICLE), spans, links)])[0]
    session.suggest(document, d.Suggest(tuple(spans), tuple(links)), "rules-1")
    assert dataset.without_suggestions("rules-1") == []
    session.set_labels(WITHOUT_INSTITUTION)
    assert [span.label for span in session.load(document).spans] == [PROJECT]
    assert session.load(document).relations == ()
    assert dataset.without_suggestions("rules-1") == []
    session.undo()
    assert dataset.labels == BUILT_IN
    assert dataset.without_suggestions("rules-1") == [document]


def test_suggestions_of_unknown_labels_are_left_out(session, document):
    session.set_labels(WITHOUT_INSTITUTION)
    fresh = (suggested(ARTICLE, "智能装备产业园", PROJECT), suggested(ARTICLE, "华兴集团", INSTITUTION))
    session.suggest(document, d.Suggest(fresh), "rules-2")
    assert INSTITUTION not in {span.label for span in session.load(document).spans}


def test_undo_is_refused_when_an_import_used_the_label_since(session, dataset):
    session.set_labels(WITH_PLACE)
    start = ARTICLE.index("滨海")
    gold = suggested(ARTICLE, "滨海", "PLACE").changed(state=State.GOLD, start=start, end=start + 2)
    session.add_documents([annotate(make_document(ARTICLE), [gold])])
    with pytest.raises(UserError) as caught:
        session.undo()
    assert caught.value.code == "label-in-use"
    assert dataset.labels == WITH_PLACE


def test_what_is_marked_with_a_new_label_is_suggested_elsewhere(session):
    session.set_labels(WITH_PLACE)
    texts = ["白鹭洲开发区新闻\n白鹭洲开发区一派繁忙。", "又讯\n白鹭洲开发区今年新建水厂。"]
    first, other = session.add_documents(AnnotatedDocument(make_document(text)) for text in texts)
    session.apply(first, d.Add(0, 6, "PLACE"))
    suggest_all(session)
    found = [(span.label, span.state, span.suggester) for span in session.load(other).spans if span.start == 3]
    assert ("PLACE", State.SUGGESTED, "echo") in found
