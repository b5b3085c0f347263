import os
import sys

import pytest

from annotator.core.errors import UserError
from annotator.services.files import whole_file


def test_the_file_is_there_only_when_it_is_whole(tmp_path):
    path = tmp_path / "a.txt"
    with whole_file(path) as stream:
        stream.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_the_old_file_stays_when_it_breaks_off(tmp_path, error):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def break_off():
        with whole_file(path) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(error):
        break_off()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told(tmp_path):
    with pytest.raises(UserError) as caught, whole_file(tmp_path / "a.txt"):
        raise OSError(28, "No space left on device")
    assert "No space left" in caught.value.line()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_permissions_are_those_of_the_old_file_or_the_umask(tmp_path):
    path = tmp_path / "a.txt"
    before = os.umask(0o027)
    try:
        with whole_file(path):
            pass
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640
    path.chmod(0o600)
    with whole_file(path):
        pass
    assert path.stat().st_mode & 0o777 == 0o600
