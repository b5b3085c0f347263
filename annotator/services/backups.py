"""Backups of a dataset: made while it is in use, looked at before they are put back."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from annotator.core.errors import DatasetDamaged, UserError
from annotator.storage.backup import copy_database, remove_database
from annotator.storage.dataset import Dataset


def backup(dataset: Path, target: Path | None = None) -> Path:
    """Write a checked copy of a dataset, beside it with the time in its name unless `target` says where.

    Raises UserError when the target is there already or can't be written, DatasetDamaged when the dataset is broken.
    """
    target = target or _beside(dataset, "backup")
    if target.exists():
        raise UserError(
            "backup-exists", "This file is there already.", where=str(target), remedy="Choose another name."
        )
    part = _part(target)
    Dataset(dataset, create=False).close()  # told at once when it is no dataset
    try:
        copy_database(dataset, part)
        _check(part, dataset)
        part.replace(target)
    finally:
        remove_database(part)
    return target


def restore(copy: Path, dataset: Path) -> Path | None:
    """Put a backup in the dataset's place; return where the dataset as it was is kept, or None when there was none.

    Raises UserError when the backup is missing or the dataset locked, DatasetDamaged when the backup is broken; then
    the dataset is as it was.
    """
    part = _part(dataset)
    try:
        copy_database(copy, part)
        _check(part, copy)
        kept = _keep(dataset) if dataset.exists() else None
        try:
            copy_database(part, dataset)
        except DatasetDamaged:  # the old file is beyond overwriting; it is kept under its other name
            remove_database(dataset)
            part.replace(dataset)
    finally:
        remove_database(part)
    return kept


def _keep(dataset: Path) -> Path:
    kept = _beside(dataset, "before-restore")
    try:
        copy_database(dataset, kept)
    except DatasetDamaged:
        remove_database(kept)
        shutil.copyfile(dataset, kept)
    return kept


def _check(path: Path, where: Path) -> None:
    """Raise what is wrong with the copy at `path`, naming `where` it came from."""
    try:
        with Dataset(path, create=False) as dataset:
            problems = dataset.check()
    except UserError as error:
        raise type(error)(error.code, error.what, where=str(where), remedy=error.remedy, **error.values) from error
    if problems:
        raise DatasetDamaged(
            "dataset-damaged",
            f"The dataset is damaged ({problems[0]}).",
            where=str(where),
            remedy="Go back to an earlier backup.",
        )


def _beside(dataset: Path, what: str) -> Path:
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    plain = dataset.with_name(f"{dataset.stem}.{what}-{stamp}{dataset.suffix}")
    return plain if not plain.exists() else plain.with_name(f"{plain.stem}-{uuid4().hex[:6]}{dataset.suffix}")


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}-{uuid4().hex[:8]}.part")
