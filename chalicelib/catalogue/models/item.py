"""Owns what a service item is: what one department decides, in which order, in what time, on which law."""

from typing import Annotated

from pydantic import Field

from chalicelib.catalogue.models.base import Code, ConditionText, Definition, FieldName, Flag, Workdays
from chalicelib.catalogue.models.terms import ItemType, Kind
from chalicelib.core.i18n import Words


class Limit(Definition):
    """In how many working days an item is promised, and in how many the law demands it."""

    promised: Workdays
    statutory: Workdays
    assumed: Flag = False


class Basis(Definition):
    """What an item rests on: the title of a law or notice, and its number or article where it has one."""

    title: str = Field(min_length=2, max_length=100)
    number: str | None = Field(None, min_length=1, max_length=100)
    assumed: Flag = False

    def text(self) -> str:
        """As it stands on a decision: 《…》（…）."""
        return f"《{self.title}》（{self.number}）" if self.number else f"《{self.title}》"


class Issue(Definition):
    """The e-licence that an approved item issues: its kind, which answers it shows, how many years it is valid.

    `shows` maps each field of the licence kind to the answer that it carries.
    """

    licence: Code
    shows: dict[str, FieldName] = Field(min_length=1)
    valid_years: Annotated[int, Field(strict=True, ge=1, le=50)] | None = None


class Item(Definition):
    """One service item of a bundle. `uses` names the answers that its department may see, and no others.

    It applies when `applies_when` is true of the answers and, if it is `chosen`, the applicant picked it. `instant`
    lists what must all be certain for a decision without a person. `routed_by` names the answer whose region owns it.
    Whoever approves an item that `pays` has ordered the money: as much as the answer says that it names.
    """

    name: Words
    department: Code
    kind: Kind
    type: ItemType
    after: tuple[Code, ...] = ()
    applies_when: ConditionText | None = None
    chosen: Flag = False
    limit: Limit
    uses: tuple[FieldName, ...] = Field(min_length=1)
    materials: tuple[Code, ...] = ()
    instant: tuple[ConditionText, ...] = ()
    issues: Issue | None = None
    pays: FieldName | None = None
    result: Words
    basis: tuple[Basis, ...] = Field(min_length=1)
    appeal: Words | None = None
    routed_by: FieldName | None = None
    assumed: Flag = False

    @property
    def conditional(self) -> bool:
        """Whether there are cases in which the item does not apply."""
        return self.chosen or self.applies_when is not None

    def sees(self, field: str) -> bool:
        """Whether its department may see the answer of that field, by its own name or a group's."""
        return field in self.uses or field.startswith(tuple(f"{name}." for name in self.uses))
