"""Names and numbers with their middle hidden."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core import masking


@given(st.text(min_size=2, max_size=30))
def test_no_more_than_the_ends_of_a_name_are_shown(name: str) -> None:
    shown = masking.name(name)
    assert len(shown) == max(len(name), 2)
    assert sum(a == b for a, b in zip(shown, name, strict=False) if b != "*") <= 2


@given(st.text("0123456789", min_size=11, max_size=20))
def test_at_least_four_digits_of_a_number_are_hidden(number: str) -> None:
    shown = masking.number(number)
    assert len(shown) == len(number)
    assert shown.count("*") >= 4


@given(st.text(max_size=10))
def test_what_is_too_short_to_keep_its_ends_is_hidden_whole(text: str) -> None:
    assert set(masking.number(text)) <= {"*"}
