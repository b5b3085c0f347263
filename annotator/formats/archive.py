"""Opening zip archives, and the office files that are such archives, without trusting them."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree import ElementTree

from annotator.core.errors import UserError
from annotator.formats.files import open_file

MAX_MEMBERS = 20_000
MAX_TOTAL = 1_000_000_000
MAX_XML = 200_000_000
MAX_RATIO = 200
_SMALL = 10_000_000
_ENCRYPTED = 0x1
_DRIVE = re.compile(r"[A-Za-z]:")
_PIECE = 1 << 16


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Give an archive whose members are known to be harmless; raises UserError for one that is none, or is a bomb."""
    with open_file(path) as file:
        try:
            with zipfile.ZipFile(file) as archive:
                check(archive, str(path))
                yield archive
        except (zipfile.BadZipFile, NotImplementedError, EOFError, zipfile.LargeZipFile) as error:
            raise refused(str(path), f"It is broken or of another kind ({error}).", "Save or pack it anew.") from error


def check(archive: zipfile.ZipFile, where: str) -> None:
    """Raise UserError unless an archive is of a sane size and all its names stay inside it."""
    members = archive.infolist()
    total = sum(one.file_size for one in members)
    if len(members) > MAX_MEMBERS or total > MAX_TOTAL:
        raise refused(where, "The archive grows too big when unpacked.", "Unpack it yourself and import the folder.")
    for one in members:
        if one.file_size > _SMALL and one.file_size > MAX_RATIO * max(one.compress_size, 1):
            raise refused(where, "The archive is a bomb: it grows without measure when unpacked.", "Don't use it.")
        if one.flag_bits & _ENCRYPTED:
            raise refused(where, "The archive has a password.", "Save it without one.")
        path = PurePosixPath(one.filename.replace("\\", "/"))
        if (
            path.is_absolute()
            or ".." in path.parts
            or _DRIVE.match(one.filename)
            or stat.S_ISLNK(one.external_attr >> 16)
        ):
            raise refused(where, "The archive has names that lead out of it.", "Don't use it.")


def refused(where: str, what: str, remedy: str) -> UserError:
    """Return the UserError for an archive that is not read."""
    return UserError("archive-refused", what, where=where, remedy=remedy)


def content(archive: zipfile.ZipFile, name: str, where: str, limit: int = MAX_TOTAL) -> bytes:
    """Return a member's bytes; raises UserError when they are more than it said, or damaged, KeyError without it."""
    try:
        with archive.open(name) as member:
            data = member.read(limit + 1)
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError) as error:
        raise refused(where, f"It is broken or of another kind ({error}).", "Save or pack it anew.") from error
    if len(data) > limit:
        raise refused(where, "The archive grows too big when unpacked.", "Unpack it yourself.")
    return data


def xml(archive: zipfile.ZipFile, name: str, where: str) -> ElementTree.Element:
    """Return a member's XML; raises UserError when it is none or declares entities, KeyError without the member."""
    data = content(archive, name, where, MAX_XML)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0")):
        raise UserError("xml-entities", "The XML declares entities of its own.", where=where, remedy="Don't use it.")
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise refused(where, f"The file is broken ({error}).", "Save it again.") from error


class Events:
    """What an XML file is read into, an element at a time; what is `ready` is taken away piece by piece.

    A document type is refused: with it come entities, which can grow without bound or stand for other files.
    """

    def __init__(self) -> None:
        self.ready: list[Any] = []

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Refuse the file."""
        raise UserError("xml-entities", "The XML declares entities of its own.", remedy="Don't use it.")

    def close(self) -> None:
        """Do nothing: everything has been given away by then."""


def parsed(archive: zipfile.ZipFile, name: str, events: Events, where: str) -> Iterator[Any]:
    """Yield what `events` makes out of a member's XML; raises UserError as `xml` does."""
    parser = ElementTree.XMLParser(target=events)
    left = MAX_TOTAL
    try:
        with archive.open(name) as member:
            while piece := member.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise refused(where, "The archive grows too big when unpacked.", "Unpack it yourself.")
                parser.feed(piece)
                yield from events.ready
                events.ready.clear()
            parser.close()
    except UserError as problem:
        raise UserError(problem.code, problem.what, where=where, remedy=problem.remedy) from problem
    except (ElementTree.ParseError, zipfile.BadZipFile, EOFError, OSError, RuntimeError, ValueError) as error:
        raise refused(where, f"The file is broken ({error}).", "Save it again.") from error
    yield from events.ready
