"""The view as a whole: geometry, painting, scrolling, focus."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span, State, Verdict

TEXT = "城东新区智能装备产业园一期今年开工，计划总投资12.5亿元，由市城投集团和海川重工联合建设。"


class PaintSpy(QObject):
    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.region = self.region.united(event.region())
        return False


def settle():
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def geometry_of(view):
    """All lines, fragments and tags in sight, as plain numbers."""
    found = []
    for layout, origin in view._geometry.layouts_in(view.viewport().rect()):
        found.append((origin.x(), origin.y(), layout.height))
        found += [(line.top, line.bottom, line.start, line.end) for line in layout.lines]
        found += [(piece.span_id, piece.box.getRect(), piece.lane_y) for piece in layout.fragments]
        found += [(tag.span_id, tag.rect.getRect()) for tag in layout.tags]
    return found


def sample_spans(stage):
    stage.text = TEXT
    return [
        stage.span("project", "城东新区智能装备产业园一期"),
        stage.span("area", "城东新区", "INSTITUTION"),
        stage.span("crossing", "产业园一期今年", "PROJECT"),
        stage.span("money", "12.5亿元", "INVESTMENT"),
    ]


@pytest.mark.parametrize(
    "values",
    [
        {"state": State.GOLD, "decision": Verdict.ACCEPTED},
        {"state": State.REJECTED, "decision": Verdict.REJECTED},
        {"decision": Verdict.UNSURE},
    ],
)
def test_a_decision_moves_nothing_and_repaints_one_rectangle(stage, values):
    spans = sample_spans(stage)
    view = stage.show(TEXT, spans)
    before, picture = geometry_of(view), view.grab().toImage()
    spy = PaintSpy(view.viewport())
    view.replace_spans([spans[3].changed(**values)])
    settle()
    painted = spy.region.boundingRect()
    assert geometry_of(view) == before
    assert painted == view.span_rect("money")
    assert 0 < painted.width() * painted.height() < 0.02 * view.viewport().width() * view.viewport().height()
    after = view.grab().toImage()
    differing = [
        QPoint(x, y)
        for x in range(after.width())
        for y in range(after.height())
        if after.pixel(x, y) != picture.pixel(x, y)
    ]
    assert differing
    assert all(painted.contains(point) for point in differing)


def test_nested_and_crossing_spans_have_lanes_of_their_own(stage):
    view = stage.show(TEXT, sample_spans(stage))
    layout, _ = next(view._geometry.layouts_in(view.viewport().rect()))
    lanes = {piece.span_id: piece.lane for piece in layout.fragments}
    assert lanes == {"area": 0, "crossing": 0, "project": 1, "money": 0}
    assert len(layout.tags) == 4
    rects = [tag.rect for tag in layout.tags]
    assert not any(one.intersects(other) for one in rects for other in rects if one is not other)


def test_lines_keep_their_rhythm_whether_or_not_spans_are_marked(stage):
    view = stage.show(TEXT * 3)
    layout, _ = next(view._geometry.layouts_in(view.viewport().rect()))
    bare = {line.bottom - line.top for line in layout.lines}
    view.replace_spans(sample_spans(stage)[:2])
    layout, _ = next(view._geometry.layouts_in(view.viewport().rect()))
    assert {line.bottom - line.top for line in layout.lines} == bare
    assert len(bare) == 1


def test_the_end_can_be_reached_and_stays_pinned(stage, long_text):
    view = stage.show(long_text)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    assert bar.value() == bar.maximum()
    assert view.visible_range()[1] == len(long_text)
    anchor = view._geometry.anchor
    index, y = list(anchor.visible())[-1]
    assert index == len(view._model) - 1
    assert y + view._geometry.column.height(index) == view.viewport().height()


def test_scrolling_by_wheel_steps_moves_the_text_by_as_many_pixels(stage, long_text):
    view = stage.show(long_text)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for step in (90, -300, 40, -45):
        position, offset = view._geometry.place()
        bar.setValue(bar.value() + step)
        index = view._model.paragraph_at(position)
        layout = view._geometry.column.layout(index)
        top = layout.lines[layout.line_of(position)].top
        y = view._geometry.column.text_top(index) + top - view._geometry.anchor.value
        assert y == -offset - step


def test_text_does_not_jump_when_spans_arrive(stage, long_text, every_tenth):
    view = stage.show(long_text)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 3)
    before = view._geometry.place()
    view.replace_spans(every_tenth)
    settle()
    assert view._geometry.place() == before
    assert view._model.placed(every_tenth[-1].id) is not None


def test_focus_scrolls_only_when_needed(stage, long_text, every_tenth):
    view = stage.show(long_text, every_tenth)
    view.set_focus_span(every_tenth[1].id)
    assert view.verticalScrollBar().value() == 0
    view.set_focus_span(every_tenth[500].id)
    assert view.verticalScrollBar().value() > 0
    assert view.viewport().rect().contains(view.span_rect(every_tenth[500].id))
    where = view.verticalScrollBar().value()
    view.set_focus_span(every_tenth[501].id)
    assert view.verticalScrollBar().value() == where
    view.set_focus_span(every_tenth[0].id, reveal=False)
    assert view.verticalScrollBar().value() == where
    assert view.focus_span_id() == every_tenth[0].id


def test_focus_goes_with_a_removed_span_and_ignores_unknown_ones(stage):
    spans = sample_spans(stage)
    view = stage.show(TEXT, spans)
    view.set_focus_span("money")
    view.replace_spans([], ["money"])
    assert view.focus_span_id() is None
    view.set_focus_span("nobody")
    assert view.focus_span_id() is None


def test_the_ring_is_painted_inside_the_spans_rectangle(stage):
    view = stage.show(TEXT, sample_spans(stage))
    spy = PaintSpy(view.viewport())
    view.set_focus_span("money")
    settle()
    assert spy.region.boundingRect() == view.span_rect("money")


def test_the_line_at_the_top_stays_when_the_window_or_the_text_size_changes(stage, long_text):
    view = stage.show(long_text)
    view.verticalScrollBar().setValue(5000)
    start = view.visible_range()[0]
    view.resize(500, 500)
    settle()
    assert view.visible_range()[0] <= start < view.visible_range()[1]
    view.set_text_size(18)
    settle()
    first = view.visible_range()[0]
    assert abs(first - start) < 60


def test_search_hits_are_marked_and_the_current_one_is_shown(stage, long_text, themes):
    view = stage.show(long_text)
    hit = long_text.index("第250段")
    view.set_search_hits([(0, 3), (hit, hit + 5)], 1)
    settle()
    first, last = view.visible_range()
    assert first <= hit < last
    picture = view.viewport().grab().toImage()
    box = view._geometry.range_rect(*view._model.reflowed.to_display(hit, hit + 5))
    assert picture.pixelColor(box.left() + 2, box.top() + 1) == themes["light"].article.current_hit


def test_spans_at_an_offset_come_shortest_first(stage):
    view = stage.show(TEXT, sample_spans(stage))
    assert [span.id for span in view.spans_at(1)] == ["area", "project"]
    assert view.spans_at(len(TEXT) - 2) == []


def test_another_theme_paints_another_page(stage, themes):
    view = stage.show(TEXT, sample_spans(stage))
    view.set_theme(themes["dark"])
    settle()
    assert view.viewport().grab().toImage().pixelColor(3, 3) == themes["dark"].article.page


def test_furniture_is_smaller_and_headings_are_bold(stage):
    view = stage.show("# 开工的早晨\n\n城东新区的产业园今年开工，一共有三家企业入驻。\n\n责任编辑：李明\n")
    layouts = [layout for layout, _ in view._geometry.layouts_in(view.viewport().rect())]
    heading, body, furniture = (layout.style for layout in layouts)
    assert heading.font.bold()
    assert not body.font.bold()
    assert furniture.dimmed
    assert furniture.em < body.em < heading.em


def test_an_empty_article_is_painted(stage):
    view = stage.show("")
    assert view.visible_range() == (0, 0)
    assert view.selection() is None
    assert not view.grab().isNull()


def test_a_span_over_soft_paragraphs_is_drawn_in_both_with_one_tag(stage):
    text = "园区今年开工，计划明年投产。" * 200
    view = stage.show(text)
    border = view._model.paragraphs[0].end
    view.replace_spans([Span("long", border - 4, border + 4, "PROJECT", text[border - 4 : border + 4])])
    column = view._geometry.column
    assert [len(column.layout(index).fragments) for index in (0, 1)] == [1, 1]
    assert [len(column.layout(index).tags) for index in (0, 1)] == [1, 0]
    view.set_focus_span("long")
    assert view.span_rect("long").height() > column.appearance.pitch


def test_what_is_just_out_of_sight_is_prepared_and_then_it_is_quiet(stage, long_text, qtbot):
    view = stage.show(long_text)
    column = view._geometry.column
    seen = [index for index, _ in view._geometry.anchor.visible()]
    assert not column.is_laid_out(seen[-1] + 1)
    before = view.visible_range()
    qtbot.waitUntil(lambda: column.is_laid_out(seen[-1] + 1) and not view._ahead.isActive())
    assert view._geometry.prepare() is None
    assert not column.is_laid_out(len(column) - 1)
    assert view.visible_range() == before
    assert view.verticalScrollBar().maximum() == view._geometry.anchor.maximum
