"""Owns the made enterprises: any shard of a city of any size from a seed, as Arrow tables; never real ones.

The benchmark of the matcher matches three million of them, the demo of the policies a part.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import numpy as np
import pyarrow as pa
from numpy.random import Generator, default_rng

from chalicelib.conditions.codes import SECTIONS
from infra.city import shares

SHARD = 65_536
"""Enterprises that are made at once: the same ones whatever the size of the city."""
TODAY = date(2026, 11, 24)

_TAX = {
    "revenue",
    "tax_paid",
    "assets",
    "taxable_income",
    "rd_deduct",
    "arrears",
    "tax_grade",
    "vat_type",
    "revenue_growth",
}
_SCIENCE = {
    "rd_spend",
    "rd_ratio",
    "hi_income",
    "rd_staff_share",
    "niche_share",
    "main_share",
    "niche_years",
    "rd_staff",
}
_MARKET = {"region", "industry", "founded", "entity_type", "reg_capital", "titles", "awarded", "abnormal", "size"}
_STAFF = {"staff", "insured", "ui_months", "ui_paid_prev", "layoff"}


def shards(enterprises: int, seed: int = 1) -> Iterator[pa.Table]:
    """The city, shard by shard; the last one is cut."""
    for number in range(-(-enterprises // SHARD)):
        yield shard(number, seed)[: enterprises - number * SHARD]


def shard(number: int, seed: int = 1) -> pa.Table:
    """One shard: a column for each fact, null where the register does not know it."""
    rng = default_rng((seed, number))
    scale = rng.standard_normal(SHARD)
    individual = rng.random(SHARD) < shares.INDIVIDUAL
    scale -= individual
    staff = np.maximum(1, np.exp(1.2 + 1.25 * scale)).astype(np.int64)
    facts: dict[str, pa.Array] = {
        "region": _words(_regions(), rng),
        "industry": _words(_industries(), rng),
        "entity_type": _dictionary(individual.astype(np.int8), ["company", "individual"]),
        "founded": _days(rng),
        "staff": pa.array(staff),
        "insured": pa.array(np.minimum(staff, (staff * rng.uniform(0.6, 1.1, SHARD)).astype(np.int64))),
        "ui_months": pa.array(rng.integers(0, 13, SHARD)),
    }
    facts |= {name: _words(spread, rng) for name, spread in shares.CHOICES.items()}
    facts |= {name: _money(rng, scale, *spread) for name, spread in shares.MONEY.items()}
    facts |= {name: _count(rng, *spread) for name, spread in shares.COUNTS.items()}
    facts |= {name: _ratio(rng, *spread) for name, spread in shares.RATIOS.items()}
    facts |= {name: pa.array(rng.random(SHARD) < share) for name, share in shares.FLAGS.items()}
    facts["titles"] = _lists(rng, scale, title_shares())
    facts["awarded"] = _lists(rng, scale, {f"award-{number:02}": 0.004 for number in range(40)})
    return pa.table({name: _with_gaps(array, name, individual, rng) for name, array in facts.items()})


kept = lru_cache(maxsize=64)(shard)
"""A shard, made once."""


def title_shares() -> dict[str, float]:
    """Every title, with the share of enterprises that hold it."""
    return shares.TITLES | {f"park-{number:02}": 0.0002 for number in range(shares.PARKS)}


def rows(table: pa.Table) -> list[dict[str, object]]:
    """Raw facts as the online matcher gets them: JSON values, gaps left out."""
    found = table.to_pylist()
    for facts in found:
        if facts["founded"] is not None:
            facts["founded"] = facts["founded"].isoformat()
    return [{name: fact for name, fact in facts.items() if fact is not None} for facts in found]


@lru_cache(maxsize=1)
def _regions() -> dict[str, float]:
    weights = [1 / (street + 2) for street in range(shares.STREETS)]
    return {
        f"{district}{street + 1:03}": share * weight / sum(weights)
        for district, share in shares.DISTRICTS.items()
        for street, weight in enumerate(weights)
    }


@lru_cache(maxsize=1)
def _industries() -> dict[str, float]:
    found: dict[str, float] = {}
    for section, share in shares.SECTIONS.items():
        classes = [
            f"{division:02}{group}{kind}"
            for division in SECTIONS[section]
            for group in range(1, 5)
            for kind in (1, 2, 9)
        ]
        weights = [1 / (place + 3) for place in range(len(classes))]
        found |= {code: share * weight / sum(weights) for code, weight in zip(classes, weights, strict=True)}
    return found


def _words(spread: dict[str, float], rng: Generator) -> pa.Array:
    weights = np.array(list(spread.values()))
    drawn = np.searchsorted(np.cumsum(weights / weights.sum()), rng.random(SHARD))
    return _dictionary(np.minimum(drawn, len(weights) - 1).astype(np.int16), list(spread))


def _dictionary(numbers: np.ndarray, words: list[str]) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(numbers), words)


def _days(rng: Generator) -> pa.Array:
    age = np.minimum(rng.exponential(365.25 * 6, SHARD), 365.25 * 40).astype(np.int32)
    return pa.array((TODAY - date(1970, 1, 1)).days - age, pa.int32()).cast(pa.date32())


def _money(rng: Generator, scale: np.ndarray, median: float, spread: float) -> pa.Array:
    own = 0.8 * scale + 0.6 * rng.standard_normal(SHARD)
    return pa.array(np.minimum(100 * median * np.exp(spread * own), 1e14).astype(np.int64))


def _count(rng: Generator, mean: float, share: float) -> pa.Array:
    return pa.array(np.where(rng.random(SHARD) < share, rng.geometric(1 / mean, SHARD), 0))


def _ratio(rng: Generator, mean: float, spread: float) -> pa.Array:
    return pa.array(np.round(np.clip(rng.normal(mean, spread, SHARD), -0.9, 5), 4))


def _lists(rng: Generator, scale: np.ndarray, spread: dict[str, float]) -> pa.Array:
    """Larger enterprises hold more, at the same share over all."""
    favour = np.exp(scale) / np.exp(scale).mean()
    held = [np.flatnonzero(rng.random(SHARD) < share * favour) for share in spread.values()]
    holders = np.concatenate(held)
    numbers = np.repeat(np.arange(len(held)), [len(each) for each in held])
    order = np.argsort(holders, kind="stable")
    offsets = np.searchsorted(holders[order], np.arange(SHARD + 1)).astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets), _dictionary(numbers[order].astype(np.int16), list(spread)))


def _with_gaps(array: pa.Array, name: str, individual: np.ndarray, rng: Generator) -> pa.Array:
    register = next((key for key, own in _REGISTERS.items() if name in own), "other")
    share = shares.GAPS[register] * np.where(individual & (name not in _MARKET), 2, 1)
    gaps = pa.array(rng.random(SHARD) < share)
    return (
        pa.compute.if_else(gaps, pa.scalar(None, array.type), array)
        if not pa.types.is_list(array.type)
        else _list_gaps(array, gaps)
    )


def _list_gaps(array: pa.ListArray, gaps: pa.Array) -> pa.ListArray:
    return pa.ListArray.from_arrays(array.offsets, array.values, mask=gaps)


_REGISTERS = {"tax": _TAX, "science": _SCIENCE, "market": _MARKET, "staff": _STAFF}
