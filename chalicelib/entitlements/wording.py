"""Owns what people read about lists, entitlements and refusals: states, reasons with their basis, messages."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from chalicelib.core.i18n import Words


def state(code: str) -> Words:
    """What people call a status of a list, an entitlement or an objection."""
    return Words(**_texts()["states"][code])


def reason(code: str) -> Words:
    """Why something was refused, struck or claimed back, in words; KeyError for a code that nobody gives."""
    return Words(**_texts()["reasons"][code]["words"])


def reasons() -> tuple[str, ...]:
    """Every code of a reason."""
    return tuple(_texts()["reasons"])


def basis(code: str) -> str | None:
    """The rule that a reason rests on beside the policy itself: title and document number."""
    found: str | None = _texts()["reasons"][code].get("basis")
    return found


def message(kind: str) -> Words | None:
    """What representatives are told when this happens, with `{placeholders}`; None when it is no news."""
    words = _texts()["messages"].get(kind)
    return Words(**words) if words else None


def appeal() -> Words:
    """How to object to a refusal, and until when: `{day}`."""
    return Words(**_texts()["appeal"])


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    texts: dict[str, Any] = json.loads((Path(__file__).parent / "wording.json").read_text(encoding="utf-8"))
    return texts
