from annotator.core.document import make_document
from annotator.ui import reflows
from annotator.ui.reflows import Reflows


def test_the_articles_opened_last_are_reflowed_once(monkeypatch):
    made = []
    monkeypatch.setattr(reflows, "reflow", lambda text: made.append(text) or text)
    kept, documents = Reflows(), [make_document(f"第{n}篇") for n in range(6)]
    for place in (0, 1, 0, 0, 1):
        assert kept.of(documents[place]) == documents[place].text
    assert made == ["第0篇", "第1篇"]
    for document in documents[2:]:
        kept.of(document)
    kept.of(documents[0])
    assert made == ["第0篇", "第1篇", "第2篇", "第3篇", "第4篇", "第5篇", "第0篇"]
