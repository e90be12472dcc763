"""Owns the verbs of 免申即享 in one place: lists, objections, confirmations, payments, budgets, money claimed back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from chalicelib.core import clock, table
from chalicelib.core.idempotency import Once
from chalicelib.entitlements import board, drawing, granting, purse, records, rules
from chalicelib.entitlements.board import Lines
from chalicelib.entitlements.going import Decided
from chalicelib.entitlements.granting import Shown, confirm, mine, recorded
from chalicelib.entitlements.listing import decide, make, object_, officers_policy, publish
from chalicelib.entitlements.listing import officers_list as _officers_list
from chalicelib.entitlements.listing import public as public_list
from chalicelib.entitlements.models import Entitlement, Entry, Left, Listing, ListStatus, Objection, budget_name
from chalicelib.entitlements.paying import look as pay
from chalicelib.entitlements.purse import Budget
from chalicelib.entitlements.records import of_enterprise
from chalicelib.entitlements.settling import settle
from chalicelib.identity import service as identity
from chalicelib.identity.models import Citizen, Staff
from chalicelib.policies import service as policies

__all__ = [
    "Parts",
    "budgets",
    "claim_back",
    "confirm",
    "decide",
    "lists",
    "make",
    "mine",
    "notices",
    "object_",
    "objections",
    "of_enterprise",
    "of_mine",
    "officers_list",
    "parts",
    "pay",
    "public",
    "publish",
    "put_money",
    "settle",
]


def of_mine(caller: Citizen, enterprise: str | None) -> tuple[Entitlement, ...]:
    """What an enterprise that the caller acts for (or each of them) is entitled to; NotRepresentative for any other."""
    if enterprise:
        identity.require_representative(caller.id, enterprise)
    named = (enterprise,) if enterprise else identity.represented_by(caller.id)
    return tuple(found for one in named for found in of_enterprise(one))


def notices() -> tuple[Listing, ...]:
    """The lists that are under notice now, the one that ends first first."""
    return tuple(found for found in board.on_notice() if found.status is ListStatus.UNDER_NOTICE)


class Parts(NamedTuple):
    """What an officer sees of a list at once; `given` is what its lines gave, by enterprise."""

    entries: Lines[Entry]
    given: Mapping[str, Entitlement]
    left: Lines[Left]
    objections: tuple[Objection, ...]


def public(list_id: str, after: str | None = None) -> tuple[Listing, Lines[Entry]]:
    """A list that everybody may see, with a page of its lines; NotFound for a draft, as for none."""
    return public_list(list_id), board.entries(list_id, after)


def officers_list(staff: Staff, list_id: str) -> Listing:
    """A list of a policy that the officer looks after, as far as it is drawn; NotAllowed or NotFound otherwise."""
    return drawing.so_far(_officers_list(staff, list_id))


def parts(found: Listing, entries_after: str | None = None, left_after: str | None = None) -> Parts:
    """A page of each part of a list, after these enterprises."""
    entries = board.entries(found.id, entries_after)
    given = records.given(found.id, (one.enterprise for one in entries.lines)) if found.public else {}
    return Parts(entries, given, board.left(found.id, left_after), board.objections_to(found.id))


def lists(staff: Staff) -> tuple[Listing, ...]:
    """The lists of the officer's department that are theirs, newest first; NotAllowed for who is no officer."""
    bodies, near = policies.bodies_of(staff), board.lists_of(staff.department)
    own = {each.id for each in policies.policies({one.policy for one in near}) if each.body in bodies}
    return tuple(drawing.so_far(one) for one in near if one.policy in own)


def objections(staff: Staff) -> tuple[Objection, ...]:
    """The open objections to the officer's lists."""
    own = {found.id for found in lists(staff)}
    return tuple(found for found in board.open_objections(staff.department) if found.list in own)


def budgets(staff: Staff) -> tuple[Budget, ...]:
    """The budgets of the officer's department, newest change first."""
    policies.require_an_officer(staff)
    return purse.of_department(staff.department)


def put_money(
    staff: Staff, policy_id: str, period: str | None, fen: int, *, once: Once, show: Callable[[Budget], Shown]
) -> Shown:
    """Open a policy's budget of a period with so much money, or add it. Whoever waits is served by the next round."""
    policy = officers_policy(staff, policy_id)
    name = budget_name(policy.code, period or rules.period(policy, clock.today(), "all"))

    def act() -> Shown:
        before = purse.budget(name)
        view = show(purse.after(before, name, staff.department, fen))
        recorded(purse.putting_in(before, name, staff.department, fen), once, view)
        return view

    return table.again(act)


def claim_back(
    staff: Staff, entitlement_id: str, reason: str | None, once: Once, show: Callable[[Entitlement], Shown]
) -> Shown:
    """Claim money back that was paid, for a reason; without one: it came, and the budget has it again."""
    officers_policy(staff, records.entitlement(entitlement_id).policy)
    by = f"staff:{staff.id}"

    def decided(before: Entitlement) -> Decided:
        return _owed(before, reason, by) if reason else _came_back(before, by)

    return granting.change_once(entitlement_id, decided, once, show)


def _owed(before: Entitlement, reason: str, by: str) -> Decided:
    change = rules.clawed_back(before, reason, by)
    grants = records.grants(before.enterprise)
    owing = replace(grants.with_(before.budget, -before.amount), owed=grants.owed + before.amount)
    return Decided(change, (records.saving_grants(grants, owing),))


def _came_back(before: Entitlement, by: str) -> Decided:
    change = rules.repaid(before, by)
    grants = records.grants(before.enterprise)
    settled = records.saving_grants(grants, replace(grants, owed=grants.owed - before.amount))
    return Decided(change, (settled, *purse.taking_back(before.budget, before.taken)))
