"""Owns the routes of sessions: parse → call → respond."""

from chalicelib.core.http import PUBLIC, endpoint
from chalicelib.identity import service, sessions
from chalicelib.identity.errors import SignInLocked, SignInRefused, WeChatUnavailable
from chalicelib.identity.models import Citizen, CitizenSignIn, PersonView, SessionView, SignIn
from chalicelib.identity.sessions import CITIZEN, SIGNED_IN


@endpoint("POST", "/v1/sessions", allowed=PUBLIC, status=201, errors=(SignInRefused, SignInLocked, WeChatUnavailable))
def sign_in(body: SignIn) -> SessionView:
    """Sign in, as a citizen with a WeChat login code or as staff with number and password."""
    if isinstance(body.root, CitizenSignIn):
        return service.sign_in_citizen(body.root.code)
    return service.sign_in_staff(body.root.number, body.root.password)


@endpoint("DELETE", "/v1/sessions", allowed=SIGNED_IN, status=204)
def sign_out(caller: str) -> None:
    """Sign out: the token is refused everywhere from now on."""
    sessions.end(caller)


@endpoint("GET", "/v1/me", allowed=CITIZEN)
def get_person(caller: Citizen) -> PersonView:
    """Who is signed in, how surely we know it, and which enterprises they may act for."""
    return service.me(caller)
