"""Owns the list of pages and states in which the H5 is looked at, by tests and for the pictures in docs/screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from infra.city.stories import story
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.town import Caller, Town

LOOKS: dict[str, dict[str, Any]] = {
    "zh": {},
    "en": {"language": "en"},
    "large": {"large": True},
    "dark": {"colours": "dark"},
    "desktop": {"size": "desktop"},
}
"""How the pages are looked at: both languages, large text, dark, and on a desk."""
REFUSAL = {"decision": "reject", "reasonCode": "answers-differ", "note": "姓名与出生医学记录不一致"}


@dataclass(frozen=True)
class Cases:
    """Numbers of cases in every state that a page shows."""

    empty: str
    faulty: str
    running: str
    done: str
    refused: str


def prepared(city: Town) -> Cases:
    """A mother with an empty draft, a full one, a running case, a finished one and a refused one."""
    mother, running = city.submitted()
    city.settle()
    _, done = city.submitted()
    city.work_off(mother, done)
    _, refused = city.submitted()
    city.work_off(mother, refused, lambda item: REFUSAL if item == "birth-certificate" else {"decision": "approve"})
    return Cases(_draft(mother), mother.begin(story("newborn"))["id"], running, done, refused)


def _draft(mother: Caller) -> str:
    number: str = mother.post("/v1/applications", {**story("newborn").wish(), "anew": True}).ok()["id"]
    return number


Arrive = Callable[[Phone], None]


def _at(step: int) -> Arrive:
    def arrive(phone: Phone) -> None:
        for _ in range(step):
            phone.page.locator(".tap-main").click()
        phone.page.wait_for_timeout(300)

    return arrive


def _faulty(phone: Phone) -> None:
    _at(3)(phone)
    phone.page.locator("#field-mother-phone").fill("1380000")
    phone.page.locator("#field-father-phone").focus()
    phone.page.locator(".field-fault").first.wait_for()


def _offline(phone: Phone) -> None:
    _at(2)(phone)
    phone.context.set_offline(True)
    box = phone.page.locator("#field-child-name")
    box.fill("王二诺" if box.input_value() == "王一诺" else "王一诺")
    phone.page.locator(".chip-busy").first.wait_for()


def _history(phone: Phone) -> None:
    phone.page.locator(".licence .tap").first.click()
    phone.page.locator(".columns-aside .tap").first.click()
    phone.page.locator(".columns-aside .line").first.wait_for()


def _still(phone: Phone) -> None:
    phone.page.wait_for_load_state("networkidle")


def pages(cases: Cases) -> dict[str, tuple[str, bool, Arrive]]:
    """Every page and state: its address, whether somebody is signed in, and how to come there."""
    form, case = "form/form?id={}".format, "case/case?id={}".format
    return {
        "home": ("home/home", False, _still),
        "home-open-cases": ("home/home", True, _still),
        "guide": ("bundle/bundle?id=newborn", False, _still),
        "guide-signed-in": ("bundle/bundle?id=restaurant", True, _still),
        "sign-in": ("signin/signin", False, _still),
        "form-choose": (form(cases.empty), True, _still),
        "form-filled-in": (form(cases.empty), True, _at(1)),
        "form-offline": (form(cases.empty), True, _offline),
        "form-faulty": (form(cases.faulty), True, _faulty),
        "form-materials": (form(cases.empty), True, _at(7)),
        "form-missing": (form(cases.empty), True, _at(8)),
        "form-complete": (form(cases.faulty), True, _at(10)),
        "case-running": (case(cases.running), True, _still),
        "case-done": (case(cases.done), True, _history),
        "case-refused": (case(cases.refused), True, _still),
        "cases": ("cases/cases", True, _still),
        "messages": ("messages/messages", True, _still),
        "me": ("mine/mine", True, _still),
        "not-found": (case("20260101000000000X0"), True, _still),
    }


@contextmanager
def shown(phones: Phones, name: str, cases: Cases, look: str) -> Iterator[Phone]:
    """A phone that shows this page in this look; back online when the block ends."""
    address, signed_in, arrive = pages(cases)[name]
    phone = phones.new(person="chen-jing" if signed_in else "", **LOOKS[look])
    phone.open(address)
    _still(phone)
    arrive(phone)
    yield phone
    phone.context.set_offline(False)
    phone.leave()
