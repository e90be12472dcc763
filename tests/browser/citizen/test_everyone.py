"""Every page in every state is for everyone: axe-core finds nothing serious, nothing runs off the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chrome import TABLET, serious, still, too_wide
from tests.browser.citizen.pages import Cases, pages, prepared, shown
from tests.browser.citizen.phone import Phones
from tests.integration.town import Town

NAMES = tuple(pages(Cases(*[""] * 10)))


@pytest.fixture(scope="module")
def cases(_whole_town: Town) -> Cases:
    return prepared(_whole_town)


def require_fit(page: Page) -> None:
    """Nothing grave for anybody, and nothing beyond the screen."""
    still(page)
    assert serious(page) == []
    assert too_wide(page) <= 0
    assert page.get_by_role("heading", level=1).count() <= 1


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_for_everyone(phones: Phones, cases: Cases, name: str) -> None:
    """As it stands on a phone by day, then by night, then also in large text, then also in English."""
    with shown(phones, name, cases, "zh", colours="auto") as phone:
        page = phone.page
        expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
        require_fit(page)
        page.emulate_media(color_scheme="dark")
        require_fit(page)
        phone.tap("切换到大字版")
        expect(page.locator("html")).to_contain_class("large")
        require_fit(page)
        phone.tap("Switch to English")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        require_fit(page)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_fits_large_screens(phones: Phones, cases: Cases, name: str) -> None:
    with shown(phones, name, cases, "desktop") as phone:
        expect(phone.page.locator("html")).to_have_attribute("lang", "zh-CN")
        require_fit(phone.page)
        phone.page.set_viewport_size(TABLET)
        require_fit(phone.page)


def test_night_can_be_chosen_by_day(phones: Phones, cases: Cases) -> None:
    colour = "getComputedStyle(document.querySelector('.screen')).backgroundColor"
    with shown(phones, "me", cases, "zh", colours="auto") as phone:
        phone.page.emulate_media(color_scheme="dark")
        require_fit(phone.page)
        night = phone.page.evaluate(colour)
    with shown(phones, "me", cases, "dark") as phone:
        phone.page.emulate_media(color_scheme="light")
        require_fit(phone.page)
        assert phone.page.evaluate(colour) == night
    with shown(phones, "me", cases, "zh") as phone:
        assert phone.page.evaluate(colour) != night


def test_large_text_lays_the_page_out_anew(phones: Phones, cases: Cases) -> None:
    with shown(phones, "form-choose", cases, "large") as phone:
        tap = phone.page.locator(".tap-main")
        size = phone.page.evaluate("parseFloat(getComputedStyle(document.querySelector('.tap-main')).fontSize)")
        assert size >= 20
        box, other = tap.bounding_box(), phone.page.locator(".foot .tap-soft").bounding_box()
        assert box
        assert other
        assert box["height"] >= 60
        assert other["y"] > box["y"] + box["height"] - 1, "buttons stand below one another"


def test_the_language_can_be_changed_on_any_page_and_stays(phones: Phones) -> None:
    phone = phones.new()
    phone.open("bundle/bundle?id=newborn")
    phone.tap("Switch to English")
    phone.heading("A child is born")
    phone.open("home/home")
    phone.sees("Tell it once")


def test_english_pages_hold_no_chinese_of_our_own(phones: Phones, cases: Cases) -> None:
    with shown(phones, "me", cases, "en") as phone:
        text = phone.page.locator("main, [role=main]").inner_text()
        names = ("中文", "陈")  # the name of the other language, and a person's name
        left = [line for line in text.splitlines() if any("\u4e00" <= sign <= "\u9fff" for sign in line)]
        assert [line for line in left if not any(name in line for name in names)] == []
