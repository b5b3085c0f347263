"""Decisions about a dataset's own lexicon: words added, excluded, given another kind, dropped."""

import pytest

from annotator.core.decision import Stamp
from annotator.core.errors import UserError
from annotator.core.labels import BUILT_IN
from annotator.core.lexicon import DropWord, EntryState, LexiconEntry, PutWord, plan_words

LABEL = "INSTITUTION"
STAMP = Stamp("甲", "2026-01-02T00:00:00.000+00:00")
KNOWN = LexiconEntry(LABEL, "远川（海光）", "company", EntryState.ADDED, False, "乙", "2026-01-01")


def planned(entries, *decisions):
    return plan_words(entries, decisions, BUILT_IN, STAMP)


def test_a_word_is_added_with_who_and_when():
    ((before, after),) = planned([], PutWord(LABEL, " 远川\n海光 ", "company"))
    assert before is None
    assert after == LexiconEntry(LABEL, "远川海光", "company", EntryState.ADDED, False, "甲", STAMP.at)


def test_what_is_so_already_changes_nothing():
    assert planned([KNOWN], PutWord(LABEL, KNOWN.word, "company")) == []
    assert planned([KNOWN], DropWord(LABEL, "远山")) == []


def test_words_that_differ_in_width_only_are_one_word():
    changes = planned([KNOWN], PutWord(LABEL, "远川(海光)", "company"))
    assert [(b and b.word, a and a.word) for b, a in changes] == [("远川（海光）", None), (None, "远川(海光)")]
    assert planned([KNOWN], DropWord(LABEL, "远川(海光)")) == [(KNOWN, None)]


def test_another_kind_or_state_is_a_change():
    ((before, after),) = planned([KNOWN], PutWord(LABEL, KNOWN.word, "private"))
    assert (before, after.kind, after.reviewer) == (KNOWN, "private", "甲")
    ((_, after),) = planned([KNOWN], PutWord(LABEL, KNOWN.word, "company", EntryState.EXCLUDED))
    assert after.state is EntryState.EXCLUDED


def test_later_decisions_see_earlier_ones():
    put = PutWord(LABEL, "远山", "company")
    assert planned([], put, DropWord(LABEL, "远山")) == []
    assert planned([KNOWN], DropWord(LABEL, KNOWN.word), PutWord(LABEL, KNOWN.word, "bank"))[0][1].kind == "bank"


@pytest.mark.parametrize(
    ("put", "code"),
    [
        (PutWord(LABEL, " \n", "company"), "word-blank"),
        (PutWord(LABEL, "长" * 101, "company"), "word-too-long"),
        (PutWord(LABEL, "远\t川", "company"), "word-too-long"),
        (PutWord("PARTY", "远川", "company"), "unknown-label"),
        (PutWord("INVESTMENT", "3亿元", "amount"), "amount-word"),
    ],
)
def test_what_can_t_be_looked_up_is_refused(put, code):
    with pytest.raises(UserError) as caught:
        planned([], put)
    assert caught.value.code == code
