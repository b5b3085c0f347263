"""Marks texts of tables for translation."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return `text` as it is; lupdate looks for the name (PySide6's own function is typed to give an object)."""
    return text
