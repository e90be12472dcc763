"""Owns the routes of applications: parse → authorise → one call → respond."""

from chalicelib.cases import records, service, timeline
from chalicelib.cases.errors import (
    AssuranceTooLow,
    BundleNotFound,
    InvalidAnswers,
    NotADraft,
    NotEligible,
    NotWithdrawable,
    RegionNotServed,
    WrongApplicant,
)
from chalicelib.cases.models import Case
from chalicelib.cases.views import BeginBody, CaseListView, CaseSummary, CaseView, NoBody, PatchBody, TimelineView
from chalicelib.core.errors import ChangedMeanwhile, NotFound
from chalicelib.core.http import Reply, endpoint
from chalicelib.core.idempotency import Once
from chalicelib.core.models import CaseId
from chalicelib.identity.errors import NotRepresentative
from chalicelib.identity.models import Citizen
from chalicelib.identity.sessions import CITIZEN


def _view(case: Case) -> CaseView:
    return CaseView.of(case, service.of(case))


@endpoint(
    "POST",
    "/v1/applications",
    allowed=CITIZEN,
    status=201,
    also=(200,),
    errors=(BundleNotFound, RegionNotServed, WrongApplicant, NotRepresentative),
)
def begin_application(caller: Citizen, body: BeginBody, once: Once) -> Reply[CaseView]:
    """Begin a life event: 201 with a draft in which what is known is filled in; 200 with the open draft there is."""
    wish = service.Wish(body.bundle_id, body.region, body.enterprise_id, body.anew)
    view, new = service.begin(caller, wish, once, _view)
    return Reply(view, 201 if new else 200)


@endpoint("GET", "/v1/applications", allowed=CITIZEN)
def list_applications(caller: Citizen) -> CaseListView:
    """The caller's own applications, newest change first."""
    cases = service.all_of(caller)
    return CaseListView(applications=tuple(CaseSummary.of(case, service.of(case)) for case in cases))


@endpoint("GET", "/v1/applications/{case_id}", allowed=CITIZEN, errors=(NotFound,))
def get_application(caller: Citizen, case_id: CaseId) -> CaseView:
    """One application of the caller: answers, items with their departments and clocks, materials."""
    return _view(service.mine(caller, case_id))


@endpoint(
    "PATCH",
    "/v1/applications/{case_id}",
    allowed=CITIZEN,
    errors=(NotFound, NotADraft, ChangedMeanwhile, InvalidAnswers),
)
def patch_application(caller: Citizen, case_id: CaseId, body: PatchBody, match: int) -> CaseView:
    """Fill in a draft (merge patch). Checked for form, never for completeness; saved at once."""
    return _view(service.fill_in(caller, case_id, body.model_dump(exclude_unset=True), match))


@endpoint(
    "POST",
    "/v1/applications/{case_id}/answers",
    allowed=CITIZEN,
    errors=(NotFound, NotADraft, ChangedMeanwhile, InvalidAnswers),
)
def fill_in_application(caller: Citizen, case_id: CaseId, body: PatchBody, match: int) -> CaseView:
    """The same as PATCH of the draft, for clients that cannot send PATCH: WeChat's `wx.request` is one."""
    return _view(service.fill_in(caller, case_id, body.model_dump(exclude_unset=True), match))


@endpoint("DELETE", "/v1/applications/{case_id}", allowed=CITIZEN, status=204, errors=(NotFound, NotADraft))
def discard_application(caller: Citizen, case_id: CaseId) -> None:
    """Throw a draft away."""
    service.discard(caller, case_id)


@endpoint(
    "POST",
    "/v1/applications/{case_id}/submit",
    allowed=CITIZEN,
    status=202,
    errors=(NotFound, NotADraft, AssuranceTooLow, InvalidAnswers, NotEligible),
)
def submit_application(caller: Citizen, case_id: CaseId, body: NoBody, once: Once) -> CaseView:
    """Hand a draft in. 202 with the case: the departments begin, side by side."""
    return service.submit(caller, case_id, once, _view)


@endpoint(
    "POST",
    "/v1/applications/{case_id}/withdraw",
    allowed=CITIZEN,
    status=202,
    errors=(NotFound, NotWithdrawable),
)
def withdraw_application(caller: Citizen, case_id: CaseId, body: NoBody, once: Once) -> CaseView:
    """Call a case back: what is not decided stops; what is decided stays."""
    return service.withdraw(caller, case_id, once, _view)


@endpoint("GET", "/v1/applications/{case_id}/timeline", allowed=CITIZEN, errors=(NotFound,))
def get_timeline(caller: Citizen, case_id: CaseId) -> TimelineView:
    """Everything that happened to the case, each entry chained to the one before it by its hash."""
    case = service.mine(caller, case_id)
    links = records.entries(case_id)
    return TimelineView.of(links, timeline.broken_at(links, case.last))
