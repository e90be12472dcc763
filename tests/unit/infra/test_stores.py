"""A store's small parts: its place in the stream, its key, its one owner, and what a start says when it can't be."""

from __future__ import annotations

import fcntl
import stat
from pathlib import Path
from typing import Any

import pytest
from moto.kms import models

from infra import templates
from infra.local.stores import keys, tables
from infra.local.stores.ownership import StoreBusy, owned
from infra.local.stores.positions import Positions


def test_a_place_in_the_stream_is_found_again_by_the_next_process(tmp_path: Path) -> None:
    file = tmp_path / "positions.json"
    first = Positions(file)
    assert first.of("shard-1") is None
    first.keep({"shard-1": "0007"})
    assert Positions(file).of("shard-1") == "0007"
    first.keep({"shard-2": "0009"})  # a shard that is gone is forgotten
    assert Positions(file).of("shard-1") is None


def test_without_a_file_every_stream_is_read_from_its_beginning() -> None:
    positions = Positions()
    positions.keep({"shard-1": "0007"})
    assert positions.of("shard-1") is None


def test_the_key_is_made_once_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    made = []
    for _ in range(2):
        with keys.kept(tmp_path):
            made.append((models.generate_key_id(), models.generate_master_key()))
    assert made[0] == made[1]
    assert models.generate_master_key() != made[0][1]
    assert stat.S_IMODE((tmp_path / "kms-key.json").stat().st_mode) == 0o600


def test_a_store_has_one_owner(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with owned(folder) as lock:
        assert lock >= 0
        with pytest.raises(StoreBusy, match="in use by process"), owned(folder):
            raise AssertionError("both have it")
    with owned(folder), (folder / "owner").open() as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Described:
    """A DynamoDB that has tables, and can only be asked."""

    def __init__(self, **changed: Any) -> None:
        resources = templates.read(templates.STATE)["Resources"]
        self.tables = {
            name: made["Properties"] | {"TableName": name} | changed
            for name, made in resources.items()
            if made["Type"] == "AWS::DynamoDB::Table"
        }

    def list_tables(self) -> dict[str, Any]:
        return {"TableNames": list(self.tables)}

    def describe_table(self, TableName: str) -> dict[str, Any]:
        table = self.tables[TableName]
        stream = table.get("StreamSpecification")
        told = {"StreamSpecification": {"StreamEnabled": True} | stream} if stream else {}
        indexes = [index | {"IndexStatus": "ACTIVE"} for index in reversed(table.get("GlobalSecondaryIndexes", []))]
        return {"Table": table | told | {"GlobalSecondaryIndexes": indexes}}


def test_tables_that_are_as_the_template_says_are_left_alone() -> None:
    there = Described()
    tables.make(there, dict(zip(there.tables, there.tables, strict=True)))


def test_tables_of_another_template_are_not_believed() -> None:
    there = Described(KeySchema=[{"AttributeName": "other", "KeyType": "HASH"}])
    with pytest.raises(tables.StoreOutdated, match="remove the folder"):
        tables.make(there, dict(zip(there.tables, there.tables, strict=True)))
