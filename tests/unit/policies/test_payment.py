"""Amounts to the fen: each way, each modifier, what is missing, and how it is told."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.policies.models.base import money_text
from chalicelib.policies.payment import Payment, payment
from tests.unit.policies.samples import FACTS, LEXICON, TODAY, garden, house, own, paying

RESEARCH = {
    "rd_spend": 3000_0000_00,
    "rd_audited": 2500_0000_00,
    "rd_deduct": 2600_0000_00,
    "ic_funding": 500_0000_00,
}


def paid(amount: str, **facts: Any) -> Payment:
    return payment(paying(amount), {**FACTS, **facts}, TODAY, LEXICON.vocabulary)


@pytest.mark.parametrize(
    ("amount", "fen"),
    [
        ("fixed: 30万元", 30_0000_00),
        ("{each: 2000元, of: staff}", 12 * 2000_00),
        ("{each: 1万元, per: 70万元, of: revenue}", 4 * 1_0000_00),  # 300万元里有四个整70万元
        ("{each: 1万元, per: 100万元, of: revenue - 400万元}", 0),
        ("{rate: 2.5%, of: revenue}", 7_5000_00),
        ("formula: revenue - rd_spend * 2", 0),
        ("{formula: rd_spend / 7}", 21_428_571),  # 一分也不多付
        ("{of: rd_spend, brackets: [{up-to: 100万元, rate: 5%}, {rate: 1%}]}", 5_0000_00 + 5000_00),
        ("{of: rd_spend, brackets: [{up-to: 100万元, rate: 5%}]}", 5_0000_00),
        ("sum: [{fixed: 1万元}, {rate: 1%, of: revenue}]", 4_0000_00),
        ("highest: [{fixed: 1万元}, {rate: 1%, of: revenue}]", 3_0000_00),
        ("lowest: [{fixed: 1万元}, {rate: 1%, of: revenue}]", 1_0000_00),
        ("tiers: [{when: staff < 10人, fixed: 1万元}, {when: staff < 20人, fixed: 2万元}]", 2_0000_00),
        ("tiers: [{when: staff < 10人, fixed: 1万元}]", 0),
        ("tiers: [{when: staff < 10人, fixed: 1万元}, {when: true, fixed: 3万元}]", 3_0000_00),
        ("{rate: 50%, of: revenue, cap: 100万元}", 100_0000_00),
        ("{rate: 50%, of: revenue, cap: rd_spend * 10%}", 15_0000_00),
        ("{rate: 0.1%, of: revenue, floor: 5000元}", 5000_00),
        ("{fixed: 1万元, multiplied: [{when: staff > 5人, by: 150%}, {when: true, by: 3}]}".replace("true", '"True"'),
         1_5000_00),
        ("{fixed: 1万元, multiplied: [{when: staff > 5人, by: 10, cap: 8万元}]}", 8_0000_00),
        ("{formula: revenue * 0.777%, round-down-to: 1万元}", 2_0000_00),
        ("{formula: revenue * 0.1%, nothing-below: 5000元}", 0),
        ("{formula: revenue * 0.2%, nothing-below: 5000元}", 6000_00),
    ],
)  # fmt: skip
def test_every_way_of_saying_an_amount(amount: str, fen: int):
    assert paid(amount).fen == fen


def grants(*entries: tuple[str, int]) -> list[dict[str, Any]]:
    return [{"policy": code, "year": 2025, "amount": fen} for code, fen in entries]


def test_a_rise_is_topped_up_to_the_higher_amount():
    amount = "{fixed: 50万元, topped-up: [tea-house]}"
    before = grants(("tea-house", 20_0000_00), ("another", 7_0000_00))
    assert paid(amount, past_awards=before).fen == 30_0000_00
    assert paid(amount, past_awards=grants(("tea-house", 60_0000_00))).fen == 0
    assert paid(amount, past_awards=[]).fen == 50_0000_00


def test_a_lifetime_cap_leaves_what_was_not_yet_paid():
    amount = "{fixed: 50万元, lifetime: 100万元}"
    assert paid(amount, past_awards=grants(("tea-house", 70_0000_00))).fen == 30_0000_00
    assert paid(amount, past_awards=grants(("tea-house", 10_0000_00))).fen == 50_0000_00


def test_without_the_register_of_grants_a_top_up_is_not_known():
    found = paid("{fixed: 50万元, topped-up: [tea-house]}", past_awards=None)
    assert (found.fen, found.missing) == (None, {"past_awards"})


def test_a_missing_fact_is_named_and_never_taken_as_nothing():
    found = paid("{rate: 2%, of: revenue}", revenue=None)
    assert (found.fen, found.missing) == (None, {"revenue"})
    assert found.steps[-1].zh == "还缺：年营业收入"
    tiers = "tiers: [{when: debt_ratio < 50%, fixed: 1万元}, {when: true, fixed: 2万元}]"
    assert paid(tiers).missing == {"debt_ratio"}


@pytest.mark.parametrize(
    ("amount", "missing"),
    [
        ("{fixed: 3万元, cap: assets}", {"assets"}),
        ("{fixed: 3万元, floor: assets}", {"assets"}),
        ("{fixed: 3万元, multiplied: [{when: startup, by: 2}]}", {"startup"}),
        ("{fixed: 3万元, lifetime: 5万元}", {"past_awards"}),
        ("{each: 3元, of: insured}", {"insured"}),
        ("formula: assets", {"assets"}),
        ("{of: assets, brackets: [{rate: 1%}]}", {"assets"}),
    ],
)
def test_whatever_an_amount_depends_on_is_asked_for(amount: str, missing: set[str]):
    found = paid(amount, past_awards=None)
    assert (found.fen, found.missing) == (None, missing)


def test_a_grant_of_unknown_size_in_the_register_is_not_taken_as_nothing():
    entry = {"policy": "tea-house", "year": 2025, "amount": None}
    assert paid("{fixed: 5万元, topped-up: [tea-house]}", past_awards=[entry]).fen is None


def test_nothing_to_multiply_is_left_as_it_is():
    assert paid("{fixed: 3万元, multiplied: [{when: arrears, by: 2}]}").fen == 3_0000_00


def test_a_sum_waits_for_all_its_parts_at_once():
    found = paid("sum: [{rate: 1%, of: revenue}, {each: 100元, of: insured}, {rate: 1%, of: assets}]")
    assert found.missing == {"insured", "assets"}


def test_a_gift_in_kind_has_no_price_and_stands_beside_money():
    assert paid("in-kind: {zh: 一包茶叶, en: A bag of tea}").fen is None
    found = payment(garden(), FACTS, TODAY, LEXICON.vocabulary)
    assert found.fen == 7_9000_00  # 12×2000 + 50000 + 5000，以千元舍尾
    assert [words.en for words in found.in_kind] == ["A bag of tea"]
    assert found.up_to


def test_the_steps_read_from_the_first_figure_to_the_last():
    facts = {**FACTS, "titles": ["hte"], "past_awards": grants(("tea-house", 1_0000_00))}
    found = payment(house(), facts, TODAY, LEXICON.vocabulary)
    assert [step.zh for step in found.steps] == [
        "适用第2档：年营业收入少于500万元",
        "年营业收入 300万元 × 2% = 6万元",
        "因有效称号中有高新技术企业，乘以200% = 12万元",
        "已获 1万元，补足差额 11万元",
    ]
    assert found.fen == 11_0000_00


@pytest.mark.parametrize(
    ("policy", "facts", "fen"),
    [
        ("stable-jobs-refund@2026", {"size": "large", "ui_paid_prev": 1234_56}, 370_36),
        ("stable-jobs-refund@2026", {"size": "small", "ui_paid_prev": 1234_56}, 740_73),
        ("stable-jobs-refund@2022", {"size": "large", "ui_paid_prev": 1_0000_00}, 3000_00),
        ("stable-jobs-refund@2022", {"size": "micro", "ui_paid_prev": 1_0000_00}, 9000_00),
        ("startup-hiring-reward@1", {"steady_hires": 3}, 6000_00),
        ("startup-hiring-reward@1", {"steady_hires": 5}, 1_2000_00),
        ("startup-hiring-reward@1", {"steady_hires": 40}, 3_0000_00),
        (
            "rd-grant@2020",
            RESEARCH,
            35_0000_00 + 17_5000_00,
        ),
        ("rd-support-longgang@1", {"rd_spend": 7000_0000_00, "titles": ["little-giant"]}, 100_0000_00),
        ("rd-support-longgang@1", {"rd_spend": 11_0000_0000_00, "titles": ["srdi"]}, 300_0000_00),
        (
            "settling-nanshan@1",
            {"biomedicine": True, "industry": "2770", "output_prev": 3_5000_0000_00},
            200_0000_00,
        ),
        ("settling-nanshan@1", {"industry": "F51", "output_prev": 45_0000_0000_00}, 200_0000_00),
        ("software-growth@2023", {"increment_sep_nov": 190_0000_00}, 0),
        ("disabled-employment-fund@2023", {"staff": 30, "disabled_due": 5_0000_00, "disabled_share": 0}, 5_0000_00),
        ("disabled-employment-fund@2023", {"staff": 31, "disabled_due": 5_0000_00, "disabled_share": 0.01}, 2_5000_00),
        ("srdi-award-longhua@2024", {"titles": ["srdi"], "past_awards": grants(("srdi-award-longhua", 2_0000_00))},
         28_0000_00),
        ("small-profit-income-tax@2023", {"taxable_income": 300_0000_00}, 60_0000_00),
    ],
)  # fmt: skip
def test_the_figures_of_real_policies(policy: str, facts: dict[str, Any], fen: int):
    assert payment(own(policy), facts, TODAY, LEXICON.vocabulary).fen == fen


@given(st.integers(0, 10**13), st.integers(0, 3000), st.integers(0, 10**12))
@settings(deadline=None, max_examples=150)
def test_a_capped_rate_is_exact_to_the_fen_and_never_above_its_cap(base: int, share: int, cap: int):
    amount = f"{{rate: {share / 100:.2f}%, of: revenue, cap: {money_text(cap)}}}"
    assert paid(amount, revenue=base).fen == min(base * Fraction(share, 10_000), Fraction(cap)) // 1


@given(st.integers(0, 10**12), st.lists(st.tuples(st.integers(1, 10**11), st.integers(1, 500)), min_size=1, max_size=5))
@settings(deadline=None, max_examples=100)
def test_brackets_come_to_the_same_as_fen_by_fen_areas(base: int, steps: list[tuple[int, int]]):
    ends = sorted({end for end, _ in steps})
    rates = [rate for _, rate in steps][: len(ends)]
    written = [f"{{up-to: {money_text(e)}, rate: {r / 100:.2f}%}}" for e, r in zip(ends, rates, strict=True)]
    found = paid(f"{{of: revenue, brackets: [{', '.join(written)}]}}", revenue=base).fen
    expected = sum(
        (min(base, end) - low) * Fraction(rate, 10_000)
        for low, end, rate in zip([0, *ends], ends, rates, strict=False)
        if base > low
    )
    assert found == expected // 1
