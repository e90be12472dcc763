"""Owns the browser that pages are looked at in: finding it, what it must never do, and what axe-core says of a page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.tools.missing import give_up

PROJECT = Path(__file__).parents[2]
AXE = PROJECT / "web" / "citizen" / "node_modules" / "axe-core" / "axe.min.js"
SLOW = 30_000
"""Milliseconds that a page may take on a busy machine."""
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ["--no-sandbox", "--force-color-profile=srgb", "--lang=zh-CN"]


def chromium() -> str | None:
    """The path of a Chromium on this machine, if there is one."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


_open: list[Browser] = []


@contextmanager
def running() -> Iterator[Browser]:
    """A browser until the block ends, the same for all of a process: Playwright starts only once in each.

    The test is skipped, with the reason, on a machine without one.
    """
    if _open:
        yield _open[0]
        return
    path = chromium() or give_up("no Chromium on this machine: the pages were not looked at (apt install chromium)")
    with sync_playwright() as playwright:
        _open.append(playwright.chromium.launch(executable_path=path, args=_FLAGS))
        yield _open[0]
        _open.pop().close()


def watched(page: Page, home: str, wrong: list[str]) -> Page:
    """Write into `wrong` what a page must not do: errors, breaches of its security policy, asking other addresses."""

    def requested(request: Any) -> None:
        if not request.url.startswith((home, "data:", "blob:")):
            wrong.append(f"asked for {request.url}")

    def said(message: Any) -> None:
        expected = "Failed to load resource" in message.text  # a refusal or a lost line, which pages tell of themselves
        if message.type in ("error", "warning") and not expected:
            wrong.append(message.text)

    page.set_default_timeout(SLOW)
    page.on("request", requested)
    page.on("console", said)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return page


def serious(page: Page, axe: Path = AXE) -> list[str]:
    """What axe-core finds serious or critical on the page as it stands, each with where."""
    page.evaluate(axe.read_text(encoding="utf-8") + "; 0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
