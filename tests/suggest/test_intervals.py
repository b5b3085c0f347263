"""Intervals answer as a plain search over all of them would."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.intervals import Intervals

PLACES = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda place: (place[0], place[0] + place[1], 0.5))


@given(st.lists(PLACES), st.lists(PLACES), PLACES)
def test_what_overlaps_is_found(given_first, added, asked):
    intervals = Intervals(given_first)
    for item in added:
        intervals.add(*item)
    start, end, _ = asked
    wanted = sorted(item for item in [*given_first, *added] if item[0] < end and start < item[1])
    assert list(intervals.overlapping(start, end)) == wanted
    assert intervals.hold(start, end) == any(left <= start and end <= right for left, right, _ in wanted)


def test_no_interval_overlaps_nothing():
    assert list(Intervals().overlapping(0, 5)) == []
    assert not Intervals([(0, 5, 1.0)]).hold(4, 6)
