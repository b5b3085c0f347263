from annotator.core.errors import EXIT_DAMAGED, EXIT_USAGE, EXIT_USER, DatasetDamaged, UserError


def test_a_user_error_is_one_line_of_where_what_and_remedy():
    error = UserError("code", "It is\nbroken.", where="a.txt", remedy="Mend it.", number=3)
    assert error.line() == "a.txt: It is broken. Mend it."
    assert str(error) == error.line()
    assert error.values == {"number": 3}
    assert UserError("code", "Broken.").line() == "Broken."


def test_exit_statuses_are_those_of_the_contract():
    assert (EXIT_USER, EXIT_USAGE, EXIT_DAMAGED) == (1, 2, 3)
    assert UserError("c", "w").exit_status == 1
    assert DatasetDamaged("c", "w").exit_status == 3
