"""What once failed is played for ever: it holds today, and fails again in the build that still has the fault."""

from __future__ import annotations

import pytest

from tests.simulation.base import Base
from tests.simulation.broken.builds import BUILDS, ONCE
from tests.simulation.failures import Kept, kept

_KEPT = tuple(kept())


@pytest.mark.parametrize("history", _KEPT, ids=lambda history: f"seed-{history.seed}")
def test_a_history_that_once_failed_holds(city: Base, history: Kept) -> None:
    assert history.again(city).broken == ()


@pytest.mark.parametrize("history", _KEPT, ids=lambda history: f"seed-{history.seed}")
def test_it_fails_again_where_the_fault_still_is(city: Base, history: Kept) -> None:
    with {**BUILDS, **ONCE}[history.build]():
        assert history.invariant in {each.invariant for each in history.again(city).broken}
