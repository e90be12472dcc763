"""Owns what registers told of an enterprise (一企一档): asked side by side, sealed at rest, asked again after a day.

Each keeper of facts has a register of its own at the hub, `<keeper>.enterprise-facts`, asked by credit code. What it
told is kept with the moment when it did; a register that is down leaves its facts unknown once they are older than a
day, and is named. What only the company itself can tell (`company`) is asked of nobody. No fact is guessed, or logged.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from chalicelib.conditions.models import Facts
from chalicelib.core import clock, crypto, ids, table
from chalicelib.core.errors import Busy, NotFound
from chalicelib.core.logs import log
from chalicelib.identity import service as identity
from chalicelib.policies import given, service
from chalicelib.policies.models import AnyFact
from chalicelib.policies.records import SHARDS, ChangedRecord, FactsRecord
from chalicelib.sharing import service as sharing

ITSELF = "company"
"""The keeper of facts that only the company can tell."""
FRESH = timedelta(days=1)
PATIENCE = timedelta(minutes=5)
"""So long a register that was down is left alone."""
_EVENT_DAYS = 30
_TRIES = 5


class Told(NamedTuple):
    """What one keeper told, and when."""

    at: datetime
    facts: Facts


class Changed(NamedTuple):
    """The facts before and after an enterprise was asked about again."""

    before: Facts
    after: Facts


class Page(NamedTuple):
    """Some of the known enterprises, each with its `snapshot`, and the one to go on after; None at the end."""

    snapshots: Mapping[str, Facts]
    after: str | None


@dataclass(frozen=True)
class Dossier:
    """Everything told of one enterprise, by keeper; `silent`: keepers who gave no answer, and when they were asked."""

    enterprise: str
    told: Mapping[str, Told]
    silent: Mapping[str, datetime]
    version: int = 0

    def facts(self, now: datetime) -> dict[str, Any]:
        """The facts that are not older than a day."""
        fresh = (told for told in self.told.values() if now - told.at < FRESH)
        return {name: value for told in fresh for name, value in told.facts.items()}

    def unavailable(self, now: datetime) -> tuple[str, ...]:
        """The keepers whose facts are unknown because they gave no answer."""
        return tuple(sorted(keeper for keeper in self.silent if not self._fresh(keeper, now)))

    def stale(self, keepers: Iterable[str], now: datetime) -> list[str]:
        """The keepers to be asked: whose word is old, and who were not silent a moment ago."""
        return [keeper for keeper in keepers if not self._fresh(keeper, now) and not self._just_silent(keeper, now)]

    def _fresh(self, keeper: str, now: datetime) -> bool:
        return keeper in self.told and now - self.told[keeper].at < FRESH

    def _just_silent(self, keeper: str, now: datetime) -> bool:
        return keeper in self.silent and now - self.silent[keeper] < PATIENCE


def facts(enterprise: str) -> Facts:
    """What is known of an enterprise, asked for again where it is older than a day. NotFound for a stranger."""
    return dossier(enterprise).facts(clock.now())


def dossier(enterprise: str) -> Dossier:
    """The same, with who told what when, and who gave no answer."""
    found = _load(enterprise)
    stale = found.stale(_keepers(), clock.now())
    return _asked(found, stale)[1] if stale else found


def refresh(enterprise: str) -> Changed:
    """Ask every register about an enterprise now. An event `changed` leaves when their answers differ from before."""
    before, after = _asked(_load(enterprise), _keepers())
    return Changed(_all(before), _all(after))


def known() -> Iterator[str]:
    """The enterprises of which anything was ever told, by shard, those that were asked about longest ago first."""
    for shard in range(SHARDS):
        for row in FactsRecord.by_clock.query(_clock(shard)):
            yield row.pk.removeprefix("FACTS#")


def snapshot(enterprise: str) -> Facts:
    """All that was ever told of an enterprise, however old; nothing is asked. To decide by, take `facts`."""
    return _all(_load(enterprise))


def page(shard: int, after: str | None, limit: int) -> Page:
    """So many known enterprises of a shard, by name, after one of them: each comes once, whoever is asked about it.

    One Query: the index holds whole rows, which may lag behind by a moment.
    """
    within = FactsRecord.changed > after if after else None
    rows = FactsRecord.by_holder.query(_clock(shard), within, limit=limit)
    found = {row.pk.removeprefix("FACTS#"): _all(_dossier(row)) for row in rows}
    return Page(found, next(reversed(found)) if rows.last_evaluated_key else None)


def stale(now: datetime, limit: int) -> Iterator[str]:
    """Enterprises whose facts have grown old, of each shard so many at most, the oldest first."""
    for shard in range(SHARDS):
        for row in FactsRecord.by_clock.query(_clock(shard), FactsRecord.due <= clock.text(now), limit=limit):
            yield row.pk.removeprefix("FACTS#")


def _asked(before: Dossier, keepers: Iterable[str]) -> tuple[Dossier, Dossier]:
    """The dossier before and after these keepers were asked, stored."""
    answers = _answers(before.enterprise, keepers)
    for _ in range(_TRIES):
        after = _with(before, answers)
        try:
            table.commit(*_steps(before, after))
        except table.Refused:
            before = _load(before.enterprise)  # somebody else asked at the same time: their answers stay beside ours
        else:
            return before, replace(after, version=before.version + 1)
    raise Busy


def _answers(enterprise: str, keepers: Iterable[str]) -> dict[str, Facts | None]:
    """By keeper what it told; None when it gave no answer. A register without a record has nothing to tell."""
    profile = identity.enterprise(enterprise)
    if profile is None:
        raise NotFound
    queries = {keeper: (f"{keeper}.enterprise-facts", profile.credit_code) for keeper in keepers}
    records, vocabulary = sharing.ask(queries.values()), service.lexicon().facts
    return {
        keeper: None if query[0] in records.down else _sound(keeper, records.found.get(query) or {}, vocabulary)
        for keeper, query in queries.items()
    }


def _sound(keeper: str, told: Facts, vocabulary: Mapping[str, AnyFact]) -> dict[str, Any]:
    """A register's word counts for its own facts, when they can be facts; what else it says is left out, and named."""
    own = {name: fact for name, fact in vocabulary.items() if fact.source == keeper}
    found = given.sound(told, own)
    if strange := sorted(told.keys() - found.keys()):
        log.warning("a register tells what cannot be", extra={"keeper": keeper, "facts": strange})
    return found


