"""Write integers in Chinese numerals, for tests only: an own way round, not the inverse of the code under test."""

ONES = "零一二三四五六七八九"


def section(number: int) -> str:
    """Numerals of 1..9999: 1005 -> 一千零五."""
    written, gap = "", False
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            written += ("零" if gap and written else "") + ONES[digit] + unit
        gap = not digit
    return written[1:] if written.startswith("一十") else written
