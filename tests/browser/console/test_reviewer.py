"""A reviewer at the console: signs in, finds, reads, decides; and is told when somebody was faster."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.console.conftest import Desk

FIRST, SECOND = "WJ-440300-01", "WJ-440300-02"
NAMES = {FIRST: "杜文斌", SECOND: "罗淑芬"}
WORDS = "出生时间与出生医学记录不一致，请与助产机构核对。"


def a_task(desk: Desk) -> str:
    """A newborn's birth certificate that nobody has decided yet."""
    _, case_id = desk.city.submitted()
    desk.city.settle()
    return f"{case_id}.birth-certificate"


def status(desk: Desk, task: str) -> dict[str, Any]:
    """The item as its applicant sees it."""
    case_id, code = task.split(".")
    items = desk.city.citizen("chen-jing").case(case_id)["items"]
    return next(item for item in items if item["code"] == code)


def opened(page: Page, name: str) -> None:
    """Open a menu: what it shows lies over the very element that has the name."""
    page.get_by_role("combobox", name=name).click(force=True)


def confirm(page: Page, words: str) -> None:
    page.get_by_role("button", name="提交决定").click()
    page.get_by_role("dialog").get_by_role("button", name=words).click()


def test_from_signing_in_over_the_queue_and_the_case_to_an_approval(desk: Desk) -> None:
    task = a_task(desk)
    page = desk.sign_in(FIRST)
    expect(page.get_by_role("heading", name="办理队列")).to_be_visible()
    page.locator("tr", has_text=task.partition(".")[0]).get_by_role("link").click()
    expect(page.get_by_role("heading", name="出生医学证明签发")).to_be_visible()
    expect(page.get_by_text("数据共享：出生医学记录").first).to_be_visible()
    expect(page.get_by_text("申请人书面承诺")).to_be_visible()
    page.get_by_text("准予办理", exact=True).click()
    confirm(page, "确认准予办理")
    expect(page.get_by_text("已决定：已办结")).to_be_visible()
    expect(page.get_by_text(f"{NAMES[FIRST]}（{FIRST}）于")).to_be_visible()
    assert status(desk, task)["status"] == "approved"
    page.get_by_role("link", name="返回队列").click()
    expect(page.locator("tbody tr").first).to_be_visible()
    expect(page.locator("tbody")).not_to_contain_text(task.partition(".")[0])


def test_a_wrong_password_is_told_in_place_and_nothing_is_lost(desk: Desk) -> None:
    page = desk.open()
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_text("请填写").first).to_be_visible()
    expect(page.locator("#number")).to_be_focused()
    page.locator("#number").fill("YH-440300-01")
    page.locator("#password").fill("wrong")
    page.get_by_role("button", name="登录").click()
    expect(page.locator(".el-alert")).to_contain_text("核对工号和密码")
    expect(page.locator("#number")).to_have_value("YH-440300-01")
    expect(page.locator("#password")).to_be_focused()


def test_a_rejection_needs_a_reason_and_words_and_is_seen_as_the_applicant_will(desk: Desk) -> None:
    task = a_task(desk)
    page = desk.sign_in(FIRST, f"tasks/{task}")
    page.get_by_text("不予办理", exact=True).click()
    page.get_by_role("button", name="提交决定").click()
    expect(page.get_by_text("请写明给申请人的说明")).to_be_visible()
    opened(page, "理由")
    page.get_by_role("option", name="填写的内容与登记的信息不一致").click()
    page.get_by_label("给申请人的说明").fill(WORDS)
    preview = page.locator("figure").first
    for told in ("您申请的“出生医学证明签发”", "填写的内容与登记的信息不一致", WORDS, "行政复议", "母婴保健法"):
        expect(preview).to_contain_text(told)
    confirm(page, "确认不予办理")
    expect(page.get_by_text("已决定：不予办理")).to_be_visible()
    item = status(desk, task)
    assert (item["status"], item["note"]) == ("rejected", WORDS)
    assert item["reason"]["zh"] == "填写的内容与登记的信息不一致"
    page.get_by_role("link", name="我的决定").click()
    row = page.locator("tr", has_text=task.partition(".")[0])
    expect(row).to_contain_text("不予办理")
    expect(row).to_contain_text("填写的内容与登记的信息不一致")


