"""Chinese first, English where it is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chalicelib.core.i18n import Words, preferred


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "zh"),
        ("", "zh"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("en-US,en;q=0.9", "en"),
        ("EN", "en"),
        ("en;q=0.8,zh;q=0.9", "zh"),
        ("en;q=0", "zh"),
        ("en;q=0.5,zh;q=0.5", "zh"),
        ("fr-FR,fr;q=0.9,en;q=0.1", "en"),
        ("de", "zh"),
        ("*", "zh"),
        (" en ; q = 1 ", "en"),
        ("zh-Hans-CN;q=0.3, en-GB;q=0.4", "en"),
        ("en;q=high", "zh"),
    ],
)
def test_the_language_is_the_one_asked_for_most(header: str | None, language: str) -> None:
    assert preferred(header) == language


@given(st.text(max_size=300))
def test_any_header_gets_a_language(header: str) -> None:
    assert preferred(header) in ("zh", "en")


def test_a_text_is_in_both_languages_or_none() -> None:
    with pytest.raises(ValidationError):
        Words(zh="好", en="")


def test_a_placeholder_without_a_value_is_named() -> None:
    with pytest.raises(KeyError, match="due"):
        Words(zh="{due}前", en="by {due}").filled(case="7")
