"""Articles in JSON: one object, or an array of them, with a text field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import UserError
from annotator.formats.registry import Format, OnProblem, first_object, register
from annotator.formats.rows import items, malformed, stored_document
from annotator.formats.tables import article_row, has_articles, text_column


def read_json(path: Path, on_problem: OnProblem, column: str = "") -> Iterator[AnnotatedDocument]:
    """Yield an article for each object; one without a text goes to `on_problem`. Raises UserError for no JSON."""
    for number, item in items(path):
        where = f"{path}:{number}"
        try:
            yield parse_article(item, where, path.name, column)
        except UserError as problem:
            on_problem(problem)


def parse_article(item: Any, where: str, name: str, column: str = "") -> AnnotatedDocument:
    """Return the article of an object; document JSON keeps its spans. Raises UserError when there is none."""
    if not isinstance(item, dict):
        raise malformed(where, "it is no object", "an object with a text field")
    if item.get("format") == "annotator/1":
        return stored_document(item, where, name)
    if "data" in item and {"annotations", "predictions"} & item.keys():
        raise UserError(
            "other-format", "This is a task of Label Studio.", where=where, remedy="Name the format: labelstudio."
        )
    words = {key: value for key, value in item.items() if isinstance(value, str)}
    return stored_document(article_row(words, text_column(words, where, column), name), where, name)


def columns(path: Path) -> list[str]:
    """Return the fields of the first object that hold text."""
    return [name for name, value in first_object(path).items() if isinstance(value, str)]


FORMAT = register(
    Format(
        "json",
        "JSON 文章",
        "JSON articles",
        (".json",),
        "an object, or an array of them, with a text field and perhaps a title",
        reader=read_json,
        holds_articles=lambda path: has_articles(first_object(path)),
        columns=columns,
        column_reader=read_json,
    )
)
