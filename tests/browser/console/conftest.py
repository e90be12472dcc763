"""The console in a real browser, before a running city; any error on a page fails the test that met it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import chrome
from tests.browser.console import building
from tests.browser.console.scene import Scene, served
from tests.integration.town import Town

expect.set_options(timeout=chrome.SLOW)


@dataclass
class Desk:
    """A browser before the console; what went wrong on its pages is kept in `wrong`."""

    city: Town
    scene: Scene
    url: str
    context: BrowserContext
    page: Page
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> Page:
        """A page by its address."""
        self.page.goto(f"{self.url}/console/#/{path}")
        return self.page

    def sign_in(self, number: str, path: str = "") -> Page:
        """Sign in by hand, as a person does, and come to the page that was wanted."""
        page = self.open(path)
        page.locator("#number").fill(number)
        page.locator("#password").fill(self.city.sample.staff_password)
        page.locator("button[type=submit]").click()
        page.locator(".who").wait_for()
        return page

    def enter(self, number: str, path: str = "") -> Page:
        """Come to a page with a session that began elsewhere: where signing in is not what is looked at."""
        token = json.dumps(self.city.staff(number).token)
        self.context.add_init_script(f"sessionStorage.setItem('onething.console.token', {token})")
        return self.open(path)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with chrome.running() as found:
        yield found


@pytest.fixture(scope="module")
def _served(_whole_town: Town) -> Iterator[tuple[Town, Scene, str]]:
    with served(_whole_town) as (scene, url):
        yield _whole_town, scene, url


@pytest.fixture
def desk(browser: Browser, _served: tuple[Town, Scene, str]) -> Iterator[Desk]:
    """A new browser profile at 1440 × 900, in Chinese, by day."""
    city, scene, url = _served
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN", color_scheme="light")
    opened = Desk(city, scene, url, context, context.new_page())
    chrome.watched(opened.page, url, opened.wrong)
    yield opened
    context.close()
    assert opened.wrong == []


def serious(page: Page) -> list[str]:
    """What axe-core finds serious or critical on the page as it stands."""
    return chrome.serious(page, building.AXE)
