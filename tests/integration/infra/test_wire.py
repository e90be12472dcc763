"""Calls by the shorter way are answered as by moto itself, good ones and refused ones; only their numbers are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import boto3
from botocore.exceptions import ClientError
from moto import mock_aws

from infra.local import answers, cures, rows, wire

REGION = "cn-north-1"
SHORTER = (
    wire.calls_made_directly,
    wire.calls_of_one_number,
    wire.calls_of_json_read_as_json,
    answers.values_written_by_their_own_name,
    rows.rows_as_they_are,
    cures.symmetric_keys_without_a_pair_of_their_own,
)
KEY = {"pk": {"S": "一=1&b"}, "sk": {"S": "😀"}}
ROW = {**KEY, "n": {"N": "1.50"}, "b": {"B": b"\x00\xff"}, "m": {"M": {"l": {"L": [{"BOOL": True}, {"NULL": True}]}}}}
PLAIN = {**ROW, "pk": {"S": "plain"}, "b": {"SS": ["一", "2"]}, "ns": {"NS": ["1", "2.0"]}, "empty": {"M": {}}}
BYTES = {**PLAIN, "pk": {"S": "bytes"}, "m": {"M": {"l": {"L": [{"B": b"\xff"}, {"BS": [b"\x00", b"1"]}]}}}}
DRAWN = {"MessageId", "ReceiptHandle", "Plaintext", "CiphertextBlob", "CreationDate", "creationDate"}


def told(call: Callable[..., Any], **sent: Any) -> Any:
    """What is answered, or why it is refused; of what is drawn at random, that it is there."""
    try:
        return plain(call(**sent))
    except ClientError as refused:
        return type(refused).__name__, plain(refused.response)


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    status = value.get("ResponseMetadata", {}).get("HTTPStatusCode")
    rest = {name: "…" if name in DRAWN else plain(one) for name, one in value.items() if name != "ResponseMetadata"}
    return rest | ({"status": status} if status else {})


def conversation() -> Iterator[Any]:
    """Each service that speaks JSON: something good, something refused, something that a client can not know."""
    table, queues, keys, machines, bus = (
        boto3.client(name, region_name=REGION) for name in ("dynamodb", "sqs", "kms", "stepfunctions", "events")
    )
    names = [("pk", "HASH"), ("sk", "RANGE")]
    table.create_table(
        TableName="t",
        BillingMode="PAY_PER_REQUEST",
        KeySchema=[{"AttributeName": name, "KeyType": kind} for name, kind in names],
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name, _ in names],
    )
    yield told(table.put_item, TableName="t", Item=ROW)
    yield told(table.get_item, TableName="t", Key=KEY, ConsistentRead=True)
    yield told(table.get_item, TableName="t", Key={**KEY, "sk": {"S": "none"}})
    yield told(table.get_item, TableName="gone", Key=KEY)
    yield told(table.put_item, TableName="t", Item=ROW, ConditionExpression="attribute_not_exists(pk)")
    equal = {"KeyConditionExpression": "pk = :p", "ExpressionAttributeValues": {":p": KEY["pk"]}}
    yield told(table.query, TableName="t", **equal, ReturnConsumedCapacity="TOTAL")
    for row in (PLAIN, BYTES):
        yield told(table.put_item, TableName="t", Item=row)
        one = {"KeyConditionExpression": "pk = :p", "ExpressionAttributeValues": {":p": row["pk"]}}
        yield told(table.query, TableName="t", **one, FilterExpression="attribute_exists(m)")
        yield told(table.query, TableName="t", **one, ProjectionExpression="m.l")
        change = {"UpdateExpression": "SET m.l = :m", "ExpressionAttributeValues": {":m": row["m"]}}
        key = {name: row[name] for name in ("pk", "sk")}
        yield told(table.update_item, TableName="t", Key=key, **change, ReturnValues="ALL_NEW")
        yield told(table.batch_get_item, RequestItems={"t": {"Keys": [key]}})
    yield told(table.scan, TableName="t")
    yield told(table.put_item, TableName="t", Item={**ROW, "n": {"N": "no number"}})
    yield told(table.put_item, TableName="t", Item={**ROW, "n": {"S": "1", "N": "1"}})
    twice = [{"Put": {"TableName": "t", "Item": ROW, "ConditionExpression": "attribute_not_exists(pk)"}}]
    yield told(table.transact_write_items, TransactItems=twice)
    url = queues.create_queue(QueueName="q")["QueueUrl"]
    yield url
    yield told(queues.send_message, QueueUrl=url, MessageBody="Action=x&y=一")
    found = queues.receive_message(QueueUrl=url)["Messages"][0]
    yield plain(found)
    yield told(queues.delete_message, QueueUrl=url, ReceiptHandle=found["ReceiptHandle"])
    yield told(queues.receive_message, QueueUrl=url)
    yield told(queues.get_queue_url, QueueName="gone")
    key = keys.create_key()["KeyMetadata"]["KeyId"]
    sealed = keys.encrypt(KeyId=key, Plaintext=b"a secret")["CiphertextBlob"]
    yield keys.decrypt(CiphertextBlob=sealed)["Plaintext"]
    yield told(keys.describe_key, KeyId="00000000-0000-0000-0000-000000000000")
    machine = {"name": "m", "roleArn": "arn:aws-cn:iam::123456789012:role/r"}
    yield told(machines.create_state_machine, **machine, definition="{}")
    yield told(machines.list_executions, stateMachineArn="arn:aws-cn:states:cn-north-1:123456789012:stateMachine:no")
    yield told(bus.put_events, Entries=[{"Source": "s", "DetailType": "d", "Detail": "no JSON"}])
    yield told(bus.list_rules, EventBusName="gone")


def heard(shorter: bool) -> list[Any]:
    with ExitStack() as inside:
        inside.enter_context(mock_aws())
        for way in SHORTER if shorter else ():
            inside.enter_context(way())
        return list(conversation())


def test_what_is_asked_and_answered_is_the_same() -> None:
    usual = heard(shorter=False)
    assert heard(shorter=True) == usual
    assert sum(isinstance(one, tuple) for one in usual) >= 7, usual  # refused, with the client's own exceptions
