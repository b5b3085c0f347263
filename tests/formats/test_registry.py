import io
from pathlib import Path

import pytest

from annotator.core.errors import UserError
from annotator.formats.registry import Format, all_formats, format_of, get_format, is_article, register


def test_formats_register_themselves():
    names = [known.name for known in all_formats()]
    assert {"jsonl", "text"} <= set(names)
    assert names == sorted(names)


def test_every_format_is_described_and_can_do_something():
    for known in all_formats():
        assert known.title_zh
        assert known.title_en
        assert known.holds
        assert known.reads or known.writes
        assert all(ending.startswith(".") and ending == ending.lower() for ending in known.extensions)


def test_no_two_formats_read_the_same_ending():
    endings = [ending for known in all_formats() if known.reads and not known.by_name for ending in known.extensions]
    assert len(endings) == len(set(endings))


def test_a_name_is_taken_once():
    with pytest.raises(ValueError, match="jsonl"):
        register(Format("jsonl", "", "", (), ""))


@pytest.mark.parametrize(("name", "format"), [("a.JSONL", "jsonl"), ("a.md", "text"), ("a", "text"), ("a.x", "text")])
def test_the_ending_chooses_the_format(name, format):
    assert format_of(Path(name)).name == format


def test_only_text_files_are_articles_of_a_folder():
    assert is_article(Path("a.TXT"))
    assert is_article(Path("a.md"))
    assert not is_article(Path("gold.jsonl"))
    assert not is_article(Path("a.png"))


def test_an_unknown_format_is_told_with_the_known_ones():
    with pytest.raises(UserError, match=r"jsonl.*text"):
        get_format("odt")


def test_a_format_that_only_reads_refuses_to_write():
    with pytest.raises(UserError) as caught:
        get_format("text").write([], io.BytesIO())
    assert caught.value.code == "format-not-written"


def test_a_format_that_only_writes_refuses_to_read():
    with pytest.raises(UserError) as caught:
        Format("w", "", "", (), "", writer=lambda documents, stream: None).read(Path("a"))
    assert caught.value.code == "format-not-read"
