"""Owns the section on the matcher in docs/performance.md, its chart, and what is compared in it; in one run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.program import Program, Rule, compiled
from infra.city import generated as city
from infra.local.steps import step
from tests.load.matcher import chart, floor, gate, measuring, peers, policies
from tests.load.matcher.measuring import Online, Part, Whole
from tests.load.matcher.peers import Rate
from tests.tools import pages

TITLE = "Twenty-two thousand policies and three million enterprises"
ABOUT = """A made city with the spread of the published figures (`infra/city/shares.py` names them). All that is
compared is measured in one run, on the same policies and enterprises, in seconds of a processor, all threads together.
[How it works](matcher.md). Every run first holds the matcher against brute force: whole blocks, matches and what is
possible, and a sample of enterprises, matches, unknowns and missing facts; one difference, and there is no table."""
POLICIES, ENTERPRISES = 22_371, 3_000_000
PICTURE = "pictures/matcher-speed.svg"
BEYOND = "Beyond one machine: a hundred million"
"""A section of docs/matcher.md: worked out on paper, from what one shard took here."""
_ENTERPRISES = 100_000_000
_AT_ONCE = 100
_MEMORY = 1.769
_GB_SECOND, _TRANSITION, _PUT = 16.6667e-6, 25e-6, 5e-6
"""AWS's list prices in dollars (us-east-1, x86): Lambda's GB-second, Step Functions' transition, S3's PUT."""
_BEST = 50
_NAIVE = 500


def table(policies_: int = POLICIES, enterprises: int = ENTERPRISES) -> str:
    """Everything, as Markdown; of the full size the chart is drawn. Wrong when the matcher differs from brute force."""
    with step(f"{policies_:,} policies"):
        rules = policies.rules(policies_)
        program = compiled(rules)
    with step("one enterprise"):
        online, matcher = measuring.online(program)
    with tempfile.TemporaryDirectory(dir=Path.cwd() / ".cache") as folder:
        with step(f"{enterprises:,} enterprises"):
            whole, store, plan = measuring.whole(program, enterprises, Path(folder))
        with step("brute force"):
            ands = floor.ands(program)
            block = gate.blocks(store, plan, ands, sorted({0, store.blocks() // 2, store.blocks() - 1}))
            pairs = gate.enterprises(rules, matcher, store, plan, 200)
        with step("changes"):
            one, some = measuring.changed(rules, program, store, plan)
        with step("peers"):
            rates = _peers(rules)
        with step("growth"):
            growth = list(_growth(rules, enterprises, whole, online))
        ours, anded = _ours(program, whole), _floor(program, store, block)
        if (policies_, enterprises) == (POLICIES, ENTERPRISES):
            _draw(rates, ours, anded)
    return "\n\n".join(
        [
            _one(online, rates),
            _city(program, store, whole, anded.seconds),
            _changes(one, some),
            _beside(rates, ours, anded),
            "\n".join(growth),
            f"Held against brute force: {pairs:,} pairs one by one, and every pair of three blocks; no difference.",
        ]
    )


def _peers(rules: Sequence[Rule]) -> list[Rate]:
    peers.install()
    shard = city.kept(0)
    rates = [
        peers.in_polars(rules[:2000], shard),
        peers.in_duckdb(rules[:300], shard[:16384]),
        peers.in_cel(rules[:200], shard[:200]),
        peers.naive(rules, shard[:5]),
        peers.in_zen(rules[:200], shard[:100]),
    ]
    for rate in rates:
        if rate.engine in {"polars", "DuckDB", "naive Python"}:
            gate.slices(rate, rules, shard)
    return rates


def _ours(program: Program, whole: Whole) -> Rate:
    return Rate("this matcher, Parquet written", len(program.ids), whole.enterprises, whole.run, 0)


def _floor(program: Program, store: Store, block: float) -> Rate:
    return Rate("the floor: all pairs ANDed", len(program.ids), store.enterprises, block * store.blocks(), 0)


def _one(online: Online, rates: Sequence[Rate]) -> str:
    naive = next(rate for rate in rates if rate.engine == "naive Python")
    alone = 1e6 * naive.seconds / naive.enterprises
    calls = {
        "what fits, and what may fit, as bitmaps": online.bits,
        "**and the ids of what fits** (aim: 50 µs, 150 µs)": online.ids,
        "and the ids of what may fit": online.unknown,
        "of what may fit, exactly which facts are missing": online.missing,
    }
    lines = "\n".join(f"| {what} | {call.median:.0f} µs | {call.late:.0f} µs |" for what, call in calls.items())
    return f"""### One enterprise, all policies

| warm, each enterprise new, asked once | median | 99th of 100 |
| --- | ---: | ---: |
{lines}
| every condition read by itself | {alone:,.0f} µs | |

{_aim(alone / online.ids.median, _NAIVE)} times as fast as reading every condition (aim: {_NAIVE}). The index has
{online.raw / 1e6:.1f} MB, zipped {online.zipped / 1e6:.2f} MB (aim: 1). The code is imported in
{1e3 * online.imported:.1f} ms (aim: 5), the index opened in {1e3 * online.loaded:.1f} ms (aim: 10), the first answer
takes {1e3 * online.first:.1f} ms. Memory after a thousand enterprises: {online.memory / 1e6:.0f} MB (aim: 40)."""


def _city(program: Program, store: Store, whole: Whole, ands: float) -> str:
    return f"""### The whole city: {len(program.ids):,} × {whole.enterprises:,}

