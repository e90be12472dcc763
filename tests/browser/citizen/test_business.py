"""A business on the phone: a list of shareholders, whose questions follow from each entry's own answers."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from infra.city.stories import story
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.town import Caller

STORY = story("business-start-up")


def at_the_shareholders(phones: Phones) -> tuple[Phone, Caller, str]:
    phone, caller, case_id = phones.drafting(STORY)
    for heading in ("公司", "住所", "法定代表人", "股东"):
        phone.step(heading)
    return phone, caller, case_id


def shareholders(caller: Caller, case_id: str) -> Any:
    return caller.case(case_id)["answers"].get("shareholders")


def test_a_list_grows_and_shrinks_entry_by_entry(phones: Phones) -> None:
    phone, caller, case_id = at_the_shareholders(phones)
    phone.does_not_see("身份证号")
    phone.pick("股东类型", "自然人")
    phone.write("股东姓名或名称", "李思远")
    phone.write("身份证号", "440305199011039973")
    phone.write("认缴出资额", "1,000,000")
    phone.write("出资比例", "100")
    phone.pick("出资方式", "货币")
    phone.saved()
    one = {"kind": "person", "name": "李思远", "id_number": "440305199011039973", "amount": 100_000_000, "share": 100}
    assert shareholders(caller, case_id) == [{**one, "way": "money"}]
    phone.tap("添加一条")
    phone.page.get_by_label("股东类型").nth(1).get_by_text("企业").click()
    expect(phone.box("统一社会信用代码")).to_be_visible()
    phone.box("股东姓名或名称").nth(1).fill("深圳市智创科技有限公司")
    phone.saved()
    assert len(shareholders(caller, case_id)) == 2
    phone.tap("删除第2条")
    phone.saved()
    assert len(shareholders(caller, case_id)) == 1


def test_a_fault_inside_an_entry_stands_at_its_own_field(phones: Phones) -> None:
    phone, _, _ = at_the_shareholders(phones)
    phone.pick("股东类型", "自然人")
    phone.write("身份证号", "440305199011039970")
    phone.box("股东姓名或名称").focus()
    phone.sees("“身份证号”校验不通过")
    expect(phone.box("身份证号")).to_have_attribute("aria-invalid", "true")
    expect(phone.box("股东姓名或名称")).not_to_have_attribute("aria-invalid", "true")


def test_the_story_on_the_phone_can_be_submitted(phones: Phones) -> None:
    caller = phones.city.citizen(STORY.person)
    case_id = caller.begin(STORY)["id"]
    phone = phones.new(person=STORY.person)
    phone.open(f"form/form?id={case_id}")
    phone.to_the_check()
    phone.sees("都填好了，可以提交")
    phone.sees("李思远 440305199011039973 1,000,000元 100 % 货币")
    phone.tap("提交", exact=True)
    phone.heading("办理过程")
