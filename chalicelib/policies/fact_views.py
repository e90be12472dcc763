"""Owns how facts about companies go out: what they are called, how they are given, and what an enterprise's are."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Self

from pydantic import Field, JsonValue

from chalicelib.catalogue import tables
from chalicelib.conditions import tree
from chalicelib.conditions.labels import Labels
from chalicelib.conditions.phrases import UNITS
from chalicelib.core import clock
from chalicelib.core.i18n import Words
from chalicelib.core.models import View
from chalicelib.policies.enterprises import Dossier
from chalicelib.policies.models import AnyFact, CodeFact, Policy, RecordsFact
from chalicelib.policies.models.terms import Refresh, Sensitivity
from chalicelib.policies.ranges import hinted
from chalicelib.policies.service import Library


class OptionView(View):
    """One of the values that a fact may have."""

    value: str
    name: Words


class RangeView(View):
    """How far a slider goes, in the fact's own unit. `marks` are the values at which a policy turns its answer."""

    start: float = Field(alias="from")
    end: float = Field(alias="to")
    step: float
    marks: tuple[float, ...]


class ChangeableView(View):
    """What a company can change about a fact: more or less of it, or into one of these values."""

    towards: str | None = None
    into: tuple[JsonValue, ...] = ()


class KeeperView(View):
    """Who keeps a fact; `company`: only the company itself can tell."""

    code: str
    name: Words


class FactView(View):
    """A fact that a policy asks for. Money is given in whole fen, a ratio as a decimal, a day as `2026-04-01`.

    `unit` is for people; `fields` are those of an entry, by name.
    """

    name: str = Field(examples=["rd_staff"])
    label: Words
    type: str = Field(examples=["number"])
    unit: Words | None = None
    whole: bool = False
    keeper: KeeperView
    refresh: Refresh
    sensitivity: Sensitivity
    scheme: str | None = None
    options: tuple[OptionView, ...] | None = None
    fields: dict[str, Words] | None = None
    changeable: ChangeableView | None = None
    range: RangeView | None = None

    @classmethod
    def of(cls, name: str, library: Library, policies: Iterable[Policy], day: date) -> Self:
        """A fact of the vocabulary, with what these policies make of it."""
        fact = library.reference.facts[name]
        found = hinted(name, fact, policies, day)
        options = _options(fact)
        return cls(
            name=name,
            label=fact.name,
            type=fact.type,
            unit=_unit(fact),
            whole=fact.type == "money" or getattr(fact, "whole", False),
            keeper=keeper(library, fact.source),
            refresh=fact.refresh,
            sensitivity=fact.sensitivity,
            scheme=fact.scheme if isinstance(fact, CodeFact) else None,
            options=tuple(OptionView(value=code, name=words) for code, words in options.items()) if options else None,
            fields={key: field.name for key, field in fact.fields.items()} if isinstance(fact, RecordsFact) else None,
            changeable=ChangeableView(towards=fact.change.towards, into=fact.change.into) if fact.change else None,
            range=RangeView(**found._asdict()) if found else None,
        )


def keeper(library: Library, code: str) -> KeeperView:
    """A keeper of facts."""
    return KeeperView(code=code, name=library.reference.keepers[code].name)


def _options(fact: AnyFact) -> Mapping[str, Words] | None:
    """The values to choose from; of divisions those that we serve."""
    if isinstance(fact, CodeFact) and fact.scheme == "region":
        return {code: region.name for code, region in tables.regions().items() if region.within}
    found: Mapping[str, Words] | None = getattr(fact, "options", None)
    return found


def _unit(fact: AnyFact) -> Words | None:
    unit: str | Words = getattr(fact, "unit", "")
    if isinstance(unit, Words):
        return unit
    code = {"money": "yuan", "ratio": "ratio"}.get(fact.type, unit)
    return _UNITS.get(code)


_UNITS = {
    "yuan": Words(zh="元", en="yuan"),
    "ratio": Words(zh="%", en="%"),
    **{
        code: Words(zh=several.zh.format(n="").strip(), en=several.en.format(n="").strip())
        for code, (_, several) in UNITS.items()
    },
}


class ToldView(View):
    """One fact of an enterprise: its value as registers have it, in words, who told it and when."""

    name: str
    label: Words
    value: JsonValue
    said: Words | None = None
    keeper: str
    told: datetime


class EnterpriseFactsView(View):
    """一企一档: what registers told of an enterprise. `unavailable` gave no answer, so that their facts are unknown."""

    enterprise: str
    facts: tuple[ToldView, ...]
    keepers: tuple[KeeperView, ...]
    unavailable: tuple[KeeperView, ...]

    @classmethod
    def of(cls, found: Dossier, library: Library) -> Self:
        """What is known now."""
        now = clock.now()
        fresh = found.facts(now)
        return cls(
            enterprise=found.enterprise,
            facts=tuple(
                _told(name, value, code, told.at, library)
                for code, told in found.told.items()
                for name, value in told.facts.items()
                if name in fresh
            ),
            keepers=tuple(keeper(library, code) for code in found.told),
            unavailable=tuple(keeper(library, code) for code in found.unavailable(now)),
        )


def _told(name: str, value: Any, code: str, at: datetime, library: Library) -> ToldView:
    return ToldView(
        name=name,
        label=library.reference.facts[name].name,
        value=value,
        said=said(name, value, library),
        keeper=code,
        told=at,
    )


def said(name: str, value: Any, library: Library) -> Words | None:
    """A value as people read it."""
    shown = Labels(library.lexicon.vocabulary).seen(value, tree.Fact(name, (name,)))
    return shown.words() if shown else None
