"""A newborn on the phone while its departments decide, by hand, in a second browser: nobody reloads, nothing is staged.

Whatever happens between the two goes the way that it goes in a city: over the API, the stream, the queues and the
state machine, all of them running beside the browsers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chrome import watched
from tests.browser.citizen import newborn
from tests.browser.citizen.phone import Phone
from tests.browser.console import building
from tests.integration.town import Town

ITEMS = 9


@dataclass
class Desk:
    """The second browser: one reviewer after another sits down at it."""

    page: Page
    url: str
    password: str
    who: str = ""

    def seat(self, number: str) -> None:
        """Let this reviewer sit down, and come to the queue."""
        if self.who == number:
            return self.page.get_by_role("link", name="返回队列").click()
        if self.who:
            self.page.get_by_role("button", name="退出").click()
        else:
            self.page.goto(f"{self.url}/console/")
        self.page.get_by_label("工号").fill(number)
        self.page.locator("#password").fill(self.password)
        self.page.get_by_role("button", name="登录").click()
        expect(self.page.get_by_role("heading", name="办理队列")).to_be_visible()
        self.who = number
        return None

    def approve(self, case: str, item: str) -> None:
        """Find the item in the queue, open it, and decide."""
        row = self.page.locator("tbody tr", has_text=case).filter(has_text=item)
        row.get_by_role("link").click()
        expect(self.page.get_by_role("heading", name=item)).to_be_visible()
        self.page.get_by_text("准予办理", exact=True).click()
        self.page.get_by_role("button", name="提交决定").click()
        self.page.get_by_role("dialog").get_by_role("button", name="确认准予办理").click()
        expect(self.page.get_by_text("已决定：已办结")).to_be_visible()


@pytest.fixture
def desk(chrome: Browser, city: Town, phone: Phone) -> Iterator[Desk]:
    building.require_built()
    context = chrome.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    wrong: list[str] = []
    yield Desk(watched(context.new_page(), phone.url, wrong), phone.url, city.sample.staff_password)
    context.close()
    assert wrong == []


def test_a_newborn_goes_from_the_home_page_to_its_results_while_departments_decide(
    phone: Phone, desk: Desk, city: Town
) -> None:
    with city.runner.in_background():
        told(phone)
        phone.page.evaluate("window.neverReloaded = true")
        decided: list[str] = []
        while not over(phone):
            item = next_on_a_desk(phone)
            desk.seat(reviewer(city, phone.case(), item))
            desk.approve(phone.case(), item)
            expect(step(phone, item)).to_contain_text("已办结")
            decided.append(item)
        assert len(decided) >= 5, "most items are decided by people"
        phone.sees(f"{ITEMS}个事项，已办结{ITEMS}个")
        phone.sees("都办好了")
        phone.tap("出示 出生医学证明")
        phone.sees("核验码")
        assert phone.page.evaluate("window.neverReloaded") is True


def told(phone: Phone) -> None:
    """From the home page to the submitted case, as a mother who has just come home taps it."""
    phone.open()
    phone.tap("新生儿出生")
    phone.tap("开始办理")
    phone.tap("陈静，刚生了女儿")
    phone.sees("已有电子证照")
    phone.tap("开始办理")
    phone.page.get_by_label("社会保障卡申领").check()
    phone.step("出生情况")
    phone.step("孩子")
    phone.write("孩子姓名", "王一诺")
    phone.pick("民族随", "母亲")
    newborn.from_parents_to_delivery(phone)
    phone.step("材料")
    phone.page.get_by_label("我已阅读并承诺").check()
    phone.saved()
    phone.step("核对并提交")
    phone.tap("提交", exact=True)
    phone.heading("办理过程")


def step(phone: Phone, item: str) -> Locator:
    """The item of that name on the phone's page."""
    return phone.page.locator(".course-step", has=phone.page.get_by_text(item, exact=True))


def over(phone: Phone) -> bool:
    """Whether the phone says that all is done; waits until it says either that, or that somebody has something."""
    expect(phone.page.locator(".course-busy, .notice-good").first).to_be_visible()
    return phone.page.locator(".course-busy").count() == 0


def next_on_a_desk(phone: Phone) -> str:
    """The name of an item that the phone's page shows on somebody's desk."""
    return phone.page.locator(".course-busy .strong").first.inner_text()


def reviewer(city: Town, case: str, name: str) -> str:
    """The number of one who reviews that item: of its department, in its region."""
    items = city.citizen("chen-jing").case(case)["items"]
    item = next(item for item in items if item["name"]["zh"] == name)
    place = (item["department"]["code"], item["region"], "reviewer")
    return next(one.id for one in city.sample.staff.values() if (one.department, one.region, one.role) == place)
