"""For each bundle somebody in the sample city finds every answer filled in that a register, licence or profile has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chalicelib import catalogue
from chalicelib.catalogue import loading, tables
from chalicelib.catalogue.models import Audience, Bundle, Origin, Source
from infra.city import city

TODAY = date(2026, 11, 24)
BUNDLES = sorted((Path(catalogue.__file__).parent / "bundles").glob("*.yaml"))

Known = Mapping[str, Any]
Applicant = tuple[str, Known, Known]
"""Whose wallet, the profile that a bundle's `profile:` names, and the keys by which registers know them."""


def people() -> Iterator[Applicant]:
    for code, person in city().people.items():
        yield f"person:{code}", person.profile.model_dump(), {"id-number": person.profile.id_number}


def enterprises() -> Iterator[Applicant]:
    for code, enterprise in city().enterprises.items():
        agent = city().people[enterprise.representatives[0]].profile
        profile = enterprise.profile.model_dump() | {"agent_name": agent.name, "agent_phone": agent.phone}
        yield f"enterprise:{code}", profile, {"credit-code": enterprise.profile.credit_code}


def found(source: Source, applicant: Applicant) -> Any:
    holder, profile, keys = applicant
    if source.origin is Origin.PROFILE:
        return profile.get(source.field)
    if source.origin is Origin.LICENCE:
        wallet = [x for x in city().licences if (x.holder, x.kind) == (holder, source.record) and x.valid(TODAY)]
        return wallet[-1].shows.get(source.field) if wallet else None
    key = keys.get(tables.registers()[source.record].by)
    return (city().registers[source.record].record(key) or {}).get(source.field) if key else None


def not_filled_in(bundle: Bundle, applicant: Applicant) -> list[str]:
    """The fields with a source that gives this applicant no answer which the form would accept."""
    sources = {name: field for name, field in bundle.fields().items() if field.prefill}
    values = {name: field.settled(found(field.prefill, applicant)) for name, field in sources.items() if field.prefill}
    return [n for n, value in values.items() if value is None or any(sources[n].complaints(value, TODAY))]


@pytest.mark.parametrize("file", BUNDLES, ids=lambda file: file.stem)
def test_somebody_finds_every_known_answer_filled_in(file: Path) -> None:
    document = loading.read(file.read_text(encoding="utf-8"), file.name)
    bundle = Bundle.model_validate(document.value)
    applicants = enterprises() if bundle.applicant is Audience.ENTERPRISE else people()
    missing = {applicant[0]: not_filled_in(bundle, applicant) for applicant in applicants}
    assert [] in missing.values(), missing


@pytest.mark.parametrize("file", BUNDLES, ids=lambda file: file.stem)
def test_every_department_of_a_bundle_has_staff(file: Path) -> None:
    document = loading.read(file.read_text(encoding="utf-8"), file.name)
    departments = {item.department for item in Bundle.model_validate(document.value).items.values()}
    assert departments <= {member.department for member in city().staff.values()}
