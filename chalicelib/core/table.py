"""Owns how rows are written: the base of every record, and the one way to commit several rows at once.

It never knows what a row means. All multi-row changes are one `TransactWriteItems`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeVar

from botocore.exceptions import BotoCoreError
from pynamodb.attributes import NumberAttribute, UnicodeAttribute
from pynamodb.connection import Connection, TableConnection
from pynamodb.exceptions import TransactWriteError
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action
from pynamodb.indexes import AllProjection
from pynamodb.models import Model
from pynamodb.transactions import TransactWrite

from chalicelib.core import clock, ids
from chalicelib.core.errors import Busy
from chalicelib.core.settings import settings

_PATIENCE_SECONDS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
_MORE_PATIENCE_SECONDS = (*_PATIENCE_SECONDS, 1.6)
_ORDER = {"check": 0, "delete": 1, "save": 2, "update": 3}  # the order in which PynamoDB sends them
_PASSING = {
    "TransactionConflict",
    "TransactionInProgressException",
    "ProvisionedThroughputExceeded",
    "ProvisionedThroughputExceededException",
    "ThrottlingError",
    "ThrottlingException",
}


class Table(Model):
    """A row of one of our tables: partition key `pk`, sort key `sk`, and a moment when it may vanish."""

    pk = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)
    expires = NumberAttribute(null=True)  # epoch seconds: DynamoDB removes the row some time after

    @classmethod
    def _get_connection(cls) -> TableConnection:
        # PynamoDB would make a client for each class of rows, and read the service's whole model for it: 40 ms each of
        # a cold start, and of every thread that comes at once. A client may be shared; so all rows share one.
        own = super()._get_connection()
        own.connection._client = connection().client
        return own


_Row = TypeVar("_Row", bound=Table)
_Done = TypeVar("_Done")


def find(record: type[_Row], pk: str, sk: str) -> _Row | None:
    """The row, read consistently, or None."""
    try:
        return record.get(pk, sk, consistent_read=True)
    except record.DoesNotExist:
        return None


def meta(table: str) -> Any:
    """The PynamoDB `Meta` of a record in one of our tables."""
    return type(
        "Meta",
        (),
        {
            "table_name": settings().name(table),
        },
    )


def index(name: str) -> Any:
    """The PynamoDB `Meta` of an index that holds whole rows."""
    return type("Meta", (), {"index_name": name, "projection": AllProjection()})


@dataclass(frozen=True)
class Step:
    """One member of a transaction: what happens to which row, and under which condition."""

    kind: Literal["save", "delete", "check", "update"]
    row: Table
    condition: Condition | None = None
    actions: tuple[Action, ...] = ()


class Refused(Exception):
    """A transaction did not happen because conditions failed; `steps` are those whose own condition it was."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        super().__init__(", ".join(f"{step.kind} {type(step.row).__name__}" for step in steps))
        self.steps = steps


class Overtaken(Exception):
    """A row that a decision rests on was changed since it was read."""


def save(row: Table, condition: Condition | None = None) -> Step:
    """Write the whole row."""
    return Step("save", row, condition)


def insert(row: Table) -> Step:
    """Write a row that must not be there yet."""
    return Step("save", row, type(row).pk.does_not_exist())


def delete(row: Table, condition: Condition | None = None) -> Step:
    """Remove the row."""
    return Step("delete", row, condition)


def update(row: Table, *actions: Action, condition: Condition | None = None) -> Step:
    """Change single attributes of the row, e.g. add to a counter; a row that is not there yet begins with them."""
    return Step("update", row, condition, actions)


def commit(*steps: Step) -> None:
    """Do all the steps or none. Refused says whose condition failed; passing trouble is waited out, then Busy.

    `TransactionConflict` and throttling mean "again, a little later"; a failed condition is an answer. All tries carry
    one token, so that a try whose answer was lost is not refused by its own success.
    """
    ordered = sorted(steps, key=lambda step: _ORDER[step.kind])
    token = ids.code(26)
    for patience in _PATIENCE_SECONDS:
        try:
            _write(ordered, token)
        except TransactWriteError as error:
            _raise_unless_passing(error, ordered)
            clock.wait(ids.jitter(patience))
        else:
            return
    raise Busy


def again(act: Callable[[], _Done]) -> _Done:
    """Load, decide, commit; once more on fresh rows whenever somebody was faster, and Busy when that does not end."""
    for patience in _MORE_PATIENCE_SECONDS:
        try:
            return act()
        except Overtaken:
            clock.wait(ids.jitter(patience))
    raise Busy


@lru_cache(maxsize=1)
def connection() -> Connection:
    """The one connection of this process, made when first needed."""
    return Connection(connect_timeout_seconds=3, read_timeout_seconds=10, max_retry_attempts=4)


def _write(steps: list[Step], token: str) -> None:
    with TransactWrite(connection=connection(), client_request_token=token) as transaction:
        for step in steps:
            _ADD[step.kind](transaction, step)


def _check(transaction: TransactWrite, step: Step) -> None:
    transaction.condition_check(type(step.row), step.row.pk, step.row.sk, condition=step.condition)


_ADD: Mapping[str, Callable[[TransactWrite, Step], None]] = {
    "save": lambda transaction, step: transaction.save(step.row, condition=step.condition),
    "delete": lambda transaction, step: transaction.delete(step.row, condition=step.condition),
    "check": _check,
    "update": lambda transaction, step: transaction.update(step.row, list(step.actions), condition=step.condition),
}


def _raise_unless_passing(error: TransactWriteError, steps: list[Step]) -> None:
    codes = [reason.code if reason else None for reason in error.cancellation_reasons]
    failed = tuple(step for step, code in zip(steps, codes, strict=False) if code == "ConditionalCheckFailed")
    if failed:
        raise Refused(failed) from error
    lost = isinstance(error.cause, BotoCoreError)
    if not lost and error.cause_response_code not in _PASSING and not _PASSING.intersection(codes):
        raise error
