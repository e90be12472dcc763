"""Facts that satisfy a condition, and facts that miss it by one clause."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.conditions import Group, Many, Number, Text, Vocabulary, parse
from chalicelib.conditions.parsing import read
from chalicelib.conditions.solving import Solver, Tries
from chalicelib.conditions.ways import leaves, supposed
from chalicelib.core.i18n import Words
from tests.unit.conditions.worlds import CITY, SMALL, TODAY, patient, sentences


def misses(text):
    return {miss.clause.zh: miss.facts for miss in parse(text).examples(CITY, TODAY, 1).misses}


@pytest.mark.parametrize(
    ("text", "clause", "facts"),
    [
        ("premises.area >= 300", "营业面积不少于300平方米", {"premises": {"area": 299.99}}),
        ("premises.area < 300", "营业面积少于300平方米", {"premises": {"area": 300}}),
        ("staff > 30", "从业人数超过30人", {"staff": 30}),
        ("staff <= 30", "从业人数不超过30人", {"staff": 31}),
        ("layoff <= 0.055", "裁员率不高于5.5%", {"layoff": 0.056}),
        ("years_since(premises.opened) < 1", "开业日期至今不满1年", {"premises": {"opened": "2025-11-24"}}),
        ("years_since(premises.opened) >= 1", "开业日期至今已满1年", {"premises": {"opened": "2025-11-25"}}),
        ("workdays_since(premises.opened) <= 1", "开业日期至今不满2个工作日", {"premises": {"opened": "2026-11-22"}}),
        ("premises.opened <= today", "开业日期不晚于当日", {"premises": {"opened": "2026-11-25"}}),
        ('within(region, "440304")', "经营地区属于440304", {"region": "110105"}),
        ("staff - insured <= 2", "从业人数 − 参保人数不超过2人", {"staff": 1, "insured": -2}),
    ],
)
def test_a_near_miss_is_as_near_as_the_clause_allows(text, clause, facts):
    if "insured" in facts:
        found = misses(text)[clause]
        assert found["staff"] - found["insured"] == 3
    else:
        assert misses(text)[clause] == facts


COMPLETE = [
    ('premises.area >= 300 and premises.kind == "entertainment"', 1, 2),
    ("years_since(child.born) < 1 and child.born <= today", 1, 2),
    ('"高新技术企业" in titles and count(titles) >= 3', 1, 2),
    ('"高新技术企业" in honours and valid(honours["高新技术企业"], today)', 1, 1),
    ('under(industry, "C", "I65") and within(region, "440300") and staff <= 300', 1, 3),
    ("sum(shareholders.share) == 100 and 1 <= count(shareholders) <= 50", 1, 2),
    ("all(s.share > 0 for s in shareholders) and any(s.share > 50 for s in shareholders)", 1, 2),
    ("layoff <= 0.055 or insured <= 30 and layoff <= 0.20", 2, 3),
    ('holds("birth-certificate") and confirmed(child.born) and not mother.insured', 1, 3),
    ("valid(permit, today) and valid(permit, child.born)", 1, 2),
    ("child.name == mother.name", 1, 1),
    ("income * 0.25 + 100 <= 75_000_000", 1, 1),
    ("staff * 3 - insured == 10 and insured > 20", 1, 2),
    ("staff + 10000 == insured * 7 and count(shareholders) == 2", 1, 2),
]


@pytest.mark.parametrize(("text", "satisfying", "missing"), COMPLETE)
def test_there_is_an_example_for_every_way_and_a_miss_for_every_clause(text, satisfying, missing):
    condition = parse(text)
    found = condition.examples(CITY, TODAY, 7)
    assert (len(found.satisfying), len(found.misses)) == (satisfying, missing)
    assert all(condition.evaluate(facts, TODAY).truth for facts in found.satisfying)
    assert all(condition.evaluate(miss.facts, TODAY).truth is False for miss in found.misses)


@pytest.mark.parametrize(
    "text", ["staff > 5 and staff < 6", "sum(shareholders.share) == 150 and count(shareholders) == 1", "staff < 0"]
)
def test_what_nothing_can_satisfy_has_no_example(text):
    assert parse(text).examples(CITY, TODAY, 1).satisfying == ()


def test_the_facts_are_complete_for_the_condition():
    for facts in parse("staff > 5 or (mother.insured and income < 3)").examples(CITY, TODAY, 1).satisfying:
        assert set(facts) == {"staff", "mother", "income"}
    for facts in parse("staff > 5 or any(s.share > 50 for s in shareholders)").examples(CITY, TODAY, 1).satisfying:
        assert set(facts) == {"staff", "shareholders"}


def test_what_an_example_does_not_need_may_have_one_value_or_none():
    one, none = Text({"a": Words(zh="甲", en="A")}), Number(integer=True, minimum=0.2, maximum=0.8)
    vocabulary = Vocabulary({"n": Number(minimum=0, maximum=9), "kind": one, "half": none})
    found = parse('n > 5 or kind == "a" and half > 0').examples(vocabulary, TODAY, 1).satisfying
    assert [(facts.keys(), facts["kind"]) for facts in found] == [({"n", "kind"}, "a")]


def test_a_search_tries_as_often_as_it_may():
    tries = Tries(2)
    assert [tries.another() for _ in range(3)] == [True, True, False]
    solver = Solver(CITY, TODAY, Random(1), left=10)
    assert list(solver.solutions(read("staff > 5")))
    assert solver.left < 10


@settings(patient, max_examples=60)
@given(sentences, st.integers(0, 99))
def test_examples_satisfy_misses_fail_by_one_clause_and_a_seed_repeats_them(text, seed):
    condition = parse(text)
    found = condition.examples(SMALL, TODAY, seed)
    assert found == condition.examples(SMALL, TODAY, seed)
    assert json.loads(json.dumps([dict(facts) for facts in found.satisfying])) == list(found.satisfying)
    assert all(fit(SMALL.facts[name], fact) for facts in every(found) for name, fact in facts.items())
    for facts in found.satisfying:
        assert condition.evaluate(facts, TODAY).truth is True
    for miss in found.misses:
        assert condition.evaluate(miss.facts, TODAY).truth is False
        assert any(mended_by(leaf, condition, miss.facts) for leaf in leaves(condition.formula))


def every(found):
    return [*found.satisfying, *(miss.facts for miss in found.misses)]


def fit(kind, fact):
    """Whether a fact is of its type and within its limits."""
    match kind:
        case Number(integer=True, minimum=low, maximum=high):
            return isinstance(fact, int) and low <= fact <= high
        case Text(options=dict() as options):
            return fact in options
        case Many(of=Group(fields=fields)):
            return all(fit(fields[name], value) for element in fact for name, value in element.items())
    return True


def mended_by(leaf, condition, facts):
    """Whether the condition would hold if only this clause did."""
    supposing = type(condition)(condition.text, supposed(condition.formula, leaf, True))
    return supposing.evaluate(facts, TODAY).truth is True
