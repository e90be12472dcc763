"""Owns how outreach is stored in `policies`: pushes, what was sent when, subscriptions, funnels.

`PUSH#<enterprise>` / `<policy id>` is written before anything is told, and stays: what matched once is never told anew.
`SENT#<enterprise>` / `<moment>#<policy id>` is the sending: an event, and what the rate is counted by (Query).
`SUBSCRIPTION#<enterprise>` / `STATE` guards every sending by its version; on `by-clock` while the enterprise has
pushes that wait. `FIGURES#<policy id>` / `FUNNEL#<shard>` counts steps in the transaction of each step, in eight shards
against heat; `FUNNELS` / `<policy id>` lists the policies that somebody was told of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from pynamodb.attributes import BinaryAttribute, BooleanAttribute, MapAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.expressions.condition import Condition
from pynamodb.indexes import GlobalSecondaryIndex

from chalicelib.core import clock, crypto, ids, table
from chalicelib.core.i18n import Words
from chalicelib.outreach.models import Funnel, Push, Reason, Status, Step, Subscription
from chalicelib.policies.models import Theme

SHARDS = 8
_AT_ONCE = 50
"""Matches that one transaction writes: DynamoDB takes a hundred rows."""
_META = table.meta("policies")


class ByClock(GlobalSecondaryIndex["SubscriptionRecord"]):
    """Enterprises that something waits for, earliest turn first, in one of the shards."""

    Meta = table.index("by-clock")

    clock = UnicodeAttribute(hash_key=True)
    due = UnicodeAttribute(range_key=True)


class PushRecord(table.Table):
    """One policy for one enterprise. Each step becomes a moment, once; `told` is sealed: its worth, and why, in values.

    While it waits it has neither: both are found anew when it is sent.
    """

    Meta = _META

    zh = UnicodeAttribute()
    en = UnicodeAttribute()
    themes = UnicodeAttribute()
    opens = UnicodeAttribute()
    closes = UnicodeAttribute(null=True)
    status = UnicodeAttribute()
    matched = UnicodeAttribute()
    told = BinaryAttribute(legacy_encoding=False, null=True)
    sent = UnicodeAttribute(null=True)
    read = UnicodeAttribute(null=True)
    asked = UnicodeAttribute(null=True)
    applied = UnicodeAttribute(null=True)
    paid = UnicodeAttribute(null=True)


class SentRecord(table.Table):
    """One sending; `event` is what the relay announces."""

    Meta = _META

    event: MapAttribute[str, str] = MapAttribute()


class SubscriptionRecord(table.Table):
    """What an enterprise wants to hear of, and when it is looked at next."""

    Meta = _META

    pushes = BooleanAttribute(null=True)
    muted = UnicodeAttribute(null=True)
    version = NumberAttribute(null=True)
    clock = UnicodeAttribute(null=True)
    due = UnicodeAttribute(null=True)
    by_clock = ByClock()


class FunnelRecord(table.Table):
    """One shard of a policy's counters."""

    Meta = _META

    pushed = NumberAttribute(default=0)
    read = NumberAttribute(default=0)
    asked = NumberAttribute(default=0)
    applied = NumberAttribute(default=0)
    paid = NumberAttribute(default=0)


class ListedRecord(table.Table):
    """A policy that somebody was told of."""

    Meta = _META


# --- pushes ---


def insert(enterprise: str, pushes: Sequence[Push]) -> list[Push]:
    """Write matches of an enterprise, and let it have its turn now; those that were not written before.

    What lapses at once is written all the same: it is not told later either.
    """
    groups = (pushes[start : start + _AT_ONCE] for start in range(0, len(pushes), _AT_ONCE))
    return [push for group in groups for push in _inserted(enterprise, group)]


def _inserted(enterprise: str, pushes: Sequence[Push]) -> Sequence[Push]:
    waiting = any(push.status is Status.WAITING for push in pushes)
    woken = [_wake(enterprise, clock.now())] if waiting else []
    if not pushes or _try(*(table.insert(_row(push)) for push in pushes), *woken):
        return pushes
    there = known(enterprise)
    return _inserted(enterprise, [push for push in pushes if push.policy not in there])


def _row(push: Push) -> PushRecord:
    return PushRecord(
        _pk(push.enterprise),
        push.policy,
        zh=push.name.zh,
        en=push.name.en,
        themes=" ".join(push.themes),
        opens=push.opens.isoformat(),
        closes=push.closes.isoformat() if push.closes else None,
        status=push.status.value,
        matched=clock.text(clock.now()),
    )


