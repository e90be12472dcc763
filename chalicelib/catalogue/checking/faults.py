"""Owns what a rule of checking is: it looks at a bundle and yields faults with their places; never a file or a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from chalicelib.catalogue.findings import Place
from chalicelib.catalogue.models import Bundle
from chalicelib.core.i18n import Words


class Fault(NamedTuple):
    """One fault: its code in findings.yaml, the place in the bundle, and what fills its words."""

    code: str
    path: Place
    values: dict[str, Any]


class Subject(NamedTuple):
    """What is checked: the bundle, as far as it could be read, and what had to be left out of it."""

    bundle: Bundle
    removed: tuple[str, ...] = ()

    def mentions(self, name: str) -> bool:
        """Whether a part that could not be read mentions a name: then nobody can say that it is unknown or unused."""
        return any(name in text for text in self.removed)


Rule = Callable[[Subject], Iterator[Fault]]


def fault(code: str, *path: str | int, **values: Any) -> Fault:
    """A fault at a path."""
    return Fault(code, path, values)


def unknown(code: str, path: Place, name: str, known: Iterable[str]) -> Fault:
    """The fault that a name is unknown, with the nearest known one or the whole list."""
    return Fault(code, path, {"name": name, "hint": nearest(name, known)})


def nearest(name: str, known: Iterable[str]) -> Words:
    """“Did you mean”, or what there is.

    >>> nearest("helth", ["health", "tax"]).en
    'Did you mean “health”?'
    >>> nearest("moon", ["health", "tax"]).en
    'There are: health, tax.'
    """
    names = list(known)
    if close := get_close_matches(name, names):
        return Words(zh=f"是不是“{close[0]}”？", en=f"Did you mean “{close[0]}”?")
    listed = ", ".join(names[:30])
    return Words(zh=f"可用：{listed or '无'}。", en=f"There are: {listed or 'none'}.")
