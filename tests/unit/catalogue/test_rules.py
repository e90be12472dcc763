"""What a person is told about their answers: form at any time, completeness when they are handed in."""

from __future__ import annotations

import re
from datetime import date

import pytest

from chalicelib.catalogue import rules
from chalicelib.core.errors import FieldFault
from tests.unit.catalogue.samples import ROOT, own, stall, whole_faults

TODAY = date(2026, 11, 24)
FIELDS = "chalicelib/catalogue/models/fields"

OWNER = {"name": "王秀英", "id_number": "11010119900307803X", "born": "1990-03-07"}
STALL = {"region": "440304", "address": "福田区果园路1号", "number": "A001", "kind": "fixed", "scales": 2}
WHOLE = {"owner": OWNER, "stall": STALL}


def told(answers: dict, *, complete: bool = False, chosen: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    bundle = stall()
    settled = rules.settled(bundle, answers)
    faults = whole_faults(bundle, settled, TODAY, chosen) if complete else rules.faults(bundle, settled, TODAY)
    return {(fault.pointer, fault.code) for fault in faults}


def with_answer(name: str, value: object) -> dict:
    return rules.merged(WHOLE, rules.nested({name: value}))


def test_a_whole_form_has_no_fault():
    assert told(WHOLE, complete=True) == set()


def test_an_empty_draft_has_no_fault_but_cannot_be_handed_in():
    assert told({}) == set()
    assert told({}, complete=True) == {
        (f"/answers/{name}", "required")
        for name in (
            "owner/name",
            "owner/id_number",
            "owner/born",
            "stall/region",
            "stall/address",
            "stall/number",
            "stall/kind",
            "stall/scales",
        )
    }


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("owner.name", 7, "wrong_type"),
        ("owner.name", "王", "too_short"),
        ("owner.name", "王" * 51, "too_long"),
        ("owner.name", "王1英", "person_name"),
        ("owner.name", "王\u202e英", "unreadable_characters"),
        ("owner.name", "王\x00英", "unreadable_characters"),
        ("owner.id_number", "1101011990030780", "id_number"),
        ("owner.id_number", "110101199003078031", "id_number_unknown"),
        ("owner.id_number", "11010119900230803X", "id_number_unknown"),
        ("owner.born", "7.3.1990", "date"),
        ("owner.born", "20261101", "date"),
        ("owner.born", "2026-02-30", "no_such_day"),
        ("owner.born", "2026-11-25", "in_future"),
        ("owner.born", "1899-12-31", "too_long_ago"),
        ("owner.phone", "0755-12345678", "phone"),
        ("owner.phone", "１３８12345678", "phone"),
        ("stall.region", "44030", "region"),
        ("stall.region", "999999", "region_unknown"),
        ("stall.address", "福田", "too_short"),
        ("stall.number", "a001", "pattern"),
        ("stall.kind", "flying", "not_an_option"),
        ("stall.kind", ["fixed"], "wrong_type"),
        ("stall.scales", "2", "wrong_type"),
        ("stall.scales", True, "wrong_type"),
        ("stall.scales", 1.5, "not_whole"),
        ("stall.scales", -1, "too_small"),
        ("stall.scales", 10, "too_large"),
        ("stall.scales", float("nan"), "wrong_type"),
        ("stall.scales", float("inf"), "wrong_type"),
        ("stall.helpers", {"name": "李"}, "wrong_type"),
        ("stall.weight", 3, "unknown"),
        ("lamp.watts", 61, "too_large"),
    ],
)
def test_a_malformed_answer_is_told_at_its_place(name: str, value: object, code: str):
    assert told(with_answer(name, value)) == {(f"/answers/{name.replace('.', '/')}", code)}


def test_every_fault_is_told_at_once_in_both_languages():
    bundle = stall()
    faults = rules.faults(bundle, {"owner": {"name": "1x", "phone": "1"}, "x": 1}, TODAY)
    assert [fault.code for fault in faults] == ["person_name", "phone", "unknown"]
    assert faults[1].message.zh == "“手机号”应为11位手机号"
    assert faults[1].message.en == "“Phone” is a mobile number of 11 digits"


@pytest.mark.parametrize(("part", "pointer"), [("a/b", "a~1b"), ("a~b", "a~0b"), ("owner.name", "owner.name")])
def test_a_key_that_no_form_has_is_pointed_at_whatever_stands_in_it(part: str, pointer: str):
    assert told({part: "x"}) == {(f"/answers/{pointer}", "unknown")}


def test_a_group_that_is_no_group_is_told():
    assert told({"owner": "王秀英"}) == {("/answers/owner", "group_expected")}


