"""Search: Chinese and English, a wrong character forgiven, nonsense harmless, the order always the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.policies import search
from chalicelib.policies.search import Entry, ranked, words

NAMES = {
    "hte-reward": "南山区高新技术企业奖励 Nanshan: reward for growing high-tech enterprises",
    "stable-jobs": "失业保险稳岗返还 Refund of unemployment insurance",
    "srdi-award": "专精特新企业奖励 Award for specialised SMEs",
    "startup-rent": "初创企业场租补贴 Rent subsidy for start-ups",
    "loan-interest": "科技型企业贷款贴息 Loan interest for technology firms",
}
ENTRIES = [Entry.of(code, [(8, name)]) for code, name in NAMES.items()]


def found(query: str) -> list[str]:
    return [name for _, name in ranked(query, ENTRIES)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("稳岗返还", "stable-jobs"),
        ("专精特新", "srdi-award"),
        ("高新企业", "hte-reward"),
        ("rent", "startup-rent"),
        ("Loan Interest", "loan-interest"),
        ("ｌｏａｎ", "loan-interest"),
        ("初创 补贴", "startup-rent"),
        ("南山高新", "hte-reward"),
    ],
)
def test_what_people_type_finds_what_they_mean(query: str, first: str):
    assert found(query)[0] == first


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("专精特辛", "srdi-award"),
        ("高薪技术企业", "hte-reward"),
        ("稳岗反还", "stable-jobs"),
        ("稳岗返", "stable-jobs"),
        ("场祖补贴", "startup-rent"),
        ("专精精特新", "srdi-award"),
        ("unemploiment", "stable-jobs"),
        ("intrest", "loan-interest"),
        ("subsiddy", "startup-rent"),
    ],
)
def test_one_wrong_missing_or_doubled_character_still_finds(query: str, first: str):
    assert first in found(query)


def test_an_exact_word_stands_before_a_similar_one():
    entries = [Entry.of("a", [(8, "场地补贴")]), Entry.of("b", [(8, "场租补贴")])]
    assert [name for _, name in ranked("场租补贴", entries)] == ["b", "a"]


def test_all_words_must_be_found():
    assert found("企业 奖励") == found("奖励 企业")
    assert "stable-jobs" not in found("失业保险 贷款")


def test_a_name_weighs_more_than_a_note():
    entries = [Entry.of("a", [(8, "贷款贴息"), (1, "")]), Entry.of("b", [(8, "贴保"), (1, "贷款贴息的补充")])]
    assert [name for _, name in ranked("贴息", entries)] == ["a", "b"]


@pytest.mark.parametrize("query", ["", "   ", "\u3000"])
def test_an_empty_query_finds_all_in_the_order_of_their_ids(query: str):
    assert found(query) == sorted(NAMES)


@pytest.mark.parametrize("query", ["🎉", "！？", "🎉🎉 …", "<>", "%%"])
def test_signs_and_emoji_find_nothing(query: str):
    assert found(query) == []


def test_an_emoji_beside_a_word_is_passed_over():
    assert found("稳岗🎉返还") == found("稳岗 返还")


@pytest.mark.parametrize(
    "query", ["高" * 5000, "企业" * 2500, "a" * 5000, "a b " * 1250, "(.*)+" * 1000, "\x00" * 5000]
)
def test_five_thousand_characters_are_answered(query: str):
    assert len(words(query)) <= 8
    assert set(found(query)) <= set(NAMES)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered_the_same_twice(query: str):
    first = ranked(query, ENTRIES)
    assert first == ranked(query, list(reversed(ENTRIES)))
    assert first == sorted(first)


@given(st.text("高新技术企业奖励abc", min_size=1, max_size=8), st.text("高新技术企业奖励abc ", max_size=30))
def test_what_is_dismissed_quickly_would_not_have_been_found(word: str, text: str):
    """Half of the letters of a word, or half of an English one, stand wherever it is found in any way."""
    if not search._plausible(word, search.plain(text)):
        assert search._found(word, search.plain(text)) == 0.0
