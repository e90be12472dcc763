"""Every key of a policy file is read by somebody: for each there is a change of it that somebody notices.

The table is held complete: a new key without a line here fails. What is validated and used by nobody is a lie.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from chalicelib.catalogue.models import Definition, Reference
from chalicelib.policies import checking, loading, models
from chalicelib.policies.models import Policy, Span, clauses
from chalicelib.policies.pages import Pages
from tests.unit.policies.samples import FACTS, GARDEN, HOUSE, LEXICON, TODAY, about, garden

Observer = Callable[[Policy], Any]
PAGES = Pages(LEXICON.vocabulary, loading.bodies(), {})
RICH = {**FACTS, "titles": ["hte"], "past_awards": [{"policy": "tea-house", "amount": 1_0000_00}]}


def page(policy: Policy) -> str:
    return PAGES.page(policy, "zh") + PAGES.page(policy, "en")


def paid(policy: Policy) -> Any:
    return about(RICH).estimate(policy).payment.fen


def paid_much(policy: Policy) -> Any:
    return about({**RICH, "staff": 400, "past_awards": []}).estimate(policy).payment.fen


def paid_little(policy: Policy) -> Any:
    return about({**RICH, "staff": 1, "rd_spend": 999_00}).estimate(policy).payment.fen


def verdict(policy: Policy) -> Any:
    return policy.condition.evaluate(FACTS, TODAY)


def opened(policy: Policy) -> Any:
    return [policy.open_on(date(2026, month, 15)) for month in range(1, 13)]


def taken(policy: Policy) -> Any:
    found = about(FACTS, date(2026, 5, 15)).overview([policy, garden()]).combination
    return [each.code for each in found.taken], [left.reason for left in found.left]


def identity(policy: Policy) -> Any:
    return policy.id


CHANGES: list[tuple[str, str, str, Observer]] = [
    ("policy", "policy: tea-house", "policy: tea-hall", identity),
    ("version", "version: 2026", "version: 2025", identity),
    ("name", "zh: 茶馆奖励", "zh: 茶楼奖励", page),
    ("body", "body: longgang", "body: baoan", page),
    ("basis", "title: 茶馆奖励办法, number", "title: 茶楼奖励办法, number", page),
    ("basis.title", "title: 茶馆奖励办法, number", "title: 茶楼奖励办法, number", page),
    ("basis.number", "测茶〔2026〕1号", "测茶〔2026〕2号", page),
    ("valid", "until: 2026-12-31", "until: 2026-05-10", opened),
    ("valid.from", "{from: 2026-01-01", "{from: 2026-05-20", opened),
    ("valid.until", "until: 2026-12-31", "until: 2026-05-10", opened),
    ("audience", "themes:", "audience: person\nthemes:", page),
    ("themes", "[growth]", "[growth, trade]", page),
    ("when", "staff >= 5人", "staff >= 50人", verdict),
    ("when.all", "  - staff >= 5人", "  - {all: [staff >= 50人, staff >= 5人]}", verdict),
    ("when.any", "revenue >= 100万元", "revenue >= 1000万元", verdict),
    ("when.not", "  - not: arrears", "  - not: staff >= 5人", verdict),
    ("window", "until: 2026-05-31", "until: 2026-07-31", opened),
    ("stacks-with", "stacks-with: [tea-garden]", "stacks-with: [tea-hall]", page),
    ("higher-of", "stacks-with", "higher-of", taken),
    ("either-or", "stacks-with", "either-or", taken),
    ("yields-to", "stacks-with", "yields-to", taken),
    ("budget", "total: 100万元", "total: 200万元", page),
    ("budget.total", "total: 100万元", "total: 200万元", page),
    ("budget.per", "per: year", "per: batch", page),
    ("budget.assumed", "per: year", "per: year, assumed: true", page),
    ("materials", "zh: 申请表", "zh: 说明书", page),
    ("notice", "notice: 5\n", "notice: 7\n", page),
    ("without-application", "{notice: 5,", "{notice: 7,", page),
    ("without-application.notice", "{notice: 5,", "{notice: 7,", page),
    ("without-application.objection", "{notice: 5,", "{notice: 5, objection: anyone,", page),
    ("without-application.pay-to", "[corporate-account]", "[personal-account]", page),
    ("without-application.confirm", "{notice: 5,", "{notice: 5, confirm: false,", page),
    ("without-application.assumed", "{notice: 5,", "{notice: 5, assumed: true,", page),
    ("runs-on", "notice: 5\n", "notice: 5\nruns-on: newborn\n", page),
    ("sources", "title: 茶馆奖励办法, page", "title: 茶楼奖励办法, page", page),
    ("sources.title", "title: 茶馆奖励办法, page", "title: 茶楼奖励办法, page", page),
    ("sources.number", "page:", "number: 1号, page:", page),
    ("sources.page", "example.org/tea", "example.org/cup", page),
    ("sources.trust", "trust: government", "trust: news", page),
    ("assumed", "assumed: true", "assumed: false", page),
    ("note", "全部为假定", "部分为假定", page),
    ("amount", "rate: 2%", "rate: 3%", paid),
    ("amount.tiers", "rate: 2%", "rate: 3%", paid),
    ("amount.tiers.when", "when: revenue < 500万元", "when: revenue < 200万元", paid),
    ("amount.rate", "rate: 2%", "rate: 1%", paid),
    ("amount.of", "of: revenue, cap", "of: rd_spend, cap", paid),
    ("amount.cap", "cap: 8万元", "cap: 2万元", paid),
    ("amount.floor", "floor: 1万元", "floor: 7万元", paid),
    ("amount.multiplied", "by: 200%", "by: 210%", paid),
    ("amount.multiplied.when", "{when: '\"hte\" in titles', by", "{when: '\"srdi\" in titles', by", paid),
    ("amount.multiplied.by", "by: 200%", "by: 210%", paid),
    ("amount.multiplied.cap", "cap: 15万元", "cap: 5万元", paid),
    ("amount.topped-up", "  topped-up: [tea-house]\n", "", paid),
    ("amount.fixed", "rate: 2%, of: revenue,", "fixed: 3万元,", paid),
    ("amount.formula", "rate: 2%, of: revenue,", "formula: revenue * 1%,", paid),
]
GARDENS: list[tuple[str, str, str, Observer]] = [
    ("amount.sum", "  sum:", "  lowest:", paid),
    ("amount.highest", "  sum:", "  highest:", paid),
    ("amount.lowest", "  sum:", "  lowest:", paid),
    ("amount.each", "each: 2000元", "each: 3000元", paid),
    ("amount.per", "each: 2000元, of: staff", "each: 2000元, per: 10万元, of: rd_spend", paid),
    ("amount.brackets", "{rate: 1%}", "{rate: 2%}", paid),
    ("amount.brackets.up-to", "up-to: 100万元", "up-to: 50万元", paid),
    ("amount.brackets.rate", "{rate: 1%}", "{rate: 2%}", paid),
    ("amount.in-kind", "zh: 一包茶叶", "zh: 两包茶叶", page),
    ("amount.lifetime", "lifetime: 30万元", "lifetime: 15万元", paid_much),
    ("amount.round-down-to", "round-down-to: 1000元", "round-down-to: 1万元", paid),
    ("amount.nothing-below", "nothing-below: 1万元", "nothing-below: 100元", paid_little),
    ("amount.up-to", "  up-to: true", "  up-to: false", page),
]


@pytest.mark.parametrize(("key", "old", "new", "observe"), CHANGES, ids=[row[0] for row in CHANGES])
def test_a_change_of_the_key_is_noticed(key: str, old: str, new: str, observe: Observer):
    _noticed(HOUSE, old, new, observe)


@pytest.mark.parametrize(("key", "old", "new", "observe"), GARDENS, ids=[row[0] for row in GARDENS])
def test_a_change_of_the_key_of_a_nested_amount_is_noticed(key: str, old: str, new: str, observe: Observer):
    _noticed(GARDEN, old, new, observe)


def _noticed(text: str, old: str, new: str, observe: Observer) -> None:
    assert old in text
    before, after = (loading.policy(each, "tea.yaml") for each in (text, text.replace(old, new, 1)))
    assert observe(before) != observe(after)


PLACES: list[tuple[str, type[Definition]]] = [
    ("", Policy),
    ("basis.", Reference),
    ("valid.", Span),
    ("when.", clauses.All),
    ("when.", clauses.Any),
    ("when.", clauses.Not),
    ("amount.", models.Amount),
    ("amount.multiplied.", models.Multiplier),
    ("amount.brackets.", models.Bracket),
    ("budget.", models.Budget),
    ("without-application.", models.Entitlement),
    ("sources.", models.Source),
]


def test_the_table_is_complete():
    keys = {place + (field.alias or name) for place, model in PLACES for name, field in model.model_fields.items()}
    assert {row[0] for row in (*CHANGES, *GARDENS)} == keys | {"amount.tiers.when"}


def test_the_samples_are_sound():
    assert checking.check({"tea-house.yaml": HOUSE, "tea-garden.yaml": GARDEN}) == ()
