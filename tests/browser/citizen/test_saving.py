"""No answer is lost: slow and lost connections, a second phone, a session that ends, a register that is down."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from infra.city.stories import story
from tests.browser.chrome import still
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.town import Caller, Town

NEWBORN = story("newborn")


def at_the_child(phones: Phones) -> tuple[Phone, Caller, str]:
    phone, mother, case_id = phones.drafting(NEWBORN)
    phone.tap("下一步", exact=True)
    phone.step("孩子")
    return phone, mother, case_id


def child(caller: Caller, case_id: str) -> Any:
    return caller.case(case_id)["answers"]["child"]


def elsewhere(caller: Caller, case_id: str, answers: dict[str, Any]) -> None:
    """The same person on another device."""
    caller.patch(caller.case(case_id), {"answers": answers}).ok()


def test_a_lost_connection_in_mid_form_loses_nothing(phones: Phones) -> None:
    phone, mother, case_id = at_the_child(phones)
    phone.context.set_offline(True)
    phone.write("孩子姓名", "王一诺")
    phone.saving_says("已存在本机，待联网")
    phone.sees("没有网络")
    phone.tap("上一步")
    phone.heading("出生情况")
    phone.step("孩子")
    expect(phone.box("孩子姓名")).to_have_value("王一诺")
    phone.context.set_offline(False)
    phone.saved()
    assert child(mother, case_id)["name"] == "王一诺"


def test_what_waits_is_sent_as_soon_as_the_line_is_back(phones: Phones) -> None:
    phone, mother, case_id = at_the_child(phones)
    phone.context.set_offline(True)
    phone.write("孩子姓名", "王一诺")
    phone.saving_says("已存在本机，待联网")
    phone.page.evaluate("window.setTimeout = () => 0")  # from now on nothing is tried again by the clock
    phone.tap("上一步")
    phone.context.set_offline(False)
    phone.saved()
    assert child(mother, case_id)["name"] == "王一诺"


def test_the_line_is_still_heard_by_the_app_when_a_form_was_left(phones: Phones) -> None:
    phone, _, _ = at_the_child(phones)
    phone.tap("返回")
    expect(phone.page).not_to_have_url(re.compile("form"))
    still(phone.page)  # an answer that still comes in says that there is a line
    phone.context.set_offline(True)
    phone.sees("没有网络")
    phone.context.set_offline(False)
    phone.does_not_see("没有网络")


def test_the_app_may_be_closed_without_a_connection(phones: Phones) -> None:
    phone, mother, case_id = at_the_child(phones)
    phone.context.set_offline(True)
    phone.write("孩子姓名", "王一诺")
    phone.saving_says("已存在本机，待联网")
    phone.close()
    assert "name" not in child(mother, case_id)
    phone.context.set_offline(False)
    phone.open(f"form/form?id={case_id}")
    phone.saved()
    assert child(mother, case_id)["name"] == "王一诺"


def test_a_slow_answer_does_not_write_over_what_is_typed_meanwhile(phones: Phones) -> None:
    phone, mother, case_id = at_the_child(phones)
    phone.page.route("**/answers", lambda route: (phone.page.wait_for_timeout(1500), route.continue_()))
    phone.box("孩子姓名").press_sequentially("王一", delay=30)
    phone.page.wait_for_timeout(1200)
    phone.box("孩子姓名").press_sequentially("诺", delay=30)
    phone.saved()
    expect(phone.box("孩子姓名")).to_have_value("王一诺")
    assert child(mother, case_id)["name"] == "王一诺"


def test_a_second_phone_that_filled_in_other_fields_is_merged(phones: Phones) -> None:
    phone, mother, case_id = at_the_child(phones)
    elsewhere(mother, case_id, {"mother": {"phone": "13800000001"}})
    phone.write("孩子姓名", "王一诺")
    phone.saved()
    answers = mother.case(case_id)["answers"]
    assert (answers["child"]["name"], answers["mother"]["phone"]) == ("王一诺", "13800000001")
    phone.step("父母")
    expect(phone.box("母亲手机号")).to_have_value("13800000001")


def test_a_second_phone_that_filled_in_the_same_field_is_put_before_the_person(phones: Phones) -> None:
    phone, mother, case_id = at_the_child(phones)
    elsewhere(mother, case_id, {"child": {"name": "王二诺"}})
    phone.write("孩子姓名", "王一诺")
    phone.saving_says("两台设备填得不一样")
    phone.sees("另一台设备上也改了这一项")
    assert child(mother, case_id)["name"] == "王二诺"
    phone.tap("保留这里的：王一诺")
    phone.saved()
    assert child(mother, case_id)["name"] == "王一诺"


def test_the_other_phones_answer_can_be_taken(phones: Phones) -> None:
    phone, mother, case_id = at_the_child(phones)
    elsewhere(mother, case_id, {"child": {"name": "王二诺"}})
    phone.write("孩子姓名", "王一诺")
    phone.tap("用另一台的：王二诺")
    phone.saved()
    expect(phone.box("孩子姓名")).to_have_value("王二诺")


def test_a_faulty_answer_is_told_in_place_in_the_servers_words_and_the_rest_is_saved(phones: Phones) -> None:
    phone, mother, case_id = at_the_child(phones)
    phone.step("父母")
    phone.write("母亲手机号", "1380000")
    phone.pick("母亲是否参加生育保险", "否")
    phone.sees("“母亲手机号”应为11位手机号")
    expect(phone.box("母亲手机号")).to_have_attribute("aria-invalid", "true")
    phone.saving_says("有内容没保存")
    assert mother.case(case_id)["answers"]["mother"]["insured"] is False
    phone.write("母亲手机号", "13800000001")
    phone.box("父亲手机号").focus()
    phone.saved()
    phone.does_not_see("应为11位手机号")


def test_what_is_missing_is_named_and_leads_to_its_field(phones: Phones) -> None:
    phone, _, _ = at_the_child(phones)
    phone.to_the_check()
    phone.sees("还差8项")
    phone.tap("去填写：孩子姓名")
    phone.heading("孩子")


def test_a_session_that_ends_keeps_what_was_typed(phones: Phones, city: Town) -> None:
    phone, _, case_id = at_the_child(phones)
    city.sign_out("chen-jing")
    phone.write("孩子姓名", "王一诺")
    phone.saving_says("登录已过期，内容已存本机")
    phone.page.get_by_label("保存状态").locator("..").get_by_role("button", name="登录").click()
    phone.tap("陈静，刚生了女儿")
    phone.saved()
    assert child(city.citizen("chen-jing"), case_id)["name"] == "王一诺"


def test_a_register_that_is_down_is_named_and_its_fields_can_be_typed(phones: Phones, city: Town) -> None:
    city.partners.hub.down.add("health.birth-record")
    phone, mother, case_id = phones.drafting(NEWBORN)
    phone.sees("出生医学记录暂时连不上")
    phone.step("出生情况")
    phone.write("助产机构", "深圳市福田区样例妇幼保健院")
    phone.page.get_by_label("出生时间").fill("2026-11-10T08:42")
    phone.page.get_by_label("助产机构所在地", exact=True).select_option("福田区")
    phone.saved()
    answers = child(mother, case_id)
    assert (answers["born"], answers["birth_region"]) == ("2026-11-10T08:42:00+08:00", "440304")


def test_a_no_is_told_as_early_as_it_is_certain(phones: Phones) -> None:
    phone, _, _ = at_the_child(phones)
    phone.step("父母")
    phone.pick("父母是否已登记结婚", "否")
    phone.sees("父母须已办理结婚登记")


def test_a_draft_can_be_thrown_away_and_leaves_nothing_on_the_phone(phones: Phones, city: Town) -> None:
    phone, mother, case_id = at_the_child(phones)
    phone.to_the_check()
    phone.tap("删除草稿")
    phone.tap("确定")
    expect(phone.page).not_to_have_url(re.compile("form"))
    assert mother.get(f"/v1/applications/{case_id}").status == 404
    assert case_id not in phone.page.evaluate("JSON.stringify(Object.keys(localStorage))")


def test_a_change_of_what_was_filled_in_says_so(phones: Phones) -> None:
    phone, _, _ = phones.drafting(NEWBORN)
    phone.step("出生情况")
    phone.write("助产机构", "深圳市罗湖区样例医院")
    phone.sees("原来自出生医学记录，您已修改")
