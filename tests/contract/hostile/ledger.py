"""Owns what is stored and on its way: photographed whole, compared exactly, put back. It never says what may change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from chalicelib.core import aws
from chalicelib.core.settings import settings
from infra.local.cloud import Cloud

TABLES = ("cases", "people", "catalogue", "policies")
_COUNTED = [
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
]


class Row(NamedTuple):
    """The place of a row."""

    table: str
    pk: str
    sk: str


@dataclass(frozen=True)
class Photograph:
    """Every row of every table, how many messages are in every queue, how many executions there are."""

    rows: Mapping[Row, dict[str, Any]]
    moving: Mapping[str, int]


def photograph(cloud: Cloud) -> Photograph:
    """Everything as it is now."""
    rows = {place: row for name in TABLES for place, row in written(name).items()}
    return Photograph(rows, {**_queues(cloud), "executions": len(cloud.executions())})


def written(table: str) -> dict[Row, dict[str, Any]]:
    """Every row of one table."""
    pages = aws.client("dynamodb").get_paginator("scan").paginate(TableName=settings().name(table))
    return {Row(table, row["pk"]["S"], row["sk"]["S"]): row for page in pages for row in page["Items"]}


def changed(before: Photograph, table: str) -> set[Row]:
    """The rows of a table that were not there before, are there no more, or say something else."""
    was = {place: row for place, row in before.rows.items() if place.table == table}
    now = written(table)
    return {place for place in was.keys() | now.keys() if was.get(place) != now.get(place)}


def restore(before: Photograph, changed: set[Row]) -> None:
    """Put the changed rows back to what they were."""
    for place in changed:
        table = settings().name(place.table)
        if place in before.rows:
            aws.client("dynamodb").put_item(TableName=table, Item=before.rows[place])
        else:
            key = {"pk": {"S": place.pk}, "sk": {"S": place.sk}}
            aws.client("dynamodb").delete_item(TableName=table, Key=key)


def _queues(cloud: Cloud) -> dict[str, int]:
    sqs = cloud.client("sqs")
    counted = {}
    for url in sqs.list_queues()["QueueUrls"]:
        attributes = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=_COUNTED)["Attributes"]
        counted[url] = sum(int(json.loads(number)) for number in attributes.values())
    return counted
