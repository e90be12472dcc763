"""One person for one WeChat account, and what is registered is stored sealed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import jwt
import pytest

from chalicelib.core import ids, table
from chalicelib.core.crypto import CannotOpen
from chalicelib.identity import service
from chalicelib.identity.errors import NotRepresentative, SignInRefused, WeChatUnavailable
from chalicelib.identity.models import Assurance, EnterpriseProfile, Profile
from chalicelib.identity.records import EnterpriseRecord, PersonRecord, SessionRecord
from infra.simulators import wechat
from infra.simulators.serving import routed, serving
from tests.integration.town import Town
from tests.unit.core.surroundings import configured, listening

PROFILE = Profile(name="林一", id_number="440101199901010019", phone="13800000077", region="440304")


@pytest.fixture
def visitor(city: Town) -> Iterator[str]:
    """Somebody whom WeChat knows and the city does not."""
    name = f"visitor-{ids.code(6).lower()}"
    login = wechat.WeChat({name})
    with serving(routed(login.routes())) as url, configured(ONETHING_WECHAT_URL=url):
        yield name


def person_of(token: str) -> str:
    session = jwt.decode(token, options={"verify_signature": False})["sub"]
    return SessionRecord.get(f"SESSION#{session}", "SESSION").caller


def test_a_first_visitor_becomes_a_person_without_a_name(visitor: str) -> None:
    session = service.sign_in_citizen(f"wx-{visitor}-1")
    assert session.assurance is Assurance.SIGNED_IN
    again = service.sign_in_citizen(f"wx-{visitor}-2")
    assert person_of(session.token) == person_of(again.token)


def test_a_first_visitor_on_two_phones_at_once_becomes_one_person(visitor: str) -> None:
    both_are_new, first_two = threading.Barrier(2, timeout=10), threading.Semaphore(2)

    def wait(**_: object) -> None:
        if first_two.acquire(blocking=False):
            both_are_new.wait()

    with (
        listening(table.connection().client, "before-call.dynamodb.TransactWriteItems", wait),
        ThreadPoolExecutor(2) as phones,
    ):
        one, other = phones.map(service.sign_in_citizen, [f"wx-{visitor}-a", f"wx-{visitor}-b"])
    assert person_of(one.token) == person_of(other.token)
    assert one.token != other.token


def test_a_login_code_is_good_once(visitor: str) -> None:
    service.sign_in_citizen(f"wx-{visitor}-once")
    with pytest.raises(SignInRefused):
        service.sign_in_citizen(f"wx-{visitor}-once")


def test_a_code_of_nobody_is_refused_and_a_bad_day_of_wechat_is_not_the_persons_fault(city: Town) -> None:
    with pytest.raises(SignInRefused):
        service.sign_in_citizen("never-given-out")
    city.partners.wechat.down = True
    try:
        with pytest.raises(WeChatUnavailable):
            service.sign_in_citizen("wx-chen-jing-on-a-bad-day")
    finally:
        city.partners.wechat.down = False


def test_a_wechat_server_that_does_not_answer_is_unavailable(city: Town) -> None:
    with configured(ONETHING_WECHAT_URL="http://127.0.0.1:9"), pytest.raises(WeChatUnavailable):
        service.sign_in_citizen("wx-chen-jing-unreachable")


def test_what_is_registered_is_found_by_person_and_by_number_and_stored_sealed(city: Town) -> None:
    person = f"p-{ids.code(8).lower()}"
    service.register_person(person, PROFILE, Assurance.REAL_NAME)
    assert service.profile(person) == PROFILE
    assert service.holder_of(PROFILE.id_number) == f"person:{person}"
    row = PersonRecord.get(f"PERSON#{person}", "PROFILE")
    assert not any(part.encode() in row.profile for part in ("林一", PROFILE.id_number, PROFILE.phone))


def test_a_profile_that_was_moved_to_another_person_does_not_open(city: Town) -> None:
    one, other = (f"p-{ids.code(8).lower()}" for _ in range(2))
    service.register_person(one, PROFILE, Assurance.REAL_NAME)
    stolen = PersonRecord.get(f"PERSON#{one}", "PROFILE").profile
    table.commit(table.save(PersonRecord(f"PERSON#{other}", "PROFILE", assurance="face", profile=stolen)))
    with pytest.raises(CannotOpen):
        service.profile(other)


def test_nobody_is_none(city: Town) -> None:
    assert service.profile("nobody") is None
    assert service.enterprise("nobody") is None
    assert service.holder_of("440101190001010000") is None


def test_only_its_representatives_act_for_an_enterprise(city: Town) -> None:
    company = f"e-{ids.code(8).lower()}"
    registered = EnterpriseProfile(name="样例公司", credit_code=f"9144{ids.code(14)}", region="440304")
    service.register_enterprise(company, registered, ["chen-jing"])
    service.require_representative("chen-jing", company)
    assert company in service.represented_by("chen-jing")
    assert service.enterprise(company) == registered
    assert service.holder_of(registered.credit_code) == f"enterprise:{company}"
    with pytest.raises(NotRepresentative):
        service.require_representative("wang-zhiming", company)
    assert "样例公司".encode() not in EnterpriseRecord.get(f"ENTERPRISE#{company}", "PROFILE").profile


@pytest.mark.parametrize("has", Assurance)
@pytest.mark.parametrize("needed", Assurance)
def test_a_level_reaches_itself_and_those_below(has: Assurance, needed: Assurance) -> None:
    order = ["signed-in", "real-name", "face"]
    assert has.reaches(needed) == (order.index(has) >= order.index(needed))
