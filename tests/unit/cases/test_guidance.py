"""People are told before they file who would decide, and after it how to object (LESSONS 31, 32)."""

from __future__ import annotations

from chalicelib.cases import guidance
from chalicelib.core import clock
from chalicelib.core.i18n import Words
from tests.unit.cases.bundles import NOW, bundle, draft, submitted, words

TODAY = clock.local_date(NOW)
GRAPH = {"a": frozenset(), "b": frozenset("a")}


def test_a_draft_shows_the_items_as_they_would_be_handed_in_now() -> None:
    of = bundle(GRAPH, conditional=["b"])
    yes = draft(answers={"who": {"name": "陈静"}, "take": {"b": True}})
    no = draft(answers={"take": {"b": False}})
    assert [item.status.value for item in guidance.items(yes, of, TODAY).values()] == ["waiting", "waiting"]
    assert [item.status.value for item in guidance.items(no, of, TODAY).values()] == ["waiting", "not_applicable"]
    assert guidance.items(yes, of, TODAY) == submitted(of).items


def test_a_case_shows_its_own_items() -> None:
    of = bundle(GRAPH)
    case = submitted(of)
    assert guidance.items(case, of, TODAY) is case.items


def test_an_items_own_way_to_object_goes_before_the_general_one() -> None:
    item = bundle(GRAPH).items["a"]
    assert "行政复议" in guidance.appeal(item).zh
    own = Words(zh="向仲裁委申请", en="Ask the arbitrators")
    assert guidance.appeal(item.model_copy(update={"appeal": own})) == own


def test_only_what_a_statement_may_stand_for_can_be_declared() -> None:
    ways = {"x": "declaration", "y": "paper", "z": "licence:id-card"}
    of = bundle(GRAPH, materials={code: {"name": words(code), "met-by": [way]} for code, way in ways.items()})
    assert guidance.declarable(of) == {"x", "y"}


def test_every_reason_for_a_refusal_is_in_both_languages() -> None:
    assert guidance.reasons()
    assert all(words.zh and words.en for words in guidance.reasons().values())
