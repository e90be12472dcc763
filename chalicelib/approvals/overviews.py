"""Owns what staff see beyond one task: the course of a case, what is late, their own decisions; no answers at all."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Self

from pydantic import Field, StringConstraints

from chalicelib.approvals import desk, graph, reach, wording
from chalicelib.approvals.desk import Wanted
from chalicelib.approvals.records import Own
from chalicelib.approvals.views import FacetView, Limit, TaskCursor, TaskSummary, facets, region_name
from chalicelib.cases import guidance, timeline
from chalicelib.cases.models import Case, CaseStatus, Happening, Item, ItemStatus
from chalicelib.cases.records import Queued
from chalicelib.cases.timeline import Chained
from chalicelib.cases.views import DepartmentView, DueView, department, workdays_left
from chalicelib.catalogue import tables
from chalicelib.catalogue.models import Bundle
from chalicelib.core import calendar, clock
from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, RegionCode, View
from chalicelib.identity.models import Role, Staff


class StaffView(View):
    """Who is signed in: name, department, region, and the regions whose desks are theirs."""

    number: str = Field(examples=["WJ-440300-01"])
    name: str = Field(examples=["杜文斌"])
    role: Role
    department: DepartmentView
    region: RegionCode
    region_name: Words
    serves: dict[RegionCode, Words]

    @classmethod
    def of(cls, staff: Staff) -> Self:
        """The caller, as their own screen greets them."""
        return cls(
            number=staff.id,
            name=staff.name,
            role=staff.role,
            department=department(staff.department),
            region=staff.region,
            region_name=region_name(staff.region),
            serves={code: one.name for code, one in tables.regions().items() if reach.serves(staff, code)},
        )


class CourseItemView(View):
    """One item of a case on its way: whose it is, where it stands, by when; words of a decision only to its department.

    `after` leaves out what other edges already say; `task` is there when it lies with the reader's department.
    """

    code: Code
    name: Words
    department: DepartmentView
    region: RegionCode
    region_name: Words
    status: ItemStatus
    after: tuple[Code, ...]
    promised_workdays: int
    started: datetime | None = None
    due: DueView | None = None
    workdays_left: int | None = None
    decided: datetime | None = None
    automatic: bool = False
    task: str | None = None
    reason: Words | None = None
    note: str | None = None


class CourseEntryView(View):
    """One entry of the history; `by` names the person only where the decision is the reader's own department's."""

    seq: int
    at: datetime
    kind: Happening
    item: Code | None = None
    by: Words | None = None
    outcome: Words | None = None
    automatic: bool = False


class CourseView(View):
    """The course of a case: its items with their order, and what happened; `whole`: its chain of hashes is unbroken."""

    id: str = Field(examples=["202611240TD6HM7XA5Q"])
    bundle: Code
    name: Words
    lead: DepartmentView
    status: CaseStatus
    region: RegionCode
    region_name: Words
    submitted: datetime | None = None
    due: DueView | None = None
    items: tuple[CourseItemView, ...]
    history: tuple[CourseEntryView, ...]
    whole: bool

    @classmethod
    def of(cls, case: Case, links: tuple[Chained, ...], bundle: Bundle, reader: Staff) -> Self:
        """The case as this reader may follow it."""
        near = graph.transitive_reduction(bundle.graph())
        mine = {code for code, item in case.items.items() if reach.own(reader, item)}
        return cls(
            id=case.id,
            bundle=bundle.code,
            name=bundle.name,
            lead=department(bundle.lead),
            status=case.status,
            region=case.region,
            region_name=region_name(case.region),
            submitted=case.submitted,
            due=DueView.of(case),
            items=tuple(
                _item(case, item, bundle, tuple(sorted(near[code])), code in mine) for code, item in case.items.items()
            ),
            history=tuple(_entry(link, link.item in mine) for link in links),
            whole=timeline.broken_at(links, case.last) is None,
        )


class LateQuery(Incoming):
    """Which of the late items: all filters must hold."""

    department: Code | None = None
    region: RegionCode | None = None
    bundle: Code | None = None
    cursor: TaskCursor | None = None
    limit: Limit = 50

    def wanted(self) -> Wanted:
        """The filters that are set."""
        filters = {"department": self.department, "region": self.region, "bundle": self.bundle}
        return Wanted({name: value for name, value in filters.items() if value})


class LateDepartmentView(FacetView):
    """What is late with one department: how many items, and by how many working days the latest."""

    worst_workdays: int


class LateView(View):
    """What is past its promised limit and the caller looks after, longest first, page by page."""

    tasks: tuple[TaskSummary, ...]
    count: int
    next: str | None = None
    past_statutory: int
    departments: tuple[LateDepartmentView, ...]
    regions: tuple[FacetView, ...]
    bundles: tuple[FacetView, ...]

    @classmethod
    def of(cls, rows: tuple[Queued, ...], query: LateQuery, bundles: Mapping[str, Bundle]) -> Self:
        """One page of what is late, and the counts beside it; `bundles` holds those of `rows`, by version."""
        wanted, today = query.wanted(), clock.today()
        page = desk.page(rows, wanted, today, query.cursor, query.limit)
        names = {code: one.name for code, one in tables.regions().items()}
        titles = {bundle.code: bundle.name for bundle in bundles.values()}
        return cls(
            tasks=tuple(TaskSummary.line(case, item, bundles[version]) for case, version, item in page.tasks),
            count=page.count,
            next=page.following,
            past_statutory=sum(row.item.statutory is not None and row.item.statutory < today for row in page.fitting),
            departments=_departments(rows, wanted, today),
            regions=facets(desk.counts(rows, wanted, today, "region"), names),
            bundles=facets(desk.counts(rows, wanted, today, "bundle"), titles),
        )


DecisionCursor = Annotated[
    str, StringConstraints(pattern=r"^[0-9T:.+-]{32}\.[0-9]{8}[0-9A-Z]{11}\.[a-z0-9][a-z0-9-]{0,63}$")
]
"""Where a page of decisions ended: what `next` of the page before says."""


class DecisionsQuery(Incoming):
    """Which page of one's own decisions."""

    cursor: DecisionCursor | None = None
    limit: Limit = 50


