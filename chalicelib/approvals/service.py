"""Owns the verbs of approval: start, take in, decide, issue, answer the machine. Each loads, decides, commits once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from chalicelib.approvals import machines, reach, rules, wording
from chalicelib.approvals import records as own
from chalicelib.approvals.errors import OnlyReviewers, ReasonRequired
from chalicelib.approvals.records import Own
from chalicelib.approvals.rules import Verdict
from chalicelib.cases import guidance, records
from chalicelib.cases import service as cases
from chalicelib.cases.models import Case, Change, Item
from chalicelib.cases.records import Queued
from chalicelib.cases.service import Shown
from chalicelib.cases.timeline import Chained
from chalicelib.catalogue.answers import said
from chalicelib.catalogue.models import Bundle
from chalicelib.core import clock
from chalicelib.core.errors import FieldFault, InvalidRequest, NotAllowed, NotFound, entry
from chalicelib.core.i18n import Words
from chalicelib.core.idempotency import Once
from chalicelib.core.logs import masked
from chalicelib.identity import service as identity
from chalicelib.identity.models import Role, Staff
from chalicelib.licences import service as licences
from chalicelib.licences.models import Licence


def begin(case_id: str) -> None:
    """A submitted case starts its state machine. Seen twice, AWS refuses the second start by name."""
    case = records.load(case_id)
    if not case.status.ended:
        machines.start(case)


def take_in(case_id: str, run: int, code: str, token: str) -> None:
    """The machine brings an item: onto the department's desk, decided at once, or answered because it is decided."""

    def decide(case: Case) -> Change | None:
        if case.run != run:
            return None
        bundle = cases.of(case)
        held = licences.held(case.applicant, clock.today()) if bundle.items[code].instant else ()
        return rules.arrive(case, bundle, code, token, held)

    after = cases.change(case_id, decide)
    kept = token in after.items[code].tokens  # then the answer follows from the decision's own event
    if after.run == run and not kept and (known := rules.item_answer(after, code)):
        machines.answer((token,), known)


def take_in_gate(case_id: str, run: int, code: str, token: str) -> None:
    """The machine stands at a gate: let through or stopped if that is known by now, else remembered.

    Every decision looks at the gates as well (`answer_machine`): with only one of the two a wake-up would be lost.
    """
    after = cases.change(
        case_id, lambda case: rules.arrive_gate(case, cases.of(case), code, token) if case.run == run else None
    )
    if after.run == run and (known := rules.gate_answer(after, cases.of(after), code)):
        machines.answer((token,), known)


def decide(staff: Staff, task: str, verdict: Verdict, once: Once, show: Callable[[Case], Shown]) -> Shown:
    """A reviewer decides the item on their desk. Two at once: one decision, and the other is told whose it was."""
    case_id, code = parts(task)
    if staff.role is not Role.REVIEWER:
        raise OnlyReviewers
    _require_reason(verdict)
    note = masked(verdict.note) if verdict.note else None
    settled = replace(verdict, note=note)

    def decided(case: Case) -> Change:
        _desk(staff, case, code)
        change = rules.decide(case, cases.of(case), code, settled, decider)
        return replace(
            change,
            beside=(
                *change.beside,
                own.noting(staff.id, case, change.case.items[code], verdict.approve),
            ),
        )

    return cases.change_once(case_id, decided, once, show)


def follow_up(case_id: str, code: str) -> None:
    """After a decision: issue what it promised, then tell the machine, which releases what waited. Safe to repeat."""
    case = records.load(case_id)
    if case.items[code].owes_result:
        case = cases.change(case_id, lambda fresh: _issuing(fresh, code))
    answer_machine(case, code)


def answer_machine(case: Case, code: str) -> None:
    """Tell the machine what the table knows: about this item, and at every gate that can be answered now."""
    bundle = cases.of(case)
    item = case.items[code]
    if item.tokens and (known := rules.item_answer(case, code)):
        machines.answer(item.tokens, known)
    for waiting in case.items.values():
        if waiting.gates and (known := rules.gate_answer(case, bundle, waiting.code)):
            machines.answer(waiting.gates, known)


