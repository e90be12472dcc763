"""Owns the words for a message; never how it is stored or sent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import Field

from chalicelib.core.i18n import Words
from chalicelib.core.models import View


class Sms(StrEnum):
    """What became of the text message beside an in-app message.

    `sending` is written before the call. Found again, the provider may have accepted it: it is `unknown`, and not sent
    twice (a provider that can be asked by reference would be asked; SNS can't).
    """

    NONE = "none"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Message:
    """One message to one person; `id` follows from what it tells of, so that it exists once.

    It tells of a `case`, or of a `policy` for an `enterprise` that the person may act for. `brief` is the text message
    where it may not say as much as the message in the app, which only its reader sees.
    """

    id: str
    person: str
    kind: str
    text: Words
    at: datetime
    sms: Sms = Sms.NONE
    case: str | None = None
    policy: str | None = None
    enterprise: str | None = None
    brief: Words | None = None


class MessageView(View):
    """A message as its reader sees it: about a case, or about a policy for an enterprise."""

    id: str = Field(examples=["202611240TD6HM7XA5Q-000002"])
    case: str | None = None
    policy: str | None = Field(None, examples=["srdi-award-city@2026"])
    enterprise: str | None = Field(None, examples=["yunqiao"])
    kind: str = Field(examples=["submitted"])
    text: Words
    at: datetime
    sms: Sms


class InboxView(View):
    """The caller's messages, newest first."""

    messages: tuple[MessageView, ...]
