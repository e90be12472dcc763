"""Owns what IAM asks for when a call is made: which actions, on which resources. It makes no call.

Source of the actions: Service Authorization Reference of each service; a transaction is authorised by its members.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from infra.local.cloud import Cloud

Asked = Iterable[tuple[str, str]]
_PREFIXES = {"stepfunctions": "states"}
_AS_ONE = {"SendMessageBatch": "SendMessage"}
"""Operations that IAM asks for under another's name."""
_ANYTHING = "*"
_MEMBERS = {"Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem"}
UNKNOWN = "resource unknown to infra/local/aws_calls.py"


def asked_for(cloud: Cloud, service: str, operation: str, parameters: dict[str, Any]) -> Asked:
    """Pairs of action and ARN, e.g. `("dynamodb:Query", "arn:…:table/onething-local-cases/index/by-queue")`.

    An operation that isn't known here gets `UNKNOWN` for its resource, which no role allows.
    """
    if operation == "TransactWriteItems":
        return [_member(cloud, kind, each) for item in parameters["TransactItems"] for kind, each in item.items()]
    if operation == "TransactGetItems":
        return [("dynamodb:GetItem", _table(cloud, item["Get"])) for item in parameters["TransactItems"]]
    action = f"{_PREFIXES.get(service, service)}:{_AS_ONE.get(operation, operation)}"
    return [(action, resource) for resource in _RESOURCES.get(service, _unknown)(cloud, parameters)]


def _unknown(cloud: Cloud, parameters: dict[str, Any]) -> list[str]:
    return [UNKNOWN]


def _member(cloud: Cloud, kind: str, member: dict[str, Any]) -> tuple[str, str]:
    return f"dynamodb:{_MEMBERS[kind]}", _table(cloud, member)


def _table(cloud: Cloud, parameters: dict[str, Any]) -> str:
    index = f"/index/{parameters['IndexName']}" if "IndexName" in parameters else ""
    return cloud.arn("dynamodb", f"table/{parameters['TableName']}{index}")


def _tables(cloud: Cloud, parameters: dict[str, Any]) -> list[str]:
    names = [parameters["TableName"]] if "TableName" in parameters else parameters.get("RequestItems", [])
    return [_table(cloud, parameters | {"TableName": name}) for name in names] or [UNKNOWN]


def _queue(cloud: Cloud, parameters: dict[str, Any]) -> list[str]:
    name = parameters.get("QueueName") or parameters["QueueUrl"].rsplit("/", 1)[1]
    return [cloud.arn("sqs", name)]


def _key(cloud: Cloud, parameters: dict[str, Any]) -> list[str]:
    """We have one key, called by its alias; a policy names the key itself, and `Decrypt` finds it in the ciphertext."""
    named = parameters.get("KeyId", f"alias/onething-{cloud.stage}")
    known = named == f"alias/onething-{cloud.stage}"
    return [cloud.arn("kms", f"key/{cloud.resources['Key']}" if known else named)]


def _bus(cloud: Cloud, parameters: dict[str, Any]) -> list[str]:
    return [cloud.arn("events", f"event-bus/{entry.get('EventBusName', 'default')}") for entry in parameters["Entries"]]


def _machine(cloud: Cloud, parameters: dict[str, Any]) -> list[str]:
    if "taskToken" in parameters:
        return [_ANYTHING]
    made = cloud.arn("states", f"stateMachine:{parameters['name']}") if "definition" in parameters else UNKNOWN
    return [parameters.get("executionArn") or parameters.get("stateMachineArn") or made]


def _topic(cloud: Cloud, parameters: dict[str, Any]) -> list[str]:
    return [parameters.get("TopicArn", _ANYTHING)]


def _role(cloud: Cloud, parameters: dict[str, Any]) -> list[str]:
    return [f"arn:{cloud.partition}:iam::{cloud.account}:role/{parameters['RoleName']}"]


_RESOURCES: dict[str, Callable[[Cloud, dict[str, Any]], list[str]]] = {
    "dynamodb": _tables,
    "sqs": _queue,
    "kms": _key,
    "events": _bus,
    "stepfunctions": _machine,
    "sns": _topic,
    "iam": _role,
}
