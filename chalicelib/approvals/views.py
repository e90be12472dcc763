"""Owns what a department sees of its own tasks: the answers that its item uses, and no others."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, JsonValue, StringConstraints

from chalicelib.approvals import desk, rules, wording
from chalicelib.approvals.desk import DueIn, Wanted
from chalicelib.approvals.rules import Verdict
from chalicelib.cases import guidance
from chalicelib.cases.models import Case, Item, ItemStatus
from chalicelib.cases.records import Queued
from chalicelib.cases.views import DepartmentView, DueView, department
from chalicelib.catalogue import tables
from chalicelib.catalogue.answers import masked, value_at
from chalicelib.catalogue.models import Bundle
from chalicelib.catalogue.models.fields import AnyField
from chalicelib.core import calendar, clock, masking
from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, RegionCode, View
from chalicelib.identity.models import Role, Staff

TaskId = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{8}[0-9A-Z]{11}\.[a-z0-9][a-z0-9-]{0,63}$"),
    Field(description="办件编号.事项。The case and its item.", examples=["202611240TD6HM7XA5Q.household"]),
]
"""One item of a case on a department's desk."""

Number = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z]{1,19}$")]
"""A part of a case's number, as it is read out over the telephone."""

TaskCursor = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\.[0-9]{8}[0-9A-Z]{11}\.[a-z0-9][a-z0-9-]{0,63}$")
]
"""Where a page of tasks ended: what `next` of the page before says."""

Limit = Annotated[int, Field(ge=1, le=200)]


class QueueQuery(Incoming):
    """Which tasks: all filters must hold. `region` is for those who look after more than one."""

    region: RegionCode | None = None
    bundle: Code | None = None
    item: Code | None = None
    due: DueIn | None = None
    number: Number | None = None
    cursor: TaskCursor | None = None
    limit: Limit = 50

    def wanted(self) -> Wanted:
        """The filters that are set."""
        filters = {"bundle": self.bundle, "item": self.item, "due": self.due}
        return Wanted({name: value for name, value in filters.items() if value}, self.number or "")


class FacetView(View):
    """One value of a filter: what people call it, and how many it would give, the other filters staying as they are."""

    value: str = Field(examples=["newborn"])
    name: Words
    count: int


class DecisionBody(Incoming):
    """A decision. A rejection carries a reason code and words that the citizen understands."""

    decision: Literal["approve", "reject"] = Field(examples=["approve"])
    reason_code: Code | None = None
    note: Annotated[str, StringConstraints(max_length=500)] | None = None

    def verdict(self, staff: Staff) -> Verdict:
        """The decision in the domain's words. What is said beside an approval is a note as well."""
        return Verdict(self.decision == "approve", f"staff:{staff.id}", reason=self.reason_code, note=self.note)


class GroundView(View):
    """One clause of the rule that could decide at once (秒批): what it says, and whether it holds for this case."""

    clause: Words
    holds: bool | None = None


class PaperView(View):
    """One material of the item, and how it was met."""

    code: Code
    name: Words
    met: str | None = None
    how: Words | None = None


class AnswerView(View):
    """One answer as a reviewer reads it: its question, where it came from, whether a register confirmed it.

    `changed` says that the applicant altered what was filled in.
    """

    name: str = Field(examples=["child.name"])
    section: Words
    label: Words
    said: Words
    source: Words | None = None
    changed: bool = False
    confirmed: bool = False


class TaskSummary(View):
    """One item on a department's desk; `workdaysLeft` below zero are the working days since the promised limit passed.

    `dueIn` is there while it is under review: what the counts beside the list count it as.
    """

    id: str = Field(examples=["202611240TD6HM7XA5Q.household"])
    case: str
    bundle: Words
    bundle_code: Code
    item: Code
    name: Words
    department: DepartmentView
    region: RegionCode
    region_name: Words
    status: ItemStatus
    started: datetime | None = None
    due: DueView | None = None
    statutory_due: date | None = None
    workdays_left: int | None = None
    due_in: DueIn | None = None

    @classmethod
    def line(cls, case_id: str, item: Item, bundle: Bundle) -> Self:
        """The item as a line of the queue."""
        return cls(**_summary(case_id, item, bundle))


class QueueView(View):
    """A department's desk in a region, earliest due first, page by page.

    `count` is how many fit the filters on all pages; `next` is the cursor of the page after this one.
    """

    tasks: tuple[TaskSummary, ...]
    count: int
    next: str | None = None
    due: tuple[FacetView, ...]
    bundles: tuple[FacetView, ...]
    items: tuple[FacetView, ...]

    @classmethod
    def of(cls, rows: tuple[Queued, ...], query: QueueQuery, bundles: Mapping[str, Bundle]) -> Self:
        """One page of the desk, and the counts beside it; `bundles` holds those of `rows`, by version."""
        wanted, today = query.wanted(), clock.today()
        page = desk.page(rows, wanted, today, query.cursor, query.limit)
        due = desk.counts(rows, wanted, today, "due")
        return cls(
            tasks=tuple(TaskSummary.line(case, item, bundles[version]) for case, version, item in page.tasks),
            count=page.count,
            next=page.following,
            due=tuple(FacetView(value=one, name=wording.due(one), count=due.get(one, 0)) for one in DueIn),
            bundles=facets(desk.counts(rows, wanted, today, "bundle"), _bundle_names(bundles.values())),
            items=facets(desk.counts(rows, wanted, today, "item"), _item_names(bundles.values())),
        )


