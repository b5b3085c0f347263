"""Every format: what is written comes back, or the loss report names exactly what did not."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import UserError
from annotator.formats.losses import KINDS, difference, in_words
from annotator.formats.registry import all_formats
from tests.formats.writing import paired, read_back, write, written_formats
from tests.strategies import documents

BOTH_WAYS = [known for known in written_formats() if known.reads]


@pytest.mark.parametrize("known", BOTH_WAYS, ids=lambda known: known.name)
@given(written=st.lists(documents(), min_size=1, max_size=3, unique_by=lambda one: one.document.sha256))
def test_what_does_not_come_back_is_what_the_loss_report_names(tmp_path_factory, known, written):
    folder = tmp_path_factory.mktemp(known.name)
    back = read_back(known, write(known, written, folder))
    for before, after in paired(written, back):
        assert all(span.text == after.document.text[span.start : span.end] for span in after.spans)
        assert difference(before, after, known.loss) == known.losses(before)


@pytest.mark.parametrize("known", BOTH_WAYS, ids=lambda known: known.name)
@given(written=documents())
def test_what_came_back_is_written_the_same_and_loses_nothing_more(tmp_path_factory, known, written):
    folder = tmp_path_factory.mktemp(known.name)
    (once,) = read_back(known, write(known, [written], folder))
    assert known.losses(once) == Counter()
    (twice,) = read_back(known, write(known, [once], folder / "again"))
    assert difference(once, twice) == Counter()


@given(documents())
def test_nothing_is_different_from_itself(written):
    assert difference(written, written) == Counter()


def test_every_written_format_says_what_it_holds():
    assert [known.name for known in all_formats() if known.writes and known.loss is None] == []


def test_losses_are_told_in_words():
    lost = Counter({"rejected": 2, "nested": 1, "titles": 0})
    assert in_words(lost) == [f"1 {KINDS['nested']}", f"2 {KINDS['rejected']}"]


@pytest.mark.parametrize("known", BOTH_WAYS, ids=lambda known: known.name)
def test_rubbish_is_refused_in_words(tmp_path, known):
    for number, rubbish in enumerate((b"", b"\n \n", b"\xff\xfe\xfa", b'{"text": 5', b"[1, 2]", b"\x00\x01\x02")):
        path = tmp_path / f"{number}{known.extensions[0] if known.extensions else ''}"
        path.write_bytes(rubbish)
        problems = []
        try:
            read = list(known.read(path, problems.append))
        except UserError:
            continue
        assert problems or all(not one.spans for one in read)
