"""Owns what a call to DynamoDB costs in capacity units, computed from the rows themselves by AWS's rules. Pure.

moto answers `ReturnConsumedCapacity` with a constant. Sources: Amazon DynamoDB Developer Guide, "DynamoDB item sizes
and formats", "DynamoDB read and write operations", "Amazon DynamoDB Transactions: How it works" (every member is
prepared and committed: twice the units), "Using Global Secondary Indexes in DynamoDB" (what a write to the table costs
in each index). That guide does not say whether a transaction doubles what its indexes cost: they count once here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from math import ceil
from typing import Any, NamedTuple

from tests.load.hearing import Call, Row

Indexes = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Table → index → the attributes of its key; every index projects all attributes."""

_NESTED = 3  # bytes around a list or a map


class Units(NamedTuple):
    """Read and write capacity units."""

    read: float = 0.0
    write: float = 0.0

    def plus(self, other: Units) -> Units:
        """Both together."""
        return Units(self.read + other.read, self.write + other.write)


def size(row: Row) -> int:
    """The bytes of a row.

    >>> size({"pk": {"S": "陈"}, "n": {"N": "1200"}, "b": {"BOOL": True}})
    10
    """
    return sum(len(name.encode()) + _value(value) for name, value in row.items())


def _value(typed: Mapping[str, Any]) -> int:
    ((kind, value),) = typed.items()
    return _SIZES[kind](value)


def _number(text: str) -> int:
    """One byte for two significant digits, and one more; zeroes at either end are not kept."""
    return ceil(len(Decimal(text).normalize().as_tuple().digits) / 2) + 1


_SIZES: Mapping[str, Callable[[Any], int]] = {
    "S": lambda text: len(text.encode()),
    "N": _number,
    "B": len,
    "BOOL": lambda value: 1,
    "NULL": lambda value: 1,
    "L": lambda values: _NESTED + sum(1 + _value(value) for value in values),
    "M": lambda row: _NESTED + len(row) + size(row),
}


def units(call: Call, indexes: Indexes) -> Units:
    """What one call costs. KeyError for an operation whose rule is not here."""
    return _RULES[call.operation](call, indexes)


def _read(call: Call, rows: list[Row]) -> Units:
    halves = 2 if call.parameters.get("ConsistentRead") else 1
    return Units(read=max(1, ceil(sum(map(size, rows)) / 4096)) * halves / 2)


def _get(call: Call, indexes: Indexes) -> Units:
    return _read(call, [call.answer["Item"]] if "Item" in call.answer else [])


def _query(call: Call, indexes: Indexes) -> Units:
    if call.answer["Count"] != call.answer["ScannedCount"]:
        raise LookupError("rows were read and filtered out, and their size is not in the answer")
    return _read(call, call.answer["Items"])


def _transaction(call: Call, indexes: Indexes) -> Units:
    members = [(kind, member) for each in call.parameters["TransactItems"] for kind, member in each.items()]
    written = 0.0
    for (kind, member), before in zip(members, call.replaced, strict=True):
        after = member["Item"] if kind == "Put" else None if kind == "Delete" else before
        written += 2 * _kilobytes(before, after)
        written += sum(_indexed(before, after, key) for key in indexes[member["TableName"]].values())
    return Units(write=written)


def _kilobytes(*rows: Row | None) -> int:
    """Units to write a row once: by the larger of what was there and what comes."""
    return max(1, *(ceil(size(row) / 1024) for row in rows if row is not None))


def _indexed(before: Row | None, after: Row | None, key: tuple[str, ...]) -> int:
    """A row that moves within an index is taken out and put in: two writes; one that stays costs one if it changed."""
    old, new = (row if row and all(name in row for name in key) else None for row in (before, after))
    if old == new:
        return 0
    if old and new and all(old[name] == new[name] for name in key):
        return _kilobytes(old, new)
    return sum(_kilobytes(row) for row in (old, new) if row)


_RULES: Mapping[str, Callable[[Call, Indexes], Units]] = {
    "GetItem": _get,
    "Query": _query,
    "TransactWriteItems": _transaction,
}


def indexes(template: Mapping[str, Any], stage: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """The indexes of every table of `infra/template.yaml`, by the tables' names in a stage."""
    return {name.replace("${Stage}", stage): dict(_keys(table)) for name, table in _tables(template)}


def _tables(template: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for resource in template["Resources"].values():
        if resource.get("Type") == "AWS::DynamoDB::Table":
            yield resource["Properties"]["TableName"]["Fn::Sub"], resource["Properties"]


def _keys(table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for index in table.get("GlobalSecondaryIndexes", ()):
        yield index["IndexName"], tuple(part["AttributeName"] for part in index["KeySchema"])