| | on a processor |
| --- | ---: |
| raw facts (Arrow, in memory) to cells, sorted | {whole.frozen:.2f} s |
| and saved (aim: both 5 s) | {whole.saved:.2f} s |
| **cells to lists of policies in Parquet** (aim: 7 s) | **{whole.run:.2f} s** |
| the floor: all pairs ANDed, from bitmaps that are there, into no lists | {ands:.2f} s |

The result has {whole.written / 1e6:.0f} MB and names its snapshot, `{store.name}`. The most memory at any time, with
the made facts of a shard and all libraries in it: {whole.memory / 1e9:.2f} GB (aim: 1)."""


def _changes(one: Sequence[float], some: float) -> str:
    return f"""### Changes

One policy changed, its enterprises found: median {one[len(one) // 2]:.1f} ms, ninth of ten
{one[len(one) * 9 // 10]:.1f} ms (aim: 6, 20). A thousand enterprises changed, from raw facts to lists: {some:.1f} ms
(aim: 15)."""


def _beside(rates: Sequence[Rate], ours: Rate, anded: Rate) -> str:
    best = max(rate.evaluations for rate in rates)
    lines = "\n".join(
        f"| {rate.engine} | {rate.policies:,} × {rate.enterprises:,} | {rate.evaluations:,.3g} "
        f"| {ours.evaluations / rate.evaluations:,.3g} |"
        for rate in sorted([*rates, ours, anded], key=lambda rate: -rate.evaluations)
    )
    return f"""### Beside others

![Evaluations a second]({PICTURE})

| engine | policies × enterprises | pairs a second | so many times as fast is this matcher |
| --- | ---: | ---: | ---: |
{lines}

{_aim(ours.evaluations / best, _BEST)} times the best of them (aim: {_BEST}). polars and DuckDB answer all policies in
one query, and only count; their counts equal ours. zen-engine and CEL know no gaps, and get theirs filled."""


def _growth(rules: Sequence[Rule], enterprises: int, whole: Whole, online: Online) -> Iterator[str]:
    """Three numbers of policies for a part of the city, three parts of it for all policies."""
    yield "### How it grows\n"
    yield "| policies | enterprises | ids for one | cells to Parquet | pairs a second |"
    yield "| ---: | ---: | ---: | ---: | ---: |"
    every, few, many = len(rules), enterprises // 12, enterprises // 4
    for count, size in ((every // 9, few), (every // 3, few), (every, few), (every, many)):
        program = compiled(rules[:count])
        with tempfile.TemporaryDirectory(dir=Path.cwd() / ".cache") as folder:
            other, _, _ = measuring.whole(program, size, Path(folder))
        yield _grown(count, other, online if count == every else measuring.online(program, 600)[0])
    yield _grown(every, whole, online)


def _grown(policies_: int, whole: Whole, online: Online) -> str:
    rate = policies_ * whole.enterprises / whole.run
    return f"| {policies_:,} | {whole.enterprises:,} | {online.ids.median:.0f} µs | {whole.run:.2f} s | {rate:,.3g} |"


def _aim(times: float, aim: float) -> str:
    return f"**{times:,.0f}**{'' if times >= aim else ' (missed)'}"


def _draw(rates: Sequence[Rate], ours: Rate, anded: Rate) -> None:
    rows = sorted([*rates, ours, anded], key=lambda rate: -rate.evaluations)
    drawn = chart.bars(
        "Pairs of a policy and an enterprise, a second on a processor",
        [(rate.engine, rate.evaluations, f"{rate.evaluations:,.2g}") for rate in rows],
    )
    (pages.DOCS / PICTURE).write_text(drawn, encoding="utf-8")


def beyond(part: Part) -> str:
    """What a Distributed Map would take and cost, from one shard."""
    shards = -(-_ENTERPRISES // part.enterprises)
    waves = -(-shards // _AT_ONCE)
    working = shards * part.each + min(shards, _AT_ONCE) * part.ready
    cost = working * _MEMORY * _GB_SECOND + shards * (4 * _TRANSITION + _PUT)
    return f"""`infra/matcher/template.yaml` runs the same function (`batch/shards.py`) as a Lambda under a Step
Functions Distributed Map over Parquet files on S3. Measured here: a shard of {part.enterprises:,} enterprises,
{part.read / 1e6:.0f} MB, takes {part.each:.2f} s on a processor from Parquet to Parquet; a new process takes
{part.ready:.1f} s more to read the rules.

| a hundred million enterprises, on paper | |
| --- | ---: |
| shards | {shards:,} |
| raw facts, results on S3 | {shards * part.read / 1e9:.0f} GB, {shards * part.written / 1e9:.1f} GB |
| processor seconds | {working:,.0f} |
| time with {_AT_ONCE} Lambdas at once, beside fetching and starting | {part.ready + waves * part.each:.0f} s |
| Lambda at {_MEMORY} GB, Step Functions, S3 | {cost:.2f} dollars a run |

Prices are AWS's list prices (us-east-1) and say nothing of other partitions. Not measured, and not in it: the seconds
that a container image takes to start, S3's own time, and storage."""
