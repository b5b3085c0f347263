"""The shape of one amount: where figures can stand, how blanks inside them are closed, and what the units are worth."""

import re
from decimal import Decimal
from typing import NamedTuple

from annotator.core.chinese_numbers import VARIANT_TABLE, WIDE, NumberReading, Vagueness, read_number
from annotator.core.folding import WIDTH_TABLE
from annotator.core.money_currency import CODES, NAMES, SYMBOLS

BREAK = "\x00"  # stands in compact text where two pieces must not be read as one
_UNIT_VALUE = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ENGLISH = {"thousand": 10**3, "million": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}


def _choice(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_BLANK = r"\s\u200b\ufeff"
_WIDE_DIGITS = "０-９"
_START = f"0-9{_WIDE_DIGITS}零〇○一二两兩三四五六七八九十廿卅百千万亿萬億半几幾数數壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
_WORDS = [name for names in NAMES.values() for name in names]
_WORD_SIGNS = "".join(sorted(set("".join(_WORDS)))) + "圓圆塊幣鎊銖盧韓歐來錢"
_BODY = _START + _BLANK + _WORD_SIGNS + r"A-Za-zＡ-Ｚａ-ｚ余餘多来个個点點角毛分整正级$＄¥￥€£.,．，、~～〜至到\-—–―－−"
RUN = re.compile(f"[{_START}][{_BODY}]*")
ANCHOR = re.compile(r"[元圆圓亿億万萬币幣块塊镑鎊铢銖布郎比盾特姆尔索朗戈拉A-ZＡ-Ｚ$＄¥￥€£]")

_DIGITS = "零一二两三四五六七八九"
_CHINESE_SIGNS = _DIGITS + "十廿卅百千"
_ARABIC = r"(?<![0-9])(?<![0-9]\.)(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,20})(?:\.[0-9]{1,20})?"
_CHINESE = (
    f"(?<![0-9{_CHINESE_SIGNS}])"
    f"(?:[几数][十百千]{{0,2}}|半|[{_CHINESE_SIGNS}]{{1,16}}(?:[几数][十百]?|点[{_DIGITS}]{{1,12}})?)"
)
_NUMBER = f"(?:{_ARABIC}|{_CHINESE})"
_UNIT = "(?:[十百千]?[万亿]|[百千])(?:[余多]?亿)?"
_INNER = "[余多来]?(?:个(?:[多半余]|来)?)?"
# 3个亿 is a sum, but 3个亿元项目 and 一个百亿级 count size classes
_SEGMENT = f"{_NUMBER}(?:[余多来]?(?:个[多半余来])?{_UNIT}|[余多来]?个亿(?![元级])|(?<=半)个亿)"
_BARE = f"(?<![0-9{_CHINESE_SIGNS}万亿余多几数来.])(?:万亿|亿|万)(?![万亿])"
_CODE_WORDS = _choice(list(CODES))
_OTHER_WORDS = [name for name in _WORDS if name != "元"]
_OTHER_FIRST = "".join(sorted({word[0] for word in (*_OTHER_WORDS, *CODES)}))
_CURRENCY = (
    "(?:元(?:人民币|港币|新台币|台币|美金|日币|RMB|CNY)?"
    f"|(?=[{_OTHER_FIRST}])(?:{_choice(_OTHER_WORDS)}|(?:{_CODE_WORDS})(?![A-Za-z])))"
)
_COINS = f"(?<=[元块])(?P<jiao>[0-9]|[{_DIGITS}])[角毛](?:(?P<fen>[0-9]|[{_DIGITS}])分)?"
_ZERO = "(?:零(?=[0-9]))?"  # 1亿零500万
_AMOUNT = re.compile(
    f"(?P<quantity>{_SEGMENT}(?:{_ZERO}{_SEGMENT}){{0,3}}(?:{_ZERO}{_NUMBER}(?={_CURRENCY}))?|{_NUMBER}|{_BARE})(?P<vague>[余多]?|来(?={_CURRENCY}))"
    f"(?P<english>(?i:{_choice(list(_ENGLISH))})(?![A-Za-z]))?(?P<currency>{_CURRENCY})?(?:{_COINS})?"
)
_FIGURE = re.compile(f"[0-9]+|[{_CHINESE_SIGNS}]+|[几数半]|[万亿]+")
_REACH = 80  # no expression that is read here is longer in compact text
_PART = re.compile(f"{_ZERO}(?P<number>{_NUMBER})?(?P<inner>{_INNER})(?P<unit>(?:{_UNIT})?)")
_PLAIN = re.compile(
    "(?P<number>[0-9]{1,20}(?:[.][0-9]{1,20})?)(?P<unit>(?:[十百千]?[万亿]|[百千])?)"
)  # the commonest shape
JOINER = re.compile("(?:[~-]{1,2}|至|到)(?:(?:US|HK)?[$¥€£]|人民币|RMB)?")
_PREFIX_WORDS = [name for name in _WORDS if not name.startswith(("元", "块"))]
_PREFIX_FIRST = "".join(sorted({word[0] for word in (*_PREFIX_WORDS, *CODES, *SYMBOLS)}))
PREFIX_LAST = frozenset(word[-1] for word in (*_PREFIX_WORDS, *CODES, *SYMBOLS)) | {":"}
PREFIX = re.compile(
    f"(?=[{_PREFIX_FIRST}])(?:(?<![A-Za-z])(?P<symbol>{_choice(list(SYMBOLS))}|{_CODE_WORDS})|(?P<word>{_choice(_PREFIX_WORDS)})):?\\Z"
)
_NORMAL = {
    chr(sign): chr(plain) if isinstance(plain, int) else plain for sign, plain in (WIDTH_TABLE | VARIANT_TABLE).items()
}
_VARIED = re.compile(f"[{re.escape(''.join(_NORMAL))}]")  # three times as fast as translating every sign
_BLANKS = re.compile(f"[{_BLANK}]+")
_PIECE = re.compile(f"[^{_BLANK}]+")


class Quantity(NamedTuple):
    """What the figure and its units say: whole units, `factor` of the last unit, `leading` number before it."""

    low: Decimal
    high: Decimal | None
    vague: Vagueness
    implied: bool
    factor: Decimal
    leading: str | None

    @property
    def has_unit(self) -> bool:
        """True when 百, 千, 万 or 亿 (or an English unit) stands in it."""
        return self.factor > 1


class Amount(NamedTuple):
    """One matched amount in compact text: offsets there, its quantity, the currency word or None."""

    start: int
    end: int
    quantity: Quantity
    currency: str | None


def normal(text: str) -> str:
    """Return `text` folded and in plain variants, of the same length."""
    return text if text.isascii() else _VARIED.sub(_normal_sign, text)


def _normal_sign(found: re.Match[str]) -> str:
    return _NORMAL[found[0]]


def squeeze(text: str) -> str:
    """Return `text` folded, in plain variants and without blanks, for looking at the words around an amount."""
    return without_blanks(normal(text))


def without_blanks(text: str) -> str:
    """Return `text` with its blanks closed."""
    return _BLANKS.sub("", text)


def compact(text: str, start: int, end: int, *, whole: bool = False) -> tuple[str, list[int]]:
    """Close the blanks in text[start:end]; return the compact text and, for each of its signs, the offset in `text`.

    `whole` says that `text` is one expression, so that its first line is not taken for a numbered line.
    """
    folded = normal(text[start:end])
    if _BLANKS.search(folded) is None:
        return folded, list(range(start, end))
    before = text[max(0, start - 8) : start].rstrip(" \t\u3000\u00a0")
    line_start = not whole and (not before or before.endswith("\n"))
    signs: list[str] = []
    offsets: list[int] = []
    previous: re.Match[str] | None = None
    for piece in _PIECE.finditer(folded):
        if previous is not None:
            gap = folded[previous.end() : min(piece.start(), previous.end() + 16)]
            if not _joins(previous[0], gap, piece[0], line_start):
                signs.append(BREAK)
                offsets.append(start + piece.start())
            line_start = "\n" in gap
        signs.append(piece[0])
        offsets.extend(range(start + piece.start(), start + piece.end()))
        previous = piece
    return "".join(signs), offsets


_NUMBERING = re.compile(r"(?:[0-9]{1,2}[.,、]|[0-9]+|[一二三四五六七八九十]{1,3}、?)\Z")
_LAST_FIGURE = re.compile(r"(?<![0-9.])[0-9]{1,20}(?:[.,][0-9]{0,12})*\Z")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}\Z")


