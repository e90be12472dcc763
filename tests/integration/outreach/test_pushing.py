"""A policy finds its companies, a company its policies: once, not too often, only when wanted, and with reasons."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any

import pytest
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.sns.models import sns_backends

from chalicelib.conditions.models import Facts
from chalicelib.core import clock, table
from chalicelib.outreach import records, service
from chalicelib.outreach.models import Choice, Funnel, Status, Step
from chalicelib.policies import enterprises
from infra.local.queues import Delivery
from tests.integration.companies import company, policy, published, told
from tests.integration.town import Town


@pytest.fixture(scope="module", autouse=True)
def _library(_whole_town: Town) -> None:
    """Something is published, so that there is a vocabulary of facts."""
    published(policy("nobodys", "staff >= 1000000人"))
    _whole_town.settle()


def inbox(city: Town, person: str) -> list[dict[str, Any]]:
    """The messages about policies of a person, newest first."""
    messages = city.citizen(person).get("/v1/messages").ok()["messages"]
    return [message for message in messages if "policy" in message]


def status(enterprise: str, policy_id: str) -> Status | None:
    push = records.find(enterprise, policy_id)
    return push.status if push else None


def texts(city: Town) -> list[str]:
    return [text for _, text in sns_backends[DEFAULT_ACCOUNT_ID][city.cloud.region].sms_messages.values()]


def snapshot(enterprise: str) -> dict[str, Facts]:
    return {enterprise: enterprises.snapshot(enterprise)}


def sent(enterprise: str) -> list[str]:
    return [push.policy for push in records.sent_to(enterprise)]


def test_a_policy_that_is_published_finds_the_companies_that_it_fits_and_says_why(city: Town) -> None:
    company("fits", "liu-jianjun", staff=12, revenue=300_0000_00)
    company("too-small", "zhou-yuqing", staff=2, revenue=300_0000_00)
    company("unknown", "he-jiaqiang", revenue=300_0000_00)
    published(policy("why", "staff == 12人", "revenue >= 100万元", amount="30万元"))
    city.settle()
    assert (sent("fits"), sent("too-small"), sent("unknown")) == (["why@1"], [], [])
    [message] = inbox(city, "liu-jianjun")
    assert (message["policy"], message["enterprise"], message["kind"]) == ("why@1", "fits", "pushed")
    assert all(part in message["text"]["zh"] for part in ("政策why", "30万元", "12人", "政策推送"))
    assert "Policy why" in message["text"]["en"]


def test_what_is_confidential_stands_in_the_push_and_neither_in_the_message_nor_in_the_sms(city: Town) -> None:
    company("secretive", "li-siyuan", staff=13, revenue=321_0000_00)
    published(policy("secret", "revenue >= 100万元", "staff == 13人"))
    city.settle()
    [message] = inbox(city, "li-siyuan")
    assert "321" not in str(message)
    [sms] = [text for text in texts(city) if "政策secret" in text and "secretive" in text]
    assert not any(part in sms for part in ("321", "13人", "100万"))
    assert "退订" in sms
    [push] = city.citizen("li-siyuan").get("/v1/pushes?enterprise=secretive").ok()["pushes"]
    assert "321" in str(push["reasons"])
    row = records.PushRecord.get("PUSH#secretive", "secret@1")
    assert "321" not in str({name: value for name, value in row.attribute_values.items() if name != "told"})
    assert b"321" not in row.told


def test_a_changed_company_hears_of_what_fits_now_and_did_not_before(city: Town) -> None:
    company("growing", "chen-jing", staff=1)
    published(policy("small", "staff <= 2人"), policy("large", "staff == 60人"))
    city.settle()
    assert sent("growing") == ["small@1"]
    told("growing", {"staff": 60})
    city.settle()
    assert set(sent("growing")) == {"small@1", "large@1"}


def test_what_matched_once_is_never_told_anew(city: Town) -> None:
    company("wavering", "wang-zhiming", staff=70)
    published(policy("seventy", "staff == 70人"))
    city.settle()
    for staff in (10, 70):
        told("wavering", {"staff": staff})
        city.settle()
    service.match_policies(["seventy@1"], snapshot("wavering"))
    city.settle()
    assert [message["policy"] for message in inbox(city, "wang-zhiming")].count("seventy@1") == 1
    assert service.funnel("seventy@1") == Funnel(pushed=1)


def test_deliveries_twice_and_out_of_order_push_once(city: Town) -> None:
    for number in range(5):
        company(f"twice-{number}", "lin-xiuying", staff=81)
    with city.runner.delivering(Delivery(twice=True, chance=Random(7), late=0.3)):
        published(policy("twice", "staff == 81人"))
        city.settle()
    assert service.funnel("twice@1") == Funnel(pushed=5)
    told_of = [message["enterprise"] for message in inbox(city, "lin-xiuying") if message["policy"] == "twice@1"]
    assert sorted(told_of) == [f"twice-{number}" for number in range(5)]


def test_the_most_valuable_come_first_and_the_rest_a_week_later(city: Town) -> None:
    amounts = {"one": "1万元", "two": "2万元", "three": "3万元", "four": "4万元", "five": "5万元"}
    published(*(policy(f"worth-{code}", "staff == 33人", amount=amount) for code, amount in amounts.items()))
    company("busy", "he-jiaqiang", staff=33)
    city.settle()
    assert set(sent("busy")) == {"worth-five@1", "worth-four@1", "worth-three@1"}
    city.runner.fire("remind")
    city.settle()
    assert len(sent("busy")) == 3
    with clock.fixed(clock.now() + timedelta(days=7, minutes=1)):
        told("busy", {"staff": 33})
        city.runner.fire("remind")
        city.settle()
        assert len(sent("busy")) == 5


def test_what_no_longer_fits_or_is_over_lapses_before_it_is_sent(city: Town) -> None:
    last = (clock.today() + timedelta(days=3)).isoformat()
    published(
        *(policy(f"first-{n}", "staff == 44人", amount="9万元") for n in range(3)),
        policy("ends", "staff == 44人", until=last),
        policy("needs", "reg_capital >= 44万元"),
    )
    company("shrinking", "he-jiaqiang", staff=44, reg_capital=44_0000_00)
    city.settle()
    with clock.fixed(clock.now() + timedelta(days=8)):
        told("shrinking", {"staff": 44, "reg_capital": 43_0000_00})
        service.take_turn("shrinking")
    assert {status("shrinking", each) for each in ("ends@1", "needs@1")} == {Status.LAPSED}


def test_an_opt_out_between_matching_and_sending_is_heeded(city: Town) -> None:
    company("shy", "zhou-yuqing", staff=55)
    published(policy("loud", "staff == 55人"))
    assert service.match_policies(["loud@1"], snapshot("shy")) == ["shy"]
    zhou = city.citizen("zhou-yuqing")
    zhou.call("PUT", "/v1/subscriptions/shy", {"pushes": True, "muted": ["growth"]}).ok()
    assert service.take_turn("shy") == 0
    city.settle()
    assert sent("shy") == []
    assert status("shy", "loud@1") is Status.LAPSED


def test_an_opt_out_that_comes_while_it_is_being_sent_wins(city: Town) -> None:
    """The sending is guarded by the subscription as it was read: it is refused, and looked at anew."""
    company("hasty", "zhou-yuqing", staff=56)
    published(policy("hasty", "staff == 56人"))
    service.match_policies(["hasty@1"], snapshot("hasty"))
    before = records.subscription("hasty")
    service.choose("zhou-yuqing", "hasty", Choice(pushes=False, muted=()))
    with pytest.raises(table.Overtaken):
        records.send(records.waiting("hasty")[0], before, clock.now())
    assert service.take_turn("hasty") == 0


def test_who_mutes_a_theme_hears_of_the_others(city: Town) -> None:
    company("choosy", "zhou-yuqing", staff=57)
    choice = {"pushes": True, "muted": ["tax"]}
    zhou = city.citizen("zhou-yuqing")
    assert zhou.call("PUT", "/v1/subscriptions/choosy", choice).ok()["muted"] == ["tax"]
    published(policy("taxing", "staff == 57人", theme="tax"), policy("growing", "staff == 57人"))
    city.settle()
    assert sent("choosy") == ["growing@1"]


def test_each_step_of_a_push_counts_once(city: Town) -> None:
    company("steady", "liu-jianjun", staff=66)
    published(policy("steps", "staff == 66人"))
    city.settle()
    liu = city.citizen("liu-jianjun")
    for _ in range(2):
        assert liu.post("/v1/pushes/steady.steps@1/read", None).ok()["read"]
        liu.post("/v1/enterprises/steady/policies/steps@1/estimate", {"facts": {}}).ok()
        city.settle()
        service.mark("steady", "steps@1", Step.APPLIED)
    assert service.funnel("steps@1") == Funnel(pushed=1, read=1, asked=1, applied=1)


def test_what_was_not_sent_counts_for_nothing(city: Town) -> None:
    company("quiet", "liu-jianjun", staff=67)
    published(policy("unsent", "staff == 67人"))
    service.match_policies(["unsent@1"], snapshot("quiet"))
    assert not service.mark("quiet", "unsent@1", Step.PAID)
    assert not service.mark("quiet", "never@1", Step.PAID)
    assert service.funnel("unsent@1") == Funnel()
    city.settle()


def test_nobody_else_reads_or_chooses(city: Town) -> None:
    company("private", "liu-jianjun", staff=68)
    published(policy("private", "staff == 68人"))
    city.settle()
    stranger = city.citizen("wu-xiaotong")
    answers = [
        stranger.get("/v1/pushes?enterprise=private"),
        stranger.get("/v1/subscriptions/private"),
        stranger.call("PUT", "/v1/subscriptions/private", {"pushes": False}),
        stranger.post("/v1/pushes/private.private@1/read", None),
    ]
    assert {(answer.status, answer.body["code"]) for answer in answers} == {(403, "not_representative")}
    assert service.funnel("private@1").read == 0
    assert city.citizen("liu-jianjun").post("/v1/pushes/private.nobodys@1/read", None).status == 404