def _with(before: Dossier, answers: Mapping[str, Facts | None]) -> Dossier:
    now = clock.now()
    told = {keeper: Told(now, said) for keeper, said in answers.items() if said is not None}
    silent = {keeper: now for keeper, said in answers.items() if said is None}
    still = {keeper: at for keeper, at in before.silent.items() if keeper not in told}
    return replace(before, told={**before.told, **told}, silent={**still, **silent})


def _steps(before: Dossier, after: Dossier) -> Iterator[table.Step]:
    first = FactsRecord.pk.does_not_exist()
    yield table.save(_row(after), FactsRecord.version == before.version if before.version else first)
    if _all(before) != _all(after):
        yield table.insert(_event(after))


def _all(found: Dossier) -> dict[str, Any]:
    """All that was ever told: a register that is down for a while has changed nothing."""
    return {name: value for told in found.told.values() for name, value in told.facts.items()}


def _row(found: Dossier) -> FactsRecord:
    plain = {
        "told": {keeper: [clock.text(told.at), told.facts] for keeper, told in found.told.items()},
        "silent": {keeper: clock.text(at) for keeper, at in found.silent.items()},
    }
    pk, now = _pk(found.enterprise), clock.now()
    shard = _clock(ids.shard(found.enterprise, SHARDS))
    return FactsRecord(
        pk,
        "FACTS",
        sealed=crypto.seal(json.dumps(plain, ensure_ascii=False).encode(), pk),
        version=found.version + 1,
        clock=shard,
        due=clock.text(min((told.at for told in found.told.values()), default=now) + FRESH),
        holder=shard,
        changed=found.enterprise,
    )


def _event(found: Dossier) -> ChangedRecord:
    detail = json.dumps({"enterprise": found.enterprise})
    return ChangedRecord(
        _pk(found.enterprise),
        f"CHANGED#{found.version + 1:06}",
        event={"source": "onething.policies", "kind": "changed", "detail": detail},
        expires=int((clock.now() + timedelta(days=_EVENT_DAYS)).timestamp()),
    )


def _load(enterprise: str) -> Dossier:
    row = table.find(FactsRecord, _pk(enterprise), "FACTS")
    return _dossier(row) if row else Dossier(enterprise, {}, {})


def _dossier(row: FactsRecord) -> Dossier:
    plain = json.loads(crypto.unseal(row.sealed, row.pk))
    told = {keeper: Told(clock.from_text(at), said) for keeper, (at, said) in plain["told"].items()}
    silent = {keeper: clock.from_text(at) for keeper, at in plain["silent"].items()}
    return Dossier(row.pk.removeprefix("FACTS#"), told, silent, int(row.version))


def _keepers() -> list[str]:
    return [keeper for keeper in service.library().reference.keepers if keeper != ITSELF]


def _clock(shard: int) -> str:
    return f"facts#{shard}"


def _pk(enterprise: str) -> str:
    return f"FACTS#{enterprise}"
