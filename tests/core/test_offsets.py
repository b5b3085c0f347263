import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.offsets import KeptRanges, Utf16Map

TRICKY = [  # one item is a family joined by ZWJ, the last has a variation selector
    "甲", "a", "😀", "𠮷", "\u2028", "\u2029", "\ufdd0", "\u00a0", "\u3000", "\ufeff",
    "👨\u200d👩\u200d👧", "\n", "葛\U000e0100",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(TRICKY), max_size=40).map("".join) | st.text(max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_every_code_point_offset_equals_the_encoded_length_before_it(text):
    offsets = Utf16Map(text)
    assert [offsets.to_utf16(i) for i in range(len(text) + 1)] == [units(text[:i]) for i in range(len(text) + 1)]
    assert len(offsets) == units(text)


@given(TEXTS)
def test_offsets_come_back_and_the_middle_of_a_pair_rounds_down(text):
    offsets = Utf16Map(text)
    begins = {offsets.to_utf16(i): i for i in range(len(text) + 1)}
    for unit in range(len(offsets) + 1):
        assert offsets.is_inside_pair(unit) == (unit not in begins)
        assert offsets.to_code_point(unit) == begins[unit if unit in begins else unit - 1]


def test_known_text_with_an_emoji_and_an_extension_b_character():
    offsets = Utf16Map("甲😀乙𠮷丙")
    assert (offsets.to_utf16(4), offsets.to_code_point(6), len(offsets)) == (6, 4, 7)
    assert [unit for unit in range(8) if offsets.is_inside_pair(unit)] == [2, 5]


@pytest.mark.parametrize("offset", [-1, 3])
def test_offsets_outside_the_text_are_refused(offset):
    offsets = Utf16Map("甲乙")
    with pytest.raises(IndexError):
        offsets.to_utf16(offset)
    with pytest.raises(IndexError):
        offsets.to_code_point(offset)


def test_touching_stretches_become_one():
    assert KeptRanges.of([(2, 3), (5, 1), (8, 2)]) == KeptRanges((2, 8), (0, 4), (4, 2))


def test_ranges_map_both_ways_and_dropped_source_shows_nothing():
    ranges = KeptRanges.of([(2, 3), (8, 2)])
    assert len(ranges) == 5
    assert [ranges.source_position(i) for i in range(6)] == [2, 3, 4, 8, 9, 10]
    assert [ranges.display_position(i) for i in range(12)] == [0, 0, 0, 1, 2, 3, 3, 3, 3, 4, 5, 5]
    assert ranges.to_source(1, 4) == (3, 9)
    assert ranges.to_display(3, 9) == (1, 4)
    assert ranges.to_display(5, 8) is None
    assert ranges.to_display(0, 2) is None


def test_an_empty_display_has_one_position():
    ranges = KeptRanges.of([])
    assert (len(ranges), ranges.source_position(0), ranges.display_position(7)) == (0, 0, 0)
    assert ranges.to_display(0, 7) is None


@pytest.mark.parametrize(("start", "end"), [(1, 1), (2, 1), (-1, 1), (0, 6)])
def test_no_source_for_an_empty_or_outside_range(start, end):
    with pytest.raises(ValueError, match="no display range"):
        KeptRanges.of([(2, 3), (8, 2)]).to_source(start, end)


@pytest.mark.parametrize("offset", [-1, 6])
def test_a_position_outside_the_display_is_refused(offset):
    with pytest.raises(IndexError):
        KeptRanges.of([(2, 3), (8, 2)]).source_position(offset)
