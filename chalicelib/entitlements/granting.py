"""Owns how one entitlement moves on: load, decide by pure rules, commit once with the budget's and the grants' rows.

Whoever is overtaken decides again on fresh rows. Facts are read before, once; money moves in the same transaction as
the entitlement, so no crash can leave the one without the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from chalicelib.cases.errors import AssuranceTooLow
from chalicelib.core import table
from chalicelib.core.errors import NotFound
from chalicelib.core.idempotency import Once
from chalicelib.core.logs import log
from chalicelib.core.models import View
from chalicelib.entitlements import accounts, records, rules
from chalicelib.entitlements.errors import ChecksUnavailable
from chalicelib.entitlements.going import Decided, Going
from chalicelib.entitlements.models import Account, Entitlement, Status
from chalicelib.identity import service as identity
from chalicelib.identity.models import Assurance, Citizen
from chalicelib.policies import service as policies

Shown = TypeVar("Shown", bound=View)


Decide = Callable[[Entitlement], Decided | None]


def change(entitlement_id: str, decide: Decide) -> Entitlement:
    """Load, decide, commit; None changes nothing."""

    def act(before: Entitlement) -> Entitlement:
        decided = decide(before)
        return _committed(before, decided) if decided else before

    return table.again(lambda: act(records.entitlement(entitlement_id)))


def change_once(
    entitlement_id: str, decide: Callable[[Entitlement], Decided], once: Once, show: Callable[[Entitlement], Shown]
) -> Shown:
    """The same for a request that must take effect once: what `show` makes of it is recorded with it."""

    def act(before: Entitlement) -> Shown:
        decided = decide(before)
        after, steps = records.saving(before, decided.change)
        view = show(after)
        recorded((*steps, *decided.beside), once, view)
        return view

    return table.again(lambda: act(records.entitlement(entitlement_id)))


def _committed(before: Entitlement, decided: Decided) -> Entitlement:
    after, steps = records.saving(before, decided.change)
    written((*steps, *decided.beside))
    return after


def written(steps: Iterable[table.Step]) -> None:
    """Commit; Overtaken when a condition fails."""
    try:
        table.commit(*steps)
    except table.Refused as refused:
        raise table.Overtaken from refused


def recorded(steps: Iterable[table.Step], once: Once, view: View) -> None:
    """Commit with the answer beside it: a second request gets the first one's. Overtaken when a condition fails."""
    recording = once.recording(view)
    try:
        table.commit(*steps, recording)
    except table.Refused as refused:
        if recording in refused.steps:
            once.replay_if_second()
        raise table.Overtaken from refused


# --- the verbs ---


def confirm(
    caller: Citizen, entitlement_id: str, named: Account | None, once: Once, show: Callable[[Entitlement], Shown]
) -> Shown:
    """A representative's one tap. What comes of it is in the entitlement: ordered, waiting for money, or refused.

    NotFound for an enterprise that the caller does not act for; AccountRequired; ChecksUnavailable while it can't be
    known whether anything stands against it.
    """
    seen = mine(caller, entitlement_id)
    if not caller.assurance.reaches(Assurance.REAL_NAME):
        raise AssuranceTooLow
    rules.require_confirmable(seen)
    going = Going.of(seen, f"person:{caller.id}")
    return change_once(entitlement_id, lambda before: going.confirmed(before, named), once, show)


def go_on(entitlement_id: str) -> Entitlement:
    """The notice is over: offered to the representatives, or, where the policy wants no confirmation, paid at once."""
    seen = records.entitlement(entitlement_id)
    policy = policies.policy(seen.policy)
    automatic = policy.without_application is not None and not policy.without_application.confirm
    if automatic and accounts.known(policy, records.grants(seen.enterprise).account):
        going = Going.of(seen, rules.SYSTEM)
        return change(entitlement_id, going.automatic)
    return change(entitlement_id, lambda before: Decided(rules.offered(before)) if _still_listed(before) else None)


def attempt(entitlement_id: str) -> Entitlement:
    """The same, where it can be done now; while a register is down it stays on the list, and is tried again later."""
    try:
        return go_on(entitlement_id)
    except ChecksUnavailable as unknown:
        log.warning("cannot be checked now", extra={"entitlement": entitlement_id, "missing": unknown.values})
        return records.entitlement(entitlement_id)


def serve(entitlement_id: str) -> Entitlement:
    """The first in line for money: served when there is enough by now, else as it was."""
    going = Going.of(records.entitlement(entitlement_id), rules.SYSTEM)
    return change(entitlement_id, going.served)


def mine(caller: Citizen, entitlement_id: str) -> Entitlement:
    """An entitlement of an enterprise that the caller acts for; NotFound for any other, as for none."""
    seen = records.entitlement(entitlement_id)
    if seen.enterprise not in identity.represented_by(caller.id):
        raise NotFound
    return seen


def _still_listed(before: Entitlement) -> bool:
    return before.status is Status.LISTED
