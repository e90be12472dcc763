"""What handlers do and what their roles allow: a difference is found in the tests, not in production."""

from __future__ import annotations

from threading import Thread
from typing import Any

import pytest
from chalice import Chalice
from pynamodb.attributes import UnicodeAttribute
from pynamodb.connection import Connection
from pynamodb.exceptions import TransactWriteError
from pynamodb.models import Model
from pynamodb.transactions import TransactWrite

from infra.local import permissions
from infra.local.aws_calls import UNKNOWN
from infra.local.cloud import Cloud
from infra.local.permissions import Use, differences, granted
from infra.local.runner import Runner

from .conftest import Ears


class Row(Model):
    class Meta:
        table_name = "onething-local-cases"
        region = "cn-north-1"

    pk = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)


def recorded(city: Cloud, act: Any) -> set[tuple[str, str]]:
    with permissions.recording(city) as recorder, recorder.during("f"):
        act()
    assert {call.function for call in recorder.calls} <= {"f"}
    return {(call.action, call.resource.rpartition(":")[2]) for call in recorder.calls}


def test_a_transaction_asks_for_what_its_members_do(city: Cloud):
    def commit() -> None:
        with TransactWrite(connection=Connection(region="cn-north-1")) as transaction:
            transaction.condition_check(Row, "a", "1", condition=Row.pk.does_not_exist())
            transaction.save(Row("a", "2"))
            transaction.delete(Row("a", "3"))

    table = "table/onething-local-cases"
    assert recorded(city, commit) == {
        ("dynamodb:ConditionCheckItem", table),
        ("dynamodb:PutItem", table),
        ("dynamodb:DeleteItem", table),
    }


def test_a_refused_call_was_made_all_the_same(city: Cloud):
    def commit() -> None:
        with (
            pytest.raises(TransactWriteError),
            TransactWrite(connection=Connection(region="cn-north-1")) as transaction,
        ):
            transaction.save(Row("a", "2"), condition=Row.pk.exists())

    assert recorded(city, commit) == {("dynamodb:PutItem", "table/onething-local-cases")}


def test_an_index_is_a_resource_of_its_own(city: Cloud):
    def ask() -> None:
        city.client("dynamodb").query(
            TableName="onething-local-cases",
            IndexName="by-queue",
            KeyConditionExpression="queue = :q",
            ExpressionAttributeValues={":q": {"S": "d#r"}},
        )

    assert recorded(city, ask) == {("dynamodb:Query", "table/onething-local-cases/index/by-queue")}


def test_every_service_we_use_names_its_resource(city: Cloud):
    def act() -> None:
        kms, events, sqs = city.client("kms"), city.client("events"), city.client("sqs")
        sealed = kms.generate_data_key_without_plaintext(KeyId="alias/onething-local", KeySpec="AES_256")
        kms.decrypt(CiphertextBlob=sealed["CiphertextBlob"])
        entry = {"Source": "s", "DetailType": "d", "Detail": "{}", "EventBusName": city.outputs["Bus"]}
        events.put_events(Entries=[entry])
        sqs.send_message(QueueUrl=city.resources["Tasks"], MessageBody="m")
        city.client("sns").publish(PhoneNumber="+8613800000000", Message="m")
        city.client("logs").describe_log_groups()
        with pytest.raises(city.client("stepfunctions").exceptions.InvalidToken):
            city.client("stepfunctions").send_task_success(taskToken="t", output="{}")

    city.resources  # noqa: B018 - looked up before, so that the look-up is not recorded
    city.outputs  # noqa: B018
    key = f"key/{city.resources['Key']}"
    assert recorded(city, act) == {
        ("kms:GenerateDataKeyWithoutPlaintext", key),
        ("kms:Decrypt", key),
        ("events:PutEvents", "event-bus/onething-local-changes"),
        ("sqs:SendMessage", "onething-local-tasks"),
        ("sns:Publish", "*"),
        ("logs:DescribeLogGroups", UNKNOWN),
        ("states:SendTaskSuccess", "*"),
    }


def test_calls_are_put_down_to_the_function_that_runs_and_to_no_other(city: Cloud, app: Chalice, ears: Ears):
    def ask(_: Any) -> None:
        city.client("dynamodb").get_item(TableName="onething-local-cases", Key={"pk": {"S": "a"}, "sk": {"S": "b"}})
        elsewhere = Thread(target=lambda: city.client("sns").publish(PhoneNumber="+8613800000000", Message="m"))
        elsewhere.start()
        elsewhere.join()

    ears.answers["advance"] = ask
    city.client("sqs").send_message(QueueUrl=city.resources["Workflow"], MessageBody="m")
    with permissions.recording(city) as recorder:
        Runner(app, city, around=recorder.during).drain()
    [call] = recorder.calls
    assert (call.function, call.action) == ("advance", "dynamodb:GetItem")


def test_each_call_of_a_function_starts_cold(city: Cloud, app: Chalice, ears: Ears):
    remembered: list[str] = []

    def ask(_: Any) -> None:
        if not remembered:
            city.client("sns").publish(PhoneNumber="+8613800000000", Message="m")
            remembered.append("sent")

    ears.answers |= {"advance": ask, "arrive": ask}
    for queue in ("Workflow", "Tasks"):
        city.client("sqs").send_message(QueueUrl=city.resources[queue], MessageBody="m")
    with permissions.recording(city, cold_start=remembered.clear) as recorder:
        Runner(app, city, around=recorder.during).drain()
    assert {call.function for call in recorder.calls} == {"advance", "arrive"}


def test_a_difference_is_said_in_a_sentence_either_way():
    done = [Use("relay", "events:PutEvents", "arn:bus"), Use("relay", "dynamodb:GetItem", "arn:table")]
    allowed = [Use("relay", "events:PutEvents", "arn:*"), Use("relay", "sns:Publish", "*"), Use("api", "s:A", "*")]
    assert differences(done, allowed) == [
        "relay calls dynamodb:GetItem on arn:table; its role forbids it",
        "api may call s:A on *; it never does",
        "relay may call sns:Publish on *; it never does",
    ]


def test_lambda_itself_may_do_exactly_what_the_sources_need(app: Chalice, city: Cloud):
    assert differences(permissions.platform(app, city), granted(city, permissions.WORKS)) == []


def test_roles_name_their_resources_wherever_aws_takes_a_name(city: Cloud):
    anything = {use.action for use in granted(city) if use.resource == "*"}
    assert anything <= {"states:SendTaskSuccess", "states:SendTaskFailure", "sns:Publish"}
    prefixes = {use.action for use in granted(city) if "*" in use.resource and use.resource != "*"}
    assert prefixes <= {"states:StartExecution", "states:StopExecution", "states:DescribeExecution"}


def test_no_role_has_a_wildcard_for_actions(city: Cloud):
    uses = granted(city) | granted(city, permissions.WORKS)
    assert len({use.function for use in uses}) == 11
    assert [use for use in uses if "*" in use.action] == []
