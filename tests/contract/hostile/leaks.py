"""Owns what must stay inside: personal facts, sessions, secrets; and where they would be seen. It changes nothing."""

from __future__ import annotations

import io
import json
import logging
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from chalicelib.core.logs import log
from chalicelib.core.settings import settings
from infra.city import City
from infra.simulators import wechat

INSIDE = ("Traceback", "pydantic", "pynamodb", "botocore", "chalicelib", 'File "', "input_value", "ValidationError",
          "ConditionalCheck", "onething-local")  # fmt: skip
"""Words of our inside, which nobody outside needs."""


@dataclass(frozen=True)
class Secrets:
    """Personal facts by whose they are, and what is nobody's to read."""

    personal: dict[str, set[str]]
    ours: frozenset[str]

    def of_others(self, person: str) -> set[str]:
        """What this person should not read unless it is of a case of their own."""
        return {fact for fact, owners in self.personal.items() if person not in owners} | self.ours


def secrets(city: City, tokens: tuple[str, ...]) -> Secrets:
    """What is registered of everybody, every session's signature, the password and keys."""
    personal: defaultdict[str, set[str]] = defaultdict(set)
    for name, one in city.people.items():
        profile = one.profile
        for fact in (profile.id_number, profile.phone, profile.bank_card, profile.name, profile.address):
            personal[fact or wechat.openid(name)].add(name)
        personal[wechat.openid(name)].add(name)
    keys = {settings().hub_key.get_secret_value(), wechat.SECRET, city.staff_password}
    return Secrets(personal, frozenset(keys | {token.rpartition(".")[2] for token in tokens}))


class Written:
    """What was written to the log since it was last taken."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    def taken(self) -> list[str]:
        """The lines since the last time."""
        text = self.stream.getvalue()
        self.stream.seek(0)
        self.stream.truncate()
        return text.removesuffix("\n").split("\n") if text else []


@contextmanager
def listening() -> Iterator[Written]:
    """Take all that is logged, by us or by any library, in place of where it would go."""
    written = Written()
    ours, other = logging.StreamHandler(written.stream), logging.StreamHandler(written.stream)
    ours.setFormatter(log.registered_formatter)
    root, own = logging.getLogger(), logging.getLogger(log.name)
    other.addFilter(lambda record: record.name != log.name)
    before = own.handlers[:]
    own.handlers[:] = [ours]
    root.addHandler(other)
    try:
        yield written
    finally:
        own.handlers[:] = before
        root.removeHandler(other)


def forged_lines(lines: list[str]) -> list[str]:
    """Lines that are no record of our log: somebody wrote them through us."""
    return [line[:200] for line in lines if not _record(line)]


def _record(line: str) -> bool:
    try:
        told = json.loads(line)
    except ValueError:
        return False
    return isinstance(told, dict) and told.get("service") == "onething"
