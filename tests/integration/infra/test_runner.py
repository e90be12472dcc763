"""The local runner delivers, retries and gives up as Lambda does; our peers were hurt by exactly these rules."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from chalice import Chalice

from chalicelib.core import clock
from infra.local.cloud import Cloud
from infra.local.queues import Delivery
from infra.local.runner import Runner, StillMoving
from infra.local.wiring import StreamSource, sources

from .conftest import Ears, failing, in_turn


def write(city: Cloud, *names: str) -> None:
    for name in names:
        item = {"pk": {"S": "CASE#1"}, "sk": {"S": name}, "sealed": {"B": b"\x00"}}
        city.client("dynamodb").put_item(TableName=city.resources["Cases"], Item=item)


def send(city: Cloud, queue: str, *bodies: str) -> None:
    for body in bodies:
        city.client("sqs").send_message(QueueUrl=city.resources[queue], MessageBody=body)


def waiting(city: Cloud, queue: str) -> list[str]:
    answer = city.client("sqs").receive_message(QueueUrl=city.resources[queue], MaxNumberOfMessages=10)
    return [message["Body"] for message in answer.get("Messages", [])]


def raising(*_: Any) -> None:
    raise RuntimeError("as told")


# ── the stream ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_stream_records_arrive_once_and_in_order(city: Cloud, runner: Runner, ears: Ears):
    write(city, "a", "b", "c")
    runner.drain()
    write(city, "d")
    runner.drain()
    assert ears.heard["relay"] == [["a", "b", "c"], ["d"]]


def test_a_stream_comes_again_from_the_lowest_failed_record_only(city: Cloud, runner: Runner, ears: Ears):
    write(city, "a", "b", "c", "d")
    ears.answers["relay"] = in_turn(failing("d", "b"), failing())
    runner.drain()
    assert ears.heard["relay"] == [["a", "b", "c", "d"], ["b", "c", "d"]]


def test_a_poison_record_is_found_by_halving_and_left_to_the_dead_queue_while_all_others_pass(
    app: Chalice, city: Cloud, runner: Runner, ears: Ears
):
    passed: list[str] = []

    def answer(records: list[dict[str, Any]]) -> None:
        names = [record["dynamodb"]["Keys"]["sk"]["S"] for record in records]
        if "poison" in names:
            raise ValueError(names)
        passed.extend(names)

    ears.answers["relay"] = answer
    write(city, "a", "b", "poison", "c", "d")
    runner.drain()
    assert passed == ["a", "b", "c", "d"]
    alone = [batch for batch in ears.heard["relay"] if batch == ["poison"]]
    [retries] = {source.retries for source in sources(app) if isinstance(source, StreamSource)}
    assert len(alone) == retries + 1, "halving costs no try"
    [letter] = waiting(city, "RelayDead")
    described = json.loads(letter)
    assert described["requestContext"]["condition"] == "RetryAttemptsExhausted"
    batch = described["DDBStreamBatchInfo"]
    assert batch["batchSize"] == 1
    assert batch["startSequenceNumber"] == batch["endSequenceNumber"]
    assert batch["streamArn"].startswith("arn:aws-cn:dynamodb:cn-north-1:")


def test_a_stream_record_comes_as_lambda_would_pass_it(city: Cloud, runner: Runner, ears: Ears):
    seen: list[dict[str, Any]] = []
    ears.answers["relay"] = seen.extend
    write(city, "a")
    runner.drain()
    assert seen[0]["eventName"] == "INSERT"
    assert seen[0]["eventSourceARN"] == city.stream_arn("Cases")
    assert seen[0]["dynamodb"]["NewImage"]["sealed"] == {"B": "AA=="}
    assert isinstance(seen[0]["dynamodb"]["ApproximateCreationDateTime"], float)


# ── queues ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_only_the_failed_message_of_a_batch_comes_again(city: Cloud, runner: Runner, ears: Ears):
    send(city, "Workflow", "a", "b", "c")
    ears.answers["advance"] = in_turn(failing("b"), failing())
    runner.drain()
    assert [sorted(batch) for batch in ears.heard["advance"]] == [["a", "b", "c"], ["b"]]
    assert runner.faults == []


@pytest.mark.parametrize(
    "answer",
    [
        raising,
        lambda _: "done",
        lambda _: {"batchItemFailures": "a"},
        lambda _: {"batchItemFailures": [{"itemIdentifier": ""}]},
        lambda _: {"batchItemFailures": [{"itemIdentifier": None}]},
        lambda _: {"batchItemFailures": [{"messageId": "a"}]},
        lambda _: {"batchItemFailures": [{"itemIdentifier": "no such message"}]},
        lambda _: {1, 2},
    ],
)
def test_a_handler_that_raises_or_answers_nonsense_failed_the_whole_batch(
    answer: Any, city: Cloud, runner: Runner, ears: Ears
):
    send(city, "Workflow", "a", "b")
    ears.answers["advance"] = in_turn(answer, lambda _: None)
    runner.drain()
    assert [sorted(batch) for batch in ears.heard["advance"]] == [["a", "b"], ["a", "b"]]
    assert [fault.function for fault in runner.faults] == ["advance"]


@pytest.mark.parametrize("answer", [None, {}, {"batchItemFailures": []}, {"batchItemFailures": None}])
def test_an_empty_answer_means_all_was_done(answer: Any, city: Cloud, runner: Runner, ears: Ears):
    send(city, "Workflow", "a", "b")
    ears.answers["advance"] = lambda _: answer
    runner.drain()
    assert len(ears.heard["advance"]) == 1


def test_after_five_tries_a_message_lies_with_the_dead_and_nothing_else_does(city: Cloud, runner: Runner, ears: Ears):
    ears.answers["advance"] = failing("poison")
    send(city, "Workflow", "a", "poison", "b")
    runner.drain()
    tries = [batch for batch in ears.heard["advance"] if "poison" in batch]
    assert len(tries) == 5
    assert waiting(city, "WorkflowDead") == ["poison"]
    assert waiting(city, "Workflow") == []


def test_a_failed_message_stays_hidden_as_long_as_its_queue_says(city: Cloud, app: Any, ears: Ears):
    patient = Runner(app, city, hidden_seconds=None)
    ears.answers["advance"] = failing("a")
    send(city, "Workflow", "a")
    patient.drain()
    assert ears.heard["advance"] == [["a"]]
    counts = city.client("sqs").get_queue_attributes(QueueUrl=city.resources["Workflow"], AttributeNames=["All"])
    assert counts["Attributes"]["ApproximateNumberOfMessagesNotVisible"] == "1"


def test_a_batch_is_never_larger_than_app_py_says(city: Cloud, runner: Runner, ears: Ears):
    send(city, "Notices", *"abcde")
    runner.drain()
    assert sorted(len(batch) for batch in ears.heard["notify"]) == [1, 2, 2]


# ── bad weather ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_everything_can_be_delivered_twice(city: Cloud, app: Any, ears: Ears):
    runner = Runner(app, city, delivery=Delivery(twice=True))
    write(city, "row")
    send(city, "Workflow", "message")
    runner.drain()
    assert ears.heard["relay"] == [["row"], ["row"]]
    assert ears.heard["advance"] == [["message"], ["message"]]


def test_late_and_shuffled_messages_all_arrive_and_a_seed_gives_the_same_history_again(
    app: Any, city: Cloud, ears: Ears
):
    histories = []
    for _ in range(2):
        send(city, "Notices", *"abcdefgh")
        Runner(app, city, delivery=Delivery(chance=Random(7), late=0.5)).drain()
        histories.append(ears.heard.pop("notify"))
    assert histories[0] == histories[1]
    assert sorted(body for batch in histories[0] for body in batch) == list("abcdefgh")
    assert [body for batch in histories[0] for body in batch] != list("abcdefgh")


# ── the clock, and the whole way ────────────────────────────────────────────────────────────────────────────────────


def test_a_schedule_runs_when_its_period_has_passed_or_when_told_to(city: Cloud, app: Any, ears: Ears):
    start = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    with clock.fixed(start):
        runner = Runner(app, city)
        assert not runner.step()
        runner.fire("reconcile")
    with clock.fixed(start + timedelta(minutes=5)):
        assert runner.step()
        assert not runner.step()
    assert ears.heard["reconcile"] == [["2026-11-24T08:00:00+00:00"], ["2026-11-24T08:05:00+00:00"]]


def test_an_announced_change_reaches_exactly_who_listens_to_its_kind(city: Cloud, runner: Runner, ears: Ears):
    for kind in ("submitted", "started"):
        entry = {"Source": "onething.cases", "DetailType": kind, "Detail": json.dumps({"kind": kind})}
        city.client("events").put_events(Entries=[entry | {"EventBusName": city.outputs["Bus"]}])
    runner.drain()
    kinds = {
        name: [json.loads(body)["detail"]["kind"] for batch in batches for body in batch]
        for name, batches in ears.heard.items()
    }
    assert kinds == {"advance": ["submitted"], "notify": ["submitted", "started"], "reach_out": ["submitted"]}


def test_drain_waits_for_a_state_machine_that_is_still_on_its_way(city: Cloud, runner: Runner, ears: Ears):
    ask = {
        "Type": "Task",
        "Resource": "arn:aws-cn:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {"QueueUrl": city.outputs["TasksUrl"], "MessageBody": {"token.$": "$$.Task.Token"}},
    }
    one_after_another = {"StartAt": "0", "States": {str(n): ask | {"Next": str(n + 1)} for n in range(3)}}
    one_after_another["States"]["3"] = ask | {"End": True}
    side_by_side = {"Type": "Parallel", "Branches": [one_after_another, one_after_another], "End": True}
    machine = city.client("stepfunctions").create_state_machine(
        name="m",
        roleArn=city.outputs["MachinesRole"],
        definition=json.dumps({"StartAt": "p", "States": {"p": side_by_side}}),
    )["stateMachineArn"]
    tokens: list[str] = []
    ears.answers["arrive"] = lambda records: tokens.extend(json.loads(r["body"])["token"] for r in records)
    run = city.client("stepfunctions").start_execution(stateMachineArn=machine, name="1")["executionArn"]
    for asked in (2, 4, 6, 8):
        runner.drain()
        assert len(tokens) == asked
        for token in tokens[-2:]:
            city.client("stepfunctions").send_task_success(taskToken=token, output="{}")
    runner.drain()
    assert city.client("stepfunctions").describe_execution(executionArn=run)["status"] == "SUCCEEDED"


def test_drain_says_so_when_what_it_waits_for_does_not_come(runner: Runner):
    with pytest.raises(StillMoving):
        runner.drain(until=lambda: False, seconds=0.05)


def test_the_runner_works_beside_us(city: Cloud, runner: Runner, ears: Ears):
    with runner.in_background():
        send(city, "Workflow", "a")
        ears.wait_for("advance")
    assert ears.heard["advance"] == [["a"]]


def test_a_queue_that_does_not_answer_for_a_while_ends_no_delivery(city: Cloud, runner: Runner, ears: Ears):
    sqs, url = city.client("sqs"), city.resources["Notices"]
    name = url.rsplit("/", 1)[1]
    with runner.in_background():
        sqs.delete_queue(QueueUrl=url)
        send(city, "Workflow", "a")
        ears.wait_for("advance")
        sqs.create_queue(QueueName=name)
        send(city, "Notices", "b")
        ears.wait_for("notify")
    assert ears.heard["notify"] == [["b"]]
