"""How the suggesters read text: width-folded but for quotes, traditional characters as simplified ones, one for one."""

from __future__ import annotations

from functools import cache

from annotator.core.folding import QUOTED_TABLE

_FIRST, _BEHIND = 0x3400, 0xA000  # the Chinese signs of the basic plane


def fold(text: str) -> str:
    """Return a text as the suggesters and the lexicons know it, of the same length in code points."""
    return text.translate(_table())


@cache
def _table() -> dict[int, int | str]:
    """Return the signs that are read as others: the simplified forms are those of OpenCC, one sign for one."""
    from opencc import OpenCC  # loaded by the first text, never by a window

    signs = [chr(code) for code in range(_FIRST, _BEHIND)]
    forms = OpenCC("t2s").convert("\n".join(signs)).split("\n")
    simplified = {ord(sign): form for sign, form in zip(signs, forms, strict=True) if form != sign and len(form) == 1}
    return {**QUOTED_TABLE, **simplified}
