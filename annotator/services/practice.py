"""A dataset to practise on: the samples, in a file of its own that begins anew each time."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

from annotator.services.resources import samples_folder
from annotator.storage.dataset import Dataset

_NAME = "practice.db"


def practice_path() -> Path:
    """Return where the practice dataset lies."""
    return user_data_path("annotator", appauthor=False) / _NAME


def is_practice(dataset: Path) -> bool:
    """Return whether a dataset file is the one to practise on."""
    return dataset.absolute() == practice_path().absolute()


def is_sample(source: str) -> bool:
    """Return whether an article with this source name came with the program."""
    return bool(source) and (samples_folder() / Path(source).name).is_file()


def fresh_practice() -> Dataset:
    """Return the practice dataset with the samples in it and nothing decided; raises UserError or OSError."""
    from annotator.services.importing import import_paths
    from annotator.services.session import ReviewSession

    path = practice_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    for name in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        name.unlink(missing_ok=True)
    dataset = Dataset(path)
    import_paths(ReviewSession(dataset, "practice"), [samples_folder()])
    return dataset
