"""Owns the rules about the bundle as a whole: its stage, its regions, its notices."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from chalicelib.catalogue import tables
from chalicelib.catalogue.checking.faults import Fault, Subject, fault, unknown
from chalicelib.catalogue.models import Announcement

_ALWAYS = {"case", "bundle"}
_OF_ITEM = _ALWAYS | {"item", "department", "due"}
PLACEHOLDERS = {
    Announcement.SUBMITTED: _ALWAYS,
    Announcement.APPROVED: _OF_ITEM | {"result"},
    Announcement.REJECTED: _OF_ITEM | {"reason", "basis", "appeal"},
    Announcement.ISSUED: _OF_ITEM | {"result"},
    Announcement.CLOSED: _ALWAYS,
}
"""What the words of each notice may be filled with."""


def stages(subject: Subject) -> Iterator[Fault]:
    """The stage belongs to the life cycle of the audience."""
    bundle = subject.bundle
    if bundle.stage.audience is not bundle.audience:
        yield fault("stage_of_other", "stage", stage=bundle.stage, audience=bundle.audience)


def regions(subject: Subject) -> Iterator[Fault]:
    """The regions are ones that we serve."""
    for place, code in enumerate(subject.bundle.regions):
        if code not in tables.regions():
            yield unknown("unknown_region", ("regions", place), code, tables.regions())


def notices(subject: Subject) -> Iterator[Fault]:
    """Notices are filled with what is known when they are sent."""
    for event, words in subject.bundle.notices.items():
        for language in ("zh", "en"):
            for name in sorted(_placeholders(getattr(words, language)) - PLACEHOLDERS[event]):
                path = ("notices", str(event), language)
                yield unknown("unknown_placeholder", path, name, sorted(PLACEHOLDERS[event]))


def _placeholders(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {text}
