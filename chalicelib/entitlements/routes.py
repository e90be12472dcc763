"""Owns the routes of 免申即享: what everybody sees, what representatives confirm, what officers do."""

from chalicelib.cases.errors import AssuranceTooLow
from chalicelib.cases.views import NoBody
from chalicelib.core.errors import NotAllowed, NotFound
from chalicelib.core.http import PUBLIC, endpoint
from chalicelib.core.idempotency import Once
from chalicelib.entitlements import service
from chalicelib.entitlements.errors import (
    AccountRequired,
    AnonymousObjection,
    BudgetMissing,
    ChecksUnavailable,
    NotNow,
    NotWithoutApplication,
)
from chalicelib.entitlements.models import Entitlement, Listing
from chalicelib.entitlements.staff_views import (
    BudgetsView,
    BudgetView,
    ListQuery,
    ListSummary,
    ListsView,
    ListView,
    ObjectionsView,
    ObjectionView,
)
from chalicelib.entitlements.views import (
    ClaimsView,
    ClaimView,
    ClawbackBody,
    ConfirmBody,
    DrawUpBody,
    EnterpriseQuery,
    EntitlementId,
    ListId,
    MoneyBody,
    NoticeQuery,
    NoticeSummary,
    NoticesView,
    NoticeView,
    ObjectionBody,
    ObjectionDecisionBody,
    ObjectionId,
    ObjectionReceipt,
)
from chalicelib.identity.errors import NotRepresentative
from chalicelib.identity.models import Citizen, Staff
from chalicelib.identity.sessions import CITIZEN, STAFF
from chalicelib.policies import service as policies


@endpoint("GET", "/v1/notices", allowed=PUBLIC)
def list_notices() -> NoticesView:
    """The lists under notice (公示): everybody may see who is to be paid what without applying."""
    return NoticesView(
        notices=tuple(NoticeSummary.line(found, policies.policy(found.policy)) for found in service.notices())
    )


@endpoint("GET", "/v1/notices/{list_id}", allowed=PUBLIC, errors=(NotFound,))
def get_notice(list_id: ListId, query: NoticeQuery) -> NoticeView:
    """One list with its lines, a hundred at a time."""
    found, page = service.public(list_id, query.after)
    return NoticeView.of(found, policies.policy(found.policy), page)


@endpoint(
    "POST",
    "/v1/notices/{list_id}/objections",
    allowed=CITIZEN,
    status=201,
    errors=(NotFound, NotNow, AnonymousObjection),
)
def object_to_notice(caller: Citizen, list_id: ListId, body: ObjectionBody, once: Once) -> ObjectionReceipt:
    """Object to a line of a list, while it is under notice; by name, where the policy hears only that."""
    return service.object_(caller, list_id, body.enterprise, body.text, once=once, show=ObjectionReceipt.of)


@endpoint("GET", "/v1/entitlements", allowed=CITIZEN, errors=(NotRepresentative,))
def list_entitlements(caller: Citizen, query: EnterpriseQuery) -> ClaimsView:
    """What the enterprises that the caller acts for are or were entitled to, newest change first."""
    return ClaimsView(entitlements=tuple(map(_claim, service.of_mine(caller, query.enterprise))))


@endpoint(
    "POST",
    "/v1/entitlements/{entitlement_id}/confirm",
    allowed=CITIZEN,
    errors=(NotFound, NotNow, AssuranceTooLow, AccountRequired, ChecksUnavailable, BudgetMissing),
)
def confirm_entitlement(caller: Citizen, entitlement_id: EntitlementId, body: ConfirmBody, once: Once) -> ClaimView:
    """One tap: checked anew, then paid; or in line for money; or refused, with the reason and how to object."""
    return service.confirm(caller, entitlement_id, body.named(), once, _claim)


@endpoint("GET", "/v1/staff/entitlement-lists", allowed=STAFF, errors=(NotAllowed,))
def list_entitlement_lists(caller: Staff) -> ListsView:
    """The lists of the policies that the officer looks after, newest change first."""
    return ListsView(lists=tuple(map(_line, service.lists(caller))))


