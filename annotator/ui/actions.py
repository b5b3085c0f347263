"""The action catalogue: one row for everything a person can do; menus, keys, key sheet and docs derive from it."""

from __future__ import annotations

from annotator.core.document import Status
from annotator.ui.action_row import Action, Enabled, Menu
from annotator.ui.actions_batch import BATCH, SEARCH
from annotator.ui.actions_cards import CARDS
from annotator.ui.actions_caret import CARET, TWIN
from annotator.ui.actions_editing import COPYING, EDITING
from annotator.ui.actions_file import FILE
from annotator.ui.actions_help import HELP
from annotator.ui.actions_insights import INSIGHTS
from annotator.ui.actions_labels import ATTRIBUTES, LABELS
from annotator.ui.actions_learning import LEARNING
from annotator.ui.actions_lexicon import LEXICON
from annotator.ui.actions_link import LINKS
from annotator.ui.actions_queue import STORY
from annotator.ui.actions_records import RECORDS
from annotator.ui.marked import QT_TRANSLATE_NOOP
from annotator.ui.situation import Situation


def _always(_: Situation) -> bool:
    return True


def _has_article(s: Situation) -> bool:
    return s.article


def _has_articles(s: Situation) -> bool:
    return s.articles


def _can_label(key: str) -> Enabled:
    return lambda s: s.can_label(key)


_EDIT = (
    Action(
        "undo",
        QT_TRANSLATE_NOOP("actions", "Undo"),
        Menu.EDIT,
        ("Ctrl+Z",),
        "review.undo",
        lambda s: s.can_undo,
        repeats=True,
    ),
    Action(
        "redo",
        QT_TRANSLATE_NOOP("actions", "Redo"),
        Menu.EDIT,
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        "review.redo",
        lambda s: s.can_redo,
        repeats=True,
    ),
    Action(
        "copy",
        QT_TRANSLATE_NOOP("actions", "Copy text"),
        Menu.EDIT,
        ("Ctrl+C",),
        "window.copy_text",
        lambda s: s.selection or s.focus is not None,
        in_article=True,
        context=True,
        divided=True,
    ),
    Action(
        "find",
        QT_TRANSLATE_NOOP("actions", "Find in article"),
        Menu.EDIT,
        ("Ctrl+F",),
        "window.find_in_article",
        _has_article,
    ),
    Action(
        "search_titles",
        QT_TRANSLATE_NOOP("actions", "Search in titles and texts"),
        Menu.EDIT,
        ("Ctrl+L",),
        "window.search_titles",
        _has_articles,
    ),
)

_REVIEW = (
    Action(
        "accept",
        QT_TRANSLATE_NOOP("actions", "Accept"),
        Menu.REVIEW,
        ("A", "Return", "Enter"),
        "review.accept",
        lambda s: s.can_accept,
        in_article=True,
        context=True,
    ),
    Action(
        "reject",
        QT_TRANSLATE_NOOP("actions", "Reject"),
        Menu.REVIEW,
        ("X", "Del"),
        "review.reject",
        lambda s: s.can_reject,
        in_article=True,
        context=True,
    ),
    Action(
        "unsure",
        QT_TRANSLATE_NOOP("actions", "Unsure"),
        Menu.REVIEW,
        ("U",),
        "review.unsure",
        lambda s: s.can_doubt,
        in_article=True,
        context=True,
    ),
    *(
        Action(
            f"label_{key}",
            QT_TRANSLATE_NOOP("actions", "Label: {label}"),
            Menu.REVIEW,
            (key,),
            f"review.label_{key}",
            _can_label(key),
            in_article=True,
            context=True,
            divided=key == "1",
            label_key=key,
        )
        for key in "123456789"
    ),
    Action(
        "comment",
        QT_TRANSLATE_NOOP("actions", "Comment"),
        Menu.REVIEW,
        ("C",),
        "window.edit_comment",
        lambda s: s.focus is not None,
        in_article=True,
        context=True,
        divided=True,
    ),
    Action(
        "accept_all",
        QT_TRANSLATE_NOOP("actions", "Accept all open ones here"),
        Menu.REVIEW,
        ("Ctrl+Shift+A",),
        "review.accept_all",
        lambda s: s.open_here > 0,
        context=True,
    ),
    Action(
        "finish",
        QT_TRANSLATE_NOOP("actions", "Article done, on to the next"),
        Menu.REVIEW,
        ("Ctrl+Return", "Ctrl+Enter"),
        "review.finish",
        lambda s: s.article and (s.status is not Status.DONE or s.next_article),
        divided=True,
    ),
    Action(
        "reopen",
        QT_TRANSLATE_NOOP("actions", "Article not done yet"),
        Menu.REVIEW,
        (),
        "review.reopen",
        lambda s: s.status is Status.DONE,
    ),
    Action(
        "flag",
        QT_TRANSLATE_NOOP("actions", "Flag the article"),
        Menu.REVIEW,
        ("F",),
        "review.flag",
        _has_article,
        in_article=True,
        checked=lambda s: s.flagged,
    ),
)


