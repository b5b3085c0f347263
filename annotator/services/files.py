"""Writing a file or a folder whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.core.errors import UserError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a binary stream that becomes the file at `path` when the block ends well; else the old file stays.

    Raises UserError when the folder is missing, the place is taken by a folder, or the disk refuses.
    """
    with whole_files([path]) as (stream,):
        yield stream


@contextmanager
def whole_files(paths: Sequence[Path]) -> Iterator[list[BinaryIO]]:
    """Give binary streams that become the files at `paths` when the block ends well; else all old files stay.

    Raises UserError as `whole_file` does.
    """
    for path in paths:
        _refuse_place(path)
    parts: list[Path] = []
    try:
        with ExitStack() as stack:
            streams: list[BinaryIO] = []
            for path in paths:
                streams.append(stack.enter_context(_part(path, parts)))
            yield streams
            for stream in streams:
                stream.flush()
                os.fsync(stream.fileno())
        for part, path in zip(parts, paths, strict=True):
            part.chmod(_mode(path))
        for part, path in zip(parts, paths, strict=True):
            part.replace(path)
    except OSError as error:
        raise _unwritable(paths[0], error) from error
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _part(path: Path, parts: list[Path]) -> BinaryIO:
    """Return a new file beside `path`, open for writing, and put its name into `parts`."""
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}-", suffix=".part")
    except OSError as error:
        raise _unwritable(path, error) from error
    parts.append(Path(name))
    return os.fdopen(handle, "w+b")


def _refuse_place(path: Path) -> None:
    if path.is_dir():
        raise _refused(path, "This is a folder.", "Name a file.")
    if not path.absolute().parent.is_dir():
        raise _refused(path, "The folder does not exist.", "Create the folder first.")


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    return 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> UserError:
    what = f"The file can't be written ({error.strerror or error})."
    return _refused(path, what, "Choose another place or free some space; the old file is as it was.")


def _refused(path: Path, what: str, remedy: str) -> UserError:
    return UserError("file-unwritable", what, where=str(path), remedy=remedy)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Give an empty folder that becomes the one at `path` when the block ends well; else nothing is there.

    Raises UserError when something other than an empty folder is in that place, or the disk refuses.
    """
    if path.is_dir() and any(path.iterdir()):
        raise _refused(path, "The folder is not empty.", "Name a new folder, or empty this one first.")
    if path.exists() and not path.is_dir():
        raise _refused(path, "This is a file, and the format is written as a folder.", "Name a new folder.")
    if not path.absolute().parent.is_dir():
        raise _refused(path, "The folder around it does not exist.", "Create that folder first.")
    try:
        part = Path(tempfile.mkdtemp(dir=path.absolute().parent, prefix=f".{path.name}-", suffix=".part"))
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        yield part
        part.chmod(0o777 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
