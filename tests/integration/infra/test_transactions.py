"""The cheaper transaction is moto's own in all that can be seen, and a cancelled one leaves nothing behind."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

import boto3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from moto import mock_aws

from infra.local import transactions

TABLES = {"ranged": ("pk", "sk"), "plain": ("pk",)}
REGION = "cn-north-1"

rows = st.sampled_from("abc")
conditions = st.sampled_from(["attribute_exists(pk)", "attribute_not_exists(pk)", "n = :old", None])
members = st.tuples(
    st.sampled_from(["Put", "Update", "Delete", "ConditionCheck"]), st.sampled_from(sorted(TABLES)), rows, conditions
)
histories = st.lists(st.lists(members, min_size=1, max_size=4), min_size=1, max_size=5)


def key(table: str, row: str) -> dict[str, Any]:
    return {name: {"S": row} for name in TABLES[table]}


def member(kind: str, table: str, row: str, condition: str | None) -> dict[str, Any]:
    values = {}
    body: dict[str, Any] = {"TableName": table}
    if kind == "Put":
        body["Item"] = key(table, row) | {"n": {"N": "1"}}
    else:
        body["Key"] = key(table, row)
    if kind == "Update":
        body["UpdateExpression"] = "SET n = :new"
        values[":new"] = {"N": "2"}
    if kind == "ConditionCheck":
        condition = condition or "attribute_exists(pk)"
    if condition:
        body["ConditionExpression"] = condition
    if condition == "n = :old":
        values[":old"] = {"N": "2"}
    return {kind: body | ({"ExpressionAttributeValues": values} if values else {})}


def replay(history: list[list[tuple[Any, ...]]], ours: bool) -> list[Any]:
    """What every transaction answered, and what tables and streams hold at the end."""
    with ExitStack() as inside:
        inside.enter_context(mock_aws())
        if ours:
            inside.enter_context(transactions.undone_by_row())
        dynamodb = boto3.client("dynamodb", region_name=REGION)
        for table, attributes in TABLES.items():
            dynamodb.create_table(
                TableName=table,
                BillingMode="PAY_PER_REQUEST",
                KeySchema=[
                    {"AttributeName": a, "KeyType": t} for a, t in zip(attributes, ("HASH", "RANGE"), strict=False)
                ],
                AttributeDefinitions=[{"AttributeName": a, "AttributeType": "S"} for a in attributes],
                StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"},
            )
        answers = [attempt(dynamodb, [member(*each) for each in transaction]) for transaction in history]
        return [answers, *(contents(dynamodb, table) for table in TABLES)]


def attempt(dynamodb: Any, items: list[dict[str, Any]]) -> Any:
    before = [contents(dynamodb, table) for table in TABLES]
    try:
        dynamodb.transact_write_items(TransactItems=items)
    except dynamodb.exceptions.ClientError as error:
        assert [contents(dynamodb, table) for table in TABLES] == before, "a cancelled transaction left something"
        return error.response["Error"]["Code"], [r["Code"] for r in error.response.get("CancellationReasons", [])]
    return "done"


def contents(dynamodb: Any, table: str) -> Any:
    items = dynamodb.scan(TableName=table)["Items"]
    return sorted(items, key=repr), changes(table)


def changes(table: str) -> list[Any]:
    streams = boto3.client(
        "dynamodbstreams", region_name=REGION, endpoint_url=f"https://streams.dynamodb.{REGION}.amazonaws.com"
    )
    arn = streams.list_streams(TableName=table)["Streams"][0]["StreamArn"]
    [shard] = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
    iterator = streams.get_shard_iterator(StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON")
    records = streams.get_records(ShardIterator=iterator["ShardIterator"])["Records"]
    return [
        (r["eventName"], r["dynamodb"]["Keys"], r["dynamodb"].get("NewImage"), r["dynamodb"]["SequenceNumber"])
        for r in records
    ]


@given(histories)
@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_any_history_of_transactions_ends_as_with_moto_itself(history: list[list[tuple[Any, ...]]]):
    assert replay(history, ours=True) == replay(history, ours=False)


def test_a_cancelled_transaction_leaves_neither_rows_nor_stream_records():
    there = [("Put", table, row, None) for table in TABLES for row in "ab"]
    cancelled = [
        ("Put", "ranged", "c", None),
        ("Update", "ranged", "a", None),
        ("Delete", "ranged", "b", None),
        ("Put", "plain", "c", None),
        ("Delete", "plain", "b", None),
        ("Put", "plain", "a", "attribute_not_exists(pk)"),
    ]
    [answers, ranged, plain] = replay([there, cancelled], ours=True)
    assert answers == ["done", ("TransactionCanceledException", ["None"] * 5 + ["ConditionalCheckFailed"])]
    assert [len(ranged[0]), len(ranged[1]), len(plain[0]), len(plain[1])] == [2, 2, 2, 2]
