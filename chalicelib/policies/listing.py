"""Owns which policies a list shows, in which order and on which page. Pure: it reads nothing."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from datetime import date

from chalicelib.catalogue import tables
from chalicelib.policies import search
from chalicelib.policies.models import IssuerLevel, Theme
from chalicelib.policies.service import Library
from chalicelib.policies.summaries import Summary

CURSOR = r"^[A-Za-z0-9_-]{1,200}$"
Place = tuple[float, str]
"""Where a policy stands in a list: how well it fits, negative, so that texts and numbers sort alike; then its id."""


@dataclass(frozen=True)
class Wanted:
    """What is asked for."""

    q: str
    theme: Theme | None
    level: IssuerLevel | None
    region: str | None
    open: bool | None
    day: date

    @property
    def everything(self) -> bool:
        """Whether nothing but words narrows it down."""
        return (self.theme, self.level, self.region, self.open) == (None, None, None, None)

    def fits(self, summary: Summary) -> bool:
        """Whether a policy is one of those asked for, whatever the words."""
        return (
            (self.theme is None or self.theme in summary.themes)
            and self.level in (None, summary.level)
            and (self.region is None or concerns(summary.region, self.region))
            and self.open in (None, summary.open_on(self.day))
        )


@dataclass(frozen=True)
class Page:
    """One page, how many there are on all pages, and where the next begins (None at the end)."""

    shown: tuple[Summary, ...]
    count: int
    following: str | None


def page(library: Library, wanted: Wanted, cursor: str | None, limit: int) -> Page:
    """The policies that fit, best first, from behind the cursor on.

    A cursor is the place of the last one shown: a publication meanwhile makes nobody see one twice, or miss one.
    """
    after = _place(cursor) if cursor else None
    found = search.ranked(wanted.q, library.entries)
    places = found if wanted.everything else [each for each in found if wanted.fits(library.by_id[each[1]])]
    left = [each for each in places if after is None or each > after]
    shown = left[:limit]
    following = _cursor(shown[-1]) if len(left) > limit else None
    return Page(tuple(library.by_id[name] for _, name in shown), len(places), following)


def concerns(region: str | None, place: str) -> bool:
    """Whether a body's policies may concern a company there: the region lies around the place, or inside it.

    >>> concerns(None, "440305"), concerns("440300", "440305"), concerns("440305", "440300")
    (True, True, True)
    >>> concerns("440304", "440305")
    False
    """
    return region is None or _inside(region, place) or _inside(place, region)


def _inside(region: str | None, area: str) -> bool:
    while region and region != area:
        region = tables.regions()[region].within if region in tables.regions() else None
    return region == area


def _cursor(place: Place) -> str:
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def _place(cursor: str) -> Place | None:
    """The place that a cursor names; None, the beginning, for what is no cursor of ours."""
    try:
        score, name = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError):
        return None
    return (float(score), name) if isinstance(score, int | float) and isinstance(name, str) else None
