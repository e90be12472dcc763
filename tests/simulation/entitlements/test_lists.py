"""Histories of lists, through crashes, lost messages, silent registers: everybody counted once, every line offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from unittest import mock

import pytest

from chalicelib.core import table
from chalicelib.entitlements import settling, walks
from tests.simulation.entitlements import base, list_invariants, lists
from tests.simulation.entitlements.base import Campaign
from tests.simulation.entitlements.world import POLICIES, CampaignWorld

_CHUNK, _LIMIT = 20, 150


@pytest.fixture(scope="module")
def campaign() -> Iterator[Campaign]:
    with base.built(listed=False) as built:
        yield built


@pytest.mark.parametrize("first", range(1, 81, _CHUNK))
def test_eighty_histories_of_lists_hold(campaign: Campaign, first: int) -> None:
    met: Counter[str] = Counter()
    for seed in range(first, first + _CHUNK):
        broken, world = lists.made_up(campaign, seed)
        assert not broken, (seed, broken)
        assert len(world.lists()) == 1
        met += world.trace.met
    assert {"crash-before", "crash-after"} <= met.keys()


# --- broken builds ---


@contextmanager
def a_page_apart_from_its_lines() -> Iterator[None]:
    """Where the walk has come to is committed first, the lines after it."""
    commit = table.commit

    def apart(*steps: table.Step) -> None:
        for step in steps if isinstance(steps[0].row, walks.PageRecord) else ():
            commit(step)
        if not isinstance(steps[0].row, walks.PageRecord):
            commit(*steps)

    with mock.patch.object(table, "commit", apart):
        yield


@contextmanager
def a_page_that_is_written_over() -> Iterator[None]:
    """Whoever comes late writes the next page once more."""
    reaching = walks.reaching
    with mock.patch.object(walks, "reaching", lambda page: table.save(reaching(page).row)):
        yield


@contextmanager
def a_schedule_that_says_nothing_again() -> Iterator[None]:
    """What a lost message left standing stays where it is."""
    with mock.patch.object(settling, "_stands_still", return_value=False):
        yield


BUILDS: tuple[Callable[[], AbstractContextManager[None]], ...] = (
    a_page_apart_from_its_lines,
    a_page_that_is_written_over,
    a_schedule_that_says_nothing_again,
)


@pytest.mark.parametrize("build", BUILDS)
def test_a_broken_build_of_lists_is_caught(
    campaign: Campaign, build: Callable[[], AbstractContextManager[None]]
) -> None:
    with build():
        assert any(lists.made_up(campaign, seed)[0] for seed in range(1, _LIMIT + 1))


# --- each invariant can fail ---


@pytest.fixture
def drawn(campaign: Campaign) -> CampaignWorld:
    """A list that was settled, soundly."""
    broken, world = lists.made_up(campaign, 1)
    assert not broken
    return world


def rows(world: CampaignWorld) -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    found: dict[str, dict[str, dict[str, dict[str, str]]]] = world.cloud.tables.tables[POLICIES].rows  # type: ignore[assignment] # plain rows
    return found


def make_another(world: CampaignWorld) -> None:
    rows(world)["LIST#another"] = dict(rows(world)[f"LIST#{world.list_id()}"])


def write_again(world: CampaignWorld) -> None:
    change = next(c for commit in world.commits for c in commit if c.key[1].startswith("DRAWING#"))
    world.commits.append((type(change)(change.table, change.key, change.after, change.after),))


def lose_a_line(world: CampaignWorld) -> None:
    own = rows(world)[f"LIST#{world.list_id()}"]
    own.pop(next(sk for sk in own if sk.startswith("ENTRY#")))


def pass_one_over(world: CampaignWorld) -> None:
    own = rows(world)[f"LIST#{world.list_id()}"]
    own["LIST"] = {**own["LIST"], "looked": {"N": "4"}}


def draft_again(world: CampaignWorld) -> None:
    own = rows(world)[f"LIST#{world.list_id()}"]
    own["LIST"] = {**own["LIST"], "status": {"S": "drafted"}}


def offer_nothing(world: CampaignWorld) -> None:
    given = next(own for pk, own in rows(world).items() if pk.startswith("ENTITLEMENT#"))
    given.pop("EVENT#000002")


BENDS: dict[str, Callable[[CampaignWorld], None]] = {
    "one_key_is_one_list": make_another,
    "a_page_is_written_once": write_again,
    "every_enterprise_is_counted_once": lose_a_line,
    "a_list_that_is_drafted_looked_at_everybody": pass_one_over,
    "nothing_is_given_before_the_notice": draft_again,
    "every_line_is_offered_once": offer_nothing,
}


def test_every_invariant_of_lists_is_bent() -> None:
    assert BENDS.keys() == list_invariants.NAMES.keys()


@pytest.mark.parametrize("name", BENDS)
def test_an_invariant_of_lists_says_so_when_it_does_not_hold(drawn: CampaignWorld, name: str) -> None:
    BENDS[name](drawn)
    assert name in {broken.invariant for broken in list_invariants.look(drawn, at_the_end=True)}
