"""Owns the made policies: any number of them from a seed, in the words of the product; never the real ones."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from chalicelib.conditions import parse
from chalicelib.conditions.codes import SECTIONS
from chalicelib.policies.matching.program import Rule
from infra.city import shares
from infra.city.generated import title_shares

_SUMS = [base * 10**power for power in range(1, 5) for base in (1, 1.5, 2, 3, 5, 8)]
_RATES = [1, 1.5, 2, 3, 4, 5, 5.5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80]
_ABOUT = {"title": 50, "industry": 30, "count": 12, "money": 8}
"""What a policy is about, in a hundred; and what it may ask besides."""
_CLAUSES: dict[str, int] = {
    "title": 6, "industry": 40, "size": 20, "money": 60, "people": 22, "age": 18, "ratio": 30, "count": 24, "flag": 40,
    "base": 8, "kind": 12, "award": 6, "between": 6, "arithmetic": 1,
}  # fmt: skip


def rules(policies: int, seed: int = 1) -> list[Rule]:
    """So many policies, each for one place, with two to six clauses, every fifth with alternatives."""
    rng = Random(seed)
    return [Rule(f"policy-{number:05}@1", parse(sentence(rng))) for number in range(policies)]


def sentence(rng: Random) -> str:
    """The condition of one policy, as text: where, whom it is really about, and what else it asks."""
    about = _MADE[rng.choices(list(_ABOUT), list(_ABOUT.values()))[0]](rng)
    clauses = [about, *(_clause(rng) for _ in range(rng.choice((1, 2, 2, 2, 3, 3, 4, 5))))]
    if rng.random() < 0.2:
        clauses[1] = f"({clauses[1]} or {_clause(rng)} and {_clause(rng)})"
    if rng.random() < 0.05:
        clauses[-1] = f"({clauses[-1]} or {_clause(rng)} and not ({_clause(rng)}))"
    return " and ".join([*_place(rng), *clauses])


def _place(rng: Random) -> list[str]:
    chance = rng.random()
    if chance < 0.12:
        return []
    if chance < 0.34:
        return ['within(region, "440300")']
    district = rng.choice(list(shares.DISTRICTS))
    street = f"{district}{rng.randint(1, shares.STREETS):03}" if chance < 0.42 else district
    return [f'within(region, "{street}")']


def _clause(rng: Random) -> str:
    return _MADE[rng.choices(list(_CLAUSES), list(_CLAUSES.values()))[0]](rng)


def _title(rng: Random) -> str:
    spread = title_shares()
    first, second = rng.choices(list(spread), [share**0.5 for share in spread.values()], k=2)
    return f'"{first}" in titles' if rng.random() < 0.8 else f'("{first}" in titles or "{second}" in titles)'


def _industry(rng: Random) -> str:
    codes = ", ".join(f'"{_code(rng)}"' for _ in range(rng.choice((1, 1, 2, 3, 5))))
    return f"{'not ' if rng.random() < 0.06 else ''}under(industry, {codes})"


def _code(rng: Random) -> str:
    section = rng.choices("CIMLFEGHKOPQRAD", (30, 14, 12, 8, 7, 4, 4, 3, 3, 2, 2, 2, 2, 2, 1))[0]
    division = f"{rng.choice(SECTIONS[section]):02}"
    return rng.choice(
        (
            section,
            division,
            division,
            division + str(rng.randint(1, 4)),
            f"{division}{rng.randint(1, 4)}{rng.choice('129')}",
        )
    )


def _money(rng: Random) -> str:
    name = rng.choice(["revenue"] * 10 + ["rd_spend"] * 5 + ["tax_paid"] * 5 + list(shares.MONEY))
    return f"{name} {rng.choices(('>=', '<='), (92, 8))[0]} {rng.choice(_SUMS):g}万元"


def _between(rng: Random) -> str:
    low, high = sorted(rng.sample(_SUMS, 2))
    return f"{low:g}万元 <= {rng.choice(('revenue', 'assets', 'rd_spend'))} < {high:g}万元"


def _people(rng: Random) -> str:
    name = rng.choice(("staff", "staff", "insured"))
    return (
        f"{name} {rng.choices(('>=', '<='), (80, 20))[0]} {rng.choice((5, 10, 20, 30, 50, 100, 200, 300, 500, 1000))}人"
    )


def _age(rng: Random) -> str:
    years = rng.choice((1, 2, 3, 5, 8, 10))
    return rng.choice(
        (f"years_since(founded) >= {years}", f"years_since(founded) < {years}", f'founded >= "{2026 - years}-01-01"')
    )


def _ratio(rng: Random) -> str:
    return f"{rng.choice(['rd_ratio'] * 5 + ['revenue_growth'] * 3 + list(shares.RATIOS))} >= {rng.choice(_RATES)}%"


def _count(rng: Random) -> str:
    return f"{rng.choice([*shares.COUNTS, 'ui_months'])} >= {rng.choice((1, 1, 2, 3, 4, 5, 6, 10, 12, 60, 75))}"


def _flag(rng: Random) -> str:
    name = rng.choice([*shares.FLAGS, "clean_3y", "clean_3y", "strategic", "direct_report"])
    return (
        name
        if name in {"clean_3y", "lease_filed", "strategic", "direct_report", "in_qianhai", "listed", "biomedicine"}
        else f"not {name}"
    )


def _arithmetic(rng: Random) -> str:
    return rng.choice(
        (f"rd_spend / revenue >= {rng.choice((3, 4, 5))}%", "insured >= staff * 80%", "rd_staff >= staff * 10%")
    )


_MADE: dict[str, Callable[[Random], str]] = {
    "title": _title,
    "industry": _industry,
    "size": lambda rng: rng.choice(
        ('size in ("micro", "small")', 'size in ("medium", "large")', 'size == "small"', 'size != "large"')
    ),
    "money": _money,
    "people": _people,
    "age": _age,
    "ratio": _ratio,
    "count": _count,
    "flag": _flag,
    "base": lambda rng: rng.choice(('in_base != "none"', 'in_base == "industry"', 'in_base in ("trade", "services")')),
    "kind": lambda rng: rng.choice(('entity_type == "company"', 'entity_type == "individual"')),
    "award": lambda rng: f'"award-{rng.randrange(40):02}" not in awarded',
    "between": _between,
    "arithmetic": _arithmetic,
}
