from annotator.core.decision import Accept, Reject, SetStatus
from annotator.core.document import Status, annotate, make_document
from annotator.storage.queries import Verdicts


def test_counts_of_strings_also_where_no_decision_is_left(session, dataset, document):
    spans = {span.text: span for span in session.load(document).spans}
    session.apply(document, Accept(spans["华兴集团"].id))
    session.apply(document, Reject(spans["滨海银行"].id))
    strings = [("INSTITUTION", text) for text in ("华兴集团", "滨海银行", "远山集团")]
    assert dataset.verdicts_of(strings) == [
        Verdicts("INSTITUTION", "华兴集团", 1, 0),
        Verdicts("INSTITUTION", "滨海银行", 0, 1),
        Verdicts("INSTITUTION", "远山集团", 0, 0),
    ]


def test_documents_that_hold_a_string_also_over_a_line_break_but_none_that_is_done(session, dataset):
    texts = ["甲\n华兴集团开工", "乙\n华兴\n集团开工", "丙\n远山集团", "丁\n华兴集团来人", "戊\n无"]
    ids = session.add_documents(annotate(make_document(text)) for text in texts)
    session.apply(ids[3], SetStatus(Status.DONE))
    assert dataset.undone_with(["华兴集团"], 0, 9) == [ids[0], ids[1]]
    assert dataset.undone_with(["华兴集团", "远山 集团"], 1, 3) == [ids[1], ids[2]]
    assert dataset.undone_with([], 0, 9) == []
