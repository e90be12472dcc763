"""Owns the simulated SQS and EventBridge: messages that wait, hidden or not, and rules that say who hears of what.

Messages carry a label that follows from what they say, so that a history can name them. Who delivers them decides when,
how often and in which order: a standard queue promises none of that.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from infra import templates

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass
class Message:
    """One message: its label in this history, its body, how often it was handed over, until when it is hidden."""

    label: str
    body: str
    receives: int = 0
    hidden_until: datetime = _LONG_AGO


@dataclass
class Queue:
    """One queue. After `most` deliveries a message moves to the queue `dead`."""

    name: str
    hidden: timedelta = timedelta(seconds=30)
    most: int = 0
    dead: str = ""
    messages: dict[str, Message] = field(default_factory=dict)
    _given: dict[str, int] = field(default_factory=dict)

    def send(self, about: str, body: str) -> Message:
        """Put a message in; its label is what it is about, with a number from the second on."""
        number = self._given[about] = self._given.get(about, 0) + 1
        message = Message(about if number == 1 else f"{about}~{number}", body)
        self.messages[message.label] = message
        return message

    def visible(self, now: datetime) -> list[Message]:
        """What may be handed over now, oldest first."""
        return [message for message in self.messages.values() if message.hidden_until <= now]

    def empty_copy(self) -> Queue:
        """The same queue without a message."""
        return Queue(self.name, self.hidden, self.most, self.dead)


@dataclass(frozen=True)
class Rule:
    """An event goes to `target` (a queue's logical id) when its source and its kind are among these."""

    sources: frozenset[str]
    kinds: frozenset[str]
    target: str


class Queues:
    """All queues of a stage by logical id, and the rules of its bus. `called` tells what a history calls a case."""

    def __init__(
        self, queues: Mapping[str, Queue], rules: Iterable[Rule], bus: str, called: Callable[[str], str] = str
    ) -> None:
        self.by_id = dict(queues)
        self.called = called
        self._rules = tuple(rules)
        self._bus = bus

    def url(self, name: str) -> str:
        """The URL of a queue by its full name."""
        return f"https://sqs.cn-north-1.amazonaws.com.cn/123456789012/{name}"

    def at(self, url: str) -> Queue:
        """The queue behind a URL."""
        return next(queue for queue in self.by_id.values() if self.url(queue.name) == url)

    def put_event(self, entry: Mapping[str, str]) -> None:
        """An event reaches the queue of every rule that it matches."""
        if entry["EventBusName"] != self._bus:
            raise LookupError(entry["EventBusName"])
        detail = json.loads(entry["Detail"])
        event = {"source": entry["Source"], "detail-type": entry["DetailType"], "detail": detail}
        for rule in self._rules:
            if entry["Source"] in rule.sources and entry["DetailType"] in rule.kinds:
                about = f"{self.called(_subject(detail))}/{detail.get('seq', 0)}/{entry['DetailType']}"
                self.by_id[rule.target].send(about, json.dumps(event))

    def send(self, url: str, body: str) -> None:
        """Our own code puts a message into a queue, as the bus would."""
        said = json.loads(body)
        self.at(url).send(f"{self.called(_subject(said['detail']))}/{said['detail-type']}", body)

    def bury(self, queue: Queue, message: Message) -> None:
        """Move a message to the dead letters."""
        del queue.messages[message.label]
        self.by_id[queue.dead].messages[message.label] = message

    def redrive(self, dead: str) -> None:
        """What an operator does with dead letters once the cause is mended: back to where they came from."""
        source = next(queue for queue in self.by_id.values() if queue.dead == dead)
        for message in list(self.by_id[dead].messages.values()):
            del self.by_id[dead].messages[message.label]
            source.messages[message.label] = Message(message.label, message.body)

    def empty_copy(self, called: Callable[[str], str]) -> Queues:
        """The same queues and rules, nothing in them; `called` tells what a history calls a case."""
        return Queues({name: q.empty_copy() for name, q in self.by_id.items()}, self._rules, self._bus, called)


def _subject(detail: Mapping[str, Any]) -> str:
    """What an event is about: a case, an entitlement, a list, a policy, an enterprise."""
    return str(next(detail[name] for name in ("case", "entitlement", "list", "policy", "enterprise") if name in detail))


def from_template(stage: str) -> Queues:
    """Queues and rules as `infra/template.yaml` has them."""
    resources = templates.read(templates.STATE)["Resources"]
    queues = {name: _queue(r["Properties"], stage) for name, r in resources.items() if r["Type"] == "AWS::SQS::Queue"}
    rules = [_rule(r["Properties"]) for r in resources.values() if r["Type"] == "AWS::Events::Rule"]
    return Queues(queues, rules, f"onething-{stage}-changes")


def _queue(properties: Mapping[str, Any], stage: str) -> Queue:
    name = properties["QueueName"]["Fn::Sub"].replace("${Stage}", stage)
    redrive = properties.get("RedrivePolicy")
    hidden = timedelta(seconds=properties.get("VisibilityTimeout", 30))
    if not redrive:
        return Queue(name, hidden)
    return Queue(name, hidden, redrive["maxReceiveCount"], redrive["deadLetterTargetArn"]["Fn::GetAtt"][0])


def _rule(properties: Mapping[str, Any]) -> Rule:
    pattern = properties["EventPattern"]
    target = properties["Targets"][0]["Arn"]["Fn::GetAtt"][0]
    return Rule(frozenset(pattern["source"]), frozenset(pattern["detail-type"]), target)
