"""Answers from the published index: the same as asking every policy, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.policies import answers, loading, service
from chalicelib.policies.calculator import Calculator
from tests.unit.policies.library import companies, published
from tests.unit.policies.samples import TODAY

DAYS = st.sampled_from([TODAY, date(2022, 6, 1), date(2026, 3, 31), date(2026, 4, 1), date(2019, 1, 1)])
SOFTWARE: dict[str, Any] = {
    "region": "440305",
    "titles": ["hte", "tech-sme"],
    "revenue": 1800_0000_00,
    "revenue_growth": 0.18,
}


@pytest.fixture(scope="module", autouse=True)
def library() -> Iterator[None]:
    with published():
        yield


@settings(max_examples=60, deadline=None)
@given(companies, DAYS)
def test_the_published_index_says_of_every_policy_what_its_own_condition_says(facts: dict[str, Any], day: date):
    found = service.matcher().match(facts, day)
    truths = {policy.id: policy.condition.evaluate(facts, day) for policy in loading.policies()}
    assert found.matching == [each for each, verdict in truths.items() if verdict.truth]
    assert found.missing == {each: verdict.missing for each, verdict in truths.items() if verdict.truth is None}


@settings(max_examples=25, deadline=None)
@given(companies, DAYS)
def test_reading_only_what_may_fit_gives_what_reading_everything_gives(facts: dict[str, Any], day: date):
    narrow = answers.match(facts, day, chances=False)
    whole = Calculator(service.lexicon(), facts, day).overview(loading.policies())
    assert narrow.overview.combination == whole.combination
    assert narrow.overview.entitled == whole.entitled
    assert narrow.unknown == len(whole.unknown)
    assert {each.policy.id for each in narrow.overview.unknown} == {each.policy.id for each in whole.unknown}


@settings(max_examples=8, deadline=None)
@given(companies)
def test_no_chance_is_lost_by_looking_only_where_a_change_may_help(facts: dict[str, Any]):
    narrow = answers.match(facts, TODAY).chances
    whole = Calculator(service.lexicon(), facts, TODAY).chances(loading.policies())
    assert [(each.gain, each.order) for each in narrow] == [(each.gain, each.order) for each in whole]
    assert {repr(each.nearest) for each in narrow} == {repr(each.nearest) for each in whole}


def test_a_company_that_misses_a_policy_by_little_is_told_by_how_little():
    [chance, *_] = answers.match(SOFTWARE, TODAY).chances
    assert [(change.fact, change.after) for change in chance.nearest.changes] == [("revenue_growth", 0.2)]
    assert [policy.code for policy in chance.opens] == ["hte-reward-nanshan"]


def test_a_missing_fact_tells_how_many_policies_wait_for_it_and_for_nothing_else():
    facts = {**SOFTWARE, "entity_type": "company"}
    found = answers.match(facts, TODAY, chances=False)
    waits = {wait.fact: wait for wait in found.waits}
    assert waits["rd_deduct"].policies >= waits["rd_deduct"].settles >= 1
    settled = answers.match({**facts, "rd_deduct": 100_0000_00}, TODAY, chances=False)
    assert settled.unknown <= found.unknown - waits["rd_deduct"].settles
    assert "rd_deduct" not in {wait.fact for wait in settled.waits}


def test_somebody_of_whom_nothing_is_known_is_asked_first_for_what_most_policies_wait_for():
    found = answers.match({}, TODAY)
    assert found.overview.entitled == ()
    assert found.waits[0].fact == "region"
    assert [wait.policies for wait in found.waits] == sorted((w.policies for w in found.waits), reverse=True)


def test_one_policy_is_asked_about_whatever_its_days():
    policy = service.policy("title-little-giant@2022")
    found = answers.estimate(policy, SOFTWARE, TODAY)
    assert found.answer.estimate.open is False
    assert found.answer.clauses
