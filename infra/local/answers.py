"""Owns cheaper answers of moto: what is written is moto's, only sooner.

For each part of an answer moto tries every name that AWS's API knows for it, in several spellings each, though most are
there under these names already, as a row's values are (`S`, `N`, `BOOL`, …): two thirds of all time in the embedded
cloud, as rows are read.
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
    """While inside, moto writes of what has AWS's own names what is there, and does not look for what is not."""
    with mock.patch.object(BaseJSONSerializer, "_serialize_type_structure", _structure):
        yield


def _structure(serializer: Any, serialized: Any, value: Any, shape: Any, key: str) -> None:
    if not _named_as_in_the_api(serializer, value, shape):
        _moto_structure(serializer, serialized, value, shape, key)
        return
    written = serializer.MAP_TYPE() if key else serialized
    for name, inner in value.items():
        if inner is not None:
            member = shape.members[name]
            member.parent = shape  # as moto does, for parts that are not named so
            serializer._serialize(written, inner, member, name)
    if key:
        serializer._default_serialize(serialized, written, shape, key)


def _named_as_in_the_api(serializer: Any, value: Any, shape: Any) -> bool:
    """Whether every part is under the name that AWS's API has for it, and nothing is to be made of it on the way."""
    changed = getattr(serializer._value_picker, "response_transformers", None)
    return isinstance(value, dict) and value.keys() <= shape.members.keys() and not changed
