"""The shape of answers: read, written, merged, settled, and shown to somebody who only looks."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.catalogue.answers import masked, merged, nested, put, settled, value_at
from tests.unit.catalogue.samples import stall

OWNER = {"name": "王秀英", "id_number": "11010119900307803X", "born": "1990-03-07"}


def test_whoever_only_looks_sees_the_sensitive_with_its_middle_hidden_and_nothing_that_was_not_answered() -> None:
    answers = {"owner": {**OWNER, "phone": "13812345678"}, "stall": {"scales": 2}, "pet": "旺财"}
    assert masked(stall(), answers) == {
        "owner": {**OWNER, "id_number": "110101********803X", "phone": "13812345678"},
        "stall": {"scales": 2},
    }


def test_looking_changes_nothing() -> None:
    answers = {"owner": dict(OWNER)}
    masked(stall(), answers)
    assert answers == {"owner": OWNER}


@pytest.mark.parametrize(
    ("answers", "patch", "after"),
    [
        ({"owner": "王"}, {"owner": {"name": "王秀英"}}, {"owner": {"name": "王秀英"}}),
        ({}, {"owner": {"name": "王秀英", "born": None}}, {"owner": {"name": "王秀英"}}),
        ({}, {"owner": {"name": None}}, {"owner": {}}),
        ({"helpers": [1]}, {"helpers": {"first": 1}}, {"helpers": {"first": 1}}),
    ],
)
def test_a_patch_goes_deeper_whatever_stood_there(answers: Any, patch: Any, after: Any) -> None:
    assert merged(answers, patch) == after


@pytest.mark.parametrize("answers", [{}, {"owner": {}}, {"owner": "王"}, {"owner": None}, {"owner": {"name": None}}])
def test_an_answer_that_is_not_there_is_none_however_it_is_not_there(answers: Any) -> None:
    assert value_at(answers, "owner.name") is None


def test_what_is_written_is_read_again_and_its_neighbours_stay() -> None:
    answers: dict[str, Any] = {"owner": {"name": "王秀英"}}
    put(answers, "owner.place.street", "果园路")
    put(answers, "lamp", 5)
    assert answers == {"owner": {"name": "王秀英", "place": {"street": "果园路"}}, "lamp": 5}
    assert (value_at(answers, "owner.place.street"), value_at(answers, "lamp")) == ("果园路", 5)
    assert nested({"owner.name": "王秀英", "owner.place.street": "果园路", "lamp": 5}) == answers


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"owner": {"name": " 王秀英 "}}, {"owner": {"name": "王秀英"}}),
        ({"owner": {"name": " "}}, {}),
        ({"pet": " 旺财 "}, {"pet": " 旺财 "}),
        ({"owner": {"pet": {"name": " 旺财 ", "age": None}}}, {"owner": {"pet": {"name": " 旺财 ", "age": None}}}),
        ({"pet": {"name": None}}, {"pet": {"name": None}}),
        ({"owner": "王"}, {"owner": "王"}),
        ({"stall": {"helpers": []}}, {"stall": {"helpers": []}}),
    ],
)
def test_answers_are_settled_by_their_fields_and_what_no_form_has_stays_for_the_faults_to_name(
    given: Any, kept: Any
) -> None:
    assert settled(stall(), given) == kept
