import json

import pytest

from annotator.core.errors import UserError
from annotator.services import settings as module
from annotator.services.settings import SETTINGS, Settings, account_name, default_path


def test_defaults_hold_until_something_is_set(own_folders):
    settings = Settings()
    assert settings.path == default_path()
    assert str(own_folders) in str(settings.path)
    assert {setting.name: settings.get(setting.name) for setting in SETTINGS} == {s.name: s.default for s in SETTINGS}
    assert not settings.path.exists()


def test_what_is_set_is_told_and_kept(tmp_path):
    heard = []
    settings = Settings(tmp_path / "deep" / "settings.json")
    settings.subscribe(heard.append)
    settings.set("text_size", 20)
    assert heard == ["text_size"]
    assert Settings(settings.path).get("text_size") == 20
    assert [path.name for path in settings.path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_size", 8),
        ("text_size", "16"),
        ("text_size", True),
        ("theme", "pink"),
        ("min_score", 1.5),
        ("show_rejected", 1),
    ],
)
def test_what_does_not_fit_is_refused_and_not_kept(tmp_path, name, value):
    settings = Settings(tmp_path / "s.json")
    before = settings.get(name)
    with pytest.raises(UserError) as caught:
        settings.set(name, value)
    assert caught.value.code == "bad-setting"
    assert settings.get(name) == before
    assert not settings.path.exists()


def test_a_whole_number_fits_where_a_share_is_wanted(tmp_path):
    settings = Settings(tmp_path / "s.json")
    settings.set("min_score", 1)
    assert settings.get("min_score") == 1


@pytest.mark.parametrize("content", ["{", "[]", '{"theme": "pink"}', "\udcff"])
def test_a_broken_file_is_set_aside_in_words(tmp_path, content):
    path = tmp_path / "s.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    settings = Settings(path)
    assert settings.get("theme") == "system"
    assert settings.problem.code == "settings-broken"


def test_settings_of_another_version_are_passed_over(tmp_path):
    path = tmp_path / "s.json"
    path.write_text(json.dumps({"future": 1, "theme": "dark"}))
    assert Settings(path).get("theme") == "dark"


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(UserError) as caught:
        Settings(tmp_path / "file" / "s.json").set("text_size", 20)
    assert caught.value.code == "settings-unwritable"


def test_the_reviewer_is_the_setting_or_the_account(tmp_path, monkeypatch):
    settings = Settings(tmp_path / "s.json")
    assert settings.reviewer == account_name()
    settings.set("reviewer", "甲")
    assert settings.reviewer == "甲"

    def nobody():
        raise KeyError

    monkeypatch.setattr(module.getpass, "getuser", nobody)
    assert account_name() == "reviewer"


def test_an_unknown_name_is_a_bug(tmp_path):
    with pytest.raises(KeyError):
        Settings(tmp_path / "s.json").get("nothing")
