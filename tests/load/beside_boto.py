"""Owns holding a handler's time against that of the bare calls to DynamoDB which it makes; the store is the same.

Each round takes one case from draft to its first decision. The handler submits (and later decides) as Lambda would call
it, and its calls are heard; then the rows are put back as they were, and the very same requests are made again with a
plain `boto3` client. A round leaves nothing behind: the embedded store is slower the more it holds, which would flatter
us. Times are those of the calling thread on a processor, so that neither a busy machine nor waiting for partners
counts: partners are asked from threads of their own, and how long the handler waits for them is told beside.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from statistics import median
from typing import Any, NamedTuple
from uuid import uuid4

import boto3
from botocore import xform_name

from app import app
from infra.city import stories
from tests.integration.town import Caller, Town, town
from tests.load import aims
from tests.load.hearing import Call, Heard, Row, hearing
from tests.load.lambda_event import CONTEXT, event

TITLE = "Our handlers beside the bare calls that they make"
ABOUT = """Aim: at most 1.3 times. *Whole* is `app(event, context)`, all of it: routing, session and JWT, unsealing
and sealing the answers, conditions, the timeline's hashes, PynamoDB, the answer's JSON. *Bare* is the same requests,
again, through a plain boto3 client with nothing around it. Waiting for partners (the registers that confirm answers,
asked side by side from threads of their own) is in neither, and stands at the end as a person would wait for it. The
ratio depends on how fast the store is; *our code*, what the handler does beside its calls, does not. The aim is held
against the smallest time of each; the median of the rounds stands beside it, and is as quiet as the neighbours were."""
HEADER = (
    "| handler | rounds | whole | same calls, bare | **ratio** | median ratio | its own calls | our code | "
    "waiting for partners |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)
STORY, AIM = "newborn", 1.3
Request = dict[str, Any]


class Round(NamedTuple):
    """Seconds: of the handler, of the calls to DynamoDB in it, of the same calls made bare; waited for partners."""

    handler: float
    calls: float
    bare: float
    waited: float
    asked: int


def table(rounds: int = 40) -> str:
    """Submission and decision of the newborn story, in Markdown."""
    with town() as city, hearing() as heard:
        _case(city, heard)  # the first one pays for what a process reads and makes once
        taken = [_case(city, heard) for _ in range(rounds)]
    submissions, decisions = zip(*taken, strict=True)
    return "\n".join([HEADER, _row("submit", submissions), _row("decide", decisions)])


def _case(city: Town, heard: Heard) -> tuple[Round, Round]:
    story = stories.story(STORY)
    caller = city.citizen(story.person)
    case_id = caller.begin(story)["id"]
    submitted = _round(heard, case_id, _submission(caller, case_id))
    city.settle()
    decided = _round(heard, case_id, _decision(city, caller, case_id))
    city.settle()
    for row in _rows(case_id):
        _bare().delete_item(TableName=_TABLE, Key=_key(row))
    return submitted, decided


def _submission(caller: Caller, case_id: str) -> Request:
    resource = "/v1/applications/{case_id}/submit"
    return _post(caller, resource, resource.format(case_id=case_id), {})


def _decision(city: Town, caller: Caller, case_id: str) -> Request:
    item = next(item for item in caller.case(case_id)["items"] if item["status"] == "under_review")
    desk = city.reviewer(item["department"]["code"], item["region"])
    resource = "/v1/staff/tasks/{task_id}/decision"
    return _post(desk, resource, resource.format(task_id=f"{case_id}.{item['code']}"), {"decision": "approve"})


def _post(caller: Caller, resource: str, path: str, body: Any) -> Request:
    headers = {"Authorization": f"Bearer {caller.token}", "Idempotency-Key": str(uuid4())}
    return event("POST", resource, path, body, headers)


def _round(heard: Heard, case_id: str, request: Request) -> Round:
    before = _rows(case_id)
    heard.forget()
    answer, handler = _timed(lambda: app(request, CONTEXT))
    if answer["statusCode"] >= 300:
        raise AssertionError(answer["body"])
    calls, waited, asked = tuple(heard.dynamodb), heard.partner_seconds, len(heard.partners)
    _put_back(calls, before)
    _, bare = _timed(lambda: _again(calls))
    return Round(handler, sum(call.seconds for call in calls), bare, waited, asked)


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.thread_time()
    result = work()
    return result, time.thread_time() - began


def _again(calls: tuple[Call, ...]) -> None:
    for call in calls:
        getattr(_bare(), xform_name(call.operation))(**_anew(call.parameters))


def _anew(parameters: dict[str, Any]) -> dict[str, Any]:
    """The same request; a transaction under a token of its own, or AWS would take it for the first one."""
    token = {"ClientRequestToken": str(uuid4())} if "ClientRequestToken" in parameters else {}
    return parameters | token


def _put_back(calls: tuple[Call, ...], before: list[Row]) -> None:
    for member in _written(calls):
        there = [row for row in before if _key(row) == _key(member["Item"])]
        for row in there:
            _bare().put_item(TableName=member["TableName"], Item=row)
        if not there:
            _bare().delete_item(TableName=member["TableName"], Key=_key(member["Item"]))


def _written(calls: tuple[Call, ...]) -> Iterator[dict[str, Any]]:
    for call in calls:
        for member in call.parameters.get("TransactItems", ()):
            yield member["Put"]


_TABLE = "onething-local-cases"


def _rows(case_id: str) -> list[Row]:
    asked = {":pk": {"S": f"CASE#{case_id}"}}
    rows: list[Row] = _bare().query(
        TableName=_TABLE, KeyConditionExpression="pk = :pk", ExpressionAttributeValues=asked
    )["Items"]
    return rows


def _key(row: Row) -> Row:
    return {name: row[name] for name in ("pk", "sk")}


@lru_cache(maxsize=1)
def _bare() -> Any:
    """boto3's own client, as anybody makes it."""
    return boto3.client("dynamodb")


def _row(title: str, rounds: tuple[Round, ...]) -> str:
    handler, calls, bare, waited, asked = (min(figures) for figures in zip(*rounds, strict=True))
    usual = median(one.handler / one.bare for one in rounds)
    ours = min(one.handler - one.calls for one in rounds)
    times = [f"{seconds * 1000:.1f} ms" for seconds in (handler, bare, calls, ours, waited)]
    ratios = f"{aims.held(handler / bare, AIM)} | {usual:.2f}"
    return f"| {title} | {len(rounds)} | {' | '.join([*times[:2], ratios, *times[2:]])}, {asked:.0f} requests |"
