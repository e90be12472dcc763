"""Owns the way from a committed change to whoever reacts: table stream → event bus. It decides nothing.

The stream's only reader (AWS allows two a shard). A row that is an event carries an `event` attribute; each inserted
one leaves for the bus once or more, in order of the stream. Who listens is a rule and a queue in the template.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chalicelib.core import aws
from chalicelib.core.logs import log
from chalicelib.core.settings import settings

_BATCH = 10  # PutEvents takes no more at once


def relay(records: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, str]]]:
    """Send what the records announce. Answers with the first record that failed: Lambda tries again from there."""
    announced = [(sequence, entry) for record in records for sequence, entry in _announced(record)]
    for start in range(0, len(announced), _BATCH):
        batch = announced[start : start + _BATCH]
        if failed := _first_failed(batch):
            return {"batchItemFailures": [{"itemIdentifier": failed}]}
    return {"batchItemFailures": []}


def _announced(record: dict[str, Any]) -> Iterable[tuple[str, dict[str, str]]]:
    if record["eventName"] != "INSERT":
        return
    event = record["dynamodb"].get("NewImage", {}).get("event", {}).get("M")
    if not event:
        return
    yield (
        record["dynamodb"]["SequenceNumber"],
        {
            "EventBusName": settings().name("changes"),
            "Source": event["source"]["S"],
            "DetailType": event["kind"]["S"],
            "Detail": event["detail"]["S"],
        },
    )


def _first_failed(batch: list[tuple[str, dict[str, str]]]) -> str | None:
    answer = aws.client("events").put_events(Entries=[entry for _, entry in batch])
    for (sequence, entry), result in zip(batch, answer["Entries"], strict=True):
        if "ErrorCode" in result:
            log.warning("the bus refused an event", extra={"kind": entry["DetailType"], "error": result["ErrorCode"]})
            return sequence
    return None
