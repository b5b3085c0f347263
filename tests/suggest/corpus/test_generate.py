import random
from collections import Counter

import pytest

from annotator.suggest.corpus.fillers import Fillers
from annotator.suggest.corpus.generate import SENTENCES, documents
from tests.suggest.written import lexicons

PATTERNS = [f"第{number}号⟦P1|⟦O1|{{short}}⟧产业园⟧：总投资⟦I1|{{money}}⟧，很好（{number}）。" for number in range(13)]
TABLES = lexicons(companies_listed="海川 listed|晨辉 listed", places="云岭 city")
PARTS = {"stems": ["澜图"], "short-trades": ["科技"]}


def made(seed, copies=2):
    source = random.Random(seed)
    return list(documents(PATTERNS, Fillers(TABLES, PARTS, source), source, copies))


def test_the_same_seed_gives_the_same_documents():
    assert made(1) == made(1)
    assert made(1) != made(2)


@pytest.mark.parametrize("copies", [0, 1, 3])
def test_every_pattern_is_used_as_often_as_asked(copies):
    lines = [line for document in made(3, copies) for line in document.text.split("\n")]
    counts = Counter(line.split("号")[0] for line in lines)
    assert counts == ({f"第{number}": copies for number in range(13)} if copies else {})


def test_a_document_has_several_sentences():
    sizes = [document.text.count("\n") + 1 for document in made(4, 5)]
    assert max(sizes) <= SENTENCES[1]
    assert len(set(sizes)) > 1


def test_marks_quote_their_part_of_the_whole_document():
    for document in made(5):
        for mark in document.marks:
            text = document.text[mark.start : mark.end]
            assert {"P": "产业园", "O": "", "I": ("元", "亿")}[mark.code] or text
            assert text.endswith({"P": "产业园", "O": "", "I": ("元", "亿")}[mark.code])
            assert "\n" not in text
        assert len(document.marks) == 3 * (document.text.count("\n") + 1)


def test_relations_stay_inside_their_sentence():
    for document in made(6):
        related = document.relations()
        assert len(related) == 2 * (document.text.count("\n") + 1)
        for _, head, tail in related:
            assert "\n" not in document.text[min(head.start, tail.start) : max(head.end, tail.end)]


def test_some_documents_have_half_width_punctuation():
    narrow = [document for document in made(7, 10) if "，" not in document.text]
    wide = [document for document in made(7, 10) if "，" in document.text]
    assert narrow
    assert wide
    assert all(not set("，：（）") & set(document.text) for document in narrow)
