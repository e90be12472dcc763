"""Owns calling a handler as Lambda does, and reading its answer by Lambda's rules; it never retries.

Source of the rules: AWS Lambda Developer Guide, "Handling errors for an SQS event source in Lambda" and "Using Lambda
to process records from Amazon DynamoDB streams", on partial batch responses.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from chalice.local import LambdaContext

from chalicelib.core.logs import log
from infra.local.wiring import Function

Records = Sequence[dict[str, Any]]
Around = Callable[[str], AbstractContextManager[object]]
_MEMORY_MB, _TIME_LIMIT_MS = 512, 30_000


@dataclass(frozen=True)
class Fault:
    """A handler that failed a whole batch: which function, and what it raised (None: its answer was malformed)."""

    function: str
    error: Exception | None


@dataclass
class Lambdas:
    """Calls handlers. `around(name)` is entered around every call (a recorder); `faults` keeps what went wrong."""

    around: Around = lambda name: nullcontext()
    faults: list[Fault] = field(default_factory=list)

    def run(self, function: Function, event: dict[str, Any]) -> bool:
        """Call a function with an event that has no parts; whether it came through."""
        return self._call(function, event) is not _RAISED

    def run_batch(self, function: Function, records: Records, ids: Sequence[str], partial: bool) -> set[str]:
        """Call a function with a batch of records; the ids of those that failed.

        All of them when it raised, or when its answer is malformed or names an id that the batch lacks. Without
        `ReportBatchItemFailures` in the mapping (`partial`) an answer means nothing.
        """
        answer = self._call(function, {"Records": list(records)})
        if answer is _RAISED:
            return set(ids)
        failed = failures(answer, ids) if partial else set()
        if failed is None:
            self.faults.append(Fault(function.name, None))
            log.error("malformed batch answer", extra={"function": function.name, "answer": answer})
            return set(ids)
        return failed

    def _call(self, function: Function, event: dict[str, Any]) -> Any:
        context = LambdaContext(function.name, _MEMORY_MB, _TIME_LIMIT_MS)
        try:
            with self.around(function.name):
                return _as_json(function.handler(_as_json(event), context))
        except Exception as error:  # noqa: BLE001 - whatever a handler raises, Lambda takes it for a failed call
            self.faults.append(Fault(function.name, error))
            log.exception("handler failed", extra={"function": function.name})
            return _RAISED


_RAISED = object()


def failures(answer: Any, ids: Sequence[str]) -> set[str] | None:
    """The ids that a batch answer reports as failed; None when Lambda would not understand the answer.

    >>> failures({"batchItemFailures": [{"itemIdentifier": "b"}]}, ["a", "b"])
    {'b'}
    >>> failures(None, ["a"]), failures({"batchItemFailures": []}, ["a"])
    (set(), set())
    >>> failures({"batchItemFailures": [{"itemIdentifier": ""}]}, ["a"]) is None
    True
    """
    if answer is None or answer == {}:
        return set()
    reported = answer.get("batchItemFailures", _RAISED) if isinstance(answer, dict) else _RAISED
    if reported is None:
        return set()
    if not isinstance(reported, list) or not all(isinstance(each, dict) for each in reported):
        return None
    named = [each.get("itemIdentifier") for each in reported]
    return set(named) if all(isinstance(name, str) and name in ids for name in named) else None


def _as_json(value: Any) -> Any:
    """The value as it comes out of the wire: Lambda passes nothing but JSON, in and out."""
    return json.loads(json.dumps(value))
