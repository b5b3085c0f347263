"""The interface in the person's language, switchable while the window is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator.services.resources import resource
from annotator.ui.marked import QT_TRANSLATE_NOOP

LANGUAGES = ("zh_CN", "en")
# Qt's own Chinese file lacks these.
QT_TEXTS = (QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))


def chosen_language(setting: str) -> str:
    """Return `zh_CN` or `en` for the language setting; `system` follows the system's first language."""
    if setting in LANGUAGES:
        return setting
    wanted = [*QLocale.system().uiLanguages(), QLocale.system().name()]
    return "zh_CN" if wanted[0].startswith("zh") else "en"


class Translations:
    """The translators installed in the application; changing them sends every widget a LanguageChange."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = ""

    def switch(self, setting: str) -> str:
        """Install the texts for a language setting and return the language, `zh_CN` or `en`."""
        language = chosen_language(setting)
        if language == self.language:
            return language
        self.remove()
        self._installed = [t for t in (_qt_texts(language), _own_texts(language)) if t is not None]
        self.language = language
        QLocale.setDefault(QLocale(language))
        for translator in self._installed:
            self._application.installTranslator(translator)
        return language

    def remove(self) -> None:
        """Take the installed texts out again."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed, self.language = [], ""


def _own_texts(language: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(str(resource("i18n", f"annotator_{language}.qm"))) else None


def _qt_texts(language: str) -> QTranslator | None:
    """Return Qt's own texts, such as the buttons of dialogs; Qt's source is English already."""
    if language == "en":
        return None
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{language}", folder) else None


class AllLanguages:
    """The program's texts in every language at once, for search: a person may type either."""

    def __init__(self) -> None:
        self._translators = [t for t in map(_own_texts, LANGUAGES) if t is not None]

    def texts(self, context: str, source: str) -> tuple[str, ...]:
        """Return a text in each language, and as it stands in the program."""
        return (source, *(str(translator.translate(context, source)) for translator in self._translators))
