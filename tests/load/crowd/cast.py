"""Owns who plays: the crowded city and the stories in it, the same for the server and for the people who use it."""

from __future__ import annotations

from chalicelib.identity.models import Role, Staff
from infra.city import City, city, stories
from infra.city.stories import Story
from tests.load.crowd.families import crowded


def crowd(copies: int) -> tuple[City, tuple[Story, ...]]:
    """So many copies of each story of the repository."""
    return crowded(city(), map(stories.story, stories.names()), copies)


def departments(stories: tuple[Story, ...], everybody: City) -> dict[str, list[Staff]]:
    """The first reviewer of each department in every region where the people of the stories live or apply."""
    regions = {told.region for told in stories} | {everybody.people[told.person].profile.region for told in stories}
    first = {(s.department, s.region): s for s in reversed(everybody.staff.values()) if s.role is Role.REVIEWER}
    desks: dict[str, list[Staff]] = {}
    for department, region in sorted(first):
        if region in regions:
            desks.setdefault(department, []).append(first[department, region])
    return desks
