"""Owns how an amount is written with its scale and unit (`30万元`, `5.5%`, `300人`); never what it is compared with.

Python's grammar has no such word, so before parsing each is masked by a name of the same length that no fact can have.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from chalicelib.conditions.values import Numeric, number

UNITS: dict[str, tuple[str, Fraction]] = {
    "元": ("fen", Fraction(100)),
    "美元": ("usd", Fraction(1)),
    "%": ("ratio", Fraction(1, 100)),
    "人": ("person", Fraction(1)),
    "平方米": ("m2", Fraction(1)),
    "年": ("year", Fraction(1)),
    "个月": ("month", Fraction(1)),
    "天": ("day", Fraction(1)),
}
"""By how a unit is written: the unit it is kept in, and the factor. Money is kept in fen, a percentage as a ratio."""

_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_WRITTEN = re.compile(
    rf"(?<![\w.])(?P<number>[0-9][0-9_]*(?:\.[0-9]+)?)(?:(?P<scale>[万亿])(?P<unit>{'|'.join(UNITS)})?"
    rf"|(?P<plain>{'|'.join(UNITS)}))(?![\w%])"
)
_QUOTED_OR_WRITTEN = re.compile(rf"\"[^\"]*\"|'[^']*'|{_WRITTEN.pattern}")


def amount(text: str) -> tuple[Numeric, str] | None:
    """The amount and its unit ("" without one); None when the text is nothing of the kind.

    >>> amount("30万元"), amount("5.5%"), amount("1.5亿"), amount("30")
    ((30000000, 'fen'), (Fraction(11, 200), 'ratio'), (150000000, ''), None)
    """
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return None
    unit, factor = UNITS.get(match["unit"] or match["plain"] or "", ("", Fraction(1)))
    written = Fraction(Decimal(match["number"])) * _SCALES[match["scale"] or ""] * factor
    found = number(written.numerator if written.denominator == 1 else written)
    return None if found is None else (found, unit)


def masked(text: str) -> str:
    """The text with each such amount outside quotes replaced by as many underscores.

    >>> masked('assets <= 5000万元 and name == "30万元"')
    'assets <= ______ and name == "30万元"'
    """

    def mask(match: re.Match[str]) -> str:
        return "_" * len(match[0]) if match["number"] and amount(match[0]) else match[0]

    return _QUOTED_OR_WRITTEN.sub(mask, text)
