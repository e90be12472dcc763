"""The state machine definition that a graph becomes."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given

from chalicelib.approvals.definition_checks import SIZE_LIMIT, DefinitionFault, check, scopes
from chalicelib.approvals.graph import BrokenGraph
from chalicelib.approvals.workflow import NAME_LIMIT, Json, compile, serialised
from tests.simulation.graphs import CHAIN, LETTER_N, Edges, graphs

QUEUE = "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/onething-local-tasks"
NEWBORN: Edges = {
    "birth-certificate": frozenset(),
    "household": frozenset({"birth-certificate"}),
    "vaccination": frozenset({"birth-certificate"}),
    "insurance": frozenset({"household"}),
}
TITLES = {
    "birth-certificate": "出生医学证明签发",
    "household": "国内出生登记",
    "vaccination": "预防接种电子档案申领",
    "insurance": "城乡居民参保登记",
}


def compiled(graph: Edges, **options: str) -> Json:
    return compile("sample", graph, {item: TITLES.get(item, f"事项{item}") for item in graph}, QUEUE, **options)


def states(definition: Json) -> Iterator[tuple[str, Json]]:
    for scope, _ in scopes(definition):
        yield from scope["States"].items()


def tasks(definition: Json) -> dict[tuple[str, str], Json]:
    found = [state for _, state in states(definition) if state["Type"] == "Task"]
    bodies = [(state["Parameters"]["MessageBody"], state) for state in found]
    return {(body["kind"], body["item"]): state for body, state in bodies}


def test_an_operator_reads_titles_codes_and_the_order() -> None:
    definition = compiled(NEWBORN)
    assert definition["Comment"] == "sample: birth-certificate → (household → insurance ∥ vaccination)"
    assert definition["StartAt"] == "出生医学证明签发 · birth-certificate"
    assert "同时 Together · household, vaccination" in definition["States"]


def test_a_gate_says_what_it_waits_for() -> None:
    definition = compiled(LETTER_N)
    assert "[a, b] c" in definition["Comment"]
    assert "等待 Wait · 事项c · c" in dict(states(definition))
    assert tasks(definition)["gate", "c"]["Comment"] == "Waits for a, b"


def test_a_message_names_its_item_case_run_and_token_and_nothing_else() -> None:
    task = tasks(compiled(NEWBORN))["item", "household"]
    assert task["Parameters"] == {
        "QueueUrl": QUEUE,
        "MessageBody": {
            "kind": "item",
            "item": "household",
            "case.$": "$$.Execution.Input.case",
            "run.$": "$$.Execution.Input.run",
            "token.$": "$$.Task.Token",
        },
    }


def test_an_item_catches_rejected_and_a_gate_cancelled() -> None:
    found = tasks(compiled(LETTER_N))
    assert found["item", "c"]["Catch"][0]["ErrorEquals"] == ["Rejected"]
    assert found["gate", "c"]["Catch"][0]["ErrorEquals"] == ["Cancelled"]


@pytest.mark.parametrize("partition", ["aws", "aws-cn"])
def test_the_partition_is_that_of_the_queue(partition: str) -> None:
    resources = {task["Resource"] for task in tasks(compiled(NEWBORN, partition=partition)).values()}
    assert resources == {f"arn:{partition}:states:::sqs:sendMessage.waitForTaskToken"}


def test_human_work_has_no_time_out_and_no_heartbeat() -> None:
    text = serialised(compiled(LETTER_N))
    assert "TimeoutSeconds" not in text
    assert "HeartbeatSeconds" not in text


def test_long_and_equal_titles_still_give_short_names_of_their_own() -> None:
    codes = [f"{'very-long-code' * 6}-{number}" for number in range(3)]
    definition = compile("sample", {code: frozenset() for code in codes}, dict.fromkeys(codes, "签发" * 60), QUEUE)
    assert check(definition) == ()


@given(graphs())
def test_every_definition_is_within_the_limits(graph: Edges) -> None:
    assert check(compiled(graph)) == ()


@given(graphs(largest=12))
def test_the_listing_order_of_a_graph_does_not_change_its_definition(graph: Edges) -> None:
    assert serialised(compiled(dict(reversed(graph.items())))) == serialised(compiled(graph))


def test_a_broken_graph_is_not_compiled() -> None:
    with pytest.raises(BrokenGraph):
        compiled({"a": frozenset("a")})


def test_a_name_too_long_is_found() -> None:
    name = "x" * (NAME_LIMIT + 1)
    assert faults({"StartAt": name, "States": {name: {"Type": "Pass", "End": True}}}) == {("name-too-long", name)}


def test_a_name_used_in_two_branches_is_found() -> None:
    branch = {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": True}}}
    fork = {"StartAt": "P", "States": {"P": {"Type": "Parallel", "Branches": [branch, branch], "End": True}}}
    assert faults(fork) == {("name-not-unique", "A")}


@pytest.mark.parametrize("branches", [[], [{"StartAt": "A", "States": {}}]])
def test_an_empty_parallel_is_found(branches: list[Json]) -> None:
    fork = {"StartAt": "P", "States": {"P": {"Type": "Parallel", "Branches": branches, "End": True}}}
    assert faults(fork) == {("empty-scope", "P")}


@pytest.mark.parametrize(
    "way", [{"Next": "nowhere"}, {"End": True, "Catch": [{"ErrorEquals": ["Rejected"], "Next": "nowhere"}]}]
)
def test_a_way_to_nowhere_is_found(way: Json) -> None:
    assert ("no-such-state", "nowhere") in faults({"StartAt": "A", "States": {"A": {"Type": "Task", **way}}})


def test_a_start_that_is_no_state_is_found() -> None:
    ends = {"A": {"Type": "Pass", "End": True}}
    assert faults({"StartAt": "nowhere", "States": ends}) == {("no-such-state", "nowhere"), ("unreachable", "A")}


def test_a_state_that_nothing_leads_to_is_found() -> None:
    ends = {"Type": "Pass", "End": True}
    assert faults({"StartAt": "A", "States": {"A": ends, "B": ends}}) == {("unreachable", "B")}


def test_a_loop_without_an_end_is_found() -> None:
    choice = {"Type": "Choice", "Choices": [{"Variable": "$.x", "BooleanEquals": True, "Next": "A"}], "Default": "A"}
    loop = {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": choice}}
    assert faults(loop) == {("never-ends", "A"), ("never-ends", "B")}


def test_a_definition_too_large_is_found() -> None:
    large = {"Comment": "字" * SIZE_LIMIT, "StartAt": "A", "States": {"A": {"Type": "Succeed"}}}
    assert faults(large) == {("too-large", "")}


def test_about_nine_hundred_items_fit_into_a_definition() -> None:
    many = {f"i{number}": frozenset[str]() for number in range(900)}
    assert check(compiled(many)) == ()


def test_the_text_is_what_the_definition_says() -> None:
    assert json.loads(serialised(compiled(CHAIN))) == compiled(CHAIN)
    assert "出生医学证明签发" in serialised(compiled(NEWBORN))


def faults(definition: Json) -> set[tuple[str, str]]:
    found = check(definition)
    assert all(isinstance(fault, DefinitionFault) for fault in found)
    return {(fault.code, fault.where) for fault in found}
