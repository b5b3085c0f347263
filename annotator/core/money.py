"""Find, read and write sums of money in Chinese text (whole currency units, exact decimals).

The span is number and unit with a currency word before or after them; comparator words (超 约 左右 以上) stay outside
and are read from the text around. Readings that the language leaves open are fixed here once:
数千万 is the range of its magnitude [1千万, 1亿]; 亿元 or 百亿级 without a digit is a size class, "ge"; 以下 is "le";
约 with 余/多 inside is "gt"; a figure without currency word is judged by `money_context.bare_is_money`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from annotator.core import money_context as context
from annotator.core.chinese_numbers import DIGITS, SMALL_UNITS, WIDE
from annotator.core.money_context import Comparator
from annotator.core.money_currency import CODES, SYMBOLS, code_of, name_of
from annotator.core.money_grammar import (
    ANCHOR,
    BREAK,
    JOINER,
    PREFIX,
    PREFIX_LAST,
    RUN,
    Amount,
    Quantity,
    compact,
    match_amount,
    normal,
    squeeze,
    unblanked,
    without_blanks,
)

_WINDOW = 36  # code points looked at on each side of an amount
_PREFIX_ENDS = frozenset("＄﹩￥￡ \u3000\u00a0\n:：") | {sign[-1] for sign in (*SYMBOLS, *CODES)}
_NEAR_PREFIX = _PREFIX_ENDS | PREFIX_LAST | frozenset("\t\r幣圓鎊銖盧ＤＢＹＲＰ")
_BARE_ENDS = frozenset("万亿余多来") | frozenset(DIGITS)  # an English word never ends a sum without currency
_JOINS = ("~", "-", "至", "到", "、")


@dataclass(frozen=True, slots=True)
class MoneyExpression:
    """One sum: code points start..end (end exclusive), its text, value or (low, high), ISO currency, comparator."""

    start: int
    end: int
    text: str
    value: Decimal | tuple[Decimal, Decimal]
    currency: str
    comparator: Comparator


class _Run(NamedTuple):
    """A stretch of figure signs in the text, with its blanks closed."""

    text: str
    normal: str
    signs: str
    offsets: list[int]
    limit: int
    whole: bool

    def place(self, amount: Amount) -> tuple[int, int]:
        return self.offsets[amount.start], self.offsets[amount.end - 1] + 1

    def left(self, position: int) -> str:
        return without_blanks(self.normal[max(0, position - _WINDOW) : position])

    def right(self, position: int) -> str:
        return without_blanks(self.normal[position : position + _WINDOW])


class _Sum(NamedTuple):
    """An amount in its place; `suffix` is the currency word after it, `symbol` true for $ or RMB before it."""

    start: int
    end: int
    signs_end: int
    quantity: Quantity
    currency: str | None
    suffix: str | None
    symbol: bool


def find_money(text: str) -> list[MoneyExpression]:
    """Return every sum of money in `text`, from left to right, none overlapping; the time is linear in its length."""
    return list(_find(text, whole=False))


def parse_money(text: str) -> MoneyExpression:
    """Read `text` as one sum, comparator words around it allowed; ValueError when it is anything else."""
    found = list(_find(text, whole=True))
    if not found:
        raise ValueError(f"not a sum of money: {text[:60]!r}")
    if len(found) > 1:
        raise ValueError(f"more than one sum of money: {text[:60]!r}")
    rest = squeeze(text[: found[0].start]), squeeze(text[found[0].end :])
    if not context.only_comparators(*rest):
        raise ValueError(f"more than a sum of money: {text[:60]!r}")
    return found[0]


def format_money(value: Decimal | tuple[Decimal, Decimal], currency: str) -> str:
    """Write a sum the Chinese way (50亿元, 30亿—50亿元), exactly; ValueError when negative or not finite."""
    if isinstance(value, tuple):
        low, high, name = _figure(value[0]), _figure(value[1]), name_of(currency)
        # 300—5000万元 would lend its 万 to the lower end
        own_name = name if low[-1].isdigit() and not high[-1].isdigit() else ""
        return f"{low}{own_name}—{high}{name}"
    return _figure(value) + name_of(currency)


def _figure(value: Decimal) -> str:
    if not value.is_finite() or value < 0:
        raise ValueError(f"not an amount: {value}")
    for unit, exponent in (("万亿", 12), ("亿", 8), ("万", 4)):
        if value >= Decimal(10) ** exponent:
            return f"{_plain(value.scaleb(-exponent, WIDE)):f}{unit}"
    return f"{_plain(value):f}"


def _plain(value: Decimal) -> Decimal:
    """Drop trailing zeros and exponents: 5E+9 and 5000000000.00 become 5000000000."""
    if value == value.to_integral_value(context=WIDE):
        return value.quantize(Decimal(1), context=WIDE)
    return value.normalize(WIDE)


def _find(text: str, *, whole: bool) -> Iterator[MoneyExpression]:
    done, plain = 0, ""
    for found in RUN.finditer(text):
        start, end = found.span()
        if not ANCHOR.search(text, start, end) and not whole and text[start - 1 : start] not in _PREFIX_ENDS:
            continue
        signs, offsets = compact(text, start, end, whole=whole)
        plain = plain or normal(text)
        run = _Run(text, plain, _without_word_tail(text, start, signs), offsets, done, whole)
        for expression in _in_run(run):
            done = expression.end
            yield expression


def _in_run(run: _Run) -> Iterator[MoneyExpression]:
    position, limit = 0, run.limit
    while (amount := match_amount(run.signs, position)) is not None:
        position = amount.end
        if _is_idle(run, amount):
            continue
        first = _with_tenth(run, _placed(run, amount, limit))
        expression, after_range = _range_from(run, first)
        if expression is None:
            expression = _single(run, first)
        else:
            position = after_range
        if expression is not None:
            limit = expression.end
            yield expression


def _is_idle(run: _Run, amount: Amount) -> bool:
    """True for a figure without unit or currency that no range sign follows and no currency sign precedes."""
    if amount.currency or amount.quantity.factor >= 10_000 or run.signs[amount.end : amount.end + 1] in _JOINS:
        return False
    start = run.offsets[amount.start]
    return run.text[start - 1 : start] not in _PREFIX_ENDS


def _without_word_tail(text: str, start: int, signs: str) -> str:
    """唯一, 统一, 第…: a first 一 that ends a word is no figure."""
    if signs[0] == "一" and start and text[start - 1] in "唯统第之单同专逐":
        return BREAK + signs[1:]
    return signs


def _placed(run: _Run, amount: Amount, limit: int) -> _Sum:
    start, end = run.place(amount)
    currency = code_of(amount.currency) if amount.currency else None
    prefix_start, prefix, symbol = _prefix(run.text, start, limit)
    if prefix is not None and currency in (None, "CNY", prefix):
        start, currency = prefix_start, prefix
    else:
        symbol = False
    if amount.currency == "元" and run.text[end : end + 1] in ("整", "正") and context.closes_sum(run.right(end)):
        end += 1
    return _Sum(start, end, amount.end, amount.quantity, currency, amount.currency, symbol)


def _with_tenth(run: _Run, found: _Sum) -> _Sum:
    """一亿二: a last digit that closes the clause counts tenths of the unit before it."""
    if found.suffix:
        return found
    quantity, digit = found.quantity, run.signs[found.signs_end : found.signs_end + 1]
    spoken = quantity.factor >= 10_000 and quantity.vague == "eq" and quantity.leading
    if not spoken or quantity.implied or digit not in DIGITS or (quantity.leading or "")[0] not in DIGITS:
        return found
    end = run.offsets[found.signs_end] + 1
    if not context.ends_clause(run.right(end)):
        return found
    tenth = WIDE.multiply(quantity.factor, Decimal(DIGITS[digit]) / 10)
    low = quantity._replace(low=WIDE.add(quantity.low, tenth), leading=None)
    return found._replace(end=end, signs_end=found.signs_end + 1, quantity=low)


def _prefix(text: str, start: int, limit: int) -> tuple[int, str | None, bool]:
    """Look for a currency word or symbol that ends at `start` (blanks between them allowed)."""
    if text[start - 1 : start] not in _NEAR_PREFIX:
        return start, None, False
    low = max(limit, start - 16)
    found = PREFIX.search(squeeze(text[low:start]))
    if found is None:
        return start, None, False
    name = found["symbol"] or found["word"]
    return unblanked(text, low, start)[found.start()], code_of(name), bool(found["symbol"])


def _range_from(run: _Run, first: _Sum) -> tuple[MoneyExpression | None, int]:
    """Read `first` as the lower end of a range (3至5亿, 2亿元至3亿元) when an upper end follows."""
    low, position = first.quantity, first.signs_end
    if run.signs[position : position + 1] not in _JOINS or low.high is not None or low.implied:
        return None, position
    joiner = JOINER.match(run.signs, position)
    listed = joiner is None
    amount = match_amount(run.signs, joiner.end() if joiner else position + 1, exactly=True)
    if amount is None or (listed and not _next_digit(low, amount.quantity)):
        return None, position
    second = _placed(run, amount, run.offsets[position - 1] + 1)
    if joiner and context.tells_change(run.left(first.start), joiner[0], run.right(second.end)):
        return None, position
    bottom, top = _shared(first, second), second.quantity
    if bottom is None or top.high is not None or top.implied or bottom >= top.low:
        return None, position
    currencies = {first.currency, second.currency} - {None}
    if len(currencies) > 1:
        return None, position
    both = second._replace(start=first.start, currency=next(iter(currencies), None), symbol=first.symbol)
    return _expression(run, both, (bottom, top.low)), second.signs_end


def _next_digit(low: Quantity, high: Quantity) -> bool:
    """三、四千万: a list sign joins only neighbouring Chinese digits."""
    first, second = low.leading or "", (high.leading or "")[:1]
    return first in DIGITS and second in DIGITS and DIGITS[second] == DIGITS[first] + 1 and not low.has_unit


def _shared(first: _Sum, second: _Sum) -> Decimal | None:
    """Value of the lower end, with the units of the upper end when it has none itself; None when they do not fit."""
    low, high = first.quantity, second.quantity
    if low.has_unit or first.suffix:
        return low.low if high.has_unit or second.suffix else None
    if high.leading is None or low.leading is None or re.match("0[0-9]", low.leading):
        return None
    factor = high.factor
    if low.leading in DIGITS and high.leading[0] in DIGITS and high.leading[1:] in SMALL_UNITS:
        factor = WIDE.multiply(factor, Decimal(SMALL_UNITS[high.leading[1:]]))
    return WIDE.multiply(low.low, factor)


def _single(run: _Run, found: _Sum) -> MoneyExpression | None:
    quantity = found.quantity
    value = quantity.low if quantity.high is None else (quantity.low, quantity.high)
    return _expression(run, found, value)


def _expression(run: _Run, found: _Sum, value: Decimal | tuple[Decimal, Decimal]) -> MoneyExpression | None:
    left, right = run.left(found.start), run.right(found.end)
    if not _is_money(run, found, left, right):
        return None
    start, inner = found.start, found.quantity.vague
    if found.quantity.implied and start > run.limit and context.ends_with_shang(left):
        start = run.text.rindex("上", 0, found.start)
        left = run.left(start)
    if isinstance(value, tuple):
        comparator: Comparator = "range"
        value = (_plain(value[0]), _plain(value[1]))
    else:
        after, _ = context.word_after(right)
        comparator = context.combine(context.word_before(left), inner, after, found.quantity.implied)
        value = _plain(value)
    return MoneyExpression(start, found.end, run.text[start : found.end], value, found.currency or "CNY", comparator)


def _is_money(run: _Run, found: _Sum, left: str, right: str) -> bool:
    quantity, suffix = found.quantity, found.suffix
    big = quantity.factor >= 10_000
    if suffix is None:
        return found.symbol or (quantity.has_unit if found.currency else _bare_is_money(run, found, left, right))
    if suffix == "元" and context.yuan_begins_word(right, quantity.low, big):
        return False
    if run.whole:
        return not quantity.implied or big
    if quantity.implied:
        return big and not context.size_is_label(left, right)
    if suffix == "块":
        return quantity.low >= 100 and context.ends_clause(right)
    if suffix == "元" and not big and quantity.leading in DIGITS:
        return context.digit_yuan_is_money(right)
    return not (suffix == "日元" and left.endswith("月") and quantity.low <= 31)


def _bare_is_money(run: _Run, found: _Sum, left: str, right: str) -> bool:
    quantity = found.quantity
    if quantity.factor < 10_000 or run.signs[found.signs_end - 1] not in _BARE_ENDS:
        return False
    if run.whole:
        return True
    if quantity.implied and quantity.low == quantity.factor == 10_000:
        return False
    return context.bare_is_money(left, right, implied=quantity.implied, hundreds=quantity.low >= 10**9)
