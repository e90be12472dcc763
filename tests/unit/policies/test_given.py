"""Facts that somebody gives: every value that a fact can have passes, each that it cannot have is named."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.policies import given, loading

FACTS = loading.facts()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("revenue", 0),
        ("revenue", 10**14),
        ("taxable_income", -5),
        ("staff", 12),
        ("revenue_growth", -0.2),
        ("layoff", 0.055),
        ("layoff", 0),
        ("arrears", False),
        ("founded", "2024-02-29"),
        ("size", "small"),
        ("titles", []),
        ("titles", ["hte", "srdi"]),
        ("awarded", ["startup-grant"]),
        ("industry", "I6513"),
        ("industry", "6513"),
        ("region", "440305"),
        ("past_awards", [{"policy": "startup-grant", "year": 2025, "amount": 1_000_000}]),
        ("past_awards", []),
        ("staff", None),
    ],
)
def test_what_can_be_is_taken(name: str, value: Any):
    assert given.faults({name: value}, FACTS) == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("revenue", -1),
        ("revenue", 1.5),
        ("revenue", "30万元"),
        ("revenue", True),
        ("revenue", 10**15),
        ("staff", -1),
        ("staff", 12.5),
        ("rent_months", 13),
        ("niche_rank", 0),
        ("layoff", -0.1),
        ("layoff", "5.5%"),
        ("layoff", 1e300),
        ("arrears", 0),
        ("arrears", "no"),
        ("founded", "2024-02-30"),
        ("founded", "2024-02-28T00:00:00Z"),
        ("founded", 20240228),
        ("size", "giant"),
        ("size", ["small"]),
        ("titles", "hte"),
        ("titles", ["moon"]),
        ("titles", [1]),
        ("titles", ["hte"] * 201),
        ("awarded", ["Not a code"]),
        ("industry", "Z1"),
        ("region", "99"),
        ("region", 440305),
        ("past_awards", {}),
        ("past_awards", [1]),
        ("past_awards", [{"policy": "a", "moon": 1}]),
        ("past_awards", [{"amount": -1}]),
        ("past_awards", [{"year": "2025"}]),
    ],
)
def test_what_cannot_be_is_named_by_its_fact_in_both_languages(name: str, value: Any):
    [fault] = given.faults({name: value}, FACTS)
    assert (fault.pointer, fault.code) == (f"/facts/{name}", "invalid")
    assert fault.message.zh.startswith(FACTS[name].name.zh)
    assert fault.message.en.startswith(FACTS[name].name.en)


def test_every_fault_is_named_at_once_and_an_unknown_name_is_not_repeated():
    faults = given.faults({"staff": -1, "a/b~c": 1, "size": 1}, FACTS)
    assert [(fault.pointer, fault.code) for fault in faults] == [
        ("/facts/staff", "invalid"),
        ("/facts/a~1b~0c", "unknown"),
        ("/facts/size", "invalid"),
    ]


def test_of_a_registers_word_only_what_can_be_counts():
    told = {"staff": 12, "size": "giant", "moon": 1}
    assert given.sound(told, FACTS) == {"staff": 12}


def test_every_type_of_fact_has_a_value_that_it_can_have():
    examples: dict[str, Any] = {
        "money": 0, "number": 1, "ratio": 0.5, "flag": True, "date": "2026-01-01", "set": [], "records": [],
    }  # fmt: skip
    for fact in FACTS.values():
        value = {"code": "440305" if getattr(fact, "scheme", "") == "region" else "C39"}.get(fact.type)
        chosen = next(iter(getattr(fact, "options", None) or [""]))
        assert given.possible(fact, value or examples.get(fact.type, chosen)), fact.name
