"""Owns how people, enterprises, staff and sessions are stored in the `people` table; never who may see them.

Access patterns, each one GetItem or Query: a person by id (`PERSON#<id>`/`PROFILE`), by WeChat
(`WECHAT#<keyed hash>`/`PERSON`), whoever has an ID number or credit code (`NUMBER#<keyed hash>`/`HOLDER`),
the enterprises a person represents (`PERSON#<id>`/`REPRESENTS#…`), an enterprise, a member of staff, a session.
"""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel
from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.core import crypto, table

_Profile = TypeVar("_Profile", bound=BaseModel)
_META = table.meta("people")


class PersonRecord(table.Table):
    """A natural person: pk `PERSON#<id>`, sk `PROFILE`; an unknown visitor has no profile yet."""

    Meta = _META

    assurance = UnicodeAttribute()
    profile = BinaryAttribute(legacy_encoding=False, null=True)


class WeChatRecord(table.Table):
    """Which person a WeChat account is: pk `WECHAT#<keyed hash of the openid>`, sk `PERSON`."""

    Meta = _META

    person = UnicodeAttribute()


class EnterpriseRecord(table.Table):
    """An enterprise: pk `ENTERPRISE#<id>`, sk `PROFILE`."""

    Meta = _META

    profile = BinaryAttribute(legacy_encoding=False)


class NumberRecord(table.Table):
    """Whose an ID number or credit code is: pk `NUMBER#<keyed hash>`, sk `HOLDER`."""

    Meta = _META

    holder = UnicodeAttribute()


class RepresentativeRecord(table.Table):
    """A person may act for an enterprise: pk `PERSON#<id>`, sk `REPRESENTS#<enterprise>`."""

    Meta = _META


class ActingRecord(table.Table):
    """The same, found from the enterprise: pk `ENTERPRISE#<id>`, sk `REPRESENTATIVE#<person>`."""

    Meta = _META


class StaffRecord(table.Table):
    """A member of staff: pk `STAFF#<number>`, sk `STAFF`. The password is an scrypt hash, salt in front."""

    Meta = _META

    caller = UnicodeAttribute()
    password = BinaryAttribute(legacy_encoding=False)


class TriesRecord(table.Table):
    """Wrong passwords for a staff number, whether or not anybody has it: pk `STAFF#<number>`, sk `TRIES`."""

    Meta = _META

    failures = NumberAttribute(default=0)
    locked_until = NumberAttribute(default=0)  # epoch seconds


class SessionRecord(table.Table):
    """A session: pk `SESSION#<id>`, sk `SESSION`; gone when signed out, or some time after it ended."""

    Meta = _META

    caller = UnicodeAttribute()


def sealed(profile: BaseModel, pk: str) -> bytes:
    """A profile as it is stored: bound to its row."""
    return crypto.seal(profile.model_dump_json().encode(), pk)


def unsealed(model: type[_Profile], profile: bytes, pk: str) -> _Profile:
    """The profile that was sealed for this row."""
    return model.model_validate_json(crypto.unseal(profile, pk))
