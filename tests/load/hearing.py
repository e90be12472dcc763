"""Owns hearing what a handler does outside itself: its calls to AWS, its requests to partners; it changes neither."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

import urllib3
from botocore.client import BaseClient

_botocore_call: Any = BaseClient._make_api_call
_urlopen: Any = urllib3.PoolManager.urlopen
Row = dict[str, Any]
"""A row as DynamoDB's API writes it: `{"pk": {"S": "CASE#…"}}`."""


@dataclass(frozen=True)
class Call:
    """One call to AWS. `seconds` are the calling thread's on a processor: the embedded cloud works in that thread.

    `replaced` has, for each member of a transaction, the row that was there before it.
    """

    service: str
    operation: str
    parameters: dict[str, Any]
    answer: dict[str, Any]
    seconds: float
    replaced: tuple[Row | None, ...] = ()


@dataclass
class Heard:
    """What was heard so far: calls to AWS in their order, and when each request to a partner began and ended."""

    calls: list[Call] = field(default_factory=list)
    partners: list[tuple[float, float]] = field(default_factory=list)

    def forget(self) -> None:
        """Begin anew."""
        self.calls.clear()
        self.partners.clear()

    @property
    def dynamodb(self) -> list[Call]:
        """The calls to DynamoDB alone."""
        return [call for call in self.calls if call.service == "dynamodb"]

    @property
    def partner_seconds(self) -> float:
        """For how long a partner was waited for; requests side by side count once."""
        waited, until = 0.0, 0.0
        for began, ended in sorted(self.partners):
            waited += max(0.0, ended - max(began, until))
            until = max(until, ended)
        return waited


@contextmanager
def hearing(replaced: bool = False) -> Iterator[Heard]:
    """Hear every client of botocore's (PynamoDB's too) and of urllib3's while inside.

    `replaced` also reads what each transaction is about to replace: for counting, not for taking times.
    """
    heard = Heard()

    def call(client: Any, operation: str, parameters: dict[str, Any]) -> Any:
        rows = tuple(_replaced(client, parameters)) if replaced and operation == "TransactWriteItems" else ()
        began = time.thread_time()
        answer = _botocore_call(client, operation, parameters)
        seconds = time.thread_time() - began
        service = client.meta.service_model.service_name
        heard.calls.append(Call(service, operation, parameters, answer, seconds, rows))
        return answer

    def urlopen(pool: Any, *arguments: Any, **named: Any) -> Any:
        began = time.perf_counter()
        try:
            return _urlopen(pool, *arguments, **named)
        finally:
            heard.partners.append((began, time.perf_counter()))

    with (
        mock.patch.object(BaseClient, "_make_api_call", call),
        mock.patch.object(urllib3.PoolManager, "urlopen", urlopen),
    ):
        yield heard


def _replaced(client: Any, parameters: dict[str, Any]) -> Iterator[Row | None]:
    for member in (member for each in parameters["TransactItems"] for member in each.values()):
        named = member.get("Key") or {name: member["Item"][name] for name in ("pk", "sk")}
        found = _botocore_call(
            client, "GetItem", {"TableName": member["TableName"], "Key": named, "ConsistentRead": True}
        )
        yield found.get("Item")
