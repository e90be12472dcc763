"""Owns walking through JSON: every place of a value, and the value with one place changed. Pure."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

Place = tuple[str | int, ...]


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Every place of a value, the whole first.

    >>> list(places({"a": [1], "b": None}))
    [(), ('a',), ('a', 0), ('b',)]
    """
    yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inner:
        yield from places(part, (*at, name))


def at(value: Any, place: Place) -> Any:
    """What stands at a place."""
    for part in place:
        value = value[part]
    return value


def changed(value: Any, place: Place, change: Callable[[Any], Any]) -> Any:
    """The value with what stands at one place changed; the rest is shared with it.

    >>> changed({"a": [1, 2]}, ("a", 1), str)
    {'a': [1, '2']}
    """
    if not place:
        return change(value)
    whole = copy.copy(value)
    whole[place[0]] = changed(value[place[0]], place[1:], change)
    return whole


def without(value: Any, place: Place) -> Any:
    """The value without what stands at a place, which is not the whole.

    >>> without({"a": [1, 2]}, ("a", 0))
    {'a': [2]}
    """

    def less(holder: Any) -> Any:
        rest = copy.copy(holder)
        del rest[place[-1]]
        return rest

    return changed(value, place[:-1], less)


def pointer(place: Place) -> str:
    """The place as a JSON pointer (RFC 6901), for people who read a failure."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in place) or "(the whole)"
