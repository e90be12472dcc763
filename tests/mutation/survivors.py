"""Owns the survivors that we know by name: `survivors.yaml`, each with one honest line why no test catches it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from tests.mutation.results import Mutant

FILE = Path(__file__).parent / "survivors.yaml"


class Group(BaseModel):
    """Changes of one function that survive for one reason; each change is its lines without and with it, `-`, `+`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    why: str = Field(min_length=15)
    changes: tuple[str, ...] = Field(min_length=1)


Named = dict[str, dict[str, tuple[Group, ...]]]
"""Module → function → groups."""


class Key(NamedTuple):
    """What a survivor is recognised by, wherever in its module it stands."""

    module: str
    function: str
    change: str


def key(mutant: Mutant) -> Key:
    """The key of a survivor."""
    return Key(mutant.module, mutant.function, mutant.change)


def named(file: Path = FILE) -> dict[Key, str]:
    """Why each named survivor survives. ValidationError when the file is malformed."""
    told = TypeAdapter(Named).validate_python(yaml.safe_load(file.read_text(encoding="utf-8")))
    return {
        Key(module, function, change.strip()): group.why
        for module, functions in told.items()
        for function, groups in functions.items()
        for group in groups
        for change in group.changes
    }


def unnamed(found: Iterable[Mutant], known: dict[Key, str]) -> list[Mutant]:
    """The survivors that nobody has read yet."""
    return [mutant for mutant in found if not mutant.caught and key(mutant) not in known]


def gone(found: Iterable[Mutant], known: dict[Key, str]) -> list[Key]:
    """The named survivors of the modules in question that are caught by now, or cannot arise any more."""
    mutants = list(found)
    modules = {mutant.module for mutant in mutants}
    alive = {key(mutant) for mutant in mutants if not mutant.caught}
    return [each for each in known if each.module in modules and each not in alive]
