import pytest

from annotator.core.money_currency import BY_NAME, NAMES, code_of, name_of


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("元", "CNY"),
        ("元人民币", "CNY"),
        ("元港币", "HKD"),
        ("美金", "USD"),
        ("RMB", "CNY"),
        ("HK$", "HKD"),
        ("¥", "CNY"),
        ("瑞郎", "CHF"),
    ],
)
def test_words_codes_and_symbols(word, code):
    assert code_of(word) == code


def test_an_unknown_word_is_an_error():
    with pytest.raises(KeyError):
        code_of("贝壳")


@pytest.mark.parametrize("code", sorted(NAMES))
def test_the_name_of_a_code_leads_back_to_it(code):
    assert code_of(name_of(code)) == code


def test_a_code_without_a_name_names_itself():
    assert name_of("XAU") == "XAU"


def test_no_name_stands_for_two_currencies():
    names = [name for group in NAMES.values() for name in group]
    assert len(names) == len(set(names))
    assert set(names) <= set(BY_NAME)
