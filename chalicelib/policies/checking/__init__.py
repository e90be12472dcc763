"""Owns the verdict on policy files: every fault of every file at once, each with its line; never a way around one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from chalicelib.catalogue import findings as bundle_findings
from chalicelib.catalogue.checking.faults import Fault
from chalicelib.catalogue.checking.shape import COMMON, Shaped, noted, shape
from chalicelib.catalogue.findings import Faulty, Finding, Texts
from chalicelib.catalogue.loading import Document, read
from chalicelib.policies import loading
from chalicelib.policies.checking import amounts, relations, sentences, whole
from chalicelib.policies.checking.subject import Rule, Subject
from chalicelib.policies.models import Policy

RULES: tuple[Rule, ...] = (
    whole.body,
    whole.window,
    whole.bundle,
    whole.asked,
    whole.assumptions,
    sentences.sound,
    sentences.satisfiable,
    sentences.money_with_unit,
    sentences.regions,
    sentences.place,
    amounts.sound,
    amounts.units,
    amounts.tiers,
    amounts.multipliers,
    amounts.brackets,
    amounts.bounds,
    relations.named,
    relations.consistent,
    relations.precedence,
    relations.versions,
)
"""Every rule that a well-shaped policy must keep."""

_CODES = MappingProxyType(
    {
        **COMMON,
        "money": "money_unreadable",
        "rate": "rate_unreadable",
        "calculation": "calculation_unreadable",
        "day": "day_unreadable",
        "days": "days_reversed",
        "amount": "amount_ways",
        "amount_of": "amount_of",
    }
)
_INCOMPLETE = frozenset({"amount", "amount_of"})


class _Read(NamedTuple):
    document: Document
    shaped: Shaped[Policy]

    @property
    def code(self) -> str | None:
        """The code that the file gives, whatever else is wrong with it."""
        value = self.document.value
        return str(value["policy"]) if isinstance(value, dict) and "policy" in value else None


def check(texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """Everything that is wrong with these files (name → text), in their order; they are all policies that there are."""
    found = {file: _read(text, file) for file, text in texts.items()}
    library = {file: each.shaped.whole for file, each in found.items() if each.shaped.whole}
    codes = tuple(sorted({code for each in found.values() if (code := each.code)}))
    return tuple(
        finding
        for file, (document, shaped) in found.items()
        for finding in noted(document, shaped, _against_rules(shaped, file, library, codes))
    )


def load(texts: Mapping[str, str]) -> tuple[Policy, ...]:
    """The policies of files without faults; Faulty lists them all otherwise."""
    findings = check(texts)
    if findings:
        raise Faulty(findings)
    return tuple(loading.policy(text, file) for file, text in texts.items())


@lru_cache(maxsize=1)
def told() -> Texts:
    """The words for every fault that a policy file may have: those of bundles, and its own."""
    return {**bundle_findings.texts(), **own_texts()}


@lru_cache(maxsize=1)
def own_texts() -> Texts:
    """The words for faults that only policy files have."""
    return bundle_findings.read_texts(loading.HERE / "findings.yaml")


def _read(text: str, file: str) -> _Read:
    document = read(text, file, told())
    return _Read(document, shape(document.value, Policy, _CODES, _INCOMPLETE))


def _against_rules(
    shaped: Shaped[Policy], file: str, library: Mapping[str, Policy], codes: tuple[str, ...]
) -> Iterator[Fault]:
    if shaped.whole:
        subject = Subject(shaped.whole, file, loading.vocabulary(), library, codes, shaped.removed)
        for rule in RULES:
            yield from rule(subject)
