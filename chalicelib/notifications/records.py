"""Owns how messages are stored: `INBOX#<person>` / `MESSAGE#<moment>#<id>` in `people`, one Query an inbox."""

from __future__ import annotations

from pynamodb.attributes import UnicodeAttribute
from pynamodb.exceptions import UpdateError

from chalicelib.core import clock, table
from chalicelib.core.i18n import Words
from chalicelib.notifications.models import Message, Sms


class MessageRecord(table.Table):
    """One message. Its key follows from the entry that it tells of, so that a second delivery finds the first."""

    Meta = table.meta("people")

    case = UnicodeAttribute(null=True)
    policy = UnicodeAttribute(null=True)
    enterprise = UnicodeAttribute(null=True)
    kind = UnicodeAttribute()
    zh = UnicodeAttribute()
    en = UnicodeAttribute()
    at = UnicodeAttribute()
    sms = UnicodeAttribute()


def insert(message: Message) -> bool:
    """Write a message before anything is sent; False when it was written before."""
    row = MessageRecord(
        _pk(message.person),
        _sk(message),
        case=message.case,
        policy=message.policy,
        enterprise=message.enterprise,
        kind=message.kind,
        zh=message.text.zh,
        en=message.text.en,
        at=clock.text(message.at),
        sms=message.sms.value,
    )
    try:
        table.commit(table.insert(row))
    except table.Refused:
        return False
    return True


def move_sms(message: Message, before: Sms, after: Sms) -> bool:
    """Note what became of the text message; False when it was not `before` any more."""
    try:
        MessageRecord(_pk(message.person), _sk(message)).update(
            actions=[MessageRecord.sms.set(after.value)], condition=MessageRecord.sms == before.value
        )
    except UpdateError as error:
        if error.cause_response_code != "ConditionalCheckFailedException":
            raise
        return False
    return True


def inbox(person: str) -> tuple[Message, ...]:
    """A person's messages, newest first."""
    rows = MessageRecord.query(_pk(person), MessageRecord.sk.startswith("MESSAGE#"), scan_index_forward=False)
    return tuple(_message(row) for row in rows)


def _message(row: MessageRecord) -> Message:
    return Message(
        id=row.sk.rsplit("#", 1)[1],
        person=row.pk.removeprefix("INBOX#"),
        case=row.case,
        policy=row.policy,
        enterprise=row.enterprise,
        kind=row.kind,
        text=Words(zh=row.zh, en=row.en),
        at=clock.from_text(row.at),
        sms=Sms(row.sms),
    )


def _pk(person: str) -> str:
    return f"INBOX#{person}"


def _sk(message: Message) -> str:
    return f"MESSAGE#{clock.text(message.at)}#{message.id}"
