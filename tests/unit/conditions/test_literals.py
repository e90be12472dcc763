"""Amounts as people write them: 30万元, 5.5%, 300人; exact, with their unit, and only where a number may stand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.conditions import ConditionError, Number, Vocabulary, parse
from chalicelib.conditions.literals import UNITS, amount, masked
from chalicelib.conditions.tree import Compare, Const
from tests.unit.conditions.worlds import CITY, TODAY, patient


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("30万元", 30_000_000, "fen"),
        ("0.4元", 40, "fen"),
        ("1.5亿元", 15_000_000_000, "fen"),
        ("3_000元", 300_000, "fen"),
        ("800万美元", 8_000_000, "usd"),
        ("5.5%", Fraction(11, 200), "ratio"),
        ("300人", 300, "person"),
        ("6个月", 6, "month"),
        ("3年", 3, "year"),
        ("200平方米", 200, "m2"),
        ("2万", 20_000, ""),
    ],
)
def test_an_amount_is_exact_and_kept_in_the_unit_of_facts(text: str, value: Any, unit: str):
    found = parse(f"income >= {text}").formula
    assert isinstance(found, Compare)
    assert isinstance(found.right, Const)
    assert (found.right.value, found.right.unit) == (value, unit)


@pytest.mark.parametrize("text", ["30", "万元", "3 万元", "30元整", "x30元", "30元5", "5.5%5", "1.2.3元", "30万万元"])
def test_what_is_no_amount_is_none(text: str):
    assert amount(text) is None


def test_words_in_quotes_stay_words():
    assert masked("kind == '30万元' or fee > 30万元") == "kind == '30万元' or fee > ____"
    assert parse('kind == "5%"').evaluate({"kind": "5%"}, TODAY).truth is True


@given(st.integers(0, 10**9), st.sampled_from(["", "万", "亿"]), st.sampled_from(sorted(UNITS)))
@patient
def test_every_amount_reads_as_number_times_scale_times_unit(number: int, scale: str, unit: str):
    expected = number * {"": 1, "万": 10**4, "亿": 10**8}[scale] * UNITS[unit][1]
    assert amount(f"{number}{scale}{unit}") == (expected, UNITS[unit][0])


@given(st.text(alphabet="0123456789._万亿元%人年 +-*/<>=()\"'ab和", max_size=30))
@patient
def test_masking_changes_no_length_and_only_conditions_are_read(text: str):
    assert len(masked(text)) == len(text)
    try:
        parse(text)
    except ConditionError as error:
        assert 1 <= error.column <= len(text) + 1  # noqa: PT017  # a text that is a condition is fine, too


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("income >= 5000万元 and staff => 2", 28),
        ("5000万元 <= income and 名 = 3", 24),
        ("income >= 5.5% %", 17),
        ("staff < 3人 and __ > 2", 16),
        ("30万元", 1),
    ],
)
def test_a_refusal_points_at_the_right_column_behind_an_amount(text: str, column: int):
    with pytest.raises(ConditionError) as refused:
        parse(text)
    assert refused.value.column == column


def test_amounts_read_aloud_as_they_were_written():
    condition = parse("300万元 <= income and income <= 1亿元 and layoff <= 5.5% and staff > 30人")
    assert condition.explain(CITY, "zh") == "应纳税所得额在300万元到1亿元之间，裁员率不高于5.5%，并且从业人数超过30人"
    assert "between 3,000,000 yuan and 100,000,000 yuan" in condition.explain(CITY, "en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("staff <= 30万元", "“staff”的单位是person，“30万元”的单位是fen。"),
        ("income > 300人", "“income”的单位是fen，“300人”的单位是person。"),
        ("income + staff > 0", "“income”的单位是fen，“staff”的单位是person。"),
        ("income / staff > 5.5%", "“income”的单位是fen，“5.5%”的单位是ratio。"),
        ("layoff * income > 3人", "“layoff”的单位是fen，“3人”的单位是person。"),
        ("years_since(child.born) < 3个月", "“child.born”的单位是year，“3个月”的单位是month。"),
        ("sum(shareholders.share) > 3元", "“shareholders”的单位是%，“3元”的单位是fen。"),
    ],
)
def test_a_unit_that_does_not_fit_is_a_fault(text: str, told: str):
    assert told in [fault.message.zh for fault in parse(text).check(CITY)]


@pytest.mark.parametrize(
    "text",
    [
        "income >= 2000元 * staff",
        "income * 5% + 3万元 > income / 2",
        "income / income < 50%",
        "income / staff >= 3万元",
        "staff * layoff > 3",
        "income - 3万元 >= 0",
        "years_since(child.born) < 3年",
        "income * income > 3",
    ],
)
def test_units_that_fit_are_sound(text: str):
    assert parse(text).check(CITY) == ()


def test_a_unit_of_ones_own_words_is_compared_as_it_is():
    from chalicelib.core.i18n import Words

    cups = Vocabulary({"a": Number(Words(zh="杯", en="cups")), "b": Number("m2")})
    assert [fault.message.zh for fault in parse("a > b").check(cups)] == ["“a”的单位是杯，“b”的单位是m2。"]
