"""Owns the routes of messages."""

from chalicelib.core.http import endpoint
from chalicelib.identity.models import Citizen
from chalicelib.identity.sessions import CITIZEN
from chalicelib.notifications import service
from chalicelib.notifications.models import InboxView


@endpoint("GET", "/v1/messages", allowed=CITIZEN)
def list_messages(caller: Citizen) -> InboxView:
    """The caller's messages, newest first."""
    return service.inbox(caller.id)
