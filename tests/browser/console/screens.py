"""Owns the pictures of the console: every page in both languages, by night, in large text, on small screens.

python -m tests.browser.console.screens      writes docs/screens/console/ anew, compressed (WebP)
"""

from __future__ import annotations

import base64
import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser import chrome
from tests.browser.console import test_officer as officer
from tests.browser.console.conftest import Desk
from tests.browser.console.scene import Scene, served
from tests.browser.console.test_everyone import PAGES
from tests.integration.entitlements import sample
from tests.integration.town import Town, town

FOLDER = Path(__file__).parents[3] / "docs" / "screens" / "console"
_USUAL = {"language": "zh", "theme": "light", "text": "usual", "shortcuts": True}
LOOKS = {
    "zh": _USUAL,
    "en": {**_USUAL, "language": "en"},
    "dark": {**_USUAL, "theme": "dark"},
    "large": {**_USUAL, "text": "large"},
}
LIMIT = 3 * 1024 * 1024
"""Bytes that all pictures may take together."""
SHOWN = ("door", "queue", "rejecting", "confirming", "decided", "decisions", "late", "course")
WHOLE = ("rejecting", "decided", "course", "one_list")
"""Pages that are pictured to their end."""
SMALL = {(390, 844): "phone", (820, 1180): "tablet"}
DESK = (1440, 900)
_QUALITY = 0.72
_REPACKED = """async ([png, quality]) => {
    const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob())
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    canvas.getContext('2d').drawImage(picture, 0, 0)
    const packed = new Uint8Array(await (await canvas.convertToBlob({type: 'image/webp', quality})).arrayBuffer())
    return btoa(packed.reduce((text, byte) => text + String.fromCharCode(byte), ''))
}"""


def looking(desk: Desk, look: str) -> Desk:
    """The console as somebody set it up for themselves."""
    kept = json.dumps(LOOKS[look])
    desk.context.add_init_script(f"localStorage.setItem('onething.console.settings', JSON.stringify({kept}))")
    return desk


def shots() -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Each picture: the page, the look, the size."""
    yield from ((name, look, DESK) for name in SHOWN for look in LOOKS)
    yield from ((name, "zh", size) for name in ("queue", "rejecting", "late") for size in SMALL)
    yield from ((name, look, DESK) for name in officer.PAGES for look in LOOKS)
    yield from ((name, "zh", (820, 1180)) for name in ("door", "confirming", "decided", "decisions"))


@dataclass(frozen=True)
class Studio:
    """Where pictures are taken: a browser before a running city, and a page that packs them."""

    browser: Browser
    city: Town
    scene: Scene
    url: str
    packer: Page

    def take(self, name: str, look: str, size: tuple[int, int]) -> None:
        """One picture, written into the folder."""
        context = self.browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="zh-CN")
        desk = looking(Desk(self.city, self.scene, self.url, context, context.new_page()), look)
        desk.page.set_default_timeout(chrome.SLOW)
        (PAGES | officer.PAGES)[name](desk)
        desk.page.mouse.move(0, 0)
        desk.page.wait_for_timeout(500)  # dialogs and menus fade in
        png = desk.page.screenshot(full_page=name in WHOLE)
        context.close()
        packed = self.packer.evaluate(_REPACKED, [base64.b64encode(png).decode(), _QUALITY])
        file = FOLDER / f"{name.replace('_', '-')}.{SMALL.get(size, look)}.webp"
        file.write_bytes(base64.b64decode(packed))


def main() -> int:
    """Take every picture. 1 when they are too many bytes."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with town() as city, served(city) as (scene, url), chrome.running() as browser:
        sample.begun(city)
        studio = Studio(browser, city, scene, url, browser.new_page())
        for name, look, size in shots():
            studio.take(name, look, size)
    sizes = [file.stat().st_size for file in FOLDER.iterdir()]
    print(f"{len(sizes)} pictures, {sum(sizes) / 1024:.0f} KB in docs/screens/console")  # noqa: T201 - a command speaks
    return 0 if sum(sizes) <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
