"""Owns the tables of states in docs/entitlements.md, written from the tables of moves; a command.

python -m tests.unit.entitlements.states
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from chalicelib.entitlements import wording
from chalicelib.entitlements.models import LIST_MOVES, MOVES
from tests.tools import pages

PAGE, TITLE = "entitlements.md", "状态 States"
_State = TypeVar("_State", bound=StrEnum)


def text() -> str:
    """Both tables: of a list, of an entitlement."""
    return f"{_table('A list', LIST_MOVES)}\n\n{_table('An entitlement', MOVES)}"


def _table(what: str, moves: Mapping[_State, Iterable[_State]]) -> str:
    rows = (f"| {_named(state)} | {_next(sorted(moves[state]))} |" for state in moves)
    return f"| {what} | may become |\n| --- | --- |\n" + "\n".join(rows)


def _next(states: Iterable[StrEnum]) -> str:
    return "; ".join(map(_named, states)) or "— it ends here"


def _named(state: StrEnum) -> str:
    return f"`{state.value}` {wording.state(state).zh}"


if __name__ == "__main__":
    pages.put(PAGE, TITLE, text())
