"""Owns what everybody may see of a policy: who gives what to whom, on which conditions, where that is written.

Anybody may look at policies, and try facts on them (`/v1/policies…`); who acts for an enterprise asks with its own
facts and may lay others over them (`/v1/enterprises/{enterprise}/…`). Both answer alike (`answer_views`).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Self

from pydantic import Field, StringConstraints

from chalicelib.catalogue.models.terms import Audience
from chalicelib.conditions.explaining import sentence
from chalicelib.core import clock
from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, Incoming, RegionCode, View
from chalicelib.policies import listing
from chalicelib.policies.fact_views import FactView
from chalicelib.policies.models import All, Any, Clause, IssuerLevel, Not, Policy, Source, Span, Theme, Trust
from chalicelib.policies.models.clauses import condition
from chalicelib.policies.pages import Pages
from chalicelib.policies.phrases import TERMS
from chalicelib.policies.service import Library
from chalicelib.policies.summaries import Summary

PolicyId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,63}(@[1-9][0-9]{0,3})?$"),
    Field(description="政策代码或版本。The code of a policy, or of one of its versions.", examples=["startup-grant@1"]),
]
"""`startup-grant` is the version of today; `startup-grant@1` is that version, whenever."""

Day = Annotated[
    date,
    Field(
        ge=date(2000, 1, 1),
        le=date(2099, 12, 31),
        examples=["2026-11-24"],
        json_schema_extra={"pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
    ),
]
"""A day of which somebody asks how things stand, in this century."""


class PolicyQuery(Incoming):
    """Which policies: all filters must hold. `q` is looked for in names, bodies, themes, what is given and notes.

    `region`: those that a company there may be concerned with. `open`: may be applied for on the day `asOf` (today).
    `cursor` is what `next` of the page before says.
    """

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    theme: Theme | None = None
    level: IssuerLevel | None = None
    region: RegionCode | None = None
    open: bool | None = None
    as_of: Day | None = None
    cursor: Annotated[str, StringConstraints(pattern=listing.CURSOR)] | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 20

    def wanted(self) -> listing.Wanted:
        """The filters in the list's words."""
        return listing.Wanted(self.q, self.theme, self.level, self.region, self.open, self.as_of or clock.today())


class BodyView(View):
    """A body that issues policies."""

    code: Code
    name: Words
    level: IssuerLevel
    level_name: Words
    region: RegionCode | None = None


class ThemeView(View):
    """What a policy is about."""

    code: Theme
    name: Words


class SpanView(View):
    """Days, both included; without an end for good."""

    start: date = Field(alias="from")
    until: date | None = None

    @classmethod
    def of(cls, span: Span | None) -> Self | None:
        """The days of a file."""
        return cls(start=span.start, until=span.until) if span else None


class PolicyBrief(View):
    """A policy as others name it."""

    id: str = Field(examples=["startup-grant@1"])
    code: Code = Field(examples=["startup-grant"])
    name: Words


class PolicySummary(PolicyBrief):
    """A policy in a list. `gives`: what it pays, in one sentence; `open`: may be applied for on the day asked about."""

    version: int
    body: BodyView
    audience: Audience
    themes: tuple[ThemeView, ...]
    gives: Words
    valid: SpanView
    window: SpanView | None = None
    open: bool
    without_application: bool
    assumed: bool

    @classmethod
    def of(cls, summary: Summary, library: Library, day: date) -> Self:
        """The policy as a line of a list."""
        return cls(**_summary(summary, library, day))


class PolicyListView(View):
    """One page of the policies that fit, best first; `next` is there when there are more."""

    count: int
    policies: tuple[PolicySummary, ...]
    next: str | None = None


class ClauseView(View):
    """A condition in words: `is` (one sentence), or `all`, `any`, `not` of its parts."""

    kind: str = Field(examples=["is"])
    text: Words | None = None
    parts: tuple["ClauseView", ...] = ()


class LineView(View):
    """A line of an amount in words, and how far in it stands."""

    depth: int
    text: Words


class EntitlementView(View):
    """免申即享: paid without an application. `notice` in working days; `confirm`: one tap first."""

    notice: int
    objection: Words
    confirm: bool
    pay_to: tuple[Words, ...]
    assumed: bool


class ReferenceView(View):
    """A document that a policy rests on."""

    title: str
    number: str | None = None


class SourceView(ReferenceView):
    """Where a policy was read, and how near that is to the official text."""

    page: str | None = None
    trust: Trust
    trust_name: Words


