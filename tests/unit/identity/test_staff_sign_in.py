"""Staff sign in with number and password; trying tells nobody anything."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.core import clock, ids
from chalicelib.identity import passwords, service
from chalicelib.identity.errors import SignInLocked, SignInRefused
from chalicelib.identity.models import Role, Staff
from tests.integration.town import Town
from tests.unit.cases.bundles import NOW

PASSWORD = "right horse"


@pytest.fixture
def number(city: Town) -> str:
    """A member of staff of this test's own."""
    staff = Staff(id=f"T-{ids.code(8)}", name="测试", department="health", region="440304", role=Role.REVIEWER)
    service.register_staff(passwords.hashed(PASSWORD), staff)
    return staff.id


def fail(number: str, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(SignInRefused):
            service.sign_in_staff(number, "wrong horse")


def test_the_right_password_opens_a_session_that_says_who_it_is(number: str) -> None:
    session = service.sign_in_staff(number, PASSWORD)
    assert (session.kind, session.department, session.region, session.role) == (
        "staff", "health", "440304", Role.REVIEWER,
    )  # fmt: skip


def test_five_wrong_passwords_lock_even_the_right_one_out(number: str) -> None:
    with clock.fixed(NOW):
        fail(number, 5)
        with pytest.raises(SignInLocked):
            service.sign_in_staff(number, PASSWORD)


@pytest.mark.parametrize(
    ("passed", "opens"), [(timedelta(minutes=14, seconds=59), False), (timedelta(minutes=15), True)]
)
def test_a_locked_account_opens_by_itself_after_a_quarter_of_an_hour(
    number: str, passed: timedelta, opens: bool
) -> None:
    with clock.fixed(NOW):
        fail(number, 5)
    with clock.fixed(NOW + passed):
        if opens:
            assert service.sign_in_staff(number, PASSWORD).token
        else:
            with pytest.raises(SignInLocked):
                service.sign_in_staff(number, PASSWORD)


def test_after_it_opened_there_are_five_tries_again(number: str) -> None:
    with clock.fixed(NOW):
        fail(number, 5)
    with clock.fixed(NOW + timedelta(minutes=16)):
        fail(number, 4)
        assert service.sign_in_staff(number, PASSWORD).token


def test_signing_in_forgives_the_failures_before_it(number: str) -> None:
    fail(number, 4)
    service.sign_in_staff(number, PASSWORD)
    fail(number, 4)
    assert service.sign_in_staff(number, PASSWORD).token


def test_a_number_that_nobody_has_goes_the_same_way_so_that_trying_tells_nothing(city: Town) -> None:
    nobody = f"T-{ids.code(8)}"
    with clock.fixed(NOW):
        fail(nobody, 5)
        with pytest.raises(SignInLocked):
            service.sign_in_staff(nobody, "wrong horse")
    with clock.fixed(NOW + timedelta(minutes=15)):
        fail(nobody)


def test_one_locked_account_locks_no_other(number: str) -> None:
    fail(f"{number}-2", 5)
    assert service.sign_in_staff(number, PASSWORD).token


def test_a_password_is_stored_so_that_nobody_reads_it() -> None:
    one, other = passwords.hashed(PASSWORD), passwords.hashed(PASSWORD)
    assert one != other
    assert PASSWORD.encode() not in one
    assert passwords.matches(PASSWORD, one)
    assert not passwords.matches(PASSWORD + " ", one)
