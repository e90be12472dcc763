"""Owns reading what `infra/` describes: the state, the functions and the roles; it never changes a word of them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_HERE = Path(__file__).parent
STATE, FUNCTIONS, ROLES = _HERE / "template.yaml", _HERE / "functions.yaml", _HERE / "roles.yaml"


@lru_cache(maxsize=8)
def read(path: Path) -> dict[str, Any]:
    """One template as plain values; intrinsic functions stay as written (`{"Fn::Sub": …}`). Not to be changed."""
    template: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return template


def merged(*parts: dict[str, Any]) -> dict[str, Any]:
    """The parts laid over one another: mappings are joined, anything else is replaced by the later part's.

    >>> merged({"a": {"b": 1, "c": [1]}}, {"a": {"c": [2], "d": 3}})
    {'a': {'b': 1, 'c': [2], 'd': 3}}
    """
    whole: dict[str, Any] = {}
    for part in parts:
        for key, value in part.items():
            known = whole.get(key)
            whole[key] = merged(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return whole


def overlay() -> dict[str, Any]:
    """Everything that is laid over what Chalice packages, and all that a stage is made of beside the functions."""
    return merged(*map(read, (STATE, FUNCTIONS, ROLES)))
