"""Owns the verbs of licences: issue, show a wallet, check by code. It never decides an item."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import date

from chalicelib.catalogue import tables
from chalicelib.core import clock, crypto, masking, table
from chalicelib.core.errors import NotFound
from chalicelib.core.logs import masked
from chalicelib.licences import records
from chalicelib.licences.models import Licence, LicenceView, VerificationView, WalletView


def drawn_up(
    kind: str, holder: str, *, shows: Mapping[str, str], case: str, valid_years: int | None, today: date
) -> Licence:
    """A licence as it will be issued. The same case and kind always draw up the same number and public code."""
    return Licence(
        kind=kind,
        number=f"{case}-{kind}",
        code=_public_code(case, kind),
        holder=holder,
        shows=shows,
        department=tables.licence_kinds()[kind].department,
        issued=today,
        valid_until=_after_years(today, valid_years) if valid_years else None,
        case=case,
    )


def issuing(licence: Licence) -> tuple[table.Step, ...]:
    """The steps that put a licence into its holder's wallet, for the transaction that says so in the case."""
    return tuple(table.save(row) for row in records.rows(licence))


def put(licence: Licence) -> None:
    """Put a licence that another system issued into its holder's wallet."""
    table.commit(*issuing(licence))


def held(holder: str, today: date) -> frozenset[str]:
    """The kinds of licence that a holder has in force."""
    return frozenset(licence.kind for licence in records.wallet(holder) if licence.valid(today))


def shown(holder: str, today: date) -> dict[str, Mapping[str, str]]:
    """What stands on each licence in force, by kind; of several the newest."""
    valid = sorted((x for x in records.wallet(holder) if x.valid(today)), key=lambda licence: licence.issued)
    return {licence.kind: licence.shows for licence in valid}


def wallet(holder: str) -> WalletView:
    """A holder's licences, newest first."""
    ordered = sorted(records.wallet(holder), key=lambda licence: (licence.issued, licence.number), reverse=True)
    return WalletView(licences=tuple(_view(licence) for licence in ordered))


def verify(code: str) -> VerificationView:
    """The public check of a code. NotFound for a code that was never given out."""
    licence = records.behind(code)
    if licence is None:
        raise NotFound
    name = licence.shows.get("name")
    told = {**_told(licence), "number": masked(licence.number)}  # an identity card's number is a personal one
    return VerificationView(**told, holder=masking.name(name) if name else None)


def _view(licence: Licence) -> LicenceView:
    labels = tables.licence_kinds()[licence.kind].fields
    return LicenceView(**_told(licence), code=licence.code, shows=dict(licence.shows), labels=labels)


def _told(licence: Licence) -> dict[str, object]:
    return {
        "kind": licence.kind,
        "name": tables.licence_kinds()[licence.kind].name,
        "number": licence.number,
        "department": tables.departments()[licence.department].name,
        "issued": licence.issued,
        "valid_until": licence.valid_until,
        "valid": licence.valid(clock.today()),
    }


def _public_code(case: str, kind: str) -> str:
    """Sixteen characters of base 32, eighty bits: nobody guesses one, and a second issuing finds the same."""
    return base64.b32encode(bytes.fromhex(crypto.lookup("licence", f"{case} {kind}"))[:10]).decode()


def _after_years(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # the 29th of February, in a year that has none
        return day.replace(year=day.year + years, day=28)
