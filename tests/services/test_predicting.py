from itertools import islice

import pytest

from annotator.core.document import make_document
from annotator.core.span import State
from annotator.services.engine import load_engine
from annotator.services.predicting import predict, suggest_all
from annotator.storage.queries import Verdicts

TEXTS = [f"滨海机械集团有限公司投资{number}亿元建设精密轴承生产基地项目。" for number in range(2, 10)]


def test_two_processes_give_the_same_in_the_same_order():
    documents = [make_document(text) for text in TEXTS]
    alone = list(predict(documents))
    assert [one.document for one in alone] == documents
    assert all(one.spans and one.in_state(State.SUGGESTED) == one.spans for one in alone)
    assert list(predict(documents, workers=2)) == alone


def test_an_endless_source_is_read_only_as_far_as_needed():
    read = []

    def endless():
        for number in range(10**9):
            read.append(number)
            yield make_document(f"第{number}篇，投资3亿元。")

    assert len(list(islice(predict(endless(), workers=2), 3))) == 3
    assert len(read) < 20


def test_low_scores_are_left_out_with_their_relations():
    (everything,) = predict([make_document(TEXTS[0])])
    scores = sorted(span.score for span in everything.spans)
    (best,) = predict([make_document(TEXTS[0])], min_score=scores[-1])
    assert [span.score for span in best.spans] == [score for score in scores if score == scores[-1]]
    ids = {span.id for span in best.spans}
    assert all({relation.head, relation.tail} <= ids for relation in best.relations)


def test_what_reviewers_rejected_is_not_suggested_again():
    (before,) = predict([make_document(TEXTS[0])])
    span = next(span for span in before.spans if span.label == "INSTITUTION")
    (after,) = predict([make_document(TEXTS[0])], verdicts=[Verdicts(span.label, span.text, 0, 5)])
    assert span.key in {one.key for one in before.spans}
    assert span.key not in {one.key for one in after.spans}


def test_a_dataset_gets_its_suggestions_once(session, document):
    calls = []
    assert suggest_all(session, lambda done, total: calls.append((done, total))) == 1
    assert calls == [(0, 1), (1, 1)]
    version = load_engine().version
    assert session.dataset.without_suggestions(version) == []
    assert {span.suggester_version for span in session.load(document).in_state(State.SUGGESTED)} == {version}
    assert suggest_all(session, lambda done, total: pytest.fail("nothing is left to do")) == 0
