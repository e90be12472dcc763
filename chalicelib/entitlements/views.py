"""Owns what is sent and shown of lists, objections and entitlements. Accounts are masked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints

from chalicelib.core import clock
from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, View
from chalicelib.entitlements import telling, wording
from chalicelib.entitlements.board import Lines
from chalicelib.entitlements.models import (
    Account,
    AccountKind,
    Entitlement,
    Entry,
    Left,
    Listing,
    ListStatus,
    Objection,
    ObjectionStatus,
    Status,
)
from chalicelib.policies.models import Policy

_NUMBER = "[0-9A-Z]{20}"
ListId = Annotated[
    str,
    StringConstraints(pattern=f"^{_NUMBER}$"),
    Field(description="名单编号。The number of a list.", examples=["01KAV6QF0ZK7M2X4T9PB"]),
]
EntitlementId = Annotated[
    str,
    StringConstraints(pattern=rf"^{_NUMBER}\.[a-z0-9][a-z0-9-]{{0,63}}$"),
    Field(description="名单.企业。The list and the enterprise.", examples=["01KAV6QF0ZK7M2X4T9PB.zhichuang"]),
]
ObjectionId = Annotated[
    str,
    StringConstraints(pattern=rf"^{_NUMBER}\.{_NUMBER}$"),
    Field(description="名单.异议。The list and the objection.", examples=["01KAV6QF0ZK7M2X4T9PB.01KAV6QF1A3C5E7G9J1K"]),
]
VersionId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,63}@[1-9][0-9]{0,3}$"),
    Field(description="政策版本。A version of a policy.", examples=["stable-jobs-refund@2026"]),
]
_Fen = Annotated[int, Field(ge=0, description="金额，单位为分。An amount in fen.", examples=[300000])]
_Sum = Annotated[int, Field(ge=1, le=10**14, strict=True, description="金额，单位为分。An amount in fen.")]


class NoticeQuery(Incoming):
    """After which enterprise the page of lines begins; without one at the first."""

    after: Code | None = Field(None, examples=["zhichuang"])


class EnterpriseQuery(Incoming):
    """Of which enterprise; without one of all that the caller acts for."""

    enterprise: Code | None = Field(None, examples=["zhichuang"])


class AccountBody(Incoming):
    """Where to pay to: an account of a kind that the policy pays to."""

    kind: AccountKind = Field(examples=["corporate-account"])
    number: Annotated[str, StringConstraints(pattern=r"^[0-9]{9,32}$")] = Field(examples=["755900001234567"])


class ConfirmBody(Incoming):
    """One tap. Without an account it is paid to the one that was named last."""

    account: AccountBody | None = None

    def named(self) -> Account | None:
        """The account, if one is named."""
        return Account(self.account.kind, self.account.number) if self.account else None


class ObjectionBody(Incoming):
    """What somebody has against one line of a list."""

    enterprise: Code = Field(examples=["zhichuang"])
    text: Annotated[str, StringConstraints(min_length=5, max_length=2000)] = Field(
        examples=["该企业去年裁员超过公示的比例"]
    )


class DrawUpBody(Incoming):
    """For which policy a list is drawn up."""

    policy_id: VersionId


class MoneyBody(Incoming):
    """Money for a policy's budget; without a period for the one of today."""

    policy_id: VersionId
    fen: _Sum = Field(examples=[100000000])
    period: Annotated[str, StringConstraints(pattern=r"^([0-9]{4}|all|[0-9A-Z]{20})$")] | None = None


class ObjectionDecisionBody(Incoming):
    """The decision about an objection, with its reason."""

    decision: Literal["uphold", "dismiss"] = Field(examples=["dismiss"])
    reason_code: Literal["facts-wrong", "facts-confirmed", "not-about-the-list"] = Field(examples=["facts-confirmed"])


class ClawbackBody(Incoming):
    """Money that was paid is claimed back for a reason; later, that it came back."""

    step: Literal["claim", "repaid"] = Field(examples=["claim"])
    reason_code: Literal["paid-in-error", "obtained-by-deceit", "no-longer-entitled"] = Field(
        "paid-in-error", examples=["paid-in-error"]
    )

    def reason(self) -> str | None:
        """The reason of a claim; None when the money came."""
        return self.reason_code if self.step == "claim" else None


class PolicyNamed(View):
    """A policy's version by its name."""

    id: VersionId
    name: Words


class ReasonView(View):
    """A reason: its code, and what it means."""

    code: Code
    words: Words

    @classmethod
    def of(cls, code: str | None) -> Self | None:
        """A reason, where there is one."""
        return cls(code=code, words=wording.reason(code)) if code else None