class TaskView(TaskSummary):
    """A task, whole: what the department may see to decide it, and the decision when there is one."""

    answers: dict[str, JsonValue]
    told: tuple[AnswerView, ...]
    confirmed: tuple[str, ...]
    materials: tuple[PaperView, ...]
    grounds: tuple[GroundView, ...]
    result_text: Words
    basis: tuple[str, ...]
    appeal: Words
    reasons: dict[str, Words]
    decided: datetime | None = None
    decided_by: str | None = None
    decided_by_name: Words | None = None
    reason: Code | None = None
    note: str | None = None

    @classmethod
    def of(cls, case: Case, item: Item, bundle: Bundle, reader: Role, decider: Words | None = None) -> Self:
        """The item with everything that its department may see; who only looks sees sensitive answers masked."""
        defined = bundle.items[item.code]
        answers = case.sheet.answers if reader is Role.REVIEWER else masked(bundle, case.sheet.answers)
        shown = {name: value_at(answers, name) for name in defined.uses}
        papers = [code for code in defined.materials if code in case.sheet.met]
        return cls(
            **_summary(case.id, item, bundle),
            answers={name: value for name, value in shown.items() if value is not None},
            told=_told(case, item, bundle, reader),
            confirmed=tuple(name for name in case.sheet.confirmed if defined.sees(name)),
            materials=tuple(_paper(code, case.sheet.met[code], bundle) for code in papers),
            grounds=_grounds(case, item, bundle),
            result_text=defined.result,
            basis=tuple(basis.text() for basis in defined.basis),
            appeal=guidance.appeal(defined),
            reasons=guidance.reasons(),
            decided=item.decided,
            decided_by=item.decided_by,
            decided_by_name=decider,
            reason=item.reason,
            note=item.note,
        )


def region_name(code: str) -> Words:
    """What people call a region; one that we do not serve keeps its number."""
    known = tables.regions().get(code)
    return known.name if known else Words(zh=code, en=code)


def facets(counts: Mapping[str, int], names: Mapping[str, Words]) -> tuple[FacetView, ...]:
    """The values of a filter in the order of their names' list, without those that nothing has."""
    return tuple(FacetView(value=code, name=name, count=counts[code]) for code, name in names.items() if code in counts)


def _bundle_names(bundles: Iterable[Bundle]) -> dict[str, Words]:
    return {bundle.code: bundle.name for bundle in bundles}


def _item_names(bundles: Iterable[Bundle]) -> dict[str, Words]:
    return {code: item.name for bundle in bundles for code, item in bundle.items.items()}


def _paper(code: str, met: str, bundle: Bundle) -> PaperView:
    return PaperView(code=code, name=bundle.materials[code].name, met=met, how=wording.way(met, bundle))


def _told(case: Case, item: Item, bundle: Bundle, reader: Role) -> tuple[AnswerView, ...]:
    defined = bundle.items[item.code]
    return tuple(
        _answer(case, bundle, section.section, name, field, whole=reader is Role.REVIEWER)
        for section in bundle.form
        for name, field in section.fields.items()
        if defined.sees(name) and value_at(case.sheet.answers, name) not in (None, [])
    )


def _answer(case: Case, bundle: Bundle, section: Words, name: str, field: AnyField, *, whole: bool) -> AnswerView:
    value = value_at(case.sheet.answers, name)
    before, source = case.sheet.prefilled.get(name, (None, None))
    said = _said(field, value)
    if field.sensitive and not whole:
        said = Words(zh=masking.number(said.zh), en=masking.number(said.en))
    return AnswerView(
        name=name,
        section=section,
        label=field.label,
        said=said,
        source=wording.way(source, bundle) if source else None,
        changed=source is not None and before != value,
        confirmed=name in case.sheet.confirmed,
    )


def _said(field: AnyField, value: JsonValue) -> Words:
    """An answer in words: a moment as people read it, a region by its name, all else as the field says it."""
    if field.type == "region":
        return region_name(str(value))
    if field.type == "datetime":
        moment = clock.for_people(clock.from_text(str(value)))
        return Words(zh=moment, en=moment)
    return field.said(value)


def _summary(case_id: str, item: Item, bundle: Bundle) -> dict[str, object]:
    return {
        "id": f"{case_id}.{item.code}",
        "case": case_id,
        "bundle": bundle.name,
        "bundle_code": bundle.code,
        "item": item.code,
        "name": bundle.items[item.code].name,
        "department": department(item.department),
        "region": item.region,
        "region_name": region_name(item.region),
        "status": item.status,
        "started": item.started,
        "due": DueView.of(item),
        "statutory_due": item.statutory,
        "workdays_left": calendar.workdays_between(clock.today(), item.due) if item.due else None,
        "due_in": desk.due_in(item.due, clock.today()) if item.status is ItemStatus.UNDER_REVIEW else None,
    }


def _grounds(case: Case, item: Item, bundle: Bundle) -> tuple[GroundView, ...]:
    facts = rules.instant_facts(case, bundle, ())
    vocabulary = bundle.vocabulary()
    return tuple(
        GroundView(
            clause=Words(zh=condition.explain(vocabulary, "zh"), en=condition.explain(vocabulary, "en")),
            holds=condition.evaluate(facts, clock.today()).truth,
        )
        for condition in bundle.items[item.code].instant
    )
