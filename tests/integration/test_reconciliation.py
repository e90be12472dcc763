"""Nothing gets stuck: what is lost is found, named, and brought back."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from chalicelib.approvals import reconciliation, service
from chalicelib.approvals.reconciliation import Place
from chalicelib.core import clock
from tests.integration.town import Town


@contextmanager
def later(minutes: float) -> Iterator[None]:
    """The same city, so many minutes later."""
    moment = clock.now() + timedelta(minutes=minutes)
    with clock.fixed(moment):
        yield


def found(case_id: str) -> dict[str, reconciliation.Whereabouts]:
    return {one.item: one for one in reconciliation.survey() if one.case == case_id}


def test_every_undecided_item_is_on_one_desk_or_waits_for_named_others(city: Town) -> None:
    _, case_id = city.submitted()
    city.settle()
    places = found(case_id)
    assert places["birth-certificate"].place is Place.DESK
    assert places["birth-certificate"].where == ("health#440300",)
    assert places["household"].place is Place.WAITING
    assert places["household"].where == ("birth-certificate",)
    assert not any(one.lost for one in reconciliation.survey())


def test_a_start_that_was_lost_is_made_up_for(city: Town) -> None:
    _, case_id = city.submitted()
    lose(city, "Workflow")
    with later(11):
        assert found(case_id)["birth-certificate"].lost
        assert reconciliation.reconcile()[case_id] == "started"
        city.settle()
        assert found(case_id)["birth-certificate"].place is Place.DESK


def test_an_execution_that_died_is_rebuilt_and_the_case_goes_on(city: Town) -> None:
    mother, case_id = city.submitted()
    city.settle()
    kill(city, case_id)
    with later(11):
        assert reconciliation.reconcile()[case_id] == "rebuilt"
        case = city.work_off(mother, case_id)
    assert case["status"] == "completed"
    assert [e["kind"] for e in mother.timeline(case_id)].count("restarted") == 1


def test_a_callback_that_was_lost_is_repeated(city: Town) -> None:
    mother, case_id = city.submitted()
    city.settle()
    item = next(i for i in mother.case(case_id)["items"] if i["code"] == "birth-certificate")
    city.decide(case_id, item).ok()
    lose(city, "Workflow")
    with later(11):
        assert reconciliation.reconcile()[case_id] == "repeated"
        assert city.work_off(mother, case_id)["status"] == "completed"


def test_an_item_that_the_machine_forgot_brings_a_new_run(city: Town) -> None:
    mother, case_id = city.submitted()
    city.runner.relay_only()
    service.begin(case_id)
    while waiting(city, "Tasks") < 2:
        time.sleep(0.05)
    purge(city, "Tasks")
    city.settle()
    assert found(case_id)["birth-certificate"].place is Place.ON_ITS_WAY
    with later(11):
        assert reconciliation.reconcile()[case_id] == "rebuilt"
        assert city.work_off(mother, case_id)["status"] == "completed"


def test_one_poisoned_case_keeps_nobody_else_from_being_helped(city: Town) -> None:
    _, poisoned = city.submitted()
    _, lost = city.submitted()
    lose(city, "Workflow")
    table = city.cloud.client("dynamodb")
    key = {"pk": {"S": f"CASE#{poisoned}"}, "sk": {"S": "CASE"}}
    name = city.cloud.resources["Cases"]
    whole = table.get_item(TableName=name, Key=key)["Item"]
    table.put_item(TableName=name, Item=whole | {"status": {"S": "no-such-status"}})
    try:
        with later(11):
            assert reconciliation.reconcile()[lost] == "started"
    finally:
        table.put_item(TableName=name, Item=whole)


def test_the_scheduled_round_counts_what_is_lost(city: Town, capsys: pytest.CaptureFixture[str]) -> None:
    _, case_id = city.submitted()
    lose(city, "Workflow")
    with later(11):
        city.runner.fire("reconcile")
    counted = [json.loads(line) for line in capsys.readouterr().out.splitlines() if "StuckItems" in line]
    assert [figure["StuckItems"] for figure in counted] != [0]
    assert counted[0]["_aws"]["CloudWatchMetrics"][0]["Namespace"] == "OneThing"
    city.settle()
    assert not city.runner.faults
    assert not any(one.lost for one in found(case_id).values())


def lose(city: Town, queue: str) -> None:
    """Let the relay run until the queue has its messages, and lose them there."""
    city.runner.relay_only()
    purge(city, queue)


def purge(city: Town, queue: str) -> None:
    sqs, url = city.cloud.client("sqs"), city.cloud.resources[queue]
    while found := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        for message in found:
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])


def waiting(city: Town, queue: str) -> int:
    url = city.cloud.resources[queue]
    names = ["ApproximateNumberOfMessages"]
    return int(
        city.cloud.client("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"][names[0]]
    )


def kill(city: Town, case_id: str) -> None:
    """End the case's execution behind our back, as an operator's mistake would."""
    client = city.cloud.client("stepfunctions")
    for machine in client.list_state_machines()["stateMachines"]:
        for run in client.list_executions(stateMachineArn=machine["stateMachineArn"])["executions"]:
            if run["name"].startswith(case_id):
                client.stop_execution(executionArn=run["executionArn"])
