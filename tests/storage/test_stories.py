"""Near duplicates find each other as they are imported, whatever the order."""

import itertools

import pytest

from annotator.core.document import AnnotatedDocument, make_document
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset

WIRE = (
    "新华湾今日宣布，云杉新材料公司将在临江开发区投资建设年产十万吨的复合材料基地，项目一期预计明年投产，"
    "届时可为当地新增就业岗位近千个。开发区管委会表示，将在用地、用电和审批方面给予支持，力争项目早日落地见效。"
)
OTHER = "远山银行发布半年报，净利润同比增长百分之六，不良贷款率略有下降，管理层称下半年将继续支持实体经济。"
COPIES = (WIRE, f"本报讯　{WIRE}（记者 某某）", WIRE.replace("近千个", "约一千个"), OTHER)


def groups(dataset, ids):
    rows = [dataset.document_row(id) for id in ids]
    return [(row.story, row.alike) for row in rows]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_copies_are_one_story(tmp_path, order):
    with Dataset(tmp_path / "g.db") as dataset:
        ids = ReviewSession(dataset, "甲").add_documents(AnnotatedDocument(make_document(COPIES[n])) for n in order)
        found = dict(zip(order, groups(dataset, ids), strict=True))
        first = min(order.index(n) for n in range(3)) + 1
        assert {found[n] for n in range(3)} == {(first, 3)}
        assert found[3] == (order.index(3) + 1, 1)


def test_a_story_between_joins_two_groups(dataset, session):
    ids = session.add_documents(AnnotatedDocument(make_document(text)) for text in (WIRE[:58], WIRE[44:]))
    assert [alike for _, alike in groups(dataset, ids)] == [1, 1]
    ids += session.add_documents([AnnotatedDocument(make_document(WIRE))])
    assert groups(dataset, ids) == [(1, 3)] * 3


def test_a_phrase_in_every_paper_makes_no_story(dataset, session):
    tail = "（责任编辑：某某）"
    texts = [f"{chr(0x4E00 + n) * 3}今日{chr(0x5E00 + n) * 9}举行{chr(0x6E00 + n) * 7}。{tail}" for n in range(300)]
    ids = session.add_documents(AnnotatedDocument(make_document(text)) for text in texts)
    assert {alike for _, alike in groups(dataset, ids)} == {1}
