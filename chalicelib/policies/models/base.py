"""Owns how money, rates, days and calculations are written in a policy file and read; never what they are for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from chalicelib import conditions
from chalicelib.conditions import literals
from chalicelib.conditions.values import day


def _money(value: Any) -> int:
    read = literals.amount(value) if isinstance(value, str) else None
    if read is None or read[1] != "fen" or not isinstance(read[0], int):
        raise PydanticCustomError("money", "no amount of money")
    return read[0]


def money_text(fen: int) -> str:
    """Fen as a file has them.

    >>> money_text(30_000_000), money_text(123_450)
    ('30万元', '1234.5元')
    """
    for size, scale in ((10**10, "亿"), (10**6, "万")):
        if fen and fen % size == 0:
            return f"{fen // size}{scale}元"
    return f"{Decimal(fen) / 100:f}元".replace(".00元", "元")


def _rate(value: Any) -> Fraction:
    read = literals.amount(value) if isinstance(value, str) else None
    if read and read[1] == "ratio":
        return Fraction(read[0])
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Fraction(Decimal(repr(value)))
    raise PydanticCustomError("rate", "no rate")


def _rate_text(rate: Fraction) -> str:
    return f"{Decimal((rate * 100).numerator) / Decimal((rate * 100).denominator):f}%"


def _calculation(value: Any) -> conditions.Calculation:
    if isinstance(value, conditions.Calculation):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise PydanticCustomError("calculation_type", "a calculation is a text")
    try:
        return conditions.calculation(str(value))
    except conditions.ConditionError as error:
        raise PydanticCustomError(
            "calculation", "no calculation", {"message": error.message, "hint": error.hint, "column": error.column}
        ) from error


def _day(value: Any) -> date:
    found = day(value) if isinstance(value, str) and len(value) == 10 else None
    if found is None:
        raise PydanticCustomError("day", "no day")
    return found


_TEXT = WithJsonSchema({"type": "string"})

Money = Annotated[int, PlainValidator(_money), PlainSerializer(money_text, return_type=str), _TEXT]
"""Fen; written in yuan with its unit: `30万元`, `1500元`, `1.5亿元`."""

Rate = Annotated[Fraction, PlainValidator(_rate), PlainSerializer(_rate_text, return_type=str), _TEXT]
"""An exact ratio: `3.5%`, or a plain number, 0.035."""

CalculationText = Annotated[
    conditions.Calculation,
    PlainValidator(_calculation),
    PlainSerializer(lambda read: read.text, return_type=str),
    _TEXT,
]
"""A number worked out from facts, in the condition language: `rent_paid * 50%`, `100万元`."""

Day = Annotated[date, PlainValidator(_day), PlainSerializer(date.isoformat, return_type=str), _TEXT]
"""A day of the calendar, `2026-04-01`."""
