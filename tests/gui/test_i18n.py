"""No text of the interface is untranslated, left over, or missing from the compiled files."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from annotator.services.resources import resource
from annotator.ui import i18n
from annotator.ui.i18n import LANGUAGES, Translations, chosen_language

SOURCES = sorted(Path(i18n.__file__).parent.rglob("*.py"))


def tool(name):
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert found, f"{name} comes with PySide6"
    return found


def messages(path):
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message


def texts(path):
    return {(context, source, message.get("numerus")) for context, source, message in messages(path)}


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    path = tmp_path_factory.mktemp("i18n") / "fresh_zh_CN.ts"
    command = [tool("pyside6-lupdate"), *map(str, SOURCES), "-ts", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return texts(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_exactly_the_texts_of_the_program(extracted, language):
    assert texts(resource("i18n", f"annotator_{language}.ts")) == extracted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_finished(language):
    for context, source, message in messages(resource("i18n", f"annotator_{language}.ts")):
        translation = message.find("translation")
        assert translation.get("type") is None, (context, source)
        forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
        assert all(forms), (context, source)
        for form in forms:
            assert ("%n" in form) == ("%n" in source), source
            assert form.count("{") == source.count("{"), source


def test_chinese_is_chinese():
    for _, source, message in messages(resource("i18n", "annotator_zh_CN.ts")):
        translation = "".join(message.find("translation").itertext())
        assert any("\u4e00" <= character <= "\u9fff" for character in translation), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_up_to_date(tmp_path, language):
    fresh = tmp_path / "fresh.qm"
    command = [tool("pyside6-lrelease"), str(resource("i18n", f"annotator_{language}.ts")), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    assert resource("i18n", f"annotator_{language}.qm").read_bytes() == fresh.read_bytes()


@pytest.fixture
def translations(qapp):
    translations = Translations(qapp)
    yield translations
    translations.remove()


def test_plural_forms(translations):
    for language, expected in (("en", ["1 article", "2 articles"]), ("zh_CN", ["共 1 篇", "共 2 篇"])):
        translations.switch(language)
        found = [QCoreApplication.translate("ArticleList", "%n article(s)", "", n) for n in (1, 2)]
        assert found == expected


def test_qt_speaks_chinese_too(translations):
    translations.switch("zh_CN")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    translations.switch("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_system_language(monkeypatch):
    for name, expected in (("zh_CN", "zh_CN"), ("de_DE", "en"), ("en_GB", "en")):
        monkeypatch.setattr(QLocale, "system", staticmethod(lambda name=name: QLocale(name)))
        assert chosen_language("system") == expected
    assert chosen_language("en") == "en"


def test_the_window_switches_live(window, settings, press, qapp):
    settings.set("language", "zh_CN")
    qapp.processEvents()
    assert window.menuBar().actions()[0].text() == "文件(&F)"
    assert window.list.search.placeholderText() == "搜索标题和正文"
    assert window.inspector.fields.values()["建议来源"] == "rule 1"
    assert window.review.focus is not None
    press("A")
    assert window.inspector.chip.accessibleName() == "投资金额, 建议"
    settings.set("language", "en")
    qapp.processEvents()
    assert window.actions_.actions["accept"].text() == "Accept"
