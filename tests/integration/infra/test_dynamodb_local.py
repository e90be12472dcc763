"""DynamoDB Local has the template's tables, is exact under threads as the embedded cloud is, and its stream goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from chalice import Chalice

from infra.local import cloud
from infra.local.cloud import Cloud
from infra.local.runner import Runner
from infra.local.stores import tables
from infra.local.stores.dynamodb_local import Store
from infra.local.stores.positions import Positions

from .conftest import Ears
from .counting import counted
from .test_runner import write


@pytest.fixture(autouse=True)
def city(_dynamodb_local: Store) -> Iterator[Cloud]:
    with cloud.embedded(store=_dynamodb_local) as up:
        yield up
        tables.remove(up.client("dynamodb"))


def test_its_tables_are_those_of_the_template(city: Cloud) -> None:
    described = city.client("dynamodb").describe_table(TableName="onething-local-cases")["Table"]
    assert {index["IndexName"] for index in described["GlobalSecondaryIndexes"]} == {
        "by-applicant",
        "by-queue",
        "by-clock",
    }
    assert described["StreamSpecification"] == {"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"}
    lapsing = city.client("dynamodb").describe_time_to_live(TableName="onething-local-people")
    assert lapsing["TimeToLiveDescription"] == {"TimeToLiveStatus": "ENABLED", "AttributeName": "expires"}


def test_twenty_threads_of_conditional_transactions_lose_no_update(city: Cloud) -> None:
    counter, succeeded, rows = counted(city.client("dynamodb"))
    assert counter == succeeded == rows > 0


def test_a_stream_goes_on_behind_the_place_that_was_kept(city: Cloud, app: Chalice, ears: Ears, tmp_path: Path) -> None:
    file = tmp_path / "positions.json"
    first = Runner(app, city, positions=Positions(file))
    write(city, "a", "b")
    first.drain()
    write(city, "c")
    second = Runner(app, city, positions=Positions(file))
    second.drain()
    assert ears.heard["relay"] == [["a", "b"], ["c"]]


def test_a_place_is_kept_only_when_nothing_is_on_its_way_behind_it(
    city: Cloud, app: Chalice, ears: Ears, tmp_path: Path
) -> None:
    file = tmp_path / "positions.json"
    crashing = Runner(app, city, positions=Positions(file))
    write(city, "a")
    assert crashing.step()  # relayed; then the power goes, with all queues
    assert not file.exists()
    Runner(app, city, positions=Positions(file)).drain()
    assert ears.heard["relay"] == [["a"], ["a"]]
