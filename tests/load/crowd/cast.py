"""Owns who plays: the crowded city and the stories in it, the same for the server and for the people who use it."""

from __future__ import annotations

from chalicelib.identity.models import Role, Staff
from infra.city import City, city, stories
from infra.city.stories import Story
from tests.load.crowd.families import crowded


def crowd(copies: int) -> tuple[City, tuple[Story, ...]]:
    """So many copies of each story of the repository."""
    return crowded(city(), map(stories.story, stories.names()), copies)


def teams(stories: tuple[Story, ...], everybody: City) -> list[list[Staff]]:
    """Who decides: the first reviewers of each department, in every region where people of the stories live or apply.

    One team more are the second reviewers of all of them: they look at the same desks, so that some come too late.
    """
    regions = {told.region for told in stories} | {everybody.people[told.person].profile.region for told in stories}
    desks: dict[tuple[str, str], list[Staff]] = {}
    for staff in everybody.staff.values():
        if staff.role is Role.REVIEWER and staff.region in regions:
            desks.setdefault((staff.department, staff.region), []).append(staff)
    first: dict[str, list[Staff]] = {}
    for (department, _), desk in sorted(desks.items()):
        first.setdefault(department, []).append(desk[0])
    return [*first.values(), [staff for desk in desks.values() for staff in desk[1:2]]]
