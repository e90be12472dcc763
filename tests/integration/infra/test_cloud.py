"""The embedded cloud is what the template says, exact under threads, and gone when it ends."""

from __future__ import annotations

import json
import os

import pytest

from infra import templates
from infra.local import cloud
from infra.local.cloud import Cloud

from .counting import counted


def test_only_cases_have_indexes_and_a_stream(city: Cloud):
    dynamodb = city.client("dynamodb")
    described = dynamodb.describe_table(TableName="onething-local-cases")["Table"]
    indexes = {
        index["IndexName"]: [key["AttributeName"] for key in index["KeySchema"]]
        for index in described["GlobalSecondaryIndexes"]
    }
    assert indexes == {
        "by-applicant": ["applicant", "changed"],
        "by-queue": ["queue", "due"],
        "by-clock": ["clock", "due"],
    }
    assert described["StreamSpecification"] == {"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"}
    for table in ("People", "Catalogue"):
        other = dynamodb.describe_table(TableName=city.resources[table])["Table"]
        assert "LatestStreamArn" not in other
        assert not other.get("GlobalSecondaryIndexes")


def test_every_listening_queue_gives_up_after_five_tries(city: Cloud):
    for queue in ("Workflow", "Tasks", "Notices"):
        attributes = city.client("sqs").get_queue_attributes(QueueUrl=city.resources[queue], AttributeNames=["All"])
        redrive = json.loads(attributes["Attributes"]["RedrivePolicy"])
        assert redrive == {"deadLetterTargetArn": city.queue_arn(f"{queue}Dead"), "maxReceiveCount": 5}
        assert int(attributes["Attributes"]["VisibilityTimeout"]) >= 6 * 29, "six times what the function may take"


def test_the_bus_knows_exactly_the_listeners_of_the_template(city: Cloud):
    events, bus = city.client("events"), city.outputs["Bus"]
    rules = events.list_rules(EventBusName=bus)["Rules"]
    targets = {
        rule["Name"]: [t["Arn"] for t in events.list_targets_by_rule(Rule=rule["Name"], EventBusName=bus)["Targets"]]
        for rule in rules
    }
    assert targets == {
        "onething-local-approvals": [city.queue_arn("Workflow")],
        "onething-local-notifications": [city.queue_arn("Notices")],
        "onething-local-entitlements": [city.queue_arn("Payments")],
        "onething-local-outreach": [city.queue_arn("Outreach")],
    }


def test_the_key_is_found_by_its_alias_and_a_text_message_can_be_sent(city: Cloud):
    aliases = city.client("kms").list_aliases(KeyId=city.resources["Key"])["Aliases"]
    assert [alias["AliasName"] for alias in aliases] == ["alias/onething-local"]
    assert city.client("sns").publish(PhoneNumber="+8613800000000", Message="m")["MessageId"]


@pytest.mark.parametrize("region", ["cn-north-1", "ap-east-1"])
def test_the_same_template_stands_in_both_partitions(region: str):
    with cloud.embedded(stage="other", region=region) as elsewhere:
        assert elsewhere.outputs["MachinesRole"].startswith(f"arn:{elsewhere.partition}:iam::")
        assert elsewhere.resources["Cases"] == "onething-other-cases"


def test_the_environment_is_as_before_afterwards_and_nothing_is_kept():
    before = dict(os.environ)
    with cloud.embedded() as first:
        first.client("dynamodb").put_item(TableName="onething-local-cases", Item={"pk": {"S": "a"}, "sk": {"S": "b"}})
        assert os.environ["ONETHING_STAGE"] == "local"
    assert dict(os.environ) == before
    with cloud.embedded() as second:
        assert second.client("dynamodb").scan(TableName="onething-local-cases")["Count"] == 0


def test_only_what_nothing_here_depends_on_is_left_out(city: Cloud):
    described = templates.read(templates.STATE)["Resources"]
    left_out = {made["Type"] for name, made in described.items() if name not in city.resources}
    assert left_out == {"AWS::SQS::QueuePolicy", "AWS::CloudWatch::Alarm", "AWS::Events::EventBus"}
    assert city.client("events").describe_event_bus(Name=city.outputs["Bus"])["Name"] == city.outputs["Bus"]


def test_twenty_threads_of_conditional_transactions_lose_no_update(city: Cloud):
    counter, succeeded, rows = counted(city.client("dynamodb"))
    assert counter == succeeded == rows > 0