class PolicyView(PolicySummary):
    """A policy, whole: conditions and amounts in words, and the facts that it asks for.

    `notice` in working days; `assumed`: parts of it are assumed, `note` says which. `runsOn` is the bundle on which
    applications run.
    """

    conditions: tuple[ClauseView, ...]
    amount: tuple[LineView, ...]
    up_to: bool
    budget: Words | None = None
    materials: tuple[Words, ...]
    notice: int | None = None
    entitlement: EntitlementView | None = None
    stacks_with: tuple[PolicyBrief, ...]
    higher_of: tuple[PolicyBrief, ...]
    either_or: tuple[PolicyBrief, ...]
    yields_to: tuple[PolicyBrief, ...]
    runs_on: Code | None = None
    basis: tuple[ReferenceView, ...]
    sources: tuple[SourceView, ...]
    note: Words | None = None
    facts: tuple[FactView, ...]
    versions: tuple[PolicyBrief, ...]

    @classmethod
    def whole(cls, policy: Policy, library: Library, day: date) -> Self:
        """The policy as it stands on that day."""
        pages = Pages(library.lexicon.vocabulary, library.reference.bodies, library.by_id.titles)
        return cls(
            **_summary(library.by_id[policy.id], library, day),
            conditions=tuple(_clauses(policy.when, library)),
            amount=tuple(LineView(depth=depth, text=words) for depth, words in pages.amount(policy.amount)),
            up_to=any(amount.up_to for _, amount in policy.amount.parts()),
            budget=next((words for _, words in pages.budget(policy)), None),
            materials=policy.materials,
            notice=policy.notice,
            entitlement=_entitlement(policy),
            **{key: _others(getattr(policy, key), library, day) for key in _RELATIONS},
            runs_on=policy.runs_on,
            basis=tuple(ReferenceView(title=each.title, number=each.number) for each in policy.basis),
            sources=tuple(map(_source, policy.sources)),
            note=policy.note,
            facts=tuple(FactView.of(name, library, [policy], day) for name in asked(policy, library)),
            versions=tuple(map(brief, library.versions(policy.code))),
        )


_RELATIONS = ("stacks_with", "higher_of", "either_or", "yields_to")


def asked(policy: Policy, library: Library) -> list[str]:
    """The facts that a policy asks for, in its conditions and in what it pays; in the order of the vocabulary."""
    names = set(policy.condition.names())
    for _, amount in policy.amount.parts():
        calculations = (amount.of, amount.formula, amount.cap, amount.floor, *(each.cap for each in amount.multiplied))
        names.update(name for each in calculations if each for name in each.names())
        names.update(name for part in (amount.tiers, amount.multiplied) for each in part for name in each.when.names())
        names.update(("past_awards",) if amount.topped_up or amount.lifetime else ())
    heads = {name.partition(".")[0] for name in names} | names
    return [name for name in library.reference.facts if name in heads]


def brief(summary: Summary) -> PolicyBrief:
    """A policy by its name."""
    return PolicyBrief(id=summary.id, code=summary.code, name=summary.name)


def _summary(summary: Summary, library: Library, day: date) -> dict[str, object]:
    body = library.reference.bodies[summary.body]
    return {
        "id": summary.id,
        "code": summary.code,
        "version": summary.version,
        "name": summary.name,
        "body": BodyView(
            code=summary.body, name=body.name, level=body.level, level_name=TERMS[body.level], region=body.region
        ),
        "audience": summary.audience,
        "themes": tuple(ThemeView(code=theme, name=TERMS[theme]) for theme in summary.themes),
        "gives": summary.gives,
        "valid": SpanView.of(summary.valid),
        "window": SpanView.of(summary.window),
        "open": summary.open_on(day),
        "without_application": summary.without_application,
        "assumed": summary.assumed,
    }


def _others(codes: Iterable[str], library: Library, day: date) -> tuple[PolicyBrief, ...]:
    named = (library.named(code, day) for code in codes)
    return tuple(brief(summary) for summary in named if summary)


def _clauses(clauses: Iterable[Clause], library: Library) -> Iterator[ClauseView]:
    for clause in clauses:
        match clause:
            case All(all=parts):
                yield ClauseView(kind="all", parts=tuple(_clauses(parts, library)))
            case Any(any=parts):
                yield ClauseView(kind="any", parts=tuple(_clauses(parts, library)))
            case Not(not_=part):
                yield ClauseView(kind="not", parts=tuple(_clauses((part,), library)))
            case _:
                yield ClauseView(kind="is", text=sentence(condition(clause).formula, library.lexicon.vocabulary))


def _entitlement(policy: Policy) -> EntitlementView | None:
    own = policy.without_application
    if own is None:
        return None
    return EntitlementView(
        notice=own.notice,
        objection=TERMS[own.objection],
        confirm=own.confirm,
        pay_to=tuple(TERMS[account] for account in own.pay_to),
        assumed=own.assumed,
    )


def _source(source: Source) -> SourceView:
    return SourceView(
        title=source.title,
        number=source.number,
        page=source.page,
        trust=source.trust,
        trust_name=TERMS[source.trust],
    )
