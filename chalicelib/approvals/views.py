"""Owns what a department sees of a case: the answers that its own item uses, and no others."""

from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, JsonValue, StringConstraints

from chalicelib.approvals import rules
from chalicelib.approvals.rules import Verdict
from chalicelib.cases import guidance
from chalicelib.cases.models import Case, Item, ItemStatus
from chalicelib.cases.views import DepartmentView, DueView, department
from chalicelib.catalogue.answers import masked, value_at
from chalicelib.catalogue.models import Bundle
from chalicelib.core import calendar, clock
from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, RegionCode, View
from chalicelib.identity.models import Role, Staff

TaskId = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{8}[0-9A-Z]{11}\.[a-z0-9][a-z0-9-]{0,63}$"),
    Field(description="办件编号.事项。The case and its item.", examples=["202611240TD6HM7XA5Q.household"]),
]
"""One item of a case on a department's desk."""


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


class TaskSummary(View):
    """One item on a department's desk; `workdaysLeft` is negative once the promised limit has passed."""

    id: str = Field(examples=["202611240TD6HM7XA5Q.household"])
    case: str
    bundle: Words
    item: Code
    name: Words
    department: DepartmentView
    region: RegionCode
    status: ItemStatus
    started: datetime | None = None
    due: DueView | None = None
    statutory_due: date | None = None
    workdays_left: int | None = None

    @classmethod
    def line(cls, case_id: str, item: Item, bundle: Bundle) -> Self:
        """The item as a line of the queue."""
        return cls(**_summary(case_id, item, bundle))


class QueueView(View):
    """A department's desk in a region, earliest due first; `count` is the length of this very list."""

    tasks: tuple[TaskSummary, ...]
    count: int


class TaskView(TaskSummary):
    """A task, whole: what the department may see to decide it, and the decision when there is one."""

    answers: dict[str, JsonValue]
    confirmed: tuple[str, ...]
    materials: tuple[PaperView, ...]
    grounds: tuple[GroundView, ...]
    basis: tuple[str, ...]
    appeal: Words
    reasons: dict[str, Words]
    decided: datetime | None = None
    decided_by: str | None = None
    reason: Code | None = None
    note: str | None = None

    @classmethod
    def of(cls, case: Case, item: Item, bundle: Bundle, reader: Role = Role.REVIEWER) -> Self:
        """The item with everything that its department may see; who only looks sees sensitive answers masked."""
        defined = bundle.items[item.code]
        answers = case.sheet.answers if reader is Role.REVIEWER else masked(bundle, case.sheet.answers)
        shown = {name: value_at(answers, name) for name in defined.uses}
        papers = [code for code in defined.materials if code in case.sheet.met]
        return cls(
            **_summary(case.id, item, bundle),
            answers={name: value for name, value in shown.items() if value is not None},
            confirmed=tuple(name for name in case.sheet.confirmed if name.startswith(defined.uses)),
            materials=tuple(PaperView(code=c, name=bundle.materials[c].name, met=case.sheet.met[c]) for c in papers),
            grounds=_grounds(case, item, bundle),
            basis=tuple(basis.text() for basis in defined.basis),
            appeal=guidance.appeal(defined),
            reasons=guidance.reasons(),
            decided=item.decided,
            decided_by=item.decided_by,
            reason=item.reason,
            note=item.note,
        )


def _summary(case_id: str, item: Item, bundle: Bundle) -> dict[str, object]:
    return {
        "id": f"{case_id}.{item.code}",
        "case": case_id,
        "bundle": bundle.name,
        "item": item.code,
        "name": bundle.items[item.code].name,
        "department": department(item.department),
        "region": item.region,
        "status": item.status,
        "started": item.started,
        "due": DueView(day=item.due, provisional=item.provisional) if item.due else None,
        "statutory_due": item.statutory,
        "workdays_left": calendar.workdays_between(clock.today(), item.due) if item.due else None,
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
