"""Owns lists and what is said against them: begun, put under notice, objected to, decided.

Nothing here goes through a list: what its requests begin is done by messages, page by page (`drawing`, `giving`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chalicelib.core import clock, ids, table
from chalicelib.core.errors import NotFound
from chalicelib.core.idempotency import Once
from chalicelib.entitlements import board, giving, purse, records, rules, walks
from chalicelib.entitlements.errors import BudgetMissing, NotNow, NotWithoutApplication
from chalicelib.entitlements.granting import Shown, recorded
from chalicelib.entitlements.models import (
    Listing,
    Objection,
    ObjectionStatus,
    Status,
    budget_name,
)
from chalicelib.entitlements.walks import Walk
from chalicelib.entitlements.wording import state
from chalicelib.identity import service as identity
from chalicelib.identity.models import Citizen, Staff
from chalicelib.policies import life_cycle
from chalicelib.policies import service as policies
from chalicelib.policies.models import Policy


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
    """Begin a list; it is drawn up by messages, page by page, and nothing of it is public yet.

    NotWithoutApplication for a policy that is paid on application, or is not open. A budget that the policy's file
    names is opened with it.
    """
    policy = officers_policy(staff, policy_id)
    if policy.without_application is None or not policy.open_on(clock.today()) or life_cycle.is_closed(policy.id):
        raise NotWithoutApplication
    number, today = ids.ordered_id(), clock.today()
    period = rules.period(policy, today, number)
    begun = Listing(number, policy.id, staff.department, period, today, f"staff:{staff.id}")
    return table.again(lambda: _begun(policy, begun, once, show))


def _begun(policy: Policy, begun: Listing, once: Once, show: Callable[[Listing], Shown]) -> Shown:
    saved, step = board.saving_list(None, begun)
    name = budget_name(policy.code, begun.period)
    opening: tuple[table.Step, ...] = ()
    if policy.budget and purse.budget(name) is None:
        opening = purse.putting_in(None, name, begun.department, policy.budget.total)
    view = show(saved)
    recorded((step, *walks.beginning(begun.id, Walk.DRAWING), *opening), once, view)
    return view


def publish(staff: Staff, list_id: str, once: Once, show: Callable[[Listing], Shown]) -> Shown:
    """Put a list under notice; messages give its lines their entitlements, and its enterprises hear of it.

    NotNow while it is being drawn up; BudgetMissing while there is no money to pay it from.
    """
    policy = policies.policy(officers_list(staff, list_id).policy)
    notice = policy.without_application.notice if policy.without_application else 0

    def act() -> Shown:
        before = board.listing(list_id)
        after = rules.published(before, notice, clock.today())
        if purse.budget(budget_name(policy.code, before.period)) is None:
            raise BudgetMissing
        saved, step = board.saving_list(before, after)
        view = show(saved)
        recorded((step, *walks.beginning(list_id, Walk.GIVING)), once, view)
        return view

    return table.again(act)


# --- objections ---


def public(list_id: str) -> Listing:
    """A list that everybody may see; NotFound for a draft, as for none."""
    found = board.listing(list_id)
    if not found.public:
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
        company=line.name,
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
    found = officers_list(staff, seen.list)
    if line := board.entry(seen.list, seen.enterprise):
        giving.give_line(found, line)  # its page may still be to come

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