def _joins(left: str, gap: str, right: str, left_opens_line: bool) -> bool:
    """Decide whether the pieces on both sides of a blank can belong to one figure."""
    last, first = left[-1], right[0]
    wrapped = "\n" in gap
    if wrapped and first == "-":
        return len(right) > 1 and not left_opens_line  # a dash alone at the start of a line is a bullet
    if first.isdigit() and first.isascii():
        return _joins_digit(left[-24:], last, wrapped, gap, right, left_opens_line)
    if first in _CHINESE_SIGNS[:-2] and last in _CHINESE_SIGNS + "0123456789.,":
        return wrapped and not left_opens_line and last in _CHINESE_SIGNS
    return True


def _joins_digit(left: str, last: str, wrapped: bool, gap: str, right: str, left_opens_line: bool) -> bool:
    if last in ".,":
        if left_opens_line and _NUMBERING.match(left):
            return False
        return bool(_LAST_FIGURE.search(left)) and (wrapped or last == ".")
    if last.isdigit():
        if wrapped:
            return not left_opens_line and not _YEAR.search(left) and not left.startswith("0")
        return len(gap) == 1 and bool(re.search(r"(?<![0-9.,])[1-9][0-9]{0,2}\Z", left)) and _is_group(right)
    return last not in _DIGITS


