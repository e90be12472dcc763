"""The calculator from one company's facts to what it gets, why, why not, what is missing and what is near."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.policies import loading
from chalicelib.policies.models import Policy
from chalicelib.policies.telling import told
from tests.unit.policies.samples import FACTS, GARDEN, LEXICON, TODAY, about, garden, house, own

COMPANY = {
    **FACTS,
    "entity_type": "company",
    "size": "small",
    "titles": ["hte", "tech-sme"],
    "hte_kind": "first",
    "tax_paid": 80_0000_00,
    "niche_years": 4,
    "rd_spend_prev": 120_0000_00,
    "rd_ratio": 0.05,
    "rd_ratio_prev": 0.04,
    "ip1": 0,
    "srdi_score": 55,
    "equity_2y": 0,
    "revenue": 3000_0000_00,
}


def test_asking_about_one_policy_answers_yes_with_the_amount_and_how():
    answer = about({**FACTS, "titles": ["hte"]}).ask(house())
    assert answer.estimate.verdict.truth is True
    assert answer.estimate.payment.fen == 12_0000_00
    assert not answer.estimate.open  # the window was in May
    assert about(FACTS, date(2026, 5, 20)).ask(house()).estimate.open


def test_asking_about_one_policy_answers_no_clause_by_clause_with_the_nearest_change():
    answer = about(COMPANY).ask(own("title-srdi@2026"))
    assert answer.estimate.verdict.truth is False
    assert [clause.text.zh for clause in answer.clauses if not clause.verdict.truth] == ["Ⅰ类知识产权不少于1"]
    (nearest,) = answer.improvements
    assert [told(change, LEXICON.vocabulary).zh for change in nearest.nearest.changes] == [
        "Ⅰ类知识产权从0增加到1（多1）"
    ]


def test_asking_about_one_policy_answers_unknown_with_what_is_missing():
    answer = about({**FACTS, "revenue": None}).ask(house())
    assert answer.estimate.verdict.truth is None
    assert answer.estimate.verdict.missing == {"revenue"}


def test_what_time_alone_brings_is_told_with_its_day():
    answer = about({**FACTS, "founded": "2026-02-10"}).ask(garden())
    assert answer.estimate.verdict.truth is False
    assert answer.opens_on == date(2027, 2, 10)


def test_a_better_tier_is_a_change_too_and_each_next_one_pays_more():
    answer = about(FACTS).ask(house())
    paid = [each.payment.fen for each in answer.improvements]
    assert paid == sorted(paid, key=lambda fen: fen or 0)
    assert len(set(paid)) == len(paid)
    changed = [{change.fact for change in each.nearest.changes} for each in answer.improvements]
    assert changed == [{"titles"}, {"titles", "revenue"}]
    assert paid == [12_0000_00, 15_0000_00]


TEA_HOUSES = st.fixed_dictionaries(
    {
        "staff": st.integers(0, 8),
        "revenue": st.integers(0, 13).map(lambda half: half * 50_0000_00),
        "titles": st.lists(st.sampled_from(["hte", "srdi"]), unique=True),
        "arrears": st.booleans(),
    }
)


def futures(facts: dict[str, Any]) -> Iterator[tuple[tuple[int, Fraction], dict[str, Any]]]:
    """Everything that a tea house may become, on a grid that holds every threshold, with its cost."""
    revenues = range(facts["revenue"], 701_0000_00, 50_0000_00)
    titles = {tuple(facts["titles"]), (*facts["titles"], "hte")} if "hte" not in facts["titles"] else {("hte",)}
    for staff, revenue, held, arrears in product(range(facts["staff"], 9), revenues, titles, {facts["arrears"], False}):
        gained = "hte" in held and "hte" not in facts["titles"]
        steps = [
            Fraction(staff - facts["staff"]),
            Fraction(revenue - facts["revenue"], 100_0000_00),
            Fraction(gained),
            Fraction(arrears != facts["arrears"]),
        ]
        kept = [*facts["titles"], *(["hte"] if gained else [])]
        changed = {"staff": staff, "revenue": revenue, "titles": kept, "arrears": arrears}
        yield (sum(map(bool, steps)), sum(steps, Fraction(0))), {**FACTS, **changed}


@given(TEA_HOUSES)
@settings(deadline=None, max_examples=40)
def test_no_future_on_the_grid_opens_the_policy_or_a_better_tier_of_it_sooner(own_facts: dict[str, Any]):
    policy, facts = house(), {**FACTS, **own_facts}
    found = about(facts).improvements(policy)
    now = about(facts).estimate(policy)
    before = (now.payment.fen or 0) if now.verdict.truth else -1
    open_ones = [
        (cost, about(future).estimate(policy).payment.fen or 0)
        for cost, future in futures(own_facts)
        if policy.condition.evaluate(future, TODAY).truth
    ]
    if not now.verdict.truth:
        assert found[0].nearest.cost == min(cost for cost, _ in open_ones)
    for each in found:
        assert each.payment.fen is not None
        assert each.payment.fen > before
        assert (each.nearest.cost, each.payment.fen) in open_ones
        before = each.payment.fen


def test_the_overview_takes_what_may_be_had_together_and_says_what_is_missing():
    facts = {**COMPANY, "region": "440303", "stat_region": "440303"}
    found = about(facts).overview(loading.policies())
    codes = {each.policy.code for each in found.entitled}
    assert {"hte-reward-luohu", "title-tech-sme"} & codes == {"hte-reward-luohu"}  # assets are not known
    assert found.combination.total == sum(each.payment.fen or 0 for each in found.entitled)
    assert found.missing["assets"] >= 1
    assert list(found.missing.values()) == sorted(found.missing.values(), reverse=True)


def test_of_two_that_exclude_each_other_the_overview_takes_the_one_with_money():
    facts = {**COMPANY, "region": "440303", "stat_region": "440303", "titles": ["hte", "srdi"]}
    found = about(facts).overview(loading.policies()).combination
    assert "hte-reward-luohu" in {policy.code for policy in found.taken}
    assert [(left.policy.code, left.other.code) for left in found.left] == [("srdi-award-luohu", "hte-reward-luohu")]


def test_the_overview_is_as_of_a_day():
    facts = {**COMPANY, "design_city_award": 0}
    old = {each.policy.id for each in about(facts, date(2020, 6, 1)).overview(loading.policies()).unknown}
    new = {each.policy.id for each in about(facts).overview(loading.policies()).unknown}
    assert "scale-up-industry@2020" in old
    assert "scale-up-industry@2023" in new
    assert not {policy for policy in old if policy.endswith("@2023")}


def test_chances_come_with_the_fewest_changes_first_and_what_they_bring_is_the_difference_of_totals():
    found = about(COMPANY).chances(loading.policies())
    costs = [each.nearest.cost for each in found]
    assert costs == sorted(costs)
    before = about(COMPANY).overview(loading.policies())
    for each in found:
        after = about(each.nearest.applied(COMPANY)).overview(loading.policies())
        assert each.gain == after.combination.total - before.combination.total
    patent = next(each for each in found if [change.fact for change in each.nearest.changes] == ["ip1"])
    assert ([policy.code for policy in patent.opens], patent.gain) == (["title-srdi"], 0)


def test_one_change_may_open_several_policies_at_once():
    facts = {**COMPANY, "titles": ["tech-sme"], "region": "440307", "rd_deduct": 400_0000_00, "rd_spend": 400_0000_00}
    title = about(facts).chances(loading.policies())[0]
    assert [told(change, LEXICON.vocabulary).zh for change in title.nearest.changes] == ["有效称号增加“高新技术企业”"]
    assert {policy.code for policy in title.opens} == {"hte-reward-longgang", "rd-support-longgang"}
    assert title.gain == 15_0000_00


def test_a_change_that_loses_as_well_says_what():
    tiny = {"disabled_due": 5_0000_00, "disabled_share": 0.0, "staff": 30, "key_group_paid": 0, "size": "small"}
    grants = [own("disabled-employment-fund@2023"), own("title-tech-sme@2017"), _needs_many()]
    found = about({**tiny, "founded": "2020-01-01", "region": "440300"}).chances(grants)
    assert [(each.nearest.changes[0].after, [policy.code for policy in each.opens]) for each in found] == [
        (500, ["tea-garden"])
    ]
    assert found[0].gain == 20_0000_00 - 4_5000_00  # with more than thirty people the relief is a tenth


def _needs_many() -> Policy:
    text = GARDEN.replace("years_since(founded) >= 1", "staff >= 500人")
    return loading.policy(
        text.replace("    - {of: rd_spend, brackets: [{up-to: 100万元, rate: 5%}, {rate: 1%}]}\n", "").replace(
            "  lifetime: 30万元\n", ""
        ),
        "tea-garden.yaml",
    )


@pytest.mark.parametrize("policy", loading.policies(), ids=lambda policy: policy.id)
def test_without_any_fact_nobody_is_promised_or_refused_anything(policy):
    answer = about({}, policy.valid.start).ask(policy)
    assert answer.estimate.verdict.truth is None
    assert answer.estimate.verdict.missing
    assert answer.improvements == ()
