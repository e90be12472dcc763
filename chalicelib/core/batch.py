"""Owns how a batch of queue messages is worked through: each by itself, so that one bad message spoils no other.

Powertools has the same for more sources; it costs 0.17 s of import in every Lambda, this nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from chalicelib.core.logs import log

Answer = dict[str, list[dict[str, str]]]


def each(event: Mapping[str, Any], handle: Callable[[Any], None]) -> Answer:
    """Give every message's body (JSON) to `handle`; name those that failed, which SQS then brings again, alone."""
    return {"batchItemFailures": [{"itemIdentifier": r["messageId"]} for r in event["Records"] if not _done(r, handle)]}


def _done(record: Mapping[str, Any], handle: Callable[[Any], None]) -> bool:
    try:
        handle(json.loads(record["body"]))
    except Exception:  # noqa: BLE001 - whatever it was, this message alone comes again, and in the end is a dead letter
        log.exception("a message failed", extra={"message_id": record["messageId"]})
        return False
    return True
