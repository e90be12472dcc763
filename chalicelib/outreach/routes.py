"""Owns the routes of outreach: what an enterprise was told of, and what it wants to hear of."""

from chalicelib.core.http import endpoint
from chalicelib.core.models import Incoming
from chalicelib.identity.errors import NotRepresentative
from chalicelib.identity.models import Citizen, EnterpriseId
from chalicelib.identity.sessions import CITIZEN
from chalicelib.outreach import service, views
from chalicelib.outreach.models import Choice, PushesView, PushId, PushView, SubscriptionView


class OfEnterprise(Incoming):
    """For which enterprise; left out: all that the caller acts for."""

    enterprise: EnterpriseId | None = None


@endpoint("GET", "/v1/subscriptions/{enterprise}", allowed=CITIZEN, errors=(NotRepresentative,))
def get_subscription(caller: Citizen, enterprise: EnterpriseId) -> SubscriptionView:
    """What an enterprise wants to hear of; everything, until it says otherwise."""
    return views.subscription(service.subscription(caller.id, enterprise))


@endpoint("PUT", "/v1/subscriptions/{enterprise}", allowed=CITIZEN, errors=(NotRepresentative,))
def put_subscription(caller: Citizen, enterprise: EnterpriseId, body: Choice) -> SubscriptionView:
    """Hear of nothing, or of everything but the muted themes. A policy is kept back when all its themes are muted."""
    return views.subscription(service.choose(caller.id, enterprise, body))


@endpoint("GET", "/v1/pushes", allowed=CITIZEN, errors=(NotRepresentative,))
def list_pushes(caller: Citizen, query: OfEnterprise) -> PushesView:
    """What an enterprise was told of, or all that the caller acts for, newest first, each with its reasons."""
    return views.pushes(service.pushes(caller.id, query.enterprise))


@endpoint("POST", "/v1/pushes/{push_id}/read", allowed=CITIZEN, errors=(NotRepresentative,))
def read_push(caller: Citizen, push_id: PushId) -> PushView:
    """Say that a push was read. Said again, nothing changes."""
    return views.push(service.read(caller.id, push_id))
