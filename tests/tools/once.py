"""Owns what a process of tests works out once: pure functions of texts and passwords that each city would ask again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from unittest import mock

from chalicelib.catalogue import checking as bundles
from chalicelib.catalogue import service as catalogue
from chalicelib.identity import passwords
from chalicelib.policies import checking as policies
from infra.local import cures


@contextmanager
def worked_out() -> Iterator[None]:
    """Each city publishes the same files and knows the same password: what became of them stays; so do AWS's models."""
    load = policies.load
    checked = lru_cache(maxsize=64)(lambda items: load(dict(items)))
    with ExitStack() as kept:
        for owner, name, answer in (
            (policies, "load", lambda texts: checked(tuple(texts.items()))),
            (bundles, "load", lru_cache(maxsize=256)(bundles.load)),
            (catalogue, "read", lru_cache(maxsize=256)(catalogue.read)),
            (passwords, "_scrypt", lru_cache(maxsize=1024)(passwords._scrypt)),
        ):
            kept.enter_context(mock.patch.object(owner, name, answer))
        kept.enter_context(cures.models_read_once())
        yield
