"""The whole city against all rules gives what one enterprise after the other gives, however it is cut or broken off."""

from __future__ import annotations

import json
from itertools import accumulate, pairwise

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from chalicelib.conditions import parse
from chalicelib.policies.matching import index
from chalicelib.policies.matching.batch import changes
from chalicelib.policies.matching.batch.__main__ import main
from chalicelib.policies.matching.batch.freezing import encoders, frozen
from chalicelib.policies.matching.batch.kernel import BLOCK, Lists, matched, possible
from chalicelib.policies.matching.batch.plan import planned
from chalicelib.policies.matching.batch.run import AnotherRun, Job, run
from chalicelib.policies.matching.batch.store import Store
from chalicelib.policies.matching.index import Index
from chalicelib.policies.matching.online import Matcher
from chalicelib.policies.matching.program import Program, Rule, compiled
from infra.city import generated as city
from tests.load.matcher import policies
from tests.unit.conditions.worlds import TODAY, patient
from tests.unit.policies.matching.worlds import naive, raw, rules, tables

thorough = settings(patient, max_examples=60)
SOME = compiled(policies.rules(150))


@pytest.fixture(scope="module")
def town() -> Store:
    return frozen(city.shards(2 * BLOCK + 100), encoders(SOME, TODAY))


@pytest.fixture(scope="module")
def job(town) -> Job:
    return Job(town, planned(SOME, town), list(SOME.ids), "some-index", blocks=1)


def sets(lists: Lists) -> list[set[int]]:
    counts, found = lists
    return [set(found[start:end].tolist()) for start, end in pairwise(accumulate(counts.tolist(), initial=0))]


def ignored(done: int, of: int) -> None: ...


@thorough
@given(rules, tables)
def test_it_agrees_with_reading_every_rule_by_itself(own, table):
    program = compiled([Rule("always@1", parse("True")), Rule("staff@1", parse("staff >= 1")), *own])
    store = frozen([table], encoders(program, TODAY))
    plan = planned(program, store)
    true, open_too = sets(matched(store, plan, 0, 1)), sets(possible(store, plan, 0, 1))
    for place, number in enumerate(store.order.tolist()):
        facts = raw(table)[number]
        said = naive([Rule(id, rule.when) for id, rule in zip(program.ids[2:], own, strict=True)], facts)
        assert {program.ids[rule] for rule in true[place]} - {"always@1", "staff@1"} == said[0]
        assert {program.ids[rule] for rule in open_too[place] - true[place]} - {"staff@1"} == said[1]


def test_it_agrees_with_the_online_matcher_over_several_blocks(town, job):
    matcher = Matcher(Index(index.publish(SOME)))
    facts = [own for table in city.shards(2 * BLOCK + 100) for own in city.rows(table)]
    true, open_too = (sets(of(town, job.plan, 0, town.blocks())) for of in (matched, possible))
    assert sum(map(len, true)) > 0
    for place in range(0, town.enterprises, 7):
        answer = matcher.match(facts[town.order[place]], TODAY)
        assert {SOME.ids[rule] for rule in true[place]} == set(answer.matching)
        assert {SOME.ids[rule] for rule in open_too[place] - true[place]} == set(answer.unknown)


def test_every_enterprise_stands_somewhere_once(town):
    assert sorted(town.order.tolist()) == list(range(town.enterprises))


def test_a_store_is_the_same_from_the_disk(town, job, tmp_path):
    town.save(tmp_path)
    again = Store.open(tmp_path)
    assert (again.name, again.counts, again.order.tolist()) == (town.name, town.counts, town.order.tolist())
    assert sets(matched(again, job.plan, 0, 3)) == sets(matched(town, job.plan, 0, 3))


def test_a_store_is_frozen(town):
    with pytest.raises(ValueError, match="read-only"):
        town.cells[0, 0] = 1


