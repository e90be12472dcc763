"""Policies on the phone: found in Chinese, worked out while one moves a slider, and paid with one tap."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route, expect

from infra.city import stories
from tests.browser.chrome import serious
from tests.browser.citizen.pages import offered
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.entitlements import scene
from tests.integration.town import Town

OWNER, NEAR = "zhou-yuqing", "hte-reward-nanshan"
"""Her company misses this policy by a growth of two percent."""


def estimate(city: Town, facts: dict[str, Any]) -> Any:
    return city.citizen(OWNER).post(f"/v1/enterprises/zhichuang/policies/{NEAR}/estimate", {"facts": facts}).ok()


def verdict(phone: Phone, words: str) -> None:
    """The calculator has come to this, behind its sign."""
    expect(phone.page.locator(".verdict")).to_have_text(re.compile(rf"^[✓✕?]\s*{words}$"))


def test_a_policy_is_found_by_chinese_words_and_by_filters(phone: Phone) -> None:
    page = phone.open()
    phone.tap("查政策")
    phone.heading("惠企政策")
    phone.sees("共80项政策")
    phone.write("搜索政策", "专精特新")
    phone.sees("专精特新企业市级奖励")
    page.get_by_label("级别").select_option("municipal")
    phone.does_not_see("龙岗区专精特新企业奖励")
    phone.tap("看全部")
    phone.sees("共80项政策")
    phone.write("搜索政策", "没有这样的政策啊啊啊")
    phone.sees("没有找到")


def test_the_next_page_of_policies_is_added_to_the_first(phone: Phone) -> None:
    page = phone.open("policies/policies")
    phone.sees("共80项政策")
    first = page.locator(".tap-card").count()
    phone.tap("再看一些")
    expect(page.locator(".tap-card")).to_have_count(2 * first)


def test_a_slider_redraws_what_the_company_would_get_and_goes_back(phones: Phones, city: Town) -> None:
    assert (estimate(city, {})["verdict"], estimate(city, {"revenue_growth": 0.2})["verdict"]) == ("no", "yes")
    phone = phones.new(person=OWNER)
    page = phone.open(f"policy/policy?id={NEAR}")
    verdict(phone, "不符合条件")
    phone.sees("营业收入增长率从18%增加到20%（多2%）")
    slider = page.locator("#fact-revenue_growth-slider")
    assert float(slider.input_value()) == 0.18
    slider.focus()
    while float(slider.input_value()) < 0.2:
        page.keyboard.press("ArrowRight")
    verdict(phone, "符合条件")
    phone.sees("试算；登记的是18%")
    assert serious(page) == []
    phone.tap("改回登记的：营业收入增长率")
    verdict(phone, "不符合条件")
    assert estimate(city, {})["verdict"] == "no", "no register was touched"


def applying(phone: Phone, how: str) -> Page:
    """The form of the bundle, come to from the policy's page: begun, or an open draft gone on with."""
    page = phone.open(f"policy/policy?id={NEAR}")
    phone.tap("去申请")
    phone.heading("南山区产业扶持资金申报")
    phone.tap(how)
    phone.heading("申请哪一项")
    return page


def test_whoever_applies_from_a_policy_applies_for_that_one(phones: Phones, city: Town) -> None:
    phone = phones.new(person=OWNER)
    page = applying(phone, "开始办理")
    expect(page.get_by_role("radio", name="高新技术企业奖励")).to_be_checked()
    phone.saved()
    case = city.citizen(OWNER).get(f"/v1/applications/{phone.case()}").ok()
    assert case["answers"]["policy"] == NEAR


def test_who_comes_from_another_policy_keeps_the_choice_that_an_open_draft_has(phones: Phones, city: Town) -> None:
    owner = city.citizen(OWNER)
    begun = owner.begin(stories.story("nanshan-support"))["id"]
    chosen = owner.case(begun)["answers"]["policy"]
    assert chosen != NEAR
    phone = phones.new(person=OWNER)
    page = applying(phone, "接着填")
    expect(page.get_by_role("radio", name="高新技术企业奖励")).not_to_be_checked()
    assert owner.case(begun)["answers"]["policy"] == chosen


def test_the_nearest_change_can_be_tried_with_one_tap(phones: Phones) -> None:
    phone = phones.new(person=OWNER)
    phone.open(f"policy/policy?id={NEAR}")
    phone.tap("试试看")
    verdict(phone, "符合条件")
    expect(phone.page.locator("#fact-revenue_growth")).to_have_value("20")


def test_anybody_may_try_and_what_is_missing_leads_to_its_field(phone: Phone) -> None:
    page = phone.open(f"policy/policy?id={NEAR}")
    phone.sees("还差一些信息")
    phone.tap("营业收入增长率", exact=True)
    expect(page.locator("#fact-revenue_growth")).to_be_focused()
    page.keyboard.type("25")
    phone.sees("还差3项信息")
    phone.tap("不清楚：营业收入增长率")
    phone.sees("还差4项信息")


