"""Owns publishing: a checked file becomes an immutable version, current once it has its machine."""

from __future__ import annotations

from hashlib import sha256

from chalicelib.catalogue import checking, records
from chalicelib.catalogue.records import CURRENT, CurrentRecord, VersionRecord
from chalicelib.catalogue.service import parts
from chalicelib.core import clock, table
from chalicelib.core.errors import Busy

_TRIES = 5


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
