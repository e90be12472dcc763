"""An officer and a long list: it is drawn up before their eyes, unrolled, and what it paid is claimed back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from chalicelib.identity import service as identity
from chalicelib.identity.models import EnterpriseProfile
from tests.browser.chrome import PHONE
from tests.browser.console.conftest import Desk
from tests.browser.console.scene import Scene
from tests.browser.console.test_everyone import require_fit, require_fit_in_every_look
from tests.browser.console.test_keyboard import tab_to
from tests.integration import companies
from tests.integration.entitlements import scene
from tests.integration.entitlements.scene import OFFICER
from tests.integration.town import Caller, Town

LISTS = "/v1/staff/entitlement-lists"
CROWD, PAGE = 130, 100
"""Companies on the long list, and how many lines of it the API gives at once."""
OWNER, PAID = "zhou-yuqing", ("yifu", "erfu", "sanfu", "sifu")
"""Companies that were paid, each claimed from in a test of its own, and who acts for them."""
DUE_TO_THE_CROWD, DUE_TO_THE_PAID = "crowded@1", "rewarded@1"


@pytest.fixture(scope="module", autouse=True)
def _lists(_served: tuple[Town, Scene, str]) -> None:
    """Two policies of the officer's: one that a crowd is due by, one that has paid four companies."""
    city, _, _ = _served
    for code, staff in (("crowded", "staff == 77人"), ("rewarded", "staff == 88人")):
        companies.published(scene.text(code).replace("staff >= 10人", staff))
    for name in PAID:
        scene.company(city, name, OWNER, staff=88)
    city.settle()
    officer = city.staff(OFFICER)
    number = drawn(city, officer, DUE_TO_THE_PAID)
    scene.put(officer, "rewarded", 10_0000_00)
    officer.post(f"{LISTS}/{number}/publish", {}).ok()
    city.settle()
    with scene.later(10):
        city.runner.fire("settle")
        city.settle()
        owner = scene.fresh(city, OWNER)
        for at, name in enumerate(PAID):
            account = {"kind": "corporate-account", "number": f"75590000123456{at}"}
            owner.post(f"/v1/entitlements/{number}.{name}/confirm", {"account": account}).ok()
        city.settle()
    scene.fresh(city, OFFICER)
    for at in range(CROWD):
        come(f"crowd-{at:03}")


def come(company: str) -> None:
    """One of the crowd. Its registers will not be asked again, for they have never heard of it."""
    profile = EnterpriseProfile(name=f"深圳市{company}有限公司", credit_code=f"TEST{company}", region="440307")
    identity.register_enterprise(company, profile, ())
    companies.known(company, {"staff": 77})


def drawn(city: Town, officer: Caller, policy: str) -> str:
    """A list, drawn up to its end; its number."""
    number = str(officer.post(LISTS, {"policyId": policy}).ok()["id"])
    city.settle()
    return number


def newest(city: Town, policy: str) -> Any:
    """The list of a policy that changed last."""
    found = city.staff(OFFICER).get(LISTS).ok()["lists"]
    return next(one for one in found if one["policy"]["id"] == policy)


def public(city: Town) -> str:
    """The number of the list that has paid."""
    found = city.staff(OFFICER).get(LISTS).ok()["lists"]
    return next(str(one["id"]) for one in found if one["policy"]["id"] == DUE_TO_THE_PAID and "until" in one)


def standing(city: Town, company: str) -> dict[str, Any]:
    """The line of one of the companies that were paid."""
    whole = city.staff(OFFICER).get(f"{LISTS}/{public(city)}").ok()
    return next(dict(one) for one in whole["entries"] if one["enterprise"] == company)


def paid(desk: Desk, sign_in: Callable[..., Page]) -> Page:
    """The list that has paid."""
    page = sign_in(OFFICER, f"lists/{public(desk.city)}")
    page.locator("tbody tr").first.wait_for()
    return page


def line(page: Page, company: str) -> Locator:
    return page.locator("tbody tr", has_text=f"深圳市{company}有限公司")


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def give_reason(page: Page) -> None:
    dialog(page).get_by_role("combobox", name="退回理由").click(force=True)
    page.get_by_role("option", name="以虚假材料骗取").click()


