"""Case numbers that can be read out over the telephone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from chalicelib.core import clock, ids
from tests.unit.core.surroundings import moments

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOMENTS = moments(2024, 2099)


def number_at(moment: datetime, seed: int = 0) -> str:
    with clock.fixed(moment), ids.seeded(seed):
        return ids.case_number()


numbers = st.builds(number_at, MOMENTS, st.integers(0, 2**32))


@given(MOMENTS, st.timedeltas(timedelta(milliseconds=1), timedelta(days=400)), st.integers(0, 9), st.integers(0, 9))
def test_numbers_sort_by_the_moment_they_were_made(moment: datetime, later: timedelta, one: int, other: int) -> None:
    assert number_at(moment, one) < number_at(moment + later, other)


@given(MOMENTS, st.timedeltas(timedelta(milliseconds=1), timedelta(days=400)))
def test_ordered_ids_sort_by_the_moment_too(moment: datetime, later: timedelta) -> None:
    with clock.fixed(moment):
        first = ids.ordered_id()
    with clock.fixed(moment + later):
        assert first < ids.ordered_id()


@given(numbers)
def test_a_number_is_of_letters_and_digits_and_true_to_its_check(number: str) -> None:
    assert len(number) == 19
    assert set(number) <= set(LETTERS)
    assert ids.is_case_number(number)


@given(numbers, st.integers(0, 18), st.sampled_from(LETTERS + "*"))
def test_every_single_wrong_character_is_found(number: str, place: int, wrong: str) -> None:
    assume(number[place] != wrong)
    assert not ids.is_case_number(number[:place] + wrong + number[place + 1 :])


@given(numbers)
def test_every_swap_of_neighbours_is_found(number: str) -> None:
    for n in range(18):
        swapped = number[:n] + number[n + 1] + number[n] + number[n + 2 :]
        assert ids.is_case_number(swapped) == (swapped == number)


@given(st.text())
def test_any_other_text_is_told_apart_without_a_fault(text: str) -> None:
    assert not ids.is_case_number(text) or len(text) == 19


def test_a_number_in_small_letters_or_with_blanks_is_none() -> None:
    number = number_at(datetime(2026, 11, 24, 8, tzinfo=UTC))
    assert not ids.is_case_number(number.lower())
    assert not ids.is_case_number(f" {number}")


def test_midnight_in_shanghai_begins_a_new_day_of_numbers() -> None:
    before = number_at(datetime(2026, 11, 24, 15, 59, 59, tzinfo=UTC))
    after = number_at(datetime(2026, 11, 24, 16, tzinfo=UTC))
    assert before < after
    assert (before[:8], after[:8]) == ("20261124", "20261125")


@given(st.integers(0, 2**64))
def test_a_seeded_history_replays(seed: int) -> None:
    def history() -> list[object]:
        with ids.seeded(seed), clock.fixed(datetime(2026, 11, 24, 8, tzinfo=UTC)):
            return [ids.case_number(), ids.ordered_id(), ids.code(9), ids.random_bytes(12), ids.jitter(1.0)]

    assert history() == history()


def test_without_a_seed_nothing_repeats() -> None:
    assert len({ids.code(20) for _ in range(200)}) == 200


@given(st.floats(0.001, 10), st.integers(0, 100))
def test_a_wait_stays_between_nothing_and_its_ceiling(ceiling: float, seed: int) -> None:
    with ids.seeded(seed):
        assert 0 <= ids.jitter(ceiling) <= ceiling
