"""Owns the verbs of evaluation: work out a policy's figures, move its life on, hear what people say about it.

Where figures come from: money, outreach and voices are counters that change in the transaction of each event, so that
they are exact at any size; lists, applications and times are read from their rows, one after another, which is meant
for policies of thousands, not millions; eligible enterprises are judged one by one while few are known, and else as
last counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from chalicelib.core import calendar, clock, ids, table
from chalicelib.core.errors import NotFound
from chalicelib.core.idempotency import Once
from chalicelib.entitlements import board, purse
from chalicelib.entitlements import records as entitlements
from chalicelib.entitlements.models import Happening, Listing
from chalicelib.evaluation import records
from chalicelib.evaluation.errors import NameUnknown, SpokenEnough
from chalicelib.evaluation.figures import Applied, Eligible, Figures, Money
from chalicelib.evaluation.records import Voice, VoiceKind
from chalicelib.evaluation.views import SaidBody, StageBody, StageView, VoiceReceipt
from chalicelib.identity import service as identity
from chalicelib.identity.models import Citizen, Staff
from chalicelib.outreach import applications
from chalicelib.outreach import service as outreach
from chalicelib.outreach.applications import Application
from chalicelib.policies import enterprises, life_cycle
from chalicelib.policies import service as policies
from chalicelib.policies.errors import StageClosed
from chalicelib.policies.life_cycle import Move
from chalicelib.policies.models import Policy
from chalicelib.policies.records import SHARDS
from chalicelib.policies.stages import PolicyStage

OFTEN = 3
"""So often one person may speak about one policy."""
FEW = 1_000
"""Up to so many known enterprises are judged while somebody waits; more are counted by the command."""


class _Paid(NamedTuple):
    """One enterprise on a list: when it was listed, and when its money came, if it did."""

    enterprise: str
    listed: date
    paid: date | None


# --- figures ---


def figures(policy_id: str) -> Figures:
    """Everything that is counted of a published policy. NotFound for any other.

    Money is of the policy's code: its versions share their budgets.
    """
    policy, today = policies.policy(policy_id), clock.today()
    lines, by_version = list(_lines(policy)), _applications(policy.code)
    applied = by_version[policy.id]
    ended, given = [each for each in applied if each.ended], [each for each in applied if each.paid]
    paid = {line.enterprise for line in lines if line.paid} | {each.enterprise for each in given}
    granted = {each.enterprise for each in applied if each.granted}
    days = [calendar.workdays_between(line.listed, line.paid) for line in lines if line.paid]
    return Figures(
        policy=policy.id,
        name=policy.name,
        stage=life_cycle.where(policy.id, today),
        day=today,
        eligible=_eligible(policy),
        listed=len({line.enterprise for line in lines}),
        paid=len(paid),
        money=_money(policy, chain.from_iterable(by_version.values())),
        days=tuple(sorted((*days, *map(_took, given)))),
        voices=records.counts(policy.id),
        funnel=outreach.funnel(policy.id),
        applied=Applied(len({each.enterprise for each in applied}), len(granted), tuple(sorted(map(_took, ended)))),
        received=len(paid | granted),
    )


def count_eligible(policy_id: str) -> Eligible:
    """Judge every known enterprise, however many there are, and keep the count with its day."""
    policy = policies.policy(policy_id)
    found = _judged(policy, _all_pages())
    records.keep_eligible(policy.id, found)
    return found


def _took(application: Application) -> int:
    """Working days from the application to its end."""
    first, last = application.submitted, application.ended or clock.now()
    return calendar.workdays_between(clock.local_date(first), clock.local_date(last))


def _eligible(policy: Policy) -> Eligible | None:
    """Judged now where few are known; else the last count."""
    seen, pages = 0, []
    for page in _all_pages():
        seen += len(page.snapshots)
        pages.append(page)
        if seen > FEW:
            return records.eligible(policy.id)
    return _judged(policy, iter(pages))


def _judged(policy: Policy, pages: Iterator[enterprises.Page]) -> Eligible:
    count, known, today = 0, 0, clock.today()
    for page in pages:
        known += len(page.snapshots)
        count += sum(policy.condition.evaluate(facts, today).truth is True for facts in page.snapshots.values())
    return Eligible(count, known, today)


def _all_pages() -> Iterator[enterprises.Page]:
    for shard in range(SHARDS):
        after = None
        while True:
            page = enterprises.page(shard, after, FEW)
            yield page
            after = page.after
            if not after:
                break


def _applications(code: str) -> dict[str, list[Application]]:
    """The applications for each version of a policy, by its id."""
    return {version.id: list(applications.of(version.id)) for version in policies.library().versions(code)}


def _money(policy: Policy, applied: Iterable[Application]) -> Money:
    """The policy's budgets, all periods together, and what was ordered on application, for any version, beside them.

    Before the first budget is opened, planned is what the policy itself says.
    """
    budgets = [found for found in purse.of_department(_department(policy)) if found.policy == policy.code]
    said = policy.budget.total if policy.budget else 0
    return Money(
        planned=sum(found.total for found in budgets) if budgets else said,
        committed=sum(found.sums.reserved for found in budgets),
        paid=sum(found.sums.paid for found in budgets) + sum(each.fen or 0 for each in applied),
    )


def _lines(policy: Policy) -> Iterator[_Paid]:
    for listing in _lists(policy):
        for entry in board.every_entry(listing.id):
            moments = {row.kind: clock.from_text(row.at) for row in reversed(_course(listing, entry.enterprise))}
            if listed := moments.get(Happening.LISTED):
                paid = moments.get(Happening.PAID)
                yield _Paid(entry.enterprise, clock.local_date(listed), clock.local_date(paid) if paid else None)


def _course(listing: Listing, enterprise: str) -> tuple[entitlements.EventRecord, ...]:
    return entitlements.course(f"{listing.id}.{enterprise}")


def _lists(policy: Policy) -> list[Listing]:
    lists = board.lists_of(_department(policy))
    return [each for each in lists if each.policy == policy.id and each.public]


def _department(policy: Policy) -> str:
    return policies.library().reference.bodies[policy.body].department


# --- the life of a policy ---


def of_officer(staff: Staff) -> list[Policy]:
    """The policies that an officer looks after, drafts among them, by code. NotAllowed for who is no officer."""
    bodies = policies.bodies_of(staff)
    published = policies.policies(each.id for each in policies.library().summaries if each.body in bodies)
    drafts = (each for each in life_cycle.drafts() if each.body in bodies)
    return sorted((*published, *drafts), key=attrgetter("id"))


def officers(staff: Staff, policy_id: str) -> Policy:
    """A policy or draft that an officer looks after. NotAllowed, or NotFound for another's."""
    policies.require_an_officer(staff)
    policy = life_cycle.find(policy_id)
    policies.require_officer(staff, policy)
    return policy


