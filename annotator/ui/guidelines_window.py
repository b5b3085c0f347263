"""The help window: what the labels of the dataset mean, to read beside the review and to change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import UserError
from annotator.services.guidelines import default_guidelines
from annotator.ui.dialog_looks import fit_to_screen
from annotator.ui.errors import told

_SIZE = (720, 700)
_PREVIEW_DELAY = 250  # milliseconds after the last letter
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML


class GuidelinesWindow(QDialog):
    """Shows the guidelines; `save` gets a changed text and raises UserError when it can't be kept."""

    def __init__(self, save: Callable[[str], object], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save, self._language, self._stored = save, language, ""
        self._warned = False
        self.reader, self.editor = QTextBrowser(), QPlainTextEdit()
        self.message = QLabel()
        self.edit_button, self.save_button, self.default_button = QPushButton(), QPushButton(), QPushButton()
        self.close_button = QPushButton()
        self._timer = QTimer(self, singleShot=True, interval=_PREVIEW_DELAY)
        self._build()
        self._timer.timeout.connect(self._preview)
        self.editor.textChanged.connect(self._timer.start)
        pairs = (
            (self.edit_button, self.edit),
            (self.save_button, self.save),
            (self.default_button, self.take_default),
            (self.close_button, self.close),
        )
        for button, step in pairs:
            button.clicked.connect(lambda _=False, step=step: step())
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)
        QShortcut(QKeySequence("F2"), self).activated.connect(self.edit)
        self._set_editing(False)
        self.retranslate(language)

    def _build(self) -> None:
        self.reader.setOpenLinks(False)
        self.reader.document().setDocumentMargin(14)
        self.editor.setTabChangesFocus(True)
        self.message.setWordWrap(True)
        self.message.setForegroundRole(QPalette.ColorRole.BrightText)
        parts = QSplitter()
        for part in (self.editor, self.reader):
            parts.addWidget(part)
        parts.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        for button in (self.edit_button, self.save_button, self.default_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.close_button.setAutoDefault(False)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.addWidget(parts, 1)
        layout.addWidget(self.message)
        layout.addLayout(buttons)
        fit_to_screen(self, _SIZE, margin=60)

    @property
    def editing(self) -> bool:
        """Return whether the text is being changed."""
        return not self.editor.isHidden()

    def _set_editing(self, editing: bool) -> None:
        self.editor.setVisible(editing)
        self.save_button.setVisible(editing)
        self.default_button.setVisible(editing)
        self.edit_button.setVisible(not editing)
        self.message.hide()
        self._warned = False
        (self.editor if editing else self.reader).setFocus()

    def show_text(self, stored: str) -> None:
        """Show a label set's text, or the program's own for an empty one; a text being changed is left alone."""
        self._stored = stored
        if not self.editing:
            self._show(self._text())

    def _text(self) -> str:
        return self._stored or default_guidelines(self._language)

    def _show(self, text: str) -> None:
        bar = self.reader.verticalScrollBar()
        at = bar.value()
        self.reader.document().setMarkdown(text, _FEATURES)
        self.reader.moveCursor(QTextCursor.MoveOperation.Start)
        bar.setValue(at)

    def _preview(self) -> None:
        if self.editing:
            self._show(self.editor.toPlainText())

    def edit(self) -> None:
        """Begin to change the text, with what it looks like beside it."""
        if not self.editing:
            self.editor.setPlainText(self._text())
            self.editor.document().setModified(False)
            self._set_editing(True)

    def take_default(self) -> None:
        """Put the program's own text into the editor; it is kept when it is saved."""
        self.editor.selectAll()
        self.editor.insertPlainText(default_guidelines(self._language))

    def save(self) -> None:
        """Keep the text in the dataset, as one decision."""
        if not self.editing:
            return
        try:
            self._save(self.editor.toPlainText())
        except UserError as error:
            self._say(told(error))
            return
        self._set_editing(False)
        self._show(self._text())

    def leave(self) -> None:
        """Stop changing the text; changes that are not saved are lost only when asked for twice."""
        if self.editor.document().isModified() and not self._warned:
            self._warned = True
            self._say(self.tr("Your changes are not saved. Ctrl+S saves them, Esc once more drops them."))
            return
        self._set_editing(False)
        self._show(self._text())

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the editor first, and then the window."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.leave() if self.editing else self.close()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Close, unless there are changes nobody has saved or dropped."""
        if self.editing and self.editor.document().isModified() and not self._warned:
            self.leave()
            return
        if self.editing:
            self._set_editing(False)
            self._show(self._text())
        super().reject()

    def retranslate(self, language: str) -> None:
        """Put all texts into the language of the interface."""
        self._language = language
        self.setWindowTitle(self.tr("Guidelines"))
        self.reader.setAccessibleName(self.tr("Guidelines"))
        self.editor.setAccessibleName(self.tr("Guidelines as Markdown"))
        self.edit_button.setText(self.tr("Edit (F2)"))
        self.save_button.setText(self.tr("Save (Ctrl+S)"))
        self.default_button.setText(self.tr("The program's own text"))
        self.close_button.setText(self.tr("Close"))
        if not self.editing:
            self._show(self._text())

    def changeEvent(self, event: QEvent) -> None:
        """Put everything into the language that was just switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_timer"):
            from PySide6.QtCore import QLocale

            self.retranslate(QLocale().name())
