"""What a person wants exported, as one value that can be kept among the settings."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.core.errors import UserError
from annotator.formats.registry import Format, get_format
from annotator.services.alias_files import beside
from annotator.services.exporting import EXTRAS, STATUSES
from annotator.services.parts import CARD
from annotator.services.settings import Settings
from annotator.services.training_data import UNITS, Shape, parse_labels, parse_split


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What `export` needs to know, with `labels` and `split` as they are written: `A=B,C=` and `80/10/10`."""

    target: Path = Path()
    format: str = "jsonl"
    status: str = "all"
    extras: frozenset[str] = frozenset()
    unit: str = UNITS[0]
    labels: str = ""
    negatives: bool = False
    split: str = ""
    card: bool = False
    guidelines: str = ""
    agreement: str = ""

    @property
    def shape(self) -> Shape:
        """Return what becomes of the documents; raises UserError when `labels` or `split` can't be understood."""
        split = parse_split(self.split) if self.split.strip() else ()
        return Shape(self.unit, parse_labels(self.labels), self.negatives, split)

    @property
    def is_folder(self) -> bool:
        """Return whether a folder is written and not a file."""
        return bool(self.split.strip()) or get_format(self.format).writes_folder

    @property
    def files(self) -> list[Path]:
        """Return the files whose place what is written takes: for a folder, only the table of names beside it."""
        names = beside(self.target)
        if self.is_folder:
            return [names]
        endings = [*get_format(self.format).beside, *([f".{CARD.lower()}"] if self.card else [])]
        return [self.target, *(self.target.with_suffix(ending) for ending in endings), names]

    @property
    def ending(self) -> str:
        """Return what the name of the file or folder ends with."""
        return f"-{self.format}" if self.is_folder else _ending(get_format(self.format))

    def named(self, dataset: Path, folder: Path | None = None) -> Path:
        """Return the name that is offered: the dataset's own with this ending, in a folder or beside it."""
        return (folder or dataset.absolute().parent) / f"{dataset.stem}{self.ending}"


def _ending(chosen: Format) -> str:
    return chosen.extensions[0] if chosen.extensions else ""


def remembered(settings: Settings) -> ExportWish:
    """Return the wish that was kept last, its target the folder; what this version does not know is left out."""
    try:
        kept = json.loads(settings.get("export") or "{}")
        wish = ExportWish(**{name: _READ[name](value) for name, value in kept.items() if name in _READ})
        known = wish.unit in UNITS and wish.status in STATUSES and wish.extras <= set(EXTRAS)
        return wish if known and get_format(wish.format).writes else ExportWish()
    except (ValueError, TypeError, AttributeError, UserError):
        return ExportWish()


def remember(settings: Settings, wish: ExportWish) -> None:
    """Keep a wish, of its target the folder; raises UserError when the settings can't be written."""
    wish, first = replace(wish, target=wish.target.absolute().parent), ExportWish()
    kept = {name: _WRITTEN.get(name, _same)(getattr(wish, name)) for name in _READ}
    kept = {name: value for name, value in kept.items() if value != _WRITTEN.get(name, _same)(getattr(first, name))}
    settings.set("export", json.dumps(kept, ensure_ascii=False))


def _same(value: Any) -> Any:
    return value


_WRITTEN: dict[str, Any] = {"target": str, "extras": sorted}
_READ: dict[str, Any] = {
    "target": Path,
    "format": str,
    "status": str,
    "extras": frozenset,
    "unit": str,
    "labels": str,
    "negatives": bool,
    "split": str,
    "card": bool,
    "guidelines": str,
    "agreement": str,
}
