"""Whatever goes wrong is told as RFC 9457 problem+json: in the caller's language, all at once, discreetly."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from werkzeug.test import TestResponse

from chalicelib.cases import records as case_records
from chalicelib.core import openapi
from chalicelib.core.http import PROBLEM
from chalicelib.core.logs import log
from infra.city.stories import story
from tests.integration.town import Caller, Town

ID_NUMBER, PHONE = "44030419940312998X", "13800000001"
BEGIN = "/v1/applications"
LEAKS = ("Traceback", "pydantic", "pynamodb", "botocore", "chalicelib", 'File "', "input_value", "ValidationError")


@pytest.fixture
def mother(city: Town) -> Caller:
    return city.citizen("chen-jing")


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What goes to the log meanwhile."""
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(log.registered_formatter)
    log.addHandler(handler)
    yield lines
    log.removeHandler(handler)


def send(caller: Caller, verb: str, path: str, data: bytes | None = None, **headers: str) -> TestResponse:
    """A request, byte for byte."""
    sent = {
        "Authorization": f"Bearer {caller.token}",
        "Content-Type": "application/json",
        "Idempotency-Key": "a-key-of-1",
    }
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    return caller.client.open(path, method=verb, data=data, headers={k: v for k, v in sent.items() if v})


def problem(answer: TestResponse, status: int, code: str) -> dict[str, Any]:
    """The problem of an answer, when it is the expected one, well-formed and discreet."""
    assert (answer.status_code, answer.mimetype) == (status, PROBLEM), answer.text
    told: dict[str, Any] = json.loads(answer.text)
    assert (told["code"], told["status"]) == (code, status)
    rooted = {"$ref": "#/components/schemas/ProblemView", "components": openapi.document()["components"]}
    Draft202012Validator(rooted).validate(told)
    assert not [leak for leak in LEAKS if leak in answer.text]
    return told


NOT_JSON = {
    "half": b'{"bundleId": "newborn"',
    "empty": b"",
    "words": b"bundleId=newborn",
    "a key twice": b'{"bundleId": "newborn", "bundleId": "newborn", "region": "440300"}',
    "not a number": b'{"bundleId": NaN}',
    "without end": b'{"bundleId": Infinity}',
    "bytes that are no UTF-8": b'\xff\xfe{"bundleId": "newborn"}',
    "another coding": '{"bundleId": "newborn"}'.encode("utf-16"),
    "half a character": b'{"bundleId": "\\ud800", "region": "440300"}',
    "bottomless": b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
    "a byte order mark": b'\xef\xbb\xbf{"bundleId": "newborn", "region": "440300"}',
}


@pytest.mark.parametrize("case", NOT_JSON)
def test_what_is_no_json_is_refused(mother: Caller, case: str) -> None:
    problem(send(mother, "POST", BEGIN, NOT_JSON[case]), 400, "json_malformed")


@pytest.mark.parametrize("body", [b"[]", b"null", b"1", b'"newborn"'])
def test_json_that_is_no_object_is_refused_as_a_whole(mother: Caller, body: bytes) -> None:
    told = problem(send(mother, "POST", BEGIN, body), 422, "request_invalid")
    assert [(fault["pointer"], fault["code"]) for fault in told["errors"]] == [("", "wrong_type")]


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/xml", "multipart/form-data; boundary=x", "application/merge-patch+json"]
)
def test_another_content_type_is_refused(mother: Caller, kind: str) -> None:
    problem(send(mother, "POST", BEGIN, b"{}", Content_Type=kind), 415, "media_type_unsupported")


def test_a_merge_patch_may_say_that_it_is_one(mother: Caller) -> None:
    draft = mother.begin(story("newborn"))
    path, match = f"{BEGIN}/{draft['id']}", f'"{draft["version"]}"'
    answer = send(
        mother, "PATCH", path, b"{}", Content_Type="application/merge-patch+json; charset=utf-8", If_Match=match
    )
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/", "/v2/bundles", "/v1/nowhere", "/v1/bundles/a/b", "/v1/%00"])
def test_an_unknown_route_is_told_in_both_languages(mother: Caller, path: str) -> None:
    told = problem(send(mother, "GET", path), 404, "route_unknown")
    assert told["message"] == {"zh": "没有这个地址", "en": "There is no such address"}


