"""Owns the words in which a history is written: moves, each with what its process meets; plain, to be played again.

A move names what it is about (a case by its letter, a message by its label, a process by the move that began it), so
that it means the same when others before it are left out, and is passed over when there is nothing for it to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.simulation.faults import Kind, Meeting


@dataclass(frozen=True)
class Move:
    """One thing that happens. `about` holds its details; `meets` what the process that it begins will meet."""

    name: str
    verb: str
    about: Mapping[str, Any] = field(default_factory=dict)
    meets: tuple[Meeting, ...] = ()

    def __str__(self) -> str:
        details = ", ".join(f"{name} {_said(value)}" for name, value in self.about.items())
        faults = "".join(f"; {meeting}" for meeting in self.meets)
        return f"{self.name:>4} {self.verb:<9} {details}{faults}"

    def meeting(self, *meets: Meeting) -> Move:
        """The same move, meeting these instead."""
        return replace(self, meets=meets)

    def plain(self) -> dict[str, Any]:
        """The move as plain values, for a file."""
        met = [[meeting.call, meeting.kind.value, meeting.times] for meeting in self.meets]
        return {"name": self.name, "verb": self.verb, "about": dict(self.about)} | ({"meets": met} if met else {})

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Move:
        """The move that `plain` made plain."""
        met = tuple(Meeting(call, Kind(kind), times) for call, kind, times in plain.get("meets", ()))
        return cls(plain["name"], plain["verb"], plain["about"], met)


def _said(value: Any) -> str:
    return " + ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


Moves = tuple[Move, ...]
