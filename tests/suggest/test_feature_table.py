from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.feature_table import AHEAD, EMPTY, FeatureTable, Places, Rows

LENGTHS = st.lists(st.integers(1, 24), min_size=1, max_size=6)
NOTHING = 5000


@st.composite
def sentences_and_marks(draw):
    """Draw the bounds of sentences and, by word, what is seen of it: the first of numbers by distance, or nothing."""
    bounds = [0, *np.cumsum(draw(LENGTHS)).tolist()]
    seen = draw(st.lists(st.sampled_from([EMPTY, EMPTY, 100, 200]), min_size=bounds[-1], max_size=bounds[-1]))
    return bounds, seen


@given(sentences_and_marks())
def test_a_word_sees_the_next_mark_of_its_sentence(drawn):
    bounds, seen = drawn
    found = Places(bounds).ahead(np.array(seen), NOTHING)
    for first, end in pairwise(bounds):
        for word in range(first, end):
            at = next((i for i in range(word, end) if seen[i]), None)
            assert found[word] == (NOTHING + AHEAD if at is None else seen[at] + min(at - word, AHEAD))


@given(sentences_and_marks())
def test_a_word_sees_the_last_mark_before_it_in_its_sentence(drawn):
    bounds, seen = drawn
    found = Places(bounds).behind(np.array(seen), NOTHING)
    for first, end in pairwise(bounds):
        for word in range(first, end):
            at = next((i for i in range(word - 1, first - 1, -1) if seen[i]), None)
            far = min(word - first if at is None else word - at - 1, AHEAD)
            assert found[word] == (NOTHING if at is None else seen[at]) + far


@given(st.lists(st.tuples(st.integers(-(2**40), 2**40), st.integers(0, 9)), max_size=20))
def test_rows_are_given_back_by_number(rows):
    kept = Rows(2)
    assert [kept.add(row) for row in rows] == list(range(len(rows)))
    assert kept.of(list(range(len(rows)))).T.tolist() == [list(row) for row in rows]


def test_rows_grow():
    kept = Rows(1)
    for number in range(3000):
        kept.add((number,))
    assert kept.of([0, 1023, 1024, 2999]).tolist() == [[0, 1023, 1024, 2999]]


def test_a_group_keeps_its_number_and_groups_added_together_follow_one_another():
    table = FeatureTable()
    assert table.number(()) == EMPTY
    first = table.add([(b"a",), (b"b",)])
    assert table.groups[first : first + 2] == [(b"a",), (b"b",)]
    assert table.number((b"c", b"d")) == table.number((b"c", b"d")) == first + 2
