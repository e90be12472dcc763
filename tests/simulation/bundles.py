"""Owns bundles made at random for the simulated city: any graph of items, as a file that publication accepts.

The same numbers make the same file. A generated bundle asks one question: how many stalls (`stall.count`), on which it
depends which items apply and which are certain enough to be decided at once.
"""

from __future__ import annotations

from random import Random
from typing import Any

import yaml

from infra.city.stories import Story
from tests.simulation.graphs import SHAPES

REGION = "440300"
DEPARTMENTS = ("health", "public-security", "market", "urban-management", "tax", "fire")
_ISSUES: dict[str, tuple[str, dict[str, str]]] = {
    "fertility-registration": ("health", {"mother_name": "stall.owner", "father_name": "stall.owner"}),
    "social-security-card": ("human-resources", {"name": "stall.owner", "bank": "stall.number"}),
    "seal-record": ("public-security", {"name": "stall.owner", "seals": "stall.number"}),
}
_LIMITS = (0, 1, 3, 5, 10, 20)


def generated(code: str, seed: int, largest: int = 7) -> str:
    """The text of a bundle file: one to `largest` items, in a shape and with traits that follow from the seed."""
    random = Random(seed)
    graph = random.choice(SHAPES)(random.randint(1, largest), random)
    licences = random.sample(sorted(_ISSUES), random.randint(1, len(_ISSUES)))
    items = {name: _item(name, sorted(graph[name]), random, licences) for name in sorted(graph)}
    return yaml.safe_dump(_bundle(code, items), allow_unicode=True, sort_keys=False)


def _item(name: str, after: list[str], random: Random, licences: list[str]) -> dict[str, Any]:
    promised = random.choice(_LIMITS)
    item: dict[str, Any] = {
        "name": {"zh": f"事项{name}", "en": f"Item {name}"},
        "department": random.choice(DEPARTMENTS),
        "kind": "promised" if promised else "on-the-spot",
        "type": "public-service",
        "limit": {"promised": promised, "statutory": promised + random.choice(_LIMITS)},
        "uses": ["stall"],
        "result": {"zh": "办结", "en": "Done"},
        "basis": [{"title": "样例办法", "number": "第一条"}],
    }
    if after:
        item["after"] = after
    if random.random() < 0.25:
        item["applies-when"] = f"stall.count > {random.randint(1, 4)}"
    elif random.random() < 0.2:
        item["chosen"] = True
    if random.random() < 0.25:
        item["instant"] = [f"stall.count > {random.randint(0, 4)}"]
    if licences and random.random() < 0.5:
        kind = licences.pop()
        department, shows = _ISSUES[kind]
        item |= {"department": department, "issues": {"licence": kind, "shows": shows}}
    return item


def _bundle(code: str, items: dict[str, Any]) -> dict[str, Any]:
    return {
        "bundle": code,
        "name": {"zh": "随机一件事", "en": "Something at random"},
        "audience": "enterprise",
        "applicant": "person",
        "stage": "entry",
        "lead": "market",
        "regions": [REGION],
        "lists": [{"level": "special", "year": 2026}],
        "cuts": {"steps": [6, 2], "days": [9, 3], "trips": [3, 0], "materials": [5, 1]},
        "assurance": "real-name",
        "items": items,
        "form": [
            {
                "section": {"zh": "摊位", "en": "The stall"},
                "fields": {
                    "stall.count": {"type": "integer", "label": {"zh": "摊位数", "en": "Stalls"}, "min": 0, "max": 5},
                    "stall.owner": {
                        "type": "person-name",
                        "label": {"zh": "摊主", "en": "Owner"},
                        "from": "profile:name",
                    },
                    "stall.number": {"type": "text", "label": {"zh": "编号", "en": "Number"}, "length": [1, 8]},
                    "stall.address": {"type": "address", "label": {"zh": "地址", "en": "Address"}},
                },
            }
        ],
        "sources": [{"title": "样例办法", "number": "样例〔2026〕1号"}],
    }


def story(code: str, person: str, count: int, chosen: tuple[str, ...] = ()) -> Story:
    """What a person types into a generated bundle."""
    answers = {"count": count, "owner": "样例", "number": "A1", "address": "深圳市福田区景田路样例花园3栋1202"}
    return Story(person=person, bundle=code, region=REGION, chosen=chosen, answers={"stall": answers})
