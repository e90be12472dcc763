"""Owns the browser that pages are looked at in: finding it, what it must never do, and what axe-core says of a page."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, Page, Request, ViewportSize, sync_playwright

from tests.tools.missing import give_up

PROJECT = Path(__file__).parents[2]
AXE = PROJECT / "web" / "citizen" / "node_modules" / "axe-core" / "axe.min.js"
SLOW = 30_000
"""Milliseconds that a page may take on a busy machine."""
PHONE, TABLET = ViewportSize(width=390, height=844), ViewportSize(width=820, height=1180)
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the same engine without a window to draw, and opens a page in half the time."""
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
    path = chromium() or give_up(
        "no Chromium on this machine: the pages were not looked at (apt install chromium-headless-shell)"
    )
    with sync_playwright() as playwright:
        _open.append(playwright.chromium.launch(executable_path=path, args=_FLAGS))
        yield _open[0]
        _open.pop().close()


@dataclass
class _Traffic:
    """What a page has asked for, and what of it is still on its way."""

    asked: int = 0
    under_way: set[Request] = field(default_factory=set)

    def watch(self, page: Page) -> None:
        page.on("request", self._began)
        page.on("requestfinished", self._ended)
        page.on("requestfailed", self._ended)

    def _began(self, request: Request) -> None:
        self.asked += 1
        self.under_way.add(request)

    def _ended(self, request: Request) -> None:
        self.under_way.discard(request)


_traffic: WeakKeyDictionary[Page, _Traffic] = WeakKeyDictionary()
_DRAWN = """async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    await frame()
    const fading = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime <= 1000)
    await Promise.all(fading.map((one) => one.finished.catch(() => undefined)))
    await frame()
}"""
"""Vue has drawn, and nothing fades in any more: half transparent, no contrast is true."""
_PAUSE = 60
"""Milliseconds in which a page that goes on asking would have asked."""


def still(page: Page) -> None:
    """Wait until a watched page has all that it asked for, has drawn it, and asks for nothing more.

    Playwright's own `networkidle` takes half a second of silence for each page, which is most of what a test takes.
    """
    traffic, until = _traffic[page], time.monotonic() + SLOW / 1000
    page.wait_for_load_state("load")
    while time.monotonic() < until:
        asked = traffic.asked
        page.evaluate(_DRAWN)
        page.wait_for_timeout(_PAUSE)
        if asked == traffic.asked and not traffic.under_way:
            return
    raise TimeoutError(f"still on its way: {[request.url for request in traffic.under_way]}")


def watched(page: Page, home: str, wrong: list[str]) -> Page:
    """Write into `wrong` what a page must not do: errors, breaches of its security policy, asking other addresses."""

    def requested(request: Any) -> None:
        if not request.url.startswith((home, "data:", "blob:")):
            wrong.append(f"asked for {request.url}")

    def said(message: Any) -> None:
        expected = "Failed to load resource" in message.text  # a refusal or a lost line, which pages tell of themselves
        if message.type in ("error", "warning") and not expected:
            wrong.append(message.text)

    _traffic[page] = _Traffic()
    _traffic[page].watch(page)
    page.set_default_timeout(SLOW)
    page.on("request", requested)
    page.on("console", said)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return page


def too_wide(page: Page) -> int:
    """By how many pixels the page is wider than the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def serious(page: Page, axe: Path = AXE) -> list[str]:
    """What axe-core finds serious or critical on the page as it stands, each with where."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(axe.read_text(encoding="utf-8") + "; 0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
