"""UIMA CAS as INCEpTION exports it: a folder with a CAS for each article, as XMI with its type system or as JSON.

Gold spans are in INCEpTION's named entity layer, relations between them and all else in layers of our own. Offsets are
UTF-16 units in the files, which dkpro-cassis converts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from annotator.core.document import FACTS, AnnotatedDocument, facts
from annotator.core.errors import UserError
from annotator.core.span import Span, State
from annotator.formats.brat import file_name
from annotator.formats.extras import library
from annotator.formats.losses import EVERY, Holds
from annotator.formats.registry import Format, OnProblem, register
from annotator.formats.rows import Row, malformed, source_row, stored_document

EXTRA = "formats-cas"
HOLDS = Holds(
    EVERY,
    links=lambda relation, head, tail: relation.state is head.state is tail.state is State.GOLD,
    relations=True,
    attributes=True,
    scores=EVERY,
    comments=True,
    titles=True,
    facts=True,
    ids=True,
)
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
SPAN = "webanno.custom.AnnotatorSpan"
LINK = "webanno.custom.AnnotatorRelation"
ARTICLE = "webanno.custom.AnnotatorArticle"
_FEATURES = {
    META: ("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri"),
    ENTITY: ("value", "identifier"),
    SPAN: ("label", "state", "score", "attributes", "comment"),
    LINK: ("kind",),
    ARTICLE: FACTS,
}
_TYPES = "TypeSystem.xml"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SHAPE = "a UIMA CAS with INCEpTION's named entity layer"


def type_system() -> Any:
    """Return the type system of the layers; raises UserError without dkpro-cassis."""
    types = library("cassis", EXTRA).TypeSystem()
    for name, features in _FEATURES.items():
        parent = "uima.tcas.DocumentAnnotation" if name == META else "uima.tcas.Annotation"
        made = types.create_type(name, supertypeName=parent)
        for feature in features:
            types.create_feature(made, feature, "uima.cas.String")
    for end in ("Governor", "Dependent"):
        types.create_feature(types.get_type(LINK), end, "uima.tcas.Annotation")
    return types


def to_cas(annotated: AnnotatedDocument, types: Any) -> Any:
    """Return the CAS of a document; raises UserError without dkpro-cassis."""
    cas = library("cassis", EXTRA).Cas(typesystem=types)
    document = annotated.document
    cas.sofa_string, cas.sofa_mime = document.text, "text/plain"
    told = {"language": "zh", "documentTitle": document.title, "documentId": document.id}
    cas.add(types.get_type(META)(begin=0, end=len(document.text), **told))
    if known := facts(document.source):
        cas.add(types.get_type(ARTICLE)(begin=0, end=len(document.text), **known))
    entities = {}
    for span in annotated.spans:
        place = {"begin": span.start, "end": span.end}
        if span.state is State.GOLD:
            entities[span.id] = types.get_type(ENTITY)(**place, value=span.label)
            cas.add(entities[span.id])
        if span.state is not State.GOLD or span.attributes or span.comment or span.score is not None:
            cas.add(types.get_type(SPAN)(**place, label=span.label, **_told(span)))
    for link in annotated.relations:
        head, tail = entities[link.head], entities[link.tail]
        # INCEpTION puts a relation where its dependent is.
        place = {"begin": tail.begin, "end": tail.end}
        cas.add(types.get_type(LINK)(**place, Governor=head, Dependent=tail, kind=link.type))
    return cas


def _told(span: Span) -> Row:
    score = None if span.score is None else repr(span.score)
    attributes = json.dumps(dict(span.attributes), ensure_ascii=False) if span.attributes else None
    return {"state": span.state.value, "score": score, "attributes": attributes, "comment": span.comment or None}


def write_cas(documents: Iterable[AnnotatedDocument], folder: Path, ending: str) -> None:
    """Write documents into a folder as one file each with this ending, `.xmi` or `.json`; raises UserError."""
    types = type_system()
    taken: set[str] = set()
    for annotated in documents:
        name = file_name(annotated.document.id)
        while name in taken:
            name += "~"
        taken.add(name)
        if ending == ".xmi":
            _refuse_control_characters(annotated)
        cas = to_cas(annotated, types)
        content = cas.to_xmi() if ending == ".xmi" else cas.to_json()
        (folder / f"{name}{ending}").write_bytes(content.encode("utf-8"))
    if ending == ".xmi":
        (folder / _TYPES).write_bytes(types.to_xml().encode("utf-8"))


def _refuse_control_characters(annotated: AnnotatedDocument) -> None:
    """Raise UserError for a document with characters that XML has no place for."""
    document = annotated.document
    words = [document.text, document.title, document.id, *facts(document.source).values()]
    words += [span.comment for span in annotated.spans] + [span.label for span in annotated.spans]
    if any(map(_NOT_XML.search, words)):
        raise UserError(
            "unholdable-character",
            "The text has a control character, which XML can't hold.",
            where=document.title,
            remedy="Write it as cas-json.",
        )


def read_cas(path: Path, on_problem: OnProblem, ending: str) -> Iterator[AnnotatedDocument]:
    """Yield the documents of a folder, or of one file, with this ending; what can't be read goes to `on_problem`."""
    cassis = library("cassis", EXTRA)
    files = sorted(path.rglob(f"*{ending}")) if path.is_dir() else [path]
    if not files:
        raise UserError(
            "folder-empty", f"There are no {ending} files in it.", where=str(path), remedy="Name a folder of CAS files."
        )
    for file in files:
        try:
            yield stored_document(_document_row(_load(cassis, file, ending), file.name), str(file), file.name)
        except UserError as problem:
            on_problem(problem)
        except Exception as error:  # whatever lxml, json and cassis raise for a file that is none of theirs
            on_problem(malformed(str(file), type(error).__name__, _SHAPE))


