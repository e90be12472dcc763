"""Owns who an application is for, and what is known of them; never what they apply for."""

from __future__ import annotations

from datetime import date

from chalicelib.cases.errors import WrongApplicant
from chalicelib.catalogue.models import Audience, Bundle
from chalicelib.identity import service as identity
from chalicelib.identity.models import Citizen
from chalicelib.licences import service as licences
from chalicelib.sharing.service import Subject


def named(caller: Citizen, bundle: Bundle, enterprise: str | None) -> str:
    """The applicant as `person:<id>` or `enterprise:<id>`. Raises when the bundle is for the other kind of applicant,
    or the caller does not act for that enterprise."""
    if (bundle.applicant is Audience.ENTERPRISE) != (enterprise is not None):
        raise WrongApplicant
    if enterprise is None:
        return f"person:{caller.id}"
    identity.require_representative(caller.id, enterprise)
    return f"enterprise:{enterprise}"


def known(applicant: str, person: str, today: date) -> Subject:
    """What is registered of an applicant, what their licences show, and the keys that registers know them by."""
    kind, _, identifier = applicant.partition(":")
    shown = licences.shown(applicant, today)
    registered = identity.profile(person)
    if kind == "person":
        if registered is None:
            return Subject({}, shown, {})
        return Subject(registered.model_dump(), shown, {"id-number": registered.id_number})
    enterprise = identity.enterprise(identifier)
    profile = enterprise.model_dump() if enterprise else {}
    if registered:
        profile |= {"agent_name": registered.name, "agent_phone": registered.phone}
    return Subject(profile, shown, {"credit-code": enterprise.credit_code} if enterprise else {})