@endpoint(
    "POST",
    "/v1/staff/entitlement-lists",
    allowed=STAFF,
    status=201,
    errors=(NotFound, NotAllowed, NotWithoutApplication),
)
def draw_up_list(caller: Staff, body: DrawUpBody, once: Once) -> ListSummary:
    """Begin a list for a policy: whoever is due by what registers know. It is drawn up page by page, not public yet."""
    return service.make(caller, body.policy_id, once, _line)


@endpoint("GET", "/v1/staff/entitlement-lists/{list_id}", allowed=STAFF, errors=(NotFound, NotAllowed))
def get_entitlement_list(caller: Staff, list_id: ListId, query: ListQuery) -> ListView:
    """One list: its lines and who was left out and why, a hundred of each at a time; what was said against it."""
    found = service.officers_list(caller, list_id)
    parts = service.parts(found, query.entries_after, query.left_after)
    return ListView.of(found, policies.policy(found.policy), parts)


@endpoint(
    "POST",
    "/v1/staff/entitlement-lists/{list_id}/publish",
    allowed=STAFF,
    errors=(NotFound, NotAllowed, NotNow, BudgetMissing),
)
def publish_list(caller: Staff, list_id: ListId, body: NoBody, once: Once) -> ListSummary:
    """Put a list under notice for the working days that its policy says; its enterprises hear of it."""
    return service.publish(caller, list_id, once, _line)


@endpoint("GET", "/v1/staff/objections", allowed=STAFF, errors=(NotAllowed,))
def list_objections(caller: Staff) -> ObjectionsView:
    """The open objections to the officer's lists, those to the list that ends first first."""
    return ObjectionsView(objections=tuple(map(ObjectionView.of, service.objections(caller))))


@endpoint(
    "POST",
    "/v1/staff/objections/{objection_id}/decision",
    allowed=STAFF,
    errors=(NotFound, NotAllowed, NotNow),
)
def decide_objection(
    caller: Staff, objection_id: ObjectionId, body: ObjectionDecisionBody, once: Once
) -> ObjectionView:
    """Uphold an objection, and its line leaves the list; or dismiss it, with the reason."""
    uphold = body.decision == "uphold"
    return service.decide(
        caller, objection_id, uphold=uphold, reason=body.reason_code, once=once, show=ObjectionView.of
    )


@endpoint("GET", "/v1/staff/budgets", allowed=STAFF, errors=(NotAllowed,))
def list_budgets(caller: Staff) -> BudgetsView:
    """The budgets of the officer's department: what is free, reserved, paid, and how many wait."""
    return BudgetsView(budgets=tuple(map(BudgetView.of, service.budgets(caller))))


@endpoint("POST", "/v1/staff/budgets", allowed=STAFF, status=201, errors=(NotFound, NotAllowed))
def put_money(caller: Staff, body: MoneyBody, once: Once) -> BudgetView:
    """Open a policy's budget with money, or add some; whoever waits is served in order."""
    return service.put_money(caller, body.policy_id, body.period, body.fen, once=once, show=BudgetView.of)


@endpoint(
    "POST",
    "/v1/staff/entitlements/{entitlement_id}/clawback",
    allowed=STAFF,
    errors=(NotFound, NotAllowed, NotNow),
)
def claw_back_entitlement(caller: Staff, entitlement_id: EntitlementId, body: ClawbackBody, once: Once) -> ClaimView:
    """Claim back money that was paid; later, note that it came, and the budget has it again."""
    return service.claim_back(caller, entitlement_id, body.reason(), once, _claim)


def _claim(seen: Entitlement) -> ClaimView:
    return ClaimView.of(seen, policies.policy(seen.policy))


def _line(found: Listing) -> ListSummary:
    return ListSummary.line(found, policies.policy(found.policy))
