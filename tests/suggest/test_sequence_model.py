import itertools

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.features import FeatureMaker
from annotator.suggest.passage import make_passage
from annotator.suggest.sequence_model import SequenceModel, spans_of, tags_for
from annotator.suggest.training import BASE_PARAMETERS, tagged, train
from tests.suggest.tiny import known, train_tiny
from tests.suggest.written import EVIDENCE


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
        (sentence,) = sentences = known(text, [], cutter).sentences
        (reading,) = model.read(sentences)
        read = [(sentence.words[a].start, sentence.words[b].end) for _, (a, b) in reading.spans]
        assert [text[start:end] for start, end in read] == spans


def test_a_model_is_surer_of_what_it_reads_than_of_other_spans(model, cutter):
    (sentence,) = sentences = known("昨日，海川集团宣布投资。", [], cutter).sentences
    (reading,) = model.read(sentences)
    ((label, read),) = reading.spans
    assert label == "INSTITUTION"
    count = len(sentence.words)
    others = [(a, b) for a in range(count) for b in range(a, count) if (a, b) != read]
    sure = reading.probability(label, read)
    assert 0.5 < sure <= 1
    assert all(0 <= reading.probability(label, span) < sure for span in others)


def test_sentences_are_read_together_as_each_alone(model, cutter):
    sentences = known("昨日，海川集团宣布投资。今天天气很好。晨辉集团也来了！", [], cutter).sentences
    assert len(sentences) == 3
    together = model.read(sentences)
    for sentence, reading in zip(sentences, together, strict=True):
        (alone,) = model.read([sentence])
        assert alone.spans == reading.spans
        assert alone.begins["INSTITUTION"] == pytest.approx(reading.begins["INSTITUTION"])
    assert model.read([]) == []


def test_a_model_goes_on_with_words_that_come_later_and_with_other_tables(model, cutter):
    maker = FeatureMaker(EVIDENCE)
    texts = ("昨日，海川集团宣布投资。", "前天，澜图集团宣布投资。", "昨日，海川集团宣布投资。")
    read = []
    for text in texts:
        sentences = maker.sentences(make_passage(text, cutter), ())
        read.append(model.read(sentences)[0].begins["INSTITUTION"])
        model.read(FeatureMaker(EVIDENCE).sentences(make_passage("别的句子，别的词。", cutter), ()))
    assert read[0] == read[2] != read[1]
    assert (
        read[0]
        == model.read(FeatureMaker(EVIDENCE).sentences(make_passage(texts[0], cutter), ()))[0].begins["INSTITUTION"]
    )


def test_a_model_reads_as_crfsuite_does(tmp_path, cutter):
    """The weights are read from crfsuite's file: its own tagger must find the same tags and probabilities."""
    path = train_tiny(tmp_path / "tiny.crfsuite", cutter)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    sentences = known("昨日海川集团宣布投资\n\n今天天气很好\n\n晨辉集团：也来了", [], cutter).sentences
    assert len(sentences) == 3
    for sentence, reading in zip(sentences, SequenceModel(["INSTITUTION"], path).read(sentences), strict=True):
        tagger.set(pycrfsuite.ItemSequence(sentence.features))
        assert [span for _, span in reading.spans] == spans_of(tagger.tag())
        for mark, likely in (("B", reading.begins), ("I", reading.insides)):
            asked = [tagger.marginal(mark, i) for i in range(len(sentence.words))]
            assert likely["INSTITUTION"] == pytest.approx(asked, abs=1e-9)


def test_no_name_goes_over_a_clause_mark_but_one_inside_of_a_number_or_a_latin_name(model, cutter):
    text = "昨日，海川集团到1,4-丁二醇厂区；今天在Co.,Ltd开会。"
    sentences = known(text, [], cutter).sentences
    certain: list[str] = []
    for sentence, reading in zip(sentences, model.read(sentences), strict=True):
        begins, insides = reading.begins["INSTITUTION"], reading.insides["INSTITUTION"]
        certain += [w.text for w, b, i in zip(sentence.words, begins, insides, strict=True) if b == i == 0]
    assert certain == [",", ";", "。"]


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
    (reading,) = model.read([sentence])
    read = {label: (sentence.words[a].start, sentence.words[b].end) for label, (a, b) in reading.spans}
    assert {label: text[start:end] for label, (start, end) in read.items()} == {
        "INSTITUTION": "海川集团",
        "PROJECT": "海川集团电池项目",
    }
    for label, span in reading.spans:
        assert 0.5 < reading.probability(label, span) <= 1
