"""Outreach when things go wrong: crashes, registers that are down, two hands at once, facts that grow old."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from chalicelib.core import clock
from chalicelib.core.errors import Busy
from chalicelib.notifications import service as notifications
from chalicelib.outreach import events, records, service
from chalicelib.outreach.models import Funnel, Status, Step
from chalicelib.policies import enterprises
from tests.integration.companies import company, known, policy, published, told
from tests.integration.town import Town


@pytest.fixture(scope="module", autouse=True)
def _library(_whole_town: Town) -> None:
    published(policy("nobodys", "staff >= 1000000人"))
    _whole_town.settle()


def sent(enterprise: str) -> list[str]:
    return [push.policy for push in records.sent_to(enterprise)]


def test_what_was_matched_when_the_machine_went_down_is_sent_by_the_clock(city: Town) -> None:
    """The rows are written, the turns were never handed out."""
    company("forgotten", staff=201)
    published(policy("forgotten", "staff == 201人"))
    service.match_policies(["forgotten@1"], {"forgotten": enterprises.snapshot("forgotten")})
    sqs = city.cloud.client("sqs")
    city.runner.relay_only()
    sqs.purge_queue(QueueUrl=city.cloud.resources["Outreach"])
    assert sent("forgotten") == []
    city.runner.fire("remind")
    city.settle()
    assert sent("forgotten") == ["forgotten@1"]


def test_a_push_that_was_sent_is_told_though_the_machine_went_down_then(city: Town) -> None:
    """The sending is a row on the stream: whoever reads it next tells of it, twice if need be."""
    company("told-later", "wang-zhiming", staff=202)
    published(policy("told-later", "staff == 202人"))
    service.match_policies(["told-later@1"], {"told-later": enterprises.snapshot("told-later")})
    assert service.take_turn("told-later") == 1
    assert not any(message.policy == "told-later@1" for message in notifications.inbox("wang-zhiming").messages)
    city.settle()
    service.tell("told-later", "told-later@1")
    inbox = notifications.inbox("wang-zhiming").messages
    assert [message.policy for message in inbox].count("told-later@1") == 1


def test_a_register_that_is_down_keeps_the_push_waiting_and_loses_nothing(city: Town) -> None:
    published(policy("doubtful", "staff == 203人"))
    company("doubtful")
    city.settle()
    known("doubtful", {"staff": 203})
    service.match_policies(["doubtful@1"], {"doubtful": enterprises.snapshot("doubtful")})
    with clock.fixed(clock.now() + timedelta(days=2)):
        assert service.take_turn("doubtful") == 0  # what was told is old, and nobody answers for this credit code
        push = records.find("doubtful", "doubtful@1")
        assert push is not None
        assert push.status is Status.WAITING
        told("doubtful", {"staff": 203})
        with clock.fixed(clock.now() + timedelta(hours=2)):
            city.runner.fire("remind")
            city.settle()
        assert sent("doubtful") == ["doubtful@1"]


def test_many_hands_at_once_send_no_more_than_the_rate(city: Town) -> None:
    codes = [f"rush-{number}" for number in range(8)]
    published(*(policy(code, "staff == 204人") for code in codes))
    known("rushed", {"staff": 204})
    for code in codes:
        service.match_policies([f"{code}@1"], {"rushed": enterprises.snapshot("rushed")})

    def turn(_: int) -> int:
        try:
            return service.take_turn("rushed")
        except Busy:
            return 0  # the message would come again

    with ThreadPoolExecutor(6) as hands:
        list(hands.map(turn, range(12)))
    assert len(sent("rushed")) == 3
    assert sum((service.funnel(f"{code}@1") for code in codes), Funnel()) == Funnel(pushed=3)
    city.settle()


def test_many_hands_at_once_count_a_step_once(city: Town) -> None:
    published(policy("stepped", "staff == 205人"))
    for number in range(6):
        known(f"stepped-{number}", {"staff": 205})
    names = [f"stepped-{number}" for number in range(6)]
    service.match_policies(["stepped@1"], {name: enterprises.snapshot(name) for name in names})
    for name in names:
        service.take_turn(name)
    with ThreadPoolExecutor(6) as hands:
        list(hands.map(lambda name: service.mark(name, "stepped@1", Step.PAID), names * 4))
    assert service.funnel("stepped@1") == Funnel(pushed=6, paid=6)


def test_paid_may_be_heard_before_read_and_each_counts(city: Town) -> None:
    published(policy("backwards", "staff == 206人"))
    known("backwards", {"staff": 206})
    service.match_policies(["backwards@1"], {"backwards": enterprises.snapshot("backwards")})
    service.take_turn("backwards")
    for kind in ("paid", "confirmed", "paid"):
        told_of = {"enterprise": "backwards", "policy": "backwards@1", "entitlement": "E1"}
        events.hear({"source": "onething.entitlements", "detail-type": kind, "detail": told_of})
    assert service.funnel("backwards@1") == Funnel(pushed=1, applied=1, paid=1)


def test_facts_that_have_grown_old_are_asked_for_by_the_clock(city: Town) -> None:
    company("ageing", staff=207)
    assert "ageing" not in set(enterprises.stale(clock.now(), 1000))
    with clock.fixed(clock.now() + timedelta(days=1, minutes=1)):
        assert "ageing" in set(enterprises.stale(clock.now(), 1000))
        city.runner.fire("remind")
        city.settle()
        dossier = enterprises.dossier("ageing")
        assert dossier.silent or all(told.at == clock.now() for told in dossier.told.values())


def test_a_message_of_a_kind_that_nobody_sends_is_refused(city: Town) -> None:
    with pytest.raises(KeyError):
        events.hear({"source": "onething.policies", "detail-type": "whatever", "detail": {}})
