"""The interpreter behaves as AWS documents the states that our machines use."""

import pytest

from tests.simulation.interpreter import Event, Execution, InvalidToken, Json, TaskTimedOut, Unsupported

RESOURCE = "arn:aws:states:::sqs:sendMessage.waitForTaskToken"


def ask(item: str, **more: Json) -> Json:
    body = {"item": item, "case.$": "$$.Execution.Input.case", "token.$": "$$.Task.Token"}
    return {"Type": "Task", "Resource": RESOURCE, "Parameters": {"QueueUrl": "q", "MessageBody": body}, **more}


def one(name: str, state: Json) -> Json:
    return {"StartAt": name, "States": {name: state}}


def both(**more: Json) -> Json:
    branches = [one("A", ask("a", End=True)), one("B", ask("b", End=True))]
    return {"Type": "Parallel", "Branches": branches, **more}


def started(definition: Json) -> Execution:
    execution = Execution(definition, "run")
    execution.start({"case": "44-1"})
    return execution


def test_a_task_sends_its_message_and_waits_for_the_answer() -> None:
    execution = started(one("A", ask("a", End=True)))
    (message,) = execution.take_messages()
    assert message.body == {"item": "a", "case": "44-1", "token": message.token}
    assert not execution.finished
    assert list(execution.pending) == [message.token]
    execution.succeed(message.token, {"x": 1})
    assert (execution.status, execution.output, execution.pending) == ("SUCCEEDED", {"x": 1}, {})


def test_messages_are_taken_once() -> None:
    execution = started(one("P", both(End=True)))
    assert [message.body["item"] for message in execution.take_messages()] == ["a", "b"]
    assert execution.take_messages() == []


def test_a_parallel_ends_with_its_last_branch_and_keeps_their_order() -> None:
    execution = started(one("P", both(End=True)))
    first, second = execution.pending
    execution.succeed(second, "two")
    assert not execution.finished
    execution.succeed(first, "one")
    assert execution.output == ["one", "two"]


def test_an_error_that_nobody_catches_stops_the_other_branches_and_the_execution() -> None:
    execution = started(one("P", both(End=True)))
    first, second = execution.pending
    execution.fail(first, "Rejected")
    assert execution.status == "FAILED"
    with pytest.raises(TaskTimedOut):
        execution.succeed(second)


def test_a_parallel_may_catch_for_its_branches_and_stops_the_others() -> None:
    caught = both(End=True, Catch=[{"ErrorEquals": ["States.ALL"], "Next": "After"}])
    execution = started({"StartAt": "P", "States": {"P": caught, "After": ask("after", End=True)}})
    first, second = execution.pending
    execution.fail(first, "Rejected")
    assert [message.body["item"] for message in execution.pending.values()] == ["after"]
    with pytest.raises(TaskTimedOut):
        execution.succeed(second)


def test_a_task_catches_only_the_errors_it_names() -> None:
    caught = ask("a", End=True, Catch=[{"ErrorEquals": ["Rejected"], "Next": "Stop"}])
    definition = {"StartAt": "A", "States": {"A": caught, "Stop": {"Type": "Pass", "Result": "stopped", "End": True}}}
    execution = started(definition)
    execution.fail(next(iter(execution.pending)), "Rejected")
    assert execution.output == "stopped"
    execution = started(definition)
    execution.fail(next(iter(execution.pending)), "Other")
    assert execution.status == "FAILED"


@pytest.mark.parametrize(("stopped", "end"), [(True, "yes"), (False, "no")])
def test_a_choice_goes_by_the_value(stopped: bool, end: str) -> None:
    choice = {
        "Type": "Choice",
        "Choices": [{"Variable": "$.stopped", "BooleanEquals": True, "Next": "Y"}],
        "Default": "N",
    }
    ends = {"Y": {"Type": "Pass", "Result": "yes", "End": True}, "N": {"Type": "Pass", "Result": "no", "End": True}}
    task = ask("a", Next="C", ResultSelector={"stopped": stopped})
    execution = started({"StartAt": "A", "States": {"A": task, "C": choice, **ends}})
    execution.succeed(next(iter(execution.pending)))
    assert execution.output == end


def test_a_token_is_good_once() -> None:
    execution = started(one("A", ask("a", Next="B")) | {"States": {"A": ask("a", Next="B"), "B": ask("b", End=True)}})
    token = next(iter(execution.pending))
    execution.succeed(token)
    with pytest.raises(TaskTimedOut):
        execution.succeed(token)
    with pytest.raises(TaskTimedOut):
        execution.fail(token, "Rejected")
    with pytest.raises(InvalidToken):
        execution.succeed("never given out")
    assert execution.transitions == 2


def test_a_stopped_execution_takes_no_answers() -> None:
    execution = started(one("A", ask("a", End=True)))
    token = next(iter(execution.pending))
    execution.stop()
    assert (execution.finished, execution.status, execution.pending) == (True, "ABORTED", {})
    with pytest.raises(TaskTimedOut):
        execution.succeed(token)


def test_the_history_reads_like_that_of_aws() -> None:
    execution = started(one("A", ask("a", End=True)))
    execution.succeed(next(iter(execution.pending)))
    assert execution.history == [
        Event("ExecutionStarted"),
        Event("TaskStateEntered", "A"),
        Event("TaskScheduled"),
        Event("TaskStarted"),
        Event("TaskSubmitted"),
        Event("TaskSucceeded"),
        Event("TaskStateExited", "A"),
        Event("ExecutionSucceeded"),
    ]


@pytest.mark.parametrize(
    "state",
    [
        {"Type": "Wait", "Seconds": 1, "End": True},
        {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {}, "End": True},
        {"Type": "Choice", "Choices": [{"Variable": "$.x", "NumericEquals": 1, "Next": "A"}]},
        ask("a", End=True) | {"Parameters": {"x.$": "States.UUID()"}},
    ],
)
def test_what_it_does_not_know_it_refuses(state: Json) -> None:
    with pytest.raises(Unsupported):
        started(one("A", state))
