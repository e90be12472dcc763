"""Owns how each material of a case is met, best way first, so that nobody is asked for a paper that we can see.

How a material is met is a short text: `licence:marriage`, `hub:civil-affairs.marriage`, `item:birth-certificate` (an
item of this very case will issue it), `declaration`, `paper` (shown at a counter), `follows:2026-12-08` (容缺受理).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from chalicelib.cases.models import Sheet
from chalicelib.catalogue import tables
from chalicelib.catalogue.answers import value_at
from chalicelib.catalogue.models import Bundle, Material, Origin, Proof
from chalicelib.core import calendar
from chalicelib.identity import service as identity
from chalicelib.licences import service as licences
from chalicelib.sharing import service as sharing
from chalicelib.sharing.service import Records, Subject


@dataclass(frozen=True)
class _Evidence:
    """What can be seen for one sheet: licences in force by owner's number (None: the applicant), and records."""

    coming: Mapping[str, str]
    held: Mapping[str | None, frozenset[str]]
    records: Records
    declared: frozenset[str]
    today: date


def met(bundle: Bundle, sheet: Sheet, subject: Subject, today: date) -> dict[str, str]:
    """How each needed material is met; one that is not, is left out. Wallets and registers are looked at once each."""
    codes = bundle.materials_of(sheet.answers, sheet.chosen, today)
    needed = {code: (bundle.materials[code], _owner(bundle.materials[code], sheet)) for code in codes}
    evidence = _Evidence(
        coming=_coming(bundle, sheet, today),
        held={owner: _held(owner, subject, today) for owner in {owner for _, owner in needed.values()}},
        records=_records(needed, subject),
        declared=frozenset(sheet.declared),
        today=today,
    )
    ways = {code: _way(code, material, owner, subject, evidence) for code, (material, owner) in needed.items()}
    return {code: way for code, way in ways.items() if way}


def _owner(material: Material, sheet: Sheet) -> str | None:
    number = value_at(sheet.answers, material.of) if material.of else None
    return str(number) if number is not None else None


def _coming(bundle: Bundle, sheet: Sheet, today: date) -> dict[str, str]:
    """The licences that this case will issue, each with the item that does."""
    applying = bundle.items_of(sheet.answers, sheet.chosen, today)
    return {issues.licence: code for code in applying if (issues := bundle.items[code].issues)}


def _held(owner: str | None, subject: Subject, today: date) -> frozenset[str]:
    if owner is None or owner in subject.keys.values():
        return frozenset(subject.licences)
    holder = identity.holder_of(owner)
    return licences.held(holder, today) if holder else frozenset()


def _records(needed: Mapping[str, tuple[Material, str | None]], subject: Subject) -> Records:
    return sharing.ask(
        (proof.record, key)
        for material, owner in needed.values()
        for proof in material.met_by
        if proof.origin is Origin.HUB and (key := _key(proof, owner, subject))
    )


def _key(proof: Proof, owner: str | None, subject: Subject) -> str | None:
    return owner or subject.keys.get(tables.registers()[proof.record].by)


def _way(code: str, material: Material, owner: str | None, subject: Subject, evidence: _Evidence) -> str | None:
    for proof in material.met_by:
        if way := _SEEN[proof.origin](code, proof, owner, subject, evidence):
            return way
    if material.may_follow:
        return f"follows:{calendar.deadline(evidence.today, material.may_follow).day}"
    return None


def _by_licence(code: str, proof: Proof, owner: str | None, subject: Subject, evidence: _Evidence) -> str | None:
    if proof.record in evidence.held[owner]:
        return str(proof)
    return f"item:{evidence.coming[proof.record]}" if proof.record in evidence.coming else None


def _by_register(code: str, proof: Proof, owner: str | None, subject: Subject, evidence: _Evidence) -> str | None:
    key = _key(proof, owner, subject)
    return str(proof) if key and evidence.records.found.get((proof.record, key)) else None


def _by_statement(code: str, proof: Proof, owner: str | None, subject: Subject, evidence: _Evidence) -> str | None:
    return str(proof) if code in evidence.declared else None


_SEEN: Mapping[Origin, Callable[[str, Proof, str | None, Subject, _Evidence], str | None]] = {
    Origin.LICENCE: _by_licence,
    Origin.HUB: _by_register,
    Origin.DECLARATION: _by_statement,
    Origin.PAPER: _by_statement,
}
