from decimal import Decimal

import pytest

from annotator.core import money_context as context


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("gt", "超 超过 超出 逾 突破 冲破 大于 高于 多于 不止 远超 破"),
        ("approx", "约 近 将近 接近 大约 大概 约为 约合 逼近 差不多"),
        ("ge", "不少于 不低于 不小于 至少 最少 最低 不下 不得低于 下限"),
        ("lt", "不足 不到 低于 少于 小于 不满 未到"),
        ("le", "最高 最多 不超过 不高于 不大于 不得超过 未超过 上限 至多 顶多 最高给予 最高可达"),
    ],
)
def test_words_before_are_read(words, comparator):
    words, comparator = comparator, words
    assert {context.word_before("总投资" + word) for word in words.split()} == {comparator}


@pytest.mark.parametrize(
    "left",
    [
        "",
        "总投资",
        "达到",
        "高达",
        "共",
        "签约",
        "节约",
        "合约",
        "履约",
        "预约",
        "纽约",
        "最近",
        "附近",
        "通过",
        "经过",
        "不过",
        "历史最高",
    ],
)
def test_lookalikes_state_nothing(left):
    assert context.word_before(left) is None


@pytest.mark.parametrize(
    ("right", "comparator", "length"),
    [
        ("左右,", "approx", 2),
        ("上下浮动", "approx", 2),
        ("以上", "ge", 2),
        ("及以上", "ge", 3),
        ("级项目", "ge", 1),
        ("(含)以上", "ge", 5),
        ("以内", "le", 2),
        ("以下", "le", 2),
        ("之内", "le", 2),
        ("封顶", "le", 2),
        ("出头", "gt", 2),
        ("上下游", None, 0),
        ("投资", None, 0),
        ("", None, 0),
    ],
)
def test_words_after_are_read(right, comparator, length):
    assert context.word_after(right) == (comparator, length)


@pytest.mark.parametrize(
    ("before", "inner", "after", "implied", "expected"),
    [
        ("gt", "eq", "ge", False, "gt"),
        ("approx", "eq", "ge", False, "ge"),
        ("approx", "gt", None, False, "gt"),
        ("le", "gt", None, False, "le"),
        (None, "approx", None, False, "approx"),
        (None, "eq", None, True, "ge"),
        ("approx", "eq", None, True, "approx"),
        (None, "eq", None, False, "eq"),
        (None, "eq", "le", False, "le"),
    ],
)
def test_words_are_weighed(before, inner, after, implied, expected):
    assert context.combine(before, inner, after, implied) == expected


@pytest.mark.parametrize(
    ("right", "low", "big", "expected"),
    [
        ("旦", 1, False, True),
        ("旦", 100_000, True, False),
        ("器件", 5, True, True),
        ("宇宙", 5, True, True),
        ("素质", 5, True, False),
        ("年产", 3, True, False),
        ("正极", 3, False, True),
        ("电池", 50, False, False),
        ("化工", 6, True, False),
        ("", 3, False, False),
    ],
)
def test_yuan_as_the_start_of_a_word(right, low, big, expected):
    assert context.yuan_begins_word(right, Decimal(low), big) is expected


def test_small_guards():
    assert context.digit_yuan_is_money("/斤")
    assert not context.digit_yuan_is_money("锂")
    assert context.size_is_label("单位:", "")
    assert context.size_is_label("", "GDP能耗")
    assert not context.size_is_label("落地", "以上项目")
    assert context.ends_with_shang("投资上")
    assert not context.ends_with_shang("以上")
    assert context.ends_clause(",年内")
    assert not context.ends_clause("建设")
    assert context.closes_sum("整。")
    assert not context.closes_sum("整合")
    assert context.only_comparators("不少于", "")
    assert context.only_comparators("", "以上")
    assert not context.only_comparators("投资", "")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("投资", "建设新厂", True),
        ("", "投资", True),
        ("估值", "", True),
        ("", "斤", False),
        ("投资建设", "平方米", False),
        ("投资", "位于", True),
        ("用户突破", ",", False),
        ("", "左右", True),
        ("某地", "打造", False),
    ],
)
def test_figures_without_currency(left, right, expected):
    assert context.bare_is_money(left, right, implied=False, hundreds=True) is expected


@pytest.mark.parametrize(
    ("left", "right", "hundreds", "expected"),
    [
        ("", "级产业", True, True),
        ("", "级流量", False, False),
        ("参数达", "级", True, False),
        ("投资超", "。", False, True),
        ("", "纬", False, False),
    ],
)
def test_size_classes_without_currency(left, right, hundreds, expected):
    assert context.bare_is_money(left, right, implied=True, hundreds=hundreds) is expected
