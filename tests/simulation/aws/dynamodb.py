"""Owns the simulated DynamoDB: tables of plain rows, all or nothing, a stream of what changed; it knows no record.

Every write is at once, every read exact. A read that may be out of date is asked for by `stale`: as of before the last
change, for whoever did not ask for a consistent one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from infra import templates
from tests.simulation.aws.errors import cancelled, refusal
from tests.simulation.aws.expressions import KEYS, Row, holds, key_condition, updated

_TOKENS_LAST = timedelta(minutes=10)
_MOST = 100  # members of a transaction
Request = Mapping[str, Any]
Key = tuple[str, str]


@dataclass
class Table:
    """One table: its rows by partition and sort key, its indexes, and whether it has a stream."""

    indexes: Mapping[str, Key]
    streamed: bool
    rows: dict[str, dict[str, Row]] = field(default_factory=dict)

    def get(self, key: Key) -> Row | None:
        """The row, or None."""
        return self.rows.get(key[0], {}).get(key[1])

    def all(self) -> Iterator[Row]:
        """Every row, partition by partition."""
        for partition in self.rows.values():
            yield from partition.values()

    def copy(self) -> Table:
        """The same rows, to be changed apart."""
        return Table(self.indexes, self.streamed, {pk: dict(rows) for pk, rows in self.rows.items()})


@dataclass(frozen=True)
class Changed:
    """One row that was written or removed: where, and how it was before and is now."""

    table: str
    key: Key
    before: Row | None
    after: Row | None

    @property
    def name(self) -> str:
        """What the stream calls it."""
        if self.before is None:
            return "INSERT"
        return "MODIFY" if self.after is not None else "REMOVE"


class DynamoDB:
    """All tables of a stage, with their streams in one line: `changes`, each commit a tuple."""

    def __init__(self, tables: dict[str, Table], now: Callable[[], datetime]) -> None:
        self.tables = tables
        self.now = now
        self.changes: list[tuple[Changed, ...]] = []
        self._tokens: dict[str, tuple[datetime, str]] = {}
        self.answers: Mapping[str, Callable[[Request, bool], dict[str, Any]]] = {
            "GetItem": self._get,
            "Query": self._query,
            "PutItem": lambda request, _: self._single("Put", request),
            "DeleteItem": lambda request, _: self._single("Delete", request),
            "UpdateItem": lambda request, _: self._single("Update", request),
            "TransactWriteItems": lambda request, _: self._transact(request),
        }

    def call(self, operation: str, request: Request, stale: bool = False) -> dict[str, Any]:
        """Answer one call. ClientError as DynamoDB refuses; KeyError for an operation that the house does not use."""
        return self.answers[operation](request, stale)

    def row(self, table: str, pk: str, sk: str) -> Row | None:
        """A row as it is, for whoever looks from outside."""
        return self.tables[table].get((pk, sk))

    def _get(self, request: Request, stale: bool) -> dict[str, Any]:
        table, key = request["TableName"], _key(request["Key"])
        row = self._table(table).get(key)
        if stale and not request.get("ConsistentRead"):
            row = next((old.before for old in self._last() if (old.table, old.key) == (table, key)), row)
        return {"Item": dict(row)} if row is not None else {}

    def _query(self, request: Request, stale: bool) -> dict[str, Any]:
        table = self._table(request["TableName"])
        hash_key, range_key = table.indexes[request["IndexName"]] if "IndexName" in request else KEYS
        wanted, within = key_condition(request, hash_key, range_key)
        rows = list(table.rows.get(wanted, {}).values() if hash_key == "pk" else table.all())
        if stale and not request.get("ConsistentRead"):
            rows = self._before_the_last(request["TableName"], rows)
        found = [row for row in rows if _text(row, hash_key) == wanted and range_key in row]
        found = [row for row in found if within is None or within.covers(row[range_key]["S"])]
        found.sort(key=lambda row: (row[range_key]["S"], *map(row_key(row).__getitem__, (0, 1))))
        if request.get("ScanIndexForward") is False:
            found.reverse()
        return _page(found, request, {hash_key, range_key, *KEYS})

    def _last(self) -> tuple[Changed, ...]:
        return self.changes[-1] if self.changes else ()

    def _before_the_last(self, name: str, rows: list[Row]) -> list[Row]:
        changed = {change.key: change.before for change in self._last() if change.table == name}
        kept = [row for row in rows if row_key(row) not in changed]
        return kept + [row for row in changed.values() if row is not None]

    def _single(self, kind: str, request: Request) -> dict[str, Any]:
        change = self._changed(kind, request)
        if change is None:
            raise refusal(f"{kind}Item", "ConditionalCheckFailedException", "The conditional request failed")
        self._apply((change,))
        wanted = {"ALL_NEW": change.after, "ALL_OLD": change.before}.get(request.get("ReturnValues", "NONE"))
        return {"Attributes": dict(wanted)} if wanted else {}

    def _transact(self, request: Request) -> dict[str, Any]:
        members = [next(iter(member.items())) for member in request["TransactItems"]]
        touched = [(asked["TableName"], _key(asked.get("Key") or asked["Item"])) for _, asked in members]
        if len(members) > _MOST or len(set(touched)) < len(touched):
            raise refusal("TransactWriteItems", "ValidationException", "too many members, or a row twice")
        if self._seen(request.get("ClientRequestToken"), repr(members)):
            return {}
        changes = [self._changed(kind, asked) for kind, asked in members]
        if None in changes:
            raise cancelled("ConditionalCheckFailed" if change is None else "None" for change in changes)
        self._remember(request.get("ClientRequestToken"), repr(members))
        self._apply(tuple(change for change in changes if change and change.before is not change.after))
        return {}

    def _seen(self, token: str | None, members: str) -> bool:
        """Whether this very transaction was done; one token for two of them is the caller's mistake."""
        then, done = self._tokens.get(token or "", (self.now() - _TOKENS_LAST, ""))
        if self.now() - then >= _TOKENS_LAST:
            return False
        if done != members:
            raise refusal("TransactWriteItems", "IdempotentParameterMismatchException")
        return True

    def _remember(self, token: str | None, members: str) -> None:
        if token:
            self._tokens[token] = self.now(), members

    def _changed(self, kind: str, request: Request) -> Changed | None:
        """What a write would do to its row; None when its condition fails."""
        name = request["TableName"]
        key = _key(request.get("Key") or request["Item"])
        before = self._table(name).get(key)
        if not holds(request.get("ConditionExpression"), request, before):
            return None
        after: Row | None = before
        if kind == "Put":
            after = dict(request["Item"])
        elif kind == "Delete":
            after = None
        elif kind == "Update":
            after = updated(request, before)
        return Changed(name, key, before, after)

    def _apply(self, changes: tuple[Changed, ...]) -> None:
        for change in changes:
            partition = self.tables[change.table].rows.setdefault(change.key[0], {})
            if change.after is None:
                partition.pop(change.key[1], None)
            else:
                partition[change.key[1]] = change.after
        if changes:
            self.changes.append(changes)

    def _table(self, name: str) -> Table:
        try:
            return self.tables[name]
        except KeyError:
            raise refusal("DynamoDB", "ResourceNotFoundException") from None