def _boundary(name: str, title: str, keys: tuple[str, ...], *, divided: bool = False) -> Action:
    return Action(
        name,
        title,
        Menu.BOUNDARY,
        keys,
        f"review.{name}",
        lambda s: s.can_move,
        in_article=True,
        divided=divided,
        repeats=True,
    )


_BOUNDARY = (
    _boundary("start_left", QT_TRANSLATE_NOOP("actions", "Start one character left"), ("Left",)),
    _boundary("start_right", QT_TRANSLATE_NOOP("actions", "Start one character right"), ("Right",)),
    _boundary("end_left", QT_TRANSLATE_NOOP("actions", "End one character left"), ("Alt+Left",), divided=True),
    _boundary("end_right", QT_TRANSLATE_NOOP("actions", "End one character right"), ("Alt+Right",)),
    _boundary("start_word_left", QT_TRANSLATE_NOOP("actions", "Start one word left"), ("Ctrl+Left",), divided=True),
    _boundary("start_word_right", QT_TRANSLATE_NOOP("actions", "Start one word right"), ("Ctrl+Right",)),
    _boundary("end_word_left", QT_TRANSLATE_NOOP("actions", "End one word left"), ("Ctrl+Alt+Left",), divided=True),
    _boundary("end_word_right", QT_TRANSLATE_NOOP("actions", "End one word right"), ("Ctrl+Alt+Right",)),
)

_GO = (
    Action(
        "next_open",
        QT_TRANSLATE_NOOP("actions", "Next open suggestion"),
        Menu.GO,
        ("Tab",),
        "review.next_open",
        lambda s: s.can_go_open,
        in_article=True,
        repeats=True,
    ),
    Action(
        "previous_open",
        QT_TRANSLATE_NOOP("actions", "Previous open suggestion"),
        Menu.GO,
        ("Shift+Tab",),
        "review.previous_open",
        lambda s: s.can_go_open,
        in_article=True,
        repeats=True,
    ),
    Action(
        "next_span",
        QT_TRANSLATE_NOOP("actions", "Next highlight"),
        Menu.GO,
        ("J",),
        "review.next_span",
        lambda s: s.spans > (s.focus is not None),
        in_article=True,
        divided=True,
        repeats=True,
    ),
    Action(
        "previous_span",
        QT_TRANSLATE_NOOP("actions", "Previous highlight"),
        Menu.GO,
        ("K",),
        "review.previous_span",
        lambda s: s.spans > (s.focus is not None),
        in_article=True,
        repeats=True,
    ),
    Action(
        "cycle_overlaps",
        QT_TRANSLATE_NOOP("actions", "Overlapping highlight"),
        Menu.GO,
        ("O",),
        "review.cycle_overlaps",
        lambda s: s.overlaps,
        in_article=True,
        context=True,
    ),
    Action(
        "next_article",
        QT_TRANSLATE_NOOP("actions", "Next article"),
        Menu.GO,
        ("Ctrl+PgDown", "Alt+Down"),
        "review.next_article",
        lambda s: s.next_article,
        divided=True,
        repeats=True,
    ),
    Action(
        "previous_article",
        QT_TRANSLATE_NOOP("actions", "Previous article"),
        Menu.GO,
        ("Ctrl+PgUp", "Alt+Up"),
        "review.previous_article",
        lambda s: s.previous_article,
        repeats=True,
    ),
    Action(
        "clear",
        QT_TRANSLATE_NOOP("actions", "Let go of selection and highlight"),
        Menu.GO,
        ("Esc",),
        "window.clear",
        lambda s: s.can_clear,
        in_article=True,
        divided=True,
    ),
)

_VIEW = (
    Action(
        "larger",
        QT_TRANSLATE_NOOP("actions", "Larger text"),
        Menu.VIEW,
        ("Ctrl+=", "Ctrl++"),
        "window.larger_text",
        _always,
        repeats=True,
    ),
    Action(
        "smaller",
        QT_TRANSLATE_NOOP("actions", "Smaller text"),
        Menu.VIEW,
        ("Ctrl+-",),
        "window.smaller_text",
        _always,
        repeats=True,
    ),
    Action(
        "normal_size",
        QT_TRANSLATE_NOOP("actions", "Normal text size"),
        Menu.VIEW,
        ("Ctrl+0",),
        "window.normal_text",
        _always,
    ),
    Action(
        "toggle_list",
        QT_TRANSLATE_NOOP("actions", "Show or hide the article list"),
        Menu.VIEW,
        ("F8",),
        "window.toggle_list",
        _has_articles,
        divided=True,
    ),
    Action(
        "toggle_inspector",
        QT_TRANSLATE_NOOP("actions", "Show or hide the details"),
        Menu.VIEW,
        ("F9",),
        "window.toggle_inspector",
        _has_articles,
    ),
)

CATALOGUE: tuple[Action, ...] = (
    *FILE,
    *_EDIT,
    *COPYING,
    *LABELS,
    *SEARCH,
    *_REVIEW,
    *BATCH,
    *LEARNING,
    *LINKS,
    *_BOUNDARY,
    *EDITING,
    *ATTRIBUTES,
    *_GO,
    *CARET,
    *STORY,
    *_VIEW,
    *CARDS,
    *TWIN,
    *RECORDS,
    *LEXICON,
    *HELP,
    *INSIGHTS,
)
