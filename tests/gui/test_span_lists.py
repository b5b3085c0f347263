from hypothesis import given
from hypothesis import strategies as st

from annotator.core.change import row_change
from annotator.core.span import State
from annotator.ui.span_lists import SpanLists
from tests.strategies import documents, spans


def only_gold_or_open(span):
    return span.state is State.GOLD or span.is_open


def after(annotated, fresh, gone):
    changes = {span.id: span for span in fresh} | dict.fromkeys(gone & annotated.by_id.keys())
    rows = [row_change("d", annotated.by_id.get(key), span) for key, span in changes.items()]
    return annotated.replaced(annotated.document, changes, {}), rows


@given(st.data(), documents(), st.sampled_from([None, only_gold_or_open]))
def test_lists_that_follow_are_as_lists_made_anew(data, annotated, visible):
    lists = SpanLists()
    lists.take(annotated, visible)
    for _ in range(2):
        text = annotated.document.text
        fresh = [data.draw(spans(text, number)) for number in data.draw(st.sets(st.integers(0, 8), max_size=4))]
        annotated, rows = after(annotated, fresh, data.draw(st.sets(st.sampled_from(["s0", "s1", "s5"]))))
        lists.follow(annotated, rows, visible)
        anew = SpanLists()
        anew.take(annotated, visible)
        assert (lists.shown, lists.open) == (anew.shown, anew.open)
        for span in lists.shown:
            beside = [other for other in lists.shown if other.start < span.end and span.start < other.end]
            assert list(lists.overlapping(span)) == beside
