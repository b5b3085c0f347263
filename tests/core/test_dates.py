from datetime import date

import pytest

from annotator.core.dates import HEAD, article_date

DAY = date(2025, 3, 8)


@pytest.mark.parametrize(
    "text",
    [
        "滨海日报 2025年3月8日 第2版",
        "2025-03-08 09:12 来源：新华网",
        "2025/3/8",
        "二〇二五年三月八日，滨海",
        "2025年13月1日印发，2025年3月8日发布",
        "　2025 年 3 月 8 日",
    ],
)
def test_a_full_date_in_the_first_lines(text):
    assert article_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [("二〇二四年十月三十一日", date(2024, 10, 31)), ("二零二四年十二月二十日", date(2024, 12, 20))],
)
def test_tens_in_words(text, day):
    assert article_date(text) == day


def test_what_the_file_tells_comes_first_then_its_name_then_the_text():
    assert article_date("2021年1月1日", "20220101-a.txt", "2025-03-08") == DAY
    assert article_date("2021年1月1日", "news_20250308.txt") == DAY
    assert article_date("2021年1月1日", "a.txt", "unknown") == date(2021, 1, 1)


@pytest.mark.parametrize("text", ["", "3月8日电", "2025年3月", "12025030800", "到2025年底投资50亿元"])
def test_no_date_is_made_up(text):
    assert article_date(text) is None


def test_a_date_far_down_is_not_the_articles():
    assert article_date("字" * HEAD + "2025年3月8日") is None
