"""Which policies may be had together: 就高不重复, 二选一, 让位, and why one was left."""

from __future__ import annotations

from chalicelib.policies import loading
from chalicelib.policies.models import Policy
from chalicelib.policies.stacking import combine
from tests.unit.policies.samples import HOUSE


def policy(code: str, **relations: list[str]) -> Policy:
    """A copy of the tea house's policy under another code, with these relations."""
    text = HOUSE.replace("policy: tea-house", f"policy: {code}").replace("stacks-with: [tea-garden]\n", "")
    lines = "".join(f"{key.replace('_', '-')}: [{', '.join(codes)}]\n" for key, codes in relations.items())
    return loading.policy(text.replace("budget:", f"{lines}budget:"), f"{code}.yaml")


def test_what_excludes_nothing_is_had_together():
    found = combine([(policy("red"), 5), (policy("green"), 7)])
    assert ([each.code for each in found.taken], found.total, found.left) == (["red", "green"], 12, ())
    assert found.exact


def test_of_two_the_higher_is_paid_whichever_file_says_so():
    for red, green in (
        (policy("red", higher_of=["green"]), policy("green")),
        (policy("red"), policy("green", higher_of=["red"])),
    ):
        found = combine([(red, 5), (green, 7)])
        assert [each.code for each in found.taken] == ["green"]
        assert [(left.policy.code, left.other.code) for left in found.left] == [("red", "green")]
        assert found.left[0].reason.zh == "与“茶馆奖励”就高不重复"


def test_two_small_ones_beat_one_large_that_excludes_both():
    large = policy("large", either_or=["red", "green"])
    found = combine([(large, 9), (policy("red"), 5), (policy("green"), 5)])
    assert {each.code for each in found.taken} == {"red", "green"}
    assert found.total == 10
    assert "二选一" in found.left[0].reason.zh


def test_who_is_entitled_to_the_other_does_not_get_the_one_that_yields_even_if_it_were_more():
    found = combine([(policy("red", yields_to=["green"]), 9), (policy("green"), 2)])
    assert ([each.code for each in found.taken], found.total) == (["green"], 2)
    assert "不再享受" in found.left[0].reason.zh


def test_what_yields_stands_in_nobodys_way():
    yielding = policy("red", yields_to=["green"], either_or=["blue"])
    found = combine([(yielding, 9), (policy("green"), 2), (policy("blue"), 3)])
    assert {each.code for each in found.taken} == {"green", "blue"}


def test_a_gift_in_kind_is_taken_along_when_nothing_speaks_against_it():
    assert [each.code for each in combine([(policy("red"), 0)]).taken] == ["red"]
    assert combine([]).taken == ()