def list_policy(policy: str) -> None:
    """Note that somebody is told of a policy; apart from the sendings, which would all wait for this one row."""
    table.commit(table.save(ListedRecord("FUNNELS", policy)))


def known(enterprise: str) -> frozenset[str]:
    """The ids of all policies that ever matched."""
    rows = PushRecord.query(_pk(enterprise), consistent_read=True, attributes_to_get=["pk", "sk"])
    return frozenset(row.sk for row in rows)


def waiting(enterprise: str) -> list[Push]:
    """The pushes that wait for their turn."""
    rows = PushRecord.query(
        _pk(enterprise), consistent_read=True, filter_condition=PushRecord.status == Status.WAITING.value
    )
    return [_push(row) for row in rows]


def find(enterprise: str, policy: str) -> Push | None:
    """One push; None when the policy never matched."""
    row = table.find(PushRecord, _pk(enterprise), policy)
    return _push(row) if row else None


def sent_to(enterprise: str) -> list[Push]:
    """The pushes that were sent, newest first."""
    rows = PushRecord.query(_pk(enterprise), filter_condition=PushRecord.status == Status.SENT.value)
    return sorted(map(_push, rows), key=lambda push: push.sent or clock.now(), reverse=True)


def lapse(push: Push) -> None:
    """It waits no more. Nothing happens when it does not wait."""
    row = PushRecord(_pk(push.enterprise), push.policy)
    _try(table.update(row, PushRecord.status.set(Status.LAPSED.value), condition=_is(Status.WAITING)))


def send(push: Push, subscription: Subscription, now: datetime) -> Subscription:
    """Send it: push, sending, counter and subscription in one transaction. Overtaken when anything was otherwise."""
    row = PushRecord(_pk(push.enterprise), push.policy)
    told = json.dumps({"enterprise": push.enterprise, "policy": push.policy})
    sending = SentRecord(
        f"SENT#{push.enterprise}",
        f"{clock.text(now)}#{push.policy}",
        event={"source": "onething.outreach", "kind": "pushed", "detail": told},
    )
    _guarded(
        table.update(
            row,
            PushRecord.status.set(Status.SENT.value),
            PushRecord.sent.set(clock.text(now)),
            PushRecord.told.set(_sealed(push)),
            condition=_is(Status.WAITING),
        ),
        table.insert(sending),
        table.update(_subscription(push.enterprise), _next_version(), condition=_unchanged(subscription)),
        table.update(_shard(push), FunnelRecord.pushed.add(1)),
    )
    return _later(subscription)


def sendings(enterprise: str, since: datetime) -> list[datetime]:
    """When something was sent to the enterprise after a moment, oldest first."""
    rows = SentRecord.query(f"SENT#{enterprise}", SentRecord.sk > clock.text(since), consistent_read=True)
    return [clock.from_text(row.sk.partition("#")[0]) for row in rows]


def step(push: Push, done: Step, now: datetime) -> bool:
    """Note that a step happened, and count it; False when it was not sent, or the step was noted before."""
    row = PushRecord(_pk(push.enterprise), push.policy)
    moment = getattr(PushRecord, done.value)
    return _try(
        table.update(row, moment.set(clock.text(now)), condition=_is(Status.SENT) & moment.does_not_exist()),
        table.update(_shard(push), getattr(FunnelRecord, done.value).add(1)),
    )


# --- subscriptions ---


def subscription(enterprise: str) -> Subscription:
    """What it wants to hear of: everything, until it says otherwise."""
    row = table.find(SubscriptionRecord, f"SUBSCRIPTION#{enterprise}", "STATE")
    if row is None:
        return Subscription(enterprise)
    return Subscription(
        enterprise,
        pushes=row.pushes is not False,
        muted=frozenset(map(Theme, (row.muted or "").split())),
        version=int(row.version or 0),
        turn=clock.from_text(row.due) if row.due else None,
    )


def choose(before: Subscription, after: Subscription) -> None:
    """Write what it wants to hear of. Overtaken when it changed since it was read."""
    record = SubscriptionRecord
    chosen = (record.pushes.set(after.pushes), record.muted.set(" ".join(sorted(after.muted))))
    row = _subscription(before.enterprise)
    _guarded(table.update(row, *chosen, _next_version(), condition=_unchanged(before)))


def rest(before: Subscription, turn: datetime | None) -> None:
    """Look at the enterprise at that moment, or no more. Overtaken when it changed since it was read."""
    record = SubscriptionRecord
    off = (record.clock.remove(), record.due.remove())
    clocked = (record.clock.set(_clock(before.enterprise)), record.due.set(clock.text(turn))) if turn else off
    row = _subscription(before.enterprise)
    _guarded(table.update(row, *clocked, _next_version(), condition=_unchanged(before)))


