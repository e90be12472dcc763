"""Owns the vectors that hold the phone's reading of conditions against the server's; never what is right: Python is.

    python -m tests.browser.citizen.vectors      writes web/citizen/tests/vectors.json anew

Each case is a condition with facts and the server's verdict; each form a bundle's answers and the fields then seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from chalicelib.catalogue import rules
from chalicelib.catalogue.answers import nested, put
from chalicelib.catalogue.models import Bundle, FieldBase
from chalicelib.catalogue.models.fields.choices import ChoiceField, ChoicesField
from chalicelib.catalogue.models.fields.numbers import BooleanField
from chalicelib.catalogue.views import section
from chalicelib.conditions import parse
from tests.unit.catalogue.samples import BUNDLES, own

FILE = Path(__file__).parents[3] / "web" / "citizen" / "tests" / "vectors.json"
TODAY = date(2026, 11, 24)
_SEED, _FORMS = 20261124, 16
CONDITIONS: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    ("mother.insured", ({}, {"mother": {"insured": True}}, {"mother": {"insured": "yes"}}, {"mother": 3})),
    ("not mother.insured", ({}, {"mother": {"insured": True}}, {"mother": {"insured": False}})),
    ('"social-card" in chosen', ({}, {"chosen": []}, {"chosen": ["bank", "social-card"]}, {"chosen": [None]})),
    ('"cold" in foods or "raw" in foods', ({"foods": ["raw"]}, {"foods": ["hot"]}, {"foods": "raw"})),
    ('way == "post"', ({"way": "post"}, {"way": "counter"}, {"way": 1}, {})),
    ('way != "post" and area >= 300', ({"way": "post"}, {"area": 300, "way": "x"}, {"area": 299.5}, {"way": "x"})),
    ('kind == "entertainment" or area >= 300', ({"kind": "entertainment"}, {"area": 320}, {"area": 20}, {})),
    ("not (a and b) or c", ({"a": False}, {"a": True, "b": True}, {"a": True, "c": True}, {"b": False, "c": False})),
    ("1 <= staff <= 50", ({"staff": 1}, {"staff": 51}, {"staff": "1"}, {"staff": True})),
    ("capital > 30万元", ({"capital": 30000001}, {"capital": 30000000}, {})),
    ("share * 2 + 0.1 == 0.3", ({"share": 0.1}, {"share": 0.2}, {})),
    ("rate <= 5.5%", ({"rate": 0.055}, {"rate": 0.056})),
    ("a / b > 2", ({"a": 5, "b": 2}, {"a": 5, "b": 0}, {"a": 4, "b": 2})),
    ("-temperature > 3", ({"temperature": -4}, {"temperature": 3})),
    ("years_since(born) < 1", ({"born": "2025-11-25"}, {"born": "2025-11-24"}, {"born": "2026-02-30"}, {})),
    ("months_since(born) >= 1", ({"born": "2026-10-24T20:00:00Z"}, {"born": "2026-10-24T10:00:00Z"})),
    ('born <= today and born >= "2026-01-01"', ({"born": "2026-11-24"}, {"born": "2025-12-31"}, {"born": "soon"})),
    ('within(region, "440300")', ({"region": "440304"}, {"region": "440000"}, {"region": "Futian"}, {})),
    ('within(region, "440000", "110000")', ({"region": "440304001"}, {"region": "110101"}, {"region": "310104"})),
    ('under(industry, "C", "I65")', ({"industry": "3922"}, {"industry": "I6513"}, {"industry": "C65"}, {})),
    ('size in ["small", "tiny"]', ({"size": "tiny"}, {"size": "large"}, {})),
    ('size not in ("small", "tiny")', ({"size": "tiny"}, {"size": "large"}, {})),
    ("count(children) == 2", ({"children": [{}, {}]}, {"children": []}, {"children": 2})),
    ("sum(shareholders.share) == 100", ({"shareholders": [{"share": 33.3}, {"share": 66.7}]}, {"shareholders": [{}]})),
    ("sum(p.a * p.b for p in parts) > 10", ({"parts": [{"a": 2, "b": 3}, {"a": 5, "b": 1}]}, {"parts": []})),
    ("any(child.age < 3 for child in children)", ({"children": [{"age": 5}, {}]}, {"children": [{"age": 2}]}, {})),
    ("all(child.ill for child in children)", ({"children": []}, {"children": [{"ill": True}, {"ill": False}]})),
    ("any(children.ill)", ({"children": [{"ill": True}]}, {"children": [{"ill": False}]}, {"children": [{}]})),
    ("all(s.id == me.id for s in s_list)", ({"s_list": [{"id": "A"}], "me": {"id": "A"}}, {"s_list": [{"id": "B"}]})),
    ("True", ({},)),
    ('name == "2026-11-24"', ({"name": "2026-11-24"}, {"name": "2026-11-25"})),
)


def vectors() -> dict[str, Any]:
    """Everything that the phone must read as the server does."""
    return {"today": TODAY.isoformat(), "conditions": list(_conditions()), "forms": list(_forms())}


def _conditions() -> Iterator[dict[str, Any]]:
    for text, situations in CONDITIONS:
        condition = parse(text)
        for facts in situations:
            yield {"text": text, "facts": facts, "holds": condition.evaluate(facts, TODAY).truth}


def _forms() -> Iterator[dict[str, Any]]:
    random = Random(_SEED)
    for bundle in map(own, sorted(path.stem for path in BUNDLES.glob("*.yaml"))):
        cases = [_case(bundle, random) for _ in range(_FORMS)]
        yield {"bundle": bundle.code, "form": [section(one) for one in bundle.form], "cases": cases}


def _case(bundle: Bundle, random: Random) -> dict[str, Any]:
    choosable = sorted(code for code, item in bundle.items.items() if item.chosen)
    chosen = [code for code in choosable if random.random() < 0.5]
    answers: dict[str, Any] = {}
    for name, field in bundle.fields().items():
        if (value := _value(field, random)) is not None and random.random() < 0.8:
            put(answers, name, value)
    seen = rules.seen(bundle, answers, TODAY, chosen)
    return {"answers": nested(answers), "chosen": chosen, "seen": list(seen.names)}


def _value(field: FieldBase, random: Random) -> Any:
    """An answer of the kinds that conditions in forms ask about."""
    match field:
        case BooleanField():
            return random.random() < 0.5
        case ChoiceField():
            return random.choice(list(field.options))
        case ChoicesField():
            return [option for option in field.options if random.random() < 0.4]
        case _:
            return None


def text() -> str:
    """The file as it must stand."""
    return json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
