"""Owns the door between our code and the simulated outside: every call of botocore and urllib3 comes through here.

Here calls are numbered, meet their faults, are tried again as botocore would, take a little time, and are traced. Our
own code is not touched: it calls its clients, and these their `_make_api_call`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from hashlib import sha256
from typing import Any, Protocol
from unittest import mock

import urllib3
from botocore.client import BaseClient
from botocore.exceptions import ClientError

from tests.simulation import processes
from tests.simulation.aws.cloud import Cloud
from tests.simulation.faults import Kind, met, worth_another_try
from tests.simulation.partners import Outside

MOMENT = 0.004
"""How many seconds a call takes."""
SLOWLY = 9.0
"""How many a slow one: our clients wait for ten."""

OUT_OF_TIME = "out-of-time"


class Scene(Protocol):
    """What is behind the door."""

    cloud: Cloud
    outside: Outside
    trace: Trace

    @property
    def now(self) -> datetime:
        """Its time."""

    def passes(self, seconds: float) -> None:
        """Let time pass."""


class Trace:
    """A running hash of everything that happened, and counts of what was met."""

    def __init__(self) -> None:
        self.met: Counter[str] = Counter()
        self._hash = sha256()

    def note(self, *words: object) -> None:
        """One line of what happened."""
        self._hash.update(("\t".join(map(str, words)) + "\n").encode())

    @property
    def digest(self) -> str:
        """The hash so far: the same for the same history."""
        return self._hash.hexdigest()


class Door:
    """Calls go to whatever scene is set."""

    def __init__(self) -> None:
        self.scene: Scene | None = None

    def aws(self, client: Any, operation: str, request: Mapping[str, Any]) -> dict[str, Any]:
        """In place of `BaseClient._make_api_call`."""
        scene = self._scene()
        service = client.meta.service_model.service_id.lower()
        retries = client.meta.config.retries or {}
        tries = int(retries.get("total_max_attempts", 3))
        try:
            answer: dict[str, Any] = self._tried(
                tries, service, operation, request, lambda stale: scene.cloud.call(service, operation, request, stale)
            )
        except ClientError as error:  # under the name that this client has for it
            named = client.exceptions.from_code(error.response["Error"]["Code"])
            raise named(error.response, operation) from None
        return answer

    def http(self, method: str, url: str, request: Mapping[str, Any]) -> _Response:
        """In place of `PoolManager.request`: a partner answers, or urllib3 raises."""
        scene = self._scene()

        def ask(stale: bool) -> tuple[int, str]:
            sent = request.get("fields") or request.get("json") or {}
            return scene.outside.ask(url, sent, request["headers"], scene.passes, method)

        try:
            status, text = self._tried(2, "partner", url.rpartition("/")[2], {}, ask)
        except urllib3.exceptions.HTTPError:
            raise
        except Exception as error:
            raise urllib3.exceptions.ConnectTimeoutError(str(type(error).__name__)) from error
        return _Response(status, text)

    def _scene(self) -> Scene:
        if self.scene is None:
            raise LookupError("a call while no scene is set")
        return self.scene

    def _tried(
        self, tries: int, service: str, operation: str, request: Mapping[str, Any], ask: Callable[[bool], Any]
    ) -> Any:
        for left in reversed(range(tries)):
            try:
                return self._once(service, operation, request, ask)
            except Exception as error:
                if not left or not worth_another_try(error):
                    raise
        raise AssertionError("a call is tried at least once")

    def _once(self, service: str, operation: str, request: Mapping[str, Any], ask: Callable[[bool], Any]) -> Any:
        process = processes.current()
        if process is None:
            return ask(False)
        scene = self._scene()
        kind = process.next_call()
        scene.passes(SLOWLY if kind is Kind.SLOW else MOMENT)
        asked = request.get("Key") or request.get("ExpressionAttributeValues") or ""
        scene.trace.note(process.name, process.calls, service, operation, asked, kind or "")
        if kind:
            scene.trace.met[kind.value] += 1
        if process.out_of_time(scene.now):
            scene.trace.met[OUT_OF_TIME] += 1
            process.crash()
        match kind:
            case Kind.PAUSE:
                process.pause()
            case Kind.CRASH_BEFORE:
                process.crash()
            case Kind.CRASH_AFTER:
                self._quietly(ask)
                process.crash()
        return met(kind, service, operation, request, ask)

    def _quietly(self, ask: Callable[[bool], Any]) -> None:
        """The call is made, and nobody is there any more to hear whether it was refused."""
        try:
            ask(False)
        except Exception as unheard:  # noqa: BLE001 - a process that is gone hears nothing
            self._scene().trace.note("unheard", type(unheard).__name__)


class _Response:
    """What of a urllib3 response is read."""

    def __init__(self, status: int, text: str) -> None:
        self.status, self._text = status, text

    def json(self) -> Any:
        """The body; ValueError when it is no JSON."""
        return json.loads(self._text)


@contextmanager
def opened() -> Iterator[Door]:
    """Every call of botocore and urllib3 in this process goes through the door while inside."""
    door = Door()
    with ExitStack() as undo:

        def api_call(client: Any, operation: str, request: Mapping[str, Any]) -> dict[str, Any]:
            return door.aws(client, operation, request)

        def http(pool: Any, method: str, url: str, **request: Any) -> _Response:
            return door.http(method, url, request)

        undo.enter_context(mock.patch.object(BaseClient, "_make_api_call", api_call))
        undo.enter_context(mock.patch.object(urllib3.PoolManager, "request", http))
        yield door
