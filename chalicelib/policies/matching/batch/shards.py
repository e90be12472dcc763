"""Owns one shard of a city as a Lambda does it: raw facts from S3, lists of rules to S3; it knows no other shards.

What a Distributed Map calls (infra/matcher/template.yaml). Done twice it writes the same bytes to the same place, so it
may be retried as often as need be. An index and a shard never change under their keys.
"""

from __future__ import annotations

import io
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, TypedDict

import pyarrow.parquet as pq

from chalicelib.core import aws
from chalicelib.policies.matching.batch.encoding import Encoder
from chalicelib.policies.matching.batch.freezing import encoders, frozen
from chalicelib.policies.matching.batch.plan import Plan, planned
from chalicelib.policies.matching.batch.run import Job
from chalicelib.policies.matching.index import Index


class Shard(TypedDict):
    """One item of the map: where the raw facts and the index are, where the result goes, and the reference date."""

    bucket: str
    shard: str
    index: str
    results: str
    today: str


class Done(TypedDict):
    """What the map is told: the snapshot, where its result is, and how many enterprises are in it."""

    snapshot: str
    result: str
    enterprises: int


def handler(event: Shard, context: object) -> Done:
    """Match the enterprises of one Parquet file with all rules. DamagedIndex when the index is none."""
    bucket = event["bucket"]
    index = _index(bucket, event["index"])
    table = pq.read_table(io.BytesIO(_read(bucket, event["shard"])))
    store = frozen([table], _encoders(bucket, event["index"], event["today"]))
    plan = _plans.get(event["index"]) or _plans.setdefault(event["index"], planned(index.program, store))
    whole = Job(store, plan, index.ids, index.digest, blocks=max(store.blocks(), 1))
    result = f"{event['results']}{PurePosixPath(event['shard']).name}"
    aws.client("s3").put_object(Bucket=bucket, Key=result, Body=whole.part(0))
    return {"snapshot": store.name, "result": result, "enterprises": store.enterprises}


_plans: dict[str, Plan] = {}
"""By index, kept while the process is warm: which tests are rare on one shard is good enough for the next."""


@lru_cache(maxsize=1)
def _index(bucket: str, key: str) -> Index:
    return Index.unpack(_read(bucket, key))


@lru_cache(maxsize=1)
def _encoders(bucket: str, index: str, today: str) -> list[Encoder]:
    return encoders(_index(bucket, index).program, date.fromisoformat(today))


def _read(bucket: str, key: str) -> bytes:
    content: Any = aws.client("s3").get_object(Bucket=bucket, Key=key)["Body"].read()
    return bytes(content)
