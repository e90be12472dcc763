"""Owns holding the matcher against brute force in every run: whole blocks, single enterprises; it forgives nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import Any

import pyarrow as pa
from numpy.random import default_rng

from chalicelib.policies.matching.batch import kernel
from chalicelib.policies.matching.batch.freezing import encoders, frozen
from chalicelib.policies.matching.batch.plan import Plan, planned
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.online import Matcher
from chalicelib.policies.matching.program import Rule, compiled
from infra.city import generated as city
from tests.load.matcher import floor
from tests.load.matcher.peers import Rate


class Wrong(AssertionError):
    """The matcher says something else than brute force: nothing that was measured counts."""


def blocks(store: Store, plan: Plan, own: floor.Ands, chosen: Iterable[int]) -> float:
    """Every pair of these blocks, true and possible, beside ANDing them all. The seconds a block of that takes."""
    taken = []
    for block in chosen:
        true, seconds = floor.matched(store, own, block)
        _same(f"block {block}, matches", lists(kernel.matched(store, plan, block, block + 1)), true)
        open_too, _ = floor.matched(store, own, block, possible=True)
        _same(f"block {block}, possible", lists(kernel.possible(store, plan, block, block + 1)), open_too)
        taken.append(seconds)
    return min(taken)


def enterprises(rules: Sequence[Rule], matcher: Matcher, store: Store, plan: Plan, sample: int) -> int:
    """A sample of enterprises, each condition read by itself, beside online and batch. How many pairs were compared."""
    places = default_rng(7).choice(kernel.BLOCK, sample // 2, replace=False)
    last = store.blocks() - 1
    for block in (0, last):
        true, open_too = (lists(of(store, plan, block, block + 1)) for of in (kernel.matched, kernel.possible))
        for place in places[places < len(true)]:
            facts = raw(int(store.order[block * kernel.BLOCK + place]))
            verdicts = {rule.id: rule.when.evaluate(facts, city.TODAY) for rule in rules}
            matches = {id for id, verdict in verdicts.items() if verdict.truth}
            missing = {id: verdict.missing for id, verdict in verdicts.items() if verdict.truth is None}
            answer = matcher.match(facts, city.TODAY)
            _same("online, matches", set(answer.matching), matches)
            _same("online, unknown", set(answer.unknown), set(missing))
            _same("online, missing facts", answer.missing, missing)
            _same("batch, matches", {matcher.index.ids[rule] for rule in true[place]}, matches)
            _same("batch, unknown", {matcher.index.ids[rule] for rule in open_too[place] - true[place]}, set(missing))
    return 2 * len(places) * len(rules)


def slices(rate: Rate, rules: Sequence[Rule], table: pa.Table) -> None:
    """An engine that knows gaps has found as many matches on its slice as the kernel does."""
    program = compiled(rules[: rate.policies])
    store = frozen([table[: rate.enterprises]], encoders(program, city.TODAY))
    _same(rate.engine, rate.matches, len(kernel.matched(store, planned(program, store), 0, store.blocks())[1]))


def lists(found: kernel.Lists) -> list[set[int]]:
    """The rules of each enterprise."""
    counts, rules = found
    return [set(rules[start:end].tolist()) for start, end in pairwise(accumulate(counts.tolist(), initial=0))]


def raw(number: int) -> dict[str, object]:
    """The raw facts of one enterprise of the city."""
    shard, row = divmod(number, city.SHARD)
    return city.rows(city.kept(shard).slice(row, 1))[0]


def _same(what: str, ours: Any, brute: Any) -> None:
    if ours != brute:
        raise Wrong(f"{what}: not what brute force says")
