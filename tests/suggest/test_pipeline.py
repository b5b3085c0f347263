import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import check_spans
from annotator.core.labels import BUILT_IN
from annotator.core.span import State
from annotator.services.engine import model_engine
from annotator.services.resources import resource, samples_folder
from annotator.suggest.merge import PRECEDENCE
from annotator.suggest.passage import make_passage
from annotator.suggest.pipeline import THRESHOLD, Engine, default_suggesters
from annotator.suggest.plugin import PluginHost, PluginSpan
from tests.strategies import TEXTS
from tests.suggest.written import EVIDENCE, found, quotes

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "articles.jsonl"
PLAIN = "昨日，云岭海川集团有限公司宣布，总投资3亿元的精密轴承产业园开工，由澜图银行等15家企业参与。\n6个重点项目签约。"
WRAPPED = "\n\n".join(
    [
        "昨日，云岭海川集团有限公司在南湾区宣布，总投资三十亿元的精密轴",
        "承产业园正式开工建设，项目占地一千二百亩，全部建成以后年产值可",
        "以达到一百亿元，带动当地数千人就业，配套企业的订单预计会增长三",
        "成。区里的有关负责人说，项目从签约到开工只用了三个月的时间。",
    ]
)
ODD = "😀𠮷安，云岭海川集团有限公司👨‍👩‍👧总投资３.５亿元建设𪚥轴承产业园（一期）。\u2028晨辉大学\u00a0与Ａ公司😀签约。"
TEXTS_TO_READ = {"plain": PLAIN, "wrapped": WRAPPED, "odd": ODD}
LABELS = {"INVESTMENT", "INSTITUTION", "PROJECT"}
PIECES = [
    *(
        "总投资",
        "3亿元",
        "人民币",
        "亿元以上",
        "海川",
        "云岭市",
        "集团",
        "有限公司",
        "银行",
        "等15家企业",
        "、",
        "和",
        "，",
        "。",
        "；",
    ),
    *(
        "（以下简称“",
        "”）",
        "（",
        "）",
        "“",
        "”",
        "6个",
        "重点",
        "项目",
        "轴承",
        "产业园",
        "一期",
        "建设",
        "由",
        "投资",
        "效果图",
    ),
    *(
        "图为",
        "责任编辑：",
        "A5版",
        "\n",
        "\n\n",
        "　　",
        " ",
        "😀",
        "𠮷",
        "ＡＢ",
        "12.5%",
        "## ",
        "科技",
        "TCL",
        "千亿级产业集群",
        "的",
    ),
]
NEWS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


class Said:
    """A suggester that proposes given quotes wherever they first stand."""

    def __init__(self, name, *said):
        self.name = name
        self.said = said
        self.seen = None

    def suggest(self, passage, candidates):
        self.seen = list(candidates)
        return [
            found(passage.text, quote, label, score, self.name)
            for quote, label, score in self.said
            if quote in passage.text
        ]


