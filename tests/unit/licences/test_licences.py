"""A licence is drawn up the same twice, is in force for its time, and its public check tells no more than that."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core import clock, ids, table
from chalicelib.core.errors import NotFound
from chalicelib.licences import records, service
from chalicelib.licences.models import Licence
from tests.integration.town import Town

TODAY = date(2026, 11, 24)
ID_NUMBER = "440101199901010019"


def licence(**changes: Any) -> Licence:
    told: dict[str, Any] = {
        "kind": "birth-certificate",
        "number": "B-1",
        "code": drawn_up(case=ids.ordered_id()).code,
        "holder": "person:p",
        "shows": {},
        "department": "health",
        "issued": TODAY,
    }
    return Licence(**{**told, **changes})


def drawn_up(case: str = "202611240TD6HM7XA5Q", kind: str = "birth-certificate", **changes: Any) -> Licence:
    told: dict[str, Any] = {"shows": {"name": "王一诺"}, "valid_years": None, "today": TODAY}
    return service.drawn_up(kind, "person:p", case=case, **{**told, **changes})


@pytest.fixture
def holder(city: Town) -> str:
    return f"person:{ids.ordered_id()}"


def test_drawn_up_twice_a_licence_has_the_same_number_and_code(city: Town) -> None:
    one, other = drawn_up(), drawn_up(today=TODAY + timedelta(days=1))
    assert (one.number, one.code) == (other.number, other.code)
    assert (one.department, len(one.code)) == ("health", 16)


def test_another_case_or_kind_has_another_number_and_code(city: Town) -> None:
    several = [drawn_up(), drawn_up(case="202611240TD6HM7XA5R"), drawn_up(kind="household-page")]
    assert len({one.number for one in several}) == len({one.code for one in several}) == 3


@pytest.mark.parametrize(
    ("day", "valid"),
    [(-1, False), (0, True), (1, True), (364, True), (365, True), (366, False)],
)
def test_a_licence_is_in_force_from_its_first_to_its_last_day(city: Town, day: int, valid: bool) -> None:
    assert drawn_up(valid_years=1).valid(TODAY + timedelta(days=day)) == valid


def test_without_a_last_day_a_licence_is_for_good(city: Town) -> None:
    assert drawn_up().valid(date(2126, 11, 24))


@pytest.mark.parametrize(("years", "last"), [(1, date(2029, 2, 28)), (4, date(2032, 2, 29)), (10, date(2038, 2, 28))])
def test_a_licence_of_a_leap_day_ends_with_february(city: Town, years: int, last: date) -> None:
    assert drawn_up(today=date(2028, 2, 29), valid_years=years).valid_until == last


@given(st.dates(date(2020, 1, 1), date(2099, 12, 31)), st.integers(1, 50))
def test_a_licence_lasts_as_many_years_as_it_says(day: date, years: int) -> None:
    last = service._after_years(day, years)
    assert (last.year, last.month) == (day.year + years, day.month)
    assert day.day - last.day in (0, 1)


def test_only_what_is_in_force_is_held_and_of_several_the_newest_is_shown(holder: str) -> None:
    service.put(licence(holder=holder, number="old", issued=date(2020, 1, 1), shows={"name": "旧"}))
    service.put(licence(holder=holder, number="new", issued=date(2025, 1, 1), shows={"name": "新"}))
    ended = {"issued": date(2020, 1, 1), "valid_until": date(2026, 11, 23)}
    service.put(licence(holder=holder, kind="id-card", **ended))
    assert service.held(holder, TODAY) == {"birth-certificate"}
    assert service.shown(holder, TODAY) == {"birth-certificate": {"name": "新"}}
    assert service.held(holder, date(2026, 11, 23)) == {"birth-certificate", "id-card"}


def test_a_wallet_is_newest_first_and_tells_what_is_no_longer_in_force(holder: str) -> None:
    service.put(licence(holder=holder, number="1", issued=date(2020, 1, 1), valid_until=date(2021, 1, 1)))
    service.put(licence(holder=holder, number="2", issued=date(2025, 1, 1)))
    with clock.fixed(datetime(2026, 11, 24, tzinfo=UTC)):
        wallet = service.wallet(holder).licences
    assert [(one.number, one.valid) for one in wallet] == [("2", True), ("1", False)]


def test_issued_twice_a_licence_is_in_the_wallet_once(holder: str) -> None:
    one = licence(holder=holder)
    for _ in range(2):
        table.commit(*service.issuing(one))
    assert len(service.wallet(holder).licences) == 1


def test_anybody_checks_a_code_and_learns_a_masked_name_and_nothing_else_of_a_person(holder: str) -> None:
    shows = {"name": "王一诺", "mother_name": "陈静", "born": "2026-11-10"}
    one = licence(holder=holder, shows=shows, number="202611240TD6HM7XA5Q-birth-certificate")
    service.put(one)
    with clock.fixed(datetime(2026, 11, 24, tzinfo=UTC)):
        seen = service.verify(one.code)
    assert (seen.valid, seen.holder, seen.number) == (True, "王*诺", one.number)
    told = seen.model_dump_json()
    assert not any(secret in told for secret in ("王一诺", "陈静", "2026-11-10", holder, one.code))


def test_the_check_of_an_identity_card_does_not_tell_the_identity_number(holder: str) -> None:
    one = licence(holder=holder, kind="id-card", number=ID_NUMBER, shows={"name": "林一", "id_number": ID_NUMBER})
    service.put(one)
    told = service.verify(one.code).model_dump_json()
    assert ID_NUMBER not in told
    assert "440101********0019" in told


def test_a_licence_past_its_time_is_found_and_not_valid(holder: str) -> None:
    one = licence(holder=holder, issued=date(2020, 1, 1), valid_until=date(2021, 1, 1))
    service.put(one)
    assert service.verify(one.code).valid is False


@pytest.mark.parametrize("code", ["", "7K3QF9M2XH41ZRTA", "VERIFY#", "王"])
def test_a_code_that_was_never_given_out_is_not_found(city: Town, code: str) -> None:
    with pytest.raises(NotFound):
        service.verify(code)


def test_what_stands_on_a_licence_is_stored_sealed(holder: str) -> None:
    one = licence(holder=holder, shows={"name": "王一诺"})
    service.put(one)
    row = records.LicenceRecord.get(f"WALLET#{holder}", f"LICENCE#{one.kind}#{one.number}")
    assert "王一诺".encode() not in row.shows
    assert records.licence(row) == one
