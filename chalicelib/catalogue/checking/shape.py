"""Owns reading a document into a definition as far as it goes: every fault of shape, and the rest without broken parts.

So the rules can look at the rest, and one run tells everything. Never judges what a well-shaped bundle or policy means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from chalicelib.catalogue.checking.faults import Fault, fault, nearest
from chalicelib.catalogue.findings import Finding, Place
from chalicelib.catalogue.loading import Document
from chalicelib.catalogue.models import Definition
from chalicelib.core.i18n import Words

_Whole = TypeVar("_Whole", bound=Definition)

_ROUNDS = 12  # no part of a bundle lies deeper
_LEFT_BY_US = frozenset({"missing", "too_short"})
_TYPES = {
    "string_type": Words(zh="文字（数字请加引号）", en="a text (put digits in quotes)"),
    "int_type": Words(zh="整数", en="a whole number"),
    "int_from_float": Words(zh="整数", en="a whole number"),
    "float_type": Words(zh="数字", en="a number"),
    "float_parsing": Words(zh="数字", en="a number"),
    "bool_type": Words(zh="true 或 false", en="true or false"),
    "tuple_type": Words(zh="列表 [… , …]", en="a list [… , …]"),
    "dict_type": Words(zh="键和值", en="keys with values"),
    "model_type": Words(zh="键和值", en="keys with values"),
    "model_attributes_type": Words(zh="键和值", en="keys with values"),
    "condition_type": Words(zh="一句条件（加引号的文字）", en="a condition, as a text in quotes"),
    "calculation_type": Words(zh="一个算式（文字）", en="a calculation, as a text"),
}
_BOUNDS = {
    "greater_than_equal": ("ge", Words(zh="不小于", en="at least")),
    "less_than_equal": ("le", Words(zh="不大于", en="at most")),
    "string_too_short": ("min_length", Words(zh="字数不少于", en="in characters, at least")),
    "string_too_long": ("max_length", Words(zh="字数不多于", en="in characters, at most")),
    "too_short": ("min_length", Words(zh="个数不少于", en="in number, at least")),
    "too_long": ("max_length", Words(zh="个数不多于", en="in number, at most")),
}


class Shaped(NamedTuple, Generic[_Whole]):
    """The definition (None when nothing is left), the faults of shape, and the texts of what was left out."""

    whole: _Whole | None
    faults: tuple[Fault, ...]
    removed: tuple[str, ...]
    origin: dict[Place, Place]

    def place(self, path: Place) -> Place:
        """The path in the file of a path in the definition: parts of a list may have been left out before it."""
        if path in self.origin:
            return self.origin[path]
        return (*self.place(path[:-1]), path[-1])


def shape(
    value: Any, model: type[_Whole], codes: Mapping[str, str] | None = None, incomplete: frozenset[str] = frozenset()
) -> Shaped[_Whole]:
    """Read a document's value into a definition, leaving out what is broken.

    `codes`: the code of the fault for each type of error that the model raises itself; by default those of bundles.
    `incomplete`: those of them that say that something is missing; what we left out is not missed again.
    """
    codes, left_by_us = _OURS if codes is None else codes, _LEFT_BY_US | incomplete
    faults: list[Fault] = []
    removed: list[str] = []
    origin: dict[Place, Place] = {(): ()}
    for attempt in range(_ROUNDS):
        keys: dict[int, list[str]] = {}
        try:
            return Shaped(model.model_validate(value, context=keys), tuple(faults), tuple(removed), origin)
        except ValidationError as error:
            errors = error.errors()
            fresh = [each for each in errors if not (attempt and each["type"] in left_by_us)]
            found = [_fault(each, value, keys, codes) for each in fresh]
            faults += [each._replace(path=origin.get(each.path, each.path)) for each in found]
            broken = {_path(each, value) for each in errors}
        if () in broken:
            break
        removed += [text for path in broken for text in (str(path[-1]), *_texts(_at(value, path)))]
        value, origin = _without(value, broken, origin)
    return Shaped(None, tuple(faults), tuple(removed), origin)


def noted(document: Document, shaped: Shaped[Any], found: Iterable[Fault]) -> tuple[Finding, ...]:
    """Everything that is wrong with a file, by its lines: its text, its shape, and what rules `found` in the rest."""
    empty_for_a_reason = document.value is None and document.findings
    for code, path, values in () if empty_for_a_reason else shaped.faults:
        document.fault(code, path, **values)
    for code, path, values in found:
        document.fault(code, shaped.place(path), **values)
    return tuple(sorted(document.findings, key=lambda finding: (finding.line, finding.code)))


class _Spot(NamedTuple):
    """Where one of pydantic's errors is in the document."""

    path: Place
    error: ErrorDetails
    known: tuple[str, ...]
    codes: Mapping[str, str]

    @property
    def given(self) -> Any:
        """The value that is wrong, when it is short enough to repeat."""
        value = self.error["input"]
        return value if isinstance(value, str | int | float) and len(str(value)) < 80 else "…"


