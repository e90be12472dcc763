"""The parts of the console that need no screen. Run by vitest."""

from __future__ import annotations

from infra import web
from tests.browser.console.building import require_built
from tests.miniprogram.building import npm


def test_clocks_words_and_the_workflow_picture_hold() -> None:
    require_built()
    npm("test", folder=web.CONSOLE.folder)
