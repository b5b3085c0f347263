"""Opening the files of a format, with the system's refusals in words."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from annotator.core.errors import UserError


def open_file(path: Path) -> BinaryIO:
    """Return a file opened for reading; raises UserError when it is missing, a folder or unreadable."""
    try:
        return path.open("rb")
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> UserError:
    """Return the UserError for the system's refusal to read a file or a folder."""
    if isinstance(error, FileNotFoundError):
        return UserError("file-missing", "There is no such file.", where=str(path), remedy="Check the name.")
    return UserError(
        "file-unreadable",
        f"The file can't be read ({error.strerror or error}).",
        where=str(path),
        remedy="Check its permissions.",
    )
