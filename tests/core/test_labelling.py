"""What a label set must be, and what of it can't be taken away."""

from dataclasses import replace

import pytest

from annotator.core.errors import UserError
from annotator.core.labelling import LabelUse, check_labels, takes_away
from annotator.core.labels import BUILT_IN, Attribute, AttributeKind, Label, LabelSet, RelationType

PLACE = Label("PLACE", "地点", "Place", "4", 3, (Attribute("level", ("city", "county")),))
WITH_PLACE = replace(BUILT_IN, labels=(*BUILT_IN.labels, PLACE))


def refusal(before, after, use=LabelUse()):  # noqa: B008
    with pytest.raises(UserError) as caught:
        check_labels(before, after, use)
    return caught.value


def changed(which, /, **values):
    labels = tuple(replace(label, **values) if label.name == which else label for label in WITH_PLACE.labels)
    return replace(WITH_PLACE, labels=labels)


def test_a_fourth_label_is_fine():
    check_labels(BUILT_IN, WITH_PLACE, LabelUse({"PROJECT": 3}))


@pytest.mark.parametrize(
    ("after", "code"),
    [
        (LabelSet(()), "no-labels"),
        (changed("PLACE", name="PROJECT"), "label-twice"),
        (changed("PLACE", key="1"), "key-twice"),
        (changed("PLACE", key="0"), "bad-label-key"),
        (changed("PLACE", key="12"), "bad-label-key"),
        (changed("PLACE", name="two words"), "bad-name"),
        (changed("PLACE", name="9"), "bad-name"),
        (changed("PLACE", name=""), "bad-name"),
        (changed("PLACE", title_zh=" "), "no-title"),
        (changed("PLACE", title_en=""), "no-title"),
        (changed("PLACE", colour=8), "bad-colour"),
        (changed("PLACE", attributes=(Attribute("a"), Attribute("a", numeric=True))), "attribute-twice"),
        (changed("PLACE", attributes=(Attribute("a", ("x", "x")),)), "bad-choices"),
        (changed("PLACE", attributes=(Attribute("a b"),)), "bad-name"),
        (replace(BUILT_IN, relations=(RelationType("at", "PROJECT", "PLACE", "地点", "place"),)), "link-without-label"),
        (replace(BUILT_IN, relations=(BUILT_IN.relations[0],) * 2), "link-twice"),
        (replace(BUILT_IN, relations=(RelationType("at", "PROJECT", "PROJECT", "", "x"),)), "no-title"),
    ],
)
def test_a_label_set_that_makes_no_sense_is_refused(after, code):
    assert refusal(BUILT_IN, after).code == code


@pytest.mark.parametrize("key", ["", "9"])
def test_names_may_be_chinese_and_keys_missing(key):
    check_labels(BUILT_IN, changed("PLACE", name="地点", key=key), LabelUse())


def test_a_label_in_use_stays():
    found = refusal(WITH_PLACE, BUILT_IN, LabelUse({"PLACE": 2}))
    assert (found.code, found.values["times"]) == ("label-in-use", 2)
    assert refusal(WITH_PLACE, changed("PLACE", name="SITE"), LabelUse({"PLACE": 1})).code == "label-in-use"
    check_labels(WITH_PLACE, BUILT_IN, LabelUse({"PROJECT": 2}))
    check_labels(WITH_PLACE, changed("PLACE", title_en="Site", colour=5, key="7"), LabelUse({"PLACE": 2}))


def test_a_kind_of_link_in_use_keeps_its_ends():
    kind = RelationType("located_in", "PROJECT", "PLACE", "位于", "located in")
    before = replace(WITH_PLACE, relations=(kind,))
    use = LabelUse(relations={"located_in": 1})
    assert refusal(before, replace(before, relations=()), use).code == "link-in-use"
    turned = replace(kind, head="PLACE", tail="PROJECT")
    assert refusal(before, replace(before, relations=(turned,)), use).code == "link-in-use"
    check_labels(before, replace(before, relations=(replace(kind, title_en="in"),)), use)
    check_labels(before, replace(before, relations=()), LabelUse())


@pytest.mark.parametrize(
    ("attributes", "fits"),
    [
        ((), False),
        ((Attribute("level", ("county",)),), False),
        ((Attribute("level", numeric=True),), False),
        ((Attribute("level", ("city", "county", "state")),), True),
        ((Attribute("level"), Attribute("other")), True),
    ],
)
def test_an_attribute_keeps_room_for_the_values_in_use(attributes, fits):
    use = LabelUse({"PLACE": 1}, values={("PLACE", "level"): ["city"]})
    after = changed("PLACE", attributes=attributes)
    if fits:
        check_labels(WITH_PLACE, after, use)
    else:
        assert refusal(WITH_PLACE, after, use).code == "attribute-in-use"


def test_values_that_never_fitted_hold_nothing_up():
    use = LabelUse({"PLACE": 1}, values={("PLACE", "level"): ["?"], ("PLACE", "note"): ["x"]})
    check_labels(WITH_PLACE, changed("PLACE", attributes=(Attribute("level", ("city",)),)), use)


@pytest.mark.parametrize(
    ("attribute", "kind", "good", "bad"),
    [
        (Attribute("a"), AttributeKind.TEXT, ["", "x"], [1, None, []]),
        (Attribute("a", numeric=True), AttributeKind.NUMBER, [1, 1.5, [1, 2]], ["1", True, [1], [1, "2"], None]),
        (Attribute("a", ("x", "y")), AttributeKind.CHOICE, ["x"], ["z", 1, ["x"]]),
    ],
)
def test_what_values_fit(attribute, kind, good, bad):
    assert attribute.kind is kind
    assert all(map(attribute.takes, good))
    assert not any(map(attribute.takes, bad))


@pytest.mark.parametrize(
    ("after", "away"),
    [
        (WITH_PLACE, False),
        (changed("PLACE", title_en="Site", key="", colour=7), False),
        (changed("PLACE", attributes=(*PLACE.attributes, Attribute("more"))), False),
        (replace(WITH_PLACE, labels=WITH_PLACE.labels[::-1], guidelines="x"), False),
        (changed("PLACE", attributes=()), True),
        (changed("PLACE", attributes=(Attribute("level", ("city", "county", "state")),)), True),
        (changed("PLACE", name="SITE"), True),
        (BUILT_IN, True),
        (replace(WITH_PLACE, relations=BUILT_IN.relations[:1]), True),
        (replace(WITH_PLACE, relations=(replace(BUILT_IN.relations[0], tail="PLACE"), BUILT_IN.relations[1])), True),
    ],
)
def test_only_what_takes_something_away_needs_a_look_at_the_decisions(after, away):
    assert takes_away(WITH_PLACE, after) is away
