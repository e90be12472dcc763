"""A token is ours, whole, in time, for this audience, and not signed out; or nobody is signed in."""

from __future__ import annotations

import base64
import json
from datetime import timedelta

import jwt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chalicelib.core import clock, crypto
from chalicelib.core.errors import NotSignedIn
from chalicelib.identity import sessions
from chalicelib.identity.models import Assurance, Citizen
from tests.integration.town import Town
from tests.unit.cases.bundles import NOW

MOTHER = Citizen(id="chen-jing", assurance=Assurance.REAL_NAME)


@pytest.fixture
def token(city: Town) -> str:
    with clock.fixed(NOW):
        return sessions.begin("citizen", MOTHER)[0]


def known(token: str, audience: sessions.Audience = "citizen", passed: timedelta = timedelta()) -> Citizen | None:
    """Who this token says is calling; None when nobody is signed in."""
    with clock.fixed(NOW + passed):
        try:
            return sessions.caller(Citizen, audience, {"authorization": f"Bearer {token}"})
        except NotSignedIn:
            return None


def part(**content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()


def test_a_token_says_who_is_calling_and_carries_nothing_personal(token: str) -> None:
    assert known(token) == MOTHER
    assert "chen-jing" not in str(jwt.decode(token, options={"verify_signature": False}))


@pytest.mark.parametrize(("hours", "signed_in"), [(7.99, True), (8, False), (100, False)])
def test_a_session_ends_by_itself(token: str, hours: float, signed_in: bool) -> None:
    assert (known(token, passed=timedelta(hours=hours)) == MOTHER) == signed_in


def test_a_citizens_token_opens_no_door_of_staff(token: str) -> None:
    assert known(token, "staff") is None


def test_a_token_of_another_stage_is_none_of_ours(token: str) -> None:
    claims = jwt.decode(token, options={"verify_signature": False})
    number, key = crypto.session_key()
    other = jwt.encode({**claims, "iss": "onething-other-api"}, key, "HS256", headers={"kid": str(number)})
    assert known(other) is None


@pytest.mark.parametrize("claim", ["sub", "aud", "iss", "exp"])
def test_a_token_that_leaves_something_out_is_refused(token: str, claim: str) -> None:
    claims = jwt.decode(token, options={"verify_signature": False})
    del claims[claim]
    number, key = crypto.session_key()
    assert known(jwt.encode(claims, key, "HS256", headers={"kid": str(number)})) is None


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "none"},
        {"alg": "none", "kid": "1"},
        {"alg": "HS256", "kid": "99"},
        {"alg": "HS256", "kid": "one"},
        {"alg": "HS256", "kid": None},
        {"alg": "HS256", "kid": ["1"]},
        {"alg": "HS256", "kid": -1},
        {"alg": "HS256"},
        {"alg": "RS256", "kid": "1"},
        {"kid": "1"},
    ],
    ids=str,
)
def test_a_token_with_another_header_is_refused(token: str, header: dict[str, object]) -> None:
    _, claims, signature = token.split(".")
    assert known(f"{part(typ='JWT', **header)}.{claims}.{signature}") is None
    assert known(f"{part(typ='JWT', **header)}.{claims}.") is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_token_altered_anywhere_is_refused(token: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(token) - 2))  # the last character has bits that stand for nothing
    letter = data.draw(st.sampled_from("ABCDabcd0123_-."))
    altered = token[:place] + letter + token[place + 1 :]
    assert altered == token or known(altered) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_other_text_is_nobodys_token(city: Town, text: str) -> None:
    assert known(text) is None


@pytest.mark.parametrize(
    "header", [{}, {"authorization": ""}, {"authorization": "Basic abc"}, {"authorization": "Bearer"}]
)
def test_without_a_bearer_nobody_is_signed_in(city: Town, header: dict[str, str]) -> None:
    with pytest.raises(NotSignedIn):
        sessions.caller(Citizen, "citizen", header)


def test_after_signing_out_the_token_is_refused_and_others_are_not(token: str) -> None:
    with clock.fixed(NOW):
        second = sessions.begin("citizen", MOTHER)[0]
        sessions.end(jwt.decode(token, options={"verify_signature": False})["sub"])
    assert known(token) is None
    assert known(second) == MOTHER


def test_signing_out_twice_is_signing_out(token: str) -> None:
    session = jwt.decode(token, options={"verify_signature": False})["sub"]
    sessions.end(session)
    sessions.end(session)
    assert known(token) is None
