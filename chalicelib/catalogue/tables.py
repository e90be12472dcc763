"""Owns the tables that bundles refer to, read once from the files beside it; never a rule about them."""

from __future__ import annotations

from functools import lru_cache

from pydantic import TypeAdapter

from chalicelib.catalogue import loading
from chalicelib.catalogue.models import Audience, Department, LicenceKind, Profile, Region, Register


@lru_cache(maxsize=1)
def departments() -> dict[str, Department]:
    """The departments, by code."""
    return loading.packaged("departments.yaml", TypeAdapter(dict[str, Department]))


@lru_cache(maxsize=1)
def regions() -> dict[str, Region]:
    """The divisions that we serve, by their code of GB/T 2260."""
    return loading.packaged("regions.yaml", TypeAdapter(dict[str, Region]))


@lru_cache(maxsize=1)
def licence_kinds() -> dict[str, LicenceKind]:
    """The kinds of e-licence, by code."""
    return loading.packaged("licence_kinds.yaml", TypeAdapter(dict[str, LicenceKind]))


@lru_cache(maxsize=1)
def registers() -> dict[str, Register]:
    """The registers at the data-sharing hub, by `department.record`."""
    return loading.packaged("registers.yaml", TypeAdapter(dict[str, Register]))


@lru_cache(maxsize=1)
def profiles() -> dict[Audience, Profile]:
    """What is known of a signed-in person, and of an enterprise."""
    return loading.packaged("profiles.yaml", TypeAdapter(dict[Audience, Profile]))
