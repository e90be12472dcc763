"""Owns what departments and the machine may do to a case, as pure functions from a case to a change; no I/O.

The case table is the truth. What the state machine says is a hint to look: an item starts only when the table says that
its predecessors are done, and what to answer the machine is read from the table alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from chalicelib.approvals import graph, wording
from chalicelib.approvals.errors import AlreadyDecided, NotUnderReview
from chalicelib.cases.guidance import appeal, item_state
from chalicelib.cases.models import Case, CaseStatus, Change, Entry, Happening, Item, ItemStatus
from chalicelib.cases.rules import SYSTEM, closed_if_done
from chalicelib.catalogue import models as catalogue
from chalicelib.catalogue.models import Bundle
from chalicelib.core import calendar, clock
from chalicelib.core.i18n import Words
from chalicelib.licences.models import Licence


class NotReady(Exception):
    """A message came before what it waits for is done; it comes again later."""


class Callback(StrEnum):
    """What the machine is answered: go on, or stop here."""

    SUCCESS = "success"
    REJECTED = "Rejected"
    CANCELLED = "Cancelled"


@dataclass(frozen=True)
class Verdict:
    """A decision about one item: by whom, and when it is a rejection, why."""

    approve: bool
    by: str
    automatic: bool = False
    reason: str | None = None
    note: str | None = None
    grounds: tuple[Mapping[str, str], ...] = ()


def arrive(case: Case, bundle: Bundle, code: str, token: str, held: Iterable[str]) -> Change | None:
    """The machine says an item may start: it goes to its department, or is decided at once when all is certain.

    Of an item that started before, only another token is news. NotReady when the table knows of
    a predecessor that is not done. None when nothing changes.
    """
    item = case.items[code]
    if item.status is not ItemStatus.WAITING:
        return _with_token(case, item, token)
    if not ready(case, bundle, code):
        raise NotReady(f"{case.id} {code}")
    started = _started(item, bundle.items[code], token)
    underway = case if case.status is CaseStatus.IN_PROGRESS else case.moved(CaseStatus.IN_PROGRESS)
    change = Change(underway.with_items(started), (_told_start(started, bundle.items[code]),))
    grounds = instant_grounds(case, bundle, code, held)
    if grounds is None:
        return change
    return _decided(change, bundle, code, Verdict(True, SYSTEM, automatic=True, grounds=grounds))


def arrive_gate(case: Case, bundle: Bundle, code: str, token: str) -> Change | None:
    """The machine stands at the gate before an item: its token is kept, unless it can be answered at once."""
    item = case.items[code]
    if gate_answer(case, bundle, code) or token in item.gates:
        return None
    return Change(case.with_items(replace(item, gates=(*item.gates, token))))


def decide(
    case: Case, bundle: Bundle, code: str, verdict: Verdict, called: Callable[[str], Words] = wording.decider
) -> Change:
    """A department decides. AlreadyDecided says who was faster, and what they decided; NotUnderReview what the item is.

    `called` tells what people call whoever decided.
    """
    item = case.items[code]
    if item.decided and item.decided_by:
        what = wording.decision(item.status is ItemStatus.APPROVED)
        raise AlreadyDecided(by=called(item.decided_by), at=clock.for_people(item.decided), what=what)
    if item.status is not ItemStatus.UNDER_REVIEW:
        raise NotUnderReview(state=item_state(item.status))
    return _decided(Change(case), bundle, code, verdict)


def issue(case: Case, code: str, licence: Licence) -> Change | None:
    """What an approval promised is issued. None when it was before."""
    item = case.items[code]
    if not item.owes_result:
        return None
    after = case.with_items(replace(item, owes_result=False, result=licence.number))
    told = Entry(Happening.ISSUED, SYSTEM, code, {"licence": licence.kind, "number": licence.number})
    return closed_if_done(Change(after, (told,)))


def restarted(case: Case) -> Change:
    """A new run of the machine: the tokens of the old one are dead."""
    items = [replace(item, tokens=(), gates=()) for item in case.items.values() if item.tokens or item.gates]
    after = replace(case, run=case.run + 1).with_items(*items)
    return Change(after, (Entry(Happening.RESTARTED, SYSTEM, facts={"run": after.run}),))


def item_answer(case: Case, code: str) -> Callback | None:
    """What to answer the machine about an item; None while it is not decided, or its result not issued."""
    item = case.items[code]
    if item.done:
        return Callback.SUCCESS
    return Callback.REJECTED if item.status in (ItemStatus.REJECTED, ItemStatus.CANCELLED) else None


def gate_answer(case: Case, bundle: Bundle, code: str) -> Callback | None:
    """What to answer the machine at the gate before an item; None while a predecessor is not done.

    Once something before it is rejected, nobody will ever come through, not even an item that does not apply.
    """
    waits = {case.items[before].status for before in waits_for(case, bundle, code)}
    if case.items[code].status is ItemStatus.CANCELLED or waits & {ItemStatus.REJECTED, ItemStatus.CANCELLED}:
        return Callback.CANCELLED
    return None if waits else Callback.SUCCESS


def ready(case: Case, bundle: Bundle, code: str) -> bool:
    """Whether everything that an item waits for is done."""
    return not waits_for(case, bundle, code)


def waits_for(case: Case, bundle: Bundle, code: str) -> tuple[str, ...]:
    """What is not done of that which an item comes after. What does not apply hands on what it would come after."""
    waiting: list[str] = []
    looked_at: set[str] = set()
    left = list(bundle.items[code].after)
    while left:
        if (before := left.pop(0)) in looked_at:
            continue
        looked_at.add(before)
        if case.items[before].status is ItemStatus.NOT_APPLICABLE:
            left += bundle.items[before].after
        elif not case.items[before].done:
            waiting.append(before)
    return tuple(waiting)


def instant_grounds(case: Case, bundle: Bundle, code: str, held: Iterable[str]) -> tuple[Mapping[str, str], ...] | None:
    """What makes an item certain (秒批), in words, when every condition is true; else None: a person decides."""
    conditions = bundle.items[code].instant
    facts = instant_facts(case, bundle, held)
    today = clock.today()
    if not conditions or not all(condition.evaluate(facts, today).truth for condition in conditions):
        return None
    vocabulary = bundle.vocabulary()
    return tuple({lang: condition.explain(vocabulary, lang) for lang in ("zh", "en")} for condition in conditions)


def instant_facts(case: Case, bundle: Bundle, held: Iterable[str]) -> dict[str, Any]:
    """What the instant conditions are read on: the answers, what registers confirmed, the licences held now."""
    facts = bundle.facts(case.sheet.answers, case.sheet.chosen)
    return {**facts, "$confirmed": set(case.sheet.confirmed), "$holds": set(held)}


def _with_token(case: Case, item: Item, token: str) -> Change | None:
    if item_answer(case, item.code) or token in item.tokens:
        return None
    return Change(case.with_items(replace(item, tokens=(*item.tokens, token))))


def _started(item: Item, defined: catalogue.Item, token: str) -> Item:
    today = clock.today()
    promised, statutory = (calendar.deadline(today, days) for days in (defined.limit.promised, defined.limit.statutory))
    return item.moved(
        ItemStatus.UNDER_REVIEW,
        started=clock.now(),
        due=promised.day,
        statutory=statutory.day,
        provisional=promised.provisional or statutory.provisional,
        tokens=(token,),
    )


def _decided(change: Change, bundle: Bundle, code: str, verdict: Verdict) -> Change:
    item = change.case.items[code]
    decided = item.moved(
        ItemStatus.APPROVED if verdict.approve else ItemStatus.REJECTED,
        decided=clock.now(),
        decided_by=verdict.by,
        automatic=verdict.automatic,
        reason=verdict.reason,
        note=verdict.note,
        owes_result=verdict.approve and bundle.items[code].issues is not None,
    )
    stopped = [] if verdict.approve else _below(change.case, bundle, code)
    cancelled = [Entry(Happening.CANCELLED, SYSTEM, each.code, {"because": code}) for each in stopped]
    told = _told_decision(decided, bundle.items[code], verdict)
    after = change.case.with_items(decided, *stopped)
    return closed_if_done(replace(change, case=after, entries=(*change.entries, told, *cancelled)))


def _below(case: Case, bundle: Bundle, code: str) -> list[Item]:
    """What can no longer happen once an item is rejected: all that depends on it and is not final yet."""
    below = graph.descendants(bundle.graph())[code]
    return [case.items[c].moved(ItemStatus.CANCELLED) for c in sorted(below) if not case.items[c].status.final]


def _told_start(item: Item, defined: catalogue.Item) -> Entry:
    facts = {"department": item.department, "region": item.region, **_guidance(item, defined)}
    return Entry(Happening.STARTED, SYSTEM, item.code, facts)


def _told_decision(item: Item, defined: catalogue.Item, verdict: Verdict) -> Entry:
    facts: dict[str, Any] = {
        "decision": "approve" if verdict.approve else "reject",
        "automatic": verdict.automatic,
        "department": item.department,
        **_guidance(item, defined),
    }
    if verdict.reason:
        facts["reason"] = verdict.reason
    if verdict.grounds:
        facts["grounds"] = list(verdict.grounds)
    return Entry(Happening.DECIDED, verdict.by, item.code, facts)


def _guidance(item: Item, defined: catalogue.Item) -> dict[str, Any]:
    return {
        "due": _text(item.due),
        "statutoryDue": _text(item.statutory),
        "provisional": item.provisional,
        "basis": [basis.text() for basis in defined.basis],
        "appeal": appeal(defined).model_dump(),
    }


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
