"""The same key and request get the first answer again (LESSONS 21, 27)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.core import clock, ids, table
from chalicelib.core.errors import KeyReused
from chalicelib.core.idempotency import Once, OnceRecord, Replayed, fingerprint
from chalicelib.core.models import View
from tests.integration.town import Town

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


class Answer(View):
    """An answer with a name to find again."""

    told_name: str


def once(key: str, request: str = "POST /a {}", caller: str = "mother") -> Once:
    return Once(caller, key, request, 202)


@pytest.fixture
def key(city: Town) -> str:
    return ids.ordered_id()


def answered(key: str, name: str = "陈静") -> None:
    table.commit(once(key).recording(Answer(told_name=name)))


def test_a_key_that_was_never_used_is_free(key: str) -> None:
    once(key).replay_if_second()


def test_a_second_request_gets_the_first_answer_word_for_word(key: str) -> None:
    answered(key)
    with pytest.raises(Replayed) as first:
        once(key).replay_if_second()
    assert (first.value.status, first.value.body) == (202, '{"toldName":"陈静"}')


def test_the_same_key_with_another_request_is_a_mistake(key: str) -> None:
    answered(key)
    with pytest.raises(KeyReused) as problem:
        once(key, "POST /a {1}").replay_if_second()
    assert problem.value.status == 422


def test_keys_are_per_caller(key: str) -> None:
    answered(key)
    once(key, caller="father").replay_if_second()


def test_a_key_is_answered_once_even_when_two_come_at_the_same_moment(key: str) -> None:
    first, second = (once(key).recording(Answer(told_name=name)) for name in "ab")
    table.commit(first)
    with pytest.raises(table.Refused) as refused:
        table.commit(second)
    assert refused.value.steps == (second,)


@pytest.mark.parametrize(("hours", "free"), [(0, False), (23.99, False), (24.01, True), (48, True)])
def test_after_a_day_a_key_is_free_again(key: str, hours: float, free: bool) -> None:
    with clock.fixed(NOW):
        answered(key, "first")
    with clock.fixed(NOW + timedelta(hours=hours)):
        if free:
            once(key).replay_if_second()
            answered(key, "second")
        with pytest.raises(Replayed, match="202") as found:
            once(key).replay_if_second()
    assert ("second" if free else "first") in found.value.body


def test_a_change_that_did_not_happen_leaves_no_answer(key: str) -> None:
    impossible = table.Step("check", OnceRecord(f"ONCE#nobody#{key}", "ONCE"), OnceRecord.pk.exists())
    with pytest.raises(table.Refused):
        table.commit(once(key).recording(Answer(told_name="a")), impossible)
    once(key).replay_if_second()


def test_an_answer_is_stored_sealed_and_vanishes_by_itself(key: str) -> None:
    with clock.fixed(NOW):
        answered(key, "陈静")
    row = OnceRecord.get(f"ONCE#mother#{key}", "ONCE")
    assert "陈静".encode() not in row.body
    assert row.expires == (NOW + timedelta(hours=24)).timestamp()


def test_requests_are_the_same_by_method_path_and_every_byte() -> None:
    requests = [("POST", "/a", b"{}"), ("PUT", "/a", b"{}"), ("POST", "/b", b"{}"), ("POST", "/a", b"{ }")]
    assert len({fingerprint(*request) for request in requests}) == 4
    assert fingerprint("POST", "/a", b"{}") == fingerprint("POST", "/a", b"{}")