def test_a_fact_that_can_be_none_is_told_at_its_field(phone: Phone) -> None:
    page = phone.open(f"policy/policy?id={NEAR}")
    phone.sees("还差一些信息")
    page.locator("#fact-revenue").fill("-5")
    expect(page.locator("#fact-revenue-fault")).to_be_visible()
    page.locator("#fact-revenue").fill("30000000")
    expect(page.locator("#fact-revenue-fault")).to_have_count(0)


def held_back(first: list[Route]) -> Callable[[Route], None]:
    """Lets every question pass but the first, which is kept."""

    def handle(route: Route) -> None:
        if first:
            route.continue_()
        else:
            first.append(route)

    return handle


def test_a_late_answer_does_not_write_over_a_newer_one(phones: Phones) -> None:
    phone = phones.new(person=OWNER)
    page = phone.open(f"policy/policy?id={NEAR}")
    verdict(phone, "不符合条件")
    kept: list[Route] = []
    page.route("**/estimate", held_back(kept))
    box = page.locator("#fact-revenue_growth")
    with page.expect_request("**/estimate"):
        box.fill("19")
    box.fill("30")
    verdict(phone, "符合条件")
    with page.expect_response("**/estimate"):
        kept[0].continue_()
    verdict(phone, "符合条件")


def test_what_a_company_gets_in_all_why_and_what_is_near(phones: Phones, city: Town) -> None:
    found = city.citizen(OWNER).post("/v1/enterprises/zhichuang/policies/match", {"facts": {}}).ok()
    phone = phones.new(person=OWNER)
    page = phone.open()
    phone.tap("我的企业能享受什么")
    phone.sees(f"{len(found['taken'])}项政策，合起来最多")
    before = page.locator(".total-money").inner_text()
    phone.tap("为什么：高新技术企业培育资助")
    phone.sees("注册地区属于深圳市")
    assert serious(page) == []
    phone.tap("试试看")
    expect(page.locator(".total-money")).not_to_have_text(before)
    phone.sees("这是按您改过的数据试算的")
    phone.tap("恢复登记数据")
    expect(page.locator(".total-money")).to_have_text(before)


def test_without_signing_in_facts_are_filled_in_and_the_list_grows(phone: Phone) -> None:
    page = phone.open("benefits/benefits")
    phone.sees("按现在知道的，还没有符合的")
    page.locator("#fact-region").select_option("福田区")
    phone.sees("这是按您改过的数据试算的")
    expect(page.locator("#fact-region")).to_have_value(re.compile("440304"))
    phone.tap("全部清空")
    phone.does_not_see("这是按您改过的数据试算的")


def test_a_sum_is_paid_with_one_tap_to_the_account_that_is_named(phones: Phones, city: Town) -> None:
    offered(city)
    scene.fresh(city, OWNER)
    phone = phones.new(person=OWNER)
    page = phone.open("mine/mine")
    phone.tap("免申即享的钱")
    phone.sees("待确认")
    phone.tap("一键确认，领取51840元")
    phone.write("收款账号", "12")
    phone.tap("一键确认，领取51840元")
    phone.sees("9至32位数字")
    assert serious(page) == []
    phone.write("收款账号", "7559 0000 1234 567")
    phone.tap("一键确认，领取51840元")
    phone.sees("拨付中")
    city.settle()
    phone.open("claims/claims")
    phone.sees("已到账")
    assert "755900001234567" not in page.content(), "an account is shown masked"


def test_a_company_of_nobody_is_told_that_there_is_none(phones: Phones) -> None:
    phone = phones.new(person="chen-jing")
    phone.open("claims/claims")
    phone.sees("您还没有可以代表的企业")


def test_a_company_reads_what_it_was_told_of_and_says_what_it_wants_to_hear(phones: Phones, city: Town) -> None:
    owner = city.citizen(OWNER)
    owner.get("/v1/enterprises/zhichuang/facts").ok()
    city.settle()
    phone = phones.new(person=OWNER)
    phone.open("mine/mine")
    phone.tap("政策推送")
    phone.sees("高新技术企业培育资助")
    phone.sees("注册地区属于深圳市")
    assert serious(phone.page) == []
    phone.page.get_by_text("不再接收").click()
    phone.does_not_see("接收哪些主题")
    assert owner.get("/v1/subscriptions/zhichuang").ok()["pushes"] is False
    phone.page.get_by_text("接收", exact=True).click()
    phone.page.get_by_text("就业", exact=True).click()
    expect(phone.page.locator("#pushes-themes .option-on")).to_have_count(10)
    assert owner.get("/v1/subscriptions/zhichuang").ok()["muted"] == ["employment"]
    phone.page.get_by_role("button", name=re.compile("高新技术企业培育资助")).click()
    phone.heading("高新技术企业培育资助")
    pushes = owner.get("/v1/pushes?enterprise=zhichuang").ok()["pushes"]
    assert [push["name"]["zh"] for push in pushes if push.get("read")] == ["高新技术企业培育资助"]
