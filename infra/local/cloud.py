"""Owns the embedded cloud: AWS in this process (moto) with what `infra/` describes; it runs none of our code.

Used like this:

    with cloud.embedded(stage="local") as city:
        city.client("sqs").receive_message(QueueUrl=city.resources["Tasks"])
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any
from unittest import mock

import boto3
from moto import mock_aws
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.sqs.models import sqs_backends
from moto.stepfunctions.parser.models import stepfunctions_parser_backends

from infra import templates
from infra.local import answers, cures, machines, partitions, rows, transactions, wire
from infra.local.stores import durability, keys, tables
from infra.local.stores.dynamodb_local import Store

REGION = "cn-north-1"
# What moto's CloudFormation can't make, and nothing here depends on: who may send, and whom to wake.
_LAID_OVER = "laid over a resource of Chalice's"
_NOT_IN_MOTO = frozenset({"AWS::SQS::QueuePolicy", "AWS::CloudWatch::Alarm", _LAID_OVER})
_CURES = (
    cures.one_call_at_a_time,
    cures.paths_parsed_once,
    cures.queues_not_counted,
    cures.operations_listed_once,
    cures.models_read_once,
    cures.senders_named_in_a_word,
    cures.calls_signed_in_a_word,
    cures.templates_read_as_they_are_written,
    cures.symmetric_keys_without_a_pair_of_their_own,
    wire.calls_made_directly,
    wire.calls_of_one_number,
    wire.calls_of_json_read_as_json,
    machines.definitions_parsed_once,
    machines.executions_ready_at_once,
    machines.executions_that_stop,
    machines.callbacks_answered_once,
    transactions.undone_by_row,
    partitions.queries_of_one_partition,
    answers.values_written_by_their_own_name,
    rows.rows_as_they_are,
)


@dataclass(frozen=True)
class Cloud:
    """One stage of OneThing's state, up and running; its tables in `store`, or (None) embedded with all the rest."""

    stage: str
    region: str = REGION
    account: str = DEFAULT_ACCOUNT_ID
    store: Store | None = None

    def client(self, service: str) -> Any:
        """A client of one AWS service in this cloud, made once."""
        elsewhere = self.store.url if self.store and service in ("dynamodb", "dynamodbstreams") else None
        return _client(service, self.region, elsewhere)

    @cached_property
    def resources(self) -> dict[str, str]:
        """The physical id of each resource of the template by its logical id: a queue's URL, a table's name."""
        stack = self.client("cloudformation").describe_stack_resources(StackName=self.stack)
        pairs = ((made.get("LogicalResourceId"), made.get("PhysicalResourceId")) for made in stack["StackResources"])
        return {logical: physical for logical, physical in pairs if logical and physical}

    @cached_property
    def outputs(self) -> dict[str, str]:
        """The outputs of the template by name."""
        stack = self.client("cloudformation").describe_stacks(StackName=self.stack)["Stacks"][0]
        return {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}

    @property
    def stack(self) -> str:
        """The name of the CloudFormation stack."""
        return f"onething-{self.stage}"

    @property
    def partition(self) -> str:
        """`aws-cn` in China's regions, else `aws`."""
        return "aws-cn" if self.region.startswith("cn-") else "aws"

    def arn(self, service: str, resource: str) -> str:
        """The ARN of a resource of this account, e.g. `arn("sqs", "onething-local-tasks")`."""
        return f"arn:{self.partition}:{service}:{self.region}:{self.account}:{resource}"

    def queue_arn(self, logical: str) -> str:
        """The ARN of one of the template's queues."""
        return self.arn("sqs", self._queue_name(logical))

    def is_empty(self, logical: str) -> bool:
        """Whether one of the template's queues holds no message, not even a hidden one.

        Looked at in moto itself: a runner asks ten queues at each step, and most of them have nothing to say.
        """
        queue: Any = sqs_backends[self.account][self.region].queues.get(self._queue_name(logical))
        return queue is not None and not queue._messages

    def stream_arn(self, logical: str) -> str:
        """The ARN of the stream of one of the template's tables, as that table is now."""
        described = self.client("dynamodb").describe_table(TableName=self.resources[logical])
        return str(described["Table"]["LatestStreamArn"])

    def _queue_name(self, logical: str) -> str:
        return self.resources[logical].rsplit("/", 1)[1]

    def executions(self) -> list[Any]:
        """moto's own objects of all executions, whatever became of them."""
        made: Any = stepfunctions_parser_backends[self.account][self.region].state_machines
        return [run for each in made for run in each.executions]

    def busy(self) -> bool:
        """Whether a state machine will still send or end something by itself, without an answer from us."""
        return any(machines.on_its_way(execution) for execution in self.executions())


@lru_cache(maxsize=32)
def _client(service: str, region: str, elsewhere: str | None) -> Any:
    """moto finds the streams only where their endpoint is named."""
    endpoint = f"https://streams.dynamodb.{region}.amazonaws.com" if service == "dynamodbstreams" else None
    return boto3.client(service, region_name=region, endpoint_url=elsewhere or endpoint)


@contextmanager
def embedded(stage: str = "local", region: str = REGION, store: Store | None = None) -> Iterator[Cloud]:
    """A cloud of its own for the time inside: empty tables and queues, all gone afterwards, executions stopped.

    The process's environment names this stage and region, with credentials that open nothing. With a `store` the
    tables are there, and stay; StoreOutdated when they were made from another template.
    """
    elsewhere = store.environment() if store else {}
    with ExitStack() as undo:
        undo.enter_context(mock.patch.dict(os.environ, _environment(stage, region) | elsewhere))
        undo.enter_context(mock_aws(config={"stepfunctions": {"execute_state_machine": True}}))
        for cure in _CURES:
            undo.enter_context(cure())
        cloud = Cloud(stage, region, store=store)
        undo.callback(lambda: machines.end(cloud.executions()))
        undo.enter_context(_kept(store.folder) if store and store.folder else nullcontext())
        _deploy(cloud)
        if store:
            tables.make(cloud.client("dynamodb"), cloud.resources)
        yield cloud


@contextmanager
def _kept(folder: Path) -> Iterator[None]:
    """What a store on disk needs of the cloud around it: what is answered is written, and can be read again later."""
    with keys.kept(folder), durability.answered_when_written():
        yield


def _environment(stage: str, region: str) -> dict[str, str]:
    return {
        "ONETHING_STAGE": stage,
        "AWS_DEFAULT_REGION": region,
        "AWS_REGION": region,
        "AWS_ACCESS_KEY_ID": "embedded",
        "AWS_SECRET_ACCESS_KEY": "embedded",
    }


def _deploy(cloud: Cloud) -> None:
    """The state, the roles and the log groups; what is laid over Chalice's own resources has no type of its own.

    The tables as well, though a store has its own: outputs, roles and rules refer to them.
    """
    whole = templates.overlay()
    made = {name: each for name, each in whole["Resources"].items() if each.get("Type", _LAID_OVER) not in _NOT_IN_MOTO}
    body = json.dumps(templates.read(templates.STATE) | {"Resources": made})
    cloud.client("cloudformation").create_stack(
        StackName=cloud.stack,
        TemplateBody=body.replace("${AWS::Partition}", cloud.partition),  # which moto takes for `aws` in every region
        Parameters=[{"ParameterKey": "Stage", "ParameterValue": cloud.stage}],
        Capabilities=["CAPABILITY_NAMED_IAM"],
    )
