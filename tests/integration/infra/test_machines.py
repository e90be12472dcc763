"""State machines in the embedded cloud answer as AWS's do, where moto's own do not."""

from __future__ import annotations

import json
import time

import pytest

from infra.local.cloud import Cloud


@pytest.fixture
def machine(city: Cloud) -> str:
    ask = {
        "Type": "Task",
        "Resource": "arn:aws-cn:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {"QueueUrl": city.outputs["TasksUrl"], "MessageBody": {"token.$": "$$.Task.Token"}},
        "End": True,
    }
    branch = {"StartAt": "a", "States": {"a": ask}}
    both = {"StartAt": "p", "States": {"p": {"Type": "Parallel", "Branches": [branch, branch], "End": True}}}
    made = city.client("stepfunctions").create_state_machine(
        name="m", definition=json.dumps(both), roleArn=city.outputs["MachinesRole"]
    )
    return str(made["stateMachineArn"])


def start(city: Cloud, machine: str, name: str = "1") -> tuple[str, list[str]]:
    run = city.client("stepfunctions").start_execution(stateMachineArn=machine, name=name)["executionArn"]
    while city.busy():
        time.sleep(0.01)
    answer = city.client("sqs").receive_message(QueueUrl=city.outputs["TasksUrl"], MaxNumberOfMessages=10)
    return run, [json.loads(message["Body"])["token"] for message in answer["Messages"]]


def test_an_execution_rests_when_all_its_branches_wait(city: Cloud, machine: str):
    _, tokens = start(city, machine)
    assert len(tokens) == 2


def test_a_stopped_execution_is_aborted_and_stays_so(city: Cloud, machine: str):
    states = city.client("stepfunctions")
    run, tokens = start(city, machine)
    states.stop_execution(executionArn=run, cause="withdrawn")
    assert states.describe_execution(executionArn=run)["status"] == "ABORTED"
    time.sleep(0.1)
    assert states.describe_execution(executionArn=run)["status"] == "ABORTED"
    with pytest.raises(states.exceptions.ClientError) as refused:
        states.send_task_success(taskToken=tokens[0], output="{}")
    assert refused.value.response["Error"]["Code"] in {"TaskTimedOut", "TaskDoesNotExist", "InvalidToken"}


def test_a_task_is_answered_once_and_the_first_answer_counts(city: Cloud, machine: str):
    states = city.client("stepfunctions")
    run, tokens = start(city, machine)
    for token in tokens:
        states.send_task_success(taskToken=token, output="{}")
        with pytest.raises(states.exceptions.TaskTimedOut):
            states.send_task_failure(taskToken=token, error="Rejected")
    while city.busy():
        time.sleep(0.01)
    assert states.describe_execution(executionArn=run)["status"] == "SUCCEEDED"


def test_a_callback_is_not_disturbed_by_executions_that_have_just_begun(city: Cloud, machine: str):
    states = city.client("stepfunctions")
    _, tokens = start(city, machine)
    for number in range(10):
        states.start_execution(stateMachineArn=machine, name=f"other-{number}")
    for token in tokens:
        states.send_task_success(taskToken=token, output="{}")


def test_an_execution_can_be_stopped_at_any_moment(city: Cloud, machine: str):
    states = city.client("stepfunctions")
    for number in range(30):
        run = states.start_execution(stateMachineArn=machine, name=f"short-{number}")["executionArn"]
        time.sleep(number / 2000)
        states.stop_execution(executionArn=run)
        assert states.describe_execution(executionArn=run)["status"] == "ABORTED"
    time.sleep(0.2)
    runs = states.list_executions(stateMachineArn=machine)["executions"]
    assert {run["status"] for run in runs} == {"ABORTED"}
