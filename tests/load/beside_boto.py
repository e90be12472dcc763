"""Owns holding a handler's time against that of the bare calls to DynamoDB which it makes; the store is the same.

Each round lets the handler do one submission (or decision), as Lambda would call it, and hears its calls; the rows are
put back as they were, and the very same requests are made again with a plain `boto3` client. Handler and calls take
turns, so that a busy machine is busy for both. What partners take is heard as well, and is not ours.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any, NamedTuple
from uuid import uuid4

import boto3
from botocore import xform_name

from app import app
from infra.city import stories
from tests.integration.town import Caller, Town, town
from tests.load.hearing import Call, Heard, Row, hearing
from tests.load.lambda_event import CONTEXT, event

HEADER = (
    "| handler | rounds | whole | partners (requests) | without partners | bare boto3 calls | **ratio** | "
    "own calls | our code |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)
Request = dict[str, Any]


class Round(NamedTuple):
    """Seconds: of the handler, of partners in it, of its calls to DynamoDB in it, of the same calls made bare."""

    handler: float
    partners: float
    calls: float
    bare: float
    asked: int

    @property
    def ours(self) -> float:
        """The handler without its partners."""
        return self.handler - self.partners


def table(rounds: int = 40) -> str:
    """Submission and decision of the newborn story, in Markdown."""
    with town() as city, hearing() as heard:
        drafts = [_draft(city) for _ in range(rounds)]
        submitted = _row("submit", [_round(heard, *_submission(*draft)) for draft in drafts])
        city.settle()
        decided = _row("decide", [_round(heard, *_decision(city, *draft)) for draft in drafts])
    return "\n".join([HEADER, submitted, decided])


def _draft(city: Town) -> tuple[Caller, str]:
    story = stories.story("newborn")
    caller = city.citizen(story.person)
    return caller, caller.begin(story)["id"]


def _submission(caller: Caller, case_id: str) -> tuple[str, Request]:
    resource = "/v1/applications/{case_id}/submit"
    return case_id, _post(caller, resource, resource.format(case_id=case_id), {})


def _decision(city: Town, caller: Caller, case_id: str) -> tuple[str, Request]:
    item = next(item for item in caller.case(case_id)["items"] if item["status"] == "under_review")
    desk = city.reviewer(item["department"]["code"], item["region"])
    resource = "/v1/staff/tasks/{task_id}/decision"
    path = resource.format(task_id=f"{case_id}.{item['code']}")
    return case_id, _post(desk, resource, path, {"decision": "approve"})


def _post(caller: Caller, resource: str, path: str, body: Any) -> Request:
    headers = {"Authorization": f"Bearer {caller.token}", "Idempotency-Key": str(uuid4())}
    return event("POST", resource, path, body, headers)


def _round(heard: Heard, case_id: str, request: Request) -> Round:
    before = list(_rows(case_id))
    heard.forget()
    answer, handler = _timed(lambda: app(request, CONTEXT))
    if answer["statusCode"] >= 300:
        raise AssertionError(answer["body"])
    calls, partners, asked = tuple(heard.dynamodb), heard.partner_seconds, len(heard.partners)
    _put_back(calls, before)
    _, bare = _timed(lambda: _again(calls))
    return Round(handler, partners, sum(call.seconds for call in calls), bare, asked)


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.perf_counter()
    result = work()
    return result, time.perf_counter() - began


def _again(calls: tuple[Call, ...]) -> None:
    for call in calls:
        getattr(_bare(), xform_name(call.operation))(**_anew(call.parameters))


def _anew(parameters: dict[str, Any]) -> dict[str, Any]:
    """The same request; a transaction under a token of its own, or AWS would take it for the first one."""
    token = {"ClientRequestToken": str(uuid4())} if "ClientRequestToken" in parameters else {}
    return parameters | token


def _put_back(calls: tuple[Call, ...], before: list[Row]) -> None:
    there = {(row["pk"]["S"], row["sk"]["S"]): row for row in before}
    for member in _written(calls):
        key = {name: member["Item"][name] for name in ("pk", "sk")}
        row = there.get((key["pk"]["S"], key["sk"]["S"]))
        if row:
            _bare().put_item(TableName=member["TableName"], Item=row)
        else:
            _bare().delete_item(TableName=member["TableName"], Key=key)


def _written(calls: tuple[Call, ...]) -> Iterator[dict[str, Any]]:
    for call in calls:
        for member in call.parameters.get("TransactItems", ()):
            yield member["Put"]


def _rows(case_id: str) -> list[Row]:
    asked = {":pk": {"S": f"CASE#{case_id}"}}
    found = _bare().query(
        TableName="onething-local-cases", KeyConditionExpression="pk = :pk", ExpressionAttributeValues=asked
    )
    rows: list[Row] = found["Items"]
    return rows


_clients: list[Any] = []


def _bare() -> Any:
    """boto3's own client, as anybody makes it."""
    if not _clients:
        _clients.append(boto3.client("dynamodb"))
    return _clients[0]


def _row(title: str, rounds: list[Round]) -> str:
    whole, partners, ours, bare, calls, code = (
        median(figure) * 1000
        for figure in (
            [one.handler for one in rounds],
            [one.partners for one in rounds],
            [one.ours for one in rounds],
            [one.bare for one in rounds],
            [one.calls for one in rounds],
            [one.ours - one.calls for one in rounds],
        )
    )
    ratio = median(one.ours / one.bare for one in rounds)
    return (
        f"| {title} | {len(rounds)} | {whole:.1f} ms | {partners:.1f} ms ({rounds[0].asked}) | {ours:.1f} ms | "
        f"{bare:.1f} ms | **{ratio:.2f}** | {calls:.1f} ms | {code:.1f} ms |"
    )