def test_answers_are_settled_into_one_way_of_writing():
    answers = {
        "owner": {"name": " 王秀英 ", "id_number": "110101 19900307 803x", "phone": "", "born": None},
        "stall": {},
    }
    assert rules.settled(stall(), answers) == {"owner": {"name": "王秀英", "id_number": "11010119900307803X"}}


def test_accents_are_composed():
    assert rules.settled(stall(), {"owner": {"name": "Jose\u0301 Li"}}) == {"owner": {"name": "Jos\u00e9 Li"}}


def test_a_whole_number_may_come_as_a_decimal():
    assert rules.settled(stall(), {"stall": {"scales": 2.0}}) == {"stall": {"scales": 2}}


class TestWhatIsShown:
    def test_a_field_is_shown_when_its_condition_holds(self):
        bundle = stall()
        assert "stall.wheels" not in rules.seen(bundle, WHOLE, TODAY).names
        assert "stall.wheels" in rules.seen(bundle, with_answer("stall.kind", "moving"), TODAY).names
        assert told(with_answer("stall.kind", "moving"), complete=True) == {("/answers/stall/wheels", "required")}

    def test_a_section_is_shown_when_its_condition_holds(self):
        assert told(WHOLE, complete=True, chosen=("lamp",)) == {("/answers/lamp/watts", "required")}

    def test_what_is_not_shown_is_dropped_when_the_form_is_handed_in(self):
        answers = with_answer("stall.wheels", 4)
        assert told(answers, complete=True) == set()
        assert "wheels" not in rules.seen(stall(), answers, TODAY).answers["stall"]
        assert rules.seen(stall(), WHOLE, TODAY).answers == WHOLE

    def test_a_hidden_answer_shows_nothing_further(self):
        """A field that depends on a hidden one is hidden itself, whatever is still stored."""
        bundle = own("restaurant")
        answers = rules.nested({"sign.wanted": False, "sign.franchise": True})
        assert "sign.franchise" not in rules.seen(bundle, answers, TODAY).names
        assert bundle.materials_of(rules.seen(bundle, answers, TODAY).answers, (), TODAY).count("franchise") == 0

    def test_inside_an_entry_too(self):
        helpers = [{"name": "李明", "paid": False, "wage": 5}, {"name": "赵云", "paid": True}]
        answers = with_answer("stall.helpers", helpers)
        assert rules.seen(stall(), answers, TODAY).answers["stall"]["helpers"][0] == {"name": "李明", "paid": False}
        assert told(answers, complete=True) == {("/answers/stall/helpers/1/wage", "required")}


class TestLists:
    def test_an_entry_is_checked_field_by_field(self):
        answers = with_answer("stall.helpers", [{"name": "李"}, 3, {"nick": "x"}])
        assert told(answers) == {
            ("/answers/stall/helpers/0/name", "too_short"),
            ("/answers/stall/helpers/1", "wrong_type"),
            ("/answers/stall/helpers/2/nick", "unknown"),
        }

    def test_too_many_are_a_matter_of_form_and_too_few_of_completeness(self):
        bundle = own("business-start-up")
        many = {"shareholders": [{"kind": "person"}] * 51}
        assert [f.code for f in rules.faults(bundle, many, TODAY)] == ["too_many"]
        none = whole_faults(bundle, {"shareholders": []}, TODAY)
        assert ("/answers/shareholders", "required") in [(f.pointer, f.code) for f in none]

    def test_what_is_not_shown_in_an_entry_is_not_missing_there(self):
        assert told(with_answer("stall.helpers", [{"name": "李明"}]), complete=True) == {
            ("/answers/stall/helpers/0/paid", "required")
        }

    def test_the_words_name_the_field_of_the_entry(self):
        bundle = stall()
        answers = with_answer("stall.helpers", [{"name": "李", "paid": True}])
        assert rules.faults(bundle, answers, TODAY)[0].message.zh == "“帮工姓名”至少2个字"


class TestAcrossFields:
    def test_a_check_that_does_not_hold_is_told_with_its_own_words_at_the_field_asked_last(self):
        helpers = [{"name": "李明", "paid": False}] * 3
        bundle = stall()
        faults = whole_faults(bundle, with_answer("stall.helpers", helpers), TODAY)
        assert faults == (FieldFault("/answers/stall/helpers", "check_failed", bundle.checks[0].otherwise),)

    def test_a_check_is_not_made_of_a_draft_nor_of_missing_answers(self):
        helpers = [{"name": "李明", "paid": False}] * 3
        assert told(with_answer("stall.helpers", helpers)) == set()
        assert ("/answers/stall/helpers", "check_failed") not in told({"stall": {"helpers": helpers}}, complete=True)

    def test_who_is_not_eligible_hears_it_as_soon_as_it_is_certain(self):
        bundle = stall()
        assert rules.ineligible(bundle, rules.seen(bundle, {}, TODAY), TODAY) == ()
        child = {"owner": {"born": "2015-01-01"}}
        reasons = rules.ineligible(bundle, rules.seen(bundle, child, TODAY), TODAY)
        assert [words.en for words in reasons] == ["You must be sixteen"]


