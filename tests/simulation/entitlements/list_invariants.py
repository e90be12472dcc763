"""Owns what must hold of a list after every step of its history: each counted once, nothing lost; each can fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.simulation.aws.expressions import Row
from tests.simulation.entitlements.actions import good
from tests.simulation.entitlements.base import SIZES
from tests.simulation.entitlements.world import CampaignWorld
from tests.simulation.invariants import Broken

_WALKS = ("DRAWING#", "GIVING#", "SETTLING#")


def one_key_is_one_list(world: CampaignWorld) -> Iterator[str]:
    """However often a list was asked for under one key, there is one."""
    if len(world.lists()) > 1:
        yield f"lists {sorted(world.lists())}"
    if good(world, "draw-list") and not world.lists():
        yield "a list was acknowledged, and there is none"


def a_page_is_written_once(world: CampaignWorld) -> Iterator[str]:
    """Where a walk has come to is never written over."""
    for commit in world.commits[-12:]:
        for change in commit:
            if change.key[1].startswith(_WALKS) and change.before is not None and change.after is not None:
                yield f"{change.key} was written again"


def every_enterprise_is_counted_once(world: CampaignWorld) -> Iterator[str]:
    """The counts are those of the rows, while the list is drawn and after; nobody is on it and left out."""
    for number, rows in world.lists().items():
        entries, left = _names(rows, "ENTRY#"), _names(rows, "LEFT#")
        fen = sum(int(rows[f"ENTRY#{each}"]["fen"]["N"]) for each in entries)
        said = _said(rows)
        if said != (len(entries), fen, len(left)):
            yield f"{number} says {said}, and has {(len(entries), fen, len(left))}"
        if entries & left:
            yield f"{sorted(entries & left)} are on the list and left out"


def a_list_that_is_drafted_looked_at_everybody(world: CampaignWorld) -> Iterator[str]:
    """No known enterprise was passed over, and none was looked at twice."""
    for number, rows in world.lists().items():
        head = rows["LIST"]
        if head["status"]["S"] != "drawing" and int(head["looked"]["N"]) != len(SIZES):
            yield f"{number} looked at {head['looked']['N']}"


def nothing_is_given_before_the_notice(world: CampaignWorld) -> Iterator[str]:
    """Only a public list gives anything, and only to its lines."""
    for number, rows in world.lists().items():
        given = set(world.entitlements())
        if given and rows["LIST"]["status"]["S"] in ("drawing", "drafted"):
            yield f"{number} gave to {sorted(given)}"
        if given - _names(rows, "ENTRY#"):
            yield f"{sorted(given - _names(rows, 'ENTRY#'))} got something, and are on no list"


ALWAYS = (
    one_key_is_one_list,
    a_page_is_written_once,
    every_enterprise_is_counted_once,
    a_list_that_is_drafted_looked_at_everybody,
    nothing_is_given_before_the_notice,
)


def every_line_is_offered_once(world: CampaignWorld) -> Iterator[str]:
    """In the end the list is settled, and each line was listed once and offered once."""
    for number, rows in world.lists().items():
        if rows["LIST"]["status"]["S"] != "settled":
            yield f"{number} is {rows['LIST']['status']['S']}"
        for company in _names(rows, "ENTRY#"):
            told = [row["kind"]["S"] for row in _course(world, number, company)]
            if told != ["listed", "offered"]:
                yield f"{company}: {told}"


AT_THE_END = (every_line_is_offered_once,)
NAMES: dict[str, Callable[[CampaignWorld], Iterator[str]]] = {one.__name__: one for one in (*ALWAYS, *AT_THE_END)}


def look(world: CampaignWorld, at_the_end: bool = False) -> tuple[Broken, ...]:
    """Everything that does not hold now."""
    watched = (*ALWAYS, *AT_THE_END) if at_the_end else ALWAYS
    return tuple(Broken(one.__name__, words) for one in watched for words in one(world))


def _names(rows: dict[str, Row], kind: str) -> set[str]:
    return {sk.removeprefix(kind) for sk in rows if sk.startswith(kind)}


def _said(rows: dict[str, Row]) -> tuple[int, int, int]:
    """Lines, fen and left as the list says: its head, or while it is drawn the newest page of each lane."""
    if rows["LIST"]["status"]["S"] != "drawing":
        told = [rows["LIST"]]
    else:
        newest = {sk.split("#")[1]: row for sk, row in sorted(rows.items()) if sk.startswith("DRAWING#")}
        told = list(newest.values())
    sums = [sum(int(row[name]["N"]) for row in told) for name in ("entries", "fen", "left")]
    return sums[0], sums[1], sums[2]


def _course(world: CampaignWorld, number: str, company: str) -> list[Row]:
    rows = world.cloud.tables.tables["onething-local-policies"].rows.get(f"ENTITLEMENT#{number}.{company}", {})
    return [row for sk, row in sorted(rows.items()) if sk.startswith("EVENT#")]
