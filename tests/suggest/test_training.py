import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.sequence_model import SequenceModel, spans_of
from annotator.suggest.training import BASE_PARAMETERS, Known, outermost, tagged, train
from tests.suggest.tiny import known, train_tiny

RANGES = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda r: (r[0], r[0] + r[1])), max_size=10)


def test_a_sentence_is_tagged_with_its_known_spans(cutter):
    text = "昨日，海川集团宣布投资。晨辉集团很好。今天天气很好。"
    rows = list(tagged(known(text, ["海川集团", "晨辉集团"], cutter), "INSTITUTION"))
    sentences = known(text, [], cutter).sentences
    named = []
    for sentence, (features, tags) in zip(sentences, rows, strict=True):
        assert features == sentence.features
        named.append(["".join(w.text for w in sentence.words[a : b + 1]) for a, b in spans_of(tags)])
    assert named == [["海川集团"], ["晨辉集团"], []]


def test_spans_of_other_labels_are_not_seen(cutter):
    ((_, tags),) = tagged(known("昨日，海川集团宣布投资。", ["海川集团"], cutter), "PROJECT")
    assert set(tags) == {"O"}


def test_a_sentence_whose_span_cuts_a_word_is_left_out(cutter):
    made = known("昨日，海川集团宣布投资。今天天气很好。", [], cutter)
    whole = Known(made.sentences, {"INSTITUTION": [(3, 6)]})
    assert len(list(tagged(made, "INSTITUTION"))) == 2
    assert [tags for _, tags in tagged(whole, "INSTITUTION")] == [["O"] * len(made.sentences[1].words)]


def test_an_inner_span_is_left_to_the_outer_one(cutter):
    ((_, tags),) = tagged(known("昨日，海川集团宣布投资。", ["海川", "海川集团"], cutter), "INSTITUTION")
    assert tags.count("B") == 1


@given(RANGES)
def test_the_outermost_spans_do_not_overlap_and_leave_none_apart(spans):
    kept = outermost(spans)
    assert kept == sorted(kept)
    assert set(kept) <= set(spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(kept))
    assert all(any(a < e and s < b for a, b in kept) for s, e in spans)


def test_the_longest_of_those_that_begin_together_is_kept():
    assert outermost([(0, 2), (0, 5), (3, 4), (5, 6), (0, 5)]) == [(0, 5), (5, 6)]


def test_the_same_rows_give_the_same_file(tmp_path, cutter):
    one, other = (train_tiny(tmp_path / name, cutter).read_bytes() for name in ("a", "b"))
    assert one == other
    assert len(one) > 100


def test_a_training_that_shuffles_gives_the_same_file_each_time(tmp_path, cutter):
    text = "".join(f"第{n}天，海川集团宣布投资。{n}号那天天气很好，晨辉集团也说好。" for n in range(40))
    rows = list(tagged(known(text, ["海川集团", "晨辉集团"], cutter), "INSTITUTION"))
    for name in "abc":
        train(tmp_path / name, rows, {"type": 1, "c": 1.0, "max_iterations": 3}, "pa")
    assert len({(tmp_path / name).read_bytes() for name in "abc"}) == 1


@pytest.mark.parametrize(("algorithm", "parameters"), [("lbfgs", BASE_PARAMETERS), ("pa", {"max_iterations": 20})])
def test_either_way_of_training_learns(tmp_path, cutter, algorithm, parameters):
    texts = [("昨日，海川集团宣布投资。", ["海川集团"]), ("今天天气很好。", [])] * 3
    rows = [row for text, names in texts for row in tagged(known(text, names, cutter), "INSTITUTION")]
    assert train(tmp_path / "m.crfsuite", iter(rows), parameters, algorithm) == 6
    model = SequenceModel(["INSTITUTION"], tmp_path / "m.crfsuite")
    (reading,) = model.read(known("昨日，海川集团宣布投资。", [], cutter).sentences)
    assert len(reading.spans) == 1
