"""Texts as rows of signs, so that a word index finds stretches of any length, single characters too.

A word index cuts at blanks, which Chinese has none of, and throws punctuation away. Here every character that is no
blank becomes a word of its own, its code in hexadecimal digits, and a looked-for text the phrase of its characters.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=20_000)
def _sign(character: str) -> str:
    return " ".join(f"{ord(part):x}" for part in character.lower())


def signs(text: str) -> str:
    """Return a text as words, one for each character, blanks and line breaks left out, letter case folded."""
    return " ".join(map(_sign, "".join(text.split())))


def phrase(term: str) -> str:
    """Return the question for an index of `signs` that finds a term of any length; empty for nothing but blanks."""
    looked_for = signs(term)
    return f'"{looked_for}"' if looked_for else ""
