"""Articles of any length, built from the samples: the same arguments always give the same article."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from annotator.core.document import AnnotatedDocument, Status, annotate, make_document
from annotator.core.span import Span, State
from annotator.formats.jsonl import read_jsonl
from annotator.services.resources import samples_folder

DENSITY = 20.0  # suggestions per 1,000 characters


def read_gold(path: Path) -> list[AnnotatedDocument]:
    """Return the documents of a file of document JSON; raises UserError at the first line that is none."""

    def refuse(problem: Exception) -> None:
        raise problem

    return list(read_jsonl(path, refuse))


def sample_articles() -> list[AnnotatedDocument]:
    """Return the sample articles with their gold."""
    return read_gold(samples_folder() / "gold.jsonl")


def open_suggestions(article: AnnotatedDocument) -> AnnotatedDocument:
    """Return an article with each of its spans as an open suggestion."""
    return annotate(article.document.changed(status=Status.TODO), (_suggested(span, 0) for span in article.spans))


def make_article(length: int, density: float = DENSITY, number: int = 0) -> AnnotatedDocument:
    """Return an article of `length` characters with about `density` open suggestions per 1,000 characters.

    Sample articles follow each other, each under a line with its turn, the first of them chosen by `number`. Where the
    samples have fewer gold spans than `density` asks for, there are no more than those.
    """
    samples = sample_articles()
    parts: list[str] = []
    spans: list[Span] = []
    size = 0
    for turn in count(number):
        sample = samples[turn % len(samples)]
        head = f"第{turn + 1}篇　"
        parts += [head, sample.document.text, "\n"]
        spans += [_suggested(span, size + len(head)) for span in sample.spans]
        size += len(head) + len(sample.document.text) + 1
        if size >= length:
            break
    inside = [span for span in spans if span.end <= length]
    document = make_document("".join(parts)[:length])
    kept = _thinned(inside, round(density * length / 1000))
    return annotate(document, (span.changed(id=f"b{place}") for place, span in enumerate(kept)))


def _suggested(span: Span, shift: int) -> Span:
    return Span(
        span.id,
        span.start + shift,
        span.end + shift,
        span.label,
        span.text,
        span.attributes,
        state=State.SUGGESTED,
        score=0.5 + (span.start % 50) / 100,
        suggester="benchmark",
        suggester_version="1",
        reason="from the samples",
    )


def _thinned(spans: list[Span], wanted: int) -> list[Span]:
    """Return `wanted` of the spans, evenly spread, or all when there are fewer."""
    if len(spans) <= wanted:
        return spans
    return [span for i, span in enumerate(spans) if (i + 1) * wanted // len(spans) > i * wanted // len(spans)]
