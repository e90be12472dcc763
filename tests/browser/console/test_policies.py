"""An officer moves policies on from the console: to the public and back, to their end, to their evaluation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from chalicelib.core import clock
from chalicelib.policies import checking, life_cycle
from tests.browser.chrome import PHONE
from tests.browser.console.conftest import Desk
from tests.browser.console.test_everyone import require_fit, require_fit_in_every_look
from tests.browser.console.test_keyboard import tab_to
from tests.browser.console.test_officer import CHOICE
from tests.integration import companies
from tests.integration.entitlements.scene import OFFICER
from tests.integration.town import Town

UNTIL, PASSED = "2099-12-31", "2026-12-01"
"""A last day that lies ahead, and the day before every scene opens."""
SENT = 4
"""So often the SDK sends a request (retrying.ts)."""
SAID = "门槛太高了，小微企业够不着；"


def drafted(code: str) -> str:
    """A draft that the operator laid down."""
    [draft] = checking.load({"draft.yaml": companies.policy(code, "staff >= 900000人")})
    life_cycle.draft(draft, "operator")
    return f"{code}@1"


def published(code: str) -> str:
    companies.published(companies.policy(code, "staff >= 900000人"))
    return f"{code}@1"


def moved(city: Town, policy: str, stage: str, **more: str) -> None:
    """What another officer does meanwhile."""
    city.staff(OFFICER).post(f"/v1/staff/policies/{policy}/stage", {"stage": stage, **more}).ok()


def spoken(city: Town, policy: str, *texts: str, kind: str = "comment") -> None:
    """Citizens say this about a policy, three times each at most."""
    for at, text in enumerate(texts):
        citizen = city.citizen(("chen-jing", "zhou-yuqing", "li-siyuan")[at // 3])
        citizen.post(f"/v1/policies/{policy}/complaints", {"kind": kind, "text": text}).ok()


def stage(city: Town, policy: str) -> str:
    found = city.staff(OFFICER).get("/v1/staff/policies").ok()["policies"]
    return next(str(one["stage"]) for one in found if one["policy"] == policy)


def line(page: Page, policy: str) -> Locator:
    """The policy's line among all."""
    return page.locator("tbody tr", has_text=policy)


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def consulting(desk: Desk) -> None:
    """The dialog in which a draft goes to the public, with a day that is missing."""
    page = desk.enter(OFFICER, f"policies/{drafted('asked-about')}")
    page.locator(".onward .el-button").first.click()
    dialog(page).locator("button[type=submit]").click()
    dialog(page).locator(".fault").first.wait_for()


def evaluating(desk: Desk) -> None:
    """The dialog in which a report becomes public."""
    policy = published("looked-back")
    if stage(desk.city, policy) != "closed":
        moved(desk.city, policy, "closed")
    page = desk.enter(OFFICER, "policies")
    line(page, policy).locator(".el-button").click()
    dialog(page).wait_for()


def heard(desk: Desk) -> None:
    """A draft that many have spoken about, more than are shown at once."""
    policy = drafted("heard") if not life_cycle.head("heard@1").version else "heard@1"
    if not life_cycle.head(policy).until:
        moved(desk.city, policy, "consultation", until=UNTIL)
        spoken(desk.city, policy, *(f"{SAID * 3}\n第{n}条建议。" for n in range(1, 8)))
    desk.enter(OFFICER, f"policies/{policy}").locator(".voices li").first.wait_for()


PAGES: dict[str, Callable[[Desk], None]] = {one.__name__: one for one in (consulting, evaluating, heard)}


