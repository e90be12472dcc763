"""Cheaper queries and answers are moto's own in all that can be seen, whatever lies in the tables."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

import boto3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from moto import mock_aws

from infra.local import answers, cures, partitions
from infra.local.rows import rows_as_they_are

REGION = "cn-north-1"
CURES = (
    partitions.queries_of_one_partition,
    answers.values_written_by_their_own_name,
    rows_as_they_are,
    cures.paths_parsed_once,
)
keys = st.sampled_from("abc")
texts = st.text(max_size=3)
numbers = st.integers(-99, 99).map(str) | st.decimals(-9, 9, places=2).map(str)
scalars = st.one_of(
    texts.map(lambda text: {"S": text}),
    numbers.map(lambda number: {"N": number}),
    st.binary(min_size=1, max_size=3).map(lambda some: {"B": some}),
    st.booleans().map(lambda truth: {"BOOL": truth}),
    st.just({"NULL": True}),
    st.sets(st.text(min_size=1, max_size=2), min_size=1, max_size=3).map(lambda some: {"SS": sorted(some)}),
    st.sets(st.integers(0, 9), min_size=1, max_size=3).map(lambda some: {"NS": sorted(map(str, some))}),
    st.sets(st.binary(min_size=1, max_size=2), min_size=1, max_size=2).map(lambda some: {"BS": sorted(some)}),
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda some: {"L": some})
        | st.dictionaries(st.sampled_from(["S", "N", "L", "name", "Value"]), inner, max_size=3).map(lambda m: {"M": m})
    ),
    max_leaves=6,
)
rows = st.fixed_dictionaries(
    {"pk": keys.map(lambda key: {"S": key}), "sk": st.integers(0, 5).map(lambda n: {"N": str(n)})},
    optional={"queue": keys.map(lambda key: {"S": key}), "due": keys.map(lambda key: {"S": key}), "more": values},
)
queries = st.fixed_dictionaries(
    {"ScanIndexForward": st.booleans(), "Limit": st.integers(1, 4)},
    optional={"FilterExpression": st.just("attribute_exists(more)")},
)
MAIN, INDEX = ("pk", "sk", None), ("queue", "due", "by-queue")


def replay(written: list[dict[str, Any]], asked: list[tuple[Any, ...]], cured: bool) -> list[Any]:
    """What every query answered, page by page, and every row of the table by itself."""
    with ExitStack() as inside:
        inside.enter_context(mock_aws())
        for cure in CURES if cured else ():
            inside.enter_context(cure())
        dynamodb = boto3.client("dynamodb", region_name=REGION)
        table(dynamodb)
        for row in written:
            dynamodb.put_item(TableName="rows", Item=row)
        got = [dynamodb.get_item(TableName="rows", Key={n: row[n] for n in ("pk", "sk")})["Item"] for row in written]
        return [got, *(pages(dynamodb, *each) for each in asked)]


def table(dynamodb: Any) -> None:
    dynamodb.create_table(
        TableName="rows",
        BillingMode="PAY_PER_REQUEST",
        KeySchema=schema("pk", "sk"),
        AttributeDefinitions=[
            {"AttributeName": name, "AttributeType": "N" if name == "sk" else "S"} for name in ("pk", "sk", *INDEX[:2])
        ],
        GlobalSecondaryIndexes=[
            {"IndexName": "by-queue", "KeySchema": schema("queue", "due"), "Projection": {"ProjectionType": "ALL"}}
        ],
    )


def schema(hashed: str, ranged: str) -> list[dict[str, str]]:
    return [{"AttributeName": hashed, "KeyType": "HASH"}, {"AttributeName": ranged, "KeyType": "RANGE"}]


def pages(dynamodb: Any, keyed: tuple[str, str, str | None], key: str, more: Any, options: dict[str, Any]) -> Any:
    hashed, ranged, index = keyed
    bound = {"N": "3"} if ranged == "sk" else {"S": "b"}
    condition, named = f"{hashed} = :key", {":key": {"S": key}}
    if more:
        condition, named = f"{condition} AND {ranged} {more} :bound", named | {":bound": bound}
    asked = {"KeyConditionExpression": condition, "ExpressionAttributeValues": named, **options}
    found = dynamodb.get_paginator("query").paginate(
        TableName="rows", **asked, **({"IndexName": index} if index else {})
    )
    return [(page["Items"], page["Count"], page.get("LastEvaluatedKey")) for page in found]


@given(
    st.lists(rows, max_size=12),
    st.lists(
        st.tuples(st.sampled_from([MAIN, INDEX]), keys, st.sampled_from([None, "=", "<", ">="]), queries),
        min_size=1,
        max_size=4,
    ),
)
@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_any_rows_and_queries_are_answered_as_by_moto_itself(
    written: list[dict[str, Any]], asked: list[tuple[Any, ...]]
):
    assert replay(written, asked, cured=True) == replay(written, asked, cured=False)
