"""Owns what may happen to a case, as pure functions from a case to a change; no I/O, no clock of its own.

Each function raises the problem that forbids the change, or returns the case after it with what the timeline tells.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from graphlib import TopologicalSorter
from typing import Any

from chalicelib.cases import guidance
from chalicelib.cases.errors import (
    AssuranceTooLow,
    InvalidAnswers,
    NotADraft,
    NotEligible,
    NotWithdrawable,
    RegionNotServed,
)
from chalicelib.cases.models import Case, CaseStatus, Change, Entry, Happening, ItemStatus, Sheet
from chalicelib.catalogue import rules as form
from chalicelib.catalogue.answers import merged, settled
from chalicelib.catalogue.models import Bundle
from chalicelib.core import calendar, clock, ids
from chalicelib.core.errors import ChangedMeanwhile, FieldFault, entry
from chalicelib.identity.models import Assurance

CITIZEN = "citizen"
SYSTEM = "system"


def require_served(bundle: Bundle, region: str) -> None:
    """RegionNotServed when the bundle is not offered there."""
    if region not in bundle.regions:
        raise RegionNotServed


def draft(*, version: str, applicant: str, person: str, region: str, sheet: Sheet) -> Change:
    """A new draft of a bundle's version, with what is known already filled in."""
    case = Case(ids.case_number(), applicant, person, version, region, clock.now(), sheet=sheet)
    return Change(case, (Entry(Happening.DRAFTED, CITIZEN, facts={"bundle": version}),))


def patch(case: Case, bundle: Bundle, merge: Mapping[str, Any], match: int, today: date) -> Change:
    """A draft with a merge patch (RFC 7396) applied to its answers, choices and declarations; checked for form only."""
    require_draft(case)
    if match != case.version:
        raise ChangedMeanwhile
    answers = settled(bundle, merged(case.sheet.answers, merge.get("answers", {})))
    chosen = tuple(sorted(set(merge.get("chosen", case.sheet.chosen))))
    declared = tuple(sorted(set(merge.get("declared", case.sheet.declared))))
    faults = form.faults(bundle, answers, today)
    faults += _unknown(chosen, "chosen", {code for code, item in bundle.items.items() if item.chosen})
    faults += _unknown(declared, "declared", guidance.declarable(bundle))
    if faults:
        raise InvalidAnswers(faults=faults)
    return Change(replace(case, sheet=replace(case.sheet, answers=answers, chosen=chosen, declared=declared)))


def require_draft(case: Case) -> None:
    """NotADraft, naming what the case is, unless it still is one."""
    if case.status is not CaseStatus.DRAFT:
        raise NotADraft(state=guidance.case_state(case.status))


def handed_in(case: Case, bundle: Bundle, assurance: Assurance, today: date) -> Sheet:
    """The sheet with the answers that the person sees, and no others: what is handed in.

    The cheap questions, before any register is asked: still a draft, surely known, complete, eligible.
    """
    require_draft(case)
    if not assurance.reaches(bundle.assurance):
        raise AssuranceTooLow
    sheet = case.sheet
    seen = form.seen(bundle, sheet.answers, today, sheet.chosen)
    if faults := form.faults(bundle, sheet.answers, today) + form.gaps(bundle, seen, today):
        raise InvalidAnswers(faults=faults)
    if reasons := form.ineligible(bundle, seen, today):
        raise NotEligible(faults=tuple(FieldFault("/answers", "not_eligible", words) for words in reasons))
    return replace(sheet, answers=seen.answers)


def submit(case: Case, bundle: Bundle, handed: Sheet, today: date) -> Change:
    """The draft handed in: its items laid out, those that do not apply already done, its clock running."""
    require_draft(case)
    if faults := _unmet(bundle, handed, today):
        raise InvalidAnswers(faults=faults)
    applying = bundle.items_of(handed.answers, handed.chosen, today)
    items = {
        code: guidance.laid_out(bundle, code, case.region, handed, applies=code in applying) for code in bundle.items
    }
    due = calendar.deadline(today, longest(bundle, applying))
    handed_in = case.moved(
        CaseStatus.SUBMITTED,
        sheet=handed,
        items=items,
        submitted=clock.now(),
        due=due.day,
        provisional=due.provisional,
    )
    facts = {"due": due.day.isoformat(), "provisional": due.provisional, "items": list(applying)}
    return closed_if_done(Change(handed_in, (Entry(Happening.SUBMITTED, CITIZEN, facts=facts),)))


def withdraw(case: Case) -> Change:
    """The case called back by its applicant: everything that is not decided stops."""
    if case.status.ended or case.status is CaseStatus.DRAFT:
        raise NotWithdrawable(state=guidance.case_state(case.status))
    stopped = [item.moved(ItemStatus.CANCELLED) for item in case.items.values() if not item.status.final]
    after = case.with_items(*stopped).moved(CaseStatus.WITHDRAWN)
    return Change(after, (Entry(Happening.WITHDRAWN, CITIZEN, facts={"stopped": [item.code for item in stopped]}),))


def closed_if_done(change: Change) -> Change:
    """The change, with the case closed when nothing of it is left to do."""
    case = change.case
    if case.status.ended or any(not item.status.final or item.owes_result for item in case.items.values()):
        return change
    status = _outcome(case)
    closed = Entry(Happening.CLOSED, SYSTEM, facts={"status": status.value})
    return replace(change, case=case.moved(status), entries=(*change.entries, closed))


def longest(bundle: Bundle, applying: Collection[str]) -> int:
    """Working days of the longest chain of promised limits: what the whole case is promised in."""
    graph = bundle.graph()
    finished: dict[str, int] = {}
    for code in TopologicalSorter(graph).static_order():
        own = bundle.items[code].limit.promised if code in applying else 0
        finished[code] = own + max((finished[before] for before in graph[code]), default=0)
    return max(finished.values())


def _outcome(case: Case) -> CaseStatus:
    decided = {item.status for item in case.items.values()} - {ItemStatus.NOT_APPLICABLE}
    if decided <= {ItemStatus.APPROVED}:
        return CaseStatus.COMPLETED
    return CaseStatus.PARTLY_COMPLETED if ItemStatus.APPROVED in decided else CaseStatus.REJECTED


def _unmet(bundle: Bundle, sheet: Sheet, today: date) -> tuple[FieldFault, ...]:
    needed = bundle.materials_of(sheet.answers, sheet.chosen, today)
    return tuple(
        FieldFault(f"/materials/{code}", "material_missing", entry("field_material_missing")["title"])
        for code in needed
        if code not in sheet.met
    )


def _unknown(codes: Collection[str], where: str, known: Collection[str]) -> tuple[FieldFault, ...]:
    words = entry("field_unknown")["title"]
    return tuple(FieldFault(f"/{where}/{n}", "unknown", words) for n, code in enumerate(codes) if code not in known)
