"""Late, twice, out of order, poisoned: nothing that a queue may do changes what happened."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

import pytest

from infra.local.queues import Delivery
from tests.integration.town import Town

TOLD = {"submitted", "decided", "issued", "closed"}


@pytest.mark.parametrize("seed", range(3))
def test_everything_twice_late_and_shuffled_changes_nothing(city: Town, seed: int) -> None:
    with city.runner.delivering(Delivery(twice=True, chance=Random(seed), late=0.3)):
        mother, case_id = city.submitted()
        case = city.work_off(mother, case_id)
    assert case["status"] == "completed"
    told = Counter((entry["kind"], entry.get("item")) for entry in mother.timeline(case_id))
    assert max(told.values()) == 1
    messages = [m["id"] for m in mother.get("/v1/messages").ok()["messages"] if m["case"] == case_id]
    assert len(messages) == len(set(messages))
    assert len(messages) == sum(n for (kind, _), n in told.items() if kind in TOLD)


def test_an_event_that_comes_again_days_later_changes_nothing(city: Town) -> None:
    mother, case_id = city.submitted()
    before = city.work_off(mother, case_id)
    told, inbox = mother.timeline(case_id), mother.get("/v1/messages").ok()
    bus = city.cloud.client("events")
    for entry in told:
        detail = {"case": case_id, "seq": entry["seq"], "kind": entry["kind"], "item": entry.get("item"), "run": 1}
        bus.put_events(
            Entries=[
                {
                    "EventBusName": "onething-local-changes",
                    "Source": "onething.cases",
                    "DetailType": entry["kind"],
                    "Detail": json.dumps(detail),
                }
            ]
        )
    city.settle()
    assert mother.case(case_id) == before
    assert mother.timeline(case_id) == told
    assert mother.get("/v1/messages").ok() == inbox
    assert not city.runner.faults


def test_a_callback_for_an_old_run_of_the_machine_is_ignored(city: Town) -> None:
    mother, case_id = city.submitted()
    city.settle()
    before = mother.case(case_id)
    stale = {"kind": "item", "case": case_id, "run": 7, "item": "birth-certificate", "token": "another-machine"}
    city.cloud.client("sqs").send_message(QueueUrl=city.cloud.resources["Tasks"], MessageBody=json.dumps(stale))
    city.settle()
    assert mother.case(case_id) == before


def test_one_poisoned_message_ends_as_a_dead_letter_and_spoils_no_other(city: Town) -> None:
    sqs = city.cloud.client("sqs")
    sqs.send_message(QueueUrl=city.cloud.resources["Tasks"], MessageBody="{poison")
    mother, case_id = city.submitted()
    assert city.work_off(mother, case_id)["status"] == "completed"
    city.settle()
    dead = sqs.receive_message(QueueUrl=city.cloud.resources["TasksDead"]).get("Messages", [])
    assert [message["Body"] for message in dead] == ["{poison"]
