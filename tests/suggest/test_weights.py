import pycrfsuite
import pytest

from annotator.services.resources import resource
from annotator.suggest.weights import read_weights


@pytest.fixture
def trained(tmp_path):
    """A small model of three tags; one attribute has characters of its own kind."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.0, "c2": 0.01, "max_iterations": 30})
    for _ in range(3):
        trainer.append([["甲", "\n"], ["乙"], ["丙", "w= 　"]], ["B", "I", "O"])
        trainer.append([["丙"], ["甲"]], ["O", "B"])
    trainer.train(str(tmp_path / "tiny.crfsuite"))
    return tmp_path / "tiny.crfsuite"


def test_every_label_and_attribute_is_there(trained):
    weights = read_weights(trained)
    assert set(weights.labels) == {"B", "I", "O"}
    assert set(weights.numbers) == {name.encode() for name in ("甲", "\n", "乙", "丙", "w= 　")}
    assert weights.state.shape == (6, 3)
    assert weights.transitions.shape == (3, 3)


def test_the_weights_are_those_that_crfsuite_prints(trained, tmp_path):
    weights = read_weights(trained)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    tagger.dump(str(tmp_path / "printed.txt"))
    printed = (tmp_path / "printed.txt").read_text(encoding="utf-8")
    for attribute, label in (("甲", "B"), ("乙", "I"), ("丙", "O")):
        value = weights.state[weights.numbers[attribute.encode()], weights.labels.index(label)]
        assert f"(0) {attribute} --> {label}: {value:f}" in printed
    for before, after in (("B", "I"), ("I", "O"), ("O", "B")):
        value = weights.transitions[weights.labels.index(before), weights.labels.index(after)]
        assert f"(1) {before} --> {after}: {value:f}" in printed


def test_an_unknown_attribute_adds_nothing(trained):
    weights = read_weights(trained.read_bytes())
    unknown, known = weights.rows(["丁".encode(), "甲".encode()])
    assert not weights.state[unknown].any()
    assert weights.state[known].any()


def test_the_shipped_models_are_read():
    for path in resource("models").glob("*.crfsuite"):
        weights = read_weights(path)
        assert len(weights.numbers) == len(weights.state) - 1 > 100
        assert weights.state.any()


@pytest.mark.parametrize("cut", [0, 3, 40, 60, -1])
def test_a_damaged_file_is_no_model(trained, cut):
    with pytest.raises(ValueError, match="no model of crfsuite"):
        read_weights(trained.read_bytes()[:cut])
    with pytest.raises(ValueError, match="no model of crfsuite"):
        read_weights(b"PK" + trained.read_bytes())


def test_a_missing_file_is_an_os_error(tmp_path):
    with pytest.raises(OSError):
        read_weights(tmp_path / "none.crfsuite")
