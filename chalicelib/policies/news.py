"""Owns what a publication brought: the policies that were new with it, one event for all; never whom they fit."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache

from chalicelib.core import table
from chalicelib.core.errors import NotFound
from chalicelib.policies import parts
from chalicelib.policies.parts import Stored
from chalicelib.policies.records import PublishedRecord

PUBLISHED = "POLICIES#PUBLISHED"
_KIND = "NEWS"


def announcement(number: int, policies: Iterable[str]) -> table.Step:
    """The step that announces these policies with a publication. An event is small, however many there are."""
    news = parts.write(_KIND, json.dumps(sorted(policies)).encode())
    event = {"source": "onething.policies", "kind": "published", "detail": json.dumps({"publication": number})}
    return table.insert(PublishedRecord(PUBLISHED, _sk(number), news=news.name, event=event))


def brought(number: int) -> frozenset[str]:
    """The ids of the policies that a publication brought. NotFound when it brought none."""
    row = table.find(PublishedRecord, PUBLISHED, _sk(number))
    if row is None:
        raise NotFound
    return _listed(Stored.named(_KIND, row.news))


@lru_cache(maxsize=4)
def _listed(news: Stored) -> frozenset[str]:
    return frozenset(json.loads(parts.read(news)))


def _sk(number: int) -> str:
    return f"{number:06}"
