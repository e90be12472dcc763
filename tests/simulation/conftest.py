"""The simulated city for the tests of one module: built anew for each, gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.simulation import base
from tests.simulation.base import Base


@pytest.fixture(scope="module")
def city() -> Iterator[Base]:
    """The base that histories are played on; no other test may use AWS clients in this process meanwhile."""
    with base.built() as built:
        yield built
