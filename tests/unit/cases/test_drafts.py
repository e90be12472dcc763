"""A draft is saved as it is; only its form is judged (LESSONS 3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chalicelib.cases import guidance, rules
from chalicelib.cases.errors import InvalidAnswers, NotADraft, RegionNotServed
from chalicelib.cases.models import CaseStatus
from chalicelib.catalogue.answers import merged
from chalicelib.core import clock
from chalicelib.core.errors import ChangedMeanwhile
from tests.unit.cases.bundles import NOW, bundle, draft, words

GRAPH = {"a": frozenset(), "b": frozenset("a")}
BUNDLE = bundle(
    GRAPH, chosen=["b"], conditional=["a"],
    materials={"informed": {"name": words("告知"), "met-by": ["declaration"]},
               "card": {"name": words("卡"), "met-by": ["licence:id-card"]}},
)  # fmt: skip
TODAY = clock.local_date(NOW)
CASE = draft(answers={"who": {"name": "陈静"}, "take": {"a": True}}, chosen=("b",), declared=("informed",))


def patched(merge: dict[str, Any], match: int = 0) -> Any:
    return rules.patch(CASE, BUNDLE, merge, match, TODAY).case.sheet


# RFC 7396, appendix A, where the target is an object, as answers always are; there is no other kind of answers.
@pytest.mark.parametrize(
    ("target", "patch", "result"),
    [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
        ({"a": "foo"}, "bar", "bar"),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ({"a": "b"}, ["c"], ["c"]),
        ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_a_merge_patch_does_what_its_rfc_says(target: Any, patch: Any, result: Any) -> None:
    assert merged(target, patch) == result


def test_what_a_patch_does_not_name_stays() -> None:
    sheet = patched({"answers": {"take": {"a": False}}})
    assert sheet.answers == {"who": {"name": "陈静"}, "take": {"a": False}}
    assert (sheet.chosen, sheet.declared) == (("b",), ("informed",))


def test_null_takes_an_answer_away_and_what_is_empty_is_not_kept() -> None:
    assert patched({"answers": {"who": {"name": None}, "take": None}}).answers == {}


def test_the_two_lists_are_replaced_and_each_code_stands_once() -> None:
    assert patched({"chosen": [], "declared": []}).chosen == ()
    assert patched({"chosen": ["b", "b"]}).chosen == ("b",)


def test_a_patch_does_not_change_the_case_before_it() -> None:
    patched({"answers": {"who": {"name": None}}})
    assert CASE.sheet.answers["who"] == {"name": "陈静"}


def test_an_empty_draft_is_a_good_draft() -> None:
    assert rules.patch(draft(), BUNDLE, {}, 0, TODAY).case.sheet.answers == {}


def test_a_malformed_answer_and_unknown_codes_are_named_all_at_once() -> None:
    merge = {
        "answers": {"who": {"name": 7}, "take": {"a": "yes"}, "pet": {"name": "旺财"}},
        "chosen": ["a", "b", "z"],
        "declared": ["card", "informed"],
    }
    with pytest.raises(InvalidAnswers) as refused:
        patched(merge)
    pointers = {fault.pointer for fault in refused.value.faults}
    assert pointers == {"/answers/who/name", "/answers/take/a", "/answers/pet", "/chosen/0", "/chosen/2", "/declared/0"}


def test_a_second_phone_with_an_old_version_is_told_so() -> None:
    with pytest.raises(ChangedMeanwhile):
        patched({}, match=1)


@pytest.mark.parametrize("status", [status for status in CaseStatus if status is not CaseStatus.DRAFT])
def test_what_is_no_draft_any_more_is_not_changed_and_the_state_is_named(status: CaseStatus) -> None:
    with pytest.raises(NotADraft) as refused:
        rules.patch(replace(CASE, status=status), BUNDLE, {}, 0, TODAY)
    assert refused.value.values == {"state": guidance.case_state(status)}


def test_a_bundle_is_begun_where_it_is_offered() -> None:
    rules.require_served(BUNDLE, "440300")
    with pytest.raises(RegionNotServed):
        rules.require_served(BUNDLE, "110000")
