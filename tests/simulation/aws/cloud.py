"""Owns the simulated AWS as a whole: which service answers a call. It lets no fault in; `door` does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from tests.simulation.aws import dynamodb, queues
from tests.simulation.aws.dynamodb import DynamoDB
from tests.simulation.aws.errors import refusal
from tests.simulation.aws.machines import Machines
from tests.simulation.aws.queues import Queues

_WRAPPED = b"wrapped:"


class Sms(NamedTuple):
    """A text message that was handed to SNS."""

    phone: str
    text: str


@dataclass
class Cloud:
    """One stage: tables, queues with their bus, machines, the text messages that left, and one key."""

    tables: DynamoDB
    queues: Queues
    machines: Machines
    sent: list[Sms] = field(default_factory=list)
    wrapped: dict[bytes, tuple[bytes, Mapping[str, str]]] = field(default_factory=dict)

    def call(self, service: str, operation: str, request: Mapping[str, Any], stale: bool = False) -> dict[str, Any]:
        """Answer one call as AWS would. ClientError as AWS refuses; KeyError for what the house does not use."""
        if service == "dynamodb":
            return self.tables.call(operation, request, stale)
        if service == "sfn":
            return self.machines.call(operation, request)
        answers: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
            "PutEvents": self._put_events,
            "Publish": self._publish,
            "GetQueueUrl": lambda asked: {"QueueUrl": self.queues.url(asked["QueueName"])},
            "SendMessageBatch": self._send,
            "GetRole": lambda asked: {"Role": {"Arn": f"arn:aws-cn:iam::123456789012:role/{asked['RoleName']}"}},
            "GenerateDataKeyWithoutPlaintext": self._wrap,
            "Decrypt": self._unwrap,
        }
        return answers[operation](request)

    def copy(self, now: Callable[[], datetime], called: Callable[[str], str]) -> Cloud:
        """The same published machines and stored rows, to be changed apart; nothing on its way."""
        tables = DynamoDB({name: table.copy() for name, table in self.tables.tables.items()}, now)
        fresh = self.queues.empty_copy(called)
        return Cloud(tables, fresh, Machines(self.machines.definitions, fresh), wrapped=self.wrapped)

    def _put_events(self, request: Mapping[str, Any]) -> dict[str, Any]:
        for entry in request["Entries"]:
            self.queues.put_event(entry)
        return {"FailedEntryCount": 0, "Entries": [{"EventId": "event"} for _ in request["Entries"]]}

    def _send(self, request: Mapping[str, Any]) -> dict[str, Any]:
        for entry in request["Entries"]:
            self.queues.send(request["QueueUrl"], entry["MessageBody"])
        return {"Successful": [{"Id": entry["Id"]} for entry in request["Entries"]]}

    def _publish(self, request: Mapping[str, Any]) -> dict[str, Any]:
        self.sent.append(Sms(request["PhoneNumber"], request["Message"]))
        return {"MessageId": f"sms-{len(self.sent)}"}

    def _wrap(self, request: Mapping[str, Any]) -> dict[str, Any]:
        number = len(self.wrapped) + 1
        self.wrapped[_WRAPPED + bytes([number])] = bytes([number]) * 32, request["EncryptionContext"]
        return {"CiphertextBlob": _WRAPPED + bytes([number]), "KeyId": request["KeyId"]}

    def _unwrap(self, request: Mapping[str, Any]) -> dict[str, Any]:
        key, context = self.wrapped[request["CiphertextBlob"]]
        if request["EncryptionContext"] != context:
            raise refusal("Decrypt", "InvalidCiphertextException")
        return {"Plaintext": key}


def empty(stage: str, now: Callable[[], datetime]) -> Cloud:
    """A stage as `infra/template.yaml` has it, with nothing in it."""
    made = queues.from_template(stage)
    return Cloud(DynamoDB(dynamodb.from_template(stage), now), made, Machines({}, made))
