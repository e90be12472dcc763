"""Sample bundles for tests: a small sound one, to be broken one fault at a time, and the repository's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from chalicelib.catalogue import checking, rules
from chalicelib.catalogue.models import Bundle
from chalicelib.core.errors import FieldFault

ROOT = Path(__file__).parents[3]
BUNDLES = ROOT / "chalicelib" / "catalogue" / "bundles"

STALL = (Path(__file__).parent / "fruit-stall.yaml").read_text(encoding="utf-8")


def stall() -> Bundle:
    """The small bundle."""
    return checking.load(STALL, "fruit-stall.yaml")


def whole_faults(
    bundle: Bundle, answers: Mapping[str, Any], today: date, chosen: Collection[str] = ()
) -> tuple[FieldFault, ...]:
    """What is wrong when the answers are handed in: with their form, with what is missing, across fields."""
    return rules.faults(bundle, answers, today) + rules.gaps(bundle, rules.seen(bundle, answers, today, chosen), today)


def own(code: str) -> Bundle:
    """One of the repository's own bundles."""
    path = BUNDLES / f"{code}.yaml"
    return checking.load(path.read_text(encoding="utf-8"), path.name)


def with_change(old: str, new: str) -> str:
    """The small bundle with one change, which must be possible."""
    assert STALL.count(old) >= 1, old
    return STALL.replace(old, new, 1)


def line_of(text: str, mark: str) -> int:
    """The line, from 1, in which a mark stands first."""
    return text[: text.index(mark)].count("\n") + 1
