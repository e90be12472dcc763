"""Owns the verbs of notices: tell the applicant of a committed change, once, on each channel.

The record of a sending is written before the sending, conditionally: whoever comes second finds it and sends nothing.
"""

from __future__ import annotations

from botocore.exceptions import BotoCoreError, ClientError

from chalicelib.cases import records as case_records
from chalicelib.cases import service as cases
from chalicelib.cases.models import Case
from chalicelib.cases.timeline import Chained
from chalicelib.core import aws, clock
from chalicelib.core.i18n import Words
from chalicelib.core.logs import log
from chalicelib.core.settings import settings
from chalicelib.identity import service as identity
from chalicelib.notifications import records, wording
from chalicelib.notifications.models import InboxView, Message, MessageView, Sms


def tell(case_id: str, seq: int) -> None:
    """Tell the person who applied what one entry of the timeline means for them, if it means anything."""
    case = case_records.load(case_id)
    entry = next((link for link in case_records.entries(case_id) if link.seq == seq), None)
    text = wording.text(case, cases.of(case), entry) if entry else None
    if entry is None or text is None:
        return
    deliver(_message(case, entry, text.words, sms=text.by_sms))


def inbox(person: str) -> InboxView:
    """A person's messages, newest first."""
    return InboxView(messages=tuple(_view(message) for message in records.inbox(person)))


def _view(told: Message) -> MessageView:
    return MessageView(
        id=told.id,
        case=told.case,
        policy=told.policy,
        enterprise=told.enterprise,
        kind=told.kind,
        text=told.text,
        at=told.at,
        sms=told.sms,
    )


def _message(case: Case, entry: Chained, words: Words, sms: bool) -> Message:
    return Message(
        id=f"{case.id}-{entry.seq:06d}",
        person=case.person,
        case=case.id,
        kind=entry.kind,
        text=words,
        at=clock.from_text(entry.at),
        sms=by_sms(sms),
    )


def by_sms(wanted: bool) -> Sms:
    """How a new message begins: a text message goes beside it when it is wanted, and this city sends any."""
    return Sms.SENDING if wanted and settings().sms else Sms.NONE


def deliver(message: Message) -> None:
    """Tell one message, once: by whoever comes first. Raises when a text message was refused, to be tried again."""
    if records.insert(message):
        if message.sms is Sms.SENDING:
            _send(message)
    elif message.sms is Sms.SENDING and records.move_sms(message, Sms.REFUSED, Sms.SENDING):
        _send(message)  # the provider had refused it for certain: this is the first that may arrive
    elif message.sms is Sms.SENDING and records.move_sms(message, Sms.SENDING, Sms.UNKNOWN):
        log.warning("a text message may or may not have been sent; it is not repeated", extra={"id": message.id})


def _send(message: Message) -> None:
    profile = identity.profile(message.person)
    if profile is None:
        records.move_sms(message, Sms.SENDING, Sms.NONE)
        return
    try:
        text = (message.brief or message.text).zh
        aws.client("sns", attempts=1).publish(PhoneNumber=f"+86{profile.phone}", Message=text)
    except (BotoCoreError, ClientError) as error:
        if _surely_refused(error):
            records.move_sms(message, Sms.SENDING, Sms.REFUSED)
            raise
        records.move_sms(message, Sms.SENDING, Sms.UNKNOWN)
        log.warning("no answer about a text message; it is not repeated", extra={"id": message.id})
        return
    records.move_sms(message, Sms.SENDING, Sms.SENT)


def _surely_refused(error: BotoCoreError | ClientError) -> bool:
    """Whether nothing was sent: the provider said no. After no answer, or trouble of its own (5xx), nobody knows."""
    return isinstance(error, ClientError) and int(error.response["ResponseMetadata"]["HTTPStatusCode"]) < 500
