"""Owns how evaluation is stored in `policies`: what people say about a policy, how many enterprises it fits.

`VOICE#<policy id>` / `<kind>#<ordered id>` is a comment or complaint, its name and text sealed; `VOICE#<policy id>` /
`PERSON#<person>` counts how often somebody spoke; `FIGURES#<policy id>` / `VOICES` counts both kinds in the transaction
of each; `FIGURES#<policy id>` / `ELIGIBLE` is the last count of enterprises that a policy fits.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute

from chalicelib.core import clock, crypto, table
from chalicelib.evaluation.figures import Eligible, Voices

_META = table.meta("policies")


class VoiceKind(StrEnum):
    """A comment on a draft, or a complaint about a policy."""

    COMMENT = "comment"
    COMPLAINT = "complaint"


@dataclass(frozen=True)
class Voice:
    """What somebody said about a policy, under their real name."""

    id: str
    policy: str
    kind: VoiceKind
    name: str
    text: str
    at: datetime


class VoiceRecord(table.Table):
    """One comment or complaint."""

    Meta = _META

    said = BinaryAttribute(legacy_encoding=False)
    at = UnicodeAttribute()


class SpeakerRecord(table.Table):
    """How often somebody spoke about a policy."""

    Meta = _META

    spoken = NumberAttribute(default=0)


class VoicesRecord(table.Table):
    """How many spoke about a policy."""

    Meta = _META

    comment = NumberAttribute(default=0)
    complaint = NumberAttribute(default=0)


class EligibleRecord(table.Table):
    """The last count of the enterprises that a policy fits."""

    Meta = _META

    count_ = NumberAttribute(attr_name="count")
    known = NumberAttribute()
    day = UnicodeAttribute()


def saying(voice: Voice, person: str, limit: int) -> tuple[table.Step, table.Step, table.Step]:
    """The steps that keep it: the speaker's count below `limit` comes first, and refuses."""
    pk = _pk(voice.policy)
    sk = f"{voice.kind}#{voice.id}"
    said = json.dumps([voice.name, voice.text], ensure_ascii=False).encode()
    spoken = SpeakerRecord.spoken
    counters = VoicesRecord(f"FIGURES#{voice.policy}", "VOICES")
    return (
        table.update(
            SpeakerRecord(pk, f"PERSON#{person}"),
            spoken.add(1),
            condition=spoken.does_not_exist() | (spoken < limit),
        ),
        table.insert(VoiceRecord(pk, sk, said=crypto.seal(said, f"{pk}/{sk}"), at=clock.text(voice.at))),
        table.update(counters, getattr(VoicesRecord, voice.kind).add(1)),
    )


def voices(policy: str) -> tuple[Voice, ...]:
    """What was said about a policy, newest first, comments before complaints."""
    found = (
        row
        for kind in VoiceKind
        for row in VoiceRecord.query(_pk(policy), VoiceRecord.sk.startswith(f"{kind}#"), scan_index_forward=False)
    )
    return tuple(map(_voice, found))


def counts(policy: str) -> Voices:
    """How many comments and complaints there are."""
    row = table.find(VoicesRecord, f"FIGURES#{policy}", "VOICES")
    return Voices(int(row.comment), int(row.complaint)) if row else Voices()


def eligible(policy: str) -> Eligible | None:
    """The last count; None when nobody counted."""
    row = table.find(EligibleRecord, f"FIGURES#{policy}", "ELIGIBLE")
    return Eligible(int(row.count_), int(row.known), date.fromisoformat(row.day)) if row else None


def keep_eligible(policy: str, found: Eligible) -> None:
    """Keep a count until the next."""
    day = found.day.isoformat()
    row = EligibleRecord(f"FIGURES#{policy}", "ELIGIBLE", count_=found.count, known=found.known, day=day)
    table.commit(table.save(row))


def _voice(row: VoiceRecord) -> Voice:
    kind, _, number = row.sk.partition("#")
    name, text = json.loads(crypto.unseal(row.said, f"{row.pk}/{row.sk}"))
    return Voice(number, row.pk.removeprefix("VOICE#"), VoiceKind(kind), name, text, clock.from_text(row.at))


def _pk(policy: str) -> str:
    return f"VOICE#{policy}"
