"""A small believable city that runs: embedded cloud, partners on loopback, people, staff, published bundles."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, settings

from infra.local.stores import dynamodb_local, tables
from infra.local.stores.dynamodb_local import Store
from tests.integration.town import Town, town
from tests.tools import once
from tests.tools.store import store_tool

collect_ignore = ["load/crowd/people.py"]
"""Run by locust, in a process and with packages of its own."""
ON_BOTH_STORES = {"test_submitting", "test_deciding", "test_delivery", "test_drafts", "test_trouble"}
"""Modules whose tests run on AWS's own DynamoDB Local as well: where threads race, and where drafts are guarded."""

_usual = settings()
settings.register_profile(
    "untimed", _usual, deadline=None, suppress_health_check={*_usual.suppress_health_check, HealthCheck.too_slow}
)
settings.load_profile("untimed")  # a busy machine is no fault of what is tested


def pytest_collection_finish() -> None:
    """What was imported until now stays: the collector need not look at it again and again, nor so often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test of those modules once a store; the tests of one store stay together."""
    if "city" in metafunc.fixturenames and metafunc.module.__name__.rpartition(".")[2] in ON_BOTH_STORES:
        metafunc.parametrize("_whole_town", ["memory", "dynamodb-local"], indirect=True, scope="module")


@pytest.fixture(scope="session", autouse=True)
def _worked_out_once() -> Iterator[None]:
    with once.worked_out():
        yield


@pytest.fixture(scope="session")
def _dynamodb_local() -> Iterator[Store]:
    """DynamoDB Local in its own memory, started once when first needed."""
    store_tool()
    with ExitStack() as stack:
        yield stack.enter_context(dynamodb_local.running())


@pytest.fixture(scope="module")
def _whole_town(request: pytest.FixtureRequest) -> Iterator[Town]:
    elsewhere = getattr(request, "param", "memory") == "dynamodb-local"
    store = request.getfixturevalue("_dynamodb_local") if elsewhere else None
    with ExitStack() as stack:
        built = stack.enter_context(town(store))
        yield built
        if store:
            tables.remove(built.cloud.client("dynamodb"))


@pytest.fixture
def city(_whole_town: Town) -> Town:
    """The city, shared by the tests of one module: each test begins its own cases.

    Not by a whole process: another module may build another cloud in it.
    """
    assert os.environ["ONETHING_STAGE"] == "local"
    _whole_town.runner.faults.clear()
    return _whole_town
