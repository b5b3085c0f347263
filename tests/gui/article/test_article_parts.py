"""Fenwick tree, lanes and tags, and the model: no widget needed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.reflow import reflow
from annotator.core.span import Span, State, Verdict
from annotator.ui.article.fenwick import Fenwick
from annotator.ui.article.lanes import TagWish, assign_lanes, place_tags, uncovered
from annotator.ui.article.model import PARAGRAPH_LIMIT, ArticleModel, hits_between
from annotator.ui.article.selection import trimmed

heights = st.lists(st.integers(1, 500), min_size=1, max_size=60)


@given(heights, st.data())
def test_fenwick_sums_and_finds_like_a_plain_list(values, data):
    tree = Fenwick(values)
    for index, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(values) - 1), st.integers(1, 500)), max_size=9)
    ):
        tree.set(index, value)
        values[index] = value
    sums = [sum(values[:count]) for count in range(len(values) + 1)]
    assert [tree.prefix(count) for count in range(len(values) + 1)] == sums
    target = data.draw(st.integers(0, sums[-1] - 1))
    found = tree.find(target)
    assert sums[found] <= target < sums[found + 1]
    assert tree.find(sums[-1] + 7) == len(values) - 1


def test_fenwick_without_values():
    assert Fenwick([]).find(0) == -1
    assert Fenwick([]).prefix(0) == 0


ranges = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda r: (r[0], r[0] + r[1])), max_size=20)


@given(ranges)
def test_lanes_never_overlap_and_leave_no_free_lane_below(spans):
    lanes = assign_lanes(spans)
    for index, (start, end) in enumerate(spans):
        others = [(spans[k], lanes[k]) for k in range(len(spans)) if k != index]
        overlapping = {lane for (left, right), lane in others if left < end and start < right}
        assert lanes[index] not in overlapping
        assert set(range(lanes[index])) <= overlapping


def test_the_inner_of_two_nested_spans_is_nearest_to_the_text():
    assert assign_lanes([(0, 10), (2, 5), (6, 8), (4, 12)]) == [2, 0, 0, 1]


wishes = st.lists(
    st.tuples(st.integers(0, 380), st.integers(5, 120), st.integers(20, 80)).map(lambda w: TagWish(*w)), max_size=20
)


@given(wishes)
def test_tags_never_cover_each_other_nor_leave_the_column(wanted):
    wanted.sort(key=lambda wish: wish.x)
    places = place_tags(wanted, 400, 2)
    for index, (x, row) in enumerate(places):
        assert 0 <= x <= 400 - wanted[index].width
        for other, (left, level) in enumerate(places[:index]):
            assert level != row or left + wanted[other].width + 2 <= x or x + wanted[index].width + 2 <= left


def test_a_tag_slides_along_its_span_before_it_takes_a_higher_row():
    inner, outer, short = TagWish(10, 40, 50), TagWish(10, 200, 50), TagWish(12, 20, 50)
    assert place_tags([inner, outer, short], 400, 2) == [(10, 0), (62, 0), (12, 1)]


stretches = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda r: (r[0], r[0] + r[1]))


@given(stretches, st.lists(stretches, max_size=6))
def test_uncovered_is_what_none_of_the_others_covers(stretch, covers):
    parts = uncovered(*stretch, covers)
    covered = {x for start, end in covers for x in range(start, end)}
    assert {x for start, end in parts for x in range(start, end)} == set(range(*stretch)) - covered
    assert all(start < end for start, end in parts)


def test_a_change_of_state_only_repaints():
    text = "城东新区的产业园今年开工。"
    span = Span("a", 5, 8, "PROJECT", "产业园", state=State.SUGGESTED)
    model = ArticleModel(reflow(text), [span])
    change = model.replace([span.changed(state=State.GOLD, decision=Verdict.ACCEPTED)], [])
    assert (change.paragraphs, change.repainted) == (set(), ["a"])
    assert model.placed("a").span.state is State.GOLD


@pytest.mark.parametrize("values", [{"end": 9}, {"start": 4}, {"label": "INSTITUTION"}])
def test_another_boundary_or_label_lays_out_its_paragraph(values):
    text = "第一段没有什么。\n\n城东新区的产业园今年开工。\n\n第三段也没有。"
    start = text.index("产业园")
    span = Span("a", start, start + 3, "PROJECT", "产业园")
    model = ArticleModel(reflow(text), [span])
    moved = {key: start + value - 5 if key != "label" else value for key, value in values.items()}
    change = model.replace([span.changed(**moved)], [])
    assert (change.paragraphs, change.repainted) == ({1}, [])


def test_new_and_removed_spans_lay_out_their_paragraphs():
    text = "甲公司开工。\n\n乙公司投产。"
    second = text.index("乙")
    model = ArticleModel(reflow(text), [Span("a", 0, 3, "INSTITUTION", "甲公司")])
    assert model.replace([Span("b", second, second + 3, "INSTITUTION", "乙公司")], ["a"]).paragraphs == {0, 1}
    assert model.placed("a") is None
    assert [item.span.id for item in model.members(1)] == ["b"]


def test_spans_at_a_position_come_shortest_first():
    text = "城东新区智能装备产业园一期今年开工。"
    spans = [Span("outer", 0, 13, "PROJECT", text[:13]), Span("inner", 0, 4, "INSTITUTION", text[:4])]
    model = ArticleModel(reflow(text), spans)
    assert [span.id for span in model.spans_at(2)] == ["inner", "outer"]
    assert [span.id for span in model.spans_at(4)] == ["outer"]
    assert model.spans_at(13) == []


def test_a_long_paragraph_is_cut_without_loss():
    text = "园区今年开工，计划明年投产。" * 400
    model = ArticleModel(reflow(text))
    assert "".join(model.text(index) for index in range(len(model))) == text
    assert max(part.end - part.start for part in model.paragraphs) <= PARAGRAPH_LIMIT
    assert [part.opens for part in model.paragraphs] == [True, *[False] * (len(model) - 1)]


def test_an_empty_text_has_a_place_to_stand():
    assert len(ArticleModel(reflow(""))) == 1


def test_hits_between_finds_those_that_touch():
    hits = [(0, 2), (5, 7), (9, 12), (20, 22)]
    assert list(hits_between(hits, 6, 10)) == [1, 2]
    assert list(hits_between(hits, 12, 20)) == []


def test_trimming_drops_only_line_breaks():
    assert trimmed("\n 甲\n", 0, 4) == (1, 3)
    assert trimmed("甲\n\n乙", 1, 3) is None


@given(st.data())
def test_the_members_of_a_paragraph_are_all_spans_that_touch_it(data):
    text = data.draw(st.text(st.sampled_from("园区今年开工。\n\n 　#"), min_size=1, max_size=60))
    spans = []
    for number in range(data.draw(st.integers(0, 8))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        spans.append(Span(f"s{number}", start, end, "PROJECT", text[start:end]))
    model = ArticleModel(reflow(text), spans[:5])
    model.replace(spans[5:], [span.id for span in spans[:1]])
    for index in range(len(model)):
        placed = [model.placed(span.id) for span in spans[1:]]
        touching = {one.span.id for one in placed if one and index in model.paragraphs_of(one.start, one.end)}
        assert {item.span.id for item in model.members(index)} == touching
