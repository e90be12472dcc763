"""Owns the proof that nothing is stuck, and the cure when something is. It decides no item.

At any moment each undecided item is in exactly one place: on a department's desk, or waiting for named other items, or
on its way between the machine and the desk. What stays on its way for too long is lost; its case is helped, first by
repeating what may not have been heard, then by a new run of its machine, built from the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache

from chalicelib.approvals import machines, rules, service
from chalicelib.approvals.machines import Execution
from chalicelib.cases import records
from chalicelib.cases import service as cases
from chalicelib.cases.models import Case, Item, ItemStatus
from chalicelib.core import clock, metrics
from chalicelib.core.logs import log

PATIENCE = timedelta(minutes=10)
"""How long a message may be on its way before we look after it: more than three times as long as a queue hides one."""


class Place(StrEnum):
    """Where an undecided item is."""

    DESK = "desk"
    WAITING = "waiting"
    ON_ITS_WAY = "on-its-way"


@dataclass(frozen=True)
class Whereabouts:
    """One undecided item: where it is; `where` names the queue, or the items it waits for."""

    case: str
    item: str
    place: Place
    where: tuple[str, ...]
    quiet: timedelta

    @property
    def lost(self) -> bool:
        """Whether it has been on its way for longer than any message takes."""
        return self.place is Place.ON_ITS_WAY and self.quiet > PATIENCE


class Cure(StrEnum):
    """What was done for a case."""

    NOTHING = "nothing"
    REPEATED = "repeated"
    STARTED = "started"
    REBUILT = "rebuilt"


def whereabouts(case: Case) -> Iterator[Whereabouts]:
    """Every undecided item of a case, and where it is. Pure but for the clock."""
    quiet = clock.now() - (case.changed or case.created)
    for item in case.items.values():
        if not item.status.final:
            place, where = _place(case, item)
            yield Whereabouts(case.id, item.code, place, where, quiet)


def survey() -> Iterator[Whereabouts]:
    """Every undecided item of every open case, and where it is; a desk is believed only when its queue lists it.

    A case that cannot be read is lost as a whole, under the item `*`; it spoils the survey of no other. Each desk is
    read once a survey: what came onto it meanwhile is too fresh to be lost.
    """
    desk = lru_cache(maxsize=None)(_desk)
    for case_id in records.open_cases():
        yield from _surveyed(case_id, desk)


def reconcile() -> dict[str, Cure]:
    """Look after every open case; each by itself, so that one that fails spoils no other."""
    return {case_id: cure for case_id in records.open_cases() if (cure := _look_after(case_id)) is not Cure.NOTHING}


def run() -> dict[str, str]:
    """The scheduled round: help what can be helped, count what is lost, and put the count where an alarm sees it."""
    helped = {case_id: cure.value for case_id, cure in reconcile().items()}
    stuck = [found for found in survey() if found.lost]
    for found in stuck:
        log.error("an item is lost", extra={"case": found.case, "item": found.item})
    metrics.count("StuckItems", len(stuck))
    return helped


def help_case(case: Case) -> Cure:
    """Compare a case with its execution, and mend what is missing."""
    quiet = clock.now() - (case.changed or case.created)
    if quiet <= PATIENCE:
        return Cure.NOTHING
    state = machines.state(case)
    if state is Execution.MISSING and not _under_way(case):
        machines.start(case)
        return Cure.STARTED
    if state is not Execution.RUNNING:
        return _rebuild(case)
    repeated = _repeat(case)
    if repeated and quiet <= 2 * PATIENCE:
        return Cure.REPEATED
    return _rebuild_if_lost(case)


def _surveyed(case_id: str, desk: Callable[[str, str], frozenset[tuple[str, str]]]) -> list[Whereabouts]:
    try:
        case = records.load(case_id)
        return [_believed(found, case.items[found.item], desk) for found in whereabouts(case)]
    except Exception:  # noqa: BLE001 - one poisoned case must not hide what became of the others
        log.exception("a case could not be surveyed", extra={"case": case_id})
        return [Whereabouts(case_id, "*", Place.ON_ITS_WAY, (), timedelta.max)]


def _look_after(case_id: str) -> Cure:
    try:
        cure = help_case(records.load(case_id))
    except Exception:  # noqa: BLE001 - one poisoned case must not keep the others from being looked after
        log.exception("a case could not be looked after", extra={"case": case_id})
        return Cure.NOTHING
    if cure is not Cure.NOTHING:
        log.warning("a case was helped", extra={"case": case_id, "cure": cure.value})
    return cure


def _place(case: Case, item: Item) -> tuple[Place, tuple[str, ...]]:
    if item.status is ItemStatus.UNDER_REVIEW:
        return Place.DESK, (records.queue(item.department, item.region),)
    if waits := rules.waits_for(case, cases.of(case), item.code):
        return Place.WAITING, waits
    return Place.ON_ITS_WAY, ()


def _believed(found: Whereabouts, item: Item, desk: Callable[[str, str], frozenset[tuple[str, str]]]) -> Whereabouts:
    if found.place is not Place.DESK or (found.case, found.item) in desk(item.department, item.region):
        return found
    return replace(found, place=Place.ON_ITS_WAY)


def _desk(department: str, region: str) -> frozenset[tuple[str, str]]:
    """What a department's queue lists: cases and their items."""
    return frozenset((queued.case, queued.item.code) for queued in records.in_queue(department, region))


def _under_way(case: Case) -> bool:
    return any(item.tokens or item.gates for item in case.items.values())


def _unheard(case: Case) -> list[Item]:
    """Decided items whose effect is not seen: what waits for them did not start, or a result is owed."""
    lost = {found.item for found in whereabouts(case) if found.place is Place.ON_ITS_WAY}
    before = {code for item in lost for code in cases.of(case).items[item].after}
    return [i for i in case.items.values() if i.owes_result or (i.code in before and i.tokens)]


def _repeat(case: Case) -> bool:
    unheard = _unheard(case)
    for item in unheard:
        service.follow_up(case.id, item.code)
    return bool(unheard)


def _rebuild_if_lost(case: Case) -> Cure:
    return _rebuild(case) if any(found.lost for found in whereabouts(case)) else Cure.NOTHING


def _rebuild(case: Case) -> Cure:
    """Give the case a new run of its machine: decided items answer at once, open ones swap their token."""
    machines.stop(case, "rebuilt")
    cases.change(case.id, lambda fresh: rules.restarted(fresh) if fresh.run == case.run else None)
    return Cure.REBUILT