class NoticeSummary(View):
    """A list that everybody may see (公示). `until`: the last day on which it may be objected to."""

    id: ListId
    policy: PolicyNamed
    period: str = Field(examples=["2026"])
    status: ListStatus
    status_name: Words
    until: date | None = None
    count: int
    fen: _Fen

    @classmethod
    def line(cls, listing: Listing, policy: Policy) -> Self:
        """The list as a line."""
        return cls(**notice(listing, policy))


class NoticeEntryView(View):
    """One line of a list; `struck` says why it left."""

    enterprise: Code
    name: str
    fen: _Fen
    amount: Words
    struck: ReasonView | None = None

    @classmethod
    def of(cls, entry: Entry) -> Self:
        """The line as everybody sees it."""
        struck = ReasonView.of(entry.struck)
        name, fen = entry.name, entry.fen
        return cls(enterprise=entry.enterprise, name=name, fen=fen, amount=telling.money(fen), struck=struck)


class NoticesView(View):
    """The lists under notice, the one that ends first first."""

    notices: tuple[NoticeSummary, ...]


class NoticeView(NoticeSummary):
    """A list with its lines, a hundred at most; `next`: hand it in as `after` for those that follow."""

    entries: tuple[NoticeEntryView, ...]
    next: Code | None = None

    @classmethod
    def of(cls, listing: Listing, policy: Policy, page: Lines[Entry]) -> Self:
        """The list as everybody sees it."""
        return cls(**notice(listing, policy), entries=tuple(map(NoticeEntryView.of, page.lines)), next=page.next)


class ObjectionReceipt(View):
    """An objection that was taken."""

    id: ObjectionId
    enterprise: Code
    status: ObjectionStatus
    at: datetime

    @classmethod
    def of(cls, objection: Objection) -> Self:
        """What its sender gets."""
        return cls(id=objection.id, enterprise=objection.enterprise, status=objection.status, at=objection.at)


class ClaimView(View):
    """What an enterprise is entitled to without applying (免申即享), and how it stands.

    `confirmable`: one tap does something now, `payTo` one of these kinds of account. A refusal, and a claim for
    money back, has its reason, basis and appeal.
    """

    id: EntitlementId
    policy: PolicyNamed
    enterprise: Code
    period: str
    status: Status
    status_name: Words
    fen: _Fen
    amount: Words
    confirmable: bool
    pay_to: tuple[AccountKind, ...]
    account: str | None = Field(None, examples=["***********4567"])
    reason: ReasonView | None = None
    basis: str | None = None
    appeal: Words | None = None
    changed: datetime | None = None

    @classmethod
    def of(cls, seen: Entitlement, policy: Policy) -> Self:
        """The entitlement as its enterprise, and its officer, see it."""
        fen = seen.amount or seen.listed
        refused = seen.status in (Status.REFUSED, Status.OWED)
        return cls(
            id=seen.id,
            policy=PolicyNamed(id=policy.id, name=policy.name),
            enterprise=seen.enterprise,
            period=seen.period,
            status=seen.status,
            status_name=wording.state(seen.status),
            fen=fen,
            amount=telling.money(fen),
            confirmable=seen.status in (Status.OFFERED, Status.RETURNED),
            pay_to=policy.without_application.pay_to if policy.without_application else (),
            account=seen.account,
            reason=ReasonView.of(seen.reason),
            basis=telling.basis(policy, seen.reason) if refused else None,
            appeal=telling.appeal(clock.text(seen.changed)) if refused and seen.changed else None,
            changed=seen.changed,
        )


class ClaimsView(View):
    """What an enterprise is or was entitled to, newest change first."""

    entitlements: tuple[ClaimView, ...]


class LeftView(View):
    """An enterprise that was looked at and is not on the list, and why; `other` excludes the policy."""

    enterprise: Code
    name: str | None = Field(None, examples=["深圳市智创科技有限公司"])
    reason: ReasonView
    other: Code | None = None

    @classmethod
    def of(cls, left: Left) -> Self:
        """The line as an officer sees it."""
        reason = ReasonView(code=left.reason, words=wording.reason(left.reason))
        return cls(enterprise=left.enterprise, name=left.name, reason=reason, other=left.other)


def notice(listing: Listing, policy: Policy) -> dict[str, object]:
    """What every view of a list has."""
    return {
        "id": listing.id,
        "policy": PolicyNamed(id=policy.id, name=policy.name),
        "period": listing.period,
        "status": listing.status,
        "status_name": wording.state(listing.status),
        "until": listing.until,
        "count": listing.counts.entries,
        "fen": listing.counts.fen,
    }
