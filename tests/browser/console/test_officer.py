"""An officer at the console: money for a policy, a list put on notice, an objection decided; all in place, by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chrome import PHONE, TABLET
from tests.browser.console.conftest import Desk
from tests.browser.console.test_everyone import require_fit, require_fit_in_every_look
from tests.browser.console.test_keyboard import tab_to
from tests.integration.entitlements import sample

REVIEWER = "WJ-440300-01"
APPLIED_FOR = "startup-grant@1"
"""A policy of the officer's that is paid on application."""
CHOICE = ".el-select-dropdown__item:visible"


def pick(page: Page, policy: str = sample.POLICY) -> None:
    page.get_by_role("combobox", name="政策").click(force=True)
    page.get_by_role("option", name=policy).click()


def place(page: Page, policy: str) -> int:
    """How many steps down the open menu a policy stands: the first step is to its top."""
    return next(at for at, told in enumerate(page.locator(CHOICE).all_inner_texts(), 1) if policy in told)


def total(desk: Desk) -> int:
    """The fen that were planned so far, of all budgets together."""
    return sum(one["total"] for one in desk.city.staff(sample.OFFICER).get("/v1/staff/budgets").ok()["budgets"])


def budgets(desk: Desk) -> None:
    desk.enter(sample.OFFICER, "budgets").locator(".budget").first.wait_for()


def lists(desk: Desk) -> None:
    desk.enter(sample.OFFICER, "lists").locator("tbody tr").first.wait_for()


def one_list(desk: Desk) -> None:
    number = desk.city.staff(sample.OFFICER).get("/v1/staff/entitlement-lists").ok()["lists"][0]["id"]
    desk.enter(sample.OFFICER, f"lists/{number}").locator("tbody tr").first.wait_for()


def objections(desk: Desk) -> None:
    page = desk.enter(sample.OFFICER, "objections")
    page.locator(".objection").first.wait_for()
    page.locator(".objection button[type=submit]").first.click()


def policies(desk: Desk) -> None:
    desk.enter(sample.OFFICER, "policies").locator("tbody tr").first.wait_for()


def one_policy(desk: Desk) -> None:
    desk.enter(sample.OFFICER, f"policies/{sample.POLICY}").locator(".figures").first.wait_for()


PAGES: dict[str, Callable[[Desk], None]] = {
    one.__name__: one for one in (budgets, lists, one_list, objections, policies, one_policy)
}


def test_money_is_put_in_and_seen_as_a_picture(desk: Desk) -> None:
    page = desk.sign_in(sample.OFFICER)
    expect(page.get_by_role("heading", name="预算", exact=True)).to_be_visible()
    page.get_by_role("button", name="安排资金").click()
    expect(page.get_by_text("请填写大于 0 的金额")).to_be_visible()
    pick(page)
    page.get_by_label("金额（元）").fill("1,000,000")
    page.get_by_role("button", name="安排资金").click()
    page.get_by_role("dialog").get_by_role("button", name="确认安排资金").click()
    expect(page.get_by_text("已安排 100万元")).to_be_visible()
    expect(page.locator(".budget").get_by_role("img", name="剩余 100万元")).to_be_visible()
    kept = desk.city.staff(sample.OFFICER).get("/v1/staff/budgets").ok()["budgets"]
    assert [(one["total"], one["free"]) for one in kept] == [(100_000_000, 100_000_000)]


def test_a_list_is_drawn_up_and_put_on_notice(desk: Desk) -> None:
    desk.city.citizen(sample.OWNER).get(f"/v1/enterprises/{sample.ENTERPRISE}/facts").ok()
    page = desk.sign_in(sample.OFFICER, "lists")
    pick(page)
    page.get_by_role("button", name="拟定名单").click()
    expect(page.get_by_text("已开始拟定")).to_be_visible()
    desk.city.settle()
    page.locator("tbody").get_by_role("link").first.click()
    expect(page.get_by_text("深圳市智创科技有限公司")).to_be_visible()
    page.get_by_role("button", name="公示", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="公示", exact=True).click()
    expect(page.get_by_text("已公示，至")).to_be_visible()
    assert len(desk.city.nobody().get("/v1/notices").ok()["notices"]) == 1


def test_an_objection_is_decided_with_its_reason(desk: Desk) -> None:
    begun = sample.begun(desk.city)
    page = desk.sign_in(sample.OFFICER, "objections")
    card = page.locator(".objection", has_text=sample.OBJECTION["text"]).first
    expect(card).to_contain_text("深圳市智创科技有限公司")
    card.get_by_role("button", name="作出处理").click()
    expect(card.get_by_text("请选择处理结果")).to_be_visible()
    card.get_by_label("异议不成立").check()
    card.get_by_role("combobox", name="理由").click(force=True)
    page.get_by_role("option", name="经复核，所列信息属实").click()
    card.get_by_role("button", name="作出处理").click()
    expect(page.get_by_text("已认定异议不成立")).to_be_visible()
    whole = desk.city.staff(sample.OFFICER).get(f"/v1/staff/entitlement-lists/{begun.list_id}").ok()
    assert [one["status"] for one in whole["objections"]] == ["dismissed"]


