"""Anybody checks a licence by its code, from the home page or by its address: true, run out, or unknown."""

from __future__ import annotations

from datetime import date

from playwright.sync_api import expect

from chalicelib.licences import service
from tests.browser.chrome import serious
from tests.browser.citizen.phone import Phone, Phones
from tests.integration.town import Town

UNKNOWN = "A" * 16


def a_code(city: Town) -> str:
    """The code of an identity card of the sample city, in force."""
    licences = city.citizen("chen-jing").get("/v1/licences").ok()["licences"]
    return str(next(one["code"] for one in licences if one["kind"] == "id-card"))


def run_out() -> str:
    """The code of a licence that was valid for a year only."""
    shows = {"name": "陈静"}
    drawn = service.drawn_up(
        "vaccination-record", "person:chen-jing", shows=shows, case="20240101000000000A0", valid_years=1,
        today=date(2024, 1, 1),
    )  # fmt: skip
    service.put(drawn)
    return drawn.code


def test_from_the_home_page_with_the_keyboard_and_a_code_as_people_type_it(phone: Phone, city: Town) -> None:
    page = phone.open()
    phone.tap("查验证照真伪")
    phone.heading("查验证照真伪")
    code = a_code(city).lower()
    phone.box("核验码").fill(f"{code[:8]} {code[8:]}")
    page.keyboard.press("Enter")
    phone.sees("真实有效")
    phone.sees("陈*")
    phone.sees("签发部门")
    assert serious(page) == []


def test_by_its_address_in_english(phones: Phones, city: Town) -> None:
    phone = phones.new(language="en")
    phone.open(f"check/check?code={a_code(city)}")
    phone.sees("True and in force")


def test_a_licence_that_ran_out_is_true_and_no_longer_good(phone: Phone) -> None:
    phone.open(f"check/check?code={run_out()}")
    phone.sees("真实，但已失效")
    phone.sees("有效期到2025-01-01为止")
    assert serious(phone.page) == []


def test_a_code_that_nobody_was_given_is_a_clear_no(phone: Phone) -> None:
    phone.open(f"check/check?code={UNKNOWN}")
    phone.sees("查无此证")
    phone.does_not_see("真实")
    assert serious(phone.page) == []


def test_what_can_be_no_code_is_told_in_place_and_nobody_is_asked(phone: Phone) -> None:
    page = phone.open("check/check")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    phone.write("核验码", "7K3Q")
    phone.tap("查验", exact=True)
    phone.sees("核验码应是16位")
    expect(phone.box("核验码")).to_have_attribute("aria-invalid", "true")
    assert not [url for url in asked if "/v1/" in url]
    assert serious(page) == []


def test_the_former_answer_does_not_stand_beside_the_next_code(phone: Phone, city: Town) -> None:
    phone.open(f"check/check?code={a_code(city)}")
    phone.sees("真实有效")
    phone.write("核验码", UNKNOWN)
    phone.tap("查验", exact=True)
    phone.sees("查无此证")
    phone.does_not_see("真实有效")


def test_without_a_connection_it_says_neither_yes_nor_no(phone: Phone, city: Town) -> None:
    phone.open("check/check")
    phone.context.set_offline(True)
    phone.write("核验码", a_code(city))
    phone.tap("查验", exact=True)
    phone.sees("连不上服务")
    phone.does_not_see("查无此证")
    phone.context.set_offline(False)
    phone.tap("查验", exact=True)
    phone.sees("真实有效")