def test_a_run_that_was_broken_off_goes_on_and_writes_the_same_bytes(job, tmp_path):
    class Dying(Job):
        def part(self, number: int) -> bytes:
            if number == 1:
                raise MemoryError
            return super().part(number)

    with pytest.raises(MemoryError):
        run(Dying(job.store, job.plan, job.ids, job.digest, job.blocks), tmp_path / "broken", ignored)
    assert (tmp_path / "broken" / "part-0000.parquet").exists()
    assert not (tmp_path / "broken" / "part-0001.parquet").exists()
    (tmp_path / "broken" / "part-0001.unfinished").write_bytes(b"half of it")
    heard: list[tuple[int, int]] = []
    run(job, tmp_path / "broken", lambda done, of: heard.append((done, of)))
    run(job, tmp_path / "whole", ignored)
    assert heard[0][0] >= 1
    assert heard[-1] == (3, 3)
    for file in (tmp_path / "whole").iterdir():
        assert (tmp_path / "broken" / file.name).read_bytes() == file.read_bytes()


def test_a_result_names_the_snapshot_and_the_index(town, job, tmp_path):
    run(job, tmp_path, ignored)
    table = pq.read_table(tmp_path / "part-0001.parquet")
    assert table.schema.metadata == {b"snapshot": town.name.encode(), b"index": b"some-index"}
    assert table["enterprise"].to_pylist() == town.order[BLOCK : 2 * BLOCK].tolist()
    lists = [set(np.frombuffer(own, np.uint16).tolist()) for own in table["rules"].to_pylist()]
    assert lists == sets(matched(town, job.plan, 1, 2))
    assert json.loads((tmp_path / "done.json").read_text())["enterprises"] == town.enterprises


def test_results_of_another_index_are_not_gone_on_with(town, job, tmp_path):
    run(job, tmp_path, ignored)
    with pytest.raises(AnotherRun):
        run(Job(town, job.plan, job.ids, "another-index", blocks=1), tmp_path, ignored)


@thorough
@given(rules, rules, tables)
def test_a_changed_rule_finds_the_enterprises_that_it_fits(before, after, table):
    program = compiled([Rule("staff@1", parse("staff >= 1")), *before])
    store = frozen([table], encoders(program, TODAY))
    facts = raw(table)
    for rule in after:
        found = changes.matches(rule, program, store, lambda numbers: [facts[number] for number in numbers])
        assert sorted(found.tolist()) == [
            number for number, own in enumerate(facts) if rule.when.evaluate(own, TODAY).truth
        ]


def test_changed_enterprises_are_matched_in_the_order_they_come_in(job):
    table = next(city.shards(300))
    matcher = Matcher(Index(index.publish(SOME)))
    found = sets(changes.rematched(table, encoders(SOME, TODAY), job.plan))
    assert [{SOME.ids[rule] for rule in own} for own in found] == [
        set(matcher.match(facts, TODAY).matching) for facts in city.rows(table)
    ]


def test_a_city_without_enterprises_has_no_matches():
    program = compiled([Rule("staff@1", parse("staff >= 1"))])
    store = frozen([], encoders(program, TODAY))
    assert matched(store, planned(program, store), 0, store.blocks())[0].tolist() == []


def test_a_program_keeps_the_order_of_its_rules():
    assert isinstance(SOME, Program)
    assert SOME.ids == tuple(f"policy-{number:05}@1" for number in range(150))


def test_the_command_matches_a_folder_of_raw_facts(tmp_path, capsys):
    (tmp_path / "raw").mkdir()
    (tmp_path / "index").write_bytes(index.publish(SOME))
    pq.write_table(next(city.shards(200)), tmp_path / "raw" / "shard-0.parquet")
    arguments = [str(tmp_path / name) for name in ("index", "raw", "out")]
    for _ in range(2):  # the second time from the store, with nothing left to do
        assert main([*arguments, "--today", str(TODAY)]) == 0
    told = capsys.readouterr()
    store = Store.open(tmp_path / "out" / "store")
    assert told.out.splitlines()[-1].startswith(f"200 × 150, snapshot {store.name}")
    assert "matching: 100%" in told.err
    table = pq.read_table(tmp_path / "out" / "matches" / "part-0000.parquet")
    assert table["enterprise"].to_pylist() == store.order.tolist()


def test_what_no_register_tells_is_unknown_for_all():
    program = compiled([Rule("ghost@1", parse("ghost >= 1 or staff >= 3 and phantom / ghost > 2"))])
    store = frozen([pa.table({"staff": [1, 3]})], encoders(program, TODAY))
    plan = planned(program, store)
    assert sets(matched(store, plan, 0, 1)) == [set(), set()]
    assert sets(possible(store, plan, 0, 1)) == [{0}, {0}]