def _is_group(right: str) -> bool:
    """Exactly three digits, as in figures grouped by thin blanks (12 500)."""
    return len(right) >= 3 and right[:3].isdigit() and not right[3:4].isdigit()


def unblanked(text: str, start: int, end: int) -> list[int]:
    """Offsets of the code points in text[start:end] that `squeeze` keeps."""
    return [offset for offset in range(start, end) if not _BLANKS.match(text[offset])]


def match_amount(text: str, position: int, *, exactly: bool = False) -> Amount | None:
    """Return the first amount of compact `text` from `position` (only one starting there when `exactly`), or None."""
    anchor = ANCHOR.search(text, position)
    if anchor is None and position > 0:
        return None
    if anchor is not None and not exactly:
        position = max(position, anchor.start() - _REACH)
    while (figure := _FIGURE.search(text, position)) is not None and not (exactly and figure.start() > position):
        found = _AMOUNT.match(text, figure.start())
        quantity = _quantity(found) if found else None
        if found and quantity:
            return Amount(found.start(), found.end(), quantity, found["currency"])
        position = found.end() if found else figure.end()
    return None


def _quantity(found: re.Match[str]) -> Quantity | None:
    quantity = read_quantity(found["quantity"])
    if quantity is None or not (found["vague"] or found["english"] or found["jiao"]):
        return quantity
    low, high, factor, vague = quantity.low, quantity.high, quantity.factor, quantity.vague
    if found["english"]:
        size = Decimal(_ENGLISH[found["english"].lower()])
        low, factor = WIDE.multiply(low, size), size
        high = None if high is None else WIDE.multiply(high, size)
    for coin, size in (("jiao", Decimal("0.1")), ("fen", Decimal("0.01"))):
        reading = read_number(found[coin]) if found[coin] else None
        if reading is not None:
            low = WIDE.add(low, WIDE.multiply(reading.low, size))
    if found["vague"] and vague == "eq":
        vague = "approx" if found["vague"] == "来" else "gt"
    implied = quantity.implied and not found["vague"]
    return Quantity(low, high, vague, implied, factor, quantity.leading)


def read_quantity(text: str) -> Quantity | None:
    """Add up the figure-and-unit parts of `text` (8亿7千万); None when they do not fall (1亿2亿) or are no number."""
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        size = _factor(plain["unit"])
        return Quantity(WIDE.multiply(Decimal(plain["number"]), size), None, "eq", False, size, plain["number"])
    parts = [part for part in _PART.finditer(text) if part[0]]
    low = Decimal(0)
    high: Decimal | None = None
    vague: Vagueness = "eq"
    implied = False
    factor = Decimal(1)
    for index, part in enumerate(parts):
        reading = _part_number(part)
        if reading is None or (index > 0 and (reading.implied or reading.high is not None or high is not None)):
            return None
        size = _factor(part["unit"])
        value = WIDE.multiply(reading.low, size)
        if index > 0 and value >= factor:
            return None
        low, factor, implied = WIDE.add(low, value), size, reading.implied
        high = None if reading.high is None else WIDE.multiply(reading.high, size)
        if reading.vague != "eq" or vague == "eq":
            vague = reading.vague
    leading = parts[0]["number"] if len(parts) == 1 else None
    return Quantity(low, high, vague, implied, factor, leading) if parts else None


def _factor(unit: str) -> Decimal:
    size = 1
    for sign in unit:
        size *= _UNIT_VALUE.get(sign, 1)
    return Decimal(size)


def _part_number(part: re.Match[str]) -> NumberReading | None:
    if part["number"] is None:
        return NumberReading(Decimal(1), implied=True)
    reading = read_number(part["number"])
    if reading is None:
        return None
    low, high, vague, implied = reading.low, reading.high, reading.vague, reading.implied
    inner = part["inner"]
    if "半" in inner:
        low = WIDE.add(low, Decimal("0.5"))
    if "来" in inner:
        vague, implied = "approx", False
    elif set(inner + part["unit"]) & set("余多"):
        vague, implied = "gt", False
    return NumberReading(low, high, vague, implied)
