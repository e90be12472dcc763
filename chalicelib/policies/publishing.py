"""Owns publishing policies: checked files become versions that never change, and one pointer names what is current.

In this order: the versions, each in a row of its own; the index of the matcher, the list and the tables in parts; the
pointer, switched in one transaction with the announcement of all that is new; then what it named before is let go. A
crash before the switch leaves the old index serving, one after it parts that nobody needs: publish again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from chalicelib.core import clock, table
from chalicelib.core.errors import Busy
from chalicelib.policies import canonical, checking, loading, news, parts, service
from chalicelib.policies.canonical import Reference
from chalicelib.policies.matching import index
from chalicelib.policies.matching.program import Rule, compiled
from chalicelib.policies.models import Policy
from chalicelib.policies.pages import Pages
from chalicelib.policies.parts import Stored
from chalicelib.policies.records import CurrentRecord, VersionRecord, version_key
from chalicelib.policies.service import CURRENT
from chalicelib.policies.summaries import Shelf, Summary

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
    parts.sweep(_used().values())
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
    named = {policy.id for policy in policies}
    for _ in range(_TRIES):
        before = table.find(CurrentRecord, *CURRENT)
        known = service.library().by_id.keys()
        contents = _contents(service.policies(sorted(named | known)))
        used = _named(before)
        changed = [kind for kind, content in contents.items() if not _same(used.get(kind), content)]
        if not changed:
            return
        written = {kind: parts.write(kind, contents[kind]) for kind in changed}
        try:
            table.commit(*_steps(before, {**used, **written}, named - known))
        except table.Refused:
            continue  # switched from another place: what that one published is to be in ours
        for kind in written.keys() & used.keys():
            parts.let_go(used[kind])
        return
    raise Busy


def _contents(policies: tuple[Policy, ...]) -> dict[str, bytes]:
    """All that is kept in parts, by its kind."""
    reference = Reference(loading.facts(), loading.bodies(), loading.keepers())
    pages = Pages(loading.vocabulary(), reference.bodies, {policy.code: policy.name for policy in policies})
    summaries = tuple(Summary.of(policy, reference.bodies[policy.body], pages) for policy in policies)
    program = compiled([Rule(policy.id, policy.condition) for policy in policies])
    return {
        "INDEX": index.publish(program),
        "SUMMARIES": Shelf.written(summaries),
        "REFERENCE": canonical.reference_text(reference).encode(),
    }


def _used() -> dict[str, Stored]:
    return _named(table.find(CurrentRecord, *CURRENT))


def _named(pointer: CurrentRecord | None) -> dict[str, Stored]:
    """The contents that a pointer names, by kind."""
    return {kind: Stored.named(kind, getattr(pointer, kind.lower())) for kind in _KINDS} if pointer else {}


def _same(stored: Stored | None, content: bytes) -> bool:
    return stored is not None and stored.digest == canonical.digest(content)


def _steps(before: CurrentRecord | None, used: Mapping[str, Stored], new: Collection[str]) -> Iterator[table.Step]:
    """The pointer, and with it the announcement of what is new."""
    number = int(before.version) if before else 0
    row = CurrentRecord(*CURRENT, version=number + 1, published=clock.text(clock.now()))
    for kind, stored in used.items():
        setattr(row, kind.lower(), stored.name)
    yield table.save(row, CurrentRecord.version == number if before else CurrentRecord.pk.does_not_exist())
    if new:
        yield news.announcement(number + 1, new)


_KINDS = ("INDEX", "SUMMARIES", "REFERENCE")
