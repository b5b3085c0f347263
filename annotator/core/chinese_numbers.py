"""Read one number without 万 or 亿: Arabic (1,234.5), Chinese (一百二十, 二十八点六) or vague (十几, 数百)."""

import re
from decimal import Context, Decimal
from typing import Literal, NamedTuple

Vagueness = Literal["eq", "gt", "approx"]

DIGITS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
TENS = {"廿": 20, "卅": 30}
WIDE = Context(prec=120)  # wide enough that no product or sum here is ever rounded

# financial capitals and traditional forms, one for one (壹→一, 萬→万, 圓→元)
VARIANT_TABLE: dict[int, int] = str.maketrans(
    "〇○壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億兩餘幾數點個圆圓塊幣鎊銖盧韓歐來錢",
    "零零一二二三三四五六六七八九十百千万亿两余几数点个元元块币镑铢卢韩欧来钱",
)
_ARABIC = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\Z")
_ONES = "一二两三四五六七八九"
_PAIR = re.compile(f"(?<![{_ONES}])([{_ONES}])([{_ONES}])(?![零{_ONES}])")


class NumberReading(NamedTuple):
    """A number as read: `low`, `high` when it is a range, how exact it is; `implied` when no digit was written (百)."""

    low: Decimal
    high: Decimal | None = None
    vague: Vagueness = "eq"
    implied: bool = False


def read_number(text: str) -> NumberReading | None:
    """Read `text` (half-width, plain variants, no blanks) as one number; None when it is not one."""
    if not text:
        return None
    if _ARABIC.match(text):
        return NumberReading(Decimal(text.replace(",", "")))
    if text == "半":
        return NumberReading(Decimal("0.5"))
    whole, point, fraction = text.partition("点")
    if point:
        return _with_fraction(whole, fraction)
    if text[0] in "几数":
        return _magnitude(text[1:])
    for sign in "几数":
        head, found, _ = text.partition(sign)
        if found:
            base = _chinese_integer(head)
            return None if base is None else NumberReading(Decimal(base), vague="gt")
    by_position = len(text) > 2 and all(sign in DIGITS for sign in text)
    return (None if by_position else _pair(text)) or _exact(text)


def _exact(text: str) -> NumberReading | None:
    value = _chinese_integer(text)
    if value is None:
        return None
    return NumberReading(Decimal(value), implied=text in ("百", "千"))


def _with_fraction(whole: str, fraction: str) -> NumberReading | None:
    value = _chinese_integer(whole)
    if value is None or not fraction or any(sign not in DIGITS for sign in fraction):
        return None
    return NumberReading(Decimal(f"{value}." + "".join(str(DIGITS[sign]) for sign in fraction)))


def _magnitude(units: str) -> NumberReading | None:
    """数百, 几十, 几: from one to ten of the unit, whatever the unit is."""
    size = 1
    for sign in units:
        if sign not in SMALL_UNITS:
            return None
        size *= SMALL_UNITS[sign]
    return NumberReading(Decimal(size), Decimal(size * 10))


def _pair(text: str) -> NumberReading | None:
    """三五, 两三千, 十七八: two neighbouring digits that rise are a range."""
    found = _PAIR.search(text)
    if not found or DIGITS[found[1]] >= DIGITS[found[2]]:
        return None
    low = _chinese_integer(text[: found.start(2)] + text[found.end(2) :])
    high = _chinese_integer(text[: found.start(1)] + text[found.end(1) :])
    if low is None or high is None:
        return None
    return NumberReading(Decimal(low), Decimal(high))


def _chinese_integer(text: str) -> int | None:
    """Value of digits read by position (一五零) or with 十百千 (一千零二十, 百二, 廿五)."""
    if not text:
        return None
    if len(text) > 1 and all(sign in DIGITS for sign in text):
        if text[0] == "零" and len(text) == 2:
            return DIGITS[text[1]]
        return int("".join(str(DIGITS[sign]) for sign in text))
    return _chinese_sections(text)


def _chinese_sections(text: str) -> int | None:
    total, last_unit = 0, 10_000
    digit: int | None = None
    gap = False
    for sign in text:
        if sign == "零":
            if digit is not None:
                return None
            gap = True
        elif sign in DIGITS:
            if digit is not None:
                return None
            digit = DIGITS[sign]
        else:
            size = TENS.get(sign) or SMALL_UNITS.get(sign)
            unit = 10 if sign in TENS else size
            if size is None or unit is None or unit >= last_unit or (sign in TENS and digit is not None):
                return None
            total += size if digit is None else digit * size
            digit, last_unit, gap = None, unit, False
    if digit is None:
        return total
    # 一百二 says 120: a last digit straight after 百 or 千 counts the next lower unit
    return total + (digit * last_unit // 10 if 100 <= last_unit < 10_000 and not gap else digit)
