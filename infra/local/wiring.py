"""Owns which handler hears what: read from the Chalice app and `infra/functions.yaml` together; it delivers nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from chalice.app import Chalice, DynamoDBEventConfig, Rate, ScheduledEventConfig, SQSEventConfig
from chalice.utils import to_cfn_resource_name

from infra import templates

Handler = Callable[[dict[str, Any], Any], Any]


@dataclass(frozen=True)
class Function:
    """One Lambda function: its name in `app.py`, and what Lambda would call."""

    name: str
    handler: Handler


@dataclass(frozen=True)
class QueueSource:
    """A queue (its logical id in the template) whose messages go to a function, `batch` at most at a time."""

    function: Function
    queue: str
    batch: int
    partial: bool


@dataclass(frozen=True)
class StreamSource:
    """The stream of a table (its logical id) that goes to a function, in order; `dead` is the queue for what failed."""

    function: Function
    table: str
    batch: int
    partial: bool
    bisect: bool
    retries: int
    dead: str


@dataclass(frozen=True)
class Schedule:
    """A function that runs every so many seconds."""

    function: Function
    seconds: int


class Miswired(Exception):
    """The app and the template disagree about an event source; the message names the function and the difference."""


def sources(app: Chalice, overlay: dict[str, Any] | None = None) -> tuple[QueueSource | StreamSource | Schedule, ...]:
    """What every event handler of the app hears, in the order of `app.py`; Miswired when the template disagrees."""
    overlay = templates.read(templates.FUNCTIONS) if overlay is None else overlay
    return tuple(_source(app, overlay, source) for source in app.event_sources)


def _source(app: Chalice, overlay: dict[str, Any], source: Any) -> QueueSource | StreamSource | Schedule:
    function = Function(source.name, app.handler_map[source.name])
    match source:
        case SQSEventConfig():
            return _queue(function, source, _properties(overlay, source.name, "sqs"))
        case DynamoDBEventConfig():
            return _stream(function, source, _properties(overlay, source.name, "dynamodb"))
        case ScheduledEventConfig():
            return Schedule(function, _seconds(source))
    raise Miswired(f"{source.name}: the local runner knows no {type(source).__name__}")


def _properties(overlay: dict[str, Any], name: str, kind: str) -> dict[str, Any]:
    """What functions.yaml says of a function's event source, under the names that Chalice gives to both."""
    function, event = to_cfn_resource_name(name), to_cfn_resource_name(f"{name}-{kind}-event-source")
    try:
        properties: dict[str, Any] = overlay["Resources"][function]["Properties"]["Events"][event]["Properties"]
    except KeyError as missing:
        raise Miswired(f"{name}: functions.yaml lacks {missing} of {function}/Properties/Events/{event}") from None
    return properties


def _queue(function: Function, source: Any, properties: dict[str, Any]) -> QueueSource:
    return QueueSource(function, _logical(properties["Queue"]), _batch(source, properties), _partial(properties))


def _stream(function: Function, source: Any, properties: dict[str, Any]) -> StreamSource:
    return StreamSource(
        function,
        table=_logical(properties["Stream"]),
        batch=_batch(source, properties),
        partial=_partial(properties),
        bisect=properties["BisectBatchOnFunctionError"],
        retries=properties["MaximumRetryAttempts"],
        dead=_logical(properties["DestinationConfig"]["OnFailure"]["Destination"]),
    )


def _batch(source: Any, properties: dict[str, Any]) -> int:
    return int(properties.get("BatchSize", source.batch_size))


def _partial(properties: dict[str, Any]) -> bool:
    return "ReportBatchItemFailures" in properties.get("FunctionResponseTypes", ())


def _logical(reference: dict[str, str]) -> str:
    """The logical id of `{"Fn::Sub": "${Tasks.Arn}"}`."""
    return reference["Fn::Sub"].removeprefix("${").partition(".")[0]


def _seconds(source: Any) -> int:
    """The period of a schedule; only `Rate` is known here, since nothing of ours needs a calendar."""
    if not isinstance(source.schedule_expression, Rate):
        raise Miswired(f"{source.name}: a schedule here is chalice.Rate, not {source.schedule_expression!r}")
    rate = source.schedule_expression
    return int(rate.value * {Rate.MINUTES: 60, Rate.HOURS: 3600, Rate.DAYS: 86400}[rate.unit])
