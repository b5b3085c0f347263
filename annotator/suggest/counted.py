"""Counted sets of projects: told from named ones, and where their count stands."""

from __future__ import annotations

import re

from annotator.core.labels import PROJECT
from annotator.core.span import Attributes

_NUMBER = r"(?:[\d,]+|[一二两三四五六七八九十百千]+)余?多? ?"  # a blank may set off digits
_COUNT = rf"{_NUMBER}(?:个|项|座|条|宗|处|所|大)"
_INNER_COUNT = re.compile(rf"(?<![\d.第“]){_NUMBER}(?:个|项|大|宗|批次)(?!型|亿|学|道)[^、“”]*(?:项目|工程)")
_AMOUNT = re.compile(r"[\d,.]+[十百千]?[万亿]*[余多]?[万亿]*(?:元|美元|欧元|港元)(?:人民币)?的?(?![及以]|级|-|~)")
_GROUP = re.compile(rf"{_COUNT}(?!亿|型).*|.*?{_COUNT}")


def inner_count(folded: str, start: int, end: int) -> int | None:
    """Return where the count of a set of projects stands that begins inside of `folded[start:end]`, or None."""
    for match in _INNER_COUNT.finditer(folded, start + 1, end):
        if match.end() == end:
            return match.start()
    return None


def name_start(folded: str, start: int, end: int) -> int:
    """Return where a project's name begins in `folded[start:end]`: at an inner count, or behind an amount in front."""
    count = inner_count(folded, start, end)
    if count is not None:
        return count
    amount = _AMOUNT.match(folded, start, end)
    if amount is None or amount.end() == end or project_kind(folded[start:end]) == "group":
        return start
    return amount.end()


def project_kind(folded: str) -> str:
    """Return `group` for a counted set (18个制造、物流项目, 亿元以上项目42个), else `named`."""
    return "group" if _GROUP.fullmatch(folded) else "named"


def kind_attributes(label: str, folded: str) -> Attributes:
    """Return the attributes that a name's own text tells: the kind of a project, nothing of other labels."""
    return {"kind": project_kind(folded)} if label == PROJECT else {}
