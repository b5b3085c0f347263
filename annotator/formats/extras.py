"""Libraries that only some formats need: loaded when such a format is used, with words for when they are missing."""

from __future__ import annotations

import importlib
from typing import Any

from annotator.core.errors import UserError


def library(name: str, extra: str) -> Any:
    """Return a module of an optional library; raises UserError that says which extra to install."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise UserError(
            "extra-missing",
            f"This format needs {name.partition('.')[0]}, which is not installed.",
            remedy=f"Install it with: pip install 'annotator[{extra}]'.",
            extra=extra,
        ) from error