def test_a_second_reviewer_who_comes_too_late_is_told_who_decided_and_what(desk: Desk) -> None:
    task = a_task(desk)
    page = desk.sign_in(SECOND, f"tasks/{task}")
    page.get_by_text("准予办理", exact=True).click()
    desk.city.staff(FIRST).post(
        f"/v1/staff/tasks/{task}/decision", {"decision": "reject", "reasonCode": "answers-differ", "note": WORDS}
    ).ok()
    confirm(page, "确认准予办理")
    expect(page.get_by_text("您的决定没有生效")).to_be_visible()
    told = page.locator(".news .el-alert")
    expect(told).to_contain_text(re.compile(rf"{NAMES[FIRST]}（{FIRST}）已于 .+ 决定：不予办理"))
    expect(page.locator(".panel")).to_contain_text(f"{NAMES[FIRST]}（{FIRST}）于")
    expect(page.get_by_role("button", name="提交决定")).to_have_count(0)
    assert status(desk, task)["status"] == "rejected"


def test_every_count_is_the_length_of_the_list_behind_it(desk: Desk) -> None:
    a_task(desk)
    page = desk.sign_in(FIRST)
    rows = page.locator("tbody tr")
    buttons = page.locator(".dues button")
    expect(buttons).to_have_count(5)
    for index in range(5):
        count = int(buttons.nth(index).locator(".count").inner_text())
        buttons.nth(index).click()
        expect(buttons.nth(index)).to_have_attribute("aria-pressed", "true")
        expect(rows).to_have_count(count)
        expect(page.locator(".head")).to_contain_text(f"{count} 件")
    buttons.first.click()
    opened(page, "事项")
    option = page.get_by_role("option", name=re.compile("生育登记凭证签发"))
    count = int(re.findall(r"\((\d+)\)", option.inner_text())[0])
    option.click()
    expect(rows).to_have_count(count)
    page.get_by_role("button", name="清除筛选").click()
    page.get_by_label("办件编号").fill(desk.scene.unsure[-6:].lower())
    expect(rows).to_have_count(2)
    page.reload()
    expect(rows).to_have_count(2)


def test_why_a_rule_could_not_decide_is_shown_clause_by_clause(desk: Desk) -> None:
    page = desk.sign_in(FIRST, f"tasks/{desk.scene.unsure}.fertility-registration")
    grounds = page.locator("section", has_text="秒批条件")
    expect(grounds).to_contain_text("不满足")
    expect(page.get_by_text("改动过预填内容")).to_be_visible()


def test_others_items_are_seen_by_status_and_not_by_answers(desk: Desk) -> None:
    page = desk.sign_in("GA-440304-01", f"tasks/{desk.scene.newborns[0]}.household")
    expect(page.locator("svg .box.approved").first).to_be_visible()
    expect(page.locator("#flow")).to_be_visible()
    expect(page.locator("ol.for-ears")).to_contain_text("出生医学证明签发, 卫生健康部门: 已办结")
    expect(page.locator("main")).not_to_contain_text("银行")
    desk.open(f"tasks/{desk.scene.newborns[0]}.birth-certificate")
    expect(page.get_by_role("heading", name="没有找到")).to_be_visible()


def test_a_queue_that_cannot_be_reached_says_so_and_comes_back(desk: Desk) -> None:
    page = desk.sign_in(FIRST)
    expect(page.locator("tbody tr").first).to_be_visible()
    page.clock.install()
    desk.context.set_offline(True)
    page.get_by_role("button", name="刷新").click()
    for _ in range(6):
        page.clock.run_for(4_000)
    expect(page.get_by_text("连不上服务")).to_be_visible()
    expect(page.locator("tbody tr").first).to_be_visible()
    desk.context.set_offline(False)
    page.get_by_role("button", name="重试").click()
    expect(page.get_by_text("连不上服务")).to_have_count(0)


def test_a_session_that_ended_leads_back_through_the_door(desk: Desk) -> None:
    page = desk.sign_in(FIRST, "decisions")
    expect(page.get_by_role("heading", name="我的决定")).to_be_visible()
    token = page.evaluate("sessionStorage.getItem('onething.console.token')")
    desk.city.nobody().call("DELETE", "/v1/sessions", headers={"Authorization": f"Bearer {token}"})
    page.get_by_role("link", name="办理队列").click()
    expect(page.get_by_text("会话已结束，请重新登录。")).to_be_visible()
    page.locator("#number").fill(FIRST)
    page.locator("#password").fill(desk.city.sample.staff_password)
    page.locator("button[type=submit]").click()
    expect(page.get_by_role("heading", name="办理队列")).to_be_visible()


def test_signing_out_ends_the_session_for_good(desk: Desk) -> None:
    page = desk.sign_in(FIRST)
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_role("heading", name="工作人员登录")).to_be_visible()
    desk.open("decisions")
    expect(page.get_by_role("heading", name="工作人员登录")).to_be_visible()
