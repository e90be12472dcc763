"""Owns publishing policies: checked files become versions that never change, and one pointer names what is current.

In this order: the versions, each in a row of its own; the index of the matcher, the list and the tables in parts named
by their hash; the pointer, switched in one transaction; then each version is announced, once. A crash before the switch
leaves the old index serving, one after it leaves announcements to be made: publishing again goes on from there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from chalicelib.core import clock, table
from chalicelib.core.errors import Busy
from chalicelib.policies import canonical, checking, loading, parts, service
from chalicelib.policies.canonical import Reference
from chalicelib.policies.matching import index
from chalicelib.policies.matching.program import Rule, compiled
from chalicelib.policies.models import Policy
from chalicelib.policies.pages import Pages
from chalicelib.policies.parts import Stored
from chalicelib.policies.records import AnnouncedRecord, CurrentRecord, PartRecord, VersionRecord, version_key
from chalicelib.policies.service import CURRENT
from chalicelib.policies.summaries import Shelf, Summary

ANNOUNCED = "POLICIES#ANNOUNCED"
_TRIES = 5
_AT_ONCE = 25


class Published(NamedTuple):
    """What a publication did: ids that are new, those that were there, those there with another text (untouched)."""

    new: tuple[str, ...]
    same: tuple[str, ...]
    taken: tuple[str, ...]


def publish(texts: Mapping[str, str], publisher: str, only: Iterable[str] | None = None) -> Published:
    """Publish policy files (name → text), which are checked together; `only` these of them when it is given.

    Faulty lists everything that is wrong with any of them, and nothing is published. A published version never changes:
    another text under the same code and version is left out, and named.
    """
    chosen = None if only is None else set(only)
    policies = dict(zip(texts, checking.load(texts), strict=True))
    wanted = [policy for file, policy in policies.items() if chosen is None or file in chosen]
    found = _versions(wanted, publisher)
    _switch(wanted)
    _announce()
    return found


def _versions(policies: Iterable[Policy], publisher: str) -> Published:
    written = {policy.id: canonical.text(policy) for policy in policies}
    for _ in range(_TRIES):
        there = {row.pk + row.sk: row.text for row in service.rows(written)}
        known = {each: there.get("".join(version_key(each))) for each in written}
        new = [each for each, text in known.items() if text is None]
        try:
            for start in range(0, len(new), _AT_ONCE):
                group = new[start : start + _AT_ONCE]
                table.commit(*(table.insert(_row(each, written[each], publisher)) for each in group))
        except table.Refused:
            continue  # published from two places at once: look again at what is there
        return Published(
            tuple(new),
            tuple(each for each, text in known.items() if text == written[each]),
            tuple(each for each, text in known.items() if text not in (None, written[each])),
        )
    raise Busy


def _row(policy_id: str, text: str, publisher: str) -> VersionRecord:
    digest, now = canonical.digest(text.encode()), clock.text(clock.now())
    return VersionRecord(*version_key(policy_id), text=text, digest=digest, published=now, publisher=publisher)


def _switch(policies: Iterable[Policy]) -> None:
    """The pointer names the index of everything published: what was, and these."""
    named = [policy.id for policy in policies]
    for _ in range(_TRIES):
        before = table.find(CurrentRecord, *CURRENT)
        ids = sorted({*named, *service.library().by_id})
        kept = _kept(service.policies(ids))
        contents = {kind: stored for kind, (stored, _) in kept.items()}
        if before and {kind: getattr(before, kind) for kind in contents} == _names(contents):
            return
        for _, rows in kept.values():
            parts.write(rows)
        try:
            table.commit(_pointer(before, contents))
        except table.Refused:
            continue  # switched from another place: what that one published is to be in ours
        return
    raise Busy


def _kept(policies: tuple[Policy, ...]) -> dict[str, tuple[Stored, list[PartRecord]]]:
    """All that is kept in parts, by the attribute of the pointer that names it."""
    reference = Reference(loading.facts(), loading.bodies(), loading.keepers())
    pages = Pages(loading.vocabulary(), reference.bodies, {policy.code: policy.name for policy in policies})
    summaries = tuple(Summary.of(policy, reference.bodies[policy.body], pages) for policy in policies)
    program = compiled([Rule(policy.id, policy.condition) for policy in policies])
    return {
        "index": parts.packed("INDEX", index.publish(program)),
        "summaries": parts.packed("SUMMARIES", Shelf.written(summaries)),
        "reference": parts.packed("REFERENCE", canonical.reference_text(reference).encode()),
    }


def _names(contents: Mapping[str, Stored]) -> dict[str, str]:
    return {kind: stored.name for kind, stored in contents.items()}


def _pointer(before: CurrentRecord | None, contents: Mapping[str, Stored]) -> table.Step:
    number = int(before.version) if before else 0
    row = CurrentRecord(*CURRENT, version=number + 1, published=clock.text(clock.now()))
    for kind, name in _names(contents).items():
        setattr(row, kind, name)
    return table.save(row, CurrentRecord.version == number if before else CurrentRecord.pk.does_not_exist())


def _announce() -> None:
    """Tell of each version that nobody was told of: the row that says so is the announcement."""
    told = {row.sk for row in AnnouncedRecord.query(ANNOUNCED, consistent_read=True)}
    for policy_id in service.library().by_id:
        if policy_id not in told:
            try:
                table.commit(table.insert(_announcement(policy_id)))
            except table.Refused:
                continue  # another publisher has just done it


def _announcement(policy_id: str) -> AnnouncedRecord:
    event = {"source": "onething.policies", "kind": "published", "detail": json.dumps({"policy": policy_id})}
    return AnnouncedRecord(ANNOUNCED, policy_id, event=event)
