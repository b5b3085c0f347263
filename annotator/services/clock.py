"""The time as the dataset writes it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def utc_now() -> str:
    """Return the present time as ISO 8601 UTC with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def local_midnight() -> str:
    """Return the start of the reviewer's day as ISO 8601 UTC."""
    now = datetime.now().astimezone()
    return now.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC).isoformat(timespec="milliseconds")


def local_period(name: str) -> tuple[str, str]:
    """Return the first moment of a local day (`2026-01-31`) or hour (`2026-01-31 14`) and of the next, as ISO UTC."""
    begin = datetime.fromisoformat(name if len(name) == 10 else f"{name}:00")
    end = begin + (timedelta(days=1) if len(name) == 10 else timedelta(hours=1))
    first, after = (at.astimezone().astimezone(UTC).isoformat(timespec="milliseconds") for at in (begin, end))
    return first, after


def local_day(at: str) -> str:
    """Return the local day (`2026-01-31`) of an ISO 8601 time, "" when it is none."""
    try:
        return datetime.fromisoformat(at).astimezone().date().isoformat()
    except ValueError:
        return ""
