"""What may become of lists and entitlements: the table of moves, the notice, the difference, the last looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core import calendar
from chalicelib.entitlements import accounts, budget, checks, rules, wording
from chalicelib.entitlements.budget import Shard
from chalicelib.entitlements.errors import AccountRequired, AnonymousObjection, NotNow
from chalicelib.entitlements.models import (
    LIST_MOVES,
    MOVES,
    Account,
    Counts,
    Entitlement,
    Entry,
    Grants,
    Happening,
    Listing,
    ListStatus,
    Objection,
    ObjectionStatus,
    Status,
)
from chalicelib.identity.models import Assurance
from chalicelib.policies.models import Policy
from tests.unit.policies import samples

TODAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 4, tzinfo=UTC)
SEEN = Entitlement("L" * 20, "a", "tea-house@2026", "2026", TODAY, 1000)
LIST = Listing("L" * 20, "tea-house@2026", "industry", "2026", TODAY, "staff:1", Counts(1, 1, 1000), ListStatus.DRAFTED)


def policy(**rule: object) -> Policy:
    found = samples.house()
    assert found.without_application
    return found.model_copy(update={"without_application": found.without_application.model_copy(update=rule)})


@pytest.mark.parametrize("before", Status)
@pytest.mark.parametrize("after", Status)
def test_what_is_not_in_the_table_is_refused_and_names_the_state(before: Status, after: Status) -> None:
    seen = replace(SEEN, status=before)
    if after in MOVES[before]:
        assert seen.moved(after).status is after
        return
    with pytest.raises(NotNow) as refused:
        seen.moved(after)
    assert refused.value.status == 409
    assert wording.state(before).zh in refused.value.title().zh


@pytest.mark.parametrize("before", ListStatus)
@pytest.mark.parametrize("after", ListStatus)
def test_a_list_goes_forward_only(before: ListStatus, after: ListStatus) -> None:
    seen = replace(LIST, status=before)
    if after in LIST_MOVES[before]:
        assert seen.moved(after).status is after
    else:
        with pytest.raises(NotNow):
            seen.moved(after)


def test_every_state_reason_and_message_has_words() -> None:
    for code in (*Status, *ListStatus, *ObjectionStatus):
        assert wording.state(code)
    for code in (*wording.reasons(), *checks.CHECKED.values()):
        assert wording.reason(code)
    silent = {Happening.STRUCK, Happening.CONFIRMED, Happening.WAITING, Happening.ORDERED}
    assert {one for one in Happening if wording.message(one) is None} == silent


def test_a_notice_is_counted_in_working_days() -> None:
    public = rules.published(LIST, 5, date(2026, 9, 28))
    assert public.until == date(2026, 10, 10)  # over the seven days of National Day, a make-up Saturday counts
    for day in (date(2026, 9, 28), date(2026, 10, 10)):
        with pytest.raises(NotNow):
            rules.notice_over(public, day)
    assert rules.notice_over(public, date(2026, 10, 11)).status is ListStatus.NOTICE_OVER


@pytest.mark.parametrize("assurance", Assurance)
@pytest.mark.parametrize("rule", ["named-only", "anyone"])
def test_an_anonymous_objection_is_heard_only_where_the_policy_says_so(assurance: Assurance, rule: str) -> None:
    public = rules.published(LIST, 5, TODAY)
    if rule == "named-only" and assurance is Assurance.SIGNED_IN:
        with pytest.raises(AnonymousObjection):
            rules.require_objectable(public, policy(objection=rule), assurance, TODAY)
    else:
        rules.require_objectable(public, policy(objection=rule), assurance, TODAY)


def test_nobody_objects_to_a_draft_or_after_the_last_day() -> None:
    public = rules.published(LIST, 5, TODAY)
    for seen, day in ((LIST, TODAY), (public, date(2027, 1, 1)), (replace(public, status=ListStatus.SETTLED), TODAY)):
        with pytest.raises(NotNow):
            rules.require_objectable(seen, policy(), Assurance.FACE, day)


def test_an_objection_is_decided_once() -> None:
    made = Objection("L.1", "L", "a", "A", "p", "n", "t", NOON)
    decided = made.decided(ObjectionStatus.UPHELD, "staff:1", "facts-wrong")
    assert rules.struck(SEEN, decided, "staff:1").after.status is Status.STRUCK
    with pytest.raises(NotNow):
        decided.decided(ObjectionStatus.DISMISSED, "staff:2", "facts-confirmed")


def test_an_order_has_a_number_of_its_own_for_each_attempt() -> None:
    first = rules.ordered(replace(SEEN, status=Status.OFFERED), 900, {0: 900}, "*1", "person:p")
    assert [told.kind for told in first.told] == ["confirmed", "ordered"]
    back = rules.returned(first.after).after
    second = rules.ordered(back, 900, back.taken, "*2").after
    assert (first.after.order, second.order) == (f"{SEEN.id}.1", f"{SEEN.id}.2")
    assert second.taken == {0: 900}


@given(whole=st.integers(0, 10**12), before=st.integers(0, 10**12))
def test_what_is_due_is_the_difference_and_never_below_nothing(whole: int, before: int) -> None:
    found = rules.due(whole, Grants("a", {"p#2026": before, "p#2025": 7}), "p#2026")
    assert found == max(whole - before, 0)
    assert before + found == max(whole, before)


@given(facts=st.fixed_dictionaries({}, optional=dict.fromkeys(checks.CHECKED, st.sampled_from([True, False, None]))))
def test_what_is_not_known_is_neither_against_nor_for(facts: dict[str, bool | None]) -> None:
    known_against = [checks.CHECKED[name] for name, value in facts.items() if value]
    assert (checks.against(facts, Grants("a")) in known_against) if known_against else True
    assert set(checks.unknown(facts)) == {name for name in checks.CHECKED if facts.get(name) is None}
    assert checks.against(facts, Grants("a", owed=1)) == "unreturned-funds"


shard_lists = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=8, max_size=8).map(
    lambda parts: [Shard(number, free, reserved) for number, (free, reserved) in enumerate(parts)]
)


@given(shards=shard_lists, fen=st.integers(1, 400), start=st.integers(0, 7))
def test_money_is_found_whenever_there_is_enough_of_it_and_never_more_than_a_shard_has(
    shards: list[Shard], fen: int, start: int
) -> None:
    taken = budget.plan(shards, fen, start)
    if taken is None:
        assert sum(shard.free for shard in shards) < fen
    else:
        assert sum(taken.values()) == fen
        assert all(0 < part <= shards[number].free for number, part in taken.items())
        assert len(taken) == 1 or all(shard.free < fen for shard in shards)


@given(shards=shard_lists, fen=st.integers(1, 400))
def test_while_somebody_waits_nobody_overtakes(shards: list[Shard], fen: int) -> None:
    waited = [replace(shard, waiting=1) for shard in shards]
    assert budget.plan(waited, fen, 0) is None
    assert budget.plan(waited, fen, 0, first_in_line=True) == budget.plan(shards, fen, 0)


@given(fen=st.integers(0, 10**15))
def test_money_that_comes_in_is_shared_out_to_the_last_fen(fen: int) -> None:
    parts = budget.spread(fen).values()
    assert sum(parts) == fen
    assert max(parts) - min(parts) <= 1


@pytest.mark.parametrize(("kind", "number", "good"), [
    ("corporate-account", "755900001234567", True), ("corporate-account", "12345678", False),
    ("corporate-account", "7559 0000 1234", False), ("personal-account", "6222020200112233445", False),
    ("personal-account", "6222040000000000006", True), ("social-insurance-account", "4403001234567", True),
])  # fmt: skip
def test_an_account_looks_as_its_kind_looks(kind: str, number: str, good: bool) -> None:
    wanted = policy(pay_to=("corporate-account", "social-insurance-account", "personal-account"))
    account = Account(kind, number)  # type: ignore[arg-type] # one of the three
    if good:
        assert accounts.required(wanted, account, None) == account
        return
    with pytest.raises(AccountRequired) as refused:
        accounts.required(wanted, account, None)
    assert refused.value.faults[0].pointer == "/account/number"
    assert number not in str(refused.value.faults)


def test_an_account_of_a_kind_that_is_not_paid_to_is_no_account() -> None:
    card = Account("personal-account", "6222040000000000006")
    for named, remembered in ((card, None), (None, card), (None, None)):
        with pytest.raises(AccountRequired):
            accounts.required(policy(pay_to=("corporate-account",)), named, remembered)


def test_an_account_is_never_printed() -> None:
    account = Account("corporate-account", "755900001234567")
    assert "7559" not in repr(account)
    assert accounts.masked(account) == "***********4567"


@given(paid=st.dates(date(2026, 1, 1), date(2026, 6, 30)))
def test_a_payment_is_looked_at_each_working_day_of_a_week_then_weekly_for_two_months(paid: date) -> None:
    looks = [paid]
    while found := rules.next_look(paid, looks[-1]):
        looks.append(found)
    waited = [calendar.workdays_between(paid, look) for look in looks]
    assert waited == [0, 1, 2, 3, 4, 5, *range(10, rules.WATCHED_DAYS + 1, 5)]
    assert all(calendar.is_workday(look) for look in looks[1:])


def test_a_line_of_a_list_gives_what_it_names() -> None:
    change = rules.entitled(LIST, Entry("a", "甲", 700))
    assert (change.after.listed, change.after.status, change.after.id) == (700, Status.LISTED, f"{LIST.id}.a")
