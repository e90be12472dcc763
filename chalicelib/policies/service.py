"""Owns what is published, as everybody reads it: policies, the matcher, the vocabulary; from rows, never from YAML.

A publication is seen at once: each question reads the pointer (one row), and what it names is kept by its hash.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from chalicelib.catalogue import tables
from chalicelib.core import table
from chalicelib.core.errors import NotAllowed, NotFound
from chalicelib.identity.models import Role, Staff
from chalicelib.policies import canonical, parts
from chalicelib.policies.calculator import Lexicon
from chalicelib.policies.canonical import Reference
from chalicelib.policies.matching.index import Index
from chalicelib.policies.matching.online import Matcher
from chalicelib.policies.models import Policy
from chalicelib.policies.parts import Stored
from chalicelib.policies.records import CurrentRecord, VersionRecord, version_key
from chalicelib.policies.search import Entry
from chalicelib.policies.summaries import Shelf, Summary

CURRENT = "POLICIES", "CURRENT"
_KEPT = 4_000
"""Policies that a process keeps in memory once they were read."""

_read: dict[str, Policy] = {}
_own = threading.local()


@dataclass(frozen=True)
class Library:
    """What one publication has: a summary of each policy, and what they refer to."""

    index: Stored | None
    by_id: Shelf
    reference: Reference

    @cached_property
    def lexicon(self) -> Lexicon:
        """The vocabulary of facts; grants received are called by the names of their policies."""
        return Lexicon(self.reference.facts, self.by_id.titles)

    @cached_property
    def summaries(self) -> tuple[Summary, ...]:
        """All of them, read: for lists and schedules."""
        return tuple(self.by_id.values())

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All of them as they are searched."""
        bodies = self.reference.bodies
        return tuple(Entry.of(each, self.by_id.texts(each, bodies)) for each in self.by_id)

    def named(self, name: str, day: date) -> Summary | None:
        """A version by its id; by a code alone the one valid on that day, or else the one that began last."""
        if "@" in name:
            return self.by_id.get(name)
        return max(self.versions(name), key=lambda each: (day in each.valid, each.valid.start), default=None)

    def versions(self, code: str) -> tuple[Summary, ...]:
        """All versions of a policy, in the order of their days."""
        return tuple(self.by_id[each] for each in self.by_id.versions.get(code, ()))


def library() -> Library:
    """What is published now; of a stage without any publication, nothing."""
    row = table.find(CurrentRecord, *CURRENT)
    return _library(row.index, row.summaries, row.reference) if row else _nothing()


def policy(policy_id: str) -> Policy:
    """A published version, by code and version (`startup-grant@1`). NotFound when there is none."""
    found = policies([policy_id])
    if not found:
        raise NotFound
    return found[0]


def policies(ids: Iterable[str]) -> tuple[Policy, ...]:
    """Published versions, in the order of their ids; those that were never published are left out."""
    wanted = list(ids)
    known = {each: found for each in wanted if (found := _read.get(each))}
    for row in rows(each for each in wanted if each not in known):
        found = canonical.policy(row.text)
        known[found.id] = found
    if len(_read) + len(known) > _KEPT:
        _read.clear()
    _read.update(known)
    return tuple(known[each] for each in wanted if each in known)


def rows(ids: Iterable[str]) -> Iterator[VersionRecord]:
    """The rows of versions that are there, each once."""
    keys = list(dict.fromkeys(version_key(each) for each in ids if _possible(each)))
    if len(keys) == 1:
        yield from filter(None, [table.find(VersionRecord, *keys[0])])
    elif keys:
        yield from VersionRecord.batch_get(keys, consistent_read=True)


def current(day: date) -> tuple[Policy, ...]:
    """Everything published that is in force on a day. Reads all of it: for schedules, not for a person who waits."""
    return policies(summary.id for summary in library().summaries if day in summary.valid)


def matcher() -> Matcher:
    """The matcher of the published index; one for each thread, since it is not for several at once."""
    row = table.find(CurrentRecord, *CURRENT)
    index = Stored.named("INDEX", row.index) if row else None
    if getattr(_own, "index", None) != index or not hasattr(_own, "matcher"):
        _own.matcher, _own.index = Matcher(_index(index)), index
    found: Matcher = _own.matcher
    return found


def lexicon() -> Lexicon:
    """The published vocabulary of facts."""
    return library().lexicon


def require_an_officer(staff: Staff) -> None:
    """NotAllowed for who is no officer."""
    if staff.role is not Role.OFFICER:
        raise NotAllowed


def bodies_of(staff: Staff) -> frozenset[str]:
    """The bodies whose policies an officer looks after, by code. NotAllowed for who is no officer.

    A body without a region is the state's: the city's own officers run its policies here.
    """
    require_an_officer(staff)
    own = {code: body for code, body in library().reference.bodies.items() if body.department == staff.department}
    return frozenset(code for code, body in own.items() if _lies_within(body.region, staff.region))


def require_officer(staff: Staff, policy: Policy) -> None:
    """NotAllowed for who is no officer; NotFound for an officer of another department or region."""
    if policy.body not in bodies_of(staff):
        raise NotFound


def _lies_within(region: str | None, area: str) -> bool:
    if region is None:
        above = tables.regions().get(area)
        return above is not None and above.within is not None and tables.regions()[above.within].within is None
    while region and region != area:
        region = tables.regions()[region].within if region in tables.regions() else None
    return region == area


def _possible(policy_id: str) -> bool:
    """Whether a name can be that of a version."""
    _, _, number = policy_id.partition("@")
    return number.isascii() and number.isdigit()


@lru_cache(maxsize=2)
def _library(index: str, summaries: str, reference: str) -> Library:
    shelf = Shelf(parts.read(Stored.named("SUMMARIES", summaries)))
    told = parts.read(Stored.named("REFERENCE", reference)).decode()
    return Library(Stored.named("INDEX", index), shelf, canonical.reference(told))


@lru_cache(maxsize=1)
def _nothing() -> Library:
    return Library(None, Shelf(), Reference({}, {}, {}))


@lru_cache(maxsize=2)
def _index(stored: Stored | None) -> Index:
    if stored is None:
        from chalicelib.policies.matching import index, program

        return Index(index.publish(program.compiled([])))
    return Index(parts.read(stored))


def forget() -> None:
    """Drop what is held in memory, as a new process would."""
    _read.clear()
    _own.__dict__.clear()
    for kept in (_library, _index):
        kept.cache_clear()
