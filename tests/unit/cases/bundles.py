"""Owns small bundles for tests, made from a graph alone, and cases of them; the departments are the city's."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from itertools import cycle
from typing import Any

from chalicelib.cases import rules
from chalicelib.cases.models import Case, Sheet
from chalicelib.catalogue.models import Bundle
from chalicelib.core import clock

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""A Tuesday morning in Shanghai."""
REGION = "440300"
_DEPARTMENTS = ("health", "public-security", "tax", "market")
Graph = Mapping[str, frozenset[str]]


def words(text: str) -> dict[str, str]:
    return {"zh": text, "en": text}


def definition(
    graph: Graph,
    *,
    conditional: Collection[str] = (),
    chosen: Collection[str] = (),
    issuing: Collection[str] = (),
    days: Mapping[str, int] = {},
    **more: Any,
) -> dict[str, Any]:
    """A bundle as its file says it: conditional items apply when `take.<item>` is yes, issuing ones issue a licence."""
    takes = {f"take.{code}": {"type": "boolean", "label": words(code), "required": False} for code in conditional}
    name = {"type": "person-name", "label": words("姓名")}
    offices = dict(zip(graph, cycle(_DEPARTMENTS), strict=False))
    return {
        "bundle": "sample",
        "name": words("样例"),
        "audience": "person",
        "applicant": "person",
        "stage": "living",
        "lead": "health",
        "regions": [REGION],
        "assurance": "real-name",
        "items": {
            code: {
                "name": words(f"事项{code}"),
                "department": offices[code],
                "kind": "promised",
                "type": "permit",
                "after": sorted(before),
                "limit": {"promised": days.get(code, 1), "statutory": days.get(code, 1) + 5},
                "uses": ["who.name"],
                "chosen": code in chosen,
                "result": words(f"结果{code}"),
                "basis": [{"title": "样例法", "number": "第一条"}],
                **({"applies-when": f"take.{code}"} if code in conditional else {}),
                **({"issues": {"licence": "marriage", "shows": {"number": "who.name"}}} if code in issuing else {}),
            }
            for code, before in graph.items()
        },
        "form": [{"section": words("谁"), "fields": {"who.name": name, **takes}}],
        "sources": [{"title": "样例通知"}],
        **more,
    }


def bundle(graph: Graph, **wishes: Any) -> Bundle:
    """The bundle itself."""
    return Bundle.model_validate(definition(graph, **wishes))


def draft(**sheet: Any) -> Case:
    """A saved draft of version 1."""
    with clock.fixed(NOW):
        made = rules.draft(version="sample@1", applicant="person:p", person="p", region=REGION, sheet=Sheet(**sheet))
    return made.case


def submitted(of: Bundle, *, without: Collection[str] = (), chosen: Collection[str] = ()) -> Case:
    """A case handed in; `without` are the conditional items that do not apply to it."""
    takes = {
        name.removeprefix("take."): name.removeprefix("take.") not in without
        for name in of.fields()
        if name.startswith("take.")
    }
    answers = {"who": {"name": "陈静"}} | ({"take": takes} if takes else {})
    with clock.fixed(NOW):
        begun = draft(answers=answers, chosen=tuple(sorted(chosen)))
        return rules.submit(begun, of, begun.sheet, clock.today()).case
