"""A dataset's own lexicon as a text file in the form of the shipped ones: word<TAB>kind[<TAB>note…]."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotator.core.entry import EntryState, LexiconEntry
from annotator.core.errors import UserError
from annotator.core.labels import INSTITUTION, INVESTMENT, LabelSet
from annotator.core.lexicon import LONGEST, PutWord
from annotator.services.files import whole_file

AMBIGUOUS, EXCLUDED = "ambiguous", "excluded"
HEADING = "# A dataset's lexicon: word, kind, notes (`ambiguous`, `excluded`, or the label when it is not INSTITUTION)"


def write_lexicon(entries: Iterable[LexiconEntry], path: Path) -> int:
    """Write entries sorted by code point and return how many; raises UserError when the file can't be written."""
    lines = sorted(map(text_of, entries))
    with whole_file(path) as stream:
        stream.write("\n".join([HEADING, *lines, ""]).encode())
    return len(lines)


def text_of(entry: LexiconEntry) -> str:
    """Return the line of an entry, without its end."""
    notes = [AMBIGUOUS] if entry.ambiguous else []
    notes += [EXCLUDED] if entry.state is EntryState.EXCLUDED else []
    notes += [entry.label] if entry.label != INSTITUTION else []
    return "\t".join([entry.word, entry.kind, *notes])


def read_lexicon_file(path: Path, labels: LabelSet) -> list[PutWord]:
    """Return the entries of such a file as decisions; raises UserError with the line for anything that is none."""
    found: dict[tuple[str, str], tuple[int, PutWord]] = {}
    for number, line in enumerate(_text(path).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"{path}:{number}"
        put = _put(line, labels, where)
        key = LexiconEntry(put.label, put.word, "").key
        if key in found and found[key][1] != put:
            raise _bad(where, f"{put.word} stands in line {found[key][0]} too, otherwise.", "Keep one of the two.")
        found.setdefault(key, (number, put))
    return [put for _, put in found.values()]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UserError("file-missing", "There is no such file.", where=str(path), remedy="Check the name.") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _bad(f"{path}:{line}", "This is no UTF-8 text.", "Save the file as UTF-8.") from error
    except OSError as error:
        what = "This file can't be read."
        raise UserError("file-unreadable", what, where=str(path), remedy="Check its permissions.") from error


def _put(line: str, labels: LabelSet, where: str) -> PutWord:
    word, *columns = (part.strip() for part in line.split("\t"))
    if not word:
        raise _bad(where, "The word is missing.", "Write word<TAB>kind.")
    if len(word) > LONGEST:
        raise _bad(where, f"The word is longer than {LONGEST} characters.", "Shorten it.")
    if not columns or not columns[0]:
        raise _bad(where, f"The kind of {word} is missing.", "Write word<TAB>kind.")
    kind, *notes = columns
    label, state, ambiguous = INSTITUTION, EntryState.ADDED, False
    named = [one.name for one in labels.labels if one.name != INVESTMENT]  # amounts are read, not looked up
    for note in filter(None, notes):
        if note == EXCLUDED:
            state = EntryState.EXCLUDED
        elif note == AMBIGUOUS:
            ambiguous = True
        elif note in named:
            label = note
        else:
            known = ", ".join([AMBIGUOUS, EXCLUDED, *named])
            raise _bad(where, f"The note {note} means nothing here.", f"Notes are {known}.")
    return PutWord(label, word, kind, state, ambiguous)


def _bad(where: str, what: str, remedy: str) -> UserError:
    return UserError("bad-lexicon", what, where=where, remedy=remedy)
