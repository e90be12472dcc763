"""Owns the verbs of outreach: match what is new, give an enterprise its turn, tell it, note what became of it.

Each verb may be done twice. Matching writes a row before anybody is told, and what matched once is never told anew; a
turn sends what is worth most within the rate, guarded by the subscription's version; telling follows from the sending.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from chalicelib.conditions.models import Facts
from chalicelib.core import clock, table
from chalicelib.core.errors import NotFound
from chalicelib.core.settings import settings
from chalicelib.identity import service as identity
from chalicelib.notifications import service as notifications
from chalicelib.notifications.models import Message
from chalicelib.outreach import records, rules, wording
from chalicelib.outreach.models import Choice, Funnel, Push, Status, Step, Subscription
from chalicelib.outreach.rules import Fate
from chalicelib.policies import enterprises, life_cycle
from chalicelib.policies import service as policies
from chalicelib.policies.calculator import Calculator
from chalicelib.policies.models import Policy
from chalicelib.policies.payment import payment
from chalicelib.policies.summaries import Summary

# --- matching ---


def match_policies(published: Collection[str], snapshots: Mapping[str, Facts]) -> list[str]:
    """Policies were published: write a push for each that fits one of these enterprises; those with any that is new.

    What was written before, and has not had its turn since, gets it from the clock.
    """
    matcher, today = policies.matcher(), clock.today()
    wanted = frozenset(published)
    fitting = {each: wanted.intersection(matcher.match(facts, today).matching) for each, facts in snapshots.items()}
    news = _open(set().union(*fitting.values()), today)
    return [each for each, ids in fitting.items() if _written(each, [news[id] for id in sorted(ids & news.keys())])]


def match_enterprise(enterprise: str) -> bool:
    """An enterprise changed: write a push for each policy that fits now and never did; whether there are any."""
    facts, today = enterprises.snapshot(enterprise), clock.today()
    new = set(policies.matcher().match(facts, today).matching) - records.known(enterprise)
    return _written(enterprise, list(_open(new, today).values()))


def _open(ids: Collection[str], today: date) -> dict[str, Summary]:
    """Those of these policies that somebody can still have, in their order."""
    library, closed = policies.library().by_id, life_cycle.closed(ids)
    found = {each: library[each] for each in sorted(ids) if each in library and each not in closed}
    return {each: summary for each, summary in found.items() if not _over(summary, today)}


def _written(enterprise: str, fitting: Sequence[Summary]) -> bool:
    """Whether any of these matches is news that waits for its turn now."""
    if not fitting:
        return False
    subscription = records.subscription(enterprise)
    new = records.insert(enterprise, [_push(subscription, policy) for policy in fitting])
    return any(push.status is Status.WAITING for push in new)


def _push(subscription: Subscription, policy: Summary) -> Push:
    return Push(
        enterprise=subscription.enterprise,
        policy=policy.id,
        name=policy.name,
        themes=policy.themes,
        opens=rules.opens(policy),
        closes=rules.closes(policy),
        status=Status.WAITING if subscription.wants(policy.themes) else Status.LAPSED,
    )


def _over(policy: Policy | Summary, today: date) -> bool:
    """Whether its days are over."""
    last = rules.closes(policy)
    return last is not None and last < today


# --- sending ---


def take_turn(enterprise: str) -> int:
    """Send an enterprise what waits for it, as far as its rate allows; how many were sent.

    Each is looked at again before: by facts no older than a day, and by what the enterprise wants to hear of now.
    """
    return table.again(lambda: _turn(enterprise))


def _turn(enterprise: str) -> int:
    subscription, waiting = records.subscription(enterprise), records.waiting(enterprise)
    now, limit = clock.now(), settings().pushes_in_7_days
    ready, later = _sorted_out(waiting, subscription, enterprise)
    sent = records.sendings(enterprise, now - rules.PERIOD)
    going = rules.by_value(ready)[: rules.room(sent, limit, now)]
    for push in going:
        records.list_policy(push.policy)
        subscription = records.send(push, subscription, now)
    left = len(ready) > len(going)
    again = rules.next_turn(left, later, [*sent, *(now for _ in going)], limit, now) if left or later else None
    if subscription.turn or again:
        records.rest(subscription, again)
    return len(going)


def _sorted_out(waiting: list[Push], subscription: Subscription, enterprise: str) -> tuple[list[Push], list[Push]]:
    """What may go now, with its reasons, and what waits on; the rest lapses here."""
    if not waiting:
        return [], []
    calculator = Calculator(policies.lexicon(), enterprises.facts(enterprise), clock.today())
    closed = life_cycle.closed(push.policy for push in waiting)
    found = {each.id: each for each in policies.policies(push.policy for push in waiting) if each.id not in closed}
    ready, later = [], []
    for push in waiting:
        again = _again(push, found.get(push.policy), calculator)
        match rules.fate(push, again[1], subscription, calculator.today):
            case Fate.READY:
                ready.append(again[0])
            case Fate.LATER:
                later.append(push)
            case Fate.LAPSED:
                records.lapse(push)
    return ready, later


def _again(push: Push, policy: Policy | None, calculator: Calculator) -> tuple[Push, bool | None]:
    """The push as it would go today, and whether the policy still fits."""
    if policy is None or _over(policy, calculator.today):
        return push, False
    estimate = calculator.estimate(policy)
    if estimate.verdict.truth is not True:
        return push, estimate.verdict.truth
    worth = estimate.payment.fen or 0
    return replace(push, worth=worth, reasons=wording.reasons(policy, calculator)), True


# --- telling ---


def tell(enterprise: str, policy_id: str) -> None:
    """Tell everybody who may act for an enterprise of a push that was sent: in the app, and by SMS without values."""
    push, registered = records.find(enterprise, policy_id), identity.enterprise(enterprise)
    if push is None or push.sent is None or registered is None:
        return
    text = wording.message(push, registered.name, _public_amount(push))
    for person in identity.representatives(enterprise):
        notifications.deliver(
            Message(
                id=f"push-{push.id}",
                person=person,
                kind="pushed",
                text=text,
                at=push.sent,
                sms=notifications.by_sms(True),
                policy=policy_id,
                enterprise=enterprise,
                brief=wording.brief(push, registered.name),
            )
        )


def _public_amount(push: Push) -> int | None:
    """What it pays when that follows from facts that are not confidential; else a message does not say it."""
    policy, lexicon = policies.policy(push.policy), policies.lexicon()
    facts = wording.public(enterprises.snapshot(push.enterprise), lexicon)
    return payment(policy, facts, clock.local_date(push.sent or clock.now()), lexicon.vocabulary).fen


# --- what became of it ---


def mark(enterprise: str, policy_id: str, step: Step) -> bool:
    """Note that a step happened; False when the enterprise was not told of the policy, or the step was noted before."""
    push = records.find(enterprise, policy_id)
    return push is not None and push.status is Status.SENT and records.step(push, step, clock.now())


def note_paid(enterprise: str, policy_id: str) -> None:
    """Money of a policy has reached an enterprise, or was ordered for it: the policy pays from now on."""
    life_cycle.note_paid(policy_id)
    mark(enterprise, policy_id, Step.PAID)


def funnel(policy_id: str) -> Funnel:
    """Pushed → read → asked → applied → paid, of one policy."""
    return records.funnel(policy_id)


def funnels(policies: Iterable[str] | None = None) -> dict[str, Funnel]:
    """The same of each of these policies, by id; without any, of every one that somebody was told of."""
    return records.funnels(records.listed_policies() if policies is None else policies)


# --- for the enterprise ---


def subscription(person: str, enterprise: str) -> Subscription:
    """What the enterprise wants to hear of. NotRepresentative for anybody else."""
    identity.require_representative(person, enterprise)
    return records.subscription(enterprise)


def choose(person: str, enterprise: str, choice: Choice) -> Subscription:
    """Set what the enterprise wants to hear of, from now on. What waits and is not wanted lapses at its turn."""
    identity.require_representative(person, enterprise)
    return table.again(lambda: _chosen(enterprise, choice))


def pushes(person: str, enterprise: str | None) -> list[Push]:
    """What the enterprise was told of, newest first; without one, what all were that the person acts for."""
    if enterprise is None:
        found = [push for each in identity.represented_by(person) for push in records.sent_to(each)]
        return sorted(found, key=lambda push: push.sent or clock.now(), reverse=True)
    identity.require_representative(person, enterprise)
    return records.sent_to(enterprise)


def read(person: str, push_id: str) -> Push:
    """Note that a push was read. NotFound for one that was not sent, NotRepresentative for anybody else."""
    enterprise, _, policy_id = push_id.partition(".")
    identity.require_representative(person, enterprise)
    mark(enterprise, policy_id, Step.READ)
    found = records.find(enterprise, policy_id)
    if found is None or found.status is not Status.SENT:
        raise NotFound
    return found


def _chosen(enterprise: str, choice: Choice) -> Subscription:
    before = records.subscription(enterprise)
    after = replace(before, pushes=choice.pushes, muted=frozenset(choice.muted))
    records.choose(before, after)
    return after


def due(now: datetime) -> list[str]:
    """The enterprises whose turn has come; those that do not fit into one round come in the next."""
    return list(records.due(now, _A_ROUND // records.SHARDS))


_A_ROUND = 4_000
"""Turns that one round of the schedule hands out: ten a call to SQS, some seconds of a Lambda."""
