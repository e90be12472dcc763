"""Owns the list of pages and states in which the H5 is looked at, by tests and for the pictures in docs/screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from infra.city.stories import story
from tests.browser.chrome import still
from tests.browser.citizen import public
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.entitlements import sample, scene
from tests.integration.town import Caller, Town

LOOKS: dict[str, dict[str, Any]] = {
    "zh": {},
    "en": {"language": "en"},
    "large": {"large": True},
    "dark": {"colours": "dark"},
    "tablet": {"size": "tablet"},
    "desktop": {"size": "desktop"},
}
"""How the pages are looked at: both languages, large text, dark, on a tablet and on a desk."""
REFUSAL = {"decision": "reject", "reasonCode": "answers-differ", "note": "姓名与出生医学记录不一致"}


@dataclass(frozen=True)
class Cases:
    """Numbers of cases in every state that a page shows; codes of a licence in force and of one that ran out; a list
    under notice, a draft under consultation, a policy that was evaluated."""

    empty: str
    faulty: str
    running: str
    done: str
    refused: str
    code: str
    ran_out: str
    notice: str
    draft: str
    evaluated: str


def prepared(city: Town) -> Cases:
    """A mother's drafts and cases in every state, a company's sum to be confirmed, and two licences' codes."""
    mother, running = city.submitted()
    city.settle()
    _, done = city.submitted()
    city.work_off(mother, done)
    _, refused = city.submitted()
    city.work_off(mother, refused, lambda item: REFUSAL if item == "birth-certificate" else {"decision": "approve"})
    offered(city)
    code, ran_out = (_code(city.citizen(person)) for person in ("chen-jing", "he-jiaqiang"))
    empty, faulty = _draft(mother), mother.begin(story("newborn"))["id"]
    notice = public.noticed(city, "shown")
    public.struck(city, notice, "lanxing")
    draft, evaluated = public.consulted(city, "asked-about"), public.evaluated(city, "done")
    return Cases(empty, faulty, running, done, refused, code, ran_out, notice, draft, evaluated)


def offered(city: Town) -> None:
    """A sum that waits for a company's one tap; the notice is over by then."""
    officer = city.staff(sample.OFFICER)
    city.citizen(sample.OWNER).get(f"/v1/enterprises/{sample.ENTERPRISE}/facts").ok()
    officer.post("/v1/staff/budgets", sample.MONEY).ok()
    scene.noticed(city, officer, sample.POLICY)
    with scene.later(12):
        city.runner.fire("settle")
        city.settle()


def _draft(mother: Caller) -> str:
    number: str = mother.post("/v1/applications", {**story("newborn").wish(), "anew": True}).ok()["id"]
    return number


def _code(holder: Caller) -> str:
    """The code of somebody's identity card."""
    return str(next(one["code"] for one in holder.get("/v1/licences").ok()["licences"] if one["kind"] == "id-card"))


Arrive = Callable[[Phone], None]


def _at(step: int) -> Arrive:
    def arrive(phone: Phone) -> None:
        for _ in range(step):
            phone.page.locator(".tap-main").click()
        _still(phone)

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
    still(phone.page)


def _worked_out(phone: Phone) -> None:
    phone.page.locator(".verdict, .total").first.wait_for()
    _still(phone)


def _why(phone: Phone) -> None:
    _worked_out(phone)
    phone.page.locator(".card .tap-plain").first.click()
    phone.page.locator(".reason").first.wait_for()


def _account(phone: Phone) -> None:
    phone.tap("换一个收款账户" if phone.page.evaluate("document.documentElement.lang") != "en" else "Pay to another")
    phone.page.locator("[id^=account-]").last.fill("12")
    phone.page.locator(".tap-main").first.click()
    phone.page.locator(".notice-bad").first.wait_for()


def _short(phone: Phone) -> None:
    """Something is typed that is too short to be handed in, and the button is pressed."""
    _still(phone)
    if phone.page.locator(".line .tap-plain").count():
        phone.page.locator(".line .tap-plain").first.click()
    phone.page.locator("textarea").last.fill("不")
    phone.page.locator(".tap-main").last.click()
    phone.page.locator(".field-fault").first.wait_for()


def _taken(phone: Phone) -> None:
    _still(phone)
    phone.page.locator("textarea").last.fill("希望把申报窗口放宽到一个季度")
    phone.page.locator(".tap-main").last.click()
    phone.page.locator(".notice-good, .notice-bad").last.wait_for()


def pages(cases: Cases) -> dict[str, tuple[str, bool | str, Arrive]]:
    """Every page and state: its address, who is signed in (True: the mother), and how to come there."""
    form, case, check = "form/form?id={}".format, "case/case?id={}".format, "check/check?code={}".format
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
        "check": ("check/check", False, _still),
        "check-true": (check(cases.code), False, _still),
        "check-ran-out": (check(cases.ran_out), False, _still),
        "check-unknown": (check("A" * 16), False, _still),
        "check-malformed": (check("7K3Q"), False, _still),
        "policies": ("policies/policies", False, _still),
        "policies-none": ("policies/policies?q=zzzz", False, _still),
        "policy": ("policy/policy?id=hte-reward-nanshan", False, _worked_out),
        "policy-own-facts": ("policy/policy?id=hte-reward-nanshan", "zhou-yuqing", _worked_out),
        "benefits": ("benefits/benefits", False, _worked_out),
        "benefits-own-facts": ("benefits/benefits", "zhou-yuqing", _why),
        "claims": ("claims/claims", "zhou-yuqing", _still),
        "claims-account": ("claims/claims", "zhou-yuqing", _account),
        "pushes": ("pushes/pushes", "zhou-yuqing", _still),
        "policy-evaluated": (f"policy/policy?id={cases.evaluated}", False, _worked_out),
        "policy-complaint": (f"policy/policy?id={cases.evaluated}&complain=1", "chen-jing", _short),
        "notices": ("notices/notices", False, _still),
        "notice": (f"notice/notice?id={cases.notice}", False, _still),
        "notice-object": (f"notice/notice?id={cases.notice}", "chen-jing", _short),
        "consultations": ("consultations/consultations", False, _still),
        "consultation": (f"consultation/consultation?id={cases.draft}", False, _still),
        "consultation-said": (f"consultation/consultation?id={cases.draft}", "wu-xiaotong", _taken),
        "not-found": (case("20260101000000000X0"), True, _still),
    }


@contextmanager
def shown(phones: Phones, name: str, cases: Cases, look: str, **preferences: Any) -> Iterator[Phone]:
    """A phone that shows this page in this look; back online when the block ends."""
    address, signed_in, arrive = pages(cases)[name]
    person = "chen-jing" if signed_in is True else signed_in or ""
    phone = phones.new(person=person, **LOOKS[look] | preferences)
    phone.open(address)
    _still(phone)
    arrive(phone)
    yield phone
    phone.context.set_offline(False)
    phone.leave()