def _load(cassis: Any, file: Path, ending: str) -> Any:
    if ending == ".json":
        return cassis.load_cas_from_json(file.read_bytes().decode("utf-8"))
    types = type_system()
    beside = file.parent / _TYPES
    if beside.exists():
        types = cassis.load_typesystem(_without_entities(beside))
    return cassis.load_cas_from_xmi(_without_entities(file), typesystem=types, lenient=True)


def _without_entities(file: Path) -> str:
    """Return an XML file in UTF-8; one that declares entities, which could grow without bound, is refused."""
    data = file.read_bytes().decode("utf-8")
    if "<!DOCTYPE" in data or "<!ENTITY" in data:
        raise UserError(
            "xml-entities", "The XML declares entities of its own.", where=str(file), remedy="Take the DOCTYPE out."
        )
    return data


def _document_row(cas: Any, name: str) -> Row:
    known = {kind.name for kind in cas.typesystem.get_types()}
    found = {kind: list(cas.select(kind)) if kind in known else [] for kind in _FEATURES}
    spans: dict[tuple[int, int, str, str], Row] = {}
    ids: dict[int, str] = {}
    for entity in found[ENTITY]:
        ids[id(entity)] = _add(spans, entity, entity.value or "ENTITY", State.GOLD.value)["id"]
    for more in found[SPAN]:
        key = (more.begin, more.end, more.label, more.state)
        # A gold span without its named entity was taken out by somebody in between.
        if more.state != State.GOLD.value or key in spans:
            row = _add(spans, more, more.label, more.state)
            row["attributes"] = json.loads(more.attributes or "{}")
            row["score"] = float(more.score) if more.score else None
            row["comment"] = more.comment or ""
    relations = [
        {"id": f"r{number}", "type": link.kind, "head": ids[id(link.Governor)], "tail": ids[id(link.Dependent)]}
        for number, link in enumerate(found[LINK], 1)
    ]
    meta = found[META][0] if found[META] else None
    head: Row = {"id": meta.documentId, "title": meta.documentTitle} if meta else {}
    about = {fact: getattr(found[ARTICLE][0], fact) for fact in FACTS} if found[ARTICLE] else {}
    source = source_row(head.get("id"), name, about)
    return {**head, "text": cas.sofa_string, "source": source, "spans": list(spans.values()), "relations": relations}


def _add(spans: dict[tuple[int, int, str, str], Row], one: Any, label: str, state: str) -> Row:
    place: Row = {"start": one.begin, "end": one.end, "label": label, "state": state}
    return spans.setdefault((one.begin, one.end, label, state), {"id": f"s{len(spans) + 1}", **place})


def _format(name: str, title: str, ending: str) -> Format:
    return Format(
        name,
        title,
        title,
        (),
        "a folder of UIMA CAS files as INCEpTION has them: gold in the named entity layer, relations, attributes, "
        "scores and other spans in layers of our own",
        reader=partial(read_cas, ending=ending),
        folder_writer=partial(write_cas, ending=ending),
        loss=HOLDS,
        marks=("*.xmi",) if ending == ".xmi" else (),
        check=_refuse_control_characters if ending == ".xmi" else None,
        extra=EXTRA,
    )


XMI = register(_format("cas", "UIMA CAS XMI", ".xmi"))
JSON = register(_format("cas-json", "UIMA CAS JSON", ".json"))
