"""What a file says of its article besides the text: date, publisher and web address, made tidy."""

from __future__ import annotations

import re
from datetime import date, datetime

LIMIT = 500
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?=\D|$)")
_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def tidy(words: object) -> str:
    """Return words on one line of at most `LIMIT` characters; empty for anything that is no text."""
    return " ".join(words.replace("\0", "").split())[:LIMIT] if isinstance(words, str) else ""


def tidy_date(words: object) -> str:
    """Return the day that words name as ISO 8601, or else the words themselves on one line."""
    if isinstance(words, datetime):
        return words.date().isoformat()
    plain = tidy(words.isoformat() if isinstance(words, date) else words)
    found = _DATE.match(plain) or _PDF_DATE.match(plain)
    try:
        return date(*map(int, found.groups())).isoformat() if found else plain
    except ValueError:
        return plain


def tidy_url(words: object) -> str:
    """Return a web address (http or https) without blanks, else nothing: no other kind leads to an article."""
    plain = tidy(words)
    return plain if re.match(r"https?://[^\s]+$", plain, re.IGNORECASE) else ""


def facts_row(published: object = "", publisher: object = "", url: object = "") -> dict[str, str]:
    """Return date, publisher and web address by the names that `Source` has for them."""
    return {"date": tidy_date(published), "publisher": tidy(publisher), "url": tidy_url(url)}
