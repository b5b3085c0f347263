"""Articles in tables and JSON objects: which column holds the text, which the title, and what else is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.core.errors import UserError
from annotator.formats.facts import facts_row
from annotator.formats.rows import Row

TEXT_COLUMNS = ("text", "content", "body", "article", "正文", "内容", "文本", "全文", "文章")
TITLE_COLUMNS = ("title", "headline", "标题", "题目", "题名")
DATE_COLUMNS = ("date", "published", "pubdate", "publish_date", "日期", "发布日期", "发布时间", "时间", "发表日期")
PUBLISHER_COLUMNS = ("source", "publisher", "media", "来源", "媒体", "出处", "报纸", "来源媒体")
ANNOTATED = frozenset(
    ("annotations", "entities", "format", "kind", "label", "labels", "messages", "ner_tags", "predictions")
) | {"relations", "sha256", "spans"}
URL_COLUMNS = ("url", "link", "href", "链接", "网址", "原文链接")


def text_column(names: Iterable[str], where: str, wanted: str = "") -> str:
    """Return the name that stands for the text, `wanted` or by `TEXT_COLUMNS`; raises UserError without one."""
    there = list(names)
    found = wanted if wanted and wanted in there else _first(there, TEXT_COLUMNS)
    if found is None:
        raise UserError(
            "no-text-column",
            "No column holds the text.",
            where=where,
            remedy=f"Name the column (--column), or call it one of: {', '.join(TEXT_COLUMNS)}.",
        )
    return found


def _first(names: Iterable[str], known: tuple[str, ...]) -> str | None:
    there = {name.strip().casefold(): name for name in names}
    return next((there[name] for name in known if name in there), None)


def has_articles(names: Iterable[str]) -> bool:
    """Return whether columns or fields are those of articles: with a text, and without annotations of any format."""
    there = {name.strip().casefold() for name in names}
    return not there.isdisjoint(TEXT_COLUMNS) and there.isdisjoint(ANNOTATED)


def article_row(row: Mapping[str, str], column: str, name: str) -> Row:
    """Return document JSON of an article in a table row; `name` is the file's, for its source."""
    title, published, publisher, url = (
        row.get(_first(row, columns) or "", "")
        for columns in (TITLE_COLUMNS, DATE_COLUMNS, PUBLISHER_COLUMNS, URL_COLUMNS)
    )
    told = facts_row(published, publisher, url)
    return {"text": row[column], "title": title.strip(), "source": {"name": name, **told}}
