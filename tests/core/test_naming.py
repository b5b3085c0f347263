"""Which names stand for which: confirmed, denied, moved from group to group, renamed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.decision import Stamp
from annotator.core.errors import UserError
from annotator.core.naming import (
    Alias,
    GroupNames,
    NameState,
    RejectNames,
    RenameGroup,
    canonical_names,
    name_of,
    plan_names,
)

FULL, SHORT, SHORTER = "远山海光数字技术股份有限公司", "远山海光", "海光"
LABEL = "INSTITUTION"
STAMP = Stamp("甲", "2026-01-02T00:00:00.000+00:00")


def after(aliases, *decisions):
    rows = {alias.id: alias for alias in aliases}
    for decision in decisions:
        for before, new in plan_names(rows.values(), decision, STAMP):
            rows.pop((before or new).id, None)
            if new is not None:
                rows[new.id] = new
    return list(rows.values())


def confirmed(aliases):
    return {name: canonical for (_, name), canonical in canonical_names(aliases).items()}


def test_names_and_their_canonical_name_are_confirmed_together():
    rows = after([], GroupNames(LABEL, FULL, (SHORT, SHORTER)))
    assert confirmed(rows) == {FULL: FULL, SHORT: FULL, SHORTER: FULL}
    assert {(row.reviewer, row.decided_at) for row in rows} == {("甲", STAMP.at)}


def test_confirming_again_changes_nothing():
    rows = after([], GroupNames(LABEL, FULL, (SHORT,)))
    assert plan_names(rows, GroupNames(LABEL, FULL, (SHORT,)), STAMP) == []


def test_a_denied_name_leaves_its_group_and_a_group_of_one_is_none():
    rows = after([], GroupNames(LABEL, FULL, (SHORT, SHORTER)), RejectNames(LABEL, FULL, (SHORTER,)))
    assert confirmed(rows) == {FULL: FULL, SHORT: FULL}
    assert Alias(LABEL, SHORTER, FULL, NameState.REJECTED, "甲", STAMP.at) in rows
    rows = after(rows, RejectNames(LABEL, FULL, (SHORT,)))
    assert confirmed(rows) == {}


def test_a_name_moves_to_another_group():
    rows = after([], GroupNames(LABEL, FULL, (SHORT, SHORTER)), GroupNames(LABEL, "北湖海光", (SHORTER,)))
    assert confirmed(rows) == {FULL: FULL, SHORT: FULL, "北湖海光": "北湖海光", SHORTER: "北湖海光"}


def test_a_canonical_name_brings_its_names_along():
    rows = after([], GroupNames(LABEL, SHORT, (SHORTER,)), GroupNames(LABEL, FULL, (SHORT,)))
    assert confirmed(rows) == {FULL: FULL, SHORT: FULL, SHORTER: FULL}


def test_a_group_is_renamed_and_keeps_what_was_denied():
    rows = after([], GroupNames(LABEL, SHORT, (SHORTER,)), RejectNames(LABEL, SHORT, ("光",)))
    kept = after(rows, RenameGroup(LABEL, SHORT, FULL))
    assert confirmed(kept) == {FULL: FULL, SHORT: FULL, SHORTER: FULL}
    assert ("光", FULL, NameState.REJECTED) in {(row.name, row.canonical, row.state) for row in kept}
    dropped = after(rows, RenameGroup(LABEL, SHORT, FULL, keep=False))
    assert confirmed(dropped) == {FULL: FULL, SHORTER: FULL}
    assert plan_names(rows, RenameGroup(LABEL, SHORT, SHORT), STAMP) == []


def test_labels_do_not_mix():
    rows = after([], GroupNames(LABEL, FULL, (SHORT,)), GroupNames("PROJECT", "北园", (SHORT,)))
    assert canonical_names(rows)[LABEL, SHORT] == FULL
    assert canonical_names(rows)["PROJECT", SHORT] == "北园"


def test_a_blank_name_is_refused():
    for decision in (GroupNames(LABEL, " \n", (SHORT,)), GroupNames(LABEL, FULL, ("",)), RenameGroup(LABEL, FULL, "")):
        with pytest.raises(UserError) as caught:
            plan_names([], decision, STAMP)
        assert caught.value.code == "name-blank"


def test_a_name_is_a_text_without_its_printed_lines():
    assert name_of("远山\n\n海光 ") == "远山海光"


_NAMES = st.sampled_from("甲乙丙丁")
_DECISIONS = st.one_of(
    st.builds(GroupNames, st.just(LABEL), _NAMES, st.lists(_NAMES, max_size=3).map(tuple)),
    st.builds(RejectNames, st.just(LABEL), _NAMES, st.lists(_NAMES, max_size=3).map(tuple)),
    st.builds(RenameGroup, st.just(LABEL), _NAMES, _NAMES, st.booleans()),
)


@given(st.lists(_DECISIONS, max_size=8))
def test_a_name_never_stands_for_two_and_a_canonical_name_stands_for_itself(decisions):
    rows = after([], *decisions)
    yes = [row for row in rows if row.state is NameState.CONFIRMED]
    assert len({row.name for row in yes}) == len(yes)
    names = confirmed(rows)
    assert all(names[canonical] == canonical for canonical in names.values())
