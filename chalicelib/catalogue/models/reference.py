"""Owns the shape of the tables that bundles refer to: departments, regions, licence kinds, registers, profiles."""

from typing import Literal

from pydantic import Field

from chalicelib.catalogue.models.base import Code, Definition, RegionCode
from chalicelib.core.i18n import Words


class Department(Definition):
    """A body that decides items, as people call it."""

    name: Words


class Region(Definition):
    """An administrative division (GB/T 2260) that we serve; `within` is the one above it."""

    name: Words
    within: RegionCode | None = None


class LicenceKind(Definition):
    """A kind of e-licence: who issues it, and the fields that it shows."""

    name: Words
    department: Code
    fields: dict[str, Words] = Field(min_length=1)


class Register(Definition):
    """A register at the data-sharing hub: who keeps it, which kind of key it is asked by, the fields it answers."""

    name: Words
    department: Code
    by: Literal["id-number", "credit-code", "text"]
    fields: dict[str, Words] = Field(min_length=1)


class Profile(Definition):
    """What we know of a signed-in person, or of the enterprise that they act for."""

    fields: dict[str, Words] = Field(min_length=1)
