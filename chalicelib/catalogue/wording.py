"""Owns how people read the words and keys of bundle files: a stage, a tag, a limit; never a bundle's own texts."""

from __future__ import annotations

from functools import lru_cache

from pydantic import TypeAdapter

from chalicelib.catalogue import loading
from chalicelib.core.i18n import Words


def term(word: str) -> Words:
    """A word that bundles choose from: `birth`, `permit`, `integrated`.

    >>> term("permit").zh
    '行政许可'
    """
    return _read()["terms"][word]


def key(name: str) -> Words:
    """A key of a bundle file; one without words of its own is read as it is written.

    >>> key("limit").zh
    '时限'
    """
    return _read()["keys"].get(name) or Words(zh=name, en=name)


@lru_cache(maxsize=1)
def _read() -> dict[str, dict[str, Words]]:
    return loading.packaged("words.yaml", TypeAdapter(dict[str, dict[str, Words]]))
