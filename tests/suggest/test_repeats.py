from annotator.suggest.repeats import REPEAT, SURE, repeats
from tests.suggest.written import found, quotes

TEXT = "轴承产业园由澜图建设。轴承产业园很大，澜图也很大，3个轴承项目，3个轴承项目。"


def again(passage, *spans, text=TEXT, probability=lambda _: None):
    page = passage(text)
    scores = {found(page.text, quote, label, score).key: score for label, quote, score in spans}
    return page.text, repeats(page, scores, probability)


def test_a_sure_name_is_proposed_at_its_other_places(passage):
    text, made = again(passage, ("PROJECT", "轴承产业园", SURE), ("INSTITUTION", "澜图", 0.95))
    assert {(c.start, text[c.start : c.end], c.label) for c in made} == {
        (text.rindex("轴承产业园"), "轴承产业园", "PROJECT"),
        (text.rindex("澜图"), "澜图", "INSTITUTION"),
    }
    assert {c.suggester for c in made} == {REPEAT}


def test_an_unsure_name_is_not_repeated(passage):
    assert again(passage, ("PROJECT", "轴承产业园", SURE - 0.01))[1] == []


def test_short_strings_and_amounts_are_not_repeated(passage):
    spans = [("PROJECT", "产业园", 1.0), ("INSTITUTION", "图", 1.0), ("INVESTMENT", "3个轴承项目", 1.0)]
    assert again(passage, *spans)[1] == []


def test_places_with_a_score_of_their_own_are_left_alone(passage):
    page = passage(TEXT)
    both = {found(page.text, "轴承产业园", "PROJECT", nth=n).key: score for n, score in ((0, 0.95), (1, 0.1))}
    assert repeats(page, both, lambda _: None) == []


def test_a_string_that_the_models_find_unlikely_on_average_is_not_repeated(passage):
    page = passage(TEXT)
    first, second = (found(page.text, "轴承产业园", "PROJECT", nth=n).key for n in range(2))
    (one,) = repeats(page, {first: 0.9}, {first: 0.9, second: 0.2}.get)
    assert one.key == second
    assert repeats(page, {first: 0.9}, {first: 0.65, second: 0.0}.get) == []
    assert [c.key for c in repeats(page, {first: 0.9}, {first: 0.9}.get)] == [second]


def test_a_repeated_project_has_its_kind(passage):
    text, made = again(passage, ("PROJECT", "3个轴承项目", 0.9), ("PROJECT", "轴承产业园", 0.9))
    kinds = {quotes(text, [c])[0]: c.attributes["kind"] for c in made}
    assert kinds == {"3个轴承项目": "group", "轴承产业园": "named"}
