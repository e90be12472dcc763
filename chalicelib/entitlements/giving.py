"""Owns what becomes of a public list's lines, page by page: each has its entitlement; after the notice it moves on.

Each line is a change of its own, and stays as it is when somebody comes by again: a page may be done any number of
times. Who can't move on yet (an open objection, a register that is silent) stays behind, by name, for the next round.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from chalicelib.core import clock, table
from chalicelib.core.logs import log
from chalicelib.entitlements import board, granting, records, rules, walks
from chalicelib.entitlements.board import Line, Lines
from chalicelib.entitlements.granting import written
from chalicelib.entitlements.models import Behind, Entry, Listing, ListStatus, Objection, ObjectionStatus, Status
from chalicelib.entitlements.walks import Page, Walk


def give(found: Listing, here: Page) -> None:
    """Each line of the page has its entitlement."""
    _through(here, board.entries(found.id, here.after, walks.PAGE), lambda line: give_line(found, line))


def give_line(found: Listing, line: Entry) -> None:
    """One line has its entitlement; one that is there stays as it is."""
    _, steps = records.saving(None, rules.entitled(found, line))
    with suppress(table.Refused):
        table.commit(*steps)


def end_notice(found: Listing) -> None:
    """The days of notice are over: no objection is taken from now on, and the lines move on."""
    after, step = board.saving_list(found, rules.notice_over(found, clock.today()))
    written((step, *walks.beginning(after.id, Walk.SETTLING)))


def settle(found: Listing, here: Page) -> None:
    """Each line of the page that nobody objects to moves on; in later rounds (lanes) those that stayed behind."""
    objected = objected_to(found.id)
    if here.lane == 0:
        _through(here, board.entries(found.id, here.after, walks.PAGE), lambda line: _move(found, line, objected))
    else:
        _through(here, board.behind(found.id, here.after, walks.PAGE), lambda line: _catch_up(found, line, objected))


def go_round(found: Listing, last: Page) -> None:
    """Another round, if one of those that stayed behind could move on by now."""
    objected = objected_to(found.id)
    if any(one.enterprise not in objected for one in board.every_behind(found.id)):
        written((walks.reaching(Page(found.id, Walk.SETTLING, last.lane + 1)),))


def finish(found: Listing, here: Page) -> None:
    """A list of whose lines nobody stayed behind is settled."""
    table.again(lambda: _settled(found.id))


def objected_to(list_id: str) -> frozenset[str]:
    """The enterprises whose lines have an open objection."""
    return frozenset(one.enterprise for one in board.objections_to(list_id) if _open(one))


def _through(here: Page, lines: Lines[Line], do: Callable[[Line], None]) -> None:
    """Do it to each line of a page, as far as its time goes; the next page begins where this one ended."""
    last = None
    for line in walks.in_time(lines.lines):
        do(line)
        last = line
    after = lines.next if last is None or last == lines.lines[-1] else last.enterprise
    with suppress(table.Refused):
        table.commit(walks.reaching(here.next(after)))


def _move(found: Listing, line: Entry, objected: frozenset[str]) -> None:
    if _stays(found, line.enterprise, objected):
        table.commit(table.save(board.behind_row(found.id, line.enterprise)))


def _catch_up(found: Listing, line: Behind, objected: frozenset[str]) -> None:
    if not _stays(found, line.enterprise, objected):
        table.commit(table.delete(board.behind_row(found.id, line.enterprise)))


def _stays(found: Listing, enterprise: str, objected: frozenset[str]) -> bool:
    """Whether the line can't move on now, after it was tried."""
    entitlement_id = f"{found.id}.{enterprise}"
    try:
        seen = records.entitlement(entitlement_id)
        if seen.status is Status.LISTED and enterprise not in objected:
            seen = granting.attempt(entitlement_id)
    except Exception:  # noqa: BLE001 - one poisoned line must not keep those behind it from their money
        log.exception("a line stayed behind", extra={"entitlement": entitlement_id})
        return True
    return seen.status is Status.LISTED


def _settled(list_id: str) -> None:
    found = board.listing(list_id)
    if found.status is ListStatus.NOTICE_OVER and not board.behind(list_id, None, 1).lines:
        _, step = board.saving_list(found, found.moved(ListStatus.SETTLED))
        written((step,))


def _open(objection: Objection) -> bool:
    return objection.status is ObjectionStatus.OPEN
