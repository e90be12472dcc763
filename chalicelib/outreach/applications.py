"""Owns which applications were handed in for policies, and how they ended: one row a case; never the case itself.

`APPLICATIONS#<policy id>` / `<case id>` is what the case said when it was read last. Whatever is heard of a case, it is
read and its row written anew, unless the row knows a later version already: so late, twice and out of order is all one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pynamodb.attributes import BooleanAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.cases import service as cases
from chalicelib.cases.models import Case, CaseStatus, ItemStatus
from chalicelib.catalogue import service as catalogue
from chalicelib.core import clock, table
from chalicelib.outreach import service
from chalicelib.outreach.models import Step
from chalicelib.policies import applying


@dataclass(frozen=True)
class Application:
    """One enterprise's application for a policy. `granted`: it ended, and everything was approved; `paid`: that too."""

    case: str
    enterprise: str
    submitted: datetime
    ended: datetime | None
    granted: bool
    paid: bool


class ApplicationRecord(table.Table):
    """One application; `version` is that of the case."""

    Meta = table.meta("policies")

    enterprise = UnicodeAttribute()
    version = NumberAttribute()
    submitted = UnicodeAttribute()
    ended = UnicodeAttribute(null=True)
    granted = BooleanAttribute()
    paid = BooleanAttribute()


def note(case_id: str) -> None:
    """A case was handed in, or has ended: when it is an enterprise's for a policy, note it, and what it came to."""
    case = cases.load(case_id)
    kind, _, enterprise = case.applicant.partition(":")
    if kind != "enterprise" or case.submitted is None:
        return
    bundle, _ = catalogue.parts(case.bundle)
    policy = applying.policy_of(bundle, case.sheet.answers, clock.local_date(case.submitted))
    if policy:
        _keep(policy.id, enterprise, case, case.submitted)
        service.mark(enterprise, policy.id, Step.APPLIED)
        if _has_paid(case):
            service.note_paid(enterprise, policy.id)


def of(policy_id: str) -> Iterator[Application]:
    """Every application for a policy."""
    for row in ApplicationRecord.query(_pk(policy_id)):
        ended = clock.from_text(row.ended) if row.ended else None
        yield Application(row.sk, row.enterprise, clock.from_text(row.submitted), ended, row.granted, row.paid)


def _has_paid(case: Case) -> bool:
    """Whether an item was approved by which the money is ordered."""
    items = catalogue.version(case.bundle).bundle.items
    return any(items[code].pays and item.status is ItemStatus.APPROVED for code, item in case.items.items())


def _keep(policy_id: str, enterprise: str, case: Case, submitted: datetime) -> None:
    ended = case.changed if case.status.ended else None
    row = ApplicationRecord(
        _pk(policy_id),
        case.id,
        enterprise=enterprise,
        version=case.version,
        submitted=clock.text(submitted),
        ended=clock.text(ended) if ended else None,
        granted=case.status is CaseStatus.COMPLETED,
        paid=_has_paid(case),
    )
    version = ApplicationRecord.version
    try:
        table.commit(table.save(row, version.does_not_exist() | (version <= case.version)))
    except table.Refused:
        return  # a later reading is there


def _pk(policy_id: str) -> str:
    return f"APPLICATIONS#{policy_id}"
