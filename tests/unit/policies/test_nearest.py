"""The nearest change, held against trying every value of every fact on small grids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from chalicelib.conditions import parse
from chalicelib.policies.calculator import Lexicon
from chalicelib.policies.models import AnyFact
from chalicelib.policies.nearest import Nearest, nearest
from chalicelib.policies.telling import told
from tests.unit.policies.samples import LEXICON, TODAY

KEPT = {"name": {"zh": "甲", "en": "A"}, "source": "company", "refresh": "event"}
GRID: Mapping[str, AnyFact] = TypeAdapter(dict[str, AnyFact]).validate_python(
    {
        "n": {**KEPT, "type": "number", "max": 9, "change": {"towards": "either", "step": 1}},
        "m": {**KEPT, "type": "number", "max": 9, "change": {"towards": "more", "step": 2}},
        "k": {**KEPT, "type": "number", "max": 9},
        "flag": {**KEPT, "type": "flag", "change": {"into": [True]}},
        "kind": {
            **KEPT,
            "type": "choice",
            "options": {each: {"zh": each, "en": each} for each in "abc"},
            "change": {"into": ["a", "b"]},
        },
        "tags": {
            **KEPT,
            "type": "set",
            "options": {each: {"zh": each, "en": each} for each in "xyz"},
            "change": {"into": ["x", "y"]},
        },
        "filed": {**KEPT, "type": "date", "change": {"towards": "either", "step": 10}},
    }
)
"""Facts small enough to try everything: n may move both ways, m only up, k not at all."""

FIRST = TODAY - timedelta(days=430)
DAYS = [(FIRST + timedelta(days=ahead)).isoformat() for ahead in range(460)]


def reachable(name: str, now: Any) -> Iterator[tuple[Any, Fraction]]:
    """Every value that a fact of the grid may have, with its distance, by plain enumeration."""
    match name:
        case "n":
            yield from ((value, Fraction(abs(value - now))) for value in range(10))
        case "m":
            yield from ((value, Fraction(value - now, 2)) for value in range(now, 10))
        case "flag":
            yield from ((value, Fraction(value != now)) for value in {now, True})
        case "kind":
            yield from ((value, Fraction(value != now)) for value in {now, "a", "b"})
        case "tags":
            for gained in ((), ("x",), ("y",), ("x", "y")):
                new = [each for each in gained if each not in now]
                yield [*now, *new], Fraction(len(new))
        case "filed":
            at = date.fromisoformat(now)
            yield from ((day, Fraction(abs((date.fromisoformat(day) - at).days), 10)) for day in DAYS)
        case _:
            yield now, Fraction(0)


def cheapest(text: str, facts: dict[str, Any]) -> tuple[int, Fraction] | None:
    """The least number of changes, and then the least steps, that make the condition true: by trying everything."""
    condition = parse(text)
    names = sorted(condition.names() & facts.keys())
    best = None
    for values in product(*(list(reachable(name, facts[name])) for name in names)):
        cost = sum(bool(steps) for _, steps in values), sum((steps for _, steps in values), Fraction(0))
        if best is None or cost < best:
            changed = facts | {name: value for name, (value, _) in zip(names, values, strict=True)}
            if condition.evaluate(changed, TODAY).truth:
                best = cost
    return best


OPERATORS = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
SINGLE = st.one_of(
    st.builds("{} {} {}".format, st.sampled_from("nmk"), OPERATORS, st.integers(0, 9)),
    st.builds("{} * 2 {} {}".format, st.sampled_from("nm"), OPERATORS, st.integers(0, 18)),
    st.builds("n - k {} {}".format, OPERATORS, st.integers(-4, 4)),
    st.builds("n in ({}, {})".format, st.integers(0, 9), st.integers(0, 9)),
    st.builds("m not in ({}, {})".format, st.integers(0, 9), st.integers(0, 9)),
    st.builds('kind == "{}"'.format, st.sampled_from("abc")),
    st.builds('kind not in ["{}", "{}"]'.format, st.sampled_from("abc"), st.sampled_from("abc")),
    st.builds('"{}" in tags'.format, st.sampled_from("xyz")),
    st.builds('"{}" not in tags'.format, st.sampled_from("xyz")),
    st.sampled_from(["flag", "not flag"]),
)
SENTENCES = st.recursive(
    SINGLE,
    lambda parts: st.builds("({} {} {})".format, parts, st.sampled_from(["and", "or"]), parts),
    max_leaves=5,
)
FACTS = st.fixed_dictionaries(
    {
        "n": st.integers(0, 9),
        "m": st.integers(0, 9),
        "k": st.integers(0, 9),
        "flag": st.booleans(),
        "kind": st.sampled_from("abc"),
        "tags": st.lists(st.sampled_from("xyz"), unique=True, max_size=3),
    }
)


def near(text: str, facts: dict[str, Any], known: Mapping[str, AnyFact] = GRID) -> Nearest | None:
    return nearest(parse(text).formula, facts, TODAY, known)


@given(SENTENCES, FACTS)
@settings(deadline=None, max_examples=300)
def test_no_value_on_the_grid_is_nearer(text: str, facts: dict[str, Any]):
    found, best = near(text, facts), cheapest(text, facts)
    assert (found.cost if found else None) == best
    if found:
        assert found.exact
        assert parse(text).evaluate(found.applied(facts), TODAY).truth


DATED = st.one_of(
    st.builds("months_since(filed) {} {}".format, OPERATORS, st.integers(0, 12)),
    st.builds('filed {} "{}"'.format, st.sampled_from(["<=", ">=", "<", ">"]), st.sampled_from(DAYS)),
    st.just("filed <= today"),
)


@given(DATED, DATED, st.sampled_from(["and", "or"]), st.sampled_from(DAYS))
@settings(deadline=None, max_examples=60)
def test_no_day_is_nearer(one: str, other: str, word: str, filed: str):
    text, facts = f"{one} {word} {other}", {"filed": filed}
    found, best = near(text, facts), cheapest(text, facts)
    if best:
        assert found is not None
        assert found.cost <= best  # the grid of days ends, the calendar does not
    if found:
        assert parse(text).evaluate(found.applied(facts), TODAY).truth


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 18), st.integers(0, 9))
@settings(deadline=None, max_examples=100)
def test_a_statement_over_two_facts_is_called_exact_only_where_nothing_is_nearer(
    n: int, m: int, total: int, least: int
):
    text, facts = f"n + m >= {total} and n >= {least}", {"n": n, "m": m}
    found, best = near(text, facts), cheapest(text, facts)
    if best is None or best[0] <= 1:
        assert (found.cost if found else None) == best
    if found:
        assert best is not None
        assert found.cost >= best
        assert found.exact is (len(found.changes) <= 1)
        assert parse(text).evaluate(found.applied(facts), TODAY).truth


def test_what_is_not_known_is_not_changed():
    assert near("n >= 3", {}) is None
    assert near("n >= 3 or flag", {"n": None, "flag": False}).changes[0].fact == "flag"  # type: ignore[union-attr]  # found


def test_what_a_company_cannot_change_must_hold_already():
    assert near("k >= 3 and n >= 3", {"k": 2, "n": 0}) is None
    assert near("k >= 3 and n >= 3", {"k": 4, "n": 0}) is not None


@pytest.mark.parametrize(
    ("text", "facts", "zh", "en"),
    [
        (
            "rd_staff >= 5人",
            {"rd_staff": 3},
            "研发人员从3人增加到5人（多2人）",
            "R&D staff from 3 people up to 5 people",
        ),
        ("rd_ratio >= 4%", {"rd_ratio": 0.035}, "研发费用占营业收入比例从3.5%增加到4%（多0.5%）", "(0.5% more)"),
        ("revenue_growth_2y > 15%", {"revenue_growth_2y": 0.15}, "增加到15.01%", "15.01%"),
        ("debt_ratio <= 70%", {"debt_ratio": 0.8}, "资产负债率从80%减少到70%（少10%）", "down to 70%"),
        ('"hte" in titles', {"titles": ["tech-sme"]}, "有效称号增加“高新技术企业”", "gains “high-tech enterprise”"),
        ("lease_filed", {"lease_filed": False}, "租赁已备案改为“是”", "becomes “yes”"),
        ("revenue > 10万元", {"revenue": 0}, "增加到100000.01元", "100,000.01 yuan"),
    ],
)
def test_a_change_is_told_in_the_words_of_the_vocabulary(text: str, facts: dict[str, Any], zh: str, en: str):
    found = near(text, facts, LEXICON.facts)
    assert found is not None
    words = told(found.changes[0], LEXICON.vocabulary)
    assert zh in words.zh
    assert en in words.en


def test_a_day_is_told_as_days():
    lexicon = Lexicon(GRID)
    found = near("filed <= today", {"filed": "2026-12-01"})
    assert found is not None
    assert told(found.changes[0], lexicon.vocabulary).zh == "甲从2026-12-01改到2026-11-24"


def test_a_condition_with_very_many_ways_is_searched_in_part_and_says_so():
    text = " and ".join(f'(n >= {low} or m >= {low} or kind == "a")' for low in range(1, 9))
    found = near(text, {"n": 0, "m": 0, "kind": "c"})
    assert found is not None
    assert not found.exact
