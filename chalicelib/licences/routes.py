"""Owns the routes of licences: the caller's wallet, and the public check."""

from chalicelib.core.errors import NotFound
from chalicelib.core.http import PUBLIC, endpoint
from chalicelib.identity.models import Citizen
from chalicelib.identity.sessions import CITIZEN
from chalicelib.licences import service
from chalicelib.licences.models import PublicCode, VerificationView, WalletView


@endpoint("GET", "/v1/licences", allowed=CITIZEN)
def list_licences(caller: Citizen) -> WalletView:
    """The caller's e-licences, newest first."""
    return service.wallet(f"person:{caller.id}")


@endpoint("GET", "/v1/verify/{code}", allowed=PUBLIC, errors=(NotFound,))
def verify_licence(code: PublicCode) -> VerificationView:
    """Check a certificate by its code: anybody may, and learns no more than whether it is true and in force."""
    return service.verify(code)
