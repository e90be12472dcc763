"""Owns other engines on slices of the same policies and enterprises; each in the way that is fastest for it.

Engines of tables answer all policies of a slice in one query, engines of expressions have theirs compiled before and
take plain objects. Evaluations are pairs of a policy and an enterprise; seconds are those of all threads together.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pyarrow as pa

from chalicelib.conditions.codes import industry
from chalicelib.conditions.values import years_between
from chalicelib.policies.matching.program import Rule
from infra.city import generated as city
from tests.load.edges import PACKAGES, ROOT
from tests.load.matcher.translations import CEL, SQL, ZEN, polars, text


class Rate(NamedTuple):
    """How an engine did: on so many policies and enterprises, and how many pairs it found to match."""

    engine: str
    policies: int
    enterprises: int
    seconds: float
    matches: int

    @property
    def evaluations(self) -> float:
        """Pairs a second."""
        return self.policies * self.enterprises / self.seconds


def install() -> None:
    """Put the peers into .cache/load when they are not there, and make them importable after all of ours."""
    sys.path.append(str(PACKAGES))
    if importlib.util.find_spec("polars") is None:
        command = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", sys.executable]
        subprocess.run([*command, "--target", str(PACKAGES), "-r", str(ROOT / "requirements-load.txt")], check=True)
        importlib.invalidate_caches()


def in_polars(rules: Sequence[Rule], table: pa.Table) -> Rate:
    """All policies in one query of polars."""
    import polars as pl

    frame = pl.from_arrow(_suited(table))
    wanted = [polars(rule.when.formula, pl).sum().alias(rule.id) for rule in rules]
    return _timed("polars", rules, len(table), lambda: int(frame.lazy().select(wanted).collect().sum_horizontal()[0]))


def in_duckdb(rules: Sequence[Rule], table: pa.Table) -> Rate:
    """All policies in one query of DuckDB."""
    import duckdb

    database = duckdb.connect()
    database.register("arrow", _suited(table))
    database.execute("CREATE TABLE enterprises AS SELECT * FROM arrow")
    wanted = ", ".join(f"count(*) FILTER (WHERE {text(rule.when.formula, SQL)})" for rule in rules)
    query = f"SELECT {wanted} FROM enterprises"  # noqa: S608  # made of our own policies
    return _timed("DuckDB", rules, len(table), lambda: sum(database.execute(query).fetchone() or ()))


def in_zen(rules: Sequence[Rule], table: pa.Table) -> Rate:
    """Compiled expressions of zen-engine."""
    import zen

    programs = [zen.compile_expression(text(rule.when.formula, ZEN)) for rule in rules]
    objects = _objects(table)
    return _timed(
        "zen-engine", rules, len(table), lambda: sum(p.evaluate(facts) for facts in objects for p in programs)
    )


def in_cel(rules: Sequence[Rule], table: pa.Table) -> Rate:
    """Compiled programs of CEL (common-expression-language, in Rust)."""
    import cel

    programs = [cel.compile(text(rule.when.formula, CEL)) for rule in rules]
    objects = _objects(table, float)
    contexts = [cel.Context(facts) for facts in objects]
    return _timed(
        "CEL", rules, len(table), lambda: sum(p.execute(facts) is True for facts in contexts for p in programs)
    )


def naive(rules: Sequence[Rule], table: pa.Table) -> Rate:
    """Every condition read by itself, as the condition language does everywhere else; three-valued."""
    objects = city.rows(table)
    return _timed(
        "naive Python",
        rules,
        len(table),
        lambda: sum(rule.when.evaluate(facts, city.TODAY).truth is True for facts in objects for rule in rules),
    )


def whole(table: pa.Table) -> pa.Table:
    """The table without gaps, for engines that know none: every one filled with nothing, zero or no."""
    return pa.table({name: _filled(table[name].combine_chunks()) for name in table.column_names})


def _filled(array: pa.Array) -> pa.Array:
    if pa.types.is_list(array.type):
        return pa.array([each or [] for each in array.to_pylist()], pa.list_(pa.string()))
    plain = array.dictionary_decode() if pa.types.is_dictionary(array.type) else array
    return plain.fill_null("" if pa.types.is_string(plain.type) else pa.scalar(0, pa.int32()).cast(plain.type))


def _suited(table: pa.Table) -> pa.Table:
    """With ages worked out, codes as paths and words as texts."""
    columns = {}
    for name in table.column_names:
        array = table[name].combine_chunks()
        if pa.types.is_dictionary(array.type):
            array = array.dictionary_decode()
        columns[name] = array if not pa.types.is_list(array.type) else array.cast(pa.list_(pa.string()))
    columns["industry"] = pa.array([code and industry(code) for code in columns["industry"].to_pylist()], pa.string())
    days = columns["founded"].to_pylist()
    columns["founded_years"] = pa.array([day and years_between(day, city.TODAY) for day in days], pa.int64())
    return pa.table(columns)


def _objects(table: pa.Table, number: Callable[[Any], Any] = lambda value: value) -> list[dict[str, Any]]:
    found = _suited(whole(table)).to_pylist()
    for facts in found:
        facts["founded"] = facts["founded"].toordinal()
        facts |= {name: number(value) for name, value in facts.items() if type(value) in {int, float}}
    return found


def _timed(engine: str, rules: Sequence[Rule], enterprises: int, work: Callable[[], int], repeats: int = 3) -> Rate:
    """The least of some repeats, on all threads together."""
    taken = []
    for _ in range(repeats):
        began = time.process_time()
        matches = work()
        taken.append(time.process_time() - began)
    return Rate(engine, len(rules), enterprises, min(taken), matches)
