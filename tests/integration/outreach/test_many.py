"""A thousand enterprises: every one is looked at, a page a message, and each that fits is told once."""

from __future__ import annotations

from collections import Counter

from chalicelib.outreach import events, records, service
from chalicelib.outreach.models import Funnel
from chalicelib.policies import enterprises
from chalicelib.policies.records import SHARDS
from tests.integration.companies import known, policy, published
from tests.integration.town import Town

MANY, FITTING = 1_000, 40


def test_a_policy_finds_all_of_a_thousand_enterprises_page_by_page(city: Town) -> None:
    published(policy("nobodys", "staff >= 1000000人"))
    city.settle()
    for number in range(MANY):
        known(f"one-of-{number:04}", {"staff": 7 if number < FITTING else 8})
    seen = Counter(each for shard in range(SHARDS) for page in pages(shard) for each in page)
    assert set(seen.values()) == {1}
    assert len(seen) == MANY
    published(policy("found", "staff == 7人"))
    city.settle()
    assert service.funnel("found@1") == Funnel(pushed=FITTING)
    pushed = [number for number in range(MANY) if records.find(f"one-of-{number:04}", "found@1")]
    assert pushed == list(range(FITTING))
    assert not city.runner.faults


def pages(shard: int) -> list[tuple[str, ...]]:
    """All pages of a shard, none longer than one message handles."""
    found: list[tuple[str, ...]] = []
    after = None
    while not found or after:
        page = enterprises.page(shard, after, events.PAGE)
        assert len(page.snapshots) <= events.PAGE
        found.append(tuple(page.snapshots))
        after = page.after
    return found
