"""Regular expressions compiled at their first use: those over Chinese characters take milliseconds each."""

from __future__ import annotations

import re
from functools import cache


@cache
def regex(source: str) -> re.Pattern[str]:
    """Return the compiled pattern, the same object for the same source; raises re.error when it is malformed."""
    return re.compile(source)
