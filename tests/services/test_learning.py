"""Learning from decided articles: what is taught is used, what is worse is not, what was decided stays."""

from dataclasses import replace

import pytest

from annotator.core import decision as d
from annotator.core.document import Status, annotate, make_document
from annotator.core.entry import LexiconEntry
from annotator.core.span import State
from annotator.services import learning
from annotator.services.engine import dataset_engine, learned_from, load_engine, load_learned
from annotator.services.learning import count_verdicts, split, train_dataset, train_documents
from annotator.services.lessons import lesson_rows, make_lesson
from annotator.services.outcome import KEPT, TOO_FEW, WORSE, is_due
from annotator.services.predicting import predict, suggest_all
from tests.conftest import suggested
from tests.services.lighthouses import NEW, article, marked_up


@pytest.fixture(scope="module")
def engine(_shared_cache):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(_shared_cache))
        return load_engine()


@pytest.fixture(scope="module")
def trained(engine):
    """Return the outcome of learning from ten articles, and the models."""
    return train_documents([article(number) for number in range(10)], engine=engine)


@pytest.fixture
def taught(dataset, session, trained):
    """Return a dataset with one new article, that was taught by ten others."""
    outcome, models = trained
    dataset.save_models(models, {**outcome.to_json(), "decided": 0, "number": 1, "base": models[0].base})
    session.add_documents([annotate(make_document(NEW))])
    return dataset


def names(spans):
    return {span.text for span in spans if span.label == "INSTITUTION"}


def test_what_was_taught_is_suggested_for_names_never_seen(trained, engine):
    outcome, models = trained
    assert outcome.reason == KEPT
    assert outcome.after["INSTITUTION"] > outcome.before["INSTITUTION"]
    assert {one.name for one in models} == {"INSTITUTION", "ranker"}
    assert outcome.version.startswith("learned-1-")
    assert len(split([article(number) for number in range(10)])[0]) == outcome.held
    engine.forget()
    engine.learned = None
    assert "海棠灯塔" not in names(engine.suggest("d", NEW).spans)
    engine.learned = learned_from(models)
    found = {span.text: span for span in engine.suggest("d", NEW).spans}
    assert {"海棠灯塔", "雪原灯塔"} <= found.keys()
    assert found["海棠灯塔"].suggester == "learned"
    assert found["海棠灯塔"].reason.startswith("从本数据集学到：")
    assert outcome.version in found["海棠灯塔"].suggester_version


def test_a_worse_model_is_not_kept_and_both_figures_say_so(engine):
    plain = [make_document(f"昨日，云岭澜图集团有限公司第{n}次开会，远山机械有限公司参加。") for n in range(8)]
    marked = [marked_up(one.text, ["云岭澜图集团有限公司", "远山机械有限公司"]) for one in plain]
    held, training = split(marked)
    misleading = [annotate(one.document) for one in training]
    engine.learned = None
    outcome, models = train_documents([*held, *misleading], engine=engine)
    assert outcome.reason == WORSE
    assert not outcome.kept
    assert outcome.after["INSTITUTION"] < outcome.before["INSTITUTION"]
    assert models
    assert "learned" not in outcome.version
    assert "not used" in outcome.line()


def test_too_few_articles_teach_nothing(engine):
    outcome, models = train_documents([article(n) for n in range(3)], engine=engine)
    assert (outcome.reason, models) == (TOO_FEW, [])
    unfinished = [article(n, status=Status.IN_PROGRESS) for n in range(9)]
    assert train_documents(unfinished, engine=engine)[0].reason == TOO_FEW


def test_an_article_once_learned_from_is_never_compared_with():
    articles = [article(number) for number in range(40)]
    learned_from_so_far = set()
    for count in range(4, 41):
        held, training = split(articles[:count])
        assert len(held) >= 2
        assert len(held) + len(training) == count
        assert not learned_from_so_far & {one.document.id for one in held}
        learned_from_so_far |= {one.document.id for one in training}


def test_an_unfinished_article_teaches_only_by_what_is_decided_in_it(engine):
    text = "昨日，云岭澜图集团有限公司开会，远山机械有限公司参加，青禾重工有限公司缺席。"
    spans = [
        suggested(text, "云岭澜图集团有限公司", "INSTITUTION").changed(state=State.GOLD),
        suggested(text, "远山机械有限公司", "INSTITUTION").changed(state=State.REJECTED),
        suggested(text, "青禾重工有限公司", "INSTITUTION"),
    ]
    engine.learned = None
    partly = annotate(make_document(text).changed(status=Status.IN_PROGRESS), spans)
    assert sorted(right for _, right in lesson_rows(engine, [make_lesson(engine, partly)])) == [False, True]
    whole = annotate(partly.document.changed(status=Status.DONE), spans)
    answers = [right for _, right in lesson_rows(engine, [make_lesson(engine, whole)])]
    assert answers.count(True) == 1
    assert len(answers) >= 2


