"""Owns how a queue reaches its Lambda: receive, call, delete what was done; SQS counts tries and buries the dead."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from infra.local.cloud import Cloud
from infra.local.lambdas import Lambdas
from infra.local.wiring import QueueSource


@dataclass(frozen=True)
class Delivery:
    """How badly a queue may behave: each batch handed over twice, in another order, some messages a step or more later.

    All of it is allowed to SQS. `chance` decides; without it messages come as they were sent.
    """

    twice: bool = False
    chance: Random | None = None
    late: float = 0.0


@dataclass
class QueuePoller:
    """Moves messages of one queue into its function.

    A failed message is hidden for `hidden_seconds` before it is tried again; None: as long as the queue itself says.
    """

    source: QueueSource
    cloud: Cloud
    lambdas: Lambdas
    hidden_seconds: int | None
    delivery: Delivery
    _held: list[dict[str, Any]] = field(default_factory=list)

    def step(self) -> bool:
        """Hand over one batch; whether there was one."""
        messages = self._next_batch()
        if not messages:
            return bool(self._held)
        ids = [message["MessageId"] for message in messages]
        records = [_record(message, self._arn) for message in messages]
        if self.delivery.twice:
            self.lambdas.run_batch(self.source.function, records, ids, self.source.partial)
        failed = self.lambdas.run_batch(self.source.function, records, ids, self.source.partial)
        for message in messages:
            (self._hide if message["MessageId"] in failed else self._delete)(message)
        return True

    def _next_batch(self) -> list[dict[str, Any]]:
        waiting = [*self._held, *self._receive()]
        self._held = []
        if self.delivery.chance is not None:
            self.delivery.chance.shuffle(waiting)
            self._held = [message for message in waiting if self.delivery.chance.random() < self.delivery.late]
        batch = [message for message in waiting if message not in self._held]
        self._held += batch[self.source.batch :]
        return batch[: self.source.batch]

    def _receive(self) -> list[dict[str, Any]]:
        if self.cloud.is_empty(self.source.queue):
            return []
        answer = self._sqs.receive_message(
            QueueUrl=self._url,
            MaxNumberOfMessages=min(self.source.batch, 10),
            WaitTimeSeconds=0,
            AttributeNames=["All"],
            MessageAttributeNames=["All"],
        )
        messages: list[dict[str, Any]] = answer.get("Messages", [])
        return messages

    def _delete(self, message: dict[str, Any]) -> None:
        self._sqs.delete_message(QueueUrl=self._url, ReceiptHandle=message["ReceiptHandle"])

    def _hide(self, message: dict[str, Any]) -> None:
        if self.hidden_seconds is not None:
            self._sqs.change_message_visibility(
                QueueUrl=self._url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=self.hidden_seconds
            )

    @property
    def _url(self) -> str:
        return self.cloud.resources[self.source.queue]

    @property
    def _arn(self) -> str:
        return self.cloud.queue_arn(self.source.queue)

    @property
    def _sqs(self) -> Any:
        return self.cloud.client("sqs")


def _record(message: dict[str, Any], arn: str) -> dict[str, Any]:
    """A received message in the form in which Lambda hands it over."""
    return {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": message.get("Attributes", {}),
        "messageAttributes": {},
        "md5OfBody": message["MD5OfBody"],
        "eventSource": "aws:sqs",
        "eventSourceARN": arn,
        "awsRegion": arn.split(":")[3],
    }
