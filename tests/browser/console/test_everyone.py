"""The console for everybody: both languages, day and night, large text, small screens; axe-core finds nothing grave."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chrome import PHONE, TABLET, still, too_wide
from tests.browser.console.conftest import Desk, serious

LIGHT = 200
"""Kilobytes of JavaScript that the console may be."""


def door(desk: Desk) -> None:
    desk.open("sign-in")
    desk.page.locator("button[type=submit]").click()


def queue(desk: Desk) -> None:
    desk.enter("WJ-440300-01").locator("tbody tr").first.wait_for()


def empty_queue(desk: Desk) -> None:
    desk.enter("YH-440300-01").locator(".empty").wait_for()


def open_menu(desk: Desk) -> None:
    queue(desk)
    desk.page.locator(".filters .el-select").first.click()
    desk.page.locator(".el-select-dropdown__item:visible").first.wait_for()


def rejecting(desk: Desk) -> None:
    page = desk.enter("WJ-440300-01", f"tasks/{desk.scene.unsure}.fertility-registration")
    page.locator("label.reject").click()
    page.locator("form button[type=submit]").click()
    page.locator(".fault").first.wait_for()


def confirming(desk: Desk) -> None:
    page = desk.enter("WJ-440300-01", f"tasks/{desk.scene.newborns[4]}.birth-certificate")
    page.locator("label.approve").click()
    page.locator("form button[type=submit]").click()
    page.get_by_role("dialog").wait_for()


def decided(desk: Desk) -> None:
    desk.enter("WJ-440300-01", f"tasks/{desk.scene.newborns[0]}.birth-certificate").locator(".outcome").wait_for()


def not_found(desk: Desk) -> None:
    desk.enter("XF-440300-01", f"cases/{desk.scene.newborns[0]}").locator(".empty h1").wait_for()


def decisions(desk: Desk) -> None:
    desk.enter("WJ-440300-01", "decisions").locator("tbody tr").first.wait_for()


def late(desk: Desk) -> None:
    desk.enter("WJ-440300-90", "late").locator("tbody tr").first.wait_for()


def course(desk: Desk) -> None:
    desk.enter("WJ-440300-90", f"cases/{desk.scene.newborns[0]}").locator("#flow").wait_for()


def keys(desk: Desk) -> None:
    queue(desk)
    desk.page.keyboard.press("?")
    desk.page.get_by_role("dialog").wait_for()


PAGES: dict[str, Callable[[Desk], None]] = {
    one.__name__: one
    for one in (
        door,
        queue,
        empty_queue,
        open_menu,
        rejecting,
        confirming,
        decided,
        not_found,
        decisions,
        late,
        course,
        keys,
    )
}


def require_fit(page: Page) -> None:
    """Nothing grave for anybody, and nothing beyond the screen."""
    still(page)
    assert serious(page) == []
    assert too_wide(page) <= 0


def require_fit_in_every_look(desk: Desk) -> None:
    """The same as the page stands, then by night, then also in large text, then also in English."""
    page = desk.page
    require_fit(page)
    page.get_by_label("配色").select_option("dark")
    expect(page.locator("html")).to_have_class("dark")
    require_fit(page)
    page.get_by_role("button", name="大字").dispatch_event("click")  # a dialog may lie over it
    expect(page.locator("html")).to_contain_class("large")
    require_fit(page)
    page.get_by_role("button", name="English").dispatch_event("click")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    require_fit(page)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_grave_on_any_page_in_any_look(desk: Desk, name: str) -> None:
    PAGES[name](desk)
    require_fit_in_every_look(desk)


@pytest.mark.parametrize("name", ["door", "queue", "rejecting", "decisions", "late", "course"])
def test_small_screens_lose_nothing(desk: Desk, name: str) -> None:
    desk.page.set_viewport_size(PHONE)
    PAGES[name](desk)
    require_fit(desk.page)
    desk.page.set_viewport_size(TABLET)
    require_fit(desk.page)


def test_large_text_lays_the_page_out_anew(desk: Desk) -> None:
    queue(desk)
    size = "parseFloat(getComputedStyle(document.querySelector('tbody a')).fontSize)"
    usual = desk.page.evaluate(size)
    desk.page.get_by_role("button", name="大字").click()
    assert desk.page.evaluate(size) > 1.3 * usual
    desk.page.reload()
    desk.page.locator("tbody a").first.wait_for()
    assert desk.page.evaluate(size) > 1.3 * usual


def test_the_language_changes_at_once_and_stays(desk: Desk) -> None:
    queue(desk)
    desk.page.get_by_role("button", name="English").click()
    expect(desk.page.get_by_role("heading", name="Queue")).to_be_visible()
    expect(desk.page.locator("html")).to_have_attribute("lang", "en")
    expect(desk.page.locator("tbody")).to_contain_text("First issue of the medical certificate of birth")
    desk.page.reload()
    expect(desk.page.get_by_role("heading", name="Queue")).to_be_visible()


def test_night_follows_the_system_until_told_otherwise(desk: Desk) -> None:
    desk.page.emulate_media(color_scheme="dark")
    page = desk.open("sign-in")
    expect(page.locator("html")).to_have_class("dark")
    page.get_by_label("配色").select_option("light")
    expect(page.locator("html")).not_to_have_class("dark")


def test_the_first_visit_is_light(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """What a browser fetches for the door, and then for the queue and a case, as a city would send it: gzipped."""
    desk.open("sign-in").locator("#number").wait_for()
    first, requests = scripts(desk.page)
    desk.sign_in("WJ-440300-01").locator("tbody a").first.click()
    desk.page.locator("#flow").wait_for()
    whole, _ = scripts(desk.page)
    with capsys.disabled():
        told = f"{first:.0f} KB of JavaScript in {requests} requests at first, {whole:.0f} KB with queue and case"
        print(f"\nconsole: {told}")  # noqa: T201 - a figure for people
    assert whole < LIGHT


def scripts(page: Page) -> tuple[float, int]:
    """Kilobytes of JavaScript that came over the wire, and how many requests there were of any kind."""
    asked = "performance.getEntriesByType('resource').map(one => [one.name, one.encodedBodySize])"
    entries = page.evaluate(asked)
    return sum(size for name, size in entries if name.endswith(".js")) / 1024, len(entries) + 1