def from_template(stage: str) -> dict[str, Table]:
    """Empty tables as `infra/template.yaml` has them, by their full names."""
    resources = templates.read(templates.STATE)["Resources"].values()
    tables = [resource["Properties"] for resource in resources if resource["Type"] == "AWS::DynamoDB::Table"]
    return {table["TableName"]["Fn::Sub"].replace("${Stage}", stage): _empty(table) for table in tables}


def _empty(properties: Mapping[str, Any]) -> Table:
    indexes = {
        index["IndexName"]: tuple(key["AttributeName"] for key in index["KeySchema"])
        for index in properties.get("GlobalSecondaryIndexes", ())
    }
    return Table({name: (keys[0], keys[1]) for name, keys in indexes.items()}, "StreamSpecification" in properties)


def row_key(row: Row) -> Key:
    """A row's partition and sort key."""
    return row["pk"]["S"], row["sk"]["S"]


def _key(named: Row) -> Key:
    return row_key(named)


def _text(row: Row, name: str) -> str | None:
    return row[name]["S"] if name in row else None


def _page(found: list[Row], request: Request, keys: set[str]) -> dict[str, Any]:
    """From behind the start key on, no more than the limit, then filtered; where to go on if there is more."""
    if start := request.get("ExclusiveStartKey"):
        places = [row_key(row) for row in found]
        found = found[places.index(_key(start)) + 1 :] if _key(start) in places else []
    limit = request.get("Limit") or len(found)
    looked_at, more = found[:limit], len(found) > limit
    rows = [dict(row) for row in looked_at if holds(request.get("FilterExpression"), request, row)]
    answer: dict[str, Any] = {"Items": rows, "Count": len(rows), "ScannedCount": len(looked_at)}
    return answer | ({"LastEvaluatedKey": {key: looked_at[-1][key] for key in keys}} if more else {})
