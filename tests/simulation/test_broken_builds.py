"""Builds that are broken on purpose are caught, each within 500 histories, each by a history that fits on a card."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
import yaml

from tests.simulation.base import Base
from tests.simulation.broken.builds import BUILDS
from tests.simulation.broken.catching import FILE, LIMIT, caught
from tests.simulation.history import History, play
from tests.simulation.moves import Move

_CARD = 14  # moves
_CAUGHT: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def played(city: Base, entry: dict[str, Any]) -> History:
    return play(city, entry["seed"], datetime.fromisoformat(entry["begins"]), map(Move.of, entry["moves"]))


@pytest.mark.parametrize("name", BUILDS)
def test_the_history_that_caught_a_build_is_small_and_catches_it_and_nothing_else(city: Base, name: str) -> None:
    """The whole search, from seed 1, is a command: `python -m tests.simulation.broken.catching`."""
    entry = _CAUGHT[name]
    assert entry["seed"] <= LIMIT
    assert len(entry["moves"]) <= _CARD
    assert played(city, entry).broken == ()
    with BUILDS[name]():
        assert entry["invariant"] in {each.invariant for each in played(city, entry).broken}


def test_a_broken_build_is_found_from_scratch(city: Base) -> None:
    found = caught(city, BUILDS["a_rejection_that_forgets_one"])
    assert found is not None
    assert found.invariant == "exactly_what_hangs_on_a_rejection_is_cancelled"
    assert len(found.failure.moves) <= _CARD