def due(now: datetime, limit: int) -> Iterator[str]:
    """The enterprises whose turn has come, of each shard so many at most."""
    for number in range(SHARDS):
        until = SubscriptionRecord.due <= clock.text(now)
        for row in SubscriptionRecord.by_clock.query(f"push#{number}", until, limit=limit):
            yield row.pk.removeprefix("SUBSCRIPTION#")


# --- figures ---


def funnel(policy: str) -> Funnel:
    """A policy's figures: the sum of its shards."""
    rows = FunnelRecord.query(f"FIGURES#{policy}", FunnelRecord.sk.startswith("FUNNEL#"), consistent_read=True)
    return sum((_counts(row) for row in rows), Funnel())


def funnels(policies: Iterable[str]) -> dict[str, Funnel]:
    """The figures of each of these policies."""
    found = dict.fromkeys(policies, Funnel())
    keys = [(f"FIGURES#{policy}", f"FUNNEL#{shard}") for policy in found for shard in range(SHARDS)]
    for row in FunnelRecord.batch_get(keys, consistent_read=True) if keys else ():
        found[row.pk.removeprefix("FIGURES#")] += _counts(row)
    return found


def listed_policies() -> Iterator[str]:
    """The ids of all policies that somebody was told of, in order."""
    return (row.sk for row in ListedRecord.query("FUNNELS"))


def _counts(row: FunnelRecord) -> Funnel:
    return Funnel(*(int(getattr(row, name)) for name in ("pushed", "read", "asked", "applied", "paid")))


# --- in common ---


def _try(*steps: table.Step) -> bool:
    try:
        table.commit(*steps)
    except table.Refused:
        return False
    return True


def _guarded(*steps: table.Step) -> None:
    if not _try(*steps):
        raise table.Overtaken


def _wake(enterprise: str, turn: datetime) -> table.Step:
    record = SubscriptionRecord
    clocked = (record.clock.set(_clock(enterprise)), record.due.set(clock.text(turn)))
    return table.update(_subscription(enterprise), *clocked, _next_version())


def _next_version() -> Any:
    return SubscriptionRecord.version.add(1)


def _later(before: Subscription) -> Subscription:
    return Subscription(before.enterprise, before.pushes, before.muted, before.version + 1, before.turn)


def _unchanged(before: Subscription) -> Condition:
    version = SubscriptionRecord.version
    return version == before.version if before.version else version.does_not_exist()


def _is(status: Status) -> Condition:
    return PushRecord.status == status.value


def _subscription(enterprise: str) -> SubscriptionRecord:
    return SubscriptionRecord(f"SUBSCRIPTION#{enterprise}", "STATE")


def _shard(push: Push) -> FunnelRecord:
    return FunnelRecord(f"FIGURES#{push.policy}", f"FUNNEL#{ids.shard(push.enterprise, SHARDS)}")


def _clock(enterprise: str) -> str:
    return f"push#{ids.shard(enterprise, SHARDS)}"


def _pk(enterprise: str) -> str:
    return f"PUSH#{enterprise}"


def _push(row: PushRecord) -> Push:
    moments = {each: getattr(row, each.value) for each in Step}
    worth, reasons = _opened(row) if row.told else (0, ())
    return Push(
        enterprise=row.pk.removeprefix("PUSH#"),
        policy=row.sk,
        name=Words(zh=row.zh, en=row.en),
        themes=tuple(map(Theme, row.themes.split())),
        worth=worth,
        opens=date.fromisoformat(row.opens),
        closes=date.fromisoformat(row.closes) if row.closes else None,
        status=Status(row.status),
        sent=clock.from_text(row.sent) if row.sent else None,
        reasons=reasons,
        steps={each: clock.from_text(moment) for each, moment in moments.items() if moment},
    )


def _sealed(push: Push) -> bytes:
    reasons = [[_pair(reason.text), _pair(reason.seen), reason.confidential] for reason in push.reasons]
    told = json.dumps([push.worth, reasons], ensure_ascii=False)
    return crypto.seal(told.encode(), f"{_pk(push.enterprise)}/{push.policy}")


def _opened(row: PushRecord) -> tuple[int, tuple[Reason, ...]]:
    worth, reasons = json.loads(crypto.unseal(row.told, f"{row.pk}/{row.sk}"))
    return worth, tuple(Reason(_words(text), _words(seen) if seen else None, secret) for text, seen, secret in reasons)


def _pair(words: Words | None) -> list[str] | None:
    return [words.zh, words.en] if words else None


def _words(pair: list[str]) -> Words:
    return Words(zh=pair[0], en=pair[1])
