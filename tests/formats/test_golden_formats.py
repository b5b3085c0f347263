"""Every format writes byte for byte what it wrote before, and reads what it wrote then.

After a wanted change: `python -m tests.formats.test_golden_formats` writes the files anew.
"""

import shutil
from pathlib import Path

import pytest

from annotator.formats.losses import difference
from annotator.formats.registry import get_format
from tests.formats.writing import paired, read_back, write, written_formats

GOLDEN = Path(__file__).parents[1] / "golden"
FORMATS = [known for known in written_formats() if known.name != "jsonl"]
# What a library writes may differ from one of its versions to the next; that it is still read is what counts.
OURS = [known for known in FORMATS if not known.extra]


def documents():
    return list(get_format("jsonl").read(GOLDEN / "reviewed.jsonl"))


def place(known):
    return GOLDEN / f"{known.name}{known.extensions[0] if known.extensions else ''}"


def contents(path):
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in files}


@pytest.mark.parametrize("known", OURS, ids=lambda known: known.name)
def test_the_same_documents_give_the_same_bytes(tmp_path, known):
    assert contents(write(known, documents(), tmp_path)) == contents(place(known))


@pytest.mark.parametrize("known", [known for known in FORMATS if known.reads], ids=lambda known: known.name)
def test_what_was_written_then_is_read_now(known):
    back = read_back(known, place(known))
    for before, after in paired(documents(), back):
        assert difference(before, after, known.loss) == known.losses(before)


def main():
    """Write the golden file of each format anew."""
    for known in FORMATS:
        target = place(known)
        scratch = GOLDEN / ".new"
        written = write(known, documents(), scratch)
        shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
        written.rename(target)
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
