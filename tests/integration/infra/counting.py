"""Owns counting from twenty threads: each reads a counter and adds one, in a transaction with a row of its own.

Threads change places every microsecond meanwhile, not every five milliseconds as usual: without the embedded cloud's
lock each of three runs lost updates or fell over; at the usual pace none did.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

TABLE, KEY = "onething-local-cases", {"pk": {"S": "counter"}, "sk": {"S": "-"}}
THREADS, TURNS = 20, 10


def counted(dynamodb: Any) -> tuple[int, int, int]:
    """The counter in the end, how many threads were told that they had added one, and how many rows came of it."""
    dynamodb.put_item(TableName=TABLE, Item=KEY | {"n": {"N": "0"}})

    def add(thread: int) -> int:
        return sum(_add_one(dynamodb, f"{thread}-{turn}") for turn in range(TURNS))

    with _changing_places(), ThreadPoolExecutor(THREADS) as threads:
        succeeded = sum(threads.map(add, range(THREADS)))
    rows = dynamodb.scan(TableName=TABLE)["Items"]
    [counter] = [int(row["n"]["N"]) for row in rows if row["pk"] == KEY["pk"]]
    return counter, succeeded, len(rows) - 1


@contextmanager
def _changing_places() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _add_one(dynamodb: Any, name: str) -> bool:
    n = dynamodb.get_item(TableName=TABLE, Key=KEY, ConsistentRead=True)["Item"]["n"]["N"]
    update = {
        "TableName": TABLE,
        "Key": KEY,
        "UpdateExpression": "SET n = :m",
        "ConditionExpression": "n = :n",
        "ExpressionAttributeValues": {":n": {"N": n}, ":m": {"N": str(int(n) + 1)}},
    }
    row = {"TableName": TABLE, "Item": {"pk": {"S": "row"}, "sk": {"S": name}}}
    try:
        dynamodb.transact_write_items(TransactItems=[{"Put": row}, {"Update": update}])
    except dynamodb.exceptions.TransactionCanceledException:
        return False
    return True
