"""Owns how a table's stream reaches its Lambda: in order, again from the lowest failed record, never silently past one.

A batch that fails as a whole is bisected (which costs no try) until the poison record is alone; after its last try it
is described to the on-failure queue and left behind, as Lambda does.
"""

from __future__ import annotations

import base64
import json
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from chalicelib.core import clock, ids
from infra.local.cloud import Cloud
from infra.local.lambdas import Lambdas
from infra.local.stores.positions import Positions
from infra.local.wiring import StreamSource

_FROM_THE_START = {"ShardIteratorType": "TRIM_HORIZON"}


@dataclass(frozen=True)
class Batch:
    """Records of one shard in order, and how often they were tried as they are."""

    records: tuple[dict[str, Any], ...]
    tries: int = 0

    @property
    def numbers(self) -> list[str]:
        """The sequence numbers, in order."""
        return [record["dynamodb"]["SequenceNumber"] for record in self.records]


@dataclass
class _Shard:
    iterator: str | None
    parent: str | None
    place: str | None = None
    waiting: deque[Batch] = field(default_factory=deque)

    @property
    def done(self) -> bool:
        return self.iterator is None and not self.waiting


@dataclass
class StreamPoller:
    """Moves the records of one table's stream into its function; `twice` hands every batch over two times.

    It begins behind the `positions` that were kept, or where the stream begins.
    """

    source: StreamSource
    cloud: Cloud
    lambdas: Lambdas
    streams: Any
    twice: bool = False
    positions: Positions = field(default_factory=Positions)
    _shards: dict[str, _Shard] = field(default_factory=dict)

    @cached_property
    def _arn(self) -> str:
        return self.cloud.stream_arn(self.source.table)

    def step(self) -> bool:
        """Hand over one batch of each shard that has one; whether there was any."""
        self._discover()
        moved = [self._step(name, shard) for name, shard in self._shards.items() if self._may_start(shard)]
        return any(moved)

    def places(self) -> dict[str, str]:
        """How far each shard was read."""
        return {name: shard.place for name, shard in self._shards.items() if shard.place}

    def _step(self, name: str, shard: _Shard) -> bool:
        if not shard.waiting:
            self._read(name, shard)
        if not shard.waiting:
            return False
        batch = shard.waiting.popleft()
        if self.twice:
            self._hand_over(batch)
        self._settle(name, shard, batch, self._hand_over(batch))
        return True

    def _settle(self, name: str, shard: _Shard, batch: Batch, failed: int | None) -> None:
        """Put back what has to come again: everything from the lowest failed record on."""
        if failed is None:
            return
        if failed > 0:
            shard.waiting.appendleft(Batch(batch.records[failed:]))
        elif self.source.bisect and len(batch.records) > 1:
            middle = len(batch.records) // 2
            halves = Batch(batch.records[:middle], batch.tries), Batch(batch.records[middle:], batch.tries)
            shard.waiting.extendleft(reversed(halves))
        elif batch.tries < self.source.retries:
            shard.waiting.appendleft(Batch(batch.records, batch.tries + 1))
        else:
            self._bury(name, batch)

    def _hand_over(self, batch: Batch) -> int | None:
        """The place of the lowest failed record, None when all went well."""
        function, numbers = self.source.function, batch.numbers
        failed = self.lambdas.run_batch(function, batch.records, numbers, self.source.partial)
        return min((numbers.index(number) for number in failed), default=None)

    def _bury(self, shard: str, batch: Batch) -> None:
        self.cloud.client("sqs").send_message(
            QueueUrl=self.cloud.resources[self.source.dead], MessageBody=json.dumps(self._obituary(shard, batch))
        )

    def _obituary(self, shard: str, batch: Batch) -> dict[str, Any]:
        """What Lambda writes to the on-failure destination: where the records are, never what they say."""
        first, last = batch.records[0], batch.records[-1]
        function = f"function:onething-{self.cloud.stage}-{self.source.function.name}"
        return {
            "requestContext": {
                "requestId": ids.code(26),
                "functionArn": self.cloud.arn("lambda", function),
                "condition": "RetryAttemptsExhausted",
                "approximateInvokeCount": batch.tries + 1,
            },
            "responseContext": {"statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled"},
            "version": "1.0",
            "timestamp": clock.text(clock.now()),
            "DDBStreamBatchInfo": {
                "shardId": shard,
                "startSequenceNumber": first["dynamodb"]["SequenceNumber"],
                "endSequenceNumber": last["dynamodb"]["SequenceNumber"],
                "batchSize": len(batch.records),
                "streamArn": first["eventSourceARN"],
            },
        }

    def _discover(self) -> None:
        if self._shards and self.cloud.store is None:
            return  # in moto a stream has one shard for ever
        described = self.streams.describe_stream(StreamArn=self._arn)["StreamDescription"]
        for shard in described["Shards"]:
            name, parent = shard["ShardId"], shard.get("ParentShardId")
            if name not in self._shards:
                place = self.positions.of(name)
                self._shards[name] = _Shard(self._behind(name, place), parent, place)

    def _behind(self, shard: str, place: str | None) -> str:
        """An iterator behind the place, as long as the stream still has it: after 24 hours a stream forgets."""
        where = {"ShardIteratorType": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": place} if place else _FROM_THE_START
        try:
            answer = self.streams.get_shard_iterator(StreamArn=self._arn, ShardId=shard, **where)
        except self.streams.exceptions.TrimmedDataAccessException:
            answer = self.streams.get_shard_iterator(StreamArn=self._arn, ShardId=shard, **_FROM_THE_START)
        iterator: str = answer["ShardIterator"]
        return iterator

    def _may_start(self, shard: _Shard) -> bool:
        """A shard goes on where its parent ended; one whose parent is gone starts at once."""
        parent = self._shards.get(shard.parent or "")
        return parent is None or parent.done

    def _read(self, name: str, shard: _Shard) -> None:
        if shard.iterator is None:
            return
        gone = self.streams.exceptions
        try:
            answer = self.streams.get_records(ShardIterator=shard.iterator, Limit=self.source.batch)
        except gone.ExpiredIteratorException:  # after 15 minutes without a look: a laptop that slept
            shard.iterator = self._behind(name, shard.place)
            return
        except gone.TrimmedDataAccessException:  # DynamoDB Local: an iterator from before the first record
            shard.iterator = self._behind(name, None)
            return
        shard.iterator = answer.get("NextShardIterator")
        if answer["Records"]:
            shard.place = answer["Records"][-1]["dynamodb"]["SequenceNumber"]
            shard.waiting.append(Batch(tuple(_record(record, self._arn) for record in answer["Records"])))


def _record(record: dict[str, Any], arn: str) -> dict[str, Any]:
    """A stream record in the form in which Lambda hands it over: epoch seconds, binary values in base64."""
    change = {name: value for name, value in record["dynamodb"].items() if name != "ApproximateCreationDateTime"}
    moment: datetime = record["dynamodb"]["ApproximateCreationDateTime"]
    change = _without_bytes(change) | {"ApproximateCreationDateTime": moment.timestamp()}
    return {**record, "dynamodb": change, "eventSource": "aws:dynamodb", "eventSourceARN": arn}


def _without_bytes(value: Any) -> Any:
    match value:
        case dict():
            return {name: _without_bytes(inner) for name, inner in value.items()}
        case list():
            return [_without_bytes(inner) for inner in value]
        case bytes():
            return base64.b64encode(value).decode()
    return value
