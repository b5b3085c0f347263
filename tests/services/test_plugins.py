"""Suggesters of other packages: one that is installed, and what happens to broken ones."""

import importlib
import queue
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from annotator.core.document import make_document
from annotator.services import plugins as module
from annotator.services.plugins import GROUP, load_plugins
from annotator.services.predicting import predict
from annotator.services.suggesting import Job, PluginOff, Ready, SuggestionWorker

EXAMPLE = Path(__file__).parents[1] / "plugins" / "example_suggester"
TEXT = "# 港口\n\n夜里，滨海三号灯塔亮着，滨海机械集团有限公司\n也亮着。"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Return a folder into which the example package was installed."""
    target = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    command += ["--disable-pip-version-check", "--root-user-action=ignore", "--no-compile", "--target", str(target)]
    subprocess.run([*command, str(EXAMPLE)], check=True, timeout=120)
    return target


@pytest.fixture
def usable(installed, monkeypatch):
    monkeypatch.syspath_prepend(installed)
    importlib.invalidate_caches()
    yield installed
    sys.modules.pop("example_suggester", None)


def test_an_installed_package_suggests(usable):
    (result,) = predict([make_document(TEXT)])
    (span,) = [span for span in result.spans if span.suggester == "plugin:towers"]
    assert (span.text, span.label, span.suggester_version, span.reason) == (
        "滨海三号灯塔",
        "INSTITUTION",
        "1.0",
        "灯塔名",
    )
    assert span.score >= 0.9
    assert "滨海机械集团有限公司" in {one.text for one in result.spans}, "the others go on as before"


def test_the_worker_process_uses_it_too_and_its_version_tells(usable):
    reports = queue.Queue()
    worker = SuggestionWorker(reports.put)
    try:
        worker.submit(Job("a", TEXT))
        assert "plugin:towers@1.0" in reports.get(timeout=60).version
        assert "plugin:towers" in {span.suggester for span in reports.get(timeout=60).suggestions.spans}
    finally:
        worker.stop()


def test_what_can_not_be_loaded_is_a_problem_and_the_rest_is_used(monkeypatch):
    points = [
        EntryPoint("good", f"{__name__}:Good", GROUP),
        EntryPoint("gone", "no_such_module:X", GROUP),
        EntryPoint("nameless", f"{__name__}:Nameless", GROUP),
        EntryPoint("twin", f"{__name__}:Good", GROUP),
    ]
    monkeypatch.setattr(module, "entry_points", lambda group: points)
    host = load_plugins()
    assert dict(host.versions) == {"plugin:good": "1"}
    problems = {problem.name: problem.what for problem in host.take_problems()}
    assert problems.keys() == {"gone", "nameless", "twin"}
    assert "no_such_module" in problems["gone"]


def test_without_plugins_there_is_no_host(monkeypatch):
    monkeypatch.setattr(module, "entry_points", lambda group: [])
    assert load_plugins() is None


class Good:
    name, version, labels = "good", "1", ("INSTITUTION",)

    def suggest(self, text):
        return []


class Nameless(Good):
    name = ""


BROKEN = """
class Broken:
    name, version, labels = "broken", "1", ["INSTITUTION"]
    def suggest(self, text):
        raise RuntimeError("out of memory")
"""


def test_the_worker_tells_of_a_broken_one_and_still_answers(tmp_path, monkeypatch):
    (tmp_path / "broken_plugin.py").write_text(BROKEN, encoding="utf-8")
    info = tmp_path / "broken_plugin-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-plugin\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\nbroken = broken_plugin:Broken\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)  # a spawned process takes over its parent's path
    reports = queue.Queue()
    worker = SuggestionWorker(reports.put)
    try:
        for name in "ab":
            worker.submit(Job(name, TEXT))
        ready, off, first, second = (reports.get(timeout=60) for _ in range(4))
    finally:
        worker.stop()
    assert isinstance(ready, Ready)
    assert isinstance(off, PluginOff)
    assert (off.error().code, "out of memory" in off.error().line()) == ("plugin-off", True)
    assert (first.document, second.document) == ("a", "b")
    assert first.suggestions.spans
