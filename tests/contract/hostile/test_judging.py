"""The judge of hostile input sees what it is there to see: each of its rules, broken once, is named."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app import app
from chalicelib.core import offered
from chalicelib.core.errors import NotFound
from chalicelib.core.http import PROBLEM
from chalicelib.core.models import ProblemView
from tests.contract.hostile import judging, leaks, ledger, places, values
from tests.contract.hostile.attempts import Attempt, Kind, Request, Rule, Start
from tests.contract.hostile.door import Answer
from tests.contract.hostile.leaks import Secrets
from tests.contract.hostile.ledger import Row

BY_NAME = {operation.name: operation for operation in offered.every()}
SECRETS = Secrets({"440304199403129": {"chen-jing"}}, frozenset({"our-key"}))
HEADERS = {"Content-Type": PROBLEM, "Cache-Control": "no-store"}
PROBLEM_TEXT = ProblemView.of(NotFound(), "zh", "a-request").wire


def attempt(name: str = "begin_application", rule: Rule = Rule.NEVER, body: Any = None) -> Attempt:
    names = dict.fromkeys(BY_NAME[name].path_types, "202611240TD6HM7XA5Q")
    request = Request(BY_NAME[name], names, {}).saying(body)
    return Attempt(Kind.VALUES, "something", Start("", "wu-xiaotong", request), request, rule)


def faults(tried: Attempt, answer: Answer, *written: Row) -> list[str]:
    return list(judging.faults(tried, answer, set(written), SECRETS, ""))


def refused(status: int = 404, text: str = PROBLEM_TEXT, **headers: str) -> Answer:
    return Answer(status, text, {**HEADERS, **{name.replace("_", "-"): value for name, value in headers.items()}}, 0.0)


def problem(**changed: Any) -> str:
    return json.dumps({**json.loads(PROBLEM_TEXT), **changed})


def test_a_problem_of_the_house_is_what_a_refusal_should_be() -> None:
    assert app.routes
    assert faults(attempt(), refused()) == []


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (refused(500), "answered 500"),
        (refused(302), "answered 302"),
        (refused(0), "answered 0"),
        (refused(Content_Type="text/html"), "is text/html"),
        (refused(Cache_Control="max-age=60"), "may be kept by a cache"),
        (refused(text=problem(code="made_up")), "has a code that nobody knows: made_up"),
        (refused(text=problem(message={"zh": "无", "en": "None"})), "says in other words what not_found says"),
        (refused(text=problem(status=400)), "says 400, and is 404"),
        (refused(text=problem(detail="pydantic: input_value")), "tells of our inside: pydantic"),
        (refused(text=problem(detail="440304199403129")), "tells 4403…"),
        (refused(text=problem(detail="our-key")), "tells our-…"),
        (Answer(404, PROBLEM_TEXT, HEADERS, 60.0), "took 60.0 s of a processor"),
    ],
)
def test_each_thing_that_is_wrong_with_a_refusal_is_named(answer: Answer, fault: str) -> None:
    assert fault in faults(attempt(), answer)


def test_a_refusal_writes_nothing_but_the_count_of_wrong_passwords() -> None:
    tries, session = Row("people", "STAFF#GA-440304-01", "TRIES"), Row("people", "SESSION#A", "SESSION")
    assert faults(attempt("sign_in"), refused(), tries) == []
    assert faults(attempt("sign_in"), refused(), session) == [f"wrote {session}"]
    assert faults(attempt("patch_application"), refused(), tries) == [f"wrote {tries}"]


def test_what_must_be_refused_and_is_done_is_named() -> None:
    done = Answer(201, "{}", {}, 0.0)
    assert faults(attempt(), done) == ["was done: 201"]
    assert faults(attempt(rule=Rule.SAME), done) == []
    assert faults(attempt(rule=Rule.SAME), Answer(202, "{}", {}, 0.0)) == [
        "answered 202, which is not of this operation"
    ]


def test_what_the_description_forbids_and_is_done_is_named() -> None:
    done = Answer(201, "{}", {}, 0.0)
    good: dict[str, Any] = {"bundleId": "newborn", "region": "440300"}
    assert faults(attempt(rule=Rule.ANOTHER, body=good), done) == []
    for bad in ({**good, "region": 440300}, {**good, "nowhere": 1}, {"bundleId": "newborn"}):
        assert "its body breaks the description" in "".join(faults(attempt(rule=Rule.ANOTHER, body=bad), done))


def test_a_good_answer_writes_only_what_its_operation_may() -> None:
    done = Answer(200, "{}", {}, 0.0)
    own, other = Row("cases", "CASE#202611240TD6HM7XA5Q", "ANSWERS"), Row("cases", "CASE#202611240TD6HM7XA5R", "CASE")
    tried = attempt("patch_application", Rule.SAME)
    assert faults(tried, done, own) == []
    assert faults(tried, done, own, other) == [f"wrote {other}"]
    assert faults(attempt("get_application", Rule.SAME), done, own) == [f"wrote {own}"]


def test_a_line_that_somebody_wrote_through_us_is_no_record_of_our_log() -> None:
    ours = '{"level":"INFO","message":"refused","service":"onething"}'
    assert leaks.forged_lines([ours]) == []
    assert leaks.forged_lines([ours, values.FORGED_LINE.split("\n")[1], "plain"]) == [
        '{"level":"INFO","message":"forged line","code":"approved"}',
        "plain",
    ]


def test_a_photograph_tells_every_row_that_differs() -> None:
    kept, gone = Row("cases", "a", "1"), Row("cases", "a", "2")
    before = ledger.Photograph({kept: {"n": 1}, gone: {"n": 1}}, {})
    assert before != ledger.Photograph({kept: {"n": 2}, gone: {"n": 1}}, {})
    assert before != ledger.Photograph(before.rows, {"queue": 1})


def test_a_changed_place_leaves_the_rest_alone() -> None:
    body = {"a": {"b": [1, 2]}, "c": 3}
    assert places.changed(body, ("a", "b", 1), str) == {"a": {"b": [1, "2"]}, "c": 3}
    assert places.without(body, ("a", "b", 0)) == {"a": {"b": [2]}, "c": 3}
    assert body == {"a": {"b": [1, 2]}, "c": 3}
