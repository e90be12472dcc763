"""Owns the type of field whose answer is a list of like entries, e.g. shareholders; never a list inside a list."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from chalicelib import conditions
from chalicelib.catalogue.models.fields.base import Complaint, FieldBase, Span, wrong_type
from chalicelib.catalogue.models.fields.choices import ChoiceField, ChoicesField
from chalicelib.catalogue.models.fields.numbers import BooleanField, IntegerField, MoneyField, NumberField
from chalicelib.catalogue.models.fields.texts import (
    AddressField,
    BankCardField,
    CreditCodeField,
    IdNumberField,
    IndustryField,
    PersonNameField,
    PhoneField,
    RegionField,
    TextField,
)
from chalicelib.catalogue.models.fields.times import DateField, DateTimeField
from chalicelib.conditions import FactType
from chalicelib.core.i18n import Words

SimpleField = (
    TextField
    | AddressField
    | PersonNameField
    | IdNumberField
    | CreditCodeField
    | PhoneField
    | BankCardField
    | RegionField
    | IndustryField
    | NumberField
    | IntegerField
    | MoneyField
    | BooleanField
    | DateField
    | DateTimeField
    | ChoiceField
    | ChoicesField
)
_Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=40)]


class ListField(FieldBase):
    """Several entries with the same fields. `length` counts entries; too few are a matter of completeness."""

    type: Literal["list"]
    length: Span = (1, 50)
    fields: dict[_Name, Annotated[SimpleField, Field(discriminator="type")]] = Field(min_length=1)

    def settled(self, value: Any) -> Any:
        """See FieldBase; inside entries too, and without what is empty there."""
        return [self._entry(entry) if isinstance(entry, dict) else entry for entry in value] if _list(value) else value

    def _entry(self, entry: dict[str, Any]) -> dict[str, Any]:
        settled = {name: self._part(name, part) for name, part in entry.items()}
        return {name: part for name, part in settled.items() if part not in (None, "")}

    def _part(self, name: str, part: Any) -> Any:
        return self.fields[name].settled(part) if name in self.fields else part

    def complaints(self, value: Any, today: date) -> Iterator[Complaint]:
        """See FieldBase."""
        if not _list(value):
            yield wrong_type("list")
            return
        if len(value) > self.length[1]:
            yield Complaint("too_many", {"limit": self.length[1]})
        for number, entry in enumerate(value):
            yield from self._inside(f"/{number}", entry, today)

    def _inside(self, at: str, entry: Any, today: date) -> Iterator[Complaint]:
        if not isinstance(entry, dict):
            yield wrong_type("group")._replace(at=at)
            return
        for name, part in entry.items():
            if name not in self.fields:
                yield Complaint("unknown", {}, f"{at}/{name.replace('~', '~0').replace('/', '~1')}")
                continue
            found = self.fields[name].complaints(part, today)
            yield from (complaint._replace(at=f"{at}/{name}{complaint.at}") for complaint in found)

    def json_schema(self, complete: bool) -> dict[str, Any]:
        """See FieldBase."""
        must = [name for name, field in self.fields.items() if field.required and field.show_when is None]
        entry = {
            "type": "object",
            "properties": {name: field.json_schema(complete) for name, field in self.fields.items()},
            "additionalProperties": False,
            **({"required": must} if complete else {}),
        }
        fewest = {"minItems": self.length[0]} if complete else {}
        return {"type": "array", "items": entry, "maxItems": self.length[1], **fewest}

    def said(self, value: Any) -> Words:
        """See FieldBase: entry after entry."""
        entries = [[self.fields[name].said(part) for name, part in entry.items()] for entry in value]
        zh, en = ([" ".join(words[lang] for words in entry) for entry in entries] for lang in ("zh", "en"))
        return Words(zh="；".join(zh), en="; ".join(en))

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Many(
            of=conditions.Group(fields={name: field.fact() for name, field in self.fields.items()}), label=self.label
        )


def _list(value: Any) -> bool:
    return isinstance(value, list)


AnyField = Annotated[SimpleField | ListField, Field(discriminator="type")]
