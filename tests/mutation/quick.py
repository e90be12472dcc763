"""Owns how tests are played while mutants are tested: quick ones first, the same examples every time, no shrinking.

Named to pytest as a plugin by `[tool.mutmut]` in pyproject.toml; no other run of the tests loads it.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, is_hypothesis_test, settings

PROFILE = "mutation"


def pytest_configure() -> None:
    """Only as a plugin, never when this module is merely imported: other runs keep their own way of playing."""
    settings.register_profile(
        PROFILE,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),  # a busy machine is no mutant caught
    )
    settings.load_profile(PROFILE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Single examples have the first chance to catch a mutant, properties the second: the run ends at the first."""
    items.sort(key=lambda item: is_hypothesis_test(getattr(item, "obj", None)))
