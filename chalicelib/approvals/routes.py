"""Owns the routes of a department's desk: parse → authorise → one call → respond."""

from chalice.app import Blueprint

from chalicelib.approvals import service
from chalicelib.approvals.errors import AlreadyDecided, NotUnderReview, OnlyReviewers, ReasonRequired
from chalicelib.approvals.views import DecisionBody, QueueView, TaskId, TaskSummary, TaskView
from chalicelib.cases import service as cases
from chalicelib.cases.models import Case
from chalicelib.core.errors import NotFound
from chalicelib.core.http import endpoint
from chalicelib.core.idempotency import Once
from chalicelib.identity.models import Staff
from chalicelib.identity.sessions import STAFF

routes = Blueprint(__name__)


@endpoint(routes, "GET", "/v1/staff/tasks", allowed=STAFF)
def list_tasks(caller: Staff) -> QueueView:
    """The desk of the caller's department in the caller's region, earliest due first."""
    tasks = tuple(
        TaskSummary.line(case, item, cases.published(version)) for case, version, item in service.queue(caller)
    )
    return QueueView(tasks=tasks, count=len(tasks))


@endpoint(routes, "GET", "/v1/staff/tasks/{task_id}", allowed=STAFF, errors=(NotFound,))
def get_task(caller: Staff, task_id: TaskId) -> TaskView:
    """One task of the caller's own department: the answers that its item uses, its materials, its clock."""
    case, item = service.task(caller, task_id)
    return TaskView.of(case, item, cases.of(case), caller.role)


@endpoint(
    routes,
    "POST",
    "/v1/staff/tasks/{task_id}/decision",
    allowed=STAFF,
    errors=(NotFound, OnlyReviewers, ReasonRequired, AlreadyDecided, NotUnderReview),
)
def decide_task(caller: Staff, task_id: TaskId, body: DecisionBody, once: Once) -> TaskView:
    """Decide. Two reviewers at once: one decision, and 409 tells the other whose it was."""
    code = service.parts(task_id)[1]

    def view(case: Case) -> TaskView:
        return TaskView.of(case, case.items[code], cases.of(case))

    return service.decide(caller, task_id, body.verdict(caller), once, view)