def long_list(desk: Desk) -> None:
    """A long list at its top, before it is public."""
    officer = desk.city.staff(OFFICER)
    found = [one for one in officer.get(LISTS).ok()["lists"] if (one["status"], one["count"]) == ("drafted", CROWD)]
    number = found[0]["id"] if found else drawn(desk.city, officer, DUE_TO_THE_CROWD)
    page = desk.enter(OFFICER, f"lists/{number}")
    page.locator("tbody tr").first.wait_for()


def drawing(desk: Desk) -> None:
    """A list of which nobody has looked at anything yet."""
    number = desk.city.staff(OFFICER).post(LISTS, {"policyId": DUE_TO_THE_CROWD}).ok()["id"]
    desk.enter(OFFICER, f"lists/{number}").locator(".drawing").wait_for()


def claiming(desk: Desk) -> None:
    """The dialog in which money is claimed back, without its reason."""
    page = paid(desk, desk.enter)
    line(page, "sifu").get_by_role("button").click()
    dialog(page).locator("button[type=submit]").click()
    dialog(page).locator(".fault").first.wait_for()


PAGES: dict[str, Callable[[Desk], None]] = {one.__name__: one for one in (long_list, drawing, claiming)}


def test_a_list_is_drawn_up_before_the_officers_eyes_and_then_put_on_notice(desk: Desk) -> None:
    page = desk.sign_in(OFFICER, "lists")
    page.get_by_role("combobox", name="政策").click(force=True)
    page.get_by_role("option", name=DUE_TO_THE_CROWD).click()
    page.get_by_role("button", name="拟定名单").click()
    expect(page.get_by_text("已开始拟定")).to_be_visible()
    row = page.locator("tbody tr", has_text="已核对 0 家企业")
    row.get_by_role("link").click()
    shown = page.locator(".drawing")
    expect(shown).to_contain_text("已核对 0 家企业")
    expect(page.get_by_role("button", name="公示", exact=True)).to_have_count(0)
    number = newest(desk.city, DUE_TO_THE_CROWD)["id"]
    desk.city.runner.drain(until=lambda: newest(desk.city, DUE_TO_THE_CROWD)["looked"] > 0)
    assert newest(desk.city, DUE_TO_THE_CROWD)["status"] == "drawing"
    expect(shown).not_to_contain_text("已核对 0 家企业")
    desk.city.settle()
    expect(page.get_by_text(f"已拟定：{CROWD} 家列入")).to_be_visible()
    page.get_by_role("button", name="公示", exact=True).click()
    dialog(page).get_by_role("button", name="公示", exact=True).click()
    expect(dialog(page).locator(".el-alert")).to_contain_text("还没有预算")
    scene.put(desk.city.staff(OFFICER), "crowded", 1_000_000_00)
    dialog(page).get_by_role("button", name="公示", exact=True).click()
    expect(page.get_by_text("已公示，至")).to_be_visible()
    desk.city.settle()
    page.keyboard.press("r")
    expect(page.locator("tbody tr").first).to_contain_text("已列入公示名单")
    assert desk.city.nobody().get(f"/v1/notices/{number}").ok()["count"] == CROWD


def test_a_long_list_is_unrolled_and_refreshed_as_far_as_it_was(desk: Desk) -> None:
    long_list(desk)
    page, rows = desk.page, desk.page.locator("table").first.locator("tbody tr")
    expect(rows).to_have_count(PAGE)
    expect(page.get_by_text(f"已显示 {PAGE} 家，共 {CROWD} 家")).to_be_visible()
    page.get_by_role("button", name="显示更多").first.click()
    expect(rows).to_have_count(CROWD)
    page.keyboard.press("r")
    page.wait_for_timeout(500)
    expect(rows).to_have_count(CROWD)
    assert len(set(rows.locator("td:first-child").all_inner_texts())) == CROWD


def test_who_was_left_out_is_told_by_name_and_who_is_not_eligible_by_number(desk: Desk) -> None:
    desk.city.citizen(OWNER).get("/v1/enterprises/zhichuang/facts").ok()
    number = drawn(desk.city, desk.city.staff(OFFICER), DUE_TO_THE_PAID)
    whole = desk.city.staff(OFFICER).get(f"{LISTS}/{number}").ok()
    assert whole["notEligible"] >= CROWD
    page = desk.sign_in(OFFICER, f"lists/{number}")
    expect(page.get_by_text(f"另有 {whole['notEligible']} 家不符合政策条件")).to_be_visible()
    left = page.get_by_role("table", name="未列入的企业").locator("tbody tr")
    expect(left).to_have_count(whole["left"])
    for one, row in zip(whole["leftOut"], left.all(), strict=True):
        expect(row).to_contain_text(one["name"])


