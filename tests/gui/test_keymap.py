import json

import pytest

from annotator.ui.actions import CATALOGUE
from annotator.ui.keymap import collisions, default_keys, load_keymap, normal_key


def written(tmp_path, content):
    path = tmp_path / "keymap.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path):
    keymap = load_keymap(CATALOGUE, tmp_path / "none.json")
    assert keymap.keys == default_keys(CATALOGUE)
    assert keymap.problem is None


def test_a_file_overrides_single_actions(tmp_path):
    keymap = load_keymap(CATALOGUE, written(tmp_path, {"accept": ["Space", "ctrl+shift+y"], "quit": []}))
    assert keymap.keys["accept"] == ("Space", "Ctrl+Shift+Y")
    assert keymap.keys["quit"] == ()
    assert keymap.keys["reject"] == ("X", "Del")


@pytest.mark.parametrize(
    "content",
    [
        "no json",
        "[]",
        {"dance": ["D"]},
        {"accept": "A"},
        {"accept": ["Hyper+Nonsense"]},
        {"accept": ["X"]},
        {"accept": ["Shift+Left"]},
        {"accept": ["Ctrl+K, Ctrl+A"]},
    ],
)
def test_a_file_that_is_wrong_is_not_used_and_named(tmp_path, content):
    path = written(tmp_path, content)
    keymap = load_keymap(CATALOGUE, path)
    assert keymap.keys == default_keys(CATALOGUE)
    assert keymap.problem.code == "keymap-broken"
    assert keymap.problem.where == str(path)


def test_a_file_that_is_no_text_is_not_used(tmp_path):
    path = tmp_path / "keymap.json"
    path.write_bytes(b"\xff\xfe\x00")
    assert load_keymap(CATALOGUE, path).problem is not None


def test_collisions_name_key_and_actions():
    assert collisions({"a": ("X", "Y"), "b": ("Y",), "c": ()}) == {"Y": ("a", "b")}


@pytest.mark.parametrize("key", ["", "Nonsense", "A, B"])
def test_normal_key_refuses(key):
    with pytest.raises(ValueError, match="no key"):
        normal_key(key)
