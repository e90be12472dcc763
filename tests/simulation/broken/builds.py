"""Owns deliberately broken builds: each breaks the product in one place, as a plausible mistake would.

The simulation must catch every one of them. They are small on purpose: what a reviewer could overlook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Any
from unittest import mock

from chalicelib.approvals import rules
from chalicelib.cases.models import Case, Change, Item, ItemStatus
from chalicelib.cases.records import CaseRecord
from chalicelib.catalogue.models import Bundle
from chalicelib.core import aws, relay, table
from chalicelib.core.table import Step
from chalicelib.notifications import records as messages
from chalicelib.notifications.models import Message

Build = Callable[[], AbstractContextManager[object]]


@contextmanager
def a_commit_without_its_version() -> Iterator[None]:
    """A case is written over whatever was committed since it was read."""

    def save(row: table.Table, condition: Any = None) -> Step:
        return Step("save", row, None if isinstance(row, CaseRecord) else condition)

    with mock.patch.object(table, "save", save):
        yield


@contextmanager
def a_relay_that_believes_the_bus() -> Iterator[None]:
    """An event that the bus refused within a good answer is taken for sent."""

    def sent(batch: list[tuple[str, dict[str, str]]]) -> None:
        aws.client("events").put_events(Entries=[entry for _, entry in batch])

    with mock.patch.object(relay, "_first_failed", sent):
        yield


@contextmanager
def a_rejection_that_forgets_one() -> Iterator[None]:
    """What hangs on a rejected item is cancelled, but for the last of it."""
    below = rules._below

    def fewer(case: Case, bundle: Bundle, code: str) -> list[Item]:
        return below(case, bundle, code)[:-1]

    with mock.patch.object(rules, "_below", fewer):
        yield


@contextmanager
def an_approval_that_does_not_wait_for_its_result() -> Iterator[None]:
    """What comes after an item starts with the approval, though the licence it needs is not issued yet."""

    def done(item: Item) -> bool:
        return item.status in (ItemStatus.APPROVED, ItemStatus.NOT_APPLICABLE)

    with mock.patch.object(Item, "done", property(done)):
        yield


@contextmanager
def a_notice_that_never_looks_back() -> Iterator[None]:
    """A message that was written before is taken for a new one, and sent again."""
    insert = messages.insert

    def always_first(message: Message) -> bool:
        insert(message)
        return True

    with mock.patch.object(messages, "insert", always_first):
        yield


@contextmanager
def a_gate_that_waits_for_ever() -> Iterator[None]:
    """As it was until the simulation found it: an item that does not apply waits for one that was rejected."""

    def gate_answer(case: Case, bundle: Bundle, code: str) -> rules.Callback | None:
        if case.items[code].status is ItemStatus.CANCELLED:
            return rules.Callback.CANCELLED
        return rules.Callback.SUCCESS if rules.ready(case, bundle, code) else None

    with mock.patch.object(rules, "gate_answer", gate_answer):
        yield


@contextmanager
def a_token_that_replaces_the_one_before() -> Iterator[None]:
    """As it was until five thousand histories found it: of two tokens the one that came last is answered alone."""

    def with_token(case: Case, item: Item, token: str) -> Change | None:
        if rules.item_answer(case, item.code) or token in item.tokens:
            return None
        return Change(case.with_items(replace(item, tokens=(token,))))

    with mock.patch.object(rules, "_with_token", with_token):
        yield


BUILDS: Mapping[str, Build] = {
    build.__name__: build
    for build in (
        a_commit_without_its_version,
        a_relay_that_believes_the_bus,
        a_rejection_that_forgets_one,
        an_approval_that_does_not_wait_for_its_result,
        a_notice_that_never_looks_back,
        a_gate_that_waits_for_ever,
    )
}
ONCE: Mapping[str, Build] = {a_token_that_replaces_the_one_before.__name__: a_token_that_replaces_the_one_before}
"""Faults that were ours and took more histories to find than the search for broken builds may take."""
