"""Owns what a message says: the bundle's own words where it has some, else the general ones; it sends nothing.

A message about a decision carries its reason, its legal basis, its deadline and the way to object, whoever wrote it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from chalicelib.cases import guidance
from chalicelib.cases.models import Case, Happening, Item
from chalicelib.cases.timeline import Chained
from chalicelib.catalogue import tables
from chalicelib.catalogue.models import Announcement, Bundle
from chalicelib.core.i18n import LANGUAGES, Language, Words


class Text(NamedTuple):
    """What a message says, and whether it is worth a text message beside the one in the app."""

    words: Words
    by_sms: bool


def text(case: Case, bundle: Bundle, entry: Chained) -> Text | None:
    """The message about an entry of a timeline; None when the entry is nobody's news."""
    kind = _announcement(entry)
    if kind is None:
        return None
    template = _complete(kind, bundle.notices.get(kind) or general()[kind.value])
    filled = {language: template[language].format(**_values(case, bundle, entry, language)) for language in LANGUAGES}
    return Text(Words(**filled), kind in _BY_SMS)


@lru_cache(maxsize=1)
def general() -> dict[str, Words]:
    """The words for a bundle that has none of its own."""
    raw = json.loads((Path(__file__).parent / "wording.json").read_text(encoding="utf-8"))
    return {kind: Words(**words) for kind, words in raw.items()}


def _complete(kind: Announcement, template: Words) -> Words:
    """A bundle's own words, with what the law wants on such a notice added where they leave it out."""

    def whole(language: Language) -> tuple[str, ...]:
        missing = [part for part in _MUST.get(kind, ()) if f"{{{part}}}" not in template[language]]
        return (template[language], *(general()[f"and-{part}"][language] for part in missing))

    return Words(zh="".join(whole("zh")), en=" ".join(whole("en")))


_MUST: Mapping[Announcement, tuple[str, ...]] = {
    Announcement.SUBMITTED: ("due",),
    Announcement.APPROVED: ("basis", "appeal"),
    Announcement.REJECTED: ("reason", "basis", "appeal"),
}
_BY_SMS = frozenset({Announcement.SUBMITTED, Announcement.REJECTED, Announcement.CLOSED})


def _announcement(entry: Chained) -> Announcement | None:
    if entry.kind == Happening.DECIDED:
        return Announcement.APPROVED if entry.facts["decision"] == "approve" else Announcement.REJECTED
    return {
        Happening.SUBMITTED.value: Announcement.SUBMITTED,
        Happening.ISSUED.value: Announcement.ISSUED,
        Happening.CLOSED.value: Announcement.CLOSED,
    }.get(entry.kind)


def _values(case: Case, bundle: Bundle, entry: Chained, language: Language) -> Mapping[str, str]:
    values = {"case": case.id, "bundle": bundle.name[language], "due": str(entry.facts.get("due") or case.due or "")}
    if entry.item is None:
        return values
    item, defined = case.items[entry.item], bundle.items[entry.item]
    return {
        **values,
        "item": defined.name[language],
        "department": tables.departments()[item.department].name[language],
        "result": defined.result[language],
        "reason": _reason(item, language),
        "basis": "、".join(basis.text() for basis in defined.basis),
        "appeal": guidance.appeal(defined)[language],
    }


def _reason(item: Item, language: Language) -> str:
    """The catalogue's words for the reason, and the reviewer's own beside them."""
    words = guidance.reasons()[item.reason][language] if item.reason else ""
    if not item.note:
        return words
    return f"{words}（{item.note}）" if language == "zh" else f"{words} ({item.note})"
