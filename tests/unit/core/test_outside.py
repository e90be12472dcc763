"""A partner answers in time with JSON, or is unreachable; nobody waits for ever."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from werkzeug.wrappers import Request, Response

from chalicelib.core import clock, outside
from infra.simulators.serving import Route, routed, serving
from tests.unit.core.surroundings import configured

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)


@contextmanager
def partner(*answers: Response | None) -> Iterator[tuple[str, list[Request]]]:
    """A partner that gives these answers in turn; None is silence. Its URL, and what it was asked."""
    asked: list[Request] = []
    release = threading.Event()

    def answer(request: Request) -> Response:
        asked.append(request)
        given = answers[min(len(asked), len(answers)) - 1]
        if given is None:
            release.wait(5)
        return given or Response("too late")

    routes: list[Route] = [("GET", "/ask", answer)]
    with configured(ONETHING_OUTSIDE_SECONDS="0.2"), serving(routed(routes)) as url:
        try:
            yield f"{url}/ask", asked
        finally:
            release.set()


def test_an_answer_is_its_status_and_its_json() -> None:
    with partner(Response('{"a": "一"}', 418)) as (url, asked):
        assert outside.get(url, {"q": "陈 静&"}, {"X-Key": "k"}) == (418, {"a": "一"})
    assert (asked[0].args["q"], asked[0].headers["X-Key"]) == ("陈 静&", "k")


def test_a_silent_partner_is_asked_twice_and_then_unreachable() -> None:
    with partner(None) as (url, asked), pytest.raises(outside.Unreachable):
        outside.get(url, {})
    assert len(asked) == 2


def test_a_partner_that_answers_the_second_time_was_reached() -> None:
    with partner(None, Response("[]")) as (url, _):
        assert outside.get(url, {}) == (200, [])


def test_an_answer_is_an_answer_whatever_its_status() -> None:
    with partner(Response("{}", 503)) as (url, asked):
        assert outside.get(url, {}).status == 503
    assert len(asked) == 1


@pytest.mark.parametrize("body", ["", "<html>", "{", b"\xff"])
def test_an_answer_that_is_no_json_is_none(body: str | bytes) -> None:
    with partner(Response(body)) as (url, _), pytest.raises(outside.Unreachable):
        outside.get(url, {})


def test_nobody_there_is_unreachable_and_the_query_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(outside.Unreachable):
            outside.get(f"http://127.0.0.1:{port}/x", {"subject": "very-personal"})
    assert "very-personal" not in "".join(capsys.readouterr())


def test_questions_are_asked_side_by_side_each_with_the_callers_clock() -> None:
    meeting = threading.Barrier(3, timeout=5)

    def ask(question: int) -> tuple[int, datetime]:
        meeting.wait()  # nobody is answered before all are asked
        return question, clock.now()

    with clock.fixed(NOON):
        assert outside.side_by_side(ask, [1, 2, 3]) == [(1, NOON), (2, NOON), (3, NOON)]


def test_one_by_one_they_are_asked_in_turn_in_the_callers_thread() -> None:
    with outside.one_by_one():
        asked = outside.side_by_side(lambda question: (question, threading.current_thread()), [1, 2, 3])
    assert asked == [(question, threading.current_thread()) for question in (1, 2, 3)]


def test_an_error_of_one_question_reaches_whoever_asked() -> None:
    def ask(question: int) -> int:
        raise LookupError(question)

    with pytest.raises(LookupError):
        outside.side_by_side(ask, [1])
