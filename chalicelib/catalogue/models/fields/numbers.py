"""Owns the types of field whose answer is a number, an amount of money, or yes and no."""

import math
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from chalicelib import conditions
from chalicelib.catalogue.models.fields.base import Complaint, FieldBase, wrong_type
from chalicelib.conditions import FactType
from chalicelib.core.i18n import Words

_LARGEST = 10**12
_LARGEST_FEN = 10**15  # ten trillion yuan
_Limit = Annotated[float, Field(ge=-_LARGEST, le=_LARGEST)]


class Counted(FieldBase):
    """A field whose answer is a number between two bounds, both included."""

    def bounds(self) -> tuple[float, float]:
        """The smallest and the largest number."""
        return -_LARGEST, _LARGEST

    def whole(self) -> bool:
        """Whether only whole numbers are answers."""
        return True

    def complaints(self, value: Any, today: date) -> Iterator[Complaint]:
        """See FieldBase."""
        if not _is_number(value):
            yield wrong_type("number")
            return
        smallest, largest = self.bounds()
        if self.whole() and value != int(value):
            yield Complaint("not_whole", {})
        if value < smallest:
            yield Complaint("too_small", {"limit": f"{smallest:g}"})
        if value > largest:
            yield Complaint("too_large", {"limit": f"{largest:g}"})

    def json_schema(self, complete: bool) -> dict[str, Any]:
        """See FieldBase."""
        smallest, largest = self.bounds()
        return {"type": "integer" if self.whole() else "number", "minimum": smallest, "maximum": largest}

    def settled(self, value: Any) -> Any:
        """See FieldBase; 5.0 is 5."""
        return int(value) if isinstance(value, float) and value.is_integer() else value


def _is_number(value: Any) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)  # however long: an int may be over all floats


class NumberField(Counted):
    """A number with or without decimals, e.g. an area or a share in per cent."""

    type: Literal["number"]
    min: _Limit = 0
    max: _Limit = _LARGEST
    unit: str = Field("", max_length=10)

    def bounds(self) -> tuple[float, float]:
        """See Counted."""
        return self.min, self.max

    def whole(self) -> bool:
        """See Counted."""
        return False

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Number(unit=self.unit, minimum=self.min, maximum=self.max, label=self.label)


class IntegerField(Counted):
    """A whole number, e.g. how many people."""

    type: Literal["integer"]
    min: _Limit = 0
    max: _Limit = _LARGEST
    unit: str = Field("", max_length=10)

    def bounds(self) -> tuple[float, float]:
        """See Counted."""
        return self.min, self.max

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Number(unit=self.unit, integer=True, minimum=self.min, maximum=self.max, label=self.label)


class MoneyField(Counted):
    """An amount of renminbi, in whole fen, not negative."""

    type: Literal["money"]

    def bounds(self) -> tuple[float, float]:
        """See Counted."""
        return 0, _LARGEST_FEN

    def said(self, value: Any) -> Words:
        """See FieldBase: in yuan."""
        amount = f"{value // 100:,}.{value % 100:02}".removesuffix(".00")
        return Words(zh=f"{amount}元", en=f"CNY {amount}")

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Number(unit="fen", integer=True, minimum=0, maximum=_LARGEST_FEN, label=self.label)


class BooleanField(FieldBase):
    """Yes or no."""

    type: Literal["boolean"]

    def complaints(self, value: Any, today: date) -> Iterator[Complaint]:
        """See FieldBase."""
        if not isinstance(value, bool):
            yield wrong_type("boolean")

    def json_schema(self, complete: bool) -> dict[str, Any]:
        """See FieldBase."""
        return {"type": "boolean"}

    def said(self, value: Any) -> Words:
        """See FieldBase."""
        return Words(zh="是", en="Yes") if value else Words(zh="否", en="No")

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Boolean(label=self.label)
