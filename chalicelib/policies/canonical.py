"""Owns how policies and the tables they refer to are written as text for storage, and read back equal; never YAML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from chalicelib.catalogue.models import Department
from chalicelib.policies.models import AnyFact, Body, Policy


class Reference(NamedTuple):
    """What policies refer to: the vocabulary of facts, the bodies that issue them, the keepers of facts."""

    facts: Mapping[str, AnyFact]
    bodies: Mapping[str, Body]
    keepers: Mapping[str, Department]


def text(policy: Policy) -> str:
    """A policy as canonical JSON: the same text for equal policies, whatever its file looks like."""
    return _json(policy.model_dump(mode="json", by_alias=True, exclude_defaults=True))


def policy(written: str) -> Policy:
    """The policy of such a text, equal to the one that was written. It was checked when it was published."""
    return Policy.model_validate(json.loads(written))


def reference_text(reference: Reference) -> str:
    """The tables as one JSON text."""
    return _json(
        {
            name: adapter.dump_python(getattr(reference, name), mode="json", by_alias=True, exclude_defaults=True)
            for name, adapter in _tables().items()
        }
    )


def reference(written: str) -> Reference:
    """The tables of such a text."""
    told = json.loads(written)
    return Reference(**{name: adapter.validate_python(told[name]) for name, adapter in _tables().items()})


def digest(content: bytes) -> str:
    """What a content is called: 32 hex characters of its SHA-256."""
    return sha256(content).hexdigest()[:32]


@lru_cache(maxsize=1)
def _tables() -> dict[str, TypeAdapter[Any]]:
    return {
        "facts": TypeAdapter(dict[str, AnyFact]),
        "bodies": TypeAdapter(dict[str, Body]),
        "keepers": TypeAdapter(dict[str, Department]),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
