"""Whatever the graph and whatever happens: every item starts as early as it can, and only what must is cancelled."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.approvals.definition_checks import check
from chalicelib.approvals.graph import Graph, descendants, order
from chalicelib.approvals.workflow import Json, compile
from tests.simulation.graphs import LETTER_N, Edges, graphs
from tests.simulation.office import Office, Story

QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/onething-local-tasks"
thorough = settings(max_examples=250, deadline=None)


def stories(largest: int = 40) -> st.SearchStrategy[Story]:
    """Random graphs, times with zeros and ties, none to three in ten rejected, some that do not apply."""
    return st.builds(_story, graphs(largest=largest), st.sampled_from([0.0, 0.05, 0.3]), st.integers(0, 2**32))


def _story(graph: Edges, rejection: float, seed: int) -> Story:
    random = Random(seed)
    longest = random.choice([0, 1, 3, 1000])
    durations = {item: random.randint(0, longest) for item in sorted(graph)}
    rejected = frozenset(item for item in sorted(graph) if random.random() < rejection)
    return Story(graph, durations, rejected, frozenset(item for item in sorted(graph) if random.random() < 0.2))


def compiled(graph: Graph) -> Json:
    definition = compile("sample", graph, {item: f"事项{item}" for item in graph}, QUEUE)
    assert check(definition) == ()
    return definition


def earliest(story: Story) -> dict[str, int]:
    """The true earliest start of each item that may start at all, from the graph alone."""
    ends: dict[str, int] = {}
    starts: dict[str, int] = {}
    for item in order(story.graph):
        before = story.graph[item]
        if before <= ends.keys():
            starts[item] = max((ends[one] for one in before), default=0)
            if item in story.not_applicable:
                ends[item] = starts[item]
            elif item not in story.rejected:
                ends[item] = starts[item] + story.durations[item]
    return starts


def must_be_exact(office: Office) -> None:
    story = office.story
    rejected = story.rejected - story.not_applicable
    reached = rejected & office.started.keys()
    after = descendants(story.graph)
    assert office.started == earliest(story)
    assert office.cancelled == frozenset[str]().union(*(after[item] for item in reached))
    assert office.rejected == reached
    assert office.ended.keys() == office.started.keys()
    assert office.execution.status == "SUCCEEDED"
    assert not office.execution.pending
    assert len(office.order) == len(set(office.order))


@thorough
@given(stories(), st.integers(0, 2**32))
def test_every_start_is_the_earliest_and_the_cancelled_are_the_descendants(story: Story, seed: int) -> None:
    must_be_exact(Office(compiled(story.graph), story, seed).play())


@thorough
@given(stories(), st.integers(0, 2**32))
def test_repeated_and_late_messages_decisions_and_answers_change_nothing(story: Story, seed: int) -> None:
    must_be_exact(Office(compiled(story.graph), story, seed, repeats=True).play())


@thorough
@given(stories(), st.integers(0, 2**32), st.lists(st.integers(0, 2000), max_size=3))
def test_a_machine_that_is_lost_and_rebuilt_changes_nothing(story: Story, seed: int, times: list[int]) -> None:
    must_be_exact(Office(compiled(story.graph), story, seed, repeats=True, rebuilds=tuple(times)).play())


def test_an_outcome_says_in_the_machine_whether_anything_stopped() -> None:
    quiet = Story(LETTER_N, dict.fromkeys(LETTER_N, 1))
    assert Office(compiled(LETTER_N), quiet).play().execution.output == {"stopped": False}
    refused = Story(LETTER_N, dict.fromkeys(LETTER_N, 1), rejected=frozenset("a"))
    assert Office(compiled(LETTER_N), refused).play().execution.output == {"stopped": True}


def without_gates(definition: Json) -> None:
    """The machine forgets to wait at the gate."""
    for scope in (definition, *(branch for state in definition["States"].values() for branch in state["Branches"])):
        for state in scope["States"].values():
            if state["Type"] == "Task" and state["Parameters"]["MessageBody"]["kind"] == "gate":
                state["Type"] = "Pass"


def without_catch(definition: Json) -> None:
    """The machine lets a rejection through."""
    for branch in definition["States"][definition["StartAt"]]["Branches"]:
        for state in branch["States"].values():
            state.pop("Catch", None)


@pytest.mark.parametrize("harm", [without_gates, without_catch])
def test_the_test_itself_notices_a_machine_that_is_wrong(harm: Callable[[Json], None]) -> None:
    definition = compiled(LETTER_N)
    story = Story(LETTER_N, {"a": 1, "b": 5, "c": 1, "d": 1}, rejected=frozenset("a"))
    story = Story(LETTER_N, story.durations) if harm is without_gates else story
    must_be_exact(Office(definition, story).play())
    harm(definition)
    with pytest.raises(AssertionError):
        must_be_exact(Office(definition, story).play())
