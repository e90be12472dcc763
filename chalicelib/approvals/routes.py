"""Owns the routes of a department's desk: parse → authorise → one call → respond."""

from collections.abc import Iterable

from chalicelib.approvals import service, wording
from chalicelib.approvals.errors import AlreadyDecided, NotUnderReview, OnlyReviewers, ReasonRequired
from chalicelib.approvals.overviews import (
    CourseView,
    DecisionsQuery,
    LateQuery,
    LateView,
    OwnDecisionsView,
    OwnDecisionView,
    StaffView,
)
from chalicelib.approvals.views import DecisionBody, QueueQuery, QueueView, TaskId, TaskView
from chalicelib.cases import service as cases
from chalicelib.cases.models import Case
from chalicelib.cases.records import Queued
from chalicelib.catalogue.models import Bundle
from chalicelib.core.errors import NotAllowed, NotFound
from chalicelib.core.http import endpoint
from chalicelib.core.idempotency import Once
from chalicelib.core.models import CaseId
from chalicelib.identity.models import Staff
from chalicelib.identity.sessions import STAFF


@endpoint("GET", "/v1/staff/me", allowed=STAFF)
def get_staff(caller: Staff) -> StaffView:
    """Who is signed in, and whose desks are theirs."""
    return StaffView.of(caller)


@endpoint("GET", "/v1/staff/tasks", allowed=STAFF, errors=(NotAllowed,))
def list_tasks(caller: Staff, query: QueueQuery) -> QueueView:
    """A desk of the caller's department, earliest due first: filtered, counted, page by page."""
    rows = service.queue(caller, query.region)
    return QueueView.of(rows, query, _bundles(rows))


@endpoint("GET", "/v1/staff/tasks/{task_id}", allowed=STAFF, errors=(NotFound,))
def get_task(caller: Staff, task_id: TaskId) -> TaskView:
    """One task of the caller's own department: the answers that its item uses, its materials, its clock."""
    case, item = service.task(caller, task_id)
    decider = service.decider(item.decided_by) if item.decided_by else None
    return TaskView.of(case, item, cases.of(case), caller.role, decider)


@endpoint(
    "POST",
    "/v1/staff/tasks/{task_id}/decision",
    allowed=STAFF,
    errors=(NotFound, OnlyReviewers, ReasonRequired, AlreadyDecided, NotUnderReview),
)
def decide_task(caller: Staff, task_id: TaskId, body: DecisionBody, once: Once) -> TaskView:
    """Decide. Two reviewers at once: one decision, and 409 tells the other whose it was, and what."""
    code = service.parts(task_id)[1]

    def view(case: Case) -> TaskView:
        own = wording.decider(f"staff:{caller.id}", caller.name)
        return TaskView.of(case, case.items[code], cases.of(case), caller.role, own)

    return service.decide(caller, task_id, body.verdict(caller), once, view)


@endpoint("GET", "/v1/staff/cases/{case_id}", allowed=STAFF, errors=(NotFound,))
def follow_case(caller: Staff, case_id: CaseId) -> CourseView:
    """The course of a case that the caller's department has a part in: items, order, clocks, history; no answers."""
    case, links = service.course(caller, case_id)
    return CourseView.of(case, links, cases.of(case), caller)


@endpoint("GET", "/v1/staff/decisions", allowed=STAFF)
def list_decisions(caller: Staff, query: DecisionsQuery) -> OwnDecisionsView:
    """What the caller decided lately, newest first."""
    own, following = service.decisions(caller, query.cursor, query.limit)
    lines = tuple(OwnDecisionView.of(one, cases.published(one.bundle)) for one in own)
    return OwnDecisionsView(decisions=lines, next=following)


@endpoint("GET", "/v1/staff/late", allowed=STAFF, errors=(NotAllowed,))
def list_late(caller: Staff, query: LateQuery) -> LateView:
    """For supervisors: what is past its promised limit, longest first, with counts by department, region and bundle."""
    rows = service.late(caller)
    return LateView.of(rows, query, _bundles(rows))


def _bundles(rows: Iterable[Queued]) -> dict[str, Bundle]:
    return {version: cases.published(version) for version in sorted({row.bundle for row in rows})}
