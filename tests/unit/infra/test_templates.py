"""What infra/ describes holds together: names, partitions, retries, dead letters, alarms."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from infra import templates
from infra.local.gateway import own_answer

STATE = templates.read(templates.STATE)["Resources"]
FUNCTIONS = templates.read(templates.FUNCTIONS)["Resources"]
WHOLE = templates.overlay()


def of_type(kind: str) -> dict[str, Any]:
    return {name: made["Properties"] for name, made in WHOLE["Resources"].items() if made.get("Type") == kind}


def test_no_partition_and_no_region_is_written_out():
    text = json.dumps(WHOLE)
    assert not re.findall(r"arn:aws(?:-cn)?:|amazonaws\.com\.cn|\bcn-north|\bus-east", text)
    principals = set(re.findall(r"[\w.]+\.amazonaws\.com", text))
    assert principals == {"events.amazonaws.com", "states.amazonaws.com", "lambda.amazonaws.com"}


def test_tables_keep_what_was_lost_and_forget_what_lapsed():
    tables = of_type("AWS::DynamoDB::Table")
    assert set(tables) == {"Cases", "People", "Catalogue", "Policies"}
    for table in tables.values():
        assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
        assert table["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}


def test_what_holds_people_s_facts_survives_the_stack():
    for name in ("Cases", "People", "Catalogue", "Policies", "Key"):
        assert (STATE[name]["DeletionPolicy"], STATE[name]["UpdateReplacePolicy"]) == ("Retain", "Retain")


def test_every_queue_that_somebody_hears_has_dead_letters_and_every_dead_letter_wakes_somebody():
    queues = of_type("AWS::SQS::Queue")
    dead = {name for name in queues if name.endswith("Dead")}
    redriven = {
        q["RedrivePolicy"]["deadLetterTargetArn"]["Fn::GetAtt"][0] for q in queues.values() if "RedrivePolicy" in q
    }
    assert set(queues) - dead == {"Workflow", "Tasks", "Notices", "Outreach", "Payments"}
    assert redriven | {"RelayDead"} == dead
    watched = {
        alarm["Dimensions"][0]["Value"]["Fn::GetAtt"][0]
        for alarm in of_type("AWS::CloudWatch::Alarm").values()
        if alarm["Namespace"] == "AWS/SQS"
    }
    assert watched == dead


def test_every_alarm_goes_to_the_topic():
    alarms = of_type("AWS::CloudWatch::Alarm")
    assert len(alarms) == 13
    assert all(alarm["AlarmActions"] == [{"Ref": "Alarms"}] for alarm in alarms.values())


def test_every_event_source_reports_its_failures_one_by_one():
    sources = [
        event["Properties"]
        for function in FUNCTIONS.values()
        for event in function["Properties"].get("Events", {}).values()
    ]
    assert len(sources) == 7
    assert all(source["FunctionResponseTypes"] == ["ReportBatchItemFailures"] for source in sources)


def test_only_the_rule_may_send_to_a_listener_s_queue_and_only_machines_to_the_tasks():
    allowed = {name: policy["PolicyDocument"]["Statement"] for name, policy in of_type("AWS::SQS::QueuePolicy").items()}
    conditions = {name: [s.get("Condition") for s in statements] for name, statements in allowed.items()}
    source = "aws:SourceArn"
    assert conditions == {
        "WorkflowPolicy": [{"ArnEquals": {source: {"Fn::GetAtt": ["ApprovalsHear", "Arn"]}}}],
        "NoticesPolicy": [{"ArnEquals": {source: {"Fn::GetAtt": ["NotificationsHear", "Arn"]}}}],
        "OutreachPolicy": [{"ArnEquals": {source: {"Fn::GetAtt": ["OutreachHears", "Arn"]}}}],
        "PaymentsPolicy": [{"ArnEquals": {source: {"Fn::GetAtt": ["EntitlementsHear", "Arn"]}}}],
        "TasksPolicy": [None],
    }
    assert allowed["TasksPolicy"][0]["Principal"] == {"AWS": {"Fn::GetAtt": ["Machines", "Arn"]}}


def test_a_machine_may_do_nothing_but_ask():
    [policy] = of_type("AWS::IAM::Role")["Machines"]["Policies"]
    assert policy["PolicyDocument"]["Statement"] == [
        {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": {"Fn::GetAtt": ["Tasks", "Arn"]}}
    ]


ANSWERS = sorted(FUNCTIONS["RestAPI"]["Properties"]["GatewayResponses"])


@pytest.mark.parametrize("kind", [kind for kind in ANSWERS if not kind.startswith("DEFAULT")])
def test_what_api_gateway_answers_itself_is_a_problem_in_both_languages(kind: str):
    answer = own_answer(kind)
    problem = json.loads(answer.get_data())
    assert answer.mimetype == "application/problem+json"
    assert problem["type"] == f"urn:onething:problem:{problem['code']}"
    assert problem["status"] == answer.status_code
    assert re.fullmatch(r"[a-z_]+", problem["code"])
    assert set(problem["message"]) == {"zh", "en"}
    assert problem["title"] == problem["message"]["zh"]
    assert re.search(r"[A-Za-z]{2}", problem["message"]["en"])
