"""Owns the cure for moto's tables under threads; it changes moto while a cloud is up, and never our own code."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from moto.core.botocore_stubber import BotocoreStubber

_one_call = threading.RLock()
_moto_call: Any = BotocoreStubber.__call__  # moto ships no types


@contextmanager
def one_call_at_a_time() -> Iterator[None]:
    """Concurrent calls corrupt moto's tables (lost updates, `dictionary changed size`): let in one after another.

    The lock is re-entrant, since moto calls itself: an event bus delivers to its queues within `PutEvents`.
    """

    def call(stubber: BotocoreStubber, event_name: str, request: Any, **rest: Any) -> Any:
        with _one_call:
            return _moto_call(stubber, event_name, request, **rest)

    with mock.patch.object(BotocoreStubber, "__call__", call):
        yield
