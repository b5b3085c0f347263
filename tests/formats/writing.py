"""Writing documents in a format and reading them back, whether it is a file or a folder."""

import importlib.util
from pathlib import Path

from annotator.formats.registry import Format, all_formats

LIBRARIES = {"formats-spacy": "spacy", "formats-cas": "cassis", "formats-parquet": "pyarrow", "formats-pdf": "pypdf"}


def written_formats():
    """Return the formats that can be written with what is installed."""
    return [known for known in all_formats() if known.writes and is_installed(known.extra)]


def is_installed(extra: str) -> bool:
    """Return whether the library that an extra brings is there."""
    return extra not in LIBRARIES or importlib.util.find_spec(LIBRARIES[extra]) is not None


def write(known: Format, documents, folder: Path) -> Path:
    """Write documents in a format below a folder and return the file or folder that was written."""
    folder.mkdir(exist_ok=True)
    path = folder / f"out{known.extensions[0] if known.extensions else ''}"
    if known.writes_folder:
        path.mkdir()
        known.write_folder(documents, path)
    else:
        with path.open("wb") as stream:
            known.write(documents, stream)
    return path


def read_back(known: Format, path: Path):
    """Return the documents of a file or folder; any problem is raised."""
    return list(known.read(path))


def paired(written, back):
    """Return (written, read back) pairs of the same text; a folder gives its files in the order of their names."""
    found = {one.document.text: one for one in back}
    assert len(found) == len(back) == len(written)
    return [(one, found[one.document.text]) for one in written]
