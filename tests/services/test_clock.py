from datetime import UTC, datetime, timedelta

from annotator.services.clock import local_midnight, utc_now


def test_the_time_is_utc_with_milliseconds():
    text = utc_now()
    now = datetime.fromisoformat(text)
    assert now.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=1)
    assert len(text) == len("2026-01-01T00:00:00.000+00:00")


def test_times_sort_as_texts():
    first, second = utc_now(), utc_now()
    assert first <= second


def test_midnight_is_the_start_of_the_local_day():
    midnight = datetime.fromisoformat(local_midnight())
    local = midnight.astimezone()
    assert (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0)
    assert timedelta(0) <= datetime.now(UTC) - midnight < timedelta(hours=25)
    assert midnight.utcoffset() == timedelta(0)
    assert local_midnight() <= utc_now()
