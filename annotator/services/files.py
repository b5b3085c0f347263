"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.core.errors import UserError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a binary stream that becomes the file at `path` when the block ends well; else the old file stays.

    Raises UserError when the folder is missing, the place is taken by a folder, or the disk refuses.
    """
    if path.is_dir():
        raise _refused(path, "This is a folder.", "Name a file.")
    if not path.absolute().parent.is_dir():
        raise _refused(path, "The folder does not exist.", "Create the folder first.")
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}-", suffix=".part")
    except OSError as error:
        raise _unwritable(path, error) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(_mode(path))
        part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(path: Path, error: OSError) -> UserError:
    what = f"The file can't be written ({error.strerror or error})."
    return _refused(path, what, "Choose another place or free some space; the old file is as it was.")


def _refused(path: Path, what: str, remedy: str) -> UserError:
    return UserError("file-unwritable", what, where=str(path), remedy=remedy)
