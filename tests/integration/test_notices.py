"""Notices: each committed change once, in the app and by SMS."""

from __future__ import annotations

from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.sns.models import sns_backends

from tests.integration.town import Town


def sms(city: Town, case_id: str) -> list[str]:
    """The texts that were sent about a case, in order."""
    backend = sns_backends[DEFAULT_ACCOUNT_ID][city.cloud.region]
    return [text for _, text in backend.sms_messages.values() if case_id in text]


def test_each_change_is_told_once_and_the_big_ones_by_sms(city: Town) -> None:
    mother, case_id = city.submitted()
    city.work_off(mother, case_id)
    messages = [m for m in mother.get("/v1/messages").ok()["messages"] if m["case"] == case_id]
    assert len({m["id"] for m in messages}) == len(messages)
    kinds = {m["kind"] for m in messages}
    assert kinds == {"submitted", "decided", "issued", "closed"}
    assert {m["kind"]: m["sms"] for m in messages}["closed"] == "sent"
    assert len(sms(city, case_id)) == 2


def test_a_rejection_carries_reason_basis_and_the_way_to_object(city: Town) -> None:
    mother, case_id = city.submitted()
    reject = {"decision": "reject", "reasonCode": "answers-differ", "note": "与记录不一致"}
    city.work_off(mother, case_id, lambda item: reject if item == "birth-certificate" else {})
    text = next(t for t in sms(city, case_id) if "不予办理" in t)
    assert all(part in text for part in ("填写的内容与登记的信息不一致", "与记录不一致", "母婴保健法", "行政复议"))


def test_nobody_else_reads_my_messages(city: Town) -> None:
    _, case_id = city.submitted()
    city.settle()
    others = city.citizen("li-siyuan").get("/v1/messages").ok()["messages"]
    assert case_id not in {m["case"] for m in others}
