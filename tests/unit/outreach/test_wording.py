"""Why an enterprise is told, in words; and that nothing confidential leaves the push."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from chalicelib.core import clock
from chalicelib.core.i18n import Words
from chalicelib.outreach import wording
from chalicelib.outreach.models import Push, Reason
from chalicelib.policies import loading
from chalicelib.policies.models import Theme
from tests.integration.companies import policy
from tests.unit.policies.samples import FACTS, LEXICON, about, house

AT = datetime(2026, 11, 24, 12, tzinfo=clock.SHANGHAI)


def push(*reasons: Reason, closes: date | None = None) -> Push:
    name = Words(zh="茶馆奖励", en="Award for tea houses")
    return Push("tea", "tea-house@2026", name, (Theme.GROWTH,), AT.date(), closes, 60000, sent=AT, reasons=reasons)


def told(facts: dict[str, Any]) -> list[Reason]:
    return list(wording.reasons(house(), about(facts)))


def test_each_clause_that_holds_is_a_reason_with_the_own_value() -> None:
    found = told(FACTS)
    assert len(found) == 5
    assert {reason.seen.zh for reason in found if reason.seen} >= {"12人", "300万元"}


def test_of_alternatives_only_those_that_hold_are_reasons() -> None:
    poor = told({**FACTS, "revenue": 100_00, "titles": ["hte"]})
    assert not any("营业收入" in reason.text.zh for reason in poor)
    assert any("高新技术企业" in reason.text.zh for reason in poor)
    rich = told(FACTS)
    assert any("营业收入" in reason.text.zh for reason in rich)
    assert not any("高新技术企业" in reason.text.zh for reason in rich)


def test_what_rests_on_a_confidential_fact_is_marked() -> None:
    secret = {reason.text.zh for reason in told(FACTS) if reason.confidential}
    assert any("营业收入" in text for text in secret)
    assert not any("职工" in text or "注册地区" in text for text in secret)


def test_a_message_keeps_confidential_values_back_and_a_text_message_every_value() -> None:
    shown = Reason(Words(zh="职工不少于5人", en="Staff at least 5"), Words(zh="12人", en="12 people"))
    secret = Reason(Words(zh="营业收入不少于100万元", en="Revenue at least 1m"), Words(zh="300万元", en="3m"), True)
    text = wording.message(push(shown, secret, closes=date(2026, 12, 31)), "茶馆公司", 1_0000_00)
    assert all(
        part in text.zh for part in ("茶馆公司", "12人", "营业收入不少于100万元", "1万元", "2026-12-31", "政策推送")
    )
    assert "300万元" not in text.zh
    assert "3m" not in text.en
    brief = wording.brief(push(shown, secret), "茶馆公司").zh
    assert "退订" in brief
    assert not any(part in brief for part in ("12", "300", "100"))


def test_an_amount_is_told_where_it_follows_from_what_is_not_confidential() -> None:
    facts = wording.public(FACTS, LEXICON)
    assert "revenue" not in facts
    assert "rd_spend" not in facts
    assert facts["staff"] == 12


def test_a_field_of_an_entry_is_as_confidential_as_the_list_and_a_stranger_always() -> None:
    assert wording.public({"past_awards": [], "no_such_fact": 1}, LEXICON).keys() <= {"past_awards"}


@pytest.mark.parametrize("count", [0, 1, 5, 40])
def test_a_message_is_never_longer_than_a_message_may_be(count: int) -> None:
    long = Reason(Words(zh="很长的条件" * 30, en="A long condition " * 30), Words(zh="是", en="yes"))
    assert wording.message(push(*[long] * count), "茶馆公司", None)
    longest = Reason(Words(zh="很长的条件" * 300, en="A long condition " * 200), None)
    assert "全部40项" in wording.message(push(*[longest] * 40), "茶馆公司", None).zh


def test_a_policy_for_everybody_says_so() -> None:
    assert "面向所有企业" in wording.message(push(), "茶馆公司", None).zh


def test_every_policy_of_the_house_can_say_why() -> None:
    """Clauses and the parts of the formula go side by side, whatever the policy asks."""
    for each in loading.policies():
        wording.reasons(each, about(FACTS))
    assert loading.policy(policy("small", "staff >= 1人"), "small.yaml").themes == (Theme.GROWTH,)