def test_a_draft_goes_to_the_public_with_its_last_day_and_comes_back_with_what_was_said(desk: Desk) -> None:
    policy = drafted("asked")
    page = desk.sign_in(OFFICER, "policies")
    line(page, policy).get_by_role("button", name="公开征求意见").click()
    expect(dialog(page)).to_contain_text("草案全文对所有人公开")
    confirm = dialog(page).get_by_role("button", name="确认公开征求意见")
    confirm.click()
    expect(dialog(page).get_by_text("请选择今天或以后的日期")).to_be_visible()
    expect(page.get_by_label("征求意见最后一天")).to_be_focused()
    page.get_by_label("征求意见最后一天").fill(UNTIL)
    page.get_by_label("说明").fill("请企业多提意见")
    confirm.click()
    expect(page.get_by_text("政策asked：征求意见")).to_be_visible()
    expect(line(page, policy)).to_contain_text("退回起草")
    [shown] = desk.city.nobody().get("/v1/consultations").ok()["consultations"]
    assert (shown["policy"], shown["until"]) == (policy, UNTIL)
    assert [each.note for each in life_cycle.history(policy)][1:] == ["请企业多提意见"]

    spoken(desk.city, policy, SAID)
    line(page, policy).get_by_role("link").click()
    said = page.locator(".voices", has_text="征求意见")
    expect(said).to_contain_text(SAID)
    expect(said).to_contain_text("陈静")
    expect(said).to_contain_text(clock.today().isoformat())
    page.get_by_role("button", name="退回起草").click()
    expect(dialog(page).get_by_label("征求意见最后一天")).to_have_count(0)
    dialog(page).get_by_role("button", name="确认退回起草").click()
    expect(page.get_by_text("政策asked：起草")).to_be_visible()
    expect(said).to_contain_text(SAID)
    expect(page.locator(".moves li").nth(0)).to_contain_text("征求意见 → 起草")
    expect(page.locator(".moves li").nth(1)).to_contain_text("请企业多提意见")
    expect(page.locator(".moves li").nth(1)).to_contain_text(OFFICER)
    expect(page.locator(".moves li").nth(2)).to_contain_text("系统管理员")
    assert desk.city.nobody().get("/v1/consultations").ok()["consultations"] == []


def test_a_policy_is_closed_and_its_report_is_everybodys_once_it_is_evaluated(desk: Desk) -> None:
    policy = published("ended")
    page = desk.sign_in(OFFICER, f"policies/{policy}")
    page.get_by_role("button", name="提前结束").click()
    expect(dialog(page)).to_contain_text("不能恢复")
    dialog(page).get_by_role("button", name="确认提前结束").click()
    expect(page.get_by_text("政策ended：已结束")).to_be_visible()
    assert desk.city.nobody().get(f"/v1/policies/{policy}/evaluation").status == 404
    page.get_by_role("button", name="完成评估").click()
    expect(dialog(page)).to_contain_text("评估报告对所有人公开")
    dialog(page).get_by_role("button", name="确认完成评估并公开报告").click()
    expect(page.get_by_text("政策ended：已评估")).to_be_visible()
    expect(page.locator(".onward").get_by_role("button")).to_have_text(["下载评估报告"])
    assert desk.city.nobody().get(f"/v1/policies/{policy}/evaluation").ok()["stage"] == "evaluated"


def test_a_second_officer_who_comes_too_late_is_told_and_sees_how_it_stands(desk: Desk) -> None:
    policy = published("contested")
    page = desk.sign_in(OFFICER, f"policies/{policy}")
    page.get_by_role("button", name="提前结束").click()
    moved(desk.city, policy, "closed", note="资金用完")
    dialog(page).get_by_role("button", name="确认提前结束").click()
    expect(page.locator(".el-alert--warning")).to_contain_text("没有变更：政策已不在原来的阶段")
    expect(dialog(page)).to_have_count(0)
    expect(page.get_by_role("button", name="完成评估")).to_be_visible()
    assert [each.note for each in life_cycle.history(policy)] == ["资金用完"]


def test_a_day_that_has_passed_is_refused_in_words_and_nothing_changes(desk: Desk) -> None:
    policy = drafted("untimely")
    desk.page.clock.set_fixed_time(f"{PASSED}T01:00:00Z")  # a desk whose clock is behind
    page = desk.sign_in(OFFICER, f"policies/{policy}")
    page.get_by_role("button", name="公开征求意见").click()
    page.get_by_label("征求意见最后一天").fill(PASSED)
    dialog(page).get_by_role("button", name="确认公开征求意见").click()
    expect(page.locator(".el-alert--warning")).to_contain_text("所选的日期已过")
    assert stage(desk.city, policy) == "draft"


