"""The newborn's journey with the keyboard alone: Tab, Space, arrows and Enter, and never a mouse."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.chrome import still
from tests.browser.citizen.phone import Phones
from tests.integration.town import Town

_FARTHEST = 60
_FOCUSED = """() => {
  const element = document.activeElement
  if (element === document.body) return { words: '', outlines: [] }
  const label = element.getAttribute('aria-label') || element.textContent || ''
  const option = element.closest('.option')
  const group = element.closest('[role=radiogroup],[role=group]')?.getAttribute('aria-label') ?? ''
  return {
    words: [group, option?.textContent || label].filter(Boolean).join(' / ').trim(),
    outlines: [element, option ?? document.body].map((one) => getComputedStyle(one).outlineStyle),
  }
}"""
"""What has the focus, as it is read out, and how it is outlined, asked at once: a page may draw itself anew.
When nothing has it there are no words, or the page as a whole would have them all."""


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what is focused carries these words, as a person does who hears them."""
    for _ in range(_FARTHEST):
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        if words in focused["words"]:
            assert "solid" in focused["outlines"], f"the focus cannot be seen at: {words}"
            return
    raise AssertionError(f"Tab does not come to: {words}")


def press(page: Page, words: str, key: str = "Enter") -> None:
    tab_to(page, words)
    page.keyboard.press(key)


def write(page: Page, label: str, text: str) -> None:
    tab_to(page, label)
    page.keyboard.type(text)


def go_on(page: Page, heading: str) -> None:
    """The next step; the focus arrives at its heading, so that it is read out."""
    press(page, "下一步")
    expect(page.locator("#step")).to_have_text(heading)
    expect(page.locator("#step")).to_be_focused()


def test_a_newborn_with_the_keyboard_alone(phones: Phones, city: Town) -> None:
    phone = phones.new(person="chen-jing")
    page = phone.open()
    press(page, "新生儿出生")
    phone.heading("新生儿出生")
    still(page)
    again = page.get_by_role("button", name="另起一份")
    if again.count():
        press(page, "另起一份")
        press(page, "确定")
    else:
        press(page, "开始办理")
    phone.heading("要一起办哪些")
    for heading in ("出生情况", "孩子"):
        go_on(page, heading)
    write(page, "孩子姓名", "王一诺")
    press(page, "民族随 / 母亲", "Space")
    go_on(page, "父母")
    write(page, "母亲手机号", "13800000001")
    press(page, "母亲是否参加生育保险", "ArrowDown")
    expect(page.get_by_label("母亲是否参加生育保险").get_by_label("否")).to_be_checked()
    write(page, "父亲手机号", "13800000002")
    go_on(page, "落户")
    press(page, "随谁落户 / 随母亲", "Space")
    go_on(page, "医保")
    go_on(page, "领取")
    press(page, "领取方式 / 只要电子证照", "Space")
    go_on(page, "材料")
    press(page, "我已阅读并承诺", "Space")
    phone.saved()
    go_on(page, "核对并提交")
    press(page, "提交")
    phone.heading("办理过程")
    assert city.work_off(city.citizen("chen-jing"), phone.case())["status"] == "completed"


def test_the_content_can_be_reached_at_once(phones: Phones) -> None:
    page = phones.new().open()
    page.keyboard.press("Tab")
    assert page.evaluate(_FOCUSED)["words"] == "跳到正文"
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
