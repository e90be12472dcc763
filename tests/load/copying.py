"""Owns a city whose tables are as full as after so many cases: copies of cases that really lived there.

    python -m tests.load.copying [FOLDER]     serves everything (with its data in that folder: on DynamoDB Local), says
                                              its URL, and makes copies for every line of JSON (`copy`)

To live two thousand cases takes an hour, most of it spent in the embedded cloud's own machinery. A copy has every row
of its case and its notices, under another number and for another person. Nothing of it is announced a second time; an
open one gets its execution, and its items come onto their desks, as after a restart.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from chalicelib.approvals import service
from chalicelib.core import crypto, ids
from infra.local.cloud import Cloud
from infra.local.everything import Everything, everything

Row = dict[str, Any]
_QUEUES = ("Workflow", "Tasks", "Notices")
_AT_ONCE = 100  # a transaction takes no more; and the file of DynamoDB Local is written once a transaction


def copy(cloud: Cloud, case_id: str, count: int, begun: bool) -> None:
    """So many copies of a case; `begun`: with an execution each, for a case that hasn't ended."""
    cases, people = (cloud.resources[name] for name in ("Cases", "People"))
    rows = _query(cloud, cases, f"CASE#{case_id}")
    person = next(row["person"]["S"] for row in rows if "person" in row)
    notices = [row for row in _query(cloud, people, f"INBOX#{person}") if row["case"]["S"] == case_id]
    for _ in range(count):
        number, other = ids.case_number(), ids.ordered_id()
        _write(cloud, cases, [_copied(row, f"CASE#{number}", other) for row in rows])
        _write(cloud, people, [row | {"pk": {"S": f"INBOX#{other}"}, "case": {"S": number}} for row in notices])
        if begun:
            service.begin(number)


def _copied(row: Row, pk: str, person: str) -> Row:
    """The row in another case's collection: sealed for that place, of that person, and announced to nobody."""
    changed: Row = {"pk": {"S": pk}}
    if "sheet" in row:
        changed["sheet"] = {"B": crypto.seal(crypto.unseal(row["sheet"]["B"], row["pk"]["S"]), pk)}
    if "person" in row:
        changed |= {"person": {"S": person}, "applicant": {"S": f"person:{person}"}}
    return {name: value for name, value in row.items() if name != "event"} | changed


def _query(cloud: Cloud, table: str, pk: str) -> list[Row]:
    pages = (
        cloud.client("dynamodb")
        .get_paginator("query")
        .paginate(TableName=table, KeyConditionExpression="pk = :pk", ExpressionAttributeValues={":pk": {"S": pk}})
    )
    return [row for page in pages for row in page["Items"]]


def _write(cloud: Cloud, table: str, rows: list[Row]) -> None:
    for some in _some(rows):
        members = [{"Put": {"TableName": table, "Item": row}} for row in some]
        cloud.client("dynamodb").transact_write_items(TransactItems=members)


def _some(rows: list[Row]) -> Iterator[Iterable[Row]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]


def main(folder: str | None = None) -> None:
    """Serve, and copy what standard input asks for, until it ends."""
    with everything(data=Path(folder) if folder else None) as running:
        print(f"\n{running.url}", flush=True)
        for line in sys.stdin:
            copy(running.cloud, **json.loads(line))
            _settle(running)
            print("copied", flush=True)


def _settle(running: Everything) -> None:
    """Wait until no execution and no queue has anything on its way."""
    while running.cloud.busy() or any(_waiting(running, queue) for queue in _QUEUES):
        time.sleep(0.2)


def _waiting(running: Everything, queue: str) -> bool:
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    url = running.cloud.resources[queue]
    counts = running.cloud.client("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
    return any(int(counts[name]) for name in names)


if __name__ == "__main__":
    main(*sys.argv[1:])
