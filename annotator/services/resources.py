"""The one reader of `resources/` and `samples/`: finds them in a checkout, an installed wheel and a frozen program."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotator.suggest.lexicon import Lexicons

_PACKAGE = Path(__file__).resolve().parent.parent


def _find(packaged: str, checkout: str) -> Path:
    candidates = [_PACKAGE / packaged, _PACKAGE.parent / checkout]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        candidates.insert(0, Path(frozen) / checkout)
    return next((path for path in candidates if path.is_dir()), candidates[-1])


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below `resources/`."""
    return _find("_resources", "resources").joinpath(*parts)


def samples_folder() -> Path:
    """Return the folder of the sample articles."""
    return _find("_samples", "samples")


def document_schema() -> dict[str, Any]:
    """Return the JSON Schema of document JSON."""
    schema: dict[str, Any] = json.loads(resource("schemas", "document.schema.json").read_text(encoding="utf-8"))
    return schema


def load_lexicons() -> Lexicons:
    """Return every shipped lexicon by file name without ending."""
    from annotator.suggest.lexicon import Lexicons, parse_lexicon  # a window loads none

    files = sorted(resource("lexicons").glob("*.txt"))
    return Lexicons({file.stem: parse_lexicon(file.read_text(encoding="utf-8")) for file in files})
