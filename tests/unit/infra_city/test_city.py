"""The sample city is believable: its numbers check, its people are known to the registers, every desk has somebody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from stdnum import luhn
from stdnum.cn import ric, uscc

from chalicelib.catalogue import tables
from chalicelib.identity.models import Role
from chalicelib.policies import enterprises, given, loading
from infra.city import city

PEOPLE, ENTERPRISES, REGISTERS = city().people, city().enterprises, city().registers
FACTS = {
    f"{keeper}.enterprise-facts": {name: fact for name, fact in loading.facts().items() if fact.source == keeper}
    for keeper in loading.keepers()
    if keeper != enterprises.ITSELF
}
"""By the register that tells them, the facts that policies ask for."""


def of_everybody(register: str, subject: str) -> dict[str, object]:
    found = REGISTERS[register].record(subject)
    assert found is not None, f"{register} does not know {subject}"
    return found


@pytest.mark.parametrize("person", PEOPLE)
def test_a_persons_numbers_have_true_check_digits_and_are_nobodys(person: str) -> None:
    profile = PEOPLE[person].profile
    assert ric.is_valid(profile.id_number)
    assert luhn.is_valid(profile.bank_card)
    assert 996 <= int(profile.id_number[14:17]) <= 999, "a sequence code for centenarians"


@pytest.mark.parametrize("enterprise", ENTERPRISES)
def test_an_enterprises_credit_code_checks_and_somebody_acts_for_it(enterprise: str) -> None:
    registered = ENTERPRISES[enterprise]
    assert uscc.is_valid(registered.profile.credit_code)
    assert PEOPLE.keys() >= set(registered.representatives) != set()


def test_no_number_belongs_to_two() -> None:
    for taken in (
        [person.profile.id_number for person in PEOPLE.values()],
        [person.profile.phone for person in PEOPLE.values()],
        [person.profile.bank_card for person in PEOPLE.values()],
        [enterprise.profile.credit_code for enterprise in ENTERPRISES.values()],
    ):
        assert len(set(taken)) == len(taken)


@pytest.mark.parametrize("person", PEOPLE)
def test_the_registers_agree_with_what_a_person_says(person: str) -> None:
    profile = PEOPLE[person].profile
    identity = of_everybody("public-security.identity", profile.id_number)
    household = of_everybody("public-security.household", profile.id_number)
    assert identity == {"name": profile.name, "id_number": profile.id_number}
    assert (household["region"], household["address"]) == (profile.region, profile.address)


@pytest.mark.parametrize("enterprise", ENTERPRISES)
def test_the_registers_agree_with_what_an_enterprise_says(enterprise: str) -> None:
    profile = ENTERPRISES[enterprise].profile
    business = of_everybody("market.business-registration", profile.credit_code)
    assert (business["name"], business["region"]) == (profile.name, profile.region)
    names = {PEOPLE[person].profile.name for person in ENTERPRISES[enterprise].representatives}
    assert business["legal_representative"] in names


def test_every_register_of_the_catalogue_is_at_the_hub_and_no_other() -> None:
    assert REGISTERS.keys() == tables.registers().keys() | FACTS.keys()


@pytest.mark.parametrize("register", FACTS)
def test_a_keeper_of_facts_tells_its_own_and_such_as_can_be(register: str) -> None:
    for entry in REGISTERS[register].records:
        assert given.sound(entry.record, FACTS[register]) == entry.record


@pytest.mark.parametrize("register", sorted(REGISTERS.keys() - FACTS.keys()))
def test_a_register_answers_only_fields_that_the_catalogue_knows(register: str) -> None:
    known = tables.registers()[register].fields.keys()
    answers = [entry.record for entry in REGISTERS[register].records] + [REGISTERS[register].otherwise or {}]
    assert all(answer.keys() <= known for answer in answers)


@pytest.mark.parametrize("register", sorted(REGISTERS.keys() - FACTS.keys()))
def test_a_register_has_somewhere_each_field_that_the_catalogue_knows(register: str) -> None:
    answers = [entry.record for entry in REGISTERS[register].records] + [REGISTERS[register].otherwise or {}]
    assert {field for answer in answers for field in answer} == tables.registers()[register].fields.keys()


def test_no_subject_has_two_records_in_one_register() -> None:
    for name, register in REGISTERS.items():
        subjects = [subject for entry in register.records for subject in entry.subjects]
        assert len(set(subjects)) == len(subjects), name


def holders() -> Iterator[str]:
    yield from (f"person:{person}" for person in PEOPLE)
    yield from (f"enterprise:{enterprise}" for enterprise in ENTERPRISES)


def test_licences_lie_in_the_wallets_of_people_of_the_city_and_show_all_their_fields() -> None:
    for licence in city().licences:
        assert licence.holder in set(holders())
        assert licence.shows.keys() == tables.licence_kinds()[licence.kind].fields.keys(), licence
    assert len({licence.code for licence in city().licences}) == len(city().licences)


def test_everybody_has_an_identity_card() -> None:
    with_card = {licence.holder for licence in city().licences if licence.kind == "id-card"}
    assert with_card == {f"person:{person}" for person in PEOPLE}


def test_every_department_with_staff_has_a_reviewer_in_every_region_and_one_supervisor() -> None:
    served = {region for region in tables.regions() if region.startswith("4403")}
    for department in {member.department for member in city().staff.values() if member.role is not Role.OFFICER}:
        assert department in tables.departments()
        members = [member for member in city().staff.values() if member.department == department]
        assert {member.region for member in members if member.role is Role.REVIEWER} == served, department
        assert [member.region for member in members if member.role is Role.SUPERVISOR] == ["440300"], department


def test_every_policy_has_an_officer_who_may_look_after_it() -> None:
    officers = {(one.department, one.region) for one in city().staff.values() if one.role is Role.OFFICER}
    for body in loading.bodies().values():
        assert body.department in tables.departments()
        assert (body.department, body.region or "440300") in officers


def test_two_reviewers_share_the_desk_in_futian() -> None:
    assert {"GA-440304-01", "GA-440304-02"} <= city().staff.keys()
