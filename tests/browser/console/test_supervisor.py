"""A supervisor at the console: what is late, where, and since when; looking, never deciding."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.console.conftest import Desk
from tests.browser.console.test_reviewer import opened

SUPERVISOR = "WJ-440300-90"


def test_what_is_late_stands_by_department_and_longest_first(desk: Desk) -> None:
    page = desk.sign_in(SUPERVISOR)
    expect(page.get_by_role("heading", name="督办")).to_be_visible()
    expect(page.locator("tbody tr .clock").first).to_be_visible()
    told = page.locator("tbody tr .clock").all_inner_texts()
    days = [int(re.findall(r"\d+", one)[0]) for one in told]
    assert days == sorted(days, reverse=True)
    assert days[0] >= 5
    expect(page.locator(".big")).to_have_text(f"{len(days)} 件超期")
    bars = page.get_by_role("group", name="各部门超期件数和最久超期天数").get_by_role("button")
    counts = [int(one) for one in re.findall(r"(\d+) 件", " ".join(bars.all_inner_texts()))]
    assert sum(counts) == len(days)
    police = bars.filter(has_text="公安机关")
    police.click()
    expect(police).to_have_attribute("aria-pressed", "true")
    expect(page.locator("tbody tr")).to_have_count(counts[0])
    expect(page.locator("tbody")).not_to_contain_text("卫生健康部门")


def test_a_supervisor_follows_a_case_and_does_not_decide(desk: Desk) -> None:
    page = desk.sign_in(SUPERVISOR)
    page.locator("tbody a").first.click()
    expect(page.locator("#flow")).to_be_visible()
    expect(page.locator("main")).to_contain_text("办理经过")
    desk.open(f"tasks/{desk.scene.newborns[3]}.birth-certificate")
    expect(page.get_by_text("督办员只能查看，不能作决定。")).to_be_visible()
    expect(page.get_by_role("button", name="提交决定")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("440304********998X")
    expect(page.locator("main")).not_to_contain_text("44030419940312998X")


def test_a_supervisor_looks_at_the_desks_of_every_district(desk: Desk) -> None:
    page = desk.sign_in(SUPERVISOR, "?region=440304")
    expect(page.get_by_text("没有待办事项")).to_be_visible()
    opened(page, "地区")
    page.get_by_role("option", name="深圳市").click()
    expect(page.locator("tbody tr").first).to_be_visible()


def test_a_reviewer_has_no_such_page(desk: Desk) -> None:
    page = desk.sign_in("WJ-440300-01", "late")
    expect(page.get_by_role("heading", name="办理队列")).to_be_visible()
    expect(page.get_by_role("link", name="督办")).to_have_count(0)


def test_where_nothing_is_late_it_says_so(desk: Desk) -> None:
    page = desk.sign_in("YC-440300-90")
    expect(page.get_by_text("没有超期事项")).to_be_visible()
