"""Owns what hypothesis invents: several hostile things at once, made smaller when they find a fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase
from hypothesis import strategies as st

from tests.contract.hostile.attempts import Attempt, Kind, Rule, Start
from tests.contract.hostile.places import changed, places

_ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | _ANY_TEXT
_JSON = st.recursive(_LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_ANY_TEXT, inner, max_size=4))
_HEADERS = ("Accept-Language", "Accept", "If-Match", "Idempotency-Key", "Host", "X-Request-Id", "Cookie")


def invented(starts: Sequence[Start], examples: int, seed: int, tried: Callable[[Attempt], None]) -> None:
    """Let hypothesis try so many attempts; what `tried` raises is raised for the smallest attempt that was found."""

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @hypothesis.given(_attempts(starts))
    def search(attempt: Attempt) -> None:
        tried(attempt)

    search()


@st.composite
def _attempts(draw: st.DrawFn, starts: Sequence[Start]) -> Attempt:
    """A good request with some of its parts made hostile; with another name in its path it must be refused."""
    start = draw(st.sampled_from(starts))
    request = start.request.with_headers(**draw(st.dictionaries(st.sampled_from(_HEADERS), _ANY_TEXT, max_size=2)))
    if start.request.body is not None:
        request = request.saying(_hostile_body(draw, start.request.told))
    if "query" in start.request.operation.hints:
        request = replace(request, query=draw(_queries(start)))
    names = draw(_names(start.request.names))
    rule = Rule.ANOTHER if names == start.request.names else Rule.NEVER
    return Attempt(Kind.INVENTED, "invented", start, replace(request, names=names), rule)


def _hostile_body(draw: st.DrawFn, body: Any) -> Any:
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.sampled_from(list(places(body))))
        value = draw(_JSON)
        body = changed(body, place, lambda _, value=value: value)  # type: ignore[misc]  # mypy knows no defaults of a lambda
    return body


def _queries(start: Start) -> st.SearchStrategy[dict[str, list[str]]]:
    fields = start.request.operation.hints["query"].model_fields
    known = [field.alias or name for name, field in fields.items()]
    return st.dictionaries(st.sampled_from(known) | _ANY_TEXT, st.lists(_ANY_TEXT, min_size=1, max_size=2), max_size=2)


def _names(names: Mapping[str, str]) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries({name: st.just(own) | st.just(own) | _ANY_TEXT for name, own in names.items()})
