"""Owns the routes of a policy's life and evaluation, and of what people say about it."""

from chalicelib.core import clock
from chalicelib.core.errors import ChangedMeanwhile, NotAllowed
from chalicelib.core.http import PUBLIC, endpoint
from chalicelib.core.idempotency import Once
from chalicelib.evaluation import service
from chalicelib.evaluation.errors import NameUnknown, SpokenEnough
from chalicelib.evaluation.views import (
    ConsultationsView,
    ConsultationView,
    EvaluationView,
    OfficersPoliciesView,
    OfficersPolicyView,
    PageView,
    SaidBody,
    StageBody,
    StageView,
    VoiceReceipt,
    VoicesView,
    VoiceView,
)
from chalicelib.identity.models import Citizen, Staff
from chalicelib.identity.sessions import CITIZEN, STAFF
from chalicelib.outreach import service as outreach
from chalicelib.policies import life_cycle
from chalicelib.policies import service as policies
from chalicelib.policies.errors import StageClosed
from chalicelib.policies.models import Policy
from chalicelib.policies.pages import Pages
from chalicelib.policies.views import PolicyId


@endpoint("GET", "/v1/staff/policies", allowed=STAFF, errors=(NotAllowed,))
def list_officers_policies(caller: Staff) -> OfficersPoliciesView:
    """The policies that an officer looks after: where each is, what may be decided, how its outreach goes."""
    found = service.of_officer(caller)
    ids = [policy.id for policy in found]
    stages, funnels = life_cycle.stages(ids, clock.today()), outreach.funnels(ids)
    lines = (OfficersPolicyView.of(policy, stages[policy.id], funnels[policy.id]) for policy in found)
    return OfficersPoliciesView(policies=tuple(lines))


@endpoint("GET", "/v1/staff/policies/{policy_id}/stage", allowed=STAFF, errors=(NotAllowed,))
def get_stage(caller: Staff, policy_id: PolicyId) -> StageView:
    """Where a policy is, who moved it there, when and why, and what may be decided next."""
    return service.whereabouts(caller, policy_id)


@endpoint(
    "POST",
    "/v1/staff/policies/{policy_id}/stage",
    allowed=STAFF,
    errors=(NotAllowed, StageClosed, ChangedMeanwhile),
)
def move_policy(caller: Staff, policy_id: PolicyId, body: StageBody, once: Once) -> StageView:
    """Move a policy on: into consultation and back, closed early, evaluated. The rest of its life follows by itself."""
    return service.move(caller, policy_id, body, once)


@endpoint("GET", "/v1/staff/policies/{policy_id}/evaluation", allowed=STAFF, errors=(NotAllowed,))
def get_evaluation(caller: Staff, policy_id: PolicyId) -> EvaluationView:
    """What became of a policy so far: take-up, money, time to pay, outreach, complaints; as figures and as a page."""
    return EvaluationView.of(service.figures(service.officers(caller, policy_id).id))


@endpoint("GET", "/v1/staff/policies/{policy_id}/complaints", allowed=STAFF, errors=(NotAllowed,))
def list_complaints(caller: Staff, policy_id: PolicyId) -> VoicesView:
    """What people said about a policy: comments of its consultation, and complaints."""
    return VoicesView(voices=tuple(map(VoiceView.of, service.voices(caller, policy_id))))


@endpoint("GET", "/v1/policies/{policy_id}/evaluation", allowed=PUBLIC)
def get_public_evaluation(policy_id: PolicyId) -> EvaluationView:
    """What became of a policy, for everybody, once its officer has evaluated it."""
    return EvaluationView.of(service.public(policy_id))


@endpoint(
    "POST",
    "/v1/policies/{policy_id}/complaints",
    allowed=CITIZEN,
    status=201,
    errors=(StageClosed, NameUnknown, SpokenEnough),
)
def speak_about_policy(caller: Citizen, policy_id: PolicyId, body: SaidBody, once: Once) -> VoiceReceipt:
    """Comment on a draft while it is under consultation, or complain about a policy, under one's real name."""
    return service.say(caller, policy_id, body, once)


@endpoint("GET", "/v1/consultations", allowed=PUBLIC)
def list_consultations() -> ConsultationsView:
    """The drafts that everybody may speak about, each in full, with the last day."""
    return ConsultationsView(
        consultations=tuple(
            ConsultationView(policy=policy.id, name=policy.name, until=until, text=_text(policy))
            for policy, until in life_cycle.consultations(clock.today())
        )
    )


def _text(policy: Policy) -> PageView:
    library = policies.library()
    titles = {summary.code: summary.name for summary in library.summaries} | {policy.code: policy.name}
    pages = Pages(library.lexicon.vocabulary, library.reference.bodies, titles)
    return PageView(zh=pages.page(policy, "zh"), en=pages.page(policy, "en"))
