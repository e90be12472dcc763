"""A newborn on the phone, from the home page to the results, while reviewers decide."""

from __future__ import annotations

from playwright.sync_api import expect

from infra.city.stories import story
from tests.browser.citizen import newborn
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.town import Town


def test_a_newborn_from_the_home_page_to_its_results(phone: Phone, city: Town) -> None:
    page = phone.open()
    phone.page.get_by_label("搜索要办的事").fill("孩子")
    phone.does_not_see("新生儿出生")
    phone.page.get_by_label("搜索要办的事").fill("新生儿")
    phone.tap("新生儿出生")
    phone.heading("新生儿出生")
    expect(page.get_by_role("img", name="环节由16减到3")).to_be_visible()
    phone.tap("开始办理")
    phone.heading("登录")
    phone.tap("陈静，刚生了女儿")
    phone.heading("新生儿出生")
    phone.sees("已有电子证照")
    phone.tap("开始办理")
    phone.heading("要一起办哪些")
    page.get_by_label("社会保障卡申领").check()
    phone.step("出生情况")
    phone.sees("来自出生医学记录")
    phone.step("孩子")
    phone.write("孩子姓名", "王一诺")
    phone.pick("民族随", "母亲")
    phone.saved()
    newborn.from_parents_to_delivery(phone)
    phone.step("材料")
    page.get_by_label("我已阅读并承诺").check()
    phone.saved()
    phone.step("核对并提交")
    phone.sees("都填好了，可以提交")
    phone.sees("6222040000000000006")
    phone.tap("提交", exact=True)
    phone.heading("办理过程")
    city.settle()
    phone.sees("还剩5个工作日")
    phone.sees("等：出生医学证明签发")
    mother = city.citizen("chen-jing")
    city.work_off(mother, phone.case())
    phone.sees("9个事项，已办结9个")
    phone.heading("办理结果")
    phone.tap("出示 出生医学证明")
    phone.sees("核验码")
    phone.tap("全部经过")
    phone.sees("记录完整，未被改动")
    phone.open("messages/messages")
    phone.sees("已全部办结")


def test_a_rejection_tells_why_by_which_law_and_how_to_object(phones: Phones, city: Town) -> None:
    mother, case_id = city.submitted()
    refusal = {"decision": "reject", "reasonCode": "answers-differ", "note": "姓名与出生医学记录不一致"}
    city.work_off(mother, case_id, lambda item: refusal if item == "birth-certificate" else {"decision": "approve"})
    phone = phones.new(person="chen-jing")
    phone.open(f"case/case?id={case_id}")
    phone.sees("有事项没有通过")
    phone.sees("填写的内容与登记的信息不一致")
    phone.sees("姓名与出生医学记录不一致")
    phone.sees("中华人民共和国母婴保健法")
    phone.sees("申请行政复议")
    expect(phone.page.get_by_text("已停止").first).to_be_visible()


def test_an_open_draft_is_offered_before_a_second_one(phones: Phones) -> None:
    phone, _, case_id = phones.drafting(story("newborn"))
    phone.open("bundle/bundle?id=newborn")
    phone.tap("接着填")
    phone.heading("要一起办哪些")
    assert phone.case() == case_id
    phone.open("bundle/bundle?id=newborn")
    phone.tap("另起一份")
    phone.tap("确定")
    phone.heading("要一起办哪些")
    assert phone.case() != case_id


def test_a_case_can_be_called_back(phones: Phones, city: Town) -> None:
    _, case_id = city.submitted()
    city.settle()
    phone = phones.new(person="chen-jing")
    phone.open(f"case/case?id={case_id}")
    phone.tap("撤回办件")
    phone.tap("确定")
    phone.sees("已撤回")
