"""Owns publishing: a checked file becomes an immutable version; cases stay on the version that they began with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from chalicelib.catalogue import checking, records
from chalicelib.catalogue.models import Bundle
from chalicelib.catalogue.records import CURRENT, CurrentRecord, VersionRecord
from chalicelib.core import clock, table
from chalicelib.core.errors import Busy

_TRIES = 5


@dataclass(frozen=True)
class Published:
    """A bundle version: `version` is `<code>@<number>`; `machine` the ARN of its state machine, once it has one."""

    version: str
    bundle: Bundle
    machine: str | None


class UnknownVersion(LookupError):
    """No such version was ever published."""


def publish(source: str, file: str, publisher: str) -> str:
    """Publish a bundle file; the same text again is the same version. Faulty lists everything that is wrong.

    New cases begin with it only when its state machine is there (`attach_machine`).
    """
    bundle = checking.load(source, file)
    for _ in range(_TRIES):
        newest = records.newest(bundle.code)
        if newest and newest.digest == _digest(source):
            return _name(newest)
        row = _row(bundle.code, _number(newest) + 1 if newest else 1, source, publisher)
        try:
            table.commit(table.insert(row))
        except table.Refused:
            continue  # published from two places at once: look again at what is newest
        return _name(row)
    raise Busy


def attach_machine(version: str, machine: str) -> None:
    """A version has its state machine, for ever: new cases begin with it, unless a newer one is current already."""
    code, number = parts(version)
    first = VersionRecord.machine.does_not_exist() | (VersionRecord.machine == machine)
    VersionRecord(records.key(code), records.sort(number)).update(
        actions=[VersionRecord.machine.set(machine)], condition=VersionRecord.pk.exists() & first
    )
    older = CurrentRecord.pk.does_not_exist() | (CurrentRecord.number <= number)
    try:
        table.commit(table.save(CurrentRecord(CURRENT, code, number=number), older))
    except table.Refused:
        return


def version(name: str) -> Published:
    """A published version, by its name. Read once per process: it never changes."""
    published = _read(name)
    if published.machine is None:  # it may have been given one since
        _read.cache_clear()
        published = _read(name)
    return published


def current(code: str) -> Published | None:
    """The version that new cases begin with; None for a bundle that was never published."""
    row = table.find(CurrentRecord, CURRENT, code)
    return version(f"{code}@{int(row.number)}") if row else None


def current_all() -> tuple[Published, ...]:
    """What the city offers now, by code."""
    return tuple(version(f"{row.sk}@{int(row.number)}") for row in CurrentRecord.query(CURRENT))


def versions(code: str) -> tuple[VersionRecord, ...]:
    """Every version of a bundle, oldest first: its text, who published it, when."""
    return tuple(VersionRecord.query(records.key(code), VersionRecord.sk.startswith("VERSION#")))


def parts(name: str) -> tuple[str, int]:
    """The code and number of a version's name.

    >>> parts("newborn@3")
    ('newborn', 3)
    """
    code, _, number = name.partition("@")
    if not (number.isascii() and number.isdigit()):
        raise UnknownVersion(name)
    return code, int(number)


@lru_cache(maxsize=256)
def _read(name: str) -> Published:
    code, number = parts(name)
    row = table.find(VersionRecord, records.key(code), records.sort(number))
    if row is None:
        raise UnknownVersion(name)
    return Published(name, checking.read(row.source, f"{name}.yaml"), row.machine)


def forget() -> None:
    """Drop the versions held in memory, as a new process would."""
    _read.cache_clear()


def _row(code: str, number: int, source: str, publisher: str) -> VersionRecord:
    return VersionRecord(
        records.key(code),
        records.sort(number),
        source=source,
        digest=_digest(source),
        published=clock.text(clock.now()),
        publisher=publisher,
    )


def _digest(source: str) -> str:
    return sha256(source.encode()).hexdigest()


def _number(row: VersionRecord) -> int:
    return int(row.sk.removeprefix("VERSION#"))


def _name(row: VersionRecord) -> str:
    return f"{row.pk.removeprefix('BUNDLE#')}@{_number(row)}"
