"""Owns the pictures of every page in docs/screens: taken anew by one command, in the browser that the tests use.

    python -m tests.browser.citizen.pictures            every page in every look
    python -m tests.browser.citizen.pictures large      one look

They are WebP, and small enough to be kept: a page is shown whole, unless it is very long.
"""

from __future__ import annotations

import base64
import os
import sys
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Page

from infra import viewer, web
from infra.local import gateway
from infra.simulators.serving import serving
from tests.browser import chrome
from tests.browser.citizen.pages import LOOKS, Cases, pages, prepared, shown
from tests.browser.citizen.phone import Phones
from tests.integration.town import town

FOLDER = Path(__file__).parents[3] / "docs" / "screens" / "citizen"
_QUALITY = 45
_LONGEST = 2600
_TITLE = (
    "<!-- Written by `python -m tests.browser.citizen.pictures`. -->",
    "# 市民端的每一页 · Every page for citizens",
    "",
    "390 × 844，平板 820 × 1180，桌面 1280 × 800；样例居民，全部虚构。Sample people, all invented.",
    "",
)


def main() -> int:
    """Take the pictures; they replace those that are there."""
    looks = sys.argv[1:] or list(LOOKS)
    os.environ["ONETHING_LOG_LEVEL"] = "ERROR"
    web.build([web.CITIZEN])
    from app import app

    with ExitStack() as stack:
        city = stack.enter_context(town())
        url = stack.enter_context(serving(web.beside(viewer.beside(gateway.wsgi(app)), city.sample)))
        browser = stack.enter_context(chrome.running())
        phones = Phones(browser, url, city, ExitStack())
        cases = prepared(city)
        for look in looks:
            _take(phones, cases, look)
    _index(list(LOOKS))
    return 0


def _take(phones: Phones, cases: Cases, look: str) -> None:
    (FOLDER / look).mkdir(parents=True, exist_ok=True)
    for name in pages(cases):
        with shown(phones, name, cases, look) as phone:
            (FOLDER / look / f"{name}.webp").write_bytes(_picture(phone.page))


def _picture(page: Page) -> bytes:
    """The whole page, up to a length; what is fixed to the screen's lower edge stands where the page ends."""
    height = min(page.evaluate("Math.ceil(document.documentElement.scrollHeight)"), _LONGEST)
    page.set_viewport_size({"width": page.viewport_size["width"], "height": height})  # type: ignore[index]  # it has one
    page.wait_for_timeout(150)
    wire = page.context.new_cdp_session(page)
    taken = wire.send("Page.captureScreenshot", {"format": "webp", "quality": _QUALITY})
    return base64.b64decode(taken["data"])


def _index(looks: list[str]) -> None:
    names = sorted({file.stem for file in FOLDER.rglob("*.webp")})
    head = ["| | " + " | ".join(looks) + " |", "| --- " * (len(looks) + 1) + "|"]
    rows = [
        f"| {name} | " + " | ".join(f"![{name}, {look}]({look}/{name}.webp)" for look in looks) + " |" for name in names
    ]
    text = "\n".join((*_TITLE, *head, *rows, ""))
    (FOLDER / "README.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
