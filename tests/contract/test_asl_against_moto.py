"""Our interpreter and moto's Step Functions tell the same history of the same case."""

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import boto3
import pytest
from moto import mock_aws

from chalicelib.approvals.workflow import CANCELLED, REJECTED, Json, compile, serialised
from tests.simulation.graphs import LETTER_N, NEWBORN, Edges
from tests.simulation.interpreter import Execution

PATIENCE = 60
"""Seconds until a case that moved no further is given up."""


@dataclass(frozen=True)
class Play:
    """A graph, and the answers in the order in which they are given: a code, `code!` rejected, `|code` its gate."""

    graph: Edges
    answers: tuple[str, ...]


DIAMOND: Edges = {"a": frozenset(), "b": frozenset("a"), "c": frozenset("a"), "d": frozenset("bc")}
PLAYS = {
    "a chain with its middle rejected": Play({"a": frozenset(), "b": frozenset("a"), "c": frozenset("b")}, ("a", "b!")),
    "a diamond, all approved": Play(DIAMOND, ("a", "c", "b", "d")),
    "a diamond with one side rejected": Play(DIAMOND, ("a", "b!", "c")),
    "the letter N, through its gate": Play(LETTER_N, ("a", "b", "|c", "d", "c")),
    "a newborn whose household registration is refused": Play(
        NEWBORN,
        ("birth-certificate", "household!", "vaccination", "fertility", "|childcare!", "|maternity", "maternity"),
    ),
    "the letter N, cancelled at its gate": Play(LETTER_N, ("a", "b!", "|c!")),
}


@dataclass(frozen=True)
class Told:
    """What is seen of a case from outside: the messages that each answer set free, the end, the events by kind."""

    waves: list[set[str]]
    status: str
    output: Any
    events: Counter[str]


class Cloud:
    """One queue and one role in moto, and the clients to play a case there."""

    def __init__(self) -> None:
        self.sqs = boto3.client("sqs", region_name="us-east-1")
        self.states = boto3.client("stepfunctions", region_name="us-east-1")
        self.queue = self.sqs.create_queue(QueueName="onething-test-tasks")["QueueUrl"]

    def start(self, name: str, definition: Json) -> str:
        role = "arn:aws:iam::123456789012:role/machines"
        machine = self.states.create_state_machine(name=name, definition=serialised(definition), roleArn=role)
        begun = self.states.start_execution(
            stateMachineArn=machine["stateMachineArn"], name=name, input='{"case": "44-1", "run": 1}'
        )
        return str(begun["executionArn"])

    def answer(self, token: str, error: str | None) -> None:
        if error:
            self.states.send_task_failure(taskToken=token, error=error)
        else:
            self.states.send_task_success(taskToken=token, output="{}")

    def await_messages(self, tokens: dict[str, str], number: int) -> set[str]:
        """Take messages until there are as many as expected; what is too much shows in the next wave, or in the end."""
        wave: set[str] = set()
        for _ in patiently():
            wave |= fresh(tokens, self._receive())
            if len(wave) >= number:
                break
        return wave

    def await_end(self, execution: str) -> tuple[Json, list[Json]]:
        """Wait for the end of the execution, and give it with its history."""
        for _ in patiently():
            end = self.states.describe_execution(executionArn=execution)
            if end["status"] != "RUNNING":
                break
        return end, self.states.get_execution_history(executionArn=execution)["events"]

    def _receive(self) -> list[Json]:
        bodies = []
        for message in self.sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages", []):
            self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
            bodies.append(json.loads(message["Body"]))
        return bodies


def patiently() -> Iterator[None]:
    """Come back every now and then, for as long as there is patience."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        yield
        time.sleep(0.02)
    pytest.fail("moto did not move on")


@pytest.fixture(scope="module")
def cloud() -> Iterator[Cloud]:
    with mock_aws(config={"stepfunctions": {"execute_state_machine": True}}):
        yield Cloud()


def told_by_interpreter(play: Play) -> Told:
    execution = Execution(compiled(play.graph, "queue"))
    execution.start({"case": "44-1", "run": 1})
    tokens: dict[str, str] = {}
    waves = [fresh(tokens, [message.body for message in execution.take_messages()])]
    for answer in play.answers:
        token, error = tokens[answer.rstrip("!")], error_of(answer)
        execution.fail(token, error) if error else execution.succeed(token)
        waves.append(fresh(tokens, [message.body for message in execution.take_messages()]))
    assert not execution.pending
    return Told(waves, execution.status, execution.output, Counter(event.kind for event in execution.history))


def told_by_moto(cloud: Cloud, name: str, play: Play, waves: list[set[str]]) -> Told:
    """Play as the interpreter did, each answer once the messages before it are there: moto's branches are threads."""
    execution = cloud.start(name, compiled(play.graph, cloud.queue))
    tokens: dict[str, str] = {}
    seen = [cloud.await_messages(tokens, len(waves[0]))]
    for answer, wave in zip(play.answers, waves[1:], strict=True):
        cloud.answer(tokens[answer.rstrip("!")], error_of(answer))
        seen.append(cloud.await_messages(tokens, len(wave)))
    end, events = cloud.await_end(execution)
    return Told(seen, end["status"], json.loads(end["output"]), Counter(event["type"] for event in events))


def fresh(tokens: dict[str, str], bodies: Iterable[Mapping[str, Any]]) -> set[str]:
    """Keep the tokens of these messages, and give what they are called."""
    arrived = {("|" if body["kind"] == "gate" else "") + body["item"]: body["token"] for body in bodies}
    tokens |= arrived
    return set(arrived)


def error_of(answer: str) -> str | None:
    """Give the error that an answer stands for."""
    if not answer.endswith("!"):
        return None
    return CANCELLED if answer.startswith("|") else REJECTED


def compiled(graph: Edges, queue: str) -> Json:
    return compile("sample", graph, {item: f"事项{item}" for item in graph}, queue)


@pytest.mark.parametrize("title", PLAYS)
def test_the_interpreter_agrees_with_moto(cloud: Cloud, title: str) -> None:
    name = f"play-{list(PLAYS).index(title)}"
    expected = told_by_interpreter(PLAYS[title])
    assert told_by_moto(cloud, name, PLAYS[title], expected.waves) == expected
