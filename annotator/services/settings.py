"""Settings as data: one table of name, default and sentence, from which file, dialog and help derive."""

from __future__ import annotations

import getpass
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from annotator.core.errors import UserError

WARM, COLD, OFF = "warm", "cold", "off"  # suggestions with what the dataset taught, without it, none at all

PALETTES = ("standard", "blue-orange", "violet-green", "muted")  # of label colours, each for every theme


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its value is of the default's type; `choices` limits it, `low` and `high` bound numbers.

    What is not `asked` is remembered by itself and stands in no dialog. `font` marks the name of a font family, empty
    for the program's own choice.
    """

    name: str
    default: str | int | float | bool
    sentence_zh: str
    sentence_en: str
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    asked: bool = True
    font: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting("language", "system", "界面语言", "Language of the interface", ("system", "zh_CN", "en")),
    Setting("theme", "system", "配色", "Colours", ("system", "light", "dark", "high-contrast")),
    Setting(
        "label_colours", PALETTES[0], "标签配色（色盲可辨）", "Label colours (safe for colour blindness)", PALETTES
    ),
    Setting("interface_font", "", "界面字体", "Font of the interface", font=True),
    Setting(
        "interface_size", 0, "界面字号（磅，0 为随系统）", "Interface size in points (0: the system's)", low=0, high=24
    ),
    Setting("text_font", "", "正文字体", "Font of the articles", font=True),
    Setting("text_size", 16, "正文字号（磅）", "Text size in points", low=9, high=40),
    Setting("line_height", 1.7, "正文行高（字高的倍数）", "Line height, in font heights", low=1.4, high=3.0),
    Setting("reviewer", "", "审阅人姓名，记入每个决定", "Your name, kept with every decision"),
    Setting("min_score", 0.0, "低于此分数的建议不显示", "Hide suggestions below this score", low=0.0, high=1.0),
    Setting(
        "suggestions",
        WARM,
        "建议：用本数据集学到的、只用出厂模型、关闭",
        "Suggestions: with what this dataset taught, from the shipped models only, none",
        (WARM, COLD, OFF),
    ),
    Setting(
        "learn_after",
        200,
        "每新决定多少处后重新训练（0 为从不）",
        "Train anew after this many decided highlights (0: never)",
        low=0,
        high=100_000,
    ),
    Setting(
        "accept_score", 0.9, "按分数接受建议时的起始分数", "Score at which accepting by score begins", low=0.0, high=1.0
    ),
    Setting("show_rejected", True, "在正文中显示已否决的建议", "Show rejected suggestions in the text"),
    Setting("queue", "", "文章列表的排序与筛选", "Order and filter of the article list", asked=False),
    Setting("export", "", "上次导出的选项", "Choices of the last export", asked=False),
)

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def default_path() -> Path:
    """Return where the person's settings are kept."""
    return user_config_path("annotator", appauthor=False) / "settings.json"


class Settings:
    """The person's settings over the defaults; written at once, whole or not at all."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the settings file at `path` (the person's own by default); a broken file is set aside."""
        self.path = path or default_path()
        self.problem: UserError | None = None
        self._values: dict[str, Any] = self._read()
        self._listeners: list[Callable[[str], None]] = []

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
            return {name: _checked(_BY_NAME[name], value) for name, value in values.items() if name in _BY_NAME}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, AttributeError, UserError):
            self.problem = UserError(
                "settings-broken",
                "The settings file can't be read; the defaults are used.",
                where=str(self.path),
                remedy="Change any setting to write it anew.",
            )
            return {}

    def get(self, name: str) -> Any:
        """Return a setting's value; raises KeyError for a name that does not exist."""
        return self._values.get(name, _BY_NAME[name].default)

    def set(self, name: str, value: object) -> None:
        """Set and save one setting; raises UserError when the value does not fit or the file can't be written."""
        self._values[name] = _checked(_BY_NAME[name], value)
        self._write()
        for listener in self._listeners:
            listener(name)

    def subscribe(self, listener: Callable[[str], None]) -> None:
        """Call `listener` with the name of every setting that is changed from now on."""
        self._listeners.append(listener)

    @property
    def reviewer(self) -> str:
        """Return the reviewer's name: the setting, else the account's name."""
        return self.get("reviewer") or account_name()

    def _write(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._values, file, ensure_ascii=False, indent=1)
            Path(name).replace(self.path)
        except OSError as error:
            raise UserError(
                "settings-unwritable",
                f"The setting can't be saved ({error.strerror}).",
                where=str(self.path),
                remedy="Make the folder writable.",
            ) from error


def account_name() -> str:
    """Return the name of the account the program runs under, `reviewer` where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "reviewer"


def _checked(setting: Setting, value: object) -> object:
    wanted = type(setting.default)
    fits = isinstance(value, wanted) or (wanted is float and isinstance(value, int) and not isinstance(value, bool))
    if fits and wanted is int and isinstance(value, bool):
        fits = False
    if fits and setting.choices:
        fits = value in setting.choices
    if fits and isinstance(value, int | float) and not isinstance(value, bool):
        fits = (setting.low is None or value >= setting.low) and (setting.high is None or value <= setting.high)
    if not fits:
        raise UserError(
            "bad-setting",
            f"{value!r} does not fit the setting {setting.name}.",
            remedy="Choose one of the offered values.",
            setting=setting.name,
        )
    return value
