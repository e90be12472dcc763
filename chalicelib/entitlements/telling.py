"""Owns telling representatives what became of an entitlement, once each; it decides nothing.

A refusal, and a claim for money back, carries its reason, the basis, and the way to object with its last day.
"""

from __future__ import annotations

from datetime import timedelta

from chalicelib.conditions.quantities import quantity
from chalicelib.core import clock
from chalicelib.core.i18n import LANGUAGES, Language, Words
from chalicelib.entitlements import board, records, wording
from chalicelib.entitlements.models import Entitlement, Happening
from chalicelib.identity import service as identity
from chalicelib.notifications import service as notifications
from chalicelib.notifications.models import Message
from chalicelib.policies import service as policies
from chalicelib.policies.models import Policy

APPEAL_DAYS = 60
"""Days in which such a decision may be taken to reconsideration (行政复议法, 第二十条)."""
_BY_SMS = frozenset({Happening.OFFERED, Happening.RETURNED, Happening.REFUSED, Happening.CLAWED_BACK})


def tell(entitlement_id: str, seq: int) -> None:
    """Tell every representative what one entry of an entitlement's course means, if it means anything to them."""
    entry = records.event(entitlement_id, seq)
    template = wording.message(entry.kind) if entry else None
    if entry is None or template is None:
        return
    seen = records.entitlement(entitlement_id)
    words = _words(template, seen, entry)
    for person in identity.representatives(seen.enterprise):
        notifications.deliver(
            Message(
                id=f"{seen.id}-{seq:06d}",
                person=person,
                kind=entry.kind,
                text=words,
                at=clock.from_text(entry.at),
                sms=notifications.by_sms(entry.kind in _BY_SMS),
                policy=seen.policy,
                enterprise=seen.enterprise,
            )
        )


def basis(policy: Policy, reason: str | None) -> str:
    """What such a decision rests on: the policy's own rules, and the rule behind the reason."""
    own = "、".join(f"《{each.title}》" + (f"（{each.number}）" if each.number else "") for each in policy.basis)
    behind = wording.basis(reason) if reason else None
    return f"{own}；{behind}" if behind else own


def appeal(decided: str) -> Words:
    """How to object to what was decided at a moment (RFC 3339), and the last day for it."""
    last = clock.local_date(clock.from_text(decided)) + timedelta(days=APPEAL_DAYS)
    return wording.appeal().filled(day=last.isoformat())


def money(fen: int) -> Words:
    """An amount as people read it."""
    return quantity(fen, "fen").words()


def _words(template: Words, seen: Entitlement, entry: records.EventRecord) -> Words:
    policy, profile = policies.policy(seen.policy), identity.enterprise(seen.enterprise)
    until = board.listing(seen.list).until
    reason = wording.reason(entry.reason) if entry.reason else None

    def values(language: Language) -> dict[str, str]:
        return {
            "enterprise": profile.name if profile else seen.enterprise,
            "policy": policy.name[language],
            "amount": money(seen.amount or seen.listed)[language],
            "account": seen.account or "",
            "day": until.isoformat() if until else "",
            "reason": reason[language] if reason else "",
            "basis": basis(policy, entry.reason),
            "appeal": appeal(entry.at)[language],
        }

    return Words(**{language: template[language].format(**values(language)) for language in LANGUAGES})
