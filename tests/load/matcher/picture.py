"""Owns the worked example of docs/matcher.md: four policies, one enterprise, and every bit in between, as it really is.

python -m tests.load.matcher.picture     writes docs/pictures/matcher.svg
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import NamedTuple

from chalicelib.conditions import parse, tree
from chalicelib.conditions.evaluation import Scope
from chalicelib.policies.matching import index
from chalicelib.policies.matching.columns import UNKNOWN
from chalicelib.policies.matching.index import Index
from chalicelib.policies.matching.online import Matcher
from chalicelib.policies.matching.program import Rule, compiled
from tests.tools import pages

TODAY = date(2026, 11, 24)
POLICIES = {
    "甲": 'within(region, "440305") and "hte" in titles',
    "乙": "revenue >= 2000万元 and staff >= 20人",
    "丙": 'revenue >= 1亿元 or "srdi" in titles',
    "丁": 'not within(region, "440307") and staff < 300人 and revenue < 5000万元',
}
FACTS = {"region": "440305001", "titles": ["hte"], "revenue": 3_000_000_000}
"""An enterprise of Nanshan with a revenue of 3000万元; nobody knows its staff."""
_CELL, _LEFT, _TOP = 34, 400, 120
_FILL = {"row": "#93c5fd", "possible": "#2563eb", "certain": "#15803d"}


class Line(NamedTuple):
    """A row of bits, with what it stands for; `kind` is a key of _FILL."""

    label: str
    bits: int
    kind: str


def lines(own: Index) -> Iterator[Line]:
    """Every row that this enterprise takes, and what is left of them."""
    possible = certain = (1 << own.conjunctions) - 1
    for column, scale in enumerate(own.scales):
        read = scale.read(Scope(FACTS, TODAY))
        cell = read if isinstance(read, int) else UNKNOWN
        row = own.row(column, cell)
        possible, certain = (possible & row, certain) if cell else (possible, certain & row)
        names = ", ".join(sorted({fact.name for fact in tree.facts(scale.column.subject)}))
        kind = f"cell {cell} of 1–{scale.cells - 1}" if cell else "unknown: the row of those that do not ask"
        yield Line(f"{names}{_word(scale)}: {kind}", row, "row")
    yield Line("possible = all rows of known facts, ANDed", possible, "possible")
    yield Line("true = possible AND the rows of unknown facts", possible & certain, "certain")


def _word(scale: object) -> str:
    term = getattr(getattr(getattr(scale, "column", None), "subject", None), "term", None)
    return f" has {term.value}" if term is not None else ""


def svg() -> str:
    """The picture."""
    program = compiled([Rule(name, parse(text)) for name, text in POLICIES.items()])
    own = Index(index.publish(program))
    answer = Matcher(own).match(FACTS, TODAY)
    rows = list(lines(own))
    body = [_text(16, 24 + 20 * at, f"{name}  {text}") for at, (name, text) in enumerate(POLICIES.items())]
    body += [_text(_LEFT + _CELL * bit + 10, _TOP - 8, own.ids[own.owners[bit]]) for bit in range(own.conjunctions)]
    for number, line in enumerate(rows):
        body.append(_text(16, _TOP + _CELL * number + 22, line.label))
        body += [_square(number, bit, line) for bit in range(own.conjunctions)]
    missing = "; ".join(f"{id}: {', '.join(sorted(names))}" for id, names in answer.missing.items())
    end = _TOP + _CELL * len(rows) + 24
    body.append(_text(16, end, f"fits: {', '.join(answer.matching)}; unknown, and what is missing: {missing}"))
    width, height = _LEFT + _CELL * own.conjunctions + 40, end + 16
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><title>Four policies, one enterprise</title>'
        "<style>text{font:14px sans-serif;fill:#1f2937}</style>"
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(body)}</svg>\n'
    )


def _text(x: int, y: int, text: str) -> str:
    return f'<text x="{x}" y="{y}">{escape(text)}</text>'


def _square(number: int, bit: int, line: Line) -> str:
    fill = _FILL[line.kind] if line.bits >> bit & 1 else "#f3f4f6"
    x, y = _LEFT + _CELL * bit, _TOP + _CELL * number
    return f'<rect x="{x}" y="{y}" width="{_CELL - 4}" height="{_CELL - 4}" rx="4" fill="{fill}"/>'


if __name__ == "__main__":
    file = pages.DOCS / "pictures" / "matcher.svg"
    file.write_text(svg(), encoding="utf-8")
    print(file)
