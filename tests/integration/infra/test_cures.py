"""What is cured answers as moto itself does, only sooner."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

import boto3
import pytest
from moto import mock_aws
from moto.sqs.models import SQSBackend, sqs_backends

from infra.local import cures


@pytest.fixture
def queues() -> Any:
    with mock_aws():
        backend: Any = sqs_backends["123456789012"]["cn-north-1"]
        backend.create_queue("short", {}, MessageRetentionPeriod="60")
        yield backend


@pytest.mark.parametrize(("seconds", "kept"), [(0, True), (59, True), (61, False)])
def test_a_queue_keeps_a_message_as_long_as_it_says(queues: SQSBackend, seconds: int, kept: bool) -> None:
    backend: Any = queues
    message = backend.send_message("short", "x")
    message.sent_timestamp -= seconds * 1000
    told = [backend.is_message_valid_based_on_retention_period("short", message)]
    with cures.queues_not_counted():
        told.append(backend.is_message_valid_based_on_retention_period("short", message))
    assert told == [kept, kept]


def test_cheaper_calls_answer_the_same() -> None:
    def said() -> Any:
        client = boto3.Session(region_name="cn-north-1").client("kms")
        with pytest.raises(client.exceptions.NotFoundException) as missing:
            client.describe_key(KeyId="00000000-0000-0000-0000-000000000000")
        key = client.create_key(Description="one")["KeyMetadata"]
        return missing.value.response["Error"], key["Description"], client.meta.service_model.operation_names

    with mock_aws():
        plain = said()
        with ExitStack() as cured:
            for cure in (
                cures.operations_listed_once,
                cures.models_read_once,
                cures.senders_named_in_a_word,
                cures.calls_signed_in_a_word,
            ):
                cured.enter_context(cure())
            assert said() == said() == plain
