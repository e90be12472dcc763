"""Owns what an applicant sees of a case; never more than their own answers, never a token."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import Field, JsonValue, StringConstraints

from chalicelib.cases import guidance
from chalicelib.cases.models import Case, CaseStatus, Item, ItemStatus
from chalicelib.cases.timeline import Chained
from chalicelib.catalogue import rules as form
from chalicelib.catalogue import tables
from chalicelib.catalogue.models import Bundle
from chalicelib.core import calendar, clock
from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, RegionCode, View

Note = Annotated[str, StringConstraints(max_length=500)]


class BeginBody(Incoming):
    """What to begin. `enterpriseId` when it is for an enterprise; `anew` makes a second draft beside an open one."""

    bundle_id: Code = Field(examples=["newborn"])
    region: RegionCode = Field(examples=["440300"])
    enterprise_id: Code | None = None
    anew: bool = False


class PatchBody(Incoming):
    """A merge patch (RFC 7396) of a draft: `answers` is merged, null removes; the two lists are replaced."""

    answers: dict[str, JsonValue] = Field(default_factory=dict, examples=[{"child": {"name": "陈一诺"}}])
    chosen: list[Code] = Field(default_factory=list, max_length=100, examples=[["social-card"]])
    declared: list[Code] = Field(default_factory=list, max_length=100, examples=[["informed"]])


class NoBody(Incoming):
    """Nothing to say: `{}`."""


class DepartmentView(View):
    """A department: its code, and what people call it."""

    code: Code
    name: Words


class DueView(View):
    """The last day of a limit. `provisional` when it rests on a year whose holidays are not announced yet."""

    day: date
    provisional: bool = False

    @classmethod
    def of(cls, limited: Case | Item) -> Self | None:
        """The limit of a case or an item; None before its clock runs."""
        return cls(day=limited.due, provisional=limited.provisional) if limited.due else None


class ItemView(View):
    """One item of a case: who decides it, on which law, until when, what came of it, and how to object.

    `workdaysLeft` counts down to the promised limit while it is under review; once `due` has passed it counts the
    working days since, below zero: on the day off that follows it there are none yet.
    """

    code: Code
    name: Words
    department: DepartmentView
    region: RegionCode
    status: ItemStatus
    after: tuple[Code, ...]
    chosen: bool = False
    promised_workdays: int
    due: DueView | None = None
    workdays_left: int | None = None
    statutory_due: date | None = None
    decided: datetime | None = None
    automatic: bool = False
    reason: Words | None = None
    note: str | None = None
    result: str | None = None
    result_text: Words
    basis: tuple[str, ...]
    appeal: Words


class MaterialView(View):
    """One material that the case needs, and how it is met; without `met` it is still missing."""

    code: Code
    name: Words
    met: str | None = Field(None, examples=["licence:marriage"])
    may_declare: bool = False


class CaseSummary(View):
    """A case in a list."""

    id: str = Field(examples=["202611240TD6HM7XA5Q"])
    bundle: str = Field(examples=["newborn@1"])
    name: Words
    status: CaseStatus
    region: RegionCode
    created: datetime
    changed: datetime
    submitted: datetime | None = None
    due: DueView | None = None

    @classmethod
    def of(cls, case: Case, bundle: Bundle) -> Self:
        """The case as a line of a list."""
        return cls(**_summary(case, bundle))


class CaseListView(View):
    """The caller's cases, newest change first."""

    applications: tuple[CaseSummary, ...]


class CaseView(CaseSummary):
    """A case, whole, as its applicant sees it. `version` is the ETag; `sources` says where an answer came from.

    `ineligible` tells a draft's applicant, as early as it is certain, why this is not for them.
    """

    version: int
    answers: dict[str, JsonValue]
    chosen: tuple[Code, ...]
    declared: tuple[Code, ...]
    sources: dict[str, str]
    unavailable: tuple[Words, ...]
    ineligible: tuple[Words, ...] = ()
    items: tuple[ItemView, ...]
    materials: tuple[MaterialView, ...]

    @classmethod
    def of(cls, case: Case, bundle: Bundle) -> Self:
        """The case as its applicant sees it: before submission, the items as they would be handed in now."""
        sheet = case.sheet
        return cls(
            **_summary(case, bundle),
            version=case.version,
            answers=dict(sheet.answers),
            chosen=sheet.chosen,
            declared=sheet.declared,
            sources={name: source for name, (_, source) in sheet.prefilled.items()},
            unavailable=tuple(tables.registers()[register].name for register in sheet.unavailable),
            ineligible=_ineligible(case, bundle),
            items=tuple(_item(item, bundle) for item in guidance.items(case, bundle, clock.today()).values()),
            materials=_materials(case, bundle),
        )


class EntryView(View):
    """One entry of a timeline. `hash` covers the entry and the hash before it (see the documentation of the chain)."""

    seq: int
    at: datetime
    kind: str
    actor: str
    item: Code | None = None
    facts: dict[str, JsonValue]
    hash: str


class TimelineView(View):
    """Everything that happened to a case, oldest first; `whole` says that the chain of hashes is unbroken."""

    entries: tuple[EntryView, ...]
    whole: bool

    @classmethod
    def of(cls, links: tuple[Chained, ...], broken_at: int | None) -> Self:
        """The timeline as it is sent."""
        return cls(entries=tuple(EntryView(**vars(link)) for link in links), whole=broken_at is None)


def department(code: str) -> DepartmentView:
    """A department as people see it."""
    return DepartmentView(code=code, name=tables.departments()[code].name)


def _summary(case: Case, bundle: Bundle) -> dict[str, Any]:
    return {
        "id": case.id,
        "bundle": case.bundle,
        "name": bundle.name,
        "status": case.status,
        "region": case.region,
        "created": case.created,
        "changed": case.changed or case.created,
        "submitted": case.submitted,
        "due": DueView.of(case),
    }


def _item(item: Item, bundle: Bundle) -> ItemView:
    defined = bundle.items[item.code]
    return ItemView(
        code=item.code,
        name=defined.name,
        department=department(item.department),
        region=item.region,
        status=item.status,
        after=defined.after,
        chosen=defined.chosen,
        promised_workdays=defined.limit.promised,
        due=DueView.of(item),
        workdays_left=workdays_left(item),
        statutory_due=item.statutory,
        decided=item.decided,
        automatic=item.automatic,
        reason=guidance.reasons()[item.reason] if item.reason else None,
        note=item.note,
        result=item.result,
        result_text=defined.result,
        basis=tuple(basis.text() for basis in defined.basis),
        appeal=guidance.appeal(defined),
    )


def workdays_left(item: Item) -> int | None:
    """Working days that the department still has; below zero those since its limit passed; None when none runs."""
    if item.due is None or item.status is not ItemStatus.UNDER_REVIEW:
        return None
    return calendar.workdays_between(clock.today(), item.due)


def _ineligible(case: Case, bundle: Bundle) -> tuple[Words, ...]:
    if case.status is not CaseStatus.DRAFT:
        return ()
    today, sheet = clock.today(), case.sheet
    return form.ineligible(bundle, form.seen(bundle, sheet.answers, today, sheet.chosen), today)


def _materials(case: Case, bundle: Bundle) -> tuple[MaterialView, ...]:
    met: Mapping[str, str] = case.sheet.met
    needed = bundle.materials_of(case.sheet.answers, case.sheet.chosen, clock.today())
    stated = guidance.declarable(bundle)
    return tuple(
        MaterialView(code=code, name=bundle.materials[code].name, met=met.get(code), may_declare=code in stated)
        for code in needed
    )
