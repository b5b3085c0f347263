"""The host of plug-ins: what it takes from them, and how it gets rid of broken ones."""

import pytest

from annotator.suggest.plugin import PluginHost, PluginProblem, PluginSpan

TEXT = "# 港口\n\n夜里，滨海三号灯塔亮着。"
LABELS = ("PROJECT", "INVESTMENT", "INSTITUTION")


class Plugin:
    name, version, labels = "mine", "2", ("INSTITUTION",)

    def __init__(self, answer):
        self.answer, self.calls = answer, 0

    def suggest(self, text):
        self.calls += 1
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


def host_of(*plugins, problems=()):
    return PluginHost(plugins, LABELS, problems)


def span(start=0, end=2, label="INSTITUTION", score=0.7, reason="说得通", attributes=None):
    return PluginSpan(start, end, label, score, reason, attributes or {})


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        (ValueError("no model here"), "no model here"),
        (SystemExit(3), "SystemExit"),
        (None, "NoneType"),
        ([span(end=0)], "0-0"),
        ([span(start=-2)], "-2-2"),
        ([span(end=10_000)], "0-10000"),
        ([span(start=0.0)], "0.0-2"),
        ([span(label="PROJECT")], "PROJECT"),
        ([span(score=1.2)], "1.2"),
        ([span(score=float("nan"))], "nan"),
        ([span(score=True)], "True"),
        ([span(reason=None)], "reason"),
        ([span(attributes={"kind": object()})], "attributes"),
        (["滨海"], "lacks"),
    ],
)
def test_a_broken_plugin_is_switched_off_and_told_once(passage, answer, what):
    broken, sound = Plugin(answer), Plugin([span()])
    sound.name = "sound"
    host = host_of(broken, sound)
    for _ in range(2):
        found = host.suggest(TEXT, passage(TEXT))
        assert [candidate.suggester for candidate in found] in ([], ["plugin:sound"])
    assert broken.calls == 1
    assert sound.calls == 2
    (problem,) = host.take_problems()
    assert problem.name == "mine"
    assert what in problem.what
    assert host.take_problems() == []


def test_offsets_are_of_the_source_and_what_is_not_shown_is_left_out(passage):
    start = TEXT.index("亮着")
    host = host_of(Plugin([span(start, start + 2), span(0, 1)]))
    (found,) = host.suggest(TEXT, passage(TEXT))
    assert passage(TEXT).text[found.start : found.end] == "亮着"
    assert host.take_problems() == []


def test_a_problem_of_loading_is_told_before_any_document():
    host = host_of(problems=[PluginProblem("gone", "ImportError")])
    assert host.take_problems() == [PluginProblem("gone", "ImportError")]
