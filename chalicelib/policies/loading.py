"""Owns where policies, facts and bodies come from: the files beside it; never whether they are sound (`checking`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from chalicelib.catalogue import loading
from chalicelib.catalogue.models import Bundle, Department
from chalicelib.catalogue.models.fields.choices import ChoiceField
from chalicelib.conditions import Vocabulary
from chalicelib.policies.models import AnyFact, Body, Policy

HERE = Path(__file__).parent
POLICIES = HERE / "catalogue"
"""The repository's own policies, one file each."""
BUNDLES = HERE.parent / "catalogue" / "bundles"
"""Its bundles."""


@lru_cache(maxsize=1)
def facts() -> Mapping[str, AnyFact]:
    """The vocabulary of facts: each by its dotted name."""
    return loading.packaged("facts.yaml", TypeAdapter(dict[str, AnyFact]), HERE)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The facts as conditions see them: with types, units, options and labels."""
    return Vocabulary.of({name: fact.fact() for name, fact in facts().items()})


@lru_cache(maxsize=1)
def bodies() -> Mapping[str, Body]:
    """The bodies that issue policies, by code."""
    return loading.packaged("bodies.yaml", TypeAdapter(dict[str, Body]), HERE)


@lru_cache(maxsize=1)
def keepers() -> Mapping[str, Department]:
    """Those who keep facts about companies, by code."""
    return loading.packaged("keepers.yaml", TypeAdapter(dict[str, Department]), HERE)


@lru_cache(maxsize=1)
def bundles() -> tuple[str, ...]:
    """The codes of the repository's own bundles, on which applications may run."""
    return tuple(sorted(file.stem for file in BUNDLES.glob("*.yaml")))


@lru_cache(maxsize=32)
def options(bundle: str, name: str) -> tuple[str, ...] | None:
    """What may be chosen in a field of one of these bundles; None when its form has no such choice."""
    file = BUNDLES / f"{bundle}.yaml"
    text = file.read_text(encoding="utf-8")
    field = Bundle.model_validate(loading.read(text, file.name).value, context={}).fields().get(name)
    return tuple(field.options) if isinstance(field, ChoiceField) else None


def policy(text: str, file: str) -> Policy:
    """The policy of a file that was checked before; pydantic's ValidationError for one that was not."""
    return Policy.model_validate(loading.read(text, file).value, context={})


def texts() -> dict[str, str]:
    """The repository's own policy files, by name."""
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(POLICIES.glob("*.yaml"))}


@lru_cache(maxsize=1)
def policies() -> tuple[Policy, ...]:
    """The repository's own policies, every version of each, by id."""
    found = [policy(text, name) for name, text in texts().items()]
    return tuple(sorted(found, key=lambda each: each.id))


def in_force(day: date) -> tuple[Policy, ...]:
    """Those of them that are valid on a day: of each code one version at most."""
    return tuple(each for each in policies() if day in each.valid)
