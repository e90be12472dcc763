"""The simulated AWS answers as moto does, call by call, on operations made at random; where moto differs, as AWS."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from infra.local.stores import tables
from tests.simulation.aws import cloud, dynamodb
from tests.simulation.aws.dynamodb import DynamoDB
from tests.simulation.aws.errors import refusal

TABLE = "onething-local-cases"
NOW = datetime(2026, 11, 24, tzinfo=UTC)
Request = dict[str, Any]


@pytest.fixture
def moto(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """moto's DynamoDB with the tables of the template."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "differential")
    with mock_aws():
        client = boto3.client("dynamodb", region_name="cn-north-1")
        tables.make(
            client, {name: f"onething-local-{name.lower()}" for name in ("Cases", "People", "Catalogue", "Policies")}
        )
        yield client


class Maker:
    """Makes up requests about few rows, so that they meet."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def one(self, of: Any) -> Any:
        return self.random.choice(of)

    def key(self) -> Request:
        return {
            "pk": {"S": self.one(("CASE#1", "CASE#2"))},
            "sk": {"S": self.one(("CASE", "ITEM#a", "ITEM#b", "TIMELINE#1"))},
        }

    def row(self) -> Request:
        row = self.key() | {"version": {"N": str(self.random.randint(1, 3))}, "row": {"S": self.one(("case", "item"))}}
        if self.random.random() < 0.6:
            row |= {"queue": {"S": self.one(("health", "tax"))}, "due": {"S": f"2026-12-0{self.random.randint(1, 9)}"}}
        if self.random.random() < 0.5:
            row["event"] = {"M": {"kind": {"S": "decided"}}}
        return row

    def condition(self) -> Request:
        version = {":v": {"N": str(self.random.randint(1, 3))}}
        chosen: Request = self.one(
            (
                {},
                {"ConditionExpression": "attribute_not_exists (#k)", "ExpressionAttributeNames": {"#k": "pk"}},
                {
                    "ConditionExpression": "#v = :v",
                    "ExpressionAttributeNames": {"#v": "version"},
                    "ExpressionAttributeValues": version,
                },
                {
                    "ConditionExpression": "(attribute_not_exists (#k) OR #v < :v)",
                    "ExpressionAttributeNames": {"#k": "pk", "#v": "version"},
                    "ExpressionAttributeValues": version,
                },
                {
                    "ConditionExpression": "(attribute_exists (#k) AND #v <= :v)",
                    "ExpressionAttributeNames": {"#k": "pk", "#v": "version"},
                    "ExpressionAttributeValues": version,
                },
            )
        )

        return chosen

    def update(self) -> Request:
        request = {"TableName": TABLE, "Key": self.key(), "ReturnValues": "ALL_NEW", **self.condition()}
        names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})
        expression = self.one(("SET #s = :s", "ADD #n :n", "SET #s = :s ADD #n :n", "REMOVE #s"))
        names = names | {name: {"#s": "sms", "#n": "failures"}[name] for name in ("#s", "#n") if name in expression}
        more = {":s": {"S": self.one(("sent", "refused"))}, ":n": {"N": "1"}}
        values = values | {name: value for name, value in more.items() if name in expression}
        request |= {"UpdateExpression": expression, "ExpressionAttributeNames": names}
        return request | ({"ExpressionAttributeValues": values} if values else {})

    def transaction(self) -> Request:
        members: list[Request] = []
        taken: set[str] = set()
        for _ in range(self.random.randint(1, 4)):
            kind = self.one(("Put", "Put", "Delete", "ConditionCheck"))
            row, condition = self.row(), self.condition()
            if kind == "ConditionCheck" and not condition:
                continue
            if (where := json.dumps([row["pk"], row["sk"]])) in taken:
                continue
            taken.add(where)
            about = {"Item": row} if kind == "Put" else {"Key": {"pk": row["pk"], "sk": row["sk"]}}
            members.append({kind: {"TableName": TABLE, **about, **condition}})
        return {"TransactItems": members} if members else self.transaction()

    def query(self) -> Request:
        whole: Request = {
            "TableName": TABLE,
            "KeyConditionExpression": "#p = :p",
            "ExpressionAttributeNames": {"#p": "pk"},
            "ExpressionAttributeValues": {":p": {"S": self.one(("CASE#1", "CASE#2"))}},
        }
        below: Request = {
            "KeyConditionExpression": self.one(("(#p = :p AND #s < :s)", "(#p = :p AND begins_with (#s, :s))")),
            "ExpressionAttributeNames": {"#p": "pk", "#s": "sk"},
            "ExpressionAttributeValues": whole["ExpressionAttributeValues"]
            | {":s": {"S": self.one(("ITEM", "TIMELINE"))}},
        }
        filtered: Request = {
            "FilterExpression": "#r IN (:a, :b)",
            "ExpressionAttributeNames": {"#p": "pk", "#r": "row"},
            "ExpressionAttributeValues": whole["ExpressionAttributeValues"]
            | {":a": {"S": "item"}, ":b": {"S": "entry"}},
        }
        index: Request = {
            "IndexName": "by-queue",
            "KeyConditionExpression": self.one(("#p = :p", "(#p = :p AND #d < :d)")),
            "ExpressionAttributeNames": {"#p": "queue"},
            "ExpressionAttributeValues": {":p": {"S": self.one(("health", "tax"))}},
        }
        if "#d" in index["KeyConditionExpression"]:
            index["ExpressionAttributeNames"] = {"#p": "queue", "#d": "due"}
            index["ExpressionAttributeValues"] = index["ExpressionAttributeValues"] | {":d": {"S": "2026-12-05"}}
        asked: Request = whole | self.one(({}, below, filtered, index))
        if self.random.random() < 0.3:
            asked |= {"ScanIndexForward": False}
        return asked | ({"Limit": self.random.randint(1, 3)} if self.random.random() < 0.3 else {})

    def next(self) -> tuple[str, Request]:
        kind = self.one(
            ("GetItem", "Query", "Query", "PutItem", "UpdateItem", "DeleteItem", *["TransactWriteItems"] * 4)
        )
        match kind:
            case "GetItem":
                return kind, {"TableName": TABLE, "Key": self.key()}
            case "PutItem":
                return kind, {"TableName": TABLE, "Item": self.row(), **self.condition()}
            case "DeleteItem":
                return kind, {"TableName": TABLE, "Key": self.key(), **self.condition()}
            case "Query":
                return kind, self.query()
            case "UpdateItem":
                return kind, self.update()
        return "TransactWriteItems", self.transaction()


METHODS = {
    "GetItem": "get_item",
    "Query": "query",
    "PutItem": "put_item",
    "UpdateItem": "update_item",
    "DeleteItem": "delete_item",
    "TransactWriteItems": "transact_write_items",
}


def said(answer: dict[str, Any]) -> Any:
    """What of an answer matters. Rows of the same due date may come in any order from an index."""
    kept = {
        name: answer[name] for name in ("Item", "Attributes", "Items", "Count", "LastEvaluatedKey") if name in answer
    }
    return json.loads(json.dumps(kept, sort_keys=True))


def refused(error: ClientError) -> Any:
    reasons = [reason["Code"] for reason in error.response.get("CancellationReasons", ())]
    return error.response["Error"]["Code"], reasons


@pytest.mark.parametrize("seed", range(4))
def test_tables_answer_as_motos_do(moto: Any, seed: int) -> None:
    ours, maker = DynamoDB(dynamodb.from_template("local"), lambda: NOW), Maker(seed)
    met = set()
    for _ in range(250):
        operation, request = maker.next()
        try:
            theirs: Any = said(getattr(moto, METHODS[operation])(**request))
        except ClientError as error:
            theirs = refused(error)
        try:
            mine: Any = said(ours.call(operation, request))
        except ClientError as error:
            mine = refused(error)
        met.add((operation, isinstance(mine, tuple)))
        assert alike(mine, theirs, request), (operation, request, mine, theirs)
    assert len(met) == len(METHODS) + 4  # everything was done; all that writes was refused as well


def alike(mine: Any, theirs: Any, request: Request) -> bool:
    """Equal; of an index, rows with one due date in whatever order, and so any of them behind a limit."""
    if "IndexName" not in request or isinstance(mine, tuple):
        return bool(mine == theirs)
    dues = [[row["due"] for row in answer["Items"]] for answer in (mine, theirs)]
    if "Limit" in request:
        return dues[0] == dues[1]
    return dues[0] == dues[1] and sorted(mine["Items"], key=str) == sorted(theirs["Items"], key=str)


def test_a_page_goes_on_where_the_one_before_ended() -> None:
    store = DynamoDB(dynamodb.from_template("local"), lambda: NOW)
    for number in range(7):
        store.call("PutItem", {"TableName": TABLE, "Item": {"pk": {"S": "CASE#1"}, "sk": {"S": f"ITEM#{number}"}}})
    asked: Request = {
        "TableName": TABLE,
        "KeyConditionExpression": "#p = :p",
        "ExpressionAttributeNames": {"#p": "pk"},
        "ExpressionAttributeValues": {":p": {"S": "CASE#1"}},
        "Limit": 3,
    }
    found: list[str] = []
    start: Any = {}
    while start is not None:
        answer = store.call("Query", asked | ({"ExclusiveStartKey": start} if start else {}))
        found += [row["sk"]["S"] for row in answer["Items"]]
        start = answer.get("LastEvaluatedKey")
    assert found == [f"ITEM#{number}" for number in range(7)]


def test_a_transactions_token_makes_its_second_try_a_success_for_ten_minutes() -> None:
    """DynamoDB, TransactWriteItems: ClientRequestToken. (moto looks at the token only while it is the newest.)"""
    now = NOW
    store = DynamoDB(dynamodb.from_template("local"), lambda: now)
    row = {"pk": {"S": "CASE#1"}, "sk": {"S": "CASE"}}
    fresh = {"ConditionExpression": "attribute_not_exists (#k)", "ExpressionAttributeNames": {"#k": "pk"}}
    asked = {"ClientRequestToken": "t", "TransactItems": [{"Put": {"TableName": TABLE, "Item": row, **fresh}}]}
    store.call("TransactWriteItems", asked)
    store.call("TransactWriteItems", asked)
    assert len(store.changes) == 1
    with pytest.raises(ClientError, match="IdempotentParameterMismatch"):
        store.call("TransactWriteItems", asked | {"TransactItems": [{"Put": {"TableName": TABLE, "Item": row}}]})
    now += timedelta(minutes=11)
    with pytest.raises(ClientError, match="TransactionCanceled"):
        store.call("TransactWriteItems", asked)


def test_a_stale_read_is_of_before_the_last_change_and_never_a_consistent_one() -> None:
    store = DynamoDB(dynamodb.from_template("local"), lambda: NOW)
    old, new = ({"pk": {"S": "CASE#1"}, "sk": {"S": "CASE"}, "version": {"N": n}} for n in "12")
    asked = {"TableName": TABLE, "Key": {"pk": {"S": "CASE#1"}, "sk": {"S": "CASE"}}}
    for row in (old, new):
        store.call("PutItem", {"TableName": TABLE, "Item": row})
    assert store.call("GetItem", asked, stale=True)["Item"] == old
    assert store.call("GetItem", asked | {"ConsistentRead": True}, stale=True)["Item"] == new


def test_events_reach_the_queues_that_the_template_says() -> None:
    heard = {
        "submitted": {"Workflow", "Notices", "Outreach"},
        "restarted": {"Workflow"},
        "issued": {"Notices"},
        "drafted": set(),
    }
    for kind, queues in heard.items():
        aws = cloud.empty("local", lambda: NOW)
        detail = json.dumps({"case": "1", "seq": 1, "kind": kind})
        entry = {
            "EventBusName": "onething-local-changes",
            "Source": "onething.cases",
            "DetailType": kind,
            "Detail": detail,
        }
        aws.call("eventbridge", "PutEvents", {"Entries": [entry]})
        assert {name for name, queue in aws.queues.by_id.items() if queue.messages} == queues


def test_what_the_house_does_not_use_is_not_simulated() -> None:
    aws = cloud.empty("local", lambda: NOW)
    for service, operation in (("dynamodb", "Scan"), ("sfn", "ListExecutions"), ("s3", "GetObject")):
        with pytest.raises(KeyError):
            aws.call(service, operation, {})
    assert refusal("X", "Y").response["ResponseMetadata"]["HTTPStatusCode"] == 400


MACHINE = {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {}, "End": True}}}


def test_an_execution_has_its_name_once() -> None:
    """Step Functions, StartExecution: idempotent while it runs with the same input, refused by that name for ever."""
    aws = cloud.empty("local", lambda: NOW)
    machine = {"name": "m", "definition": json.dumps(MACHINE), "roleArn": "r"}
    arn = aws.call("sfn", "CreateStateMachine", machine)["stateMachineArn"]
    assert aws.call("sfn", "CreateStateMachine", machine)["stateMachineArn"] == arn
    run = aws.call("sfn", "StartExecution", {"stateMachineArn": arn, "name": "1", "input": "{}"})["executionArn"]
    assert aws.call("sfn", "DescribeExecution", {"executionArn": run}) == {"status": "SUCCEEDED"}
    with pytest.raises(ClientError, match="ExecutionAlreadyExists"):
        aws.call("sfn", "StartExecution", {"stateMachineArn": arn, "name": "1", "input": "{}"})
    with pytest.raises(ClientError, match="ExecutionDoesNotExist"):
        aws.call("sfn", "DescribeExecution", {"executionArn": f"{run}2"})
    with pytest.raises(ClientError, match="InvalidToken"):
        aws.call("sfn", "SendTaskSuccess", {"taskToken": "nobody's", "output": "{}"})
