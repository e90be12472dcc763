"""What the tests of 免申即享 share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.integration.entitlements import scene
from tests.integration.town import Town


@pytest.fixture(scope="module")
def nobody_pushed(_whole_town: Town) -> Iterator[None]:
    """The city of a module that looks at lists and money only."""
    with scene.nobody_pushed(_whole_town):
        yield
