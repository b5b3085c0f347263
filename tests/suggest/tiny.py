"""A tiny sequence model, trained in a moment on a few written sentences."""

from annotator.suggest.features import FeatureMaker
from annotator.suggest.passage import make_passage
from annotator.suggest.training import BASE_PARAMETERS, Known, tagged, train
from tests.suggest.written import EVIDENCE

SENTENCES = [
    (f"{lead}{name}{tail}。", [name] if name.endswith("集团") else [])
    for lead in ("昨日，", "在云岭，", "上午，")
    for name in ("海川集团", "澜图集团", "晨辉集团", "天气", "道路")
    for tail in ("宣布投资", "很好", "将要扩大")
] + [("今天天气很好。", []), ("大家都来了。", [])]


def known(text, names, cutter, label="INSTITUTION") -> Known:
    """Return a text's sentences with the first place of each name known."""
    passage = make_passage(text, cutter)
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    return Known(FeatureMaker(EVIDENCE).sentences(passage, ()), {label: spans})


def train_tiny(path, cutter, label="INSTITUTION"):
    """Train a model of one label into the file `path` and return the path."""
    rows = [row for text, names in SENTENCES for row in tagged(known(text, names, cutter, label), label)]
    assert train(path, rows, BASE_PARAMETERS) == len(SENTENCES)
    return path
