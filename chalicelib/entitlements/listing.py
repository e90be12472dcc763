"""Owns lists and what is said against them: drawn up from shared registers, put under notice, objected to, decided.

Drawing a list up asks nobody to apply; publishing it gives each line its entitlement, one by one, and may be repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from chalicelib.core import clock, ids, table
from chalicelib.core.errors import NotFound
from chalicelib.core.idempotency import Once
from chalicelib.entitlements import board, going, granting, purse, records, rules
from chalicelib.entitlements.errors import BudgetMissing, NotNow, NotWithoutApplication
from chalicelib.entitlements.granting import Shown, recorded, written
from chalicelib.entitlements.judging import Judge
from chalicelib.entitlements.models import (
    Entry,
    Left,
    Listing,
    ListStatus,
    Objection,
    ObjectionStatus,
    Status,
    budget_name,
)
from chalicelib.entitlements.wording import state
from chalicelib.identity import service as identity
from chalicelib.identity.models import Citizen, Staff
from chalicelib.policies import enterprises
from chalicelib.policies import service as policies
from chalicelib.policies.models import Policy

_AT_ONCE = 50  # lines in one transaction


def officers_policy(staff: Staff, policy_id: str) -> Policy:
    """A published policy that the officer looks after; NotAllowed or NotFound otherwise."""
    policy = policies.policy(policy_id)
    policies.require_officer(staff, policy)
    return policy


def officers_list(staff: Staff, list_id: str) -> Listing:
    """A list of a policy that the officer looks after; NotAllowed or NotFound otherwise."""
    found = board.listing(list_id)
    officers_policy(staff, found.policy)
    return found


def make(staff: Staff, policy_id: str, once: Once, show: Callable[[Listing], Shown]) -> Shown:
    """Draw up a list: every enterprise whose facts are known, those who are due, and why not those who are not.

    Nothing is public yet. Lines whose head was never written are nobody's list. NotWithoutApplication for a policy that
    is paid on application. A budget that the policy's file names is opened with it.
    """
    policy = officers_policy(staff, policy_id)
    if policy.without_application is None or not policy.open_on(clock.today()):
        raise NotWithoutApplication
    number = ids.ordered_id()
    lines = tuple(_judged(policy, rules.period(policy, clock.today(), number)))
    for rows in _batches(board.drawn(line, number) for line in lines):
        table.commit(*map(table.save, rows))
    drafted = _drafted(staff, policy, number, lines)
    return table.again(lambda: _head(policy, drafted, once, show))


def _judged(policy: Policy, period: str) -> Iterator[Entry | Left]:
    judge = Judge(policy, period, clock.today(), policies.lexicon(), going.other_policy)
    for enterprise in enterprises.known():
        due = judge.due(enterprises.facts(enterprise), records.grants(enterprise))
        profile = identity.enterprise(enterprise)
        if due.reason or profile is None:
            yield Left(enterprise, due.reason or "not-known", due.other)
        else:
            yield Entry(enterprise, profile.name, due.fen)


def _drafted(staff: Staff, policy: Policy, number: str, lines: Iterable[Entry | Left]) -> Listing:
    entries = [line for line in lines if isinstance(line, Entry)]
    return Listing(
        id=number,
        policy=policy.id,
        department=staff.department,
        period=rules.period(policy, clock.today(), number),
        day=clock.today(),
        by=f"staff:{staff.id}",
        entries=len(entries),
        fen=sum(line.fen for line in entries),
        left=sum(isinstance(line, Left) for line in lines),
    )


def _head(policy: Policy, drafted: Listing, once: Once, show: Callable[[Listing], Shown]) -> Shown:
    saved, step = board.saving_list(None, drafted)
    name = budget_name(policy.code, drafted.period)
    opening: tuple[table.Step, ...] = ()
    if policy.budget and purse.budget(name) is None:
        opening = purse.putting_in(None, name, drafted.department, policy.budget.total)
    view = show(saved)
    recorded((step, *opening), once, view)
    return view


def publish(staff: Staff, list_id: str, once: Once, show: Callable[[Listing], Shown]) -> Shown:
    """Put a list under notice; its enterprises hear of it. BudgetMissing while there is no money to pay it from."""
    policy = policies.policy(officers_list(staff, list_id).policy)
    notice = policy.without_application.notice if policy.without_application else 0

    def act() -> Shown:
        before = board.listing(list_id)
        after = rules.published(before, notice, clock.today())
        if purse.budget(budget_name(policy.code, before.period)) is None:
            raise BudgetMissing
        saved, step = board.saving_list(before, after)
        view = show(saved)
        recorded((step,), once, view)
        return view

    view = table.again(act)
    give(board.listing(list_id))
    return view


def give(listing: Listing) -> None:
    """Each line of a list that is public has its entitlement. Safe to repeat: those that are there stay as they are."""
    for entry in board.entries(listing.id):
        _, steps = records.saving(None, rules.entitled(listing, entry))
        try:
            table.commit(*steps)
        except table.Refused:
            continue


def end_notice(listing: Listing) -> Listing:
    """The days of notice are over: no objection is taken from now on, so none can come after they were looked for."""
    after, step = board.saving_list(listing, rules.notice_over(listing, clock.today()))
    written((step,))
    return after


def settle(listing: Listing) -> Listing:
    """Each line that nobody objects to moves on; a list all of whose lines have is settled."""
    give(listing)
    held = {one.enterprise for one in board.objections_to(listing.id) if one.status is ObjectionStatus.OPEN}
    left = [entry.enterprise for entry in board.entries(listing.id) if not _moved_on(listing, entry, held)]
    if left:
        return listing
    after, step = board.saving_list(listing, listing.moved(ListStatus.SETTLED))
    written((step,))
    return after


def _moved_on(listing: Listing, entry: Entry, held: set[str]) -> bool:
    entitlement_id = f"{listing.id}.{entry.enterprise}"
    seen = records.entitlement(entitlement_id)
    if seen.status is Status.LISTED and entry.enterprise not in held:
        seen = granting.attempt(entitlement_id)
    return seen.status is not Status.LISTED


# --- objections ---


def public(list_id: str) -> Listing:
    """A list that everybody may see; NotFound for a draft, as for none."""
    found = board.listing(list_id)
    if found.status is ListStatus.DRAFTED:
        raise NotFound
    return found


def object_(
    caller: Citizen, list_id: str, enterprise: str, text: str, *, once: Once, show: Callable[[Objection], Shown]
) -> Shown:
    """Say what one has against a line of a list under notice, by name where the policy hears only that."""
    found = public(list_id)
    rules.require_objectable(found, policies.policy(found.policy), caller.assurance, clock.today())
    line = board.entry(list_id, enterprise)
    if line is None:
        raise NotFound
    if line.struck:
        raise NotNow(state=state(Status.STRUCK))
    profile = identity.profile(caller.id)
    made = Objection(
        id=f"{list_id}.{ids.ordered_id()}",
        list=list_id,
        enterprise=enterprise,
        person=caller.id,
        name=profile.name if profile else "",
        text=text,
        at=clock.now(),
    )
    return table.again(lambda: _taken(made, caller, once, show))


def _taken(made: Objection, caller: Citizen, once: Once, show: Callable[[Objection], Shown]) -> Shown:
    found = public(made.list)
    rules.require_objectable(found, policies.policy(found.policy), caller.assurance, clock.today())
    view = show(made)
    step = board.saving_objection(made, found.department, found.until)
    recorded((step, board.unchanged(found)), once, view)
    return view


def decide(
    staff: Staff, objection_id: str, *, uphold: bool, reason: str, once: Once, show: Callable[[Objection], Shown]
) -> Shown:
    """Decide an objection with a reason: upheld, the line leaves the list; dismissed, it goes on."""
    seen = board.objection(objection_id)
    give(officers_list(staff, seen.list))

    def act() -> Shown:
        before, by = board.objection(objection_id), f"staff:{staff.id}"
        status = ObjectionStatus.UPHELD if uphold else ObjectionStatus.DISMISSED
        after = before.decided(status, by, reason)
        view = show(after)
        step = board.saving_objection(after, staff.department, None)
        recorded((step, *(_striking(after, by) if uphold else ())), once, view)
        return view

    return table.again(act)


def _striking(objection: Objection, by: str) -> tuple[table.Step, ...]:
    """The steps by which a line leaves its list; of one that another objection struck before, none."""
    before = records.entitlement(f"{objection.list}.{objection.enterprise}")
    line = board.entry(objection.list, objection.enterprise)
    if before.status is Status.STRUCK or line is None:
        return ()
    _, steps = records.saving(before, rules.struck(before, objection, by))
    return *steps, table.save(board.entry_row(objection.list, replace(line, struck=objection.reason)))


def _batches(rows: Iterable[table.Table]) -> Iterator[list[table.Table]]:
    left = iter(rows)
    while batch := list(islice(left, _AT_ONCE)):
        yield batch
