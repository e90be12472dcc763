"""Owns the routes of messages."""

from chalice.app import Blueprint

from chalicelib.core.http import endpoint
from chalicelib.identity.models import Citizen
from chalicelib.identity.sessions import CITIZEN
from chalicelib.notifications import service
from chalicelib.notifications.models import InboxView

routes = Blueprint(__name__)


@endpoint(routes, "GET", "/v1/messages", allowed=CITIZEN)
def list_messages(caller: Citizen) -> InboxView:
    """The caller's messages, newest first."""
    return service.inbox(caller.id)
