"""Owns a cheaper `TransactWriteItems` for moto: it undoes only what was touched; what a transaction does is moto's.

moto copies every table that a transaction names once for every member, so that it can put the copy back: 10 puts cost
a second at 4,000 rows. Here the rows that the members name are remembered instead, and put back when moto refuses.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

from moto.dynamodb.models import DynamoDBBackend
from moto.dynamodb.models.dynamo_type import DynamoType
from moto.dynamodb.models.table import Table

_moto_transact = DynamoDBBackend.transact_write_items


@contextmanager
def undone_by_row() -> Iterator[None]:
    """While inside, moto's transactions cost what their members cost, however large the tables are."""
    with mock.patch.object(DynamoDBBackend, "transact_write_items", _transact):
        yield


@dataclass(frozen=True)
class _Before:
    """One row as it was (None: there was none), and how long its table's stream was."""

    table: Any
    key: dict[str, Any]
    row: Any
    changes: int

    def put_back(self) -> None:
        partition = DynamoType(self.key[self.table.hash_key_attr])
        rows, key = self.table.items, partition
        if self.table.range_key_attr:
            rows, key = self.table.items[partition], DynamoType(self.key[self.table.range_key_attr])
        if self.row is None:
            rows.pop(key, None)
        else:
            rows[key] = self.row
        if self.table.range_key_attr and not rows:
            del self.table.items[partition]
        if self.table.stream_shard:
            del self.table.stream_shard.items[self.changes :]


def _transact(backend: Any, members: list[dict[str, Any]]) -> None:
    before = [_before(backend, kind, member) for each in members for kind, member in each.items()]
    # moto's own copies become the tables themselves: putting such a "copy" back changes nothing.
    with mock.patch.object(Table, "__deepcopy__", lambda table, memo: table, create=True):
        try:
            _moto_transact(backend, members)
        except Exception:
            for row in before:
                if row is not None:
                    row.put_back()
            raise


def _before(backend: Any, kind: str, member: dict[str, Any]) -> _Before | None:
    """The row that a member names, or None where moto will refuse the member for its form."""
    table = backend.tables.get(member.get("TableName"))
    named = member.get("Item" if kind == "Put" else "Key", {})
    if table is None or not all(attribute in named for attribute in table.table_key_attrs):
        return None
    key = {attribute: named[attribute] for attribute in table.table_key_attrs}
    changes = len(table.stream_shard.items) if table.stream_shard else 0
    return _Before(table, key, copy.deepcopy(table.get_item(*_typed(table, key))), changes)


def _typed(table: Any, key: dict[str, Any]) -> list[DynamoType]:
    return [DynamoType(key[attribute]) for attribute in table.table_key_attrs]
