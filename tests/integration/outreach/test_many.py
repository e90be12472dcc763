"""A thousand enterprises, hundreds of policies: every enterprise is looked at once a publication, a page a message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest

from chalicelib.core import table
from chalicelib.outreach import events, records, service
from chalicelib.outreach.models import Funnel
from chalicelib.policies import enterprises, news
from chalicelib.policies.records import SHARDS, CurrentRecord, PublishedRecord
from chalicelib.policies.service import CURRENT
from tests.integration.companies import known, policy, published
from tests.integration.town import Town
from tests.unit.policies.library import Crash, crashing

MANY, FITTING = 1_000, 40
POLICIES = 300


def test_a_policy_finds_all_of_a_thousand_enterprises_page_by_page(city: Town) -> None:
    for number in range(MANY):
        known(f"one-of-{number:04}", {"staff": 7 if number < FITTING else 8})
    seen = Counter(each for shard in range(SHARDS) for page in pages(shard) for each in page)
    assert set(seen.values()) == {1}
    assert len(seen) >= MANY
    published(policy("found", "staff == 7人"))
    city.settle()
    assert service.funnel("found@1") == Funnel(pushed=FITTING)
    pushed = [number for number in range(MANY) if records.find(f"one-of-{number:04}", "found@1")]
    assert pushed == list(range(FITTING))
    assert not city.runner.faults


def test_hundreds_of_policies_published_together_walk_all_enterprises_once(city: Town) -> None:
    for number in range(12):
        known(f"tall-{number:02}", {"staff": 100_000 + number})
    with looking() as looked:
        published(policy("alone", "staff == 99999人"))
        city.settle()
    once, before = looked["pages"], announcements()
    with looking() as looked:
        published(*(policy(f"bulk-{n:03}", f"staff == {100_000 + n % 20}人") for n in range(POLICIES)))
        city.settle()
    assert looked["pages"] == once
    assert announcements() == before + 1
    found = {number: sorted(records.known(f"tall-{number:02}")) for number in range(12)}
    assert found == {number: [f"bulk-{n:03}@1" for n in range(POLICIES) if n % 20 == number] for number in range(12)}
    assert not city.runner.faults


def test_what_is_published_again_is_announced_to_nobody_and_walks_nowhere(city: Town) -> None:
    before = announcements()
    with looking() as looked:
        published(*(policy(f"bulk-{n:03}", f"staff == {100_000 + n % 20}人") for n in range(POLICIES)))
        city.settle()
    assert (looked["pages"], announcements()) == (0, before)


def test_after_a_crash_in_the_middle_of_a_page_the_rest_is_written_and_nothing_twice(city: Town) -> None:
    names = [f"fallen-{number}" for number in range(6)]
    for name in names:
        known(name, {"staff": 200_001})
    codes = [f"many-fit-{n:03}" for n in range(120)]  # more than one transaction writes
    published(*(policy(code, "staff == 200001人", amount=f"{n + 1}万元") for n, code in enumerate(codes)))
    newest = int(CurrentRecord.get(*CURRENT).version)
    page = {"publication": newest, "shard": 0}
    by_shard = {shard: [name for name in names if name in all_of(shard)] for shard in range(SHARDS)}
    shard, fallen = next((shard, there[-1]) for shard, there in by_shard.items() if there)
    with crashing(f"PUSH#{fallen}"), pytest.raises(Crash):
        events.hear(message("page", {**page, "shard": shard}))
    for _ in range(2):
        for number in range(SHARDS):
            hear_all({**page, "shard": number})
    assert all(records.known(name) == {f"{code}@1" for code in codes} for name in names)
    city.settle()
    worth = {f"{code}@1" for code in codes[-3:]}  # the most valuable, as far as the rate allows
    assert all({push.policy for push in records.sent_to(name)} == worth for name in names)
    assert all(service.funnel(policy_id) == Funnel(pushed=len(names)) for policy_id in worth)


def test_news_that_a_company_partly_knows_is_written_for_what_is_new(city: Town) -> None:
    known("partly", {"staff": 300_001})
    published(policy("first-known", "staff == 300001人"))
    city.settle()
    published(*(policy(f"then-{n}", "staff == 300001人") for n in range(60)))
    ids = {"first-known@1", *(f"then-{n}@1" for n in range(60))}
    facts = {"partly": enterprises.snapshot("partly")}
    assert service.match_policies(ids, facts) == ["partly"]
    assert service.match_policies(ids, facts) == []
    assert records.known("partly") == ids
    city.settle()


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


def all_of(shard: int) -> set[str]:
    return {each for page in pages(shard) for each in page}


def hear_all(detail: Mapping[str, Any]) -> None:
    """Every page of a shard, as one message after the other has it."""
    after = None
    while True:
        events.hear(message("page", {**detail, "after": after}))
        after = enterprises.page(int(detail["shard"]), after, events.PAGE).after
        if after is None:
            return


def message(kind: str, detail: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"source": "onething.outreach", "detail-type": kind, "detail": detail}


def announcements() -> int:
    return PublishedRecord.count(news.PUBLISHED)


@contextmanager
def looking() -> Iterator[Counter[str]]:
    """How many pages of the known enterprises are read meanwhile."""
    seen: Counter[str] = Counter()

    def look(params: Mapping[str, Any], **_: Any) -> None:
        seen["pages"] += "facts#" in str(params)

    calls = table.connection().client.meta.events
    calls.register("before-parameter-build.dynamodb.Query", look, unique_id="looking")
    try:
        yield seen
    finally:
        calls.unregister("before-parameter-build.dynamodb.Query", unique_id="looking")
