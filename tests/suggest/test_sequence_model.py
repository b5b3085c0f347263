import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.sequence_model import SequenceModel, ready, spans_of, tags_for
from annotator.suggest.training import BASE_PARAMETERS, tagged, train
from tests.suggest.tiny import known, train_tiny


@st.composite
def tagged_words(draw):
    """Words that tile a text, and word ranges that do not overlap: (words, [(first, last)])."""
    lengths = draw(st.lists(st.integers(1, 4), min_size=1, max_size=20))
    bounds = [sum(lengths[:i]) for i in range(len(lengths) + 1)]
    words = list(itertools.pairwise(bounds))
    cuts = sorted(draw(st.sets(st.integers(0, len(words)), max_size=10)))
    ranges = [(a, b - 1) for a, b in itertools.pairwise(cuts)]
    keep = draw(st.lists(st.booleans(), min_size=len(ranges), max_size=len(ranges)))
    return words, [r for r, kept in zip(ranges, keep, strict=True) if kept]


@given(tagged_words())
def test_tags_hold_the_spans(drawn):
    words, ranges = drawn
    tags = tags_for(words, [(words[first][0], words[last][1]) for first, last in ranges])
    assert len(tags) == len(words)
    assert spans_of(tags) == ranges


@given(st.lists(st.sampled_from("BIO"), max_size=20))
def test_any_tagging_is_read_as_spans_in_order(tags):
    found = spans_of(tags)
    assert all(tags[first] == "B" and set(tags[first + 1 : last + 1]) <= {"I"} for first, last in found)
    assert len(found) == tags.count("B")
    assert all(a[1] < b[0] for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("tags", "spans"),
    [("", []), ("OOO", []), ("IIO", []), ("BIOB", [(0, 1), (3, 3)]), ("BB", [(0, 0), (1, 1)]), ("OBII", [(1, 3)])],
)
def test_spans_of_written_taggings(tags, spans):
    assert spans_of(tags) == spans


@pytest.mark.parametrize("span", [(1, 4), (0, 3), (0, 9), (1, 3)])
def test_a_span_that_cuts_a_word_has_no_tags(span):
    assert tags_for([(0, 2), (2, 4), (4, 6)], [span]) is None


def test_no_spans_are_all_outside():
    assert tags_for([(0, 2), (2, 4)], []) == ["O", "O"]


@pytest.fixture(scope="module")
def model(tmp_path_factory, cutter):
    return SequenceModel(["INSTITUTION"], train_tiny(tmp_path_factory.mktemp("model") / "tiny.crfsuite", cutter))


def test_a_trained_model_reads_what_it_learned(model, cutter):
    for text, spans in (("昨日，海川集团宣布投资。", ["海川集团"]), ("今天天气很好。", [])):
        (sentence,) = known(text, [], cutter).sentences
        read = [(sentence.words[a].start, sentence.words[b].end) for _, (a, b) in model.read(ready(sentence))]
        assert [text[start:end] for start, end in read] == spans


def test_a_model_is_surer_of_what_it_reads_than_of_other_spans(model, cutter):
    (sentence,) = known("昨日，海川集团宣布投资。", [], cutter).sentences
    ((label, read),) = model.read(ready(sentence))
    assert label == "INSTITUTION"
    count = len(sentence.words)
    others = [(a, b) for a in range(count) for b in range(a, count) if (a, b) != read]
    sure = model.probability(label, read, count)
    assert 0.5 < sure <= 1
    assert all(0 <= model.probability(label, span, count) < sure for span in others)


def test_a_missing_model_file_is_refused(tmp_path):
    with pytest.raises(OSError):
        SequenceModel(["PROJECT"], tmp_path / "none.crfsuite")


def test_a_model_of_two_labels_reads_one_inside_the_other(tmp_path, cutter):
    rows = []
    for name, what in itertools.product(("海川集团", "晨辉集团", "澜图集团"), ("轴承项目", "电池项目", "水泵项目")):
        text = f"昨日，{name}{what}开工。"
        made = known(text, [name], cutter)
        made.spans["PROJECT"] = [(3, 3 + len(name + what))]
        rows += tagged(made, "INSTITUTION", "PROJECT")
    assert {tag for _, tags in rows for tag in tags} >= {"OO", "BB"}
    train(tmp_path / "two.crfsuite", rows, BASE_PARAMETERS)
    model = SequenceModel(["INSTITUTION", "PROJECT"], tmp_path / "two.crfsuite")
    text = "昨日，海川集团电池项目开工。"
    (sentence,) = known(text, [], cutter).sentences
    read = {label: (sentence.words[a].start, sentence.words[b].end) for label, (a, b) in model.read(ready(sentence))}
    assert {label: text[start:end] for label, (start, end) in read.items()} == {
        "INSTITUTION": "海川集团",
        "PROJECT": "海川集团电池项目",
    }
    for label, span in model.read(ready(sentence)):
        assert 0.5 < model.probability(label, span, len(sentence.words)) <= 1
