"""Owns what a bundle is: one life event as data, and the views of it that others read. Pure; no reference tables."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from chalicelib import conditions
from chalicelib.catalogue.models.base import Code, Definition, Flag, RegionCode
from chalicelib.catalogue.models.fields import AnyField, ListField
from chalicelib.catalogue.models.form import Check, Eligibility, Section
from chalicelib.catalogue.models.item import Item
from chalicelib.catalogue.models.material import Material
from chalicelib.catalogue.models.terms import Announcement, Audience, Level, Stage, Tag
from chalicelib.conditions import FactType, Vocabulary
from chalicelib.core.i18n import Words
from chalicelib.identity.models import Assurance

CHOSEN = "chosen"
"""The fact that holds the codes of the items that the applicant picked: `"social-card" in chosen`."""


class ListEntry(Definition):
    """Where a bundle stands in the three-level lists; `batch` counts the batches of a year."""

    level: Level
    year: Annotated[int, Field(strict=True, ge=2020, le=2100)]
    batch: Annotated[int, Field(strict=True, ge=1, le=20)] | None = None
    assumed: Flag = False


def _fewer(cut: tuple[int, int]) -> tuple[int, int]:
    if cut[0] < cut[1]:
        raise PydanticCustomError("cut", "the figure after is larger than the one before")
    return cut


_Figure = Annotated[int, Field(strict=True, ge=0, le=1000)]
Cut = Annotated[tuple[_Figure, _Figure], AfterValidator(_fewer)]
"""A figure before and after: `[16, 3]`."""


class Cuts(Definition):
    """The four cuts (四减), each before and after: steps, working days, trips, materials."""

    steps: Cut
    days: Cut
    trips: Cut
    materials: Cut
    assumed: Flag = False


class Reference(Definition):
    """A public source of the file: its title, and its document number where it has one."""

    title: str = Field(min_length=2, max_length=200)
    number: str | None = Field(None, min_length=2, max_length=100)


class Bundle(Definition):
    """One life event handled as one service (一件事), wholly as data."""

    code: Code = Field(alias="bundle")
    name: Words
    audience: Audience
    applicant: Audience
    stage: Stage
    lead: Code
    tags: tuple[Tag, ...] = ()
    regions: tuple[RegionCode, ...] = Field(min_length=1)
    lists: tuple[ListEntry, ...] = ()
    cuts: Cuts | None = None
    assurance: Assurance
    eligibility: tuple[Eligibility, ...] = ()
    items: dict[Code, Item] = Field(min_length=1, max_length=100)
    materials: dict[Code, Material] = Field(default_factory=dict)
    form: tuple[Section, ...] = Field(min_length=1)
    checks: tuple[Check, ...] = ()
    notices: dict[Announcement, Words] = Field(default_factory=dict)
    sources: tuple[Reference, ...] = Field(min_length=1)

    @cached_property
    def _fields(self) -> dict[str, AnyField]:
        return {name: field for section in self.form for name, field in section.fields.items()}

    @cached_property
    def _groups(self) -> frozenset[str]:
        parts = (name.split(".") for name in self._fields)
        return frozenset(".".join(path[:depth]) for path in parts for depth in range(1, len(path)))

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        picked = conditions.Text(options={code: item.name for code, item in self.items.items() if item.chosen})
        leaves = {name: field for name, field in self._fields.items() if not self.is_group(name)}
        facts: dict[str, FactType] = {name: field.fact() for name, field in leaves.items()}
        return Vocabulary.of({**facts, CHOSEN: conditions.Many(of=picked)})

    def is_group(self, name: str) -> bool:
        """Whether a dotted name stands for a group of fields: `child`."""
        return name in self._groups

    def graph(self) -> dict[str, frozenset[str]]:
        """Each item with those that must be done before it may start."""
        return {code: frozenset(item.after) for code, item in self.items.items()}

    def titles(self) -> dict[str, Words]:
        """Each item's name."""
        return {code: item.name for code, item in self.items.items()}

    def fields(self) -> Mapping[str, AnyField]:
        """Every field of the form by its dotted name, in the order in which they are asked."""
        return self._fields

    def vocabulary(self) -> Vocabulary:
        """The facts that conditions of this bundle may name: its answers, and which items are chosen."""
        return self._vocabulary

    def entry_vocabulary(self, name: str) -> Vocabulary:
        """The facts that conditions inside the list `name` may name: those of its entry first, then all others."""
        entry = self._fields[name]
        inside = {part: field.fact() for part, field in entry.fields.items()} if isinstance(entry, ListField) else {}
        return Vocabulary({**self._vocabulary.facts, **inside})

    def facts(self, answers: Mapping[str, Any], chosen: Iterable[str] = ()) -> dict[str, Any]:
        """What conditions are evaluated on: the answers and the chosen items."""
        return {**answers, CHOSEN: sorted(chosen)}

    def item_applies(self, code: str, answers: Mapping[str, Any], chosen: Iterable[str], today: date) -> bool | None:
        """Whether an item belongs to a case with these answers; None while answers that decide it are missing.

        At submission None counts as no: what was never asked of the person cannot make an item necessary.
        """
        item = self.items[code]
        if item.chosen and code not in chosen:
            return False
        if item.applies_when is None:
            return True
        return item.applies_when.evaluate(self.facts(answers, chosen), today).truth

    def items_of(self, answers: Mapping[str, Any], chosen: Iterable[str], today: date) -> tuple[str, ...]:
        """The codes of the items that apply for certain, in the file's order."""
        return tuple(code for code in self.items if self.item_applies(code, answers, chosen, today))

    def materials_of(self, answers: Mapping[str, Any], chosen: Iterable[str], today: date) -> tuple[str, ...]:
        """The codes of the materials that the applying items need, in the file's order, each once."""
        asked = {code for item in self.items_of(answers, chosen, today) for code in self.items[item].materials}
        facts = self.facts(answers, chosen)
        return tuple(
            code
            for code, material in self.materials.items()
            if code in asked and (material.needed_when is None or material.needed_when.evaluate(facts, today).truth)
        )
