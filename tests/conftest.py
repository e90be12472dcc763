"""A small believable city that runs: embedded cloud, partners on loopback, people, staff, published bundles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.integration.town import Town, town


@pytest.fixture(scope="module")
def _whole_town() -> Iterator[Town]:
    with ExitStack() as stack:
        yield stack.enter_context(town())


@pytest.fixture
def city(_whole_town: Town) -> Town:
    """The city, shared by the tests of one module: each test begins its own cases.

    Not by a whole process: another module may build another cloud in it.
    """
    assert os.environ["ONETHING_STAGE"] == "local"
    _whole_town.runner.faults.clear()
    return _whole_town
