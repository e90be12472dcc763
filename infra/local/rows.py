"""Owns that rows go through the cloud as they are: a row's values in JSON are what both ends take and give.

On its way a row is rebuilt four times, value by value: by botocore and by moto, when it is asked and when answered.
Only bytes are written otherwise in JSON; a row that holds some is rebuilt as before. Undone when the cloud goes down.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from types import SimpleNamespace
from typing import Any
from unittest import mock

from botocore.parsers import BaseJSONParser as AnswerReader
from botocore.serialize import JSONSerializer as CallWriter
from moto.core.parse import JSONParser as CallReader
from moto.core.serialize import BaseJSONSerializer as AnswerWriter
from moto.dynamodb.models import table
from moto.dynamodb.models.dynamo_type import Item

_VALUE = "AttributeValue"  # botocore's name for a value of a row
_AS_THEY_ARE = frozenset({"S", "N", "BOOL", "NULL", "SS", "NS"})


@contextmanager
def rows_as_they_are() -> Iterator[None]:
    """While inside, nothing is rebuilt of rows without bytes; and what a query finds is not copied to be read."""
    with ExitStack() as undo:
        for owner in (CallWriter, AnswerWriter):
            write = _written(owner._serialize_type_map)
            undo.enter_context(mock.patch.object(owner, "_serialize_type_map", write))
        for owner, name in ((CallReader, "_parse_map"), (AnswerReader, "_handle_map")):
            undo.enter_context(mock.patch.object(owner, name, _read(getattr(owner, name))))
        undo.enter_context(mock.patch.object(table, "copy", SimpleNamespace(copy=copy.copy, deepcopy=_copied)))
        yield


def _written(usual: Callable[..., None]) -> Callable[..., None]:
    def write(writer: Any, written: dict[str, Any], values: Mapping[str, Any], shape: Any, key: str) -> None:
        if shape.value.name == _VALUE and _plain(values):
            writer._default_serialize(written, values, shape, key)
        else:
            usual(writer, written, values, shape, key)

    return write


def _read(usual: Callable[..., Any]) -> Callable[..., Any]:
    def read(reader: Any, shape: Any, values: Mapping[str, Any]) -> Any:
        return values if shape.value.name == _VALUE and _plain(values) else usual(reader, shape, values)

    return read


def _plain(values: Mapping[str, Any]) -> bool:
    """Whether no value is of bytes, nor anything but a value of a row."""
    return all(map(_plain_value, values.values()))


def _plain_value(value: Any) -> bool:
    if not isinstance(value, dict) or len(value) != 1:
        return False
    [(kind, inner)] = value.items()
    if kind == "M":
        return isinstance(inner, dict) and _plain(inner)
    if kind == "L":
        return isinstance(inner, list) and all(map(_plain_value, inner))
    return kind in _AS_THEY_ARE and inner is not None


def _copied(value: Any) -> Any:
    """moto copies the rows that a query found, and then only reads them; there is one call at a time (`cures`)."""
    if isinstance(value, list) and value and all(isinstance(row, Item) for row in value):
        return list(value)
    return copy.deepcopy(value)
