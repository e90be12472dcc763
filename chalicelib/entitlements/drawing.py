"""Owns drawing a list up: every known enterprise is looked at once, page by page; nothing of it is public.

A page commits its lines with the row of the next page, so that each enterprise is counted once whatever happens.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from chalicelib.core import table
from chalicelib.core.logs import log
from chalicelib.entitlements import board, going, records, rules, walks
from chalicelib.entitlements.granting import written
from chalicelib.entitlements.judging import Judge
from chalicelib.entitlements.models import Counts, Entry, Left, Listing, ListStatus
from chalicelib.entitlements.walks import Page, Walk
from chalicelib.identity import service as identity
from chalicelib.policies import enterprises
from chalicelib.policies import service as policies


def draw(found: Listing, here: Page) -> None:
    """Look at one page of enterprises. Facts older than a day are asked for again; then each is judged as of the list.

    Nothing happens when somebody else did the page meanwhile.
    """
    policy = policies.policy(found.policy)
    judge = going.judge(policy, found.period, found.day)
    known = enterprises.page(here.lane, here.after, walks.PAGE)
    seen = {enterprise: _line(judge, enterprise) for enterprise in walks.in_time(known.snapshots)}
    after = known.after if len(seen) == len(known.snapshots) else next(reversed(seen))
    lines = (table.save(board.drawn(line, found.id)) for line in seen.values() if line)
    try:
        table.commit(walks.reaching(here.next(after, _counts(seen.values()))), *lines)
    except table.Refused:
        log.info("a page was done by somebody else", extra=here.message["detail"])


def finish(found: Listing, here: Page) -> None:
    """Once every lane is at its end, the list is drafted with the sums of all."""
    table.again(lambda: _drafted(found.id))


def so_far(found: Listing) -> Listing:
    """The list with what was counted until now, while it is being drawn up."""
    return replace(found, counts=_sum(_lanes(found))) if found.status is ListStatus.DRAWING else found


def _line(judge: Judge, enterprise: str) -> Entry | Left | None:
    """Where an enterprise stands: on the list, left out for a reason, or nowhere, for it plainly is not eligible."""
    profile = identity.enterprise(enterprise)
    if profile is None:  # it was registered once, for something was told of it
        return Left(enterprise, "not-known")
    due = judge.due(enterprises.facts(enterprise), records.grants(enterprise))
    if due.reason == "not-eligible":
        return None
    if due.reason:
        return Left(enterprise, due.reason, due.other, profile.name)
    return Entry(enterprise, profile.name, due.fen)


def _counts(lines: Iterable[Entry | Left | None]) -> Counts:
    return sum(map(_count, lines), Counts())


def _count(line: Entry | Left | None) -> Counts:
    if isinstance(line, Entry):
        return Counts(looked=1, entries=1, fen=line.fen)
    return Counts(looked=1, left=1) if line else Counts(looked=1, not_eligible=1)


def _drafted(list_id: str) -> None:
    found = board.listing(list_id)
    lanes = _lanes(found)
    if found.status is ListStatus.DRAWING and all(lane.ended for lane in lanes):
        _, step = board.saving_list(found, rules.drafted(found, _sum(lanes)))
        written((step,))


def _lanes(found: Listing) -> list[Page]:
    return walks.newest(found.id, Walk.DRAWING)


def _sum(lanes: Iterable[Page]) -> Counts:
    return sum((lane.counts for lane in lanes), Counts())
