"""Owns cheaper answers of moto's tables: what a row's values are written as is moto's, only sooner.

For each value of a row moto tries ten names (`S`, `N`, `BOOL`, …) in several spellings each, though every value is
written under the one name that it has in AWS's API: two thirds of all time in the embedded cloud, as rows are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from moto.core.serialize import BaseJSONSerializer

_moto_structure: Any = BaseJSONSerializer._serialize_type_structure  # moto ships no types


@contextmanager
def values_written_by_their_own_name() -> Iterator[None]:
    """While inside, moto writes of an AttributeValue what is there, and does not look for what is not."""
    with mock.patch.object(BaseJSONSerializer, "_serialize_type_structure", _structure):
        yield


def _structure(serializer: Any, serialized: Any, value: Any, shape: Any, key: str) -> None:
    if not (shape.name == "AttributeValue" and isinstance(value, dict) and value.keys() <= shape.members.keys()):
        _moto_structure(serializer, serialized, value, shape, key)
        return
    written: dict[str, Any] = {}
    for name, inner in value.items():
        if inner is not None:
            serializer._serialize(written, inner, shape.members[name], name)
    serializer._default_serialize(serialized, written, shape, key)