def test_who_comes_too_late_to_an_objection_is_told(desk: Desk) -> None:
    begun = sample.begun(desk.city)
    page = desk.sign_in(sample.OFFICER, "objections")
    card = page.locator(".objection", has_text=sample.OBJECTION["text"]).first
    card.get_by_label("异议不成立").check()
    card.get_by_role("combobox", name="理由").click(force=True)
    page.get_by_role("option", name="经复核，所列信息属实").click()
    verdict = {"decision": "uphold", "reasonCode": "facts-wrong"}
    desk.city.staff(sample.OFFICER).post(f"/v1/staff/objections/{begun.objection_id}/decision", verdict).ok()
    card.get_by_role("button", name="作出处理").click()
    expect(page.get_by_text("这项异议已经有人处理")).to_be_visible()
    expect(page.locator(".objection")).to_have_count(0)


def test_a_list_that_no_policy_allows_is_refused_in_words(desk: Desk) -> None:
    page = desk.sign_in(sample.OFFICER, "lists")
    page.get_by_role("button", name="拟定名单").click()
    expect(page.locator(".act .fault")).to_have_text("请选择政策")
    pick(page, APPLIED_FOR)
    page.get_by_role("button", name="拟定名单").click()
    expect(page.locator(".el-alert--error")).to_contain_text("该政策不是免申即享")


def test_money_is_put_in_without_a_mouse(desk: Desk) -> None:
    page = desk.sign_in(sample.OFFICER)
    before = total(desk)
    page.locator(".act").wait_for()
    tab_to(page, ".act [role=combobox]")
    page.keyboard.press("Enter")
    page.locator(CHOICE).first.wait_for()
    for _ in range(place(page, sample.POLICY)):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    tab_to(page, ".act input[inputmode=decimal]")
    page.keyboard.type("0.29")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    tab_to(page, ".el-dialog .el-button--primary")
    page.keyboard.press("Enter")
    expect(page.get_by_text("已安排 0.29元")).to_be_visible()
    assert total(desk) == before + 29


def test_policies_show_how_far_they_are_and_what_became_of_each(desk: Desk) -> None:
    sample.begun(desk.city)
    page = desk.sign_in(sample.OFFICER, "policies")
    row = page.locator("tbody tr", has_text=sample.POLICY)
    expect(row).to_contain_text("申报中")
    row.get_by_role("link").click()
    expect(page.get_by_text("列入名单的企业")).to_be_visible()
    found = desk.city.staff(sample.OFFICER).get(f"/v1/staff/policies/{sample.POLICY}/evaluation").ok()
    expect(page.locator(".figures").first).to_contain_text(f"列入名单的企业{found['listed']}")
    with page.expect_download() as report:
        page.get_by_role("button", name="下载评估报告").click()
    assert report.value.suggested_filename == f"{sample.POLICY}.html"
    assert report.value.path().read_text("utf-8") == found["page"]["zh"]


def test_an_officer_sees_no_cases_and_a_reviewer_no_money(desk: Desk) -> None:
    page = desk.sign_in(sample.OFFICER, "decisions")
    expect(page.get_by_role("heading", name="预算", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="办理队列")).to_have_count(0)
    page.get_by_role("button", name="退出").click()
    page.locator("#number").wait_for()
    page = desk.sign_in(REVIEWER)
    expect(page.get_by_role("heading", name="办理队列")).to_be_visible()
    for name in ("budgets", "lists", "objections", "policies"):
        desk.open(name)
        expect(page.get_by_role("heading", name="办理队列")).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("link")).to_have_text(["办理队列", "我的决定"])


@pytest.mark.parametrize("what", ["budgets", "entitlement-lists", "objections", "policies"])
def test_the_api_refuses_a_reviewer_what_is_an_officers(desk: Desk, what: str) -> None:
    assert desk.city.staff(REVIEWER).get(f"/v1/staff/{what}").status == 403


@pytest.mark.parametrize("name", PAGES)
def test_nothing_grave_on_any_officers_page(desk: Desk, name: str) -> None:
    if not desk.city.staff(sample.OFFICER).get("/v1/staff/objections").ok()["objections"]:
        sample.begun(desk.city)
    PAGES[name](desk)
    require_fit_in_every_look(desk)


@pytest.mark.parametrize("name", PAGES)
def test_small_screens_lose_nothing(desk: Desk, name: str) -> None:
    if not desk.city.staff(sample.OFFICER).get("/v1/staff/objections").ok()["objections"]:
        sample.begun(desk.city)
    desk.page.set_viewport_size(PHONE)
    PAGES[name](desk)
    require_fit(desk.page)
    desk.page.set_viewport_size(TABLET)
    require_fit(desk.page)
