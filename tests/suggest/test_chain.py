import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.suggest import chain
from annotator.suggest.chain import Chain

TAGS = 3


@st.composite
def problems(draw):
    """Transition scores, and the tags' scores of the words of some short sentences."""
    scores = st.integers(-40, 40).map(lambda tenths: tenths / 10)
    transitions = draw(st.lists(scores, min_size=TAGS * TAGS, max_size=TAGS * TAGS))
    lengths = draw(st.lists(st.integers(1, 5), min_size=1, max_size=6))
    words = draw(st.lists(scores, min_size=TAGS * sum(lengths), max_size=TAGS * sum(lengths)))
    return np.array(transitions).reshape(TAGS, TAGS), np.array(words).reshape(-1, TAGS), lengths


def by_hand(transitions, scores):
    """Return the best score and every word's tag probabilities, by looking at all readings of one sentence."""
    best, sums = -np.inf, np.zeros_like(scores)
    for tags in itertools.product(range(TAGS), repeat=len(scores)):
        score = total(transitions, scores, tags)
        best = max(best, score)
        for word, tag in enumerate(tags):
            sums[word, tag] += np.exp(score)
    return best, sums / sums.sum(axis=1, keepdims=True)


@given(problems(), st.data())
def test_at_marks_the_tag_outside_is_given_and_the_rest_is_read_as_all_readings_with_it(problem, data):
    transitions, scores, lengths = problem
    marks = data.draw(st.lists(st.integers(0, len(scores) - 1), unique=True).map(sorted))
    outside = data.draw(st.integers(0, TAGS - 1))
    forced = scores.copy()
    forced[marks] -= 1e3
    forced[marks, outside] += 1e3
    tags, marginals = Chain(transitions, outside).decode(scores.copy(), lengths, marks)
    check_against_all_readings(transitions, forced, lengths, tags, marginals)


def check_against_all_readings(transitions, scores, lengths, tags, marginals):
    end = 0
    for length in lengths:
        start, end = end, end + length
        best, likely = by_hand(transitions, scores[start:end])
        assert total(transitions, scores[start:end], tags[start:end]) == pytest.approx(best)
        assert marginals[start:end] == pytest.approx(likely)


def total(transitions, scores, tags):
    steps = sum(transitions[a, b] for a, b in itertools.pairwise(tags))
    return steps + sum(scores[word, tag] for word, tag in enumerate(tags))


@given(problems())
def test_the_best_reading_and_the_probabilities_are_those_of_all_readings(problem):
    transitions, scores, lengths = problem
    tags, marginals = Chain(transitions).decode(scores.copy(), lengths)
    assert len(tags) == len(scores) == len(marginals)
    check_against_all_readings(transitions, scores, lengths, tags, marginals)


@settings(max_examples=20)
@given(problems())
def test_sentences_may_be_decoded_in_parts(problem):
    transitions, scores, lengths = problem
    tags, marginals = Chain(transitions).decode(scores.copy(), lengths)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chain, "_TOGETHER", 2)
        again, likely = Chain(transitions).decode(scores.copy(), lengths)
    assert again == tags
    assert likely == pytest.approx(marginals)


@pytest.mark.parametrize("strength", [0.0, 9.0, 60.0, 300.0])
def test_long_sentences_and_strong_weights_neither_overflow_nor_vanish(strength):
    words = 2_000
    scores = np.zeros((words, TAGS))
    scores[np.arange(words), np.arange(words) % TAGS] = strength
    with np.errstate(all="raise", under="ignore"):
        tags, marginals = Chain(np.eye(TAGS) * 9).decode(scores, [words])
    assert np.isfinite(marginals).all()
    assert marginals.sum(axis=1) == pytest.approx(np.ones(words))
    if strength > 9:
        assert tags == [word % TAGS for word in range(words)]