@pytest.mark.parametrize("verb", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_a_wrong_method_is_told_which_there_are(mother: Caller, verb: str) -> None:
    answer = send(mother, verb, BEGIN)
    problem(answer, 405, "method_not_allowed")
    assert set(answer.headers["Allow"].replace(" ", "").split(",")) == {"GET", "POST"}


@pytest.mark.parametrize("bytes_sent", [256 * 1024 + 1, 10 * 1024 * 1024 + 1])
def test_an_oversized_body_is_refused_by_us_and_by_the_gateway(mother: Caller, bytes_sent: int) -> None:
    problem(send(mother, "POST", BEGIN, b" " * bytes_sent), 413, "body_too_large")


IMPOSSIBLE = [
    "%00",
    "a%00b",
    "%FF%FE",
    "..%2f..",
    "%F0%9F%91%B6",
    "x" * 3000,
    "newborn%0A",
    "440304199403129%2998X",
    "%20",
]


@pytest.mark.parametrize("name", IMPOSSIBLE)
@pytest.mark.parametrize(
    "path", ["/v1/bundles/{}", "/v1/verify/{}", "/v1/applications/{}", "/v1/applications/{}/timeline"]
)
def test_a_name_that_nothing_can_have_is_not_found(mother: Caller, path: str, name: str) -> None:
    answer = send(mother, "GET", path.format(name))
    problem(answer, 404, json.loads(answer.text)["code"])
    assert json.loads(answer.text)["code"] in ("not_found", "route_unknown")


def test_every_faulty_place_is_named_at_once_in_both_languages(mother: Caller) -> None:
    body = b'{"bundleId": "New Born", "region": 440300, "anew": "yes", "a/b~c": 1}'
    told = problem(send(mother, "POST", BEGIN, body), 422, "request_invalid")
    assert {fault["pointer"]: fault["code"] for fault in told["errors"]} == {
        "/bundleId": "invalid",
        "/region": "wrong_type",
        "/anew": "wrong_type",
        "/a~1b~0c": "unknown",
    }
    assert all(fault["message"]["zh"] and fault["message"]["en"] for fault in told["errors"])


def test_a_pointer_points_into_what_was_sent_and_not_into_our_models(city: Town) -> None:
    answer = send(
        city.nobody(), "POST", "/v1/sessions", b'{"kind": "staff", "number": "GA 1", "extra": 1}', Authorization=""
    )
    told = problem(answer, 422, "request_invalid")
    assert {fault["pointer"] for fault in told["errors"]} == {"/number", "/password", "/extra"}


def test_a_faulty_query_is_named_parameter_by_parameter(mother: Caller) -> None:
    told = problem(send(mother, "GET", "/v1/bundles?audience=cats&region=1&colour=red"), 422, "request_invalid")
    assert {fault["pointer"] for fault in told["errors"]} == {"/query/audience", "/query/region", "/query/colour"}


def test_answers_are_judged_all_at_once_and_in_words(mother: Caller) -> None:
    draft = mother.begin(story("newborn"))
    body = {"answers": {"child": {"name": "1"}, "mother": {"phone": "1", "id_number": "1"}, "nowhere": 1}}
    refused = send(
        mother, "PATCH", f"{BEGIN}/{draft['id']}", json.dumps(body).encode(), If_Match=f'"{draft["version"]}"'
    )
    told = problem(refused, 422, "answers_invalid")
    pointers = {fault["pointer"] for fault in told["errors"]}
    assert pointers >= {"/answers/child/name", "/answers/mother/phone", "/answers/mother/id_number", "/answers/nowhere"}


def test_what_a_material_lacks_and_an_answer_lacks_is_told_at_submission(mother: Caller) -> None:
    draft = mother.post(BEGIN, story("newborn").wish()).ok()
    refused = send(mother, "POST", f"{BEGIN}/{draft['id']}/submit", b"{}")
    told = problem(refused, 422, "answers_invalid")
    assert {fault["code"] for fault in told["errors"]} >= {"required"}


def test_the_language_is_the_callers_and_chinese_when_they_say_nothing(mother: Caller) -> None:
    for header, language, title in [
        ("", "zh-CN", "没有找到"),
        ("en-GB", "en", "Not found"),
        ("fr", "zh-CN", "没有找到"),
    ]:
        answer = send(mother, "GET", "/v1/bundles/nothing", Accept_Language=header)
        told = problem(answer, 404, "not_found")
        assert (answer.headers["Content-Language"], told["title"]) == (language, title)
        assert told["message"] == {"zh": "没有找到", "en": "Not found"}


@pytest.mark.parametrize("key", ["", "short", "x" * 65, "with space", "käse-käse"])
def test_a_creating_post_needs_a_key(mother: Caller, key: str) -> None:
    problem(send(mother, "POST", BEGIN, b"{}", Idempotency_Key=key), 400, "idempotency_key_required")


def test_a_key_belongs_to_one_request(mother: Caller) -> None:
    first, other = story("newborn").wish(), {**story("newborn").wish(), "region": "440304"}
    assert send(mother, "POST", BEGIN, json.dumps(first).encode(), Idempotency_Key="one-request").status_code == 201
    again = send(mother, "POST", BEGIN, json.dumps(other).encode(), Idempotency_Key="one-request")
    assert again.status_code == 422
    assert json.loads(again.text)["code"] in ("idempotency_key_reused", "region_not_served")


@pytest.mark.parametrize(("match", "status", "code"), [
    ("", 428, "if_match_required"), ('"0"', 412, "changed_meanwhile"), ("*", 412, "changed_meanwhile"),
    ('W/"1"', 412, "changed_meanwhile"), ("1", 412, "changed_meanwhile"), (f'"{"9" * 40}"', 412, "changed_meanwhile"),
])  # fmt: skip
def test_a_draft_is_changed_only_in_its_newest_version(mother: Caller, match: str, status: int, code: str) -> None:
    draft = mother.begin(story("newborn"))
    problem(send(mother, "PATCH", f"{BEGIN}/{draft['id']}", b"{}", If_Match=match), status, code)


def test_our_own_fault_says_nothing_of_our_inside(
    mother: Caller, written: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(f"the table people has no row for {ID_NUMBER}, call {PHONE}")

    monkeypatch.setattr(case_records, "of_applicant", broken)
    told = problem(send(mother, "GET", BEGIN), 500, "internal")
    assert told["requestId"]
    assert told["requestId"] in written.getvalue()
    assert "RuntimeError" in written.getvalue()
    assert ID_NUMBER not in written.getvalue()
    assert PHONE not in written.getvalue()


def test_personal_numbers_and_tokens_stand_in_no_problem_and_no_log(
    city: Town, mother: Caller, written: io.StringIO
) -> None:
    draft = mother.begin(story("newborn"))
    wrong = {"answers": {"mother": {"id_number": ID_NUMBER[:-1] + "1", "phone": PHONE + "0"}, ID_NUMBER: 1}}
    match = f'"{draft["version"]}"'
    answers = [
        send(
            mother, "PATCH", f"{BEGIN}/{draft['id']}", json.dumps(wrong["answers"]["mother"]).encode(), If_Match=match
        ),
        send(
            mother,
            "PATCH",
            f"{BEGIN}/{draft['id']}",
            json.dumps({"answers": {"mother": {"id_number": PHONE}}}).encode(),
            If_Match=match,
        ),
        send(mother, "GET", f"{BEGIN}/{ID_NUMBER}"),
        send(mother, "GET", f"/v1/bundles?q={ID_NUMBER}&region={PHONE}"),
        send(mother, "POST", "/v1/sessions", json.dumps({"kind": "wechat", "code": PHONE}).encode()),
    ]
    assert {answer.status_code for answer in answers} <= {401, 404, 422, 503}
    seen = "".join(answer.text for answer in answers) + written.getvalue()
    assert written.getvalue()
    assert not [secret for secret in (ID_NUMBER, PHONE, mother.token) if secret in seen]
