"""Owns what people decide about the life of a policy, and the drafts that are not published yet; never what it pays.

`STAGE#<policy id>` / `HEAD` says what was decided last and guards the next move by its version; `MOVE#<4 digits>` tells
who moved it, when and why; `PAID` that money has flowed; `DRAFT` is a policy before its publication, as canonical
text, and `DRAFTS` / `<policy id>` lists them all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from pynamodb.attributes import NumberAttribute, UnicodeAttribute

from chalicelib.core import clock, table
from chalicelib.core.errors import ChangedMeanwhile, NotFound
from chalicelib.policies import canonical, service
from chalicelib.policies.errors import StageClosed
from chalicelib.policies.models import Policy
from chalicelib.policies.stages import PolicyStage, may_move, stage

_META = table.meta("policies")
_Row = TypeVar("_Row", bound=table.Table)
_OVER = (PolicyStage.CLOSED, PolicyStage.EVALUATED)


@dataclass(frozen=True)
class Head:
    """What was decided last; `until`: the last day of a consultation; `version` counts the moves."""

    decided: PolicyStage | None = None
    until: date | None = None
    version: int = 0


@dataclass(frozen=True)
class Move:
    """One move that a person made."""

    before: PolicyStage
    after: PolicyStage
    by: str
    at: datetime
    note: str


class HeadRecord(table.Table):
    """What was decided last."""

    Meta = _META

    decided = UnicodeAttribute()
    until = UnicodeAttribute(null=True)
    version = NumberAttribute()


class MoveRecord(table.Table):
    """One move, never changed."""

    Meta = _META

    before = UnicodeAttribute()
    after = UnicodeAttribute()
    by = UnicodeAttribute()
    at = UnicodeAttribute()
    note = UnicodeAttribute()


class DraftRecord(table.Table):
    """A policy that is not published, as canonical text."""

    Meta = _META

    text = UnicodeAttribute()


class PaidRecord(table.Table):
    """The first payment, noted once: what was paid back later has been paid all the same."""

    Meta = _META


class ListedRecord(table.Table):
    """That there is, or was, such a draft; its head says where it is."""

    Meta = _META


def head(policy_id: str) -> Head:
    """What was decided last; nothing yet for most."""
    row = table.find(HeadRecord, _pk(policy_id), "HEAD")
    return _head(row) if row else Head()


def is_closed(policy_id: str) -> bool:
    """Whether an officer closed it, whatever its days say."""
    return head(policy_id).decided in _OVER


def closed(ids: Iterable[str]) -> frozenset[str]:
    """Those of these policies that an officer closed, whatever their days say."""
    return frozenset(each for each, known in _heads(ids).items() if known.decided in _OVER)


def find(policy_id: str) -> Policy:
    """The published version (of a code alone: today's), or else the draft. NotFound when there is neither."""
    summary = service.library().named(policy_id, clock.today())
    try:
        return service.policy(summary.id if summary else policy_id)
    except NotFound:
        row = table.find(DraftRecord, _pk(policy_id), "DRAFT")
        if row is None:
            raise
        return canonical.policy(row.text)


def note_paid(policy_id: str) -> None:
    """Money has flowed. Said again, nothing changes."""
    table.commit(table.save(PaidRecord(_pk(policy_id), "PAID")))


def where(policy_id: str, today: date) -> PolicyStage:
    """The stage of a policy on a day. NotFound for an unknown one."""
    found = stages([policy_id], today)
    if policy_id not in found:
        raise NotFound
    return found[policy_id]


def stages(ids: Collection[str], today: date) -> dict[str, PolicyStage]:
    """The stage of each of these policies on a day, drafts among them; the unknown are left out."""
    heads, published = _heads(ids), {each.id: each for each in service.policies(ids)}
    paid = {row.pk.removeprefix("STAGE#") for row in _every(PaidRecord, "PAID", published)}
    drafts = {each: known.decided for each, known in heads.items() if known.decided and each not in published}
    return drafts | {
        each: stage(policy, heads.get(each, Head()).decided, each in paid, today) for each, policy in published.items()
    }


def history(policy_id: str) -> tuple[Move, ...]:
    """The moves that people made, oldest first."""
    rows = MoveRecord.query(_pk(policy_id), MoveRecord.sk.startswith("MOVE#"), consistent_read=True)
    return tuple(
        Move(PolicyStage(row.before), PolicyStage(row.after), row.by, clock.from_text(row.at), row.note) for row in rows
    )


def draft(policy: Policy, by: str) -> None:
    """Keep a checked policy as a draft, or a newer text of it. StageClosed under consultation, and once published."""
    known = head(policy.id)
    if known.decided not in (None, PolicyStage.DRAFT) or service.policies([policy.id]):
        raise StageClosed
    rows = (DraftRecord(_pk(policy.id), "DRAFT", text=canonical.text(policy)), ListedRecord("DRAFTS", policy.id))
    _commit(
        policy.id, known, Move(PolicyStage.DRAFT, PolicyStage.DRAFT, by, clock.now(), ""), None, *map(table.save, rows)
    )


def move(policy_id: str, made: Move, until: date | None = None, *with_it: table.Step) -> None:
    """A person moves a policy on from where it is (`where`). `until`: the last day of a consultation.

    StageClosed when the move is no person's, ChangedMeanwhile when somebody else moved it at the same time.
    """
    if not may_move(made.before, made.after) or (made.after is PolicyStage.CONSULTATION) != (until is not None):
        raise StageClosed
    _commit(policy_id, head(policy_id), made, until, *with_it)


def drafts() -> Iterator[Policy]:
    """The policies that are not published, under consultation or not."""
    for row in ListedRecord.query("DRAFTS"):
        if not service.policies([row.sk]):
            yield find(row.sk)


def consultations(today: date) -> Iterator[tuple[Policy, date]]:
    """The drafts that the public may speak about today, each with the last day."""
    for policy in drafts():
        until = head(policy.id).until
        if until and today <= until:
            yield policy, until


def _commit(policy_id: str, known: Head, made: Move, until: date | None, *beside: table.Step) -> None:
    head_row = HeadRecord(
        _pk(policy_id),
        "HEAD",
        decided=made.after.value,
        until=until.isoformat() if until else None,
        version=known.version + 1,
    )
    move_row = MoveRecord(
        _pk(policy_id),
        f"MOVE#{known.version + 1:04}",
        before=made.before.value,
        after=made.after.value,
        by=made.by,
        at=clock.text(made.at),
        note=made.note,
    )
    unchanged = HeadRecord.version == known.version if known.version else HeadRecord.pk.does_not_exist()
    guard = table.save(head_row, unchanged)
    try:
        table.commit(guard, table.insert(move_row), *beside)
    except table.Refused as refused:
        if guard in refused.steps:
            raise ChangedMeanwhile from refused
        raise


def _heads(ids: Iterable[str]) -> dict[str, Head]:
    """What was decided last of those of these policies of which anything was."""
    return {row.pk.removeprefix("STAGE#"): _head(row) for row in _every(HeadRecord, "HEAD", ids)}


def _head(row: HeadRecord) -> Head:
    return Head(PolicyStage(row.decided), date.fromisoformat(row.until) if row.until else None, int(row.version))


def _every(record: type[_Row], sk: str, ids: Iterable[str]) -> Iterable[_Row]:
    keys = [(_pk(each), sk) for each in dict.fromkeys(ids)]
    return record.batch_get(keys, consistent_read=True) if keys else ()


def _pk(policy_id: str) -> str:
    return f"STAGE#{policy_id}"
