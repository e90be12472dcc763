"""The page about entitlements tells the states as the code has them."""

from __future__ import annotations

from tests.tools import pages
from tests.unit.entitlements import states


def test_the_page_has_every_state_and_every_move() -> None:
    page = (pages.DOCS / states.PAGE).read_text(encoding="utf-8")
    assert states.text() in page, "python -m tests.unit.entitlements.states"
