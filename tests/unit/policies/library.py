"""The repository's policies published into an embedded cloud, and random companies to ask about them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from hypothesis import strategies as st

from chalicelib.conditions.anchors import anchors
from chalicelib.conditions.evaluation import Scope
from chalicelib.conditions.values import number
from chalicelib.core import aws, table
from chalicelib.policies import loading, publishing, service
from chalicelib.policies.models import AnyFact
from infra.local.cloud import embedded
from tests.unit.policies.samples import TODAY


@contextmanager
def published() -> Iterator[None]:
    """A cloud in which everything is published."""
    with embedded():
        service.forget()
        publishing.publish(loading.texts(), "test")
        yield
    service.forget()


@contextmanager
def crashing(when: str) -> Iterator[None]:
    """The process dies at the first transaction that writes a row with this text among its keys."""

    def die(params: Any, **_: Any) -> None:
        if when in str(params):
            raise Crash

    events = table.connection().client.meta.events
    events.register("before-parameter-build.dynamodb.TransactWriteItems", die, unique_id="crash")
    try:
        yield
    finally:
        events.unregister("before-parameter-build.dynamodb.TransactWriteItems", unique_id="crash")


class Crash(Exception):
    """The process is gone."""


def stored(prefix: str = "") -> dict[str, Any]:
    """Every row of the table whose partition key begins so, as DynamoDB holds it."""
    items = aws.client("dynamodb").scan(TableName="onething-local-policies")["Items"]
    rows = {f"{item['pk']['S']} {item['sk']['S']}": item for item in items}
    return {name: row for name, row in sorted(rows.items()) if name.startswith(prefix)}


def _turns(name: str) -> list[Any]:
    """The values at which some policy turns its answer on that fact."""
    formulas = [policy.condition.formula for policy in loading.policies()]
    return anchors(name, formulas, Scope({}, TODAY))


def _values(name: str, fact: AnyFact) -> st.SearchStrategy[Any]:
    options = sorted(getattr(fact, "options", None) or ["startup-grant", "scale-up-industry"])
    turns = _turns(name)
    days = [turn.isoformat() for turn in turns if isinstance(turn, date)]
    codes = [turn for turn in turns if isinstance(turn, str)]
    return {
        "flag": st.booleans(),
        "date": st.sampled_from([*days, "2025-11-24", "2019-02-28"]),
        "choice": st.sampled_from(options),
        "set": st.lists(st.sampled_from(options), max_size=3, unique=True),
        "code": st.sampled_from(codes or ["440305"]),
        "records": st.just([]),
    }.get(fact.type, st.sampled_from(_near(turns)))


def _near(turns: list[Any]) -> list[int | float]:
    """Numbers at which policies turn, and right beside them."""
    exact = [each + beside for turn in turns if (each := number(turn)) is not None for beside in (-1, 0, 1)]
    return [0, *(int(each) if each == int(each) else float(each) for each in exact)]


def _companies() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={name: _values(name, fact) for name, fact in loading.facts().items()})


companies = st.deferred(_companies)
"""Companies whose facts lie where policies turn, with gaps anywhere; worked out by whoever asks for one."""
