"""What the program needs of the machine: looked at without Qt, and put right with apt where that is possible."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_log_path

from annotator.storage.backup import sqlite_facts

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
FONT_PACKAGE, EMOJI_PACKAGE = "fonts-noto-cjk", "fonts-noto-color-emoji"
_PLUGINS = ("libqoffscreen.so", "libqxcb.so", "libqwayland.so", "libqwayland-generic.so")
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
_FONT_NAMES = ("*CJK*", "wqy*", "uming*", "ukai*", "SourceHan*", "*DroidSansFallback*", "msyh*", "simsun*")
_EMOJI_NAMES = ("*Emoji*", "seguiemj*", "*Symbola*")
MINIMUM_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: `packages` are the Debian packages that put it right, `remedy` says it in words.

    `advised` are packages that would do good although nothing that is needed is missing.
    """

    name: str
    good: bool
    detail: str
    packages: tuple[str, ...] = ()
    remedy: str = ""
    advised: tuple[str, ...] = ()


def examine(platform: str = sys.platform) -> list[Finding]:
    """Return what the program needs on this platform, and whether it is there."""
    findings = [_python(), _module("PySide6"), _sqlite(), *map(_folder, _folders())]
    if platform.startswith("linux"):
        findings += [*_libraries(), _font(), _emoji_font()]
    return findings


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    wanted = ".".join(map(str, MINIMUM_PYTHON))
    good = sys.version_info >= MINIMUM_PYTHON
    return Finding(f"Python {version}", good, f"{wanted} or newer is needed", remedy=f"Install Python {wanted}.")


def _module(name: str) -> Finding:
    found = importlib.util.find_spec(name) is not None
    return Finding(name, found, "the windows are made with it", remedy="Run: python -m pip install annotator")


def _sqlite() -> Finding:
    version, complete = sqlite_facts()
    remedy = "Install a Python with a newer SQLite."
    return Finding(f"SQLite {version}", complete, "with JSON functions and FTS5", remedy=remedy)


def _folders() -> dict[str, Path]:
    return {
        "settings": user_config_path("annotator", appauthor=False),
        "cache": user_cache_path("annotator", appauthor=False),
        "log": user_log_path("annotator", appauthor=False),
    }


def _folder(kind: str) -> Finding:
    path = _folders()[kind]
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            good = True
    except OSError:
        good = False
    return Finding(f"{kind} folder", good, str(path), remedy=f"Make it writable: {path}")


def _libraries() -> Iterator[Finding]:
    missing = dict.fromkeys(name for name in LIBRARIES if not _loads(name))
    missing |= dict.fromkeys(name for plugin in _plugins() for name in _unresolved(plugin))
    for name in LIBRARIES:
        yield Finding(name, name not in missing, "system library", (LIBRARIES[name],))
    for name in missing:
        if name not in LIBRARIES:
            yield Finding(name, False, "system library", remedy=f"Install the package that holds {name}.")


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _plugins() -> list[Path]:
    spec = importlib.util.find_spec("PySide6")
    roots = [Path(root) for root in (spec.submodule_search_locations or ())] if spec else []
    paths = [root / "Qt" / "plugins" / "platforms" / name for root in roots for name in _PLUGINS]
    return [path for path in paths if path.is_file()]


def _unresolved(plugin: Path) -> list[str]:
    """Return the libraries that a Qt plugin needs and the loader does not find; none where there is no ldd to ask."""
    output = _output(["ldd", str(plugin)])
    return [line.split()[0] for line in output.splitlines() if "not found" in line and not line.startswith("/")]


def _output(command: Sequence[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=30).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


def _font() -> Finding:
    found = _find_font(":lang=zh", _FONT_NAMES)
    return Finding("Chinese font", bool(found), found or "none was found", (FONT_PACKAGE,))


def _emoji_font() -> Finding:
    found = _find_font(":charset=1f9d1", _EMOJI_NAMES)
    detail = found or "none was found; emoji in articles will be boxes"
    return Finding("Emoji font", True, detail, advised=() if found else (EMOJI_PACKAGE,))


def _find_font(pattern: str, names: Sequence[str]) -> str:
    """Return a font that fontconfig finds for a pattern, else a font file with one of these names, else nothing."""
    families = _output(["fc-list", pattern, "family"]).split("\n")
    return next(filter(None, families), "") or _font_file(names)


def _font_file(names: Sequence[str]) -> str:
    folders = [Path(folder).expanduser() for folder in _FONT_FOLDERS]
    files = (path for folder in folders for name in names for path in folder.rglob(name) if path.is_file())
    return next((path.name for path in files), "")


def packages(findings: Sequence[Finding]) -> list[str]:
    """Return the Debian packages that put right what is missing, each once."""
    return list(dict.fromkeys(name for finding in findings if not finding.good for name in finding.packages))


def advised(findings: Sequence[Finding]) -> list[str]:
    """Return the Debian packages that would do good, each once."""
    return list(dict.fromkeys(name for finding in findings for name in finding.advised))


def install_commands(names: Sequence[str]) -> list[list[str]]:
    """Return the apt commands that install packages, with sudo unless this is root."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    asks = ["sudo"] if sys.stdin is not None and sys.stdin.isatty() else ["sudo", "-n"]
    start = [*([] if root else asks), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return [[*start, "update"], [*start, "install", "-y", "--no-install-recommends", *names]]


def advice(names: Sequence[str]) -> str:
    """Return the exact line that a person types to install packages."""
    listed = " ".join(names)
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {listed}"


def can_install() -> bool:
    """Return whether this is a Debian-like system where the program may try apt: as root, or where there is sudo."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return shutil.which("apt-get") is not None and (root or shutil.which("sudo") is not None)


def install(names: Sequence[str], run: Callable[[list[str]], int] | None = None) -> bool:
    """Install packages with apt, its output going to the terminal; return whether the last step succeeded."""
    run = run or (lambda command: subprocess.run(command, check=False).returncode)
    # An index that can't be refreshed may still be good enough, so only the installation itself counts.
    return [run(command) for command in install_commands(names)][-1] == 0
