"""A small app wired like ours, whose handlers do what a test tells them: tested is what goes on around them."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from chalice import Chalice, Rate

from infra.local import cloud
from infra.local.cloud import Cloud
from infra.local.runner import Runner


class Ears:
    """What the app's handlers heard, and how they answer: `answers[name]` gets the records, and may raise."""

    def __init__(self) -> None:
        self.heard: dict[str, list[list[Any]]] = defaultdict(list)
        self.answers: dict[str, Callable[[list[dict[str, Any]]], Any]] = {}

    def hear(self, name: str, records: list[dict[str, Any]]) -> Any:
        self.heard[name].append([_gist(record) for record in records])
        return self.answers[name](records) if name in self.answers else None

    def wait_for(self, name: str) -> None:
        """Until a handler heard something, which another thread brings it."""
        deadline = time.monotonic() + 30
        while not self.heard[name]:
            assert time.monotonic() < deadline, f"{name} heard nothing"
            time.sleep(0.005)


def _gist(record: dict[str, Any]) -> Any:
    return record["body"] if "body" in record else record["dynamodb"]["Keys"]["sk"]["S"]


def failing(*gists: str) -> Callable[[list[dict[str, Any]]], dict[str, Any]]:
    """An answer that reports the records of these gists as failed."""

    def answer(records: list[dict[str, Any]]) -> dict[str, Any]:
        bad = [record for record in records if _gist(record) in gists]
        return {"batchItemFailures": [{"itemIdentifier": _identifier(record)} for record in bad]}

    return answer


def in_turn(*answers: Callable[[list[dict[str, Any]]], Any]) -> Callable[[list[dict[str, Any]]], Any]:
    """The first answer for the first batch, the second for the second, and so on."""
    left = iter(answers)

    def answer(records: list[dict[str, Any]]) -> Any:
        return next(left)(records)

    return answer


def _identifier(record: dict[str, Any]) -> str:
    return record.get("messageId") or record["dynamodb"]["SequenceNumber"]


def small_app(ears: Ears) -> Chalice:
    """The event handlers of app.py by name, their sources as placeholders: functions.yaml says the true ones."""
    app = Chalice("onething")

    for name in ("relay", "relay_policies"):

        @app.on_dynamodb_record(stream_arn="in functions.yaml", batch_size=100, name=name)
        def relay(event: Any, name: str = name) -> Any:
            return ears.hear(name, event.to_dict()["Records"])

    for name, batch in {"advance": 10, "arrive": 10, "notify": 2, "reach_out": 5, "pay": 3}.items():

        @app.on_sqs_message(queue="in-functions-yaml", batch_size=batch, name=name)
        def listen(event: Any, name: str = name) -> Any:
            return ears.hear(name, event.to_dict()["Records"])

    for name, minutes in {"reconcile": 5, "settle": 5, "remind": 60}.items():

        @app.schedule(Rate(minutes, unit=Rate.MINUTES), name=name)
        def turn(event: Any, name: str = name) -> None:
            ears.heard[name].append([event.to_dict()["time"]])

    return app


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def app(ears: Ears) -> Chalice:
    return small_app(ears)


@pytest.fixture
def city() -> Iterator[Cloud]:
    with cloud.embedded(stage="local") as up:
        yield up


@pytest.fixture
def runner(app: Chalice, city: Cloud) -> Runner:
    return Runner(app, city)
