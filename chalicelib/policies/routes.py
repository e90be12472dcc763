"""Owns the routes of policies: anybody may look and try facts; who acts for an enterprise asks with its own."""

from collections.abc import Mapping

from chalicelib.core import clock
from chalicelib.core.errors import NotFound
from chalicelib.core.http import PUBLIC, endpoint
from chalicelib.identity.errors import NotRepresentative
from chalicelib.identity.models import Citizen, EnterpriseId
from chalicelib.identity.service import require_representative
from chalicelib.identity.sessions import CITIZEN
from chalicelib.policies import answers, asking, enterprises, given, listing, service
from chalicelib.policies.answer_views import EstimateView, FactsBody, MatchBody, MatchView
from chalicelib.policies.errors import InvalidFacts
from chalicelib.policies.fact_views import EnterpriseFactsView
from chalicelib.policies.models import Policy
from chalicelib.policies.views import PolicyId, PolicyListView, PolicyQuery, PolicySummary, PolicyView


@endpoint("GET", "/v1/policies", allowed=PUBLIC)
def list_policies(query: PolicyQuery) -> PolicyListView:
    """The policies for companies, by words, theme, level, region and whether they are open; best first, in pages."""
    library, wanted = service.library(), query.wanted()
    page = listing.page(library, wanted, query.cursor, query.limit)
    shown = tuple(PolicySummary.of(summary, library, wanted.day) for summary in page.shown)
    return PolicyListView(count=page.count, policies=shown, next=page.following)


@endpoint("GET", "/v1/policies/{policy_id}", allowed=PUBLIC, errors=(NotFound,))
def get_policy(policy_id: PolicyId) -> PolicyView:
    """One policy, whole: conditions and amounts in words, materials, window, basis, and the facts that it asks for."""
    return PolicyView.whole(_policy(policy_id), service.library(), clock.today())


@endpoint("POST", "/v1/policies/match", allowed=PUBLIC, errors=(InvalidFacts,))
def match_policies(body: MatchBody) -> MatchView:
    """Which policies fit a company with these facts, how much in all, what is missing, what is near. Keeps nothing."""
    _require_possible(body)
    return MatchView.of(answers.match(_known(body.facts), body.day, body.chances))


@endpoint("POST", "/v1/policies/{policy_id}/estimate", allowed=PUBLIC, errors=(NotFound, InvalidFacts))
def estimate_policy(policy_id: PolicyId, body: FactsBody) -> EstimateView:
    """What one policy gives to a company with these facts: clause by clause, worked out. Keeps nothing."""
    _require_possible(body)
    return EstimateView.of(answers.estimate(_policy(policy_id, body), _known(body.facts), body.day))


@endpoint("GET", "/v1/enterprises/{enterprise}/facts", allowed=CITIZEN, errors=(NotRepresentative, NotFound))
def get_enterprise_facts(caller: Citizen, enterprise: EnterpriseId) -> EnterpriseFactsView:
    """What registers know of an enterprise that the caller acts for (一企一档), who told it and when."""
    require_representative(caller.id, enterprise)
    return EnterpriseFactsView.of(enterprises.dossier(enterprise), service.library())


@endpoint(
    "POST",
    "/v1/enterprises/{enterprise}/policies/match",
    allowed=CITIZEN,
    errors=(NotRepresentative, NotFound, InvalidFacts),
)
def match_enterprise(caller: Citizen, enterprise: EnterpriseId, body: MatchBody) -> MatchView:
    """Which policies fit an enterprise that the caller acts for, by its own facts and those laid over them."""
    require_representative(caller.id, enterprise)
    _require_possible(body)
    found = enterprises.dossier(enterprise)
    own = _known({**found.facts(clock.now()), **body.facts})
    return MatchView.of(answers.match(own, body.day, body.chances), found.unavailable(clock.now()))


@endpoint(
    "POST",
    "/v1/enterprises/{enterprise}/policies/{policy_id}/estimate",
    allowed=CITIZEN,
    errors=(NotRepresentative, NotFound, InvalidFacts),
)
def estimate_enterprise(
    caller: Citizen, enterprise: EnterpriseId, policy_id: PolicyId, body: FactsBody
) -> EstimateView:
    """What one policy gives to an enterprise that the caller acts for, by its own facts and those laid over them."""
    require_representative(caller.id, enterprise)
    _require_possible(body)
    policy = _policy(policy_id, body)
    found = enterprises.dossier(enterprise)
    own = _known({**found.facts(clock.now()), **body.facts})
    asking.note(enterprise, policy.id)
    return EstimateView.of(answers.estimate(policy, own, body.day), found.unavailable(clock.now()))


def _policy(policy_id: str, body: FactsBody | None = None) -> Policy:
    summary = service.library().named(policy_id, body.day if body else clock.today())
    if summary is None:
        raise NotFound
    return service.policy(summary.id)


def _require_possible(body: FactsBody) -> None:
    """InvalidFacts that names every faulty fact."""
    if faults := given.faults(body.facts, service.library().reference.facts):
        raise InvalidFacts(faults=faults)


def _known(facts: Mapping[str, object]) -> dict[str, object]:
    """Without what is said to be not known."""
    return {name: value for name, value in facts.items() if value is not None}
