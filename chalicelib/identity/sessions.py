"""Owns sessions: a signed token that points to a row. It never decides what a caller may do with a case.

The token (JWT, HS256) proves itself without a table; the row makes signing out work at once, and holds who the caller
is, so that the token carries nothing personal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Literal, TypeVar

import jwt
from jwt.types import Options
from pydantic import BaseModel

from chalicelib.core import clock, crypto, ids, table
from chalicelib.core.errors import NotSignedIn
from chalicelib.core.http import Access
from chalicelib.core.settings import settings
from chalicelib.identity.models import Citizen, Staff
from chalicelib.identity.records import SessionRecord

Audience = Literal["citizen", "staff"]
_Caller = TypeVar("_Caller", bound=BaseModel)
_ALGORITHM = "HS256"
# Base64 has several spellings of the same bytes, and the library passes over what is none: of a signature's 43
# characters the last holds four bits. One token is one text.
_TOKEN = re.compile(r"[\w-]+\.[\w-]+\.[\w-]{42}[AEIMQUYcgkosw048]", re.ASCII)


def begin(audience: Audience, caller: BaseModel) -> tuple[str, datetime]:
    """A new session: its token, and the moment it ends."""
    ends = clock.now() + timedelta(hours=settings().session_hours)
    session = ids.ordered_id()
    row = SessionRecord(_pk(session), "SESSION", caller=caller.model_dump_json(), expires=int(ends.timestamp()))
    table.commit(table.insert(row))
    number, key = crypto.session_key()
    claims = {"sub": session, "aud": audience, "iss": settings().name("api"), "exp": int(ends.timestamp())}
    return jwt.encode(claims, key, _ALGORITHM, headers={"kid": str(number)}), ends


def end(session: str) -> None:
    """Sign out: from now on the token of this session is refused everywhere."""
    table.commit(table.delete(SessionRecord(_pk(session), "SESSION")))


def caller(model: type[_Caller], audience: Audience, headers: Mapping[str, str]) -> _Caller:
    """Who is calling. NotSignedIn when the token is missing, altered, expired, for others, or signed out."""
    row = table.find(SessionRecord, _pk(_session(headers, [audience])), "SESSION")
    if row is None:
        raise NotSignedIn
    return model.model_validate_json(row.caller)


def _session(headers: Mapping[str, str], audiences: list[str]) -> str:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not _TOKEN.fullmatch(token):
        raise NotSignedIn
    try:
        return _proven(token, audiences)
    except (jwt.InvalidTokenError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise NotSignedIn from error


def _proven(token: str, audiences: list[str]) -> str:
    _, key = crypto.session_key(int(jwt.get_unverified_header(token)["kid"]))
    options: Options = {"require": ["exp", "aud", "iss", "sub"], "verify_exp": False}
    claims = jwt.decode(
        token, key, algorithms=[_ALGORITHM], audience=audiences, issuer=settings().name("api"), options=options
    )
    if claims["exp"] <= clock.now().timestamp():  # our clock, not the machine's: a replay has its own time
        raise jwt.ExpiredSignatureError
    return str(claims["sub"])


def _pk(session: str) -> str:
    return f"SESSION#{session}"


CITIZEN = Access("citizen", partial(caller, Citizen, "citizen"))
STAFF = Access("staff", partial(caller, Staff, "staff"))
SIGNED_IN = Access("signed-in", partial(_session, audiences=["citizen", "staff"]))
