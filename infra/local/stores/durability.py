"""Owns that a transaction is on disk when it is answered, as in AWS; what a transaction does is DynamoDB Local's.

DynamoDB Local answers a transaction and commits it to its file up to ten milliseconds later: killed in between, it had
lost 3 of 8 last transactions that were answered. Its file has one queue of work, so a second call is answered only
after the commit: with one behind every transaction, none of 13 was lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from botocore.client import BaseClient

_botocore_call: Any = BaseClient._make_api_call


@contextmanager
def answered_when_written() -> Iterator[None]:
    """While inside, every client's transaction (PynamoDB's too) is answered when it cannot be lost any more."""

    def call(client: Any, operation: str, parameters: dict[str, Any]) -> Any:
        answer = _botocore_call(client, operation, parameters)
        if operation == "TransactWriteItems":
            _botocore_call(client, "ListTables", {"Limit": 1})
        return answer

    with mock.patch.object(BaseClient, "_make_api_call", call):
        yield
