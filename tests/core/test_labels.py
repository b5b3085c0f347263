from annotator.core.labels import BUILT_IN, COMPARATORS


def test_the_built_in_labels_have_keys_titles_and_colours_of_their_own():
    assert [label.key for label in BUILT_IN.labels] == ["1", "2", "3"]
    assert len({label.colour for label in BUILT_IN.labels}) == 3
    assert [label.title("zh_CN") for label in BUILT_IN.labels] == ["项目", "投资金额", "机构"]
    assert [label.title("en") for label in BUILT_IN.labels] == ["Project", "Investment", "Institution"]


def test_labels_and_relations_are_found_by_name():
    project = BUILT_IN.label("PROJECT")
    assert project is not None
    assert project.attributes[0].values == ("named", "group")
    assert BUILT_IN.label("X") is None
    assert BUILT_IN.relation("invested_by").tail == "INSTITUTION"
    assert BUILT_IN.relation("x") is None


def test_a_relation_joins_the_labels_it_is_for():
    assert BUILT_IN.relation_between("PROJECT", "INVESTMENT").name == "has_investment"
    assert BUILT_IN.relation_between("INVESTMENT", "PROJECT") is None


def test_the_comparators_are_those_of_the_contract():
    assert (
        BUILT_IN.label("INVESTMENT").attributes[0].values
        == COMPARATORS
        == ("eq", "approx", "gt", "ge", "lt", "le", "range")
    )
