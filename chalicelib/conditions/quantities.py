"""Owns how numbers, units and lists are written for people in both languages; never what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from chalicelib.conditions.phrases import ALIASES, SCALES, UNITS, Said
from chalicelib.conditions.values import Numeric
from chalicelib.core.i18n import Words

_SHOWN = 10


def quantity(amount: Numeric, unit: str | Words = "") -> Said:
    """A number with its unit. Money in fen is shown in yuan, a ratio as a percentage.

    >>> quantity(300, "m²"), quantity(Fraction(11, 200), "ratio").en
    (Said(zh='300平方米', en='300 m²'), '5.5%')
    >>> quantity(300_000_000, "fen")
    Said(zh='300万元', en='3,000,000 yuan')
    """
    if isinstance(unit, Words):
        return Said(_zh(amount) + unit.zh, f"{_en(amount)} {unit.en}")
    unit = ALIASES.get(unit, unit)
    if unit in SCALES:
        unit, scale = SCALES[unit]
        amount = amount * scale
    if unit in UNITS:
        one, several = UNITS[unit]
        return (one if abs(amount) == 1 else several).filled(n=Said(_zh(amount), _en(amount)))
    return Said(_zh(amount) + unit, f"{_en(amount)} {unit}".rstrip())


def _decimal(amount: Numeric) -> Decimal:
    rounded = round(Fraction(amount), 12)
    return Decimal(rounded.numerator) / Decimal(rounded.denominator)


def _zh(amount: Numeric) -> str:
    for size, word in ((10**8, "亿"), (10**4, "万")):
        if amount and amount % size == 0:
            return f"{amount // size}{word}"
    return f"{_decimal(amount):f}"


def _en(amount: Numeric) -> str:
    return f"{_decimal(amount):,f}"


def listed(parts: Sequence[Said], zh: str = "或", en: str = " or ", comma: tuple[str, str] = ("、", ", ")) -> Said:
    """Several things in a row; a long row ends with how many there are.

    >>> listed([Said("甲", "A"), Said("乙", "B"), Said("丙", "C")])
    Said(zh='甲、乙或丙', en='A, B or C')
    """
    if len(parts) > _SHOWN:
        shown = listed(parts[:_SHOWN], *comma, comma)
        return Said(f"{shown.zh}等{len(parts)}项", f"{shown.en} and {len(parts) - _SHOWN} more")
    head, last = parts[:-1], parts[-1]
    if not head:
        return last
    before = Said(comma[0].join(part.zh for part in head), comma[1].join(part.en for part in head))
    return Said(before.zh + zh + last.zh, before.en + en + last.en)
