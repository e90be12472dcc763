"""Owns a policy in a few lines, as lists and search need it; never its conditions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, TypeAdapter

from chalicelib.catalogue.models.terms import Audience
from chalicelib.core.i18n import Words
from chalicelib.policies.models import Body, IssuerLevel, Policy, Span, Theme
from chalicelib.policies.pages import Pages
from chalicelib.policies.phrases import AMOUNTS, TERMS

_LINES = 3
"""Lines of what it gives that are kept."""
_NAME, _ABOUT, _REST = 8.0, 3.0, 1.0
"""How much a word weighs that is found there."""


class Summary(BaseModel):
    """One policy in one version. `gives`: what it pays, in one sentence."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    code: str
    version: int
    name: Words
    body: str
    level: IssuerLevel
    region: str | None = None
    audience: Audience
    themes: tuple[Theme, ...]
    valid: Span
    window: Span | None = None
    gives: Words
    note: Words | None = None
    without_application: bool = False
    runs_on: str | None = None
    assumed: bool = False

    @property
    def id(self) -> str:
        """Code and version."""
        return f"{self.code}@{self.version}"

    def open_on(self, day: date) -> bool:
        """As `Policy.open_on`: whether somebody may apply on that day, or is paid without."""
        return day in self.valid and (self.window is None or day in self.window)

    @classmethod
    def of(cls, policy: Policy, body: Body, pages: Pages) -> Self:
        """A policy in a few lines."""
        return cls(
            code=policy.code,
            version=policy.version,
            name=policy.name,
            body=policy.body,
            level=body.level,
            region=body.region,
            audience=policy.audience,
            themes=policy.themes,
            valid=policy.valid,
            window=policy.window,
            gives=_gives(policy, pages),
            note=policy.note,
            without_application=policy.without_application is not None,
            runs_on=policy.runs_on,
            assumed=policy.assumed,
        )


class Shelf(Mapping[str, Summary]):
    """All summaries by id, in their order, each read when it is first looked at: there may be tens of thousands."""

    def __init__(self, written: bytes = b"[]") -> None:
        """What `written` wrote."""
        self._raw: dict[str, dict[str, Any]] = {f"{raw['code']}@{raw['version']}": raw for raw in json.loads(written)}
        self._read: dict[str, Summary] = {}

    @staticmethod
    def written(summaries: tuple[Summary, ...]) -> bytes:
        """The summaries as they are stored."""
        return _ALL.dump_json(summaries, by_alias=True, exclude_defaults=True)

    def __getitem__(self, policy_id: str) -> Summary:
        if policy_id not in self._read:
            self._read[policy_id] = Summary.model_validate(self._raw[policy_id])
        return self._read[policy_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)

    @cached_property
    def titles(self) -> Mapping[str, Words]:
        """How policies are called, by code."""
        return {raw["code"]: Words(**raw["name"]) for raw in self._raw.values()}

    def texts(self, policy_id: str, bodies: Mapping[str, Body]) -> Iterator[tuple[float, str]]:
        """What is searched of a policy, with its weight: its name, who issues it and what about, what it gives, notes.

        As it was written, not read first: the whole of a city is searched at once.
        """
        raw = self._raw[policy_id]
        yield from ((_NAME, text) for text in raw["name"].values())
        about = [bodies[raw["body"]].name, *(TERMS[theme] for theme in raw["themes"])]
        yield from ((_ABOUT, f"{words.zh} {words.en}") for words in about)
        yield from ((_REST, text) for words in (raw["gives"], raw.get("note") or {}) for text in words.values())

    @cached_property
    def bundles(self) -> Mapping[str, frozenset[str]]:
        """By bundle the codes of the policies that run on it."""
        found: dict[str, set[str]] = {}
        for raw in self._raw.values():
            if bundle := raw.get("runs_on"):
                found.setdefault(bundle, set()).add(raw["code"])
        return {bundle: frozenset(codes) for bundle, codes in found.items()}

    @cached_property
    def versions(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of all versions of each policy, by code, in the order of their days."""
        found: dict[str, list[str]] = {}
        for policy_id, raw in sorted(self._raw.items(), key=lambda entry: str(entry[1]["valid"]["from"])):
            found.setdefault(raw["code"], []).append(policy_id)
        return {code: tuple(ids) for code, ids in found.items()}


_ALL = TypeAdapter(tuple[Summary, ...])


def _gives(policy: Policy, pages: Pages) -> Words:
    lines = [words for _, words in pages.amount(policy.amount) if words != AMOUNTS["up_to"]]
    shown, more = lines[:_LINES], "…" if len(lines) > _LINES else ""
    zh = "；".join(words.zh.rstrip("：") for words in shown) + more
    en = "; ".join(words.en.rstrip(":") for words in shown) + more
    up_to = any(amount.up_to for _, amount in policy.amount.parts())
    return AMOUNTS["at_most"].filled(amount=Words(zh=zh, en=en)) if up_to else Words(zh=zh, en=en)
