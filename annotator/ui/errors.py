"""Errors as the person meets them: UserErrors in their language, bugs in a log file and one plain dialog."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from annotator.core.errors import UserError
from annotator.ui.label_errors import LABEL_ERRORS
from annotator.ui.marked import QT_TRANSLATE_NOOP

_LOG = logging.getLogger("annotator")

ERRORS: dict[str, str] = {
    "already-gold": QT_TRANSLATE_NOOP("errors", "This highlight is confirmed already. Go on with ⟨next_open⟩."),
    "already-linked": QT_TRANSLATE_NOOP("errors", "These two are linked already."),
    "already-rejected": QT_TRANSLATE_NOOP(
        "errors", "This highlight is rejected already. Press ⟨accept⟩ to confirm it."
    ),
    "already-unlinked": QT_TRANSLATE_NOOP("errors", "This link is rejected already."),
    "amount-word": QT_TRANSLATE_NOOP("errors", "Amounts are read, not looked up. Take another label."),
    "bad-aliases": QT_TRANSLATE_NOOP("errors", "This is no table of names. It needs label, name, canonical and state."),
    "bad-checksum": QT_TRANSLATE_NOOP("errors", "The text does not match its checksum. Export it again."),
    "bad-document": QT_TRANSLATE_NOOP("errors", "This is no document in the annotator format. Export it again."),
    "bad-lexicon": QT_TRANSLATE_NOOP("errors", "A line of this file is no entry of a lexicon: word, tab, kind."),
    "bad-link": QT_TRANSLATE_NOOP("errors", "These two highlights can't be linked."),
    "bad-parquet": QT_TRANSLATE_NOOP("errors", "This is no Parquet file. Save the data set again."),
    "bad-setting": QT_TRANSLATE_NOOP("errors", "The value does not fit the setting {setting}."),
    "binary-file": QT_TRANSLATE_NOOP("errors", "This file holds no text. Choose .txt or .md files."),
    "dataset-damaged": QT_TRANSLATE_NOOP("errors", "The dataset is damaged. Go back to your latest backup."),
    "dataset-folder": QT_TRANSLATE_NOOP("errors", "This is a folder, not a dataset. Name a .db file."),
    "dataset-foreign": QT_TRANSLATE_NOOP("errors", "This SQLite file belongs to another program."),
    "dataset-locked": QT_TRANSLATE_NOOP(
        "errors", "Another program is writing to this dataset. Nothing was changed; try again in a moment."
    ),
    "dataset-missing": QT_TRANSLATE_NOOP("errors", "There is no such dataset."),
    "dataset-newer": QT_TRANSLATE_NOOP("errors", "This dataset was written by a newer annotator. Update annotator."),
    "dataset-no-folder": QT_TRANSLATE_NOOP("errors", "The folder does not exist. Create it first."),
    "dataset-not-sqlite": QT_TRANSLATE_NOOP("errors", "This file is no annotator dataset."),
    "dataset-read-only": QT_TRANSLATE_NOOP(
        "errors", "The dataset can't be written. Make the file and its folder writable."
    ),
    "dataset-unreadable": QT_TRANSLATE_NOOP("errors", "The dataset can't be read. Check its permissions."),
    "decided-since": QT_TRANSLATE_NOOP("errors", "Something else was decided since. Take it back with ⟨undo⟩."),
    "disk-full": QT_TRANSLATE_NOOP("errors", "The disk refuses to take it. Free some space, then try again."),
    "document-gone": QT_TRANSLATE_NOOP("errors", "This article is not in the dataset."),
    "empty-file": QT_TRANSLATE_NOOP("errors", "This file is empty."),
    "empty-span": QT_TRANSLATE_NOOP("errors", "There is no text to highlight here. Select some characters first."),
    "file-missing": QT_TRANSLATE_NOOP("errors", "There is no such file."),
    "file-too-big": QT_TRANSLATE_NOOP("errors", "This file is too big for an article."),
    "file-unreadable": QT_TRANSLATE_NOOP("errors", "This file can't be read. Check its permissions."),
    "folder-empty": QT_TRANSLATE_NOOP(
        "errors", "There are no articles in this folder. Choose one with .txt or .md files."
    ),
    "insights-ending": QT_TRANSLATE_NOOP("errors", "Insights are written as .png, .svg or .csv. Name such a file."),
    "keymap-broken": QT_TRANSLATE_NOOP(
        "errors", "Your own keys are not used ({detail}). Correct the file or delete it."
    ),
    "keymap-unwritable": QT_TRANSLATE_NOOP("errors", "Your keys can't be saved. Make the folder writable."),
    "move-rejected": QT_TRANSLATE_NOOP(
        "errors", "A rejected highlight can't be moved. Press ⟨accept⟩ to confirm it first."
    ),
    "name-blank": QT_TRANSLATE_NOOP("errors", "A name can't be blank. Type a name."),
    "nothing-to-redo": QT_TRANSLATE_NOOP("errors", "There is nothing to redo."),
    "nothing-to-undo": QT_TRANSLATE_NOOP("errors", "There is nothing to undo."),
    "relation-gone": QT_TRANSLATE_NOOP("errors", "This link is no longer there."),
    "settings-broken": QT_TRANSLATE_NOOP("errors", "The settings file can't be read; the defaults are used."),
    "settings-unwritable": QT_TRANSLATE_NOOP("errors", "The setting can't be saved. Make the folder writable."),
    "span-gone": QT_TRANSLATE_NOOP("errors", "This highlight is no longer there. Go to the next one with ⟨next_open⟩."),
    "span-misaligned": QT_TRANSLATE_NOOP(
        "errors", "A highlight of this file does not quote its text. Export it again."
    ),
    "span-shifted": QT_TRANSLATE_NOOP(
        "errors", "A highlight no longer quotes its text. Run annotator check, and go back to a backup."
    ),
    "suggest-failed": QT_TRANSLATE_NOOP(
        "errors", "No suggestions could be made here. Go on by hand; see the log file."
    ),
    "twin-span": QT_TRANSLATE_NOOP("errors", "The same text already carries this label here. Reject one of the two."),
    "undecodable": QT_TRANSLATE_NOOP("errors", "The characters of this file can't be read. Save it as UTF-8."),
    "unholdable-attributes": QT_TRANSLATE_NOOP(
        "errors", "The attributes of a highlight can't be written. Correct them and export again."
    ),
    "unknown-format": QT_TRANSLATE_NOOP("errors", "This sort of file is not known. Choose .txt, .md or .jsonl files."),
    "unknown-label": QT_TRANSLATE_NOOP("errors", "This dataset has no label {label}."),
    "backup-exists": QT_TRANSLATE_NOOP("errors", "This file is there already. Choose another name."),
    "export-onto-dataset": QT_TRANSLATE_NOOP("errors", "This is the dataset itself. Choose another file name."),
    "file-unwritable": QT_TRANSLATE_NOOP(
        "errors", "The file can't be written. Choose another place or make the folder writable."
    ),
    "format-not-read": QT_TRANSLATE_NOOP("errors", "This format can't be read."),
    "format-not-written": QT_TRANSLATE_NOOP("errors", "This format can't be written."),
    "line-too-long": QT_TRANSLATE_NOOP("errors", "A line of this file is too long. Write one document a line."),
    "not-json": QT_TRANSLATE_NOOP("errors", "A line of this file is no JSON in UTF-8."),
    "nothing-imported": QT_TRANSLATE_NOOP("errors", "Nothing could be added."),
    "picture-unwritable": QT_TRANSLATE_NOOP("errors", "The picture can't be saved. Choose another file name."),
    "qt-missing": QT_TRANSLATE_NOOP("errors", "The windows can't be loaded. Run: annotator doctor --fix"),
    "unknown-extra": QT_TRANSLATE_NOOP("errors", "There is no such content to export."),
    "convert-onto-itself": QT_TRANSLATE_NOOP("errors", "This is the file to read itself. Choose another file name."),
    "dataset-version": QT_TRANSLATE_NOOP(
        "errors", "This is no dataset of this version of annotator. Open it in the window once, or update annotator."
    ),
    "discontinuous-span": QT_TRANSLATE_NOOP(
        "errors", "A highlight has parts with other words between them; it was read as one. Check it."
    ),
    "extra-missing": QT_TRANSLATE_NOOP(
        "errors", "This format needs a package that is not installed. Run: pip install 'annotator[{extra}]'"
    ),
    "ledger-ending": QT_TRANSLATE_NOOP("errors", "The ledger is written as .csv or .xlsx. Name such a file."),
    "ledger-too-long": QT_TRANSLATE_NOOP("errors", "The ledger is too long for an .xlsx file. Write a .csv file."),
    "no-text-column": QT_TRANSLATE_NOOP("errors", "No column holds the text. Choose the column, or call it: text"),
    "not-csv": QT_TRANSLATE_NOOP("errors", "This is no CSV file. Save it as CSV in UTF-8."),
    "not-docbin": QT_TRANSLATE_NOOP("errors", "This is no DocBin of spaCy. Write it with DocBin.to_disk."),
    "offset-unit": QT_TRANSLATE_NOOP(
        "errors", "The offsets do not fit the text. If they count code points, read the file as doccano-codepoints."
    ),
    "plugin-off": QT_TRANSLATE_NOOP(
        "errors", "The suggester {name} made a mistake and was switched off. The review goes on without it."
    ),
    "several-annotations": QT_TRANSLATE_NOOP("errors", "A task has several annotations; the first was read."),
    "unholdable-character": QT_TRANSLATE_NOOP(
        "errors", "The text has a control character, which XML can't hold. Write it as cas-json."
    ),
    "xml-entities": QT_TRANSLATE_NOOP("errors", "The XML declares entities of its own. Take the DOCTYPE out."),
    "bad-map": QT_TRANSLATE_NOOP("errors", "This is no label mapping. Write it as INSTITUTION=ORG,PROJECT=PROJ."),
    "bad-split": QT_TRANSLATE_NOOP("errors", "This is no split. Write whole percents, such as 80/10/10."),
    "archive-refused": QT_TRANSLATE_NOOP(
        "errors",
        "This archive or Office document is damaged, of another kind or not safe to open. "
        "Save it anew, or take the files out of it first.",
    ),
    "other-format": QT_TRANSLATE_NOOP("errors", "This file is of another tool. Name its format, such as labelstudio."),
    "scanned-pdf": QT_TRANSLATE_NOOP(
        "errors", "This PDF has no text, only pictures. Run a text recognition on it first."
    ),
    "bad-pdf": QT_TRANSLATE_NOOP("errors", "This PDF can't be read. Save its text alone."),
    **LABEL_ERRORS,
    "word-blank": QT_TRANSLATE_NOOP("errors", "A word can't be blank. Type a word."),
    "word-too-long": QT_TRANSLATE_NOOP(
        "errors", "This is no word: it has a tab or more than {most} characters. Shorten it."
    ),
    "unsure-added": QT_TRANSLATE_NOOP("errors", "You added this highlight yourself. Press ⟨reject⟩ to take it away."),
}


def told(error: UserError) -> str:
    """Return an error as one line in the language of the interface, or its own English line when it has no text."""
    source = ERRORS.get(error.code)
    if source is None:
        return error.line()
    text = QCoreApplication.translate("errors", source).format_map(_Values(error.values))
    return f"{error.where}: {text}" if error.where else text


class _Values(dict[str, object]):
    """Placeholder values; one that an error does not name shows as an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def log_path() -> Path:
    """Return the file that bugs are logged to."""
    from platformdirs import user_log_path

    return user_log_path("annotator", appauthor=False) / "annotator.log"


def start_log(path: Path) -> None:
    """Log to a file of at most 1 MB and one older one; without a writable folder to standard error only."""
    from logging.handlers import RotatingFileHandler

    if any(isinstance(handler, RotatingFileHandler) for handler in _LOG.handlers):
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _LOG.addHandler(handler)


class BugReporter:
    """The last resort for exceptions nobody expected: each is logged, the first one is shown."""

    def __init__(self, show: Callable[[BaseException], None], show_user_error: Callable[[UserError], None]) -> None:
        """Show a bug with `show`, and a UserError that nobody caught with `show_user_error`."""
        self._show = show
        self._show_user_error = show_user_error
        self._shown = False

    def install(self) -> None:
        """Take the place of `sys.excepthook`, to which PySide6 hands what is raised in slots."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log and show one exception; must not raise itself."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, UserError):
            self._show_user_error(error)
        else:
            start_log(log_path())
            _LOG.error("unexpected error", exc_info=(kind, error, trace))
            if not self._shown and threading.current_thread() is threading.main_thread():
                self._shown = True
                self._show(error)
