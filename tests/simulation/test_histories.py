"""Two hundred histories of a city, from submissions to ends, through crashes and midnights: every invariant holds."""

from __future__ import annotations

import pytest

from tests.simulation.base import Base
from tests.simulation.campaign import campaign

_CHUNK = 10


def hold(city: Base, first: int) -> None:
    figures = campaign(city, range(first, first + _CHUNK))
    assert not figures.failures, "\n".join(map(str, figures.failures))
    assert figures.histories == _CHUNK
    assert sum(figures.met.values()) > 0
    assert sum(figures.checked.values()) > 100


class TestTheFirstHundred:
    @pytest.mark.parametrize("first", range(1, 101, _CHUNK))
    def test_holds(self, city: Base, first: int) -> None:
        hold(city, first)


class TestTheSecondHundred:
    """A class of its own: another worker takes it."""

    @pytest.mark.parametrize("first", range(101, 201, _CHUNK))
    def test_holds(self, city: Base, first: int) -> None:
        hold(city, first)
