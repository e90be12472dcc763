"""The definitions of policies: what a policy file and the vocabulary of facts may say. They are read, never changed."""

from chalicelib.policies.models.amount import Amount, Bracket, Multiplier, Tier
from chalicelib.policies.models.clauses import All, Any, Clause, Not, composed
from chalicelib.policies.models.fact import (
    AnyFact,
    Change,
    ChoiceFact,
    CodeFact,
    DateFact,
    FlagFact,
    MoneyFact,
    NumberFact,
    RatioFact,
    RecordsFact,
    SetFact,
)
from chalicelib.policies.models.policy import Budget, Entitlement, Policy, Source, Span
from chalicelib.policies.models.terms import Body, IssuerLevel, Theme, Trust

__all__ = [
    "All",
    "Amount",
    "Any",
    "AnyFact",
    "Body",
    "Bracket",
    "Budget",
    "Change",
    "ChoiceFact",
    "Clause",
    "CodeFact",
    "DateFact",
    "Entitlement",
    "FlagFact",
    "IssuerLevel",
    "MoneyFact",
    "Multiplier",
    "Not",
    "NumberFact",
    "Policy",
    "RatioFact",
    "RecordsFact",
    "SetFact",
    "Source",
    "Span",
    "Theme",
    "Tier",
    "Trust",
    "composed",
]
