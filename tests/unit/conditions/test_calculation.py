"""Amounts worked out from facts: exact, three-valued like conditions, checked and explained by the same words."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from chalicelib.conditions import ConditionError, calculation
from tests.unit.conditions.worlds import CITY, TODAY, json_values, patient


@pytest.mark.parametrize(
    ("text", "facts", "amount"),
    [
        ("income * 25%", {"income": 333}, Fraction(333, 4)),
        ("3万元", {}, 3_000_000),
        ("staff - insured", {"staff": 3, "insured": 5}, -2),
        ("count(shareholders)", {"shareholders": [{}, {}]}, 2),
        ("years_since(child.born) * 2", {"child": {"born": "2024-11-24"}}, 4),
    ],
)
def test_a_calculation_is_exact(text: str, facts: dict[str, Any], amount: Any):
    assert calculation(text).worth(facts, TODAY).amount == amount


@pytest.mark.parametrize(
    ("text", "facts", "missing"),
    [
        ("income * 25%", {}, {"income"}),
        ("income + staff", {"income": 3}, {"staff"}),
        ("income", {"income": "viel"}, {"income"}),
        ("income / staff", {"income": 3, "staff": 0}, {"staff"}),
    ],
)
def test_what_is_missing_is_named(text: str, facts: dict[str, Any], missing: set[str]):
    found = calculation(text).worth(facts, TODAY)
    assert (found.amount, found.missing) == (None, missing)


@given(json_values)
@patient
def test_no_value_of_a_fact_makes_it_raise(value: Any):
    found = calculation("income * 2 - staff").worth({"income": value, "staff": value}, TODAY)
    assert (found.amount is None) is bool(found.missing)


@pytest.mark.parametrize("text", ["income >= 3", "income and staff", '"word"', "today", "not income", ""])
def test_what_is_no_number_is_refused(text: str):
    with pytest.raises(ConditionError):
        calculation(text)


def test_its_faults_are_those_of_conditions():
    kinds = [fault.kind for fault in calculation("incom + staff * 3万元 - insured").check(CITY)]
    assert kinds == ["wrong-operand", "unknown-name"]
    assert calculation("income + 2000元 * staff").check(CITY) == ()


def test_it_is_read_aloud_and_knows_its_unit():
    read = calculation("(income - 3万元) * 25%")
    assert read.explain(CITY).zh == "（应纳税所得额 - 3万元） × 25%".replace(" - ", " − ")
    assert read.unit(CITY) == "fen"
    assert read.names() == {"income"}
    assert calculation("staff").unit(CITY) == "person"
