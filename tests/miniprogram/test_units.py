"""The parts of the citizen's app that need no screen: conditions, form, saving. Run by vitest; types by vue-tsc."""

from __future__ import annotations

import pytest

from tests.miniprogram import building


@pytest.fixture(autouse=True, scope="module")
def _built() -> None:
    building.built()


def test_conditions_and_saving_hold() -> None:
    building.npm("test", folder=building.CITIZEN)


def test_every_type_is_right() -> None:
    building.npm("run", "check", folder=building.CITIZEN)
