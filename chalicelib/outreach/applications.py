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
from chalicelib.catalogue.answers import value_at
from chalicelib.core import clock, table
from chalicelib.outreach import service
from chalicelib.outreach.models import Step
from chalicelib.policies import applying


@dataclass(frozen=True)
class Application:
    """One enterprise's application for a policy. `granted`: it ended, and everything was approved.

    `fen`: what was ordered to be paid, by an item that pays; None while nothing was.
    """

    case: str
    enterprise: str
    submitted: datetime
    ended: datetime | None
    granted: bool
    fen: int | None

    @property
    def paid(self) -> bool:
        """Whether money was ordered for it."""
        return self.fen is not None


class ApplicationRecord(table.Table):
    """One application; `version` is that of the case."""

    Meta = table.meta("policies")

    enterprise = UnicodeAttribute()
    version = NumberAttribute()
    submitted = UnicodeAttribute()
    ended = UnicodeAttribute(null=True)
    granted = BooleanAttribute()
    fen = NumberAttribute(null=True)


def note(case_id: str) -> None:
    """A case was handed in, or has ended: when it is an enterprise's for a policy, note it, and what it came to."""
    case = cases.load(case_id)
    kind, _, enterprise = case.applicant.partition(":")
    if kind != "enterprise" or case.submitted is None:
        return
    bundle, _ = catalogue.parts(case.bundle)
    policy = applying.policy_of(bundle, case.sheet.answers, clock.local_date(case.submitted))
    if policy:
        seen = _seen(case, enterprise, case.submitted)
        _keep(policy.id, seen, case.version)
        service.mark(enterprise, policy.id, Step.APPLIED)
        if seen.paid:
            service.note_paid(enterprise, policy.id)


def of(policy_id: str) -> Iterator[Application]:
    """Every application for a policy."""
    for row in ApplicationRecord.query(_pk(policy_id)):
        ended = clock.from_text(row.ended) if row.ended else None
        fen = None if row.fen is None else int(row.fen)
        yield Application(row.sk, row.enterprise, clock.from_text(row.submitted), ended, row.granted, fen)


def _seen(case: Case, enterprise: str, submitted: datetime) -> Application:
    ended = case.changed if case.status.ended else None
    return Application(case.id, enterprise, submitted, ended, case.status is CaseStatus.COMPLETED, _ordered(case))


def _ordered(case: Case) -> int | None:
    """Fen that approved items order to be paid; None when there is no such item."""
    items = catalogue.version(case.bundle).bundle.items
    approved = (items[code].pays for code, item in case.items.items() if item.status is ItemStatus.APPROVED)
    sums = [value_at(case.sheet.answers, field) or 0 for field in approved if field]
    return sum(sums) if sums else None


def _keep(policy_id: str, seen: Application, version: int) -> None:
    row = ApplicationRecord(
        _pk(policy_id),
        seen.case,
        enterprise=seen.enterprise,
        version=version,
        submitted=clock.text(seen.submitted),
        ended=clock.text(seen.ended) if seen.ended else None,
        granted=seen.granted,
        fen=seen.fen,
    )
    known = ApplicationRecord.version
    try:
        table.commit(table.save(row, known.does_not_exist() | (known <= version)))
    except table.Refused:
        return  # a later reading is there


def _pk(policy_id: str) -> str:
    return f"APPLICATIONS#{policy_id}"