class OwnDecisionView(View):
    """One decision of the caller's own."""

    task: str = Field(examples=["202611240TD6HM7XA5Q.household"])
    case: str
    bundle: Words
    name: Words
    region_name: Words
    at: datetime
    outcome: Words
    approve: bool
    reason: Words | None = None

    @classmethod
    def of(cls, own: Own, bundle: Bundle) -> Self:
        """The decision as a line of a list."""
        return cls(
            task=f"{own.case}.{own.item}",
            case=own.case,
            bundle=bundle.name,
            name=bundle.items[own.item].name,
            region_name=region_name(own.region),
            at=clock.from_text(own.at),
            outcome=wording.decision(own.approve),
            approve=own.approve,
            reason=guidance.reasons()[own.reason] if own.reason else None,
        )


class OwnDecisionsView(View):
    """What the caller decided in the last 90 days, newest first, page by page."""

    decisions: tuple[OwnDecisionView, ...]
    next: str | None = None


def _departments(rows: tuple[Queued, ...], wanted: Wanted, today: date) -> tuple[LateDepartmentView, ...]:
    counts = desk.counts(rows, wanted, today, "department")
    others = wanted.without("department")
    worst: dict[str, int] = {}
    for row in rows:
        if row.item.due and others.fits(row, today):
            late = calendar.workdays_between(row.item.due, today)
            worst[row.item.department] = max(late, worst.get(row.item.department, 0))
    return tuple(
        LateDepartmentView(value=code, name=one.name, count=counts[code], worst_workdays=worst[code])
        for code, one in tables.departments().items()
        if code in counts
    )


def _item(case: Case, item: Item, bundle: Bundle, after: tuple[str, ...], mine: bool) -> CourseItemView:
    defined = bundle.items[item.code]
    return CourseItemView(
        code=item.code,
        name=defined.name,
        department=department(item.department),
        region=item.region,
        region_name=region_name(item.region),
        status=item.status,
        after=after,
        promised_workdays=defined.limit.promised,
        started=item.started,
        due=DueView.of(item),
        workdays_left=workdays_left(item),
        decided=item.decided,
        automatic=item.automatic,
        task=f"{case.id}.{item.code}" if mine and item.started else None,
        reason=guidance.reasons()[item.reason] if mine and item.reason else None,
        note=item.note if mine else None,
    )


def _entry(link: Chained, mine: bool) -> CourseEntryView:
    decided = link.kind == Happening.DECIDED
    return CourseEntryView(
        seq=link.seq,
        at=clock.from_text(link.at),
        kind=Happening(link.kind),
        item=link.item,
        by=wording.decider(link.actor) if mine and decided else None,
        outcome=wording.decision(link.facts["decision"] == "approve") if decided else None,
        automatic=bool(link.facts.get("automatic")),
    )