def test_what_is_learned_never_touches_what_was_decided(taught, session, trained):
    (document,) = taught.ids()
    engine = dataset_engine(taught.path, (), "warm")
    session.suggest(document, engine.suggest(document, NEW), engine.version)
    spans = {span.text: span for span in session.load(document).spans}
    session.apply(document, d.Reject(spans["海棠灯塔"].id))
    session.apply(document, d.Accept(spans["雪原灯塔"].id))
    decided = [span for span in session.load(document).spans if span.state is not State.SUGGESTED]
    again = engine.suggest(document, NEW)
    assert "海棠灯塔" in names(again.spans), "the model itself would bring it back"
    session.suggest(document, again, engine.version + "x")
    after = session.load(document).spans
    assert [span for span in after if span.state is not State.SUGGESTED] == decided
    assert not {"海棠灯塔", "雪原灯塔"} & names(span for span in after if span.state is State.SUGGESTED)


def test_a_dataset_is_trained_when_it_is_due_and_its_models_used(dataset, session):
    session.add_documents(article(number) for number in range(10))
    spans = dataset.decided_spans()
    assert is_due(dataset, spans)
    assert not is_due(dataset, spans + 1)
    assert not is_due(dataset, 0)
    steps = []
    outcome = train_dataset(dataset.path, lambda done, total: steps.append((done, total)))
    assert outcome.kept
    assert [done for done, _ in steps] == list(range(1, len(steps) + 1))
    assert steps[-1][0] == steps[-1][1]
    assert not is_due(dataset, 1)
    record = dataset.last_training()
    assert (record["version"], record["number"], record["decided"]) == (outcome.version, 1, spans)
    assert {one.version for one in dataset.load_models()} == {outcome.version}
    document = make_document(NEW)
    (warm,) = predict([document], dataset=dataset.path)
    assert "海棠灯塔" in names(warm.spans)
    (cold,) = predict([document], dataset=dataset.path, verdicts=dataset.verdicts(), mode="cold")
    (never,) = predict([document])
    assert cold == never
    assert next(predict([document], dataset=dataset.path, mode="off")).spans == ()


def test_a_cancelled_training_writes_nothing(dataset, session):
    session.add_documents(article(number) for number in range(6))
    before = dataset.path.read_bytes()

    def cancel(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train_dataset(dataset.path, cancel)
    assert dataset.load_models() == []
    assert dataset.last_training() is None
    assert dataset.path.read_bytes() == before


def test_suggestions_can_be_off(taught, session):
    assert suggest_all(session, mode="off") == 0
    assert suggest_all(session) == 1
    (document,) = taught.ids()
    assert "海棠灯塔" in names(session.load(document).spans)
    assert suggest_all(session) == 0, "the version with what was learned is the one in use"


def test_models_for_other_shipped_ones_or_broken_ones_are_left_alone(taught, monkeypatch):
    stored = taught.load_models()
    assert load_learned(taught.path) is not None
    with monkeypatch.context() as patch:
        patch.setattr("annotator.services.engine.shipped_version", lambda: "other")
        assert load_learned(taught.path) is None
    taught.save_models([replace(stored[0], data=stored[0].data[:-100]), *stored[1:]], {})
    assert load_learned(taught.path) is None
    engine = dataset_engine(taught.path, (), "warm")
    assert "远山机械有限公司" in names(engine.suggest("d", "昨日，远山机械有限公司投资3亿元建设轴承产业园。").spans)


def test_the_ranker_is_left_when_its_rows_do_not_ship(engine, monkeypatch):
    monkeypatch.setattr(learning, "ROWS", "no-such-file.gz")
    _, models = train_documents([article(number) for number in range(6)], engine=engine)
    assert [one.name for one in models] == ["INSTITUTION"]
    assert learned_from(models).ranker is None


def test_verdicts_are_counted_by_label_and_string():
    one = marked_up("青禾灯塔和青禾灯塔", ["青禾灯塔"])
    wrong = [span.changed(state=State.REJECTED) for span in one.spans[:1]]
    (verdict,) = count_verdicts([one, annotate(one.document, wrong)])
    assert (verdict.text, verdict.confirmed, verdict.rejected) == ("青禾灯塔", 2, 1)


def test_the_words_of_the_lexicon_are_suggested_while_learning(engine, trained):
    articles = [article(number) for number in range(10)]
    words = {span.text for one in articles for span in one.in_state(State.GOLD) if span.label == "INSTITUTION"}
    lexicon = [LexiconEntry("INSTITUTION", word, "company") for word in sorted(words)]
    outcome, _ = train_documents(articles, engine=engine, lexicon=lexicon)
    assert trained[0].before["INSTITUTION"] < 0.9 < outcome.before["INSTITUTION"]
    engine.lexicon.replace([])
