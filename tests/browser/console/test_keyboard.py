"""The console with the keyboard alone: nobody needs a mouse to find, read and decide."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.console.conftest import Desk
from tests.browser.console.test_reviewer import FIRST, a_task, status


def tab_to(page: Page, selector: str, presses: int = 60) -> None:
    """Press Tab until the element has the focus, as somebody without a mouse does."""
    for _ in range(presses):
        if page.evaluate("selector => !!document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by Tab")


def test_a_case_is_found_read_and_decided_without_a_mouse(desk: Desk) -> None:
    task = a_task(desk)
    page = desk.open()
    tab_to(page, "#number")
    page.keyboard.type(FIRST)
    tab_to(page, "#password")
    page.keyboard.type(desk.city.sample.staff_password)
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr").first).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type(task.partition(".")[0])
    expect(page.locator("tbody tr")).to_have_count(1)
    tab_to(page, "tbody a")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="出生医学证明签发")).to_be_visible()
    tab_to(page, "input[value=approve]")
    page.keyboard.press("Space")
    tab_to(page, "form button[type=submit]")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    tab_to(page, "[role=dialog] .el-button--primary, .el-dialog .el-button--primary")
    page.keyboard.press("Enter")
    expect(page.get_by_text("已决定：已办结")).to_be_visible()
    assert status(desk, task)["status"] == "approved"
    page.keyboard.press("u")
    expect(page.get_by_role("heading", name="办理队列")).to_be_visible()


def test_j_and_k_go_through_the_queue_and_a_refresh_keeps_the_place(desk: Desk) -> None:
    page = desk.sign_in(FIRST)
    links = page.locator("tbody a")
    expect(links.first).to_be_visible()
    for key in ("j", "j", "ArrowDown", "k"):
        page.keyboard.press(key)
    expect(links.nth(1)).to_be_focused()
    a_task(desk)
    before = links.count()
    page.keyboard.press("r")
    expect(links).to_have_count(before + 1)
    expect(links.nth(1)).to_be_focused()


def test_shortcuts_can_be_read_and_switched_off(desk: Desk) -> None:
    page = desk.sign_in(FIRST)
    links = page.locator("tbody a")
    expect(links.first).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("查找办件编号")
    tab_to(page, "[role=switch]")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("j")
    expect(links.first).not_to_be_focused()


def test_the_first_tab_skips_to_the_content(desk: Desk) -> None:
    page = desk.sign_in(FIRST, "decisions")
    page.goto("about:blank")  # the page is opened afresh: nothing of it has the focus
    page.goto(f"{desk.url}/console/#/sign-in?to=/decisions")  # who is signed in is led past the door
    expect(page.get_by_role("heading", name="我的决定")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到主要内容")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
