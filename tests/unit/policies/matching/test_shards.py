"""A city on S3 is matched shard by shard by the state machine that is deployed, as one machine would match it."""

from __future__ import annotations

import io
import json
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from moto import mock_aws
from moto.awslambda_simple.models import LambdaSimpleBackend

from chalicelib.core import aws
from chalicelib.policies.matching import index
from chalicelib.policies.matching.batch.shards import handler
from chalicelib.policies.matching.index import Index
from chalicelib.policies.matching.online import Matcher
from chalicelib.policies.matching.program import compiled
from infra.city import generated as city
from tests.load.matcher import policies
from tests.unit.conditions.worlds import TODAY

SOME = compiled(policies.rules(150))
TEMPLATE = Path(__file__).parents[4] / "infra" / "matcher" / "template.yaml"
FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:match"
SIZES = (300, 40)


@pytest.fixture
def bucket(monkeypatch) -> Iterator[Any]:
    """S3 with a city of two shards. Lambda runs our handler here: without Docker, moto's own runs nothing."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    monkeypatch.setattr(
        LambdaSimpleBackend,
        "invoke",
        lambda self, name, qualifier, body, *rest: json.dumps(handler(json.loads(body), None)),
    )
    aws.client.cache_clear()
    with mock_aws(config={"stepfunctions": {"execute_state_machine": True}, "lambda": {"use_docker": False}}):
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="enterprises", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        s3.put_object(Bucket="enterprises", Key="index", Body=zlib.compress(index.publish(SOME)))
        for number, table in enumerate(shards()):
            file = io.BytesIO()
            pq.write_table(table, file)
            s3.put_object(Bucket="enterprises", Key=f"city/shard-{number}.parquet", Body=file.getvalue())
        yield s3
    aws.client.cache_clear()


def shards() -> list[pa.Table]:
    whole = next(city.shards(sum(SIZES)))
    return [whole[: SIZES[0]], whole[SIZES[0] :]]


def matched() -> dict[str, Any]:
    """One execution of the deployed definition, to its end."""
    machine = yaml.safe_load(TEMPLATE.read_text(encoding="utf-8"))["Resources"]["MatchCity"]["Properties"]["Definition"]
    machines = boto3.client("stepfunctions")
    made = machines.create_state_machine(
        name="match-city",
        definition=json.dumps(machine).replace("${Match}", FUNCTION),
        roleArn="arn:aws:iam::123456789012:role/match-city",
    )
    city_ = {"bucket": "enterprises", "shards": "city/", "index": "index", "results": "results/", "today": str(TODAY)}
    run = machines.start_execution(stateMachineArn=made["stateMachineArn"], input=json.dumps(city_))
    while (found := machines.describe_execution(executionArn=run["executionArn"]))["status"] == "RUNNING":
        time.sleep(0.05)
    return dict(found)


def result(s3: Any, number: int) -> pa.Table:
    content = s3.get_object(Bucket="enterprises", Key=f"results/shard-{number}.parquet")["Body"].read()
    return pq.read_table(io.BytesIO(content))


def test_every_shard_is_matched_as_one_enterprise_after_the_other_would_be(bucket):
    found = matched()
    assert found["status"] == "SUCCEEDED"
    assert sorted(done["enterprises"] for done in json.loads(found["output"])) == sorted(SIZES)
    matcher = Matcher(Index(index.publish(SOME)))
    for number, table in enumerate(shards()):
        facts = city.rows(table)
        for row in result(bucket, number).to_pylist():
            ids = {SOME.ids[rule] for rule in np.frombuffer(row["rules"], np.uint16)}
            assert ids == set(matcher.match(facts[row["enterprise"]], TODAY).matching)


def test_a_shard_done_twice_is_the_same_bytes(bucket):
    first = handler(event("city/shard-0.parquet"), None)
    once = bucket.get_object(Bucket="enterprises", Key=first["result"])["Body"].read()
    assert handler(event("city/shard-0.parquet"), None) == first
    assert bucket.get_object(Bucket="enterprises", Key=first["result"])["Body"].read() == once


def test_a_shard_that_can_not_be_read_is_no_result(bucket):
    bucket.put_object(Bucket="enterprises", Key="city/shard-9.parquet", Body=b"no Parquet")
    with pytest.raises(pa.ArrowInvalid):
        handler(event("city/shard-9.parquet"), None)
    assert bucket.list_objects_v2(Bucket="enterprises", Prefix="results/")["KeyCount"] == 0


def event(shard: str) -> Any:
    return {"bucket": "enterprises", "shard": shard, "index": "index", "results": "results/", "today": str(TODAY)}
