"""Owns what is published: versions never change, and cases stay on the one that they began with. It judges no file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from chalicelib.catalogue import loading, records
from chalicelib.catalogue.models import Bundle
from chalicelib.catalogue.records import CURRENT, CurrentRecord, VersionRecord
from chalicelib.core import table


@dataclass(frozen=True)
class Published:
    """A bundle version: `version` is `<code>@<number>`; `machine` the ARN of its state machine, once it has one."""

    version: str
    bundle: Bundle
    machine: str | None


class UnknownVersion(LookupError):
    """No such version was ever published."""


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


def named(name: str) -> Published | None:
    """What is offered now under a code, or one version of it (`newborn@2`), be it the newest or not."""
    if "@" not in name:
        return current(name)
    try:
        return version(name)
    except UnknownVersion:
        return None


def current_all() -> tuple[Published, ...]:
    """What the city offers now, by code."""
    return tuple(version(f"{row.sk}@{int(row.number)}") for row in CurrentRecord.query(CURRENT))


def versions(code: str) -> tuple[VersionRecord, ...]:
    """Every version of a bundle, oldest first: its text, who published it, when."""
    return tuple(VersionRecord.query(records.key(code), VersionRecord.sk.startswith("VERSION#")))


def read(source: str, file: str) -> Bundle:
    """The bundle of a file that was checked when it was published: read, not judged again."""
    return Bundle.model_validate(loading.read(source, file).value, context={})


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
    return Published(name, read(row.source, f"{name}.yaml"), row.machine)


def forget() -> None:
    """Drop the versions held in memory, as a new process would."""
    _read.cache_clear()
