"""How the suggesters read text: width-folded but for quotes, traditional characters as simplified ones, one for one."""

from __future__ import annotations

import sys
from functools import cache

import numpy as np
import numpy.typing as npt

from annotator.core.folding import QUOTED_TABLE

_FIRST, _BEHIND = 0x3400, 0xA000  # the Chinese signs of the basic plane
_WORD = 100  # code points up to which `str.translate` is faster
_PLAIN = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"  # a number for every sign, as numpy reads them


def fold(text: str) -> str:
    """Return a text as the suggesters and the lexicons know it, of the same length in code points."""
    if len(text) <= _WORD:
        return text.translate(_table())
    signs = np.frombuffer(text.encode(_PLAIN, "surrogatepass"), dtype=np.uint32)
    return _signs()[signs].tobytes().decode(_PLAIN, "surrogatepass")


@cache
def _table() -> dict[int, int | str]:
    """Return the signs that are read as others: the simplified forms are those of OpenCC, one sign for one."""
    from opencc import OpenCC  # loaded by the first text, never by a window

    signs = [chr(code) for code in range(_FIRST, _BEHIND)]
    forms = OpenCC("t2s").convert("\n".join(signs)).split("\n")
    simplified = {ord(sign): form for sign, form in zip(signs, forms, strict=True) if form != sign and len(form) == 1}
    return {**QUOTED_TABLE, **simplified}


@cache
def _signs() -> npt.NDArray[np.uint32]:
    """Return for every code point the one that it is read as."""
    signs = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    for code, form in _table().items():
        signs[code] = ord(form) if isinstance(form, str) else form
    return signs