def test_a_move_whose_answer_was_lost_is_made_once_when_it_is_sent_again(desk: Desk) -> None:
    policy = drafted("lost")
    lost: list[int] = []

    def lose(route: Route) -> None:
        """Requests arrive and their answers do not, as often as the SDK sends one before it gives up."""
        if route.request.method == "GET" or len(lost) == SENT:
            route.continue_()
        else:
            lost.append(route.fetch().status)
            route.abort()

    page = desk.sign_in(OFFICER, f"policies/{policy}")
    page.route("**/stage", lose)
    page.get_by_role("button", name="公开征求意见").click()
    page.get_by_label("征求意见最后一天").fill(UNTIL)
    confirm = dialog(page).get_by_role("button", name="确认公开征求意见")
    confirm.click()
    expect(dialog(page).get_by_text("连不上服务")).to_be_visible()
    confirm.click()
    expect(page.get_by_text("政策lost：征求意见")).to_be_visible()
    assert lost == [200] * SENT
    assert [each.after for each in life_cycle.history(policy)] == ["draft", "consultation"]


def test_a_policy_is_moved_without_a_mouse(desk: Desk) -> None:
    policy = drafted("typed")
    page = desk.sign_in(OFFICER, f"policies/{policy}")
    page.locator(".onward").wait_for()
    tab_to(page, ".onward .el-button")
    page.keyboard.press("Enter")
    dialog(page).wait_for()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(page.locator(".onward .el-button")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, "#until")
    page.get_by_label("征求意见最后一天").fill(UNTIL)  # what is typed into a date follows each browser's own order
    page.keyboard.press("Enter")
    expect(page.get_by_text("政策typed：征求意见")).to_be_visible()
    assert stage(desk.city, policy) == "consultation"


def test_what_people_said_unfolds_and_a_draft_has_no_money_yet(desk: Desk) -> None:
    heard(desk)
    said = desk.page.locator(".voices", has_text="征求意见")
    expect(said.locator("li")).to_have_count(5)
    said.get_by_role("button", name="再显示 2 条").click()
    expect(said.locator("li")).to_have_count(7)
    expect(said.get_by_role("button")).to_have_count(0)
    expect(desk.page.get_by_text("没有收到投诉")).to_be_visible()
    expect(desk.page.get_by_text("草案发布以后，才有兑现、资金和推送的数据")).to_be_visible()
    page = desk.open("budgets")
    page.get_by_role("combobox", name="政策").click(force=True)
    page.locator(CHOICE).first.wait_for()
    expect(page.locator(CHOICE, has_text="heard@1")).to_have_count(0)


def test_a_complaint_stands_apart_from_what_a_consultation_brought(desk: Desk) -> None:
    policy = published("complained")
    spoken(desk.city, policy, "三个月没有回音", kind="complaint")
    page = desk.sign_in(OFFICER, f"policies/{policy}")
    complaints = page.locator(".voices", has_text="投诉")
    expect(complaints).to_contain_text("三个月没有回音")
    expect(page.get_by_text("没有收到意见")).to_be_visible()
    expect(page.locator(".figures").first).to_contain_text("投诉1")


def test_anothers_policy_is_not_found(desk: Desk) -> None:
    policy = published("anothers")
    page = desk.sign_in("RS-440300-71", f"policies/{policy}")
    expect(page.get_by_role("heading", name="没有找到")).to_be_visible()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_grave_in_any_look(desk: Desk, name: str) -> None:
    PAGES[name](desk)
    require_fit_in_every_look(desk)


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_loses_nothing(desk: Desk, name: str) -> None:
    desk.page.set_viewport_size(PHONE)
    PAGES[name](desk)
    require_fit(desk.page)
