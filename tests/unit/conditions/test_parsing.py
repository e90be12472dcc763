"""What is a condition and what is not, and how a person is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.conditions import ConditionError, parse
from tests.unit.conditions.worlds import patient, sentences

REFUSED = [
    ("", 1, "条件是空的"),
    ("3", 1, "“3”是一个值，不是条件"),
    ("premises.area + 1", 1, "是一个值"),
    ("today", 1, "是一个值"),
    ("area = 300", 6, "一个等号不是比较"),
    ("area => 300", 6, "“=>”不是这里的运算符"),
    ("area ＞ 300", 6, "全角符号“＞”"),
    ("kind == “酒吧”", 9, "全角符号"),
    ('kind == "（酒吧）" && a', 16, "“&&”不是这里的运算符"),
    ("a <> 3", 3, "“<>”不是这里的运算符"),
    ("a AND b", 3, "“AND”不是这里的运算符"),
    ("a and b <", 10, "这里读不懂"),
    ("a and\n  b.c is True", 9, "这里不能用"),
    ("area(3) > 1", 1, "没有函数“area”"),
    ("a.count(3) > 1", 1, "没有函数“a.count”"),
    ("lambda: 1", 1, "这里不能用"),
    ("a if b else c", 1, "这里不能用"),
    ("[a for a in b]", 1, "这里不能用"),
    ("a[0] == 1", 1, "这里不能用“a[0]”"),
    ("a.__class__ == 1", 1, "不能作字段名"),
    ("面积 > 3", 1, "“面积”不能作字段名"),
    ("sum > 3", 1, "“sum”不能作字段名"),
    ('"场所" == kind and 面积 > 3', 18, "“面积”不能作字段名"),
    ("(a > 1) + 1 > 2", 2, "“a > 1”是一个条件，不是值"),
    ('1 < "a"', 1, "“1”不能和“a”比较"),
    ('a + "x" > 1', 1, "“x”不能作加减乘除"),
    ('a < "b"', 1, "“b”没有大小之分"),
    ("a < True", 1, "没有大小之分"),
    ("today - born > 3", 1, "不能作加减乘除"),
    ("a == None", 6, "这里不能用“None”"),
    ("a in []", 6, "in 的右边"),
    ('a in "abc"', 6, "in 的右边"),
    ("a in [b]", 6, "in 的右边"),
    ('"2026-02-30" < born', 1, '没有“"2026-02-30"”这一天'),
    ('under(industry, "Z")', 17, "没有代码“Z”"),
    ('under(industry, "C65")', 17, "没有代码“C65”"),
    ('within(region, "4403")', 16, "没有代码“4403”"),
    ("under(industry)", 1, "函数“under”用得不对"),
    ("within(region, other)", 1, "函数“within”用得不对"),
    ("years_since(born, today) > 1", 1, "函数“years_since”用得不对"),
    ("years_since(x=born) > 1", 1, "函数“years_since”用得不对"),
    ("years_since(born)", 1, "是一个值"),
    ("valid(permit, today) > 1", 1, "是一个条件，不是值"),
    ("holds(licence)", 1, "函数“holds”用得不对"),
    ("any(any(x.b) for x in y)", 9, "列表读不懂"),
    ("any(x.b for x in y if x.c)", 4, "列表读不懂"),
    ("9e99 > a", 1, "太大或太细"),
    ("a / 0 > 1", 1, "不能除以零"),
    ("a / (1 - 1) > 1", 1, "不能除以零"),
    ('a == "\\\\"', 7, "反斜杠"),
    ("a\x00 > 1", 2, "这里读不懂"),
    ("\ud800 > 1", 1, "这里读不懂"),
    ("-" * 1900 + "1 > a", 1, "太长或嵌套太深"),
    ("not " * 60 + "a", 1, "太长或嵌套太深"),
    ("a or " * 500 + "a", 2001, "太长或嵌套太深"),
]


@pytest.mark.parametrize(("text", "column", "message"), REFUSED)
def test_a_text_that_is_no_condition_is_refused_in_words_and_at_its_column(text, column, message):
    with pytest.raises(ConditionError) as refused:
        parse(text)
    assert (refused.value.column, message in refused.value.message.zh) == (column, True), refused.value.message.zh
    assert refused.value.message.en
    assert refused.value.hint.zh
    assert refused.value.hint.en


def test_a_condition_may_be_broken_into_lines_and_indented():
    assert parse("  a\n  and b\n").names() == {"a", "b"}


def test_conditions_written_alike_are_equal_and_can_be_keys():
    assert {parse("a > 1"): "one"}[parse("a > 1")] == "one"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("premises.area >= 300 and not mother.insured", {"premises.area", "mother.insured"}),
        ("sum(shareholders.share) == 100", {"shareholders", "shareholders.share"}),
        ("any(s.share > limit for s in shareholders)", {"shareholders", "shareholders.share", "limit"}),
        ("all(flags)", {"flags"}),
        ('holds("birth-certificate") and confirmed(child.born)', {"child.born"}),
        ('valid(titles["高新技术企业"], today)', {"titles"}),
        ("True", set()),
    ],
)
def test_a_condition_names_the_facts_it_speaks_of(text, names):
    assert parse(text).names() == names


WORDS = [
    "and",
    "or",
    "not",
    "in",
    "any",
    "(",
    ")",
    "[",
    "]",
    "a.b",
    "==",
    "<",
    "1",
    '"x"',
    "for",
    ",",
    "-",
    "sum",
    "today",
]


@patient
@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_is_read_or_refused_at_a_column_that_it_has(text):
    refused = refusal_of(text)
    assert refused is None or 1 <= refused.column <= len(text) + 1


def refusal_of(text):
    try:
        parse(text)
    except ConditionError as refused:
        return refused
    return None


@patient
@given(sentences)
def test_every_sentence_of_the_language_is_read(text):
    assert refusal_of(text) is None
