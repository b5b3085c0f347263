from hypothesis import given

from annotator.suggest.evidence import make_evidence
from annotator.suggest.features import FeatureMaker
from annotator.suggest.lexicon import Lexicons
from tests.strategies import TEXTS
from tests.suggest.written import EVIDENCE, found

TEXT = "昨日，海川投资3亿元，建设云岭轴承产业园。\n今天天气很好！"


def features(passage, text, *spans):
    page = passage(text)
    candidates = [found(page.text, quote, label, score) for label, quote, score in spans]
    return page, FeatureMaker(EVIDENCE).sentences(page, candidates)


def of(sentences, word):
    return next(
        listed
        for s in sentences
        for found_word, listed in zip(s.words, s.features, strict=True)
        if found_word.text == word
    )


def test_every_word_has_one_list_of_features(passage):
    page, sentences = features(passage, TEXT)
    assert [word for s in sentences for word in s.words] == page.words
    for sentence in sentences:
        assert len(sentence.features) == len(sentence.words)
        assert all(listed and all(name.decode() for name in listed) for listed in sentence.features)


def test_no_sentence_takes_words_of_another(passage):
    page, sentences = features(passage, TEXT)
    assert ["".join(w.text for w in s.words).strip() for s in sentences] == [
        page.folded[a:b] for a, b in page.sentences
    ]


@given(TEXTS)
def test_the_words_of_a_sentence_lie_inside_it_whatever_the_text(passage, text):
    page, sentences = features(passage, text)
    ends = [end for _, end in page.sentences]
    assert len(sentences) <= len(ends)
    taken = [word for s in sentences for word in s.words]
    assert taken == page.words[: len(taken)]
    assert all(not word.text.strip() for word in page.words[len(taken) :])
    starts = {start for start, _ in page.sentences}
    for sentence in sentences:
        inner = range(sentence.words[0].end, sentence.words[-1].end)
        assert sum(page.folded[s].strip() != "" and s in inner for s in starts) <= 1


def test_the_same_text_has_the_same_features_again(passage):
    maker = FeatureMaker(EVIDENCE)
    page = passage(TEXT)
    first = maker.sentences(page, ())
    maker.sentences(passage("别的文章：晨星公司，位于南湾区。"), ())
    again = maker.sentences(passage(TEXT), ())
    assert [s.features for s in first] == [s.features for s in again]
    assert [s.features for s in FeatureMaker(EVIDENCE).sentences(page, ())] == [s.features for s in first]


def test_a_maker_begins_anew_when_it_knows_too_many_words(passage, monkeypatch):
    maker = FeatureMaker(EVIDENCE)
    page = passage(TEXT)
    first, kept = maker.sentences(page, ()), len(maker.table.groups)
    assert maker.sentences(page, ())[0].table is first[0].table
    monkeypatch.setattr("annotator.suggest.features._MOST_GROUPS", kept - 1)
    again = maker.sentences(page, ())
    assert again[0].table is not first[0].table
    assert len(maker.table.groups) == kept
    assert [s.features for s in again] == [s.features for s in first]


def test_a_sentence_does_not_look_into_the_next(passage):
    _, both = features(passage, "海川开工。轴承很好。")
    _, alone = features(passage, "海川开工。")
    assert both[0].features == alone[0].features


def test_neighbours_are_seen(passage):
    _, one = features(passage, "建设云岭产业园")
    _, other = features(passage, "参观云岭产业园")
    assert of(one, "云岭") != of(other, "云岭")


def test_lexicons_tell_words_apart(passage):
    page = passage("海川和云岭")
    plain = [s.features for s in FeatureMaker(EVIDENCE).sentences(page, ())]
    bare = [s.features for s in FeatureMaker(make_evidence(Lexicons({}))).sentences(page, ())]
    assert plain != bare


def test_what_the_rules_found_is_seen(passage):
    _, plain = features(passage, TEXT)
    _, marked = features(passage, TEXT, ("PROJECT", "云岭轴承产业园", 0.9))
    assert of(plain, "云岭") != of(marked, "云岭")
    assert of(plain, "今天天气") == of(marked, "今天天气")


def test_an_amount_invested_is_told_from_another(passage):
    _, invested = features(passage, TEXT, ("INVESTMENT", "3亿元", 0.9))
    _, other = features(passage, TEXT, ("INVESTMENT", "3亿元", 0.1))
    assert of(invested, "亿元") != of(other, "亿元")


def test_a_sentence_without_any_hint_holds_no_project(passage):
    _, (first, second) = features(passage, TEXT)
    assert (first.may_build, second.may_build) == (True, False)
    _, (marked,) = features(passage, "今天天气很好！", ("PROJECT", "今天天气", 0.9))
    assert marked.may_build


def test_an_empty_text_has_no_sentences(passage):
    assert features(passage, " \n ")[1] == []