@pytest.mark.parametrize("away", ["hidden", "left"])
def test_nobody_asks_for_a_page_that_is_not_looked_at(desk: Desk, away: str) -> None:
    desk.page.clock.install()
    drawing(desk)
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.page.clock.run_for(2_500)
    assert len([one for one in asked if LISTS in one]) == 1
    if away == "hidden":
        desk.page.evaluate("Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true})")
        desk.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    else:
        desk.page.get_by_role("link", name="预算").click()
        expect(desk.page.get_by_role("heading", name="预算", exact=True)).to_be_visible()
    asked.clear()
    desk.page.clock.run_for(10_000)
    assert [one for one in asked if LISTS in one] == []
    desk.city.settle()


def test_what_was_paid_is_claimed_back_with_a_reason_and_comes_back(desk: Desk) -> None:
    page = paid(desk, desk.sign_in)
    row = line(page, "yifu")
    expect(row).to_contain_text("已到账")
    row.get_by_role("button", name="要求退回").click()
    expect(dialog(page)).to_contain_text("深圳市yifu有限公司")
    confirm = dialog(page).get_by_role("button", name="要求退回")
    confirm.click()
    expect(dialog(page).locator(".fault")).to_have_text("请选择理由")
    give_reason(page)
    confirm.click()
    expect(page.get_by_text("已要求深圳市yifu有限公司退回")).to_be_visible()
    expect(row).to_contain_text("已要求退回")
    expect(row).to_contain_text("以虚假材料骗取")
    assert standing(desk.city, "yifu")["status"] == "clawed-back"
    before = scene.budget(desk.city.staff(OFFICER), "rewarded")
    row.get_by_role("button", name="登记已退回").click()
    dialog(page).get_by_role("button", name="登记已退回").click()
    expect(page.get_by_text("已登记深圳市yifu有限公司退回")).to_be_visible()
    expect(row.get_by_role("button")).to_have_count(0)
    after = scene.budget(desk.city.staff(OFFICER), "rewarded")
    assert after["free"] - before["free"] == 88 * 100_00


def test_two_officers_claim_the_same_money_and_the_second_is_told(desk: Desk) -> None:
    page = paid(desk, desk.sign_in)
    line(page, "erfu").get_by_role("button", name="要求退回").click()
    give_reason(page)
    claim = f"/v1/staff/entitlements/{standing(desk.city, 'erfu')['entitlement']}/clawback"
    desk.city.staff(OFFICER).post(claim, {"step": "claim", "reasonCode": "paid-in-error"}).ok()
    dialog(page).get_by_role("button", name="要求退回").click()
    expect(page.locator(".el-alert--warning")).to_contain_text("没有办理：状态刚刚已经改变")
    expect(dialog(page)).to_have_count(0)
    expect(line(page, "erfu")).to_contain_text("错误拨付")
    expect(line(page, "erfu").get_by_role("button")).to_have_text(["登记已退回"])


def test_money_is_claimed_back_without_a_mouse(desk: Desk) -> None:
    page = paid(desk, desk.sign_in)
    tab_to(page, "[aria-label*=sanfu]")
    page.keyboard.press("Enter")
    dialog(page).wait_for()
    tab_to(page, "#clawback [role=combobox]")
    page.keyboard.press("Enter")
    page.locator(".el-select-dropdown__item:visible").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    tab_to(page, ".el-dialog button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.get_by_text("已要求深圳市sanfu有限公司退回")).to_be_visible()
    assert standing(desk.city, "sanfu")["status"] == "clawed-back"


def test_a_list_that_is_not_public_has_nothing_to_claim(desk: Desk) -> None:
    drawn(desk.city, desk.city.staff(OFFICER), DUE_TO_THE_CROWD)
    long_list(desk)
    expect(desk.page.locator("tbody .el-button")).to_have_count(0)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_grave_in_any_look(desk: Desk, name: str) -> None:
    PAGES[name](desk)
    require_fit_in_every_look(desk)


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_loses_nothing(desk: Desk, name: str) -> None:
    desk.page.set_viewport_size(PHONE)
    PAGES[name](desk)
    require_fit(desk.page)
