"""Owns processes that die at the edge: before a call to AWS or a partner, or after it was done; the wire is patched."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar
from unittest import mock

import urllib3
from botocore.client import BaseClient

_Done = TypeVar("_Done")


class Died(BaseException):
    """The process is gone: nothing of ours catches this."""


class Edge:
    """Which calls kill whoever makes them: one in so many, before or after, by a seed; only inside `mortal`."""

    def __init__(self, seed: int, one_in: int) -> None:
        self.deaths: Counter[str] = Counter()
        self._random = random.Random(seed)
        self._one_in = one_in
        self._own = threading.local()
        self._one_at_a_time = threading.Lock()

    @contextmanager
    def mortal(self) -> Iterator[None]:
        """What this thread does inside may die."""
        self._own.mortal = True
        try:
            yield
        finally:
            self._own.mortal = False

    def through(self, name: str, ask: Callable[[], _Done]) -> _Done:
        """A call that may be the last."""
        fate = self._fate()
        if fate == "before":
            self._die(f"before {name}")
        done = ask()
        if fate == "after":
            self._die(f"after {name}")
        return done

    def _fate(self) -> str:
        if not getattr(self._own, "mortal", False):
            return ""
        with self._one_at_a_time:
            return self._random.choice(("before", "after")) if self._random.randrange(self._one_in) == 0 else ""

    def _die(self, where: str) -> None:
        with self._one_at_a_time:
            self.deaths[where] += 1
        raise Died(where)


@contextmanager
def edge(seed: int, one_in: int) -> Iterator[Edge]:
    """Every call of botocore's, and every order to a partner, goes by the edge while inside."""
    made = Edge(seed, one_in)
    call, request = BaseClient._make_api_call, urllib3.PoolManager.request

    def api_call(client: Any, operation: str, parameters: Any) -> Any:
        if operation != "TransactWriteItems":
            return call(client, operation, parameters)
        return made.through(operation, lambda: call(client, operation, parameters))

    def http(pool: Any, method: str, url: str, **sent: Any) -> Any:
        if "/orders/" not in url:
            return request(pool, method, url, **sent)
        return made.through(f"{method} order", lambda: request(pool, method, url, **sent))

    with (
        mock.patch.object(BaseClient, "_make_api_call", api_call),
        mock.patch.object(urllib3.PoolManager, "request", http),
    ):
        yield made
