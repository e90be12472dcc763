"""A body is read one way, or refused with every fault at once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, JsonValue

from chalicelib.core import reading
from chalicelib.core.errors import InvalidRequest, MalformedJson, Problem, TooLarge
from chalicelib.core.models import Incoming


class Child(Incoming):
    """Somebody inside a body."""

    full_name: str = Field(min_length=2, max_length=5)
    twins: bool


class Birth(Incoming):
    """A body of this file's own."""

    child: Child
    weights: list[int] = Field(default_factory=list)
    answers: dict[str, JsonValue] = Field(default_factory=dict)


def read(text: str | bytes) -> Birth:
    return reading.body(Birth, text if isinstance(text, bytes) else text.encode())


def faults(text: str) -> dict[str, str]:
    with pytest.raises(InvalidRequest) as refused:
        read(text)
    assert all(fault.message.zh and fault.message.en for fault in refused.value.faults)
    return {fault.pointer: fault.code for fault in refused.value.faults}


def test_a_body_speaks_camel_case() -> None:
    assert read('{"child": {"fullName": "一诺", "twins": false}}').child.full_name == "一诺"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[1,]",
        "{'a': 1}",
        '{"child": 1, "child": 2}',
        '{"answers": {"a": {"b": 1, "b": 1}}}',
        '{"answers": {"a": NaN}}',
        '{"answers": {"a": -Infinity}}',
        '{"answers": {"a": 1e999}}',
        '{"answers": {"a": "\\ud800"}}',
        '{"answers": ' + '{"a":' * 100_00 + "1" + "}" * 100_00 + "}",
        '{"answers": {"a": ' + "[" * 300 + "]" * 300 + "}}",
        '{"answers": {"a": ' + "1" * 5000 + "}}",
        b'{"child": "\xff\xfe"}',
        "\ufeff{}",
        '{"a": "\n"}',
    ],
    ids=range(16),
)
def test_what_two_readers_could_read_differently_is_refused(body: str | bytes) -> None:
    with pytest.raises(MalformedJson) as refused:
        read(body)
    assert refused.value.status == 400


def test_a_body_over_the_limit_is_not_even_parsed() -> None:
    with pytest.raises(TooLarge) as refused:
        read("{" * (reading.BODY_LIMIT + 1))
    assert refused.value.status == 413


def test_a_body_at_the_limit_is_read() -> None:
    start = '{"child": {"fullName": "一诺", "twins": true}, "answers": {"a": "'
    padding = "x" * (reading.BODY_LIMIT - len(start.encode()) - 3)
    assert len(read(f'{start}{padding}"}}}}').answers["a"]) == len(padding)


def test_every_fault_is_named_at_its_place_at_once() -> None:
    body = '{"child": {"fullName": "诺", "extra": 1}, "weights": [1, "2", 3.5], "other": {}}'
    assert faults(body) == {
        "/child/fullName": "too_short",
        "/child/twins": "required",
        "/child/extra": "unknown",
        "/weights/1": "wrong_type",
        "/weights/2": "wrong_type",
        "/other": "unknown",
    }


def test_a_pointer_escapes_what_rfc_6901_says() -> None:
    assert "/a~1b~0c" in faults('{"child": {"fullName": "一诺", "twins": true}, "a/b~c": 1}')


@pytest.mark.parametrize("body", ["null", "[]", '"text"', "7", "true"])
def test_a_body_that_is_no_object_is_of_the_wrong_type(body: str) -> None:
    assert faults(body) == {"": "wrong_type"}


@pytest.mark.parametrize(("twins", "code"), [('"true"', "wrong_type"), ("1", "wrong_type"), ("null", "wrong_type")])
def test_nothing_is_converted_silently(twins: str, code: str) -> None:
    assert faults(f'{{"child": {{"fullName": "一诺", "twins": {twins}}}}}') == {"/child/twins": code}


def test_a_name_of_python_is_not_a_name_on_the_wire() -> None:
    told = faults('{"child": {"full_name": "一诺", "twins": true}}')
    assert told == {"/child/fullName": "required", "/child/full_name": "unknown"}


values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**60), 2**60), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=8), values, max_size=4))
def test_any_json_is_read_whole(answers: dict[str, Any]) -> None:
    body = {"child": {"fullName": "一诺", "twins": True}, "answers": answers}
    assert read(json.dumps(body)).answers == answers


@given(st.one_of(st.binary(max_size=60), values.map(json.dumps).map(str.encode)))
def test_whatever_is_sent_is_read_or_refused(raw: bytes) -> None:
    try:
        read(raw)
    except Problem as refused:
        assert refused.status in (400, 422)  # noqa: PT017 - either answer is good, any other exception is not


def test_a_querys_faults_point_into_the_query() -> None:
    with pytest.raises(InvalidRequest) as refused:
        reading.query(Child, {"fullName": "一诺诺诺诺诺", "x": "1"})
    assert {f.pointer: f.code for f in refused.value.faults} == {
        "/query/fullName": "too_long",
        "/query/twins": "required",
        "/query/x": "unknown",
    }
