"""Width folding: one code point in, one code point out, so offsets stay valid."""

_PAIRS = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'",
    "—": "-", "–": "-", "―": "-", "‒": "-", "‐": "-", "‑": "-", "−": "-", "﹣": "-",
    "〜": "~", "∼": "~", "˜": "~",
    "￥": "¥", "￡": "£", "￠": "¢", "﹩": "$", "﹪": "%",
    "﹐": ",", "﹒": ".", "﹔": ";", "﹕": ":", "﹙": "(", "﹚": ")", "｡": "。", "､": "、",
    "•": "·", "・": "·", "‧": "·", "･": "·", "【": "[", "】": "]",
}  # fmt: skip
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

WIDTH_TABLE: dict[int, int] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
WIDTH_TABLE.update({ord(wide): ord(narrow) for wide, narrow in _PAIRS.items()})
WIDTH_TABLE.update({ord(blank): ord(" ") for blank in _BLANKS})


def fold(text: str) -> str:
    """Return `text` with full-width forms made half-width; the result has the same length in code points."""
    return text.translate(WIDTH_TABLE)


QUOTED_TABLE = {code: folded for code, folded in WIDTH_TABLE.items() if chr(code) not in "“”‘’"}


def fold_keeping_quotes(text: str) -> str:
    """Return `fold(text)` with curly quotes left as they are, because they tell where a quotation opens and closes."""
    return text.translate(QUOTED_TABLE)
