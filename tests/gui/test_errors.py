import logging
import re
import sys
from pathlib import Path

import pytest

from annotator.core.errors import UserError
from annotator.ui import errors
from annotator.ui.errors import ERRORS, BugReporter, start_log, told
from annotator.ui.i18n import Translations

PACKAGE = Path(errors.__file__).parents[1]
CODE = re.compile(r'(?:UserError|DatasetDamaged)\(\s*"([a-z-]+)"')


@pytest.fixture
def chinese(qapp):
    translations = Translations(qapp)
    translations.switch("zh_CN")
    yield
    translations.remove()


def test_every_error_of_the_program_has_a_text_and_no_text_is_left_over():
    codes = {code for path in PACKAGE.rglob("*.py") for code in CODE.findall(path.read_text(encoding="utf-8"))}
    assert codes == set(ERRORS)


def test_told_in_the_language_of_the_interface(chinese):
    error = UserError("unknown-label", "This dataset has no label X.", where="a.jsonl", label="X")
    assert told(error) == "a.jsonl: 数据集里没有标签 X。"


def test_an_unknown_code_tells_its_own_line(chinese):
    assert told(UserError("never-seen", "It is so.", remedy="Do that.")) == "It is so. Do that."


def test_a_missing_value_does_not_break_the_message():
    assert "…" in told(UserError("unknown-label", "?"))


@pytest.fixture
def reporter(monkeypatch):
    shown, told_errors = [], []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reporter = BugReporter(shown.append, told_errors.append)
    reporter.install()
    reporter.shown, reporter.told = shown, told_errors
    return reporter


def raised(error):
    try:
        raise error
    except BaseException as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_bugs_are_logged_each_and_shown_once(reporter, caplog):
    with caplog.at_level(logging.ERROR, logger="annotator"):
        raised(RuntimeError("one"))
        raised(RuntimeError("two"))
    assert [str(error) for error in reporter.shown] == ["one"]
    assert "RuntimeError: one" in caplog.text
    assert "RuntimeError: two" in caplog.text


def test_user_errors_are_no_bugs(reporter, caplog):
    raised(UserError("empty-span", "Nothing here."))
    assert reporter.shown == []
    assert reporter.told[0].code == "empty-span"
    assert caplog.text == ""


def test_the_log_is_a_file(tmp_path):
    logger = logging.getLogger("annotator")
    before = list(logger.handlers)
    logger.handlers.clear()
    try:
        start_log(tmp_path / "deep" / "annotator.log")
        start_log(tmp_path / "deep" / "annotator.log")
        assert len(logger.handlers) == 1
        logger.error("written down")
        assert "written down" in (tmp_path / "deep" / "annotator.log").read_text(encoding="utf-8")
    finally:
        for handler in logger.handlers:
            handler.close()
        logger.handlers[:] = before
