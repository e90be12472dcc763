"""Owns what a mother types of a newborn when she is asked, screen after screen; never what comes of it."""

from __future__ import annotations

from tests.browser.citizen.phone import Phone


def from_parents_to_delivery(phone: Phone) -> None:
    """The screens behind the child's, up to the materials."""
    phone.step("父母")
    phone.write("母亲手机号", "13800000001")
    phone.pick("母亲是否参加生育保险", "是")
    phone.write("父亲手机号", "13800000002")
    phone.step("落户")
    phone.pick("随谁落户", "随母亲")
    phone.step("医保")
    phone.step("报销账户")
    phone.write("母亲银行卡号", "6222 0400 0000 0000 006")
    phone.write("开户支行", "样例银行景田支行")
    phone.step("社会保障卡")
    phone.pick("服务银行", "中国工商银行")
    phone.step("领取")
    phone.pick("领取方式", "只要电子证照")
