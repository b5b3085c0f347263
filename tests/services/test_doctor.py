import subprocess
import sys

import pytest

from annotator.services import doctor


@pytest.fixture
def bare(monkeypatch):
    """A bare Linux: no library loads, no tool runs, no font is there."""
    monkeypatch.setattr(doctor, "_loads", lambda name: False)
    monkeypatch.setattr(doctor, "_output", lambda command: "")
    monkeypatch.setattr(doctor, "_FONT_FOLDERS", ())


def missing(findings):
    return {finding.name for finding in findings if not finding.good}


def test_a_bare_linux_lacks_every_library_and_the_font(bare):
    findings = doctor.examine("linux")
    assert missing(findings) == {*doctor.LIBRARIES, "Chinese font"}
    assert doctor.packages(findings) == [*doctor.LIBRARIES.values(), "fonts-noto-cjk"]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_nothing_is_missing(bare, platform):
    assert missing(doctor.examine(platform)) == set()


def test_the_line_to_type_names_each_package_once(bare):
    line = doctor.advice(doctor.packages(doctor.examine("linux")))
    assert line.startswith("sudo apt-get update && sudo apt-get install -y ")
    assert line.count("libegl1") == 1


def test_what_a_plugin_cannot_find_is_missing_too(bare, monkeypatch):
    ldd = "\tlibegl.so => not found\n\tlibodd.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n"
    monkeypatch.setattr(doctor, "_output", lambda command: ldd if command[0] == "ldd" else "")
    odd = next(finding for finding in doctor.examine("linux") if finding.name == "libodd.so.1")
    assert (odd.good, odd.packages) == (False, ())
    assert "libodd.so.1" in odd.remedy


def test_a_font_file_is_enough_without_fontconfig(bare, monkeypatch, tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "NotoSansCJK-Regular.ttc").touch()
    monkeypatch.setattr(doctor, "_FONT_FOLDERS", (str(tmp_path),))
    assert "Chinese font" not in missing(doctor.examine("linux"))


def test_an_emoji_font_is_advised_and_not_needed(bare, monkeypatch):
    findings = doctor.examine("linux")
    assert doctor.advised(findings) == ["fonts-noto-color-emoji"]
    assert "fonts-noto-color-emoji" not in doctor.packages(findings)
    monkeypatch.setattr(doctor, "_output", lambda command: "Noto Color Emoji\n" if "charset" in command[1] else "")
    assert doctor.advised(doctor.examine("linux")) == []


def test_a_folder_that_cannot_be_written_is_told(monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    finding = next(one for one in doctor.examine("linux") if one.name == "settings folder")
    assert not finding.good
    assert str(tmp_path) in finding.remedy


def test_an_old_python_is_told(monkeypatch):
    monkeypatch.setattr(doctor, "MINIMUM_PYTHON", (99, 0))
    assert missing(doctor.examine("win32")) == {f"Python {'.'.join(map(str, sys.version_info[:3]))}"}


def test_installing_refreshes_the_index_first_and_asks_nothing(monkeypatch):
    monkeypatch.setattr(doctor.os, "geteuid", lambda: 0, raising=False)
    ran = []
    assert doctor.install(["libegl1"], lambda command: ran.append(command) or 0)
    assert ran == [
        ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "update"],
        ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends", "libegl1"],
    ]


def test_others_than_root_go_through_sudo(monkeypatch):
    monkeypatch.setattr(doctor.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(doctor.sys, "stdin", None)
    assert all(command[:2] == ["sudo", "-n"] for command in doctor.install_commands(["x"]))
    monkeypatch.setattr(doctor.shutil, "which", lambda name: None if name == "sudo" else "/usr/bin/" + name)
    assert not doctor.can_install()


def test_an_index_that_cannot_be_refreshed_does_not_stop_the_installation():
    assert doctor.install(["x"], lambda command: int("update" in command))
    assert not doctor.install(["x"], lambda command: int("install" in command))


def test_a_tool_that_is_not_there_says_nothing():
    assert doctor._output(["no-such-tool-anywhere"]) == ""


def test_the_doctor_loads_no_qt():
    code = (
        "import sys; from annotator.services.doctor import examine; examine(); "
        "from annotator.cli import main; print([name for name in sys.modules if 'PySide' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
