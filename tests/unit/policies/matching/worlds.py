"""Random rules and random enterprises with gaps and nonsense, and what a naive reading says about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from hypothesis import strategies as st

from chalicelib.conditions import parse
from chalicelib.policies.matching.batch.encoding import Source
from chalicelib.policies.matching.program import Rule
from tests.unit.conditions import worlds
from tests.unit.conditions.worlds import TODAY, small_facts

_operators = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
_amounts = st.sampled_from(["0", "3", "3.5", "0.055", "30%", "-2", "1000万", "9007199254740993", "1" + "0" * 25])
_ordinary = st.one_of(
    st.builds("{} {} {}".format, st.sampled_from(["staff", "revenue", "layoff"]), _operators, _amounts),
    st.builds("size {} {}".format, st.sampled_from(["==", "!="]), st.sampled_from(['"large"', '"micro"'])),
    st.builds("size {} ({})".format, st.sampled_from(["in", "not in"]), st.just('"large", "small"')),
    st.builds("{} {} titles".format, st.sampled_from(['"hte"', '"srdi"']), st.sampled_from(["in", "not in"])),
    st.builds("within(region, {})".format, st.sampled_from(['"440300"', '"440304"', '"440304", "110000"'])),
    st.builds("under(industry, {})".format, st.sampled_from(['"C"', '"I65"', '"6513", "C39"', '"39"'])),
    st.builds("{}_since(founded) {} {}".format, st.sampled_from(["years", "months"]), _operators, st.integers(0, 14)),
    st.builds("founded {} {}".format, _operators, st.sampled_from(["today", '"2024-02-29"'])),
    st.builds("staff * {} {} insured".format, st.integers(1, 3), _operators),
    st.builds("count(titles) {} {}".format, _operators, st.integers(0, 2)),
    st.sampled_from(["listed", "valid(founded, today)", 'holds("permit")', "office.area >= 300"]),
)
_any = _ordinary | worlds.sentences.filter(lambda sentence: len(sentence) < 120)
_sentences = st.recursive(
    _any,
    lambda parts: (
        st.builds("({} {} {})".format, parts, st.sampled_from(["and", "or"]), parts) | parts.map("not ({})".format)
    ),
    max_leaves=8,
)

rules = st.lists(_sentences, min_size=1, max_size=12).map(
    lambda texts: [Rule(f"policy-{number}@1", parse(text)) for number, text in enumerate(texts)]
)
"""Policies with conditions of every kind that the language has."""

_numbers = st.integers(-5, 12) | st.sampled_from([3.5, 0.055, 0.3, 0.1, -2, 10_000_000, 2**53 + 1, 1e-40, 10**31])
_usual = {
    "staff": st.integers(0, 9) | _numbers,
    "insured": st.integers(0, 9) | _numbers,
    "revenue": _numbers | st.floats(),
    "layoff": st.sampled_from([0.055, 0.3, 0.05500000000000001, 0.0, -0.0, 1, 3]),
    "size": st.sampled_from(["large", "small", "micro", "medium"]),
    "titles": st.lists(st.sampled_from(["hte", "srdi", "other"]), max_size=3),
    "region": st.sampled_from(["440304", "440305", "110105", "440300", "440304001", "nowhere"]),
    "industry": st.sampled_from(["6513", "C39", "3922", "I65", "A", "x"]),
    "founded": st.sampled_from(["2024-02-29", "2016-11-24", "2026-11-24", "2026-02-30", "2019-05-01"]),
    "listed": st.booleans(),
    "office": st.fixed_dictionaries({}, optional={"area": st.integers(299, 301)}),
    "$holds": st.lists(st.sampled_from(["permit", "other"]), max_size=2),
}
_nonsense = st.one_of(
    st.none(), st.integers(), st.text(max_size=3), st.lists(st.none() | st.dictionaries(st.just("a"), st.none()))
)
_whole = st.builds(lambda own, small: {**own, **small}, st.fixed_dictionaries(_usual), small_facts)


def _gaps(facts: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The same, with some facts missing and at times one that makes no sense."""
    names = st.sampled_from(sorted(facts))
    return st.builds(
        lambda lost, name, odd: {key: odd if key == name else fact for key, fact in facts.items() if key not in lost},
        st.sets(names, max_size=8),
        names | st.none(),
        _nonsense,
    )


enterprises = _whole.flatmap(_gaps)
"""Facts with gaps, as registers have them."""

Verdicts = tuple[set[str], set[str], dict[str, frozenset[str]]]


def naive(rules: Sequence[Rule], facts: Mapping[str, Any]) -> Verdicts:
    """Every rule by itself: the ids that are true, those that are unknown, and what each of these waits for."""
    verdicts = {rule.id: rule.when.evaluate(facts, TODAY) for rule in rules}
    missing = {id: verdict.missing for id, verdict in verdicts.items() if verdict.truth is None}
    return {id for id, verdict in verdicts.items() if verdict.truth}, set(missing), missing


# --- the same as tables: what registers hand over is of one type a column ---

_TYPES = {
    "staff": pa.int64(),
    "insured": pa.int64(),
    "revenue": pa.float64(),
    "layoff": pa.float64(),
    "size": pa.dictionary(pa.int8(), pa.string()),
    "titles": pa.list_(pa.string()),
    "region": pa.dictionary(pa.int16(), pa.string()),
    "industry": pa.string(),
    "founded": pa.date32(),
    "listed": pa.bool_(),
    "office": pa.struct({"area": pa.int64()}),
    "$holds": pa.list_(pa.string()),
    "n": pa.int64(),
    "m": pa.int64(),
    "x": pa.float64(),
    "s": pa.string(),
    "t": pa.dictionary(pa.int8(), pa.string()),
    "flag": pa.bool_(),
    "born": pa.date32(),
    "sold": pa.string(),
    "parts": pa.list_(pa.struct({"share": pa.int64(), "ok": pa.bool_()})),
}
_DAYS = {"founded", "born"}
_tidy = st.builds(
    lambda own, small: {**small, **own},
    st.fixed_dictionaries(
        _usual
        | {
            "staff": st.integers(-2, 12) | st.just(10_000_000),
            "insured": st.integers(0, 9),
            "revenue": st.sampled_from([0.0, -0.0, 3.5, 0.1, 0.3, 1e-40, 1e31, 1e7, float("nan"), float("inf")]),
            "layoff": st.sampled_from([0.055, 0.3, 0.05500000000000001, 3.0]),
            "titles": st.lists(st.sampled_from(["hte", "srdi", "other", None]), max_size=3),
            "founded": st.sampled_from(["2024-02-29", "2016-11-24", "2026-11-24", "2019-05-01"]),
        }
    ),
    small_facts,
)


def _table(enterprises: list[dict[str, Any]]) -> pa.Table:
    columns = {}
    for name, kind in _TYPES.items():
        own = [facts.get(name) for facts in enterprises]
        days = [day and date.fromisoformat(day) for day in own] if name in _DAYS else own
        columns[name] = pa.array(days, kind if not pa.types.is_dictionary(kind) else pa.string()).cast(kind)
    return pa.table(columns)


tables = st.lists(
    _tidy.flatmap(
        lambda facts: st.sets(st.sampled_from(sorted(facts)), max_size=8).map(lambda lost: facts | dict.fromkeys(lost))
    ),
    min_size=1,
    max_size=6,
).map(_table)
"""Enterprises with gaps, as tables; some columns in the form that is quick to read, and some not."""


def raw(table: pa.Table) -> list[dict[str, Any]]:
    """The facts of a table, as JSON has them."""
    return list(Source(table).raw(table.column_names, np.arange(len(table))))
