"""Owns the form as JSON Schema 2020-12, for clients; it says what JSON Schema can say, `rules.faults` says the rest.

Left to `rules`: check digits, days that do not exist, invisible characters, the future, fields that are shown only
sometimes, checks across fields. A test holds the two verdicts against each other.
"""

from __future__ import annotations

from typing import Any

from chalicelib.catalogue.models import Bundle, FieldBase, ListField


def form_schema(bundle: Bundle, complete: bool = False) -> dict[str, Any]:
    """The schema of settled answers; with `complete` of those that may be handed in.

    Each field carries its words and what else a client needs under `x-field`.
    """
    root = _group()
    for section in bundle.form:
        for name, field in section.fields.items():
            always = section.show_when is None and field.show_when is None and field.required
            _place(root, name.split("."), field, complete=complete, must=complete and always)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": bundle.name.zh, **root}


def _group() -> dict[str, Any]:
    return {"type": "object", "properties": {}, "additionalProperties": False}


def _place(group: dict[str, Any], parts: list[str], field: FieldBase, *, complete: bool, must: bool) -> None:
    first, *rest = parts
    if must and first not in group.setdefault("required", []):
        group["required"].append(first)
    if rest:
        _place(group["properties"].setdefault(first, _group()), rest, field, complete=complete, must=must)
    else:
        group["properties"][first] = {
            "title": field.label.zh,
            **field.json_schema(complete),
            "x-field": described(field),
        }


def described(field: FieldBase) -> dict[str, Any]:
    """What a client needs of a field beside its schema: type, label, hint, options, when it is shown, its source."""
    shown = field.model_dump(mode="json", by_alias=True, exclude_none=True, exclude={"confirm"})
    if isinstance(field, ListField):
        shown["fields"] = {name: described(inner) for name, inner in field.fields.items()}
    return shown
