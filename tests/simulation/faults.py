"""Owns what may go wrong at the edge of a process: every kind of fault, and what each does to a call; never when.

A call to AWS or a partner is numbered within its process. A `Meeting` says which of them meets what, and how many tries
in a row do. It is plain, so that a history can be written down and played again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from botocore.exceptions import ClientError, ConnectTimeoutError, ReadTimeoutError

from tests.simulation.aws.errors import cancelled, refusal

Ask = Callable[[], dict[str, Any]]


class Kind(StrEnum):
    """What a call may meet."""

    PAUSE = "pause"  # everybody else may go first
    CRASH_BEFORE = "crash-before"  # the process ends, the call was not made
    CRASH_AFTER = "crash-after"  # the process ends, the call was done
    THROTTLED = "throttled"
    CONFLICT = "conflict"  # another transaction has one of the rows
    NOT_REACHED = "not-reached"  # no connection: nothing was done
    ANSWER_LOST = "answer-lost"  # done, but nobody hears of it
    FAILED = "failed"  # a 5xx; nothing was done
    FAILED_AFTER = "failed-after"  # a 5xx, but it was done
    STALE = "stale"  # a read that need not be consistent is not
    PARTLY = "partly"  # the bus takes some of the events
    DOUBLED = "doubled"  # the bus delivers twice
    SLOW = "slow"  # it takes its time, and is answered just before we give up


class Meeting(NamedTuple):
    """The call with this number (from 1) in its process meets this, `times` tries in a row."""

    call: int
    kind: Kind
    times: int = 1

    def __str__(self) -> str:
        often = f" ×{self.times}" if self.times > 1 else ""
        return f"{self.kind} at call {self.call}{often}"


def met(kind: Kind | None, service: str, operation: str, request: Mapping[str, Any], ask: Callable[[bool], Any]) -> Any:
    """One try of a call that meets a fault of the network or the service. `ask(stale)` does what was asked.

    Raises what botocore would raise.
    """
    match kind:
        case None | Kind.PAUSE | Kind.SLOW:
            return ask(False)
        case Kind.STALE:
            return ask(True)
        case Kind.THROTTLED:
            raise refusal(operation, "ThrottlingException", "Rate exceeded")
        case Kind.CONFLICT:
            raise _conflict(operation, request)
        case Kind.NOT_REACHED:
            raise ConnectTimeoutError(endpoint_url=service)
        case Kind.FAILED:
            raise refusal(operation, "InternalServerError", status=500)
        case Kind.PARTLY:
            return _partly(operation, request, ask)
    answer = ask(False)
    return _after(kind, service, operation, answer, ask)


def _after(kind: Kind, service: str, operation: str, answer: Any, ask: Callable[[bool], Any]) -> Any:
    """It was done; what is heard of it."""
    if kind is Kind.ANSWER_LOST:
        raise ReadTimeoutError(endpoint_url=service)
    if kind is Kind.FAILED_AFTER:
        raise refusal(operation, "InternalServerError", status=500)
    if kind is Kind.DOUBLED and operation == "PutEvents":
        ask(False)
    return answer


def _conflict(operation: str, request: Mapping[str, Any]) -> ClientError:
    if operation == "TransactWriteItems":
        members = len(request["TransactItems"])
        return cancelled(["TransactionConflict"] + ["None"] * (members - 1))
    return refusal(operation, "ThrottlingException", "Rate exceeded")


def _partly(operation: str, request: Mapping[str, Any], ask: Callable[[bool], Any]) -> Any:
    """The bus refuses its last event, and whatever it was asked with was taken; any other service takes all."""
    answer = ask(False) if operation != "PutEvents" or len(request["Entries"]) > 1 else {"Entries": [{}]}
    if operation == "PutEvents":
        answer["Entries"][-1] = {"ErrorCode": "InternalFailure"}
        answer["FailedEntryCount"] = 1
    return answer


def worth_another_try(error: Exception) -> bool:
    """Whether botocore's standard mode would try again (botocore.retries.standard)."""
    if isinstance(error, ClientError):
        return error.response["Error"]["Code"] == "ThrottlingException" or _status(error) >= 500
    return isinstance(error, ConnectTimeoutError | ReadTimeoutError)


def _status(error: ClientError) -> int:
    return int(error.response["ResponseMetadata"]["HTTPStatusCode"])