def test_what_should_be_a_list_and_is_none_is_left_as_it_was_written():
    answers = with_answer("stall.helpers", "李明")
    assert rules.seen(stall(), answers, TODAY).answers["stall"]["helpers"] == "李明"


def test_an_answer_is_said_as_people_read_it():
    bundle = stall()
    answers = with_answer("stall.helpers", [{"name": "李明", "paid": True, "wage": 123450}])
    assert rules.said(bundle, answers, "stall.kind").en == "Fixed"
    assert rules.said(bundle, answers, "stall.helpers").zh == "李明 是 1,234.50元"
    assert rules.said(bundle, answers, "lamp.watts") is None


def test_a_merge_patch_takes_away_adds_and_replaces():
    before = {"owner": {"name": "王秀英", "phone": "13812345678"}, "stall": {"helpers": [1, 2]}}
    patch = {"owner": {"phone": None}, "stall": {"helpers": [3]}, "lamp": {"watts": 5, "x": None}}
    assert rules.merged(before, patch) == {
        "owner": {"name": "王秀英"},
        "stall": {"helpers": [3]},
        "lamp": {"watts": 5},
    }
    assert before["owner"]["phone"] == "13812345678"


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("company.industry", "H62", None),
        ("company.industry", "h6210", None),
        ("company.industry", "H99", "industry_unknown"),
        ("company.industry", "餐饮", "industry"),
        ("company.capital", 1_000_000_00, None),
        ("company.capital", 0.5, "not_whole"),
        ("company.capital", -1, "too_small"),
        ("staff.hires", "yes", "wrong_type"),
        ("seals.kinds", ["official", "finance"], None),
        ("seals.kinds", ["official", "official"], "chosen_twice"),
        ("seals.kinds", "official", "wrong_type"),
    ],
)
def test_answers_of_a_company_are_checked_by_their_type(name: str, value: object, code: str | None):
    bundle = own("business-start-up")
    answers = rules.settled(bundle, rules.nested({name: value}))
    faults = rules.faults(bundle, answers, TODAY)
    assert [fault.code for fault in faults] == ([code] if code else [])


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("mother.bank_card", "6222 0202 0011 2233 440", "bank_card_unknown"),
        ("mother.bank_card", "6222020200112233", "bank_card_unknown"),
        ("mother.bank_card", "4111-1111-1111-1111", None),
        ("mother.bank_card", "411111111111", "bank_card"),
        ("child.born", "2026-11-01T08:00:00+08:00", None),
        ("child.born", "2026-11-24T23:59:00+08:00", None),
        ("child.born", "2026-11-24T16:30:00Z", "in_future"),
        ("child.born", "2026-11-01 08:00", "date_time"),
        ("child.born", "2026-11-01T25:00:00+08:00", "no_such_day"),
        ("mother.insured", 1, "wrong_type"),
    ],
)
def test_answers_of_a_family_are_checked_by_their_type(name: str, value: object, code: str | None):
    bundle = own("newborn")
    answers = rules.settled(bundle, rules.nested({name: value}))
    faults = rules.faults(bundle, answers, TODAY)
    assert [fault.code for fault in faults] == ([code] if code else [])


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("91350100M000100Y43", None),
        ("91350100M000100Y44", "credit_code_unknown"),
        ("91350100M000100I43", "credit_code"),
    ],
)
def test_a_credit_code_carries_its_check(value: str, code: str | None):
    faults = rules.faults(own("restaurant"), {"enterprise": {"credit_code": value}}, TODAY)
    assert [fault.code for fault in faults] == ([code] if code else [])


def test_every_code_of_a_fault_has_its_words_and_every_words_their_code():
    """The codes that the fields can complain with stand in their source; those of `rules` itself are the first ones."""
    own_codes = {"required", "unknown", "group_expected", "too_few"}
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / FIELDS).glob("*.py"))
    misfits = set(re.findall(r'misfit: ClassVar\[str\] = "(\w+)"', source))
    said = set(re.findall(r'Complaint\("(\w+)"', source)) | misfits | {"date", "date_time"}
    said |= {code for code in (f"{misfit}_unknown" for misfit in misfits) if code in rules.words()}
    assert rules.words().keys() == said | own_codes