@pytest.fixture(scope="module")
def shipped(_shared_cache):
    """Return the engine with the models of the checkout."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(_shared_cache))
        return model_engine(resource("models"))


@pytest.fixture
def speaking(cutter):
    """Return a function that makes an engine whose only evidence is what its suggesters are told to say."""
    return lambda *suggesters: Engine(EVIDENCE, cutter, suggesters=suggesters)


def check(text, made):
    """Assert what holds for the suggestions of any text."""
    check_spans(text, made.spans)
    assert len({span.id for span in made.spans}) == len(made.spans) == len({span.key for span in made.spans})
    by_id = {span.id: span for span in made.spans}
    for span in made.spans:
        assert span.is_open
        assert THRESHOLD <= span.score <= 1
        assert span.suggester
        assert span.reason
        assert span.text.strip()
        assert not any(
            o.label == span.label and o.start < span.end and span.start < o.end for o in made.spans if o != span
        )
    kinds = {kind.name: (kind.head, kind.tail) for kind in BUILT_IN.relations}
    assert len({relation.key for relation in made.relations}) == len(made.relations)
    for relation in made.relations:
        assert (by_id[relation.head].label, by_id[relation.tail].label) == kinds[relation.type]
        assert relation.state is State.SUGGESTED
        assert 0 < relation.score <= 1


@pytest.mark.parametrize("name", TEXTS_TO_READ)
def test_every_span_quotes_the_source(engine, shipped, name):
    text = TEXTS_TO_READ[name]
    for one in (engine, shipped):
        made = one.suggest("d", text)
        check(text, made)
        assert {span.label for span in made.spans} == LABELS


def test_a_name_cut_at_a_lines_end_holds_the_break(shipped):
    names = [span.text for span in shipped.suggest("d", WRAPPED).spans if span.label == "PROJECT"]
    assert any("轴\n\n承产业园" in name for name in names)


@given(st.one_of(NEWS, TEXTS))
def test_no_text_is_too_odd_for_the_rules(engine, text):
    check(text, engine.suggest("d", text))


@given(st.one_of(NEWS, TEXTS, st.text(max_size=60)))
def test_no_text_is_too_odd_for_the_models(shipped, text):
    check(text, shipped.suggest("d", text))


@pytest.mark.parametrize(
    "text", ["", "\n\n \u3000", "。", "。！？…；，、：“”（）《》", "，，，\n。。。", "##", "\ufeff"]
)
def test_a_text_without_words_has_no_suggestions(engine, shipped, text):
    for one in (engine, shipped):
        made = one.suggest("d", text)
        assert (made.spans, made.relations) == ((), ())


def test_the_same_text_has_the_same_suggestions_whatever_was_read_between(engine):
    first = engine.suggest("d", PLAIN)
    engine.suggest("e", WRAPPED)
    assert engine.suggest("d", PLAIN) == first


def test_a_spans_id_tells_its_document_and_place(engine):
    one, other = engine.suggest("d", PLAIN), engine.suggest("e", PLAIN)
    assert [span.key for span in one.spans] == [span.key for span in other.spans]
    assert not {span.id for span in one.spans} & {span.id for span in other.spans}
    assert not {r.id for r in one.relations} & {r.id for r in other.relations}


def test_the_engines_version_stands_on_every_span(engine):
    assert engine.version
    assert {span.suggester_version for span in engine.suggest("d", PLAIN).spans} == {engine.version}


def test_an_amount_has_its_value_and_a_group_its_kind(engine):
    spans = {span.text: span for span in engine.suggest("d", PLAIN).spans}
    assert spans["3亿元"].attributes == {"comparator": "eq", "value": 300_000_000, "currency": "CNY"}
    assert spans["6个重点项目"].attributes == {"kind": "group"}


def test_the_built_in_suggesters_are_known_to_the_order_of_evidence():
    names = [suggester.name for suggester in default_suggesters(EVIDENCE)]
    assert len(names) == len(set(names))
    assert set(names) <= set(PRECEDENCE)


def test_later_suggesters_see_what_earlier_ones_found(speaking, cutter):
    one, other = Said("suffix", ("海川", "INSTITUTION", 0.9)), Said("head")
    made = speaking(one, other).evidence_for(make_passage("海川开工", cutter))
    assert one.seen == []
    assert other.seen == made
    assert quotes("海川开工", made) == ["海川"]


@pytest.mark.parametrize("label", sorted(LABELS))
def test_what_does_not_reach_its_labels_threshold_is_not_shown(speaking, label):
    least = THRESHOLD
    made = speaking(Said("suffix", ("海川", label, least), ("晨辉", label, least - 0.01))).suggest(
        "d", "海川和晨辉开工"
    )
    assert [span.text for span in made.spans] == ["海川"]


def test_suggesters_that_agree_become_one_suggestion_with_every_reason(cutter):
    class Because(Said):
        def suggest(self, passage, candidates):
            return [
                type(c)(*c.key, c.score, c.suggester, f"因为{self.name}") for c in super().suggest(passage, candidates)
            ]

    said = ("海川", "INSTITUTION", 0.5)
    (only,) = (
        Engine(EVIDENCE, cutter, suggesters=[Because("suffix", said), Because("lexicon", said)])
        .suggest("d", "海川")
        .spans
    )
    assert (only.suggester, only.reason) == ("lexicon", "因为lexicon；因为suffix")
    assert only.score > 0.5


def test_page_marks_and_by_lines_hold_no_suggestions(speaking):
    text = "海川开工。\n\n海川 3—5版\n\n晨辉开工。"
    made = speaking(Said("suffix", ("3—5版", "INSTITUTION", 0.9), ("晨辉", "INSTITUTION", 0.9))).suggest("d", text)
    assert [span.text for span in made.spans] == ["晨辉"]


def test_a_name_with_half_a_pair_of_brackets_is_never_proposed(speaking):
    said = Said("suffix", ("海川（云岭", "INSTITUTION", 0.9), ("晨辉（云岭）", "INSTITUTION", 0.9))
    assert [span.text for span in speaking(said).suggest("d", "海川（云岭）和晨辉（云岭）").spans] == ["晨辉（云岭）"]


def test_a_rejected_string_is_not_shown_again(speaking):
    one = speaking(Said("suffix", ("海川", "INSTITUTION", 0.9), ("海川", "PROJECT", 0.9)))
    one.learn([("INSTITUTION", "海川", 0, 1)])
    assert [span.label for span in one.suggest("d", "海川开工").spans] == ["PROJECT"]
    one.learn([("INSTITUTION", "海川", 2, 1)])
    assert [span.label for span in one.suggest("d", "海川开工").spans] == ["INSTITUTION", "PROJECT"]


def test_a_confirmed_string_is_shown_with_its_own_score(speaking):
    one = speaking(Said("suffix", ("晨辉科技", "INSTITUTION", 0.1)))
    assert one.suggest("d", "晨辉科技开工").spans == ()
    one.learn([("INSTITUTION", "晨辉科技", 1, 0)])
    (only,) = one.suggest("d", "晨辉科技开工").spans
    assert only.suggester == "echo"
    assert only.score >= 0.8
    assert "已确认 1 次" in only.reason


def test_a_confirmed_name_wins_over_a_longer_reading(speaking):
    one = speaking(Said("head", ("云岭轴承产业园项目", "PROJECT", 0.7)))
    one.learn([("PROJECT", "轴承产业园", 3, 0)])
    assert [span.text for span in one.suggest("d", "云岭轴承产业园项目开工").spans] == ["轴承产业园"]


def test_what_was_learned_can_be_forgotten(speaking):
    one = speaking(Said("suffix", ("海川", "INSTITUTION", 0.9)))
    before = one.suggest("d", "海川和晨辉科技开工")
    one.learn([("INSTITUTION", "海川", 0, 1), ("INSTITUTION", "晨辉科技", 1, 0)])
    assert [span.text for span in one.suggest("d", "海川和晨辉科技开工").spans] == ["晨辉科技"]
    one.forget()
    assert one.suggest("d", "海川和晨辉科技开工") == before


class Planted:
    """A plug-in that proposes given spans."""

    name, version, labels = "planted", "2.1", ("PROJECT", "TOPIC")

    def __init__(self, *spans):
        self.spans = spans

    def suggest(self, text):
        return [PluginSpan(*span, "因为插件") for span in self.spans]


def test_a_plug_ins_spans_are_suggested_beside_the_others(speaking):
    one = speaking(Said("suffix", ("海川", "INSTITUTION", 0.9)))
    own = one.version
    one.plugins = PluginHost(
        [Planted((3, 6, "PROJECT", 0.8), (0, 2, "TOPIC", 0.9), (3, 5, "TOPIC", 0.1))], ("PROJECT", "TOPIC")
    )
    made = one.suggest("d", "海川的产业园")
    assert {(span.text, span.label, span.suggester, span.suggester_version) for span in made.spans} == {
        ("海川", "INSTITUTION", "suffix", own),
        ("海川", "TOPIC", "plugin:planted", "2.1"),
        ("产业园", "PROJECT", "plugin:planted", "2.1"),
    }
    assert one.version != own
    assert "2.1" in one.version


def test_a_broken_plug_in_leaves_the_others_suggestions(speaking):
    one = speaking(Said("suffix", ("海川", "INSTITUTION", 0.9)))
    before = one.suggest("d", "海川的产业园")
    one.plugins = PluginHost([Planted((3, 60, "PROJECT", 0.8))], ("PROJECT",))
    assert one.suggest("d", "海川的产业园") == before
    assert [problem.name for problem in one.plugins.take_problems()] == ["planted"]


def test_what_one_document_relates_is_suggested_too(speaking):
    said = Said("head", ("轴承产业园", "PROJECT", 0.9), ("3亿元", "INVESTMENT", 0.9), ("海川", "INSTITUTION", 0.9))
    made = speaking(said).suggest("d", "海川投资3亿元建设轴承产业园。")
    names = {span.id: span.text for span in made.spans}
    assert {(r.type, names[r.head], names[r.tail]) for r in made.relations} == {
        ("has_investment", "轴承产业园", "3亿元"),
        ("invested_by", "轴承产业园", "海川"),
    }


SAMPLES = samples_folder() / "gold.jsonl"
_NOT_HERE = pytest.mark.skipif(not GOLD.exists(), reason="the gold articles are not part of the repository")


@pytest.mark.parametrize("path", [SAMPLES, pytest.param(GOLD, marks=_NOT_HERE)], ids=["samples", "gold"])
def test_whole_articles_can_be_read(shipped, path):
    labels = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        made = shipped.suggest("d", text)
        check(text, made)
        assert made.spans
        labels |= {span.label for span in made.spans}
    assert labels == LABELS


def test_a_by_line_names_the_reporters_paper_and_nothing_else():
    made = model_engine(resource("models")).suggest("d", "今天，天气很好。\n新华社记者 王一山 文/图\n明天也很好。")
    assert [span.text for span in made.spans] == ["新华社"]
