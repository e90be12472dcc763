"""Owns the verbs of identity: register, sign in, sign out, act for an enterprise. It never reads a case."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from chalicelib.core import clock, crypto, ids, masking, table
from chalicelib.identity import passwords, sessions, wechat
from chalicelib.identity.errors import NotRepresentative, SignInLocked, SignInRefused
from chalicelib.identity.models import (
    Assurance,
    Citizen,
    EnterpriseProfile,
    EnterpriseView,
    PersonView,
    Profile,
    SessionView,
    Staff,
)
from chalicelib.identity.records import (
    ActingRecord,
    EnterpriseRecord,
    NumberRecord,
    PersonRecord,
    RepresentativeRecord,
    StaffRecord,
    TriesRecord,
    WeChatRecord,
    sealed,
    unsealed,
)

_TRIES = 5
_LOCK_SECONDS = 15 * 60
_KEPT_SECONDS = 24 * 3600


def sign_in_citizen(code: str) -> SessionView:
    """A session for the WeChat account behind a login code; a first visitor becomes a person without a name."""
    openid = wechat.openid(code)
    person = _person_of(openid)
    citizen = Citizen(id=person.pk.removeprefix("PERSON#"), assurance=Assurance(person.assurance))
    token, ends = sessions.begin("citizen", citizen)
    return SessionView(token=token, expires=clock.text(ends), kind="citizen", assurance=citizen.assurance)


def sign_in_staff(number: str, password: str) -> SessionView:
    """A session for a member of staff. SignInRefused tells nobody which part was wrong; five failures lock.

    A number that nobody has is counted and locked as well, so that trying tells nobody who works here.
    """
    pk = f"STAFF#{number}"
    tries = table.find(TriesRecord, pk, "TRIES") or TriesRecord(pk, "TRIES")
    if tries.locked_until > clock.now().timestamp():
        raise SignInLocked
    row = table.find(StaffRecord, pk, "STAFF")
    if not passwords.matches(password, row.password if row else _nobodys_password()) or row is None:
        _count_failure(tries)
        raise SignInRefused
    if tries.failures:
        tries.update(actions=[TriesRecord.failures.set(0)])
    staff = Staff.model_validate_json(row.caller)
    token, ends = sessions.begin("staff", staff)
    return SessionView(
        token=token,
        expires=clock.text(ends),
        kind="staff",
        department=staff.department,
        region=staff.region,
        role=staff.role,
    )


def staff_name(number: str) -> str | None:
    """The name of a member of staff; None for a number that nobody has."""
    row = table.find(StaffRecord, f"STAFF#{number}", "STAFF")
    return Staff.model_validate_json(row.caller).name if row else None


def profile(person: str) -> Profile | None:
    """What is registered of a person; None for a visitor whose name we do not know."""
    row = table.find(PersonRecord, f"PERSON#{person}", "PROFILE")
    return unsealed(Profile, row.profile, row.pk) if row and row.profile else None


def enterprise(identifier: str) -> EnterpriseProfile | None:
    """What is registered of an enterprise."""
    row = table.find(EnterpriseRecord, f"ENTERPRISE#{identifier}", "PROFILE")
    return unsealed(EnterpriseProfile, row.profile, row.pk) if row else None


def holder_of(number: str) -> str | None:
    """Whose an ID number or credit code is, as `person:<id>` or `enterprise:<id>`; None when we know nobody."""
    row = table.find(NumberRecord, _number_key(number), "HOLDER")
    return row.holder if row else None


def require_representative(person: str, identifier: str) -> None:
    """NotRepresentative unless the person may act for the enterprise."""
    if table.find(RepresentativeRecord, f"PERSON#{person}", f"REPRESENTS#{identifier}") is None:
        raise NotRepresentative


def represented_by(person: str) -> tuple[str, ...]:
    """The enterprises that a person may act for."""
    rows = RepresentativeRecord.query(f"PERSON#{person}", RepresentativeRecord.sk.startswith("REPRESENTS#"))
    return tuple(row.sk.removeprefix("REPRESENTS#") for row in rows)


def representatives(identifier: str) -> tuple[str, ...]:
    """The people who may act for an enterprise."""
    rows = ActingRecord.query(f"ENTERPRISE#{identifier}", ActingRecord.sk.startswith("REPRESENTATIVE#"))
    return tuple(row.sk.removeprefix("REPRESENTATIVE#") for row in rows)


def me(caller: Citizen) -> PersonView:
    """Who is signed in, and which enterprises they may act for."""
    known = profile(caller.id)
    acting = ((identifier, enterprise(identifier)) for identifier in represented_by(caller.id))
    return PersonView(
        name=masking.name(known.name) if known else None,
        assurance=caller.assurance,
        enterprises=tuple(EnterpriseView(id=identifier, name=one.name) for identifier, one in acting if one),
    )


def register_person(person: str, registered: Profile, assurance: Assurance, openid: str | None = None) -> None:
    """Write what is registered of a person, and which WeChat account is theirs."""
    pk = f"PERSON#{person}"
    rows: list[table.Table] = [
        PersonRecord(pk, "PROFILE", assurance=assurance.value, profile=sealed(registered, pk)),
        NumberRecord(_number_key(registered.id_number), "HOLDER", holder=f"person:{person}"),
    ]
    if openid:
        rows.append(WeChatRecord(_wechat_key(openid), "PERSON", person=person))
    table.commit(*map(table.save, rows))


def register_enterprise(identifier: str, registered: EnterpriseProfile, representatives: Iterable[str]) -> None:
    """Write what is registered of an enterprise, and who may act for it."""
    pk, people = f"ENTERPRISE#{identifier}", tuple(representatives)
    rows: list[table.Table] = [
        EnterpriseRecord(pk, "PROFILE", profile=sealed(registered, pk)),
        NumberRecord(_number_key(registered.credit_code), "HOLDER", holder=f"enterprise:{identifier}"),
        *(RepresentativeRecord(f"PERSON#{person}", f"REPRESENTS#{identifier}") for person in people),
        *(ActingRecord(pk, f"REPRESENTATIVE#{person}") for person in people),
    ]
    table.commit(*map(table.save, rows))


def register_staff(password: bytes, *staff: Staff) -> None:
    """Write members of staff, a hundred at most, with the hash of the password of them all (`passwords.hashed`)."""
    rows = (StaffRecord(f"STAFF#{one.id}", "STAFF", caller=one.model_dump_json(), password=password) for one in staff)
    table.commit(*map(table.save, rows))


def _person_of(openid: str) -> PersonRecord:
    key = _wechat_key(openid)
    known = table.find(WeChatRecord, key, "PERSON")
    if known is None:
        known = _first_visit(key)
    person = table.find(PersonRecord, f"PERSON#{known.person}", "PROFILE")
    if person is None:
        raise SignInRefused
    return person


def _first_visit(key: str) -> WeChatRecord:
    visitor = WeChatRecord(key, "PERSON", person=ids.ordered_id())
    person = PersonRecord(f"PERSON#{visitor.person}", "PROFILE", assurance=Assurance.SIGNED_IN.value)
    try:
        table.commit(table.insert(visitor), table.insert(person))
    except table.Refused:  # signed in on two phones at once: the first one made the person
        return WeChatRecord.get(key, "PERSON", consistent_read=True)
    return visitor


def _count_failure(tries: TriesRecord) -> None:
    now = int(clock.now().timestamp())
    tries.update(actions=[TriesRecord.failures.add(1), TriesRecord.expires.set(now + _KEPT_SECONDS)])
    if tries.failures >= _TRIES:
        tries.update(actions=[TriesRecord.failures.set(0), TriesRecord.locked_until.set(now + _LOCK_SECONDS)])


def _wechat_key(openid: str) -> str:
    return f"WECHAT#{crypto.lookup('openid', openid)}"


def _number_key(number: str) -> str:
    return f"NUMBER#{crypto.lookup('number', number)}"


@lru_cache(maxsize=1)
def _nobodys_password() -> bytes:
    """A hash to compare with when there is no such account, so that the answer takes as long."""
    return passwords.hashed(ids.code(20))
