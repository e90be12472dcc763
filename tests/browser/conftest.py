"""One browser for all tests of pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import chrome as browsers


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """The machine's Chromium; without one the tests are skipped, and fail under `CI=true`."""
    with browsers.running() as browser:
        yield browser
