"""What everybody may read, and say under their name: lists under notice, drafts, policies that are carried out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from chalicelib.identity import sessions
from chalicelib.identity.models import Assurance, Citizen
from tests.browser.chrome import serious
from tests.browser.citizen import public
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.entitlements import scene
from tests.integration.town import Town

SAID = "该企业去年裁员超过公示的比例"
OBJECT = "对深圳市海韵实业有限公司提异议"
FIELD = "您对“深圳市海韵实业有限公司”有什么异议"


@pytest.fixture(scope="module")
def notice(_whole_town: Town) -> str:
    number = public.noticed(_whole_town, "read")
    public.struck(_whole_town, number, "lanxing")
    return number


@pytest.fixture
def visitor(phones: Phones) -> Phone:
    """A phone of somebody whose real name nobody knows."""
    token, _ = sessions.begin("citizen", Citizen(id="a-visitor", assurance=Assurance.SIGNED_IN))
    phone = phones.new()
    phone.keep("session", token)
    return phone


def objecting(phone: Phone, notice: str, text: str = SAID) -> Page:
    page = phone.open(f"notice/notice?id={notice}")
    phone.tap(OBJECT)
    phone.write(FIELD, text)
    return page


def test_anybody_reads_a_list_and_why_a_line_left_it(phone: Phone, notice: str) -> None:
    page = phone.open()
    phone.tap("公示名单")
    phone.tap("稳岗扩岗奖励")
    phone.sees("深圳市海韵实业有限公司")
    phone.sees("800元")
    phone.sees("原因：所列信息与事实不符")
    expect(page.get_by_role("button", name="对深圳市蓝星实业有限公司提异议")).to_have_count(0)
    assert serious(page) == []


def test_a_long_list_is_read_page_by_page_and_searched(phone: Phone, city: Town) -> None:
    number = public.noticed(city, "long", public.many(103))
    page = phone.open(f"notice/notice?id={number}")
    expect(page.get_by_role("listitem")).to_have_count(100)
    phone.tap("再看一些")
    expect(page.get_by_role("listitem")).to_have_count(103)
    expect(page.get_by_role("button", name="再看一些")).to_have_count(0)
    phone.write("在已显示的103家里找", "第102")
    expect(page.get_by_role("listitem")).to_have_count(1)
    phone.write("在已显示的103家里找", "没有这家")
    phone.sees("已显示的里面没有")


def test_who_is_not_signed_in_objects_after_signing_in_and_finds_what_was_typed(
    phone: Phone, city: Town, notice: str
) -> None:
    page = objecting(phone, notice)
    phone.sees("您的姓名和所写内容只给龙岗区的经办人看")
    phone.sees("本政策规定：异议须实名；须实名的，匿名异议不予受理")
    phone.tap("登录后提交")
    phone.tap("吴晓彤")
    expect(phone.box(FIELD)).to_have_value(SAID)
    phone.tap("实名提交异议")
    phone.sees("已收到")
    told = [one for one in public.objections(city.staff(scene.OFFICER), notice) if one["status"] == "open"]
    assert [(one["name"], one["enterprise"], one["text"]) for one in told] == [("吴晓彤", "haiyun", SAID)]
    phone.sees(told[0]["id"])
    assert serious(page) == []


def test_what_was_typed_outlives_the_page_and_the_line_is_found_again(phone: Phone, city: Town) -> None:
    number = public.noticed(city, "again", public.many(102))
    page = phone.open(f"notice/notice?id={number}")
    phone.tap("再看一些")
    phone.tap("对深圳市第102实业有限公司提异议")
    phone.write("您对“深圳市第102实业有限公司”有什么异议", SAID)
    phone.tap("登录后提交")
    page.reload()
    phone.tap("吴晓彤")
    expect(phone.box("您对“深圳市第102实业有限公司”有什么异议")).to_have_value(SAID)
    phone.tap("从头看")
    phone.sees("深圳市第001实业有限公司")


def test_an_objection_whose_answer_was_lost_is_sent_again_and_counts_once(
    phones: Phones, city: Town, notice: str
) -> None:
    phone = phones.new(person="li-siyuan")
    page = objecting(phone, notice, "这家企业的社保没有按时缴")
    lost: list[str] = []

    def lose(route: Route) -> None:
        lost.append(str(route.fetch().status))
        route.abort()

    page.route("**/objections", lose)
    phone.tap("实名提交异议")
    phone.sees("连不上服务")
    page.unroute("**/objections")
    phone.tap("实名提交异议")
    phone.sees("已收到")
    told = public.objections(city.staff(scene.OFFICER), notice)
    assert "201" in lost
    assert len([one for one in told if one["name"] == "李思远"]) == 1


def test_too_little_is_told_at_the_field_before_anything_is_sent(phones: Phones, notice: str) -> None:
    phone = phones.new(person="chen-jing")
    objecting(phone, notice, "不对")
    phone.tap("实名提交异议")
    phone.sees("请至少写5个字")
    expect(phone.box(FIELD)).to_have_attribute("aria-invalid", "true")


def test_nobody_objects_without_a_name_and_is_told_how_to_have_one(visitor: Phone, city: Town, notice: str) -> None:
    before = len(public.objections(city.staff(scene.OFFICER), notice))
    objecting(visitor, notice)
    visitor.tap("实名提交异议")
    visitor.sees("异议须实名提出")
    visitor.sees("请用本人已实名的微信重新登录")
    assert serious(visitor.page) == []
    visitor.tap("换个登录")
    visitor.heading("登录")
    assert len(public.objections(city.staff(scene.OFFICER), notice)) == before


def test_a_line_that_was_struck_meanwhile_and_a_notice_that_is_over_say_so(phones: Phones, city: Town) -> None:
    number = public.noticed(city, "meanwhile", {"haiyun": "海韵", "xinhe": "信和"})
    phone = phones.new(person="chen-jing")
    objecting(phone, number)
    public.struck(city, number, "haiyun")
    phone.tap("实名提交异议")
    phone.sees("已移出")
    phone.tap("对深圳市信和实业有限公司提异议")
    phone.write("您对“深圳市信和实业有限公司”有什么异议", SAID)
    with scene.later(12):
        city.runner.fire("settle")
        city.settle()
    phone.tap("实名提交异议")
    phone.sees("现在不能办理这一步")
    phone.sees("公示已结束")
    expect(phone.page.get_by_role("button", name="提异议")).to_have_count(0)


def test_a_draft_is_read_and_commented_on(phones: Phones, city: Town) -> None:
    draft = public.consulted(city, "drafted")
    phone = phones.new(person="wu-xiaotong")
    page = phone.open()
    phone.tap("意见征集")
    phone.tap("稳岗扩岗奖励")
    phone.sees("从业人数不少于10人")
    expect(page.get_by_role("heading", name="条件（全部满足）")).to_be_visible()
    assert "**" not in page.get_by_role("main").inner_text()
    assert serious(page) == []
    phone.write("对这份草案的意见", "门槛太高了")
    phone.tap("实名提交意见")
    phone.sees("已收到")
    [voice] = city.staff(scene.OFFICER).get(f"/v1/staff/policies/{draft}/complaints").ok()["voices"]
    assert (voice["kind"], voice["name"], voice["text"]) == ("comment", "吴晓彤", "门槛太高了")


def test_a_draft_that_is_not_open_any_more_says_so(phone: Phone) -> None:
    phone.open("consultation/consultation?id=nowhere@1")
    phone.sees("这份草案已经不再征求意见")


def test_a_policy_that_is_carried_out_badly_is_complained_of_and_its_evaluation_is_read(
    phones: Phones, city: Town
) -> None:
    policy = public.evaluated(city, "judged")
    phone = phones.new(person="chen-jing")
    page = phone.open(f"policy/policy?id={policy}")
    phone.sees("实施得怎么样")
    phone.sees("0条意见，0条投诉")
    phone.tap("投诉", exact=True)
    phone.write("投诉什么", "三个月了还没有到账")
    phone.tap("实名提交投诉")
    phone.sees("已收到")
    assert serious(page) == []
    [voice] = city.staff(scene.OFFICER).get(f"/v1/staff/policies/{policy}/complaints").ok()["voices"]
    assert (voice["kind"], voice["name"], voice["text"]) == ("complaint", "陈静", "三个月了还没有到账")


def test_before_it_is_evaluated_a_policy_shows_no_evaluation(phone: Phone) -> None:
    phone.open("policy/policy?id=hte-reward-nanshan")
    phone.sees("觉得这项政策没落实好？")
    phone.does_not_see("实施得怎么样")


def test_policies_are_narrowed_to_a_district(phone: Phone) -> None:
    page = phone.open("policies/policies")
    phone.write("搜索政策", "高新技术企业奖励")
    phone.sees("南山区高新技术企业奖励")
    page.get_by_label("地区").select_option("福田区")
    phone.does_not_see("南山区高新技术企业奖励")
    phone.tap("看全部")
    expect(page.get_by_label("地区")).to_have_value("")


def test_a_slider_moves_a_sum_finely_where_it_is_small_with_the_keys(phone: Phone) -> None:
    page = phone.open("policy/policy?id=startup-rent")
    slider = page.locator("#fact-rent_paid-slider")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "1,000元")
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "1亿元")
