"""The repository's own bundles say what the public documents say, and their pages are up to date."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from chalicelib.approvals.plan import gates
from chalicelib.catalogue import checking, pages, rules, tables
from chalicelib.catalogue.models import Bundle
from tests.unit.catalogue.samples import BUNDLES, ROOT, own, whole_faults

TODAY = date(2026, 11, 24)
FILES = sorted(BUNDLES.glob("*.yaml"))
CODES = [file.stem for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=CODES)
def test_a_bundle_has_no_fault(file: Any):
    assert checking.check(file.read_text(encoding="utf-8"), file.name) == ()


@pytest.mark.parametrize("code", CODES)
def test_the_file_is_named_as_the_bundle(code: str):
    assert own(code).code == code


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("suffix", "made"), [("md", pages.page), ("svg", pages.picture)])
def test_its_page_and_picture_are_up_to_date(code: str, suffix: str, made: Any):
    """If this fails: python -m chalicelib draw."""
    assert (ROOT / "docs" / "bundles" / f"{code}.{suffix}").read_text(encoding="utf-8") == made(own(code))


@pytest.mark.parametrize("code", CODES)
def test_its_chinese_is_chinese_and_its_english_is_not(code: str):
    bundle = own(code)
    words = [bundle.name, *(item.name for item in bundle.items.values()), *(f.label for f in bundle.fields().values())]
    chinese = re.compile(r"[\u4e00-\u9fff]")
    assert all(chinese.search(each.zh) and not chinese.search(each.en) for each in words)


def test_registers_and_licences_are_kept_by_departments_that_exist():
    assert {register.department for register in tables.registers().values()} <= tables.departments().keys()
    assert {kind.department for kind in tables.licence_kinds().values()} <= tables.departments().keys()
    assert all(name.split(".")[0] == register.department for name, register in tables.registers().items())
    assert {region.within for region in tables.regions().values()} - {None} <= tables.regions().keys()


class TestNewborn:
    """新生儿出生: nine items of five departments."""

    def test_it_has_the_nine_items_of_the_province(self):
        items = own("newborn").items
        assert len(items) == 9
        assert {item.department for item in items.values()} == {
            "health",
            "public-security",
            "medical-insurance",
            "tax",
            "human-resources",
        }

    def test_its_order_is_not_series_parallel(self):
        """Reimbursement waits for two items, one of which alone releases others: an N, which nesting cannot say."""
        graph = own("newborn").graph()
        assert graph["maternity-benefit"] == {"fertility-registration", "birth-certificate"}
        assert graph["household"] == {"birth-certificate"}
        assert gates(graph)

    def test_reimbursement_depends_on_the_mothers_insurance(self):
        bundle = own("newborn")
        insured = [{"mother": {"insured": yes}} for yes in (True, False)]
        assert [bundle.item_applies("maternity-benefit", each, (), TODAY) for each in insured] == [True, False]
        assert "mother.bank_card" not in rules.seen(bundle, insured[1], TODAY).names

    def test_the_social_card_is_the_applicants_choice(self):
        bundle = own("newborn")
        assert "social-card" not in bundle.items_of({}, (), TODAY)
        assert "card.bank" in rules.seen(bundle, {}, TODAY, ("social-card",)).names

    @pytest.mark.parametrize(
        ("name", "value", "words"),
        [
            ("child.born", "2025-11-24T00:00:00+08:00", "over one year old"),
            ("child.birth_region", "110101", "in Guangdong"),
            ("parents.married", False, "must be married"),
            ("household.kind", "collective", "family household"),
        ],
    )
    def test_who_it_is_not_for_hears_why(self, name: str, value: Any, words: str):
        bundle = own("newborn")
        (reason,) = rules.ineligible(bundle, rules.seen(bundle, rules.nested({name: value}), TODAY), TODAY)
        assert words in reason.en

    def test_a_child_a_day_short_of_a_year_is_eligible(self):
        answers = rules.nested({"child.born": "2025-11-25T00:00:00+08:00"})
        bundle = own("newborn")
        assert rules.ineligible(bundle, rules.seen(bundle, answers, TODAY), TODAY) == ()


class TestBusinessStartUp:
    """企业开办: the licence, then all the rest side by side."""

    def test_everything_else_waits_for_the_licence_and_for_nothing_more(self):
        graph = own("business-start-up").graph()
        assert {code for code, before in graph.items() if before == {"registration"}} == graph.keys() - {"registration"}

    def test_insurance_and_fund_are_for_those_who_hire(self):
        bundle = own("business-start-up")
        hiring = {"social-insurance", "housing-fund"}
        assert hiring <= set(bundle.items_of({"staff": {"hires": True}}, (), TODAY))
        assert not hiring & set(bundle.items_of({"staff": {"hires": False}}, (), TODAY))

    @pytest.mark.parametrize(("shares", "sound"), [([100], True), ([33.33, 33.33, 33.34], True), ([50, 49.99], False)])
    def test_the_shares_add_up(self, shares: list[float], sound: bool):
        people = [{"kind": "person", "name": "陈", "share": share, "amount": 1, "way": "money"} for share in shares]
        answers = {"shareholders": people, "company": {"capital": len(people)}}
        told = whole_faults(own("business-start-up"), answers, TODAY)
        assert any("100 %" in fault.message.en for fault in told) is not sound

    @pytest.mark.parametrize(("day", "sound"), [("2031-11-24", True), ("2031-11-25", False)])
    def test_the_capital_is_paid_in_within_five_years(self, day: str, sound: bool):
        told = whole_faults(own("business-start-up"), {"company": {"paid_by": day}}, TODAY)
        assert any(fault.code == "check_failed" for fault in told) is not sound

    @pytest.mark.parametrize(
        ("name", "sound"),
        [
            ("深圳市智创科技有限公司", True),
            ("智创科技有限公司", False),
            ("深圳市ABC科技有限公司", False),
            ("深圳市智创", False),
        ],
    )
    def test_a_company_name_has_its_parts(self, name: str, sound: bool):
        told = rules.faults(own("business-start-up"), {"company": {"name": name}}, TODAY)
        assert (told == ()) is sound

    def test_registration_is_instant_only_when_everything_is_certain(self):
        bundle = own("business-start-up")
        person = {"id_number": "11010119900307803X"}
        answers = {"shareholders": [person], "legal_representative": {**person, "name": "陈安"}}
        sure = {"company.name", "company.address", "company.region"}
        sure |= {"legal_representative.name", "legal_representative.id_number"}
        assert self._certain(bundle, answers, sure)
        assert not any(self._certain(bundle, answers, sure - {each}) for each in sure)
        other = {"id_number": "44030419900307123X"}
        assert not self._certain(bundle, {**answers, "shareholders": [person, other]}, sure)

    @staticmethod
    def _certain(bundle: Bundle, answers: dict[str, Any], confirmed: set[str]) -> bool:
        facts = {**bundle.facts(answers), "$confirmed": confirmed, "$holds": set()}
        return all(each.evaluate(facts, TODAY).truth for each in bundle.items["registration"].instant)


class TestRestaurant:
    """开办餐饮店: for those who hold a licence."""

    @pytest.mark.parametrize(
        ("kind", "area", "checked"),
        [("restaurant", 299, False), ("restaurant", 300, True), ("entertainment", 20, True)],
    )
    def test_the_fire_check_is_for_large_and_for_entertaining_places(self, kind: str, area: int, checked: bool):
        answers = {"premises": {"kind": kind, "area": area}}
        assert own("restaurant").item_applies("fire-check", answers, (), TODAY) is checked

    def test_food_sign_fire_and_tobacco_go_side_by_side(self):
        graph = own("restaurant").graph()
        assert {code for code, before in graph.items() if before == {"licence-check"}} == graph.keys() - {
            "licence-check"
        }

    def test_a_proof_of_the_franchise_is_asked_only_of_those_who_have_one(self):
        bundle = own("restaurant")
        wanted = [bundle.materials_of({"sign": {"wanted": True, "franchise": yes}}, (), TODAY) for yes in (True, False)]
        assert ["franchise" in each for each in wanted] == [True, False]

    def test_what_is_registered_is_not_asked_again(self):
        enterprise = {name: f for name, f in own("restaurant").fields().items() if name.startswith("enterprise.")}
        assert enterprise
        assert all(field.prefill for field in enterprise.values())
