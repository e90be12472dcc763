"""Owns what people are told about an item: who would decide it, why it was refused, how to object. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from chalicelib.cases.models import Case, CaseStatus, Item, ItemStatus, Sheet
from chalicelib.catalogue import models as catalogue
from chalicelib.catalogue.answers import value_at
from chalicelib.catalogue.models import Bundle, Origin
from chalicelib.core.i18n import Words

STATED = frozenset({Origin.DECLARATION, Origin.PAPER})
"""The ways to meet a material that rest on what the applicant states in the draft's `declared`."""


@lru_cache(maxsize=1)
def reasons() -> dict[str, Words]:
    """The reasons a department may refuse for, by code."""
    return {code: Words(**words) for code, words in _texts()["reasons"].items()}


def case_state(status: CaseStatus) -> Words:
    """What people call a case's status."""
    return Words(**_texts()["case_states"][status])


def item_state(status: ItemStatus) -> Words:
    """What people call an item's status."""
    return Words(**_texts()["item_states"][status])


def appeal(item: catalogue.Item) -> Words:
    """How to object to a decision about this item: the item's own words, or the general ones."""
    return item.appeal or Words(**_texts()["appeal"])


def items(case: Case, bundle: Bundle, today: date) -> Mapping[str, Item]:
    """The items of a case; of a draft, as they would be handed in now, so that people see who will decide."""
    if case.status is not CaseStatus.DRAFT:
        return case.items
    applying = bundle.items_of(case.sheet.answers, case.sheet.chosen, today)
    return {code: laid_out(bundle, code, case.region, case.sheet, applies=code in applying) for code in bundle.items}


def laid_out(bundle: Bundle, code: str, region: str, sheet: Sheet, *, applies: bool) -> Item:
    """An item at the start of a case: with the department of the region that owns it."""
    item = bundle.items[code]
    owner = value_at(sheet.answers, item.routed_by) if item.routed_by else None
    laid = Item(code, item.department, str(owner or region))
    return laid if applies else replace(laid, status=ItemStatus.NOT_APPLICABLE)


def declarable(bundle: Bundle) -> set[str]:
    """The materials that a statement of the applicant may stand for: a declaration, or a paper shown at a counter."""
    return {code for code, m in bundle.materials.items() if any(proof.origin in STATED for proof in m.met_by)}


@lru_cache(maxsize=1)
def _texts() -> dict[str, dict[str, dict[str, str]]]:
    texts: dict[str, dict[str, dict[str, str]]] = json.loads(
        (Path(__file__).parent / "guidance.json").read_text(encoding="utf-8")
    )
    return texts
