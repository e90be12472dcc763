"""Lists: every policy on exactly one page, whatever the page's length; filters mean what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from chalicelib.policies import listing, loading, service
from chalicelib.policies.listing import Wanted
from chalicelib.policies.models import IssuerLevel, Theme
from tests.unit.policies.library import published
from tests.unit.policies.samples import TODAY

ALL = Wanted("", None, None, None, None, TODAY)


@pytest.fixture(scope="module", autouse=True)
def library() -> Iterator[None]:
    with published():
        yield


def shown(wanted: Wanted, limit: int = 100) -> list[str]:
    """All pages, one after another."""
    found: list[str] = []
    cursor: str | None = None
    while True:
        page = listing.page(service.library(), wanted, cursor, limit)
        found += [summary.id for summary in page.shown]
        assert len(page.shown) <= limit
        cursor = page.following
        if cursor is None:
            assert len(found) == page.count
            return found


@pytest.mark.parametrize("limit", [1, 7, 79, 80, 100])
def test_pages_show_every_policy_once_in_the_same_order(limit: int):
    assert shown(ALL, limit) == [policy.id for policy in loading.policies()]


@pytest.mark.parametrize("limit", [1, 3])
def test_what_is_searched_for_comes_in_pages_as_well(limit: int):
    wanted = replace(ALL, q="高新技术")
    assert len(shown(wanted)) > 5
    assert shown(wanted, limit) == shown(wanted)


@pytest.mark.parametrize("cursor", ["moon", "W10", "WzEsMl0", "bnVsbA", "_" * 200])
def test_what_is_no_cursor_begins_at_the_beginning(cursor: str):
    assert listing.page(service.library(), ALL, cursor, 3).shown == listing.page(service.library(), ALL, None, 3).shown


def test_a_name_finds_its_policy_first():
    for policy in loading.policies():
        first = service.library().by_id[shown(replace(ALL, q=policy.name.zh))[0]]
        assert first.name.zh == policy.name.zh


def test_bodies_and_themes_are_found():
    assert {"hte-reward-futian@1", "matching-futian@1"} <= set(shown(replace(ALL, q="福田区")))
    assert "startup-grant@1" in shown(replace(ALL, q="创业"))
    assert "startup-grant@1" in shown(replace(ALL, q="starting up"))


def test_a_theme_and_a_level_are_those_of_the_file():
    by_id = {policy.id: policy for policy in loading.policies()}
    assert all(Theme.TAX in by_id[each].themes for each in shown(replace(ALL, theme=Theme.TAX)))
    levels = loading.bodies()
    assert {levels[by_id[each].body].level for each in shown(replace(ALL, level=IssuerLevel.DISTRICT))} == {
        IssuerLevel.DISTRICT
    }


def test_in_a_district_the_citys_and_the_states_policies_count_and_no_other_districts():
    found = shown(replace(ALL, region="440305"))
    assert {"hte-reward-nanshan@1", "srdi-award-city@1", "title-hte@2016"} <= set(found)
    assert "hte-reward-futian@1" not in found
    assert set(shown(replace(ALL, region="440300"))) == set(shown(ALL))


def test_open_is_of_the_day_that_is_asked_about():
    now, then = (set(shown(replace(ALL, open=True, day=day))) for day in (TODAY, date(2022, 12, 1)))
    assert "title-little-giant@2026" in now - then
    assert "title-little-giant@2022" in then - now
    assert now | set(shown(replace(ALL, open=False))) == set(shown(ALL))
