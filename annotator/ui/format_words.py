"""What the formats hold and lose, in the language of the interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.formats.losses import KINDS
from annotator.formats.registry import Format
from annotator.ui.marked import QT_TRANSLATE_NOOP

HOLDS: Mapping[str, str] = {
    "brat": QT_TRANSLATE_NOOP(
        "formats", "A folder for the brat tool: text files beside annotation files, with relations, attributes, notes."
    ),
    "cas": QT_TRANSLATE_NOOP(
        "formats", "A folder of UIMA CAS files in XML, as INCEpTION reads and writes them, with relations and scores."
    ),
    "cas-json": QT_TRANSLATE_NOOP(
        "formats", "A folder of UIMA CAS files in JSON, as INCEpTION reads and writes them, with relations and scores."
    ),
    "conll": QT_TRANSLATE_NOOP(
        "formats", "A character and its BIO tag on each line, for sequence labelling; highlights can't overlap."
    ),
    "conll-bioes": QT_TRANSLATE_NOOP(
        "formats", "A character and its BIOES tag on each line, for sequence labelling; highlights can't overlap."
    ),
    "csv": QT_TRANSLATE_NOOP(
        "formats",
        "A table with a row for each article, highlight and link, for spreadsheets; a table with just a text column "
        "is read as articles.",
    ),
    "doccano": QT_TRANSLATE_NOOP(
        "formats", "A line for each article with lists of highlights, as doccano reads and writes them."
    ),
    "doccano-codepoints": QT_TRANSLATE_NOOP(
        "formats", "Lines as doccano has them, but with places counted in characters, as scripts often write them."
    ),
    "doccano-relations": QT_TRANSLATE_NOOP(
        "formats", "A line for each article with highlights and links, for doccano projects that label relations."
    ),
    "docx": QT_TRANSLATE_NOOP("formats", "One article in each Word file: its paragraphs and tables."),
    "html": QT_TRANSLATE_NOOP(
        "formats", "One article in each web page: title, main text, date and publisher; nothing is fetched."
    ),
    "huggingface": QT_TRANSLATE_NOOP(
        "formats", "A folder that load_dataset of Hugging Face opens: characters with BIO tags, highlights, links."
    ),
    "huggingface-parquet": QT_TRANSLATE_NOOP(
        "formats", "The folder for load_dataset of Hugging Face with Parquet files: smaller and faster to read."
    ),
    "inline": QT_TRANSLATE_NOOP(
        "formats", "Articles with the highlights in ⟦brackets⟧ in the text, to be read by people as it stands."
    ),
    "json": QT_TRANSLATE_NOOP("formats", "An article, or a list of them, each with a text and perhaps a title."),
    "jsonl": QT_TRANSLATE_NOOP(
        "formats", "This program's own format: a line for each article with everything known about it; nothing is lost."
    ),
    "labelstudio": QT_TRANSLATE_NOOP(
        "formats", "Tasks for Label Studio: gold as annotations, suggestions as predictions, with links and attributes."
    ),
    "llm": QT_TRANSLATE_NOOP(
        "formats", "A conversation for each article, to fine-tune language models: instruction, text, answer in JSON."
    ),
    "pdf": QT_TRANSLATE_NOOP("formats", "One article in each PDF file: its text column by column, without pictures."),
    "prodigy": QT_TRANSLATE_NOOP(
        "formats", "Lines for Prodigy: accepted, open and rejected highlights, with links, attributes and scores."
    ),
    "spacy": QT_TRANSLATE_NOOP("formats", "A DocBin to train spaCy with: all gold highlights, a token a character."),
    "text": QT_TRANSLATE_NOOP("formats", "One article in each text file; its first line is the title."),
    "webannotation": QT_TRANSLATE_NOOP(
        "formats", "Annotations as the W3C defines them, with places, quotes and everything else that is known."
    ),
    "xlsx": QT_TRANSLATE_NOOP("formats", "An article in each row of an Excel sheet that has a column with the text."),
    "zip": QT_TRANSLATE_NOOP("formats", "An archive of files of the other formats; each is read by its own."),
}

LOSSES: Mapping[str, str] = {
    "documents": QT_TRANSLATE_NOOP("formats", "articles left out"),
    "texts": QT_TRANSLATE_NOOP("formats", "articles whose text changes"),
    "nested": QT_TRANSLATE_NOOP("formats", "highlights inside another one"),
    "crossing": QT_TRANSLATE_NOOP("formats", "highlights that cross another one"),
    "edges": QT_TRANSLATE_NOOP("formats", "highlights that begin or end with a line break"),
    "suggested": QT_TRANSLATE_NOOP("formats", "open suggestions"),
    "rejected": QT_TRANSLATE_NOOP("formats", "rejected suggestions"),
    "spans": QT_TRANSLATE_NOOP("formats", "highlights"),
    "added": QT_TRANSLATE_NOOP("formats", "highlights that were not there before"),
    "relations": QT_TRANSLATE_NOOP("formats", "links"),
    "attributes": QT_TRANSLATE_NOOP("formats", "highlights with attributes, such as values"),
    "scores": QT_TRANSLATE_NOOP("formats", "highlights with a score"),
    "history": QT_TRANSLATE_NOOP("formats", "highlights and links with who decided when, and who suggested"),
    "comments": QT_TRANSLATE_NOOP("formats", "highlights with a comment"),
    "titles": QT_TRANSLATE_NOOP("formats", "titles"),
    "status": QT_TRANSLATE_NOOP("formats", "articles with a status or flag"),
    "sources": QT_TRANSLATE_NOOP("formats", "articles with a file name, encoding or time of import"),
    "facts": QT_TRANSLATE_NOOP("formats", "articles with a date, publisher or web address"),
    "ids": QT_TRANSLATE_NOOP("formats", "identifiers of articles"),
}


def title(one: Format, language: str) -> str:
    """Return the name of a format for a language code such as `zh_CN` or `en`."""
    return one.title_zh if language.startswith("zh") else one.title_en


def holds(one: Format) -> str:
    """Return one sentence about a format; its own English one when there is no other."""
    source = HOLDS.get(one.name)
    return QCoreApplication.translate("formats", source) if source else one.holds


def loss(kind: str) -> str:
    """Return a kind of `losses.KINDS` in words."""
    return QCoreApplication.translate("formats", LOSSES[kind])


def loss_lines(lost: Counter[str]) -> list[str]:
    """Return a line for each kind of loss with its count, in the order of `losses.KINDS`."""
    return [f"{lost[kind]:,}  {loss(kind)}" for kind in KINDS if lost[kind]]
