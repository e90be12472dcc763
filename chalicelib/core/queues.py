"""Owns sending to our own queues, ten messages a call; who hears a queue is in the template and in `app.py`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from chalicelib.core import aws
from chalicelib.core.settings import settings

_BATCH = 10  # SendMessageBatch takes no more at once


class NotSent(Exception):
    """The queue did not take some of the messages; sending them all again harms nobody who hears them."""


def send(queue: str, messages: Sequence[Mapping[str, Any]]) -> None:
    """Send each message as JSON to the queue of that name. NotSent when SQS refused one."""
    if not messages:
        return
    sqs = aws.client("sqs")
    url = sqs.get_queue_url(QueueName=settings().name(queue))["QueueUrl"]
    bodies = [json.dumps(message, ensure_ascii=False) for message in messages]
    for start in range(0, len(bodies), _BATCH):
        batch = bodies[start : start + _BATCH]
        entries = [{"Id": str(number), "MessageBody": body} for number, body in enumerate(batch)]
        answer = sqs.send_message_batch(QueueUrl=url, Entries=entries)
        if failed := answer.get("Failed"):
            raise NotSent(failed[0]["Code"])
