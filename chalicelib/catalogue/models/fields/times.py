"""Owns the types of field whose answer is a day or a moment, written as RFC 3339 says."""

import re
from abc import abstractmethod
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, ClassVar, Literal

from chalicelib import conditions
from chalicelib.catalogue.models.fields.base import Complaint, FieldBase, wrong_type
from chalicelib.conditions import FactType
from chalicelib.core import clock

_EARLIEST = date(1900, 1, 1)


class Timed(FieldBase):
    """A field whose answer is a point in time, not before 1900."""

    shape: ClassVar[str]
    format: ClassVar[str]
    not_after: Literal["today"] | None = None

    @abstractmethod
    def day(self, text: str) -> date:
        """The date in Shanghai of a text of the right shape; ValueError when the calendar has no such day."""

    def complaints(self, value: Any, today: date) -> Iterator[Complaint]:
        """See FieldBase."""
        if not isinstance(value, str):
            yield wrong_type(self.format)
        elif not re.fullmatch(self.shape, value):
            yield Complaint(self.format.replace("-", "_"), {})
        else:
            yield from self._misplaced(value, today)

    def _misplaced(self, text: str, today: date) -> Iterator[Complaint]:
        try:
            day = self.day(text)
        except (ValueError, OverflowError):
            yield Complaint("no_such_day", {})
            return
        if day < _EARLIEST:
            yield Complaint("too_long_ago", {"limit": _EARLIEST})
        if self.not_after and day > today:
            yield Complaint("in_future", {})

    def json_schema(self, complete: bool) -> dict[str, Any]:
        """See FieldBase."""
        return {"type": "string", "format": self.format, "pattern": f"^(?:{self.shape})$"}


class DateField(Timed):
    """A day: `2026-11-24`."""

    type: Literal["date"]
    shape: ClassVar[str] = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    format: ClassVar[str] = "date"

    def day(self, text: str) -> date:
        """See Timed."""
        return date.fromisoformat(text)

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Date(label=self.label)


class DateTimeField(Timed):
    """A moment with its offset: `2026-11-24T08:30:00+08:00`."""

    type: Literal["datetime"]
    shape: ClassVar[str] = (
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})"
    )
    format: ClassVar[str] = "date-time"

    def day(self, text: str) -> date:
        """See Timed."""
        return clock.local_date(datetime.fromisoformat(text))

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.DateTime(label=self.label)
