"""The machine that departments and operators live with: what AWS gets for a small bundle, to the letter, and played."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.approvals.definition_checks import SIZE_LIMIT, check
from chalicelib.approvals.workflow import NAME_LIMIT, Json, compile, serialised
from tests.simulation.graphs import LETTER_N, Edges
from tests.simulation.interpreter import Execution
from tests.unit.approvals.test_workflow import QUEUE, faults

DIAMOND: Edges = {"a": frozenset(), "b": frozenset("a"), "c": frozenset("a"), "d": frozenset("bc")}
STOP = {"Type": "Pass", "Result": {"stopped": True}, "End": True}


def compiled(graph: Edges, **titles: str) -> Json:
    return compile("sample", graph, {item: titles.get(item, f"事项{item}") for item in graph}, QUEUE)


def task(item: str, stop: str, **after: Any) -> Json:
    return {
        "Type": "Task",
        "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {
            "QueueUrl": QUEUE,
            "MessageBody": {
                "kind": "item",
                "item": item,
                "case.$": "$$.Execution.Input.case",
                "run.$": "$$.Execution.Input.run",
                "token.$": "$$.Task.Token",
            },
        },
        "ResultSelector": {"stopped": False},
        "Catch": [{"ErrorEquals": ["Rejected"], "Next": stop}],
        **after,
    }


def branch(item: str) -> Json:
    name, stop = f"事项{item} · {item}", f"停止 Stop · {item}"
    return {"StartAt": name, "States": {name: task(item, stop, End=True), stop: STOP}}


def test_a_diamond_is_this_machine_and_no_other() -> None:
    """Written out once by hand, from the Amazon States Language: what `CreateStateMachine` is given."""
    assert compiled(DIAMOND) == {
        "Comment": "sample: a → (b ∥ c) → d",
        "StartAt": "事项a · a",
        "States": {
            "事项a · a": task("a", "停止 Stop · a", Next="同时 Together · b, c"),
            "同时 Together · b, c": {
                "Type": "Parallel",
                "Branches": [branch("b"), branch("c")],
                "ResultSelector": {"stopped.$": "States.ArrayContains($[*].stopped, true)"},
                "Next": "继续 Go on? · b, c",
            },
            "继续 Go on? · b, c": {
                "Type": "Choice",
                "Choices": [{"Variable": "$.stopped", "BooleanEquals": True, "Next": "停止 Stop · a"}],
                "Default": "事项d · d",
            },
            "事项d · d": task("d", "停止 Stop · a", End=True),
            "停止 Stop · a": STOP,
        },
    }


def test_the_text_that_aws_gets_has_no_spaces_and_plain_chinese() -> None:
    assert serialised({"Comment": "出生", "States": {}}) == '{"Comment":"出生","States":{}}'


def started(graph: Edges) -> Execution:
    execution = Execution(compiled(graph))
    execution.start({"case": "C-1", "run": 1})
    return execution


def open_items(execution: Execution) -> set[str]:
    return {message.body["item"] for message in execution.pending.values()}


def answer(execution: Execution, item: str, error: str = "") -> None:
    token = next(token for token, message in execution.pending.items() if message.body["item"] == item)
    if error:
        execution.fail(token, error)
    else:
        execution.succeed(token)


def test_what_goes_together_begins_together_and_what_follows_waits_for_both() -> None:
    execution = started(DIAMOND)
    answer(execution, "a")
    assert open_items(execution) == {"b", "c"}
    answer(execution, "c")
    assert open_items(execution) == {"b"}
    answer(execution, "b")
    assert open_items(execution) == {"d"}
    answer(execution, "d")
    assert (execution.status, execution.output) == ("SUCCEEDED", {"stopped": False})


def test_a_rejection_in_one_branch_lets_the_other_end_and_nothing_begin_after_them() -> None:
    execution = started(DIAMOND)
    answer(execution, "a")
    answer(execution, "b", "Rejected")
    assert open_items(execution) == {"c"}
    answer(execution, "c")
    assert (execution.status, execution.output) == ("SUCCEEDED", {"stopped": True})


def test_no_name_is_given_to_a_state_that_is_not_there() -> None:
    """In a machine that begins with branches, the first branch's own stop is the first of its name."""
    definition = compiled(LETTER_N)
    (fork,) = definition["States"].values()
    assert [list(scope["States"])[-1] for scope in fork["Branches"]] == ["停止 Stop · a", "停止 Stop · b"]


@pytest.mark.parametrize(
    ("size", "name"),
    [
        (2, "同时 Together · i1, i2"),
        (3, "同时 Together · i1, i2, i3"),
        (4, "同时 Together · i1, i2, i3 +1"),
        (6, "同时 Together · i1, i2, i3 +3"),
    ],
)
def test_many_branches_are_named_by_three_and_counted(size: int, name: str) -> None:
    assert compiled({f"i{number}": frozenset() for number in range(1, size + 1)})["StartAt"] == name


LONG = "".join(chr(ord("一") + place) for place in range(200))
"""A title in which every character is another."""


@pytest.mark.parametrize(
    ("title", "shown"), [(LONG[:76], f"{LONG[:76]} · a"), (LONG[:77], f"{LONG[:75]}… · a"), (LONG, f"{LONG[:75]}… · a")]
)
def test_a_title_is_shortened_only_where_it_must_be_and_as_little_as_may_be(title: str, shown: str) -> None:
    assert len(shown) == NAME_LIMIT
    assert compiled({"a": frozenset()}, a=title)["StartAt"] == shown


def test_a_long_code_is_kept_whole_while_there_is_room_for_it() -> None:
    code = "x" * (NAME_LIMIT - len("签 · "))
    assert compiled({code: frozenset()}, **{code: "签"})["StartAt"] == f"签 · {code}"


def test_a_definition_as_large_as_allowed_is_taken_and_one_character_more_is_not() -> None:
    definition = {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}, "Comment": ""}
    room = SIZE_LIMIT - len(serialised(definition))
    assert check(definition | {"Comment": "x" * room}) == ()
    assert faults(definition | {"Comment": "x" * (room + 1)}) == {("too-large", "")}


def test_a_machine_without_states_is_found_to_be_empty() -> None:
    assert faults({"StartAt": "A"}) == {("empty-scope", "")}


def test_a_state_that_fails_is_an_end() -> None:
    assert check({"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Fail"}}}) == ()