def move(staff: Staff, policy_id: str, body: StageBody, once: Once) -> StageView:
    """An officer moves a policy on. StageClosed when that is no person's move from where it is now."""
    policy, today = officers(staff, policy_id), clock.today()
    if body.until is not None and body.until < today:
        raise StageClosed
    made = Move(
        life_cycle.where(policy.id, today), PolicyStage(body.stage), f"staff:{staff.id}", clock.now(), body.note
    )
    view = StageView.of(policy, made.after, (*life_cycle.history(policy.id), made), body.until)
    recording = once.recording(view)
    try:
        life_cycle.move(policy.id, made, body.until, recording)
    except table.Refused:
        once.replay_if_second()
        raise
    return view


def whereabouts(staff: Staff, policy_id: str) -> StageView:
    """Where a policy is that an officer looks after, and everything that people decided about it."""
    policy = officers(staff, policy_id)
    stage, until = life_cycle.where(policy.id, clock.today()), life_cycle.head(policy.id).until
    return StageView.of(policy, stage, life_cycle.history(policy.id), until)


def public(policy_id: str) -> Figures:
    """The figures of a policy that was evaluated; NotFound before."""
    policy = life_cycle.find(policy_id)
    if life_cycle.head(policy.id).decided is not PolicyStage.EVALUATED:
        raise NotFound
    return figures(policy.id)


# --- voices ---


def say(caller: Citizen, policy_id: str, body: SaidBody, once: Once) -> VoiceReceipt:
    """A comment on a draft, or a complaint about a policy, under the caller's real name.

    StageClosed outside the consultation, or before the publication; SpokenEnough after three.
    """
    policy = life_cycle.find(policy_id)
    _require_time_for(body.kind, policy.id)
    profile = identity.profile(caller.id)
    if profile is None:
        raise NameUnknown
    voice = Voice(ids.ordered_id(), policy.id, body.kind, profile.name, body.text, clock.now())
    view = VoiceReceipt(id=voice.id, policy=policy.id, kind=voice.kind, at=voice.at)
    counted, *kept = records.saying(voice, caller.id, OFTEN)
    try:
        table.commit(counted, *kept, once.recording(view))
    except table.Refused as refused:
        once.replay_if_second()
        if counted in refused.steps:
            raise SpokenEnough(limit=OFTEN) from refused
        raise
    return view


def voices(staff: Staff, policy_id: str) -> tuple[Voice, ...]:
    """What was said about a policy that an officer looks after."""
    return records.voices(officers(staff, policy_id).id)


def _require_time_for(kind: VoiceKind, policy_id: str) -> None:
    today = clock.today()
    stage, head = life_cycle.where(policy_id, today), life_cycle.head(policy_id)
    in_time = head.until is not None and today <= head.until
    early = stage in (PolicyStage.DRAFT, PolicyStage.CONSULTATION)
    if early if kind is VoiceKind.COMPLAINT else not (stage is PolicyStage.CONSULTATION and in_time):
        raise StageClosed