def _fault(error: ErrorDetails, value: Any, keys: dict[int, list[str]], codes: Mapping[str, str]) -> Fault:
    path = _path(error, value)
    known = keys.get(id(_at(value, path[:-1])), ("zh", "en"))
    spot = _Spot(path, error, tuple(known), codes)
    return _told(spot) if error["type"] in codes else _FAULTS.get(error["type"], _wrong_type)(spot)


def _missing(spot: _Spot) -> Fault:
    loc = spot.error["loc"]
    return fault("key_missing", *spot.path, key="type" if spot.error["type"] == "union_tag_not_found" else loc[-1])


def _extra(spot: _Spot) -> Fault:
    key = str(spot.path[-1])
    return fault("key_unknown", *spot.path, key=key, hint=nearest(key, spot.known))


def _not_one_of(spot: _Spot) -> Fault:
    context = spot.error["ctx"]
    expected = str(context.get("expected") or context.get("expected_tags")).replace(" or ", ", ").replace("'", "")
    name = str(context.get("tag", spot.given))
    return fault("not_one_of", *spot.path, value=name, hint=nearest(name, expected.split(", ")))


def _out_of_bounds(spot: _Spot) -> Fault:
    limit, words = _BOUNDS[spot.error["type"]]
    return fault("out_of_bounds", *spot.path, bound=words, limit=spot.error["ctx"][limit])


def _told(spot: _Spot) -> Fault:
    return fault(spot.codes[spot.error["type"]], *spot.path, given=spot.given, **spot.error.get("ctx", {}))


def _wrong_type(spot: _Spot) -> Fault:
    expected = _TYPES.get(spot.error["type"], Words(zh=spot.error["msg"], en=spot.error["msg"]))
    return fault("wrong_type", *spot.path, given=spot.given, expected=expected)


COMMON = {"condition": "condition_unreadable", "string_pattern_mismatch": "malformed"}
"""The types of errors, with the codes of their faults, that every definition may raise."""

_OURS = {
    **COMMON,
    "source": "source_unreadable",
    "expression": "expression_unreadable",
    "span": "span_reversed",
    "cut": "cut_reversed",
}
_FAULTS: dict[str, Callable[[_Spot], Fault]] = {
    "missing": _missing,
    "union_tag_not_found": _missing,
    "extra_forbidden": _extra,
    **dict.fromkeys(("enum", "literal_error", "union_tag_invalid"), _not_one_of),
    **dict.fromkeys(_BOUNDS, _out_of_bounds),
}


def _path(error: ErrorDetails, value: Any) -> Place:
    """The place in the document: pydantic's location without the tags of unions and its mark for keys.

    A missing key has no place of its own: it is the mapping around it that is broken.
    """
    path: list[str | int] = []
    for part in error["loc"]:
        inside = isinstance(value, dict) and part in value
        if inside or (isinstance(value, list) and isinstance(part, int) and part < len(value)):
            path.append(part)
            value = value[part]
    return tuple(path)


def _at(value: Any, path: Place) -> Any:
    for part in path:
        value = value[part]
    return value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (text for pair in value.items() for part in pair for text in _texts(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _texts(part))
    else:
        yield str(value)


def _without(value: Any, broken: set[Place], origin: dict[Place, Place]) -> tuple[Any, dict[Place, Place]]:
    """The value without the broken parts, and where each part that is left stood in the file."""
    places: dict[Place, Place] = {}

    def copy(part: Any, old: Place, new: Place) -> Any:
        places[new] = origin.get(old, old)
        if isinstance(part, dict):
            entries = [(key, each) for key, each in part.items() if (*old, key) not in broken]
            return {key: copy(each, (*old, key), (*new, key)) for key, each in entries}
        if isinstance(part, list):
            kept = [number for number in range(len(part)) if (*old, number) not in broken]
            return [copy(part[number], (*old, number), (*new, place)) for place, number in enumerate(kept)]
        return part

    return copy(value, (), ()), places
