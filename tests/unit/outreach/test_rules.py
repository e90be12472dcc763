"""What may be sent, in which order, how often: for whatever histories."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core import clock
from chalicelib.core.i18n import Words
from chalicelib.outreach import rules
from chalicelib.outreach.models import Funnel, Push, Subscription
from chalicelib.outreach.rules import Fate
from chalicelib.policies.models import Theme

NOON = datetime(2026, 11, 24, 12, tzinfo=clock.SHANGHAI)
TODAY = NOON.date()


def push(
    policy: str = "tea@1", worth: int = 0, opens: date = date(2026, 1, 1), closes: date | None = None, *themes: Theme
) -> Push:
    return Push("yunqiao", policy, Words(zh="茶", en="Tea"), themes or (Theme.GROWTH,), opens, closes, worth)


@given(st.lists(st.integers(0, 60 * 24), max_size=60), st.integers(1, 5))
def test_in_no_seven_days_is_more_sent_than_the_limit(hours: list[int], limit: int) -> None:
    """Tries come at any hours of sixty days; each sends as much as there is room for."""
    sent: list[datetime] = []
    for hour in sorted(hours):
        now = NOON + timedelta(hours=hour)
        sent += [now] * rules.room(sent, limit, now)
    for first, after in zip(sent, sent[limit:], strict=False):
        assert after - first >= rules.PERIOD


@given(st.lists(st.integers(0, 167), min_size=1, max_size=8), st.integers(1, 4))
def test_at_the_next_turn_there_is_room_again_and_not_before(ago: list[int], limit: int) -> None:
    sent = sorted(NOON - timedelta(hours=hours) for hours in ago)[-limit:]
    if rules.room(sent, limit, NOON):
        return
    turn = rules.next_turn(True, [], sent, limit, NOON)
    assert rules.room(sent, limit, turn) >= 1
    assert rules.room(sent, limit, turn - timedelta(seconds=1)) == 0


def test_what_opens_later_is_looked_at_in_its_morning_and_what_is_unknown_within_the_hour() -> None:
    opening = push(opens=TODAY + timedelta(days=3))
    assert rules.next_turn(False, [opening], [], 3, NOON).date() == opening.opens
    assert rules.next_turn(False, [opening, push()], [], 3, NOON) == NOON + timedelta(hours=1)


@given(st.permutations([push("a@1", 5), push("b@1", 9), push("c@1", 5, closes=TODAY), push("d@1", 5)]))
def test_most_money_first_then_what_closes_soonest(pushes: list[Push]) -> None:
    assert [each.policy for each in rules.by_value(pushes)] == ["b@1", "c@1", "a@1", "d@1"]


@pytest.mark.parametrize(
    ("waiting", "matched", "subscription", "fate"),
    [
        (push(), True, Subscription("yunqiao"), Fate.READY),
        (push(), None, Subscription("yunqiao"), Fate.LATER),
        (push(), False, Subscription("yunqiao"), Fate.LAPSED),
        (push(closes=TODAY), True, Subscription("yunqiao"), Fate.READY),
        (push(closes=TODAY - timedelta(days=1)), True, Subscription("yunqiao"), Fate.LAPSED),
        (push(closes=TODAY - timedelta(days=1)), None, Subscription("yunqiao"), Fate.LAPSED),
        (push(opens=TODAY + timedelta(days=1)), True, Subscription("yunqiao"), Fate.LATER),
        (push(), True, Subscription("yunqiao", pushes=False), Fate.LAPSED),
        (push(), None, Subscription("yunqiao", pushes=False), Fate.LAPSED),
        (push(), True, Subscription("yunqiao", muted=frozenset({Theme.GROWTH})), Fate.LAPSED),
        (push(), True, Subscription("yunqiao", muted=frozenset({Theme.TAX})), Fate.READY),
    ],
)
def test_what_waits_goes_waits_on_or_lapses(
    waiting: Push, matched: bool | None, subscription: Subscription, fate: Fate
) -> None:
    assert rules.fate(waiting, matched, subscription, TODAY) is fate


def test_a_policy_of_two_themes_is_kept_back_when_both_are_muted() -> None:
    themes = (Theme.GROWTH, Theme.TAX)
    assert Subscription("yunqiao", muted=frozenset({Theme.GROWTH})).wants(themes)
    assert not Subscription("yunqiao", muted=frozenset(themes)).wants(themes)


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 5), max_size=6))
def test_a_funnel_of_all_is_the_sum_of_each(counts: list[tuple[int, int, int, int, int]]) -> None:
    whole = sum((Funnel(*each) for each in counts), Funnel())
    assert whole.counts == tuple(map(sum, zip(*counts, strict=True))) or not counts


def test_the_order_of_moments_is_kept() -> None:
    """`sendings` come oldest first, which `next_turn` does not rely on."""
    sent = [NOON - timedelta(days=day) for day in (1, 3, 2)]
    assert rules.next_turn(True, [], sent, 3, NOON) == NOON - timedelta(days=3) + rules.PERIOD
    assert all(earlier > later for earlier, later in pairwise(sorted(sent, reverse=True)))
