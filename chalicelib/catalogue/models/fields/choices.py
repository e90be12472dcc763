"""Owns the types of field whose answer is picked from options that the bundle lists."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from chalicelib import conditions
from chalicelib.catalogue.models.fields.base import Complaint, FieldBase, wrong_type
from chalicelib.conditions import FactType
from chalicelib.core.i18n import Words

Option = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*([-_][a-z0-9]+)*$", max_length=40)]
Options = Annotated[dict[Option, Words], Field(min_length=2, max_length=100)]


class ChoiceField(FieldBase):
    """One of several options."""

    type: Literal["choice"]
    options: Options

    def complaints(self, value: Any, today: date) -> Iterator[Complaint]:
        """See FieldBase."""
        if not isinstance(value, str):
            yield wrong_type("text")
        elif value not in self.options:
            yield Complaint("not_an_option", {})

    def json_schema(self, complete: bool) -> dict[str, Any]:
        """See FieldBase."""
        return {"type": "string", "enum": list(self.options)}

    def said(self, value: Any) -> Words:
        """See FieldBase: the option's words."""
        return self.options[value]

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Text(options=self.options, label=self.label)


class ChoicesField(FieldBase):
    """Any of several options, each at most once; at least one when the field is required."""

    type: Literal["choices"]
    options: Options

    def complaints(self, value: Any, today: date) -> Iterator[Complaint]:
        """See FieldBase."""
        if not isinstance(value, list) or not all(isinstance(option, str) for option in value):
            yield wrong_type("list")
            return
        yield from (Complaint("not_an_option", {}, f"/{n}") for n, each in enumerate(value) if each not in self.options)
        if len(set(value)) < len(value):
            yield Complaint("chosen_twice", {})

    def json_schema(self, complete: bool) -> dict[str, Any]:
        """See FieldBase."""
        option = {"type": "string", "enum": list(self.options)}
        fewest = {"minItems": 1} if complete and self.required else {}
        return {"type": "array", "items": option, "uniqueItems": True, **fewest}

    def said(self, value: Any) -> Words:
        """See FieldBase: the options' words, in the order of the list of options."""
        picked = [words for option, words in self.options.items() if option in value]
        return Words(zh="、".join(words.zh for words in picked), en=", ".join(words.en for words in picked))

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Many(of=conditions.Text(options=self.options), label=self.label)