def stop(case_id: str) -> None:
    """A withdrawn case needs its machine no more."""
    machines.stop(records.load(case_id), "withdrawn")


def decider(by: str) -> Words:
    """Who decided, by name; one look at the register of staff, unless it was the system."""
    number = by.removeprefix("staff:")
    return wording.decider(by, None if number == by else identity.staff_name(number))


def queue(staff: Staff, region: str | None) -> tuple[Queued, ...]:
    """A desk of the staff's department, in their own region or one that they look after; NotAllowed for another."""
    served = region or staff.region
    if not reach.serves(staff, served):
        raise NotAllowed
    return records.in_queue(staff.department, served)


def late(staff: Staff) -> tuple[Queued, ...]:
    """What a supervisor looks after and is past its promised limit; NotAllowed to anybody else."""
    if staff.role is not Role.SUPERVISOR:
        raise NotAllowed
    past = records.past_due(clock.today())
    return tuple(row for row in past if reach.oversees(staff, row.item, cases.published(row.bundle)))


def decisions(staff: Staff, before: str | None, limit: int) -> tuple[tuple[Own, ...], str | None]:
    """What the staff decided themselves, newest first, and where the next page begins."""
    return own.of_staff(staff.id, before, limit)


def course(staff: Staff, case_id: str) -> tuple[Case, tuple[Chained, ...]]:
    """A case and all that happened to it; NotFound unless one of its items is the staff's, or theirs to look after."""
    case = cases.load(case_id)
    if not reach.may_follow(staff, case, cases.of(case)):
        raise NotFound
    return case, records.entries(case_id)


def task(staff: Staff, task_id: str) -> tuple[Case, Item]:
    """One item of the staff's own department, in a region that they serve; NotFound for any other."""
    case_id, code = parts(task_id)
    case = cases.load(case_id)
    return case, _desk(staff, case, code)


def parts(task_id: str) -> tuple[str, str]:
    """The case and the item of a task's id, `<case>.<item>`; NotFound when it is none."""
    case_id, dot, code = task_id.partition(".")
    if not dot:
        raise NotFound
    return case_id, code


def _desk(staff: Staff, case: Case, code: str) -> Item:
    item = case.items.get(code)
    if item is None or not reach.own(staff, item):
        raise NotFound
    return item


def _require_reason(verdict: Verdict) -> None:
    """Nobody could be shown a reason without words; and a rejection without one, or without a note, is none."""
    known = verdict.reason in guidance.reasons()
    if verdict.approve:
        if verdict.reason and not known:
            raise InvalidRequest(faults=(FieldFault("/reasonCode", "invalid", entry("field_invalid")["title"]),))
        return
    faults = []
    if not known:
        faults.append(FieldFault("/reasonCode", "required", entry("field_required")["title"]))
    if not (verdict.note or "").strip():
        faults.append(FieldFault("/note", "required", entry("field_required")["title"]))
    if faults:
        raise ReasonRequired(faults=tuple(faults))


def _issuing(case: Case, code: str) -> Change | None:
    licence = _licence(case, cases.of(case), code)
    change = rules.issue(case, code, licence)
    return replace(change, beside=licences.issuing(licence)) if change else None


def _licence(case: Case, bundle: Bundle, code: str) -> Licence:
    issues = bundle.items[code].issues
    if issues is None:
        raise LookupError(f"{case.bundle}: {code} issues nothing")
    return licences.drawn_up(
        issues.licence,
        case.applicant,
        shows=_shown(case, bundle, issues.shows),
        case=case.id,
        valid_years=issues.valid_years,
        today=clock.today(),
    )


def _shown(case: Case, bundle: Bundle, shows: Mapping[str, str]) -> dict[str, str]:
    """What stands on a licence, in Chinese as on every one: an option by its label, an amount in yuan."""
    told = {field: said(bundle, case.sheet.answers, name) for field, name in shows.items()}
    return {field: words.zh for field, words in told.items() if words}
