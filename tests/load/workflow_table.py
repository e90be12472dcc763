"""Owns counting what compiled machines look like and cost; it takes no times."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from chalicelib.approvals.definition_checks import scopes
from chalicelib.approvals.plan import depth, gates, plan
from chalicelib.approvals.workflow import compile, serialised
from chalicelib.catalogue import service
from infra.city.seed import BUNDLES
from tests.simulation.graphs import CHAIN, Edges, letters_n, random_graph, series_parallel
from tests.simulation.office import Office, Story

QUEUE = "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/onething-production-tasks"
TITLE = "State machines"
ABOUT = """One case each, in which every item is approved. A gate is a state that waits for items of other branches
(`chalicelib/approvals/plan.py`). AWS's limits: 1 MB of definition, 25,000 events of history. Of the repository's
bundles, then of the shapes at the largest size that is tested."""
HEADER = "| case, all approved | gates | states | depth | bytes | transitions |\n| --- | --- | --- | --- | --- | --- |"


class Row(NamedTuple):
    """The figures of one machine; `transitions` are those of a case in which every item is approved."""

    gates: int
    states: int
    depth: int
    bytes: int
    transitions: int


def measured(graph: Edges) -> Row:
    """Compile a graph, play one case on it, and count."""
    definition = compile("sample", graph, dict.fromkeys(graph, "城乡居民参保登记"), QUEUE, partition="aws-cn")
    office = Office(definition, Story(graph, dict.fromkeys(graph, 1))).play()
    return Row(
        gates=len(gates(graph)),
        states=sum(len(scope["States"]) for scope, _ in scopes(definition)),
        depth=depth(plan(graph)),
        bytes=len(serialised(definition).encode()),
        transitions=office.execution.transitions,
    )


def samples() -> Iterator[tuple[str, Edges]]:
    """The graphs of the table: the repository's own bundles, and the shapes at the largest size that is tested."""
    for file in sorted(BUNDLES.glob("*.yaml")):
        bundle = service.read(file.read_text(encoding="utf-8"), file.name)
        yield f"{bundle.code}, {len(bundle.items)} items", bundle.graph()
    yield "random 40, density .05", random_graph(40, 0.05, Random(1))
    yield "series-parallel 40", series_parallel(40, Random(1))
    yield "N after N, 40", letters_n(40, Random(1))
    yield "chain 40", CHAIN


def table() -> str:
    """Give the table in Markdown."""
    rows = (f"| {title} | {' | '.join(f'{figure:,}' for figure in measured(graph))} |" for title, graph in samples())
    return "\n".join([HEADER, *rows])
