"""A restaurant on the phone: what is asked, and who decides, follows from the answers."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
from playwright.sync_api import expect

from tests.browser.chrome import still
from tests.browser.citizen.phone import Phones
from tests.integration.town import Town


def test_a_restaurant_with_its_conditional_items(phones: Phones, city: Town) -> None:
    phone = phones.new(person="liu-jianjun")
    page = phone.open("bundle/bundle?id=restaurant")
    phone.sees("只在这时需要")
    phone.tap("开始办理")
    phone.heading("要一起办哪些")
    page.get_by_label("烟草专卖零售许可证核发").check()
    phone.step("企业")
    expect(phone.box("企业名称")).to_have_value("深圳市云桥湘味餐饮有限公司")
    phone.sees("来自商事登记信息")
    phone.step("经营场所")
    phone.pick("场所类型", "餐馆")
    phone.write("建筑面积", "320")
    phone.step("经营项目")
    phone.pick("卖什么", "热菜、火锅、面点（热食类）")
    phone.does_not_see("是否设有专间或专用操作区")
    phone.pick("卖什么", "拍黄瓜、夫妻肺片等凉菜（冷食类）")
    phone.pick("是否设有专间或专用操作区", "否")
    phone.write("食品安全管理员", "孙桂兰")
    phone.step("招牌")
    phone.does_not_see("招牌宽度")
    phone.pick("是否设置户外招牌", "是")
    phone.write("招牌宽度", "6.5")
    phone.write("招牌高度", "1.2")
    phone.pick("是否使用特许经营品牌", "否")
    phone.step("联系和领取")
    phone.pick("领取方式", "只要电子证照")
    phone.step("材料")
    for statement in ("食品安全规章制度清单", "公众聚集场所消防安全告知承诺书", "招牌效果图（两张）"):
        page.get_by_label(statement).get_by_role("checkbox").check()
    phone.saved()
    phone.step("核对并提交")
    phone.tap("提交", exact=True)
    phone.sees("冷食、生食制售须设专间或专用操作区")
    page.get_by_role("button", name="冷食、生食制售须设专间或专用操作区").click()
    phone.heading("经营项目")
    phone.pick("是否设有专间或专用操作区", "是")
    phone.saved()
    phone.to_the_check()
    phone.tap("提交", exact=True)
    phone.heading("办理过程")
    for item in ("消防安全检查", "烟草专卖零售许可证核发", "户外招牌设施设置"):
        phone.sees(item)
    case = city.work_off(city.citizen("liu-jianjun"), phone.case())
    assert case["status"] == "completed"
    phone.sees("5个事项，已办结5个")


def test_who_acts_for_nobody_is_told_before_anything_is_begun(phones: Phones) -> None:
    phone = phones.new(person="chen-jing")
    phone.open("bundle/bundle?id=restaurant")
    phone.tap("开始办理")
    phone.sees("您还没有可以代表的企业")


def test_a_tap_before_it_is_known_whom_one_acts_for_waits_for_that(phones: Phones) -> None:
    phone = phones.new(person="liu-jianjun")
    with phone.holding("**/v1/me"):
        page = phone.open("bundle/bundle?id=restaurant")
        phone.sees("只在这时需要")
        with page.expect_request("**/v1/me"):
            phone.tap("开始办理")
        phone.does_not_see("您还没有可以代表的企业")
    phone.heading("要一起办哪些")


def test_whom_one_acts_for_is_not_guessed_when_the_line_is_lost(phones: Phones) -> None:
    phone = phones.new(person="liu-jianjun")
    phone.page.route("**/v1/me", lambda route: route.abort())
    page = phone.open("bundle/bundle?id=restaurant")
    phone.sees("只在这时需要")
    phone.tap("开始办理")
    phone.sees("连不上服务")
    phone.does_not_see("您还没有可以代表的企业")
    page.unroute("**/v1/me")
    phone.tap("开始办理")
    phone.heading("要一起办哪些")


def without_drafts(city: Town, person: str) -> None:
    """A page of a life event that one has begun offers to go on with that."""
    mine = city.citizen(person)
    for one in mine.get("/v1/applications").ok()["applications"]:
        if one["status"] == "draft":
            mine.call("DELETE", f"/v1/applications/{one['id']}").ok()


@pytest.mark.parametrize("known", [True, False], ids=["known-for-whom", "not-yet-known"])
def test_a_session_that_ended_before_the_tap_leads_to_signing_in(phones: Phones, city: Town, known: bool) -> None:
    without_drafts(city, "liu-jianjun")
    phone = phones.new(person="liu-jianjun")
    with nullcontext() if known else phone.holding("**/v1/me"):
        page = phone.open("bundle/bundle?id=restaurant")
        phone.sees("只在这时需要")
        if known:
            still(page)
        city.sign_out("liu-jianjun")
        phone.tap("开始办理")
    phone.tap("刘建军")
    phone.sees("只在这时需要")
    phone.tap("开始办理")
    phone.heading("要一起办哪些")
