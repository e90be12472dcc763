"""Owns the closed lists of words that a policy or a fact chooses from; never what people read for them."""

from __future__ import annotations

from enum import StrEnum

from chalicelib.catalogue.models.base import Code, Definition, RegionCode
from chalicelib.core.i18n import Words


class Theme(StrEnum):
    """What a policy is about, for lists and search."""

    EMPLOYMENT = "employment"
    STARTUP = "startup"
    SCIENCE = "science"
    GROWTH = "growth"
    INDUSTRY = "industry"
    GREEN = "green"
    TRADE = "trade"
    PROPERTY = "intellectual-property"
    FINANCE = "finance"
    PREMISES = "premises"
    TAX = "tax"


class IssuerLevel(StrEnum):
    """Who issues a policy: the state, the province, the city, a district."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    DISTRICT = "district"


class Trust(StrEnum):
    """How near a source is to the official text: a government page, a news report, somebody's summary."""

    GOVERNMENT = "government"
    NEWS = "news"
    SUMMARY = "summary"


class Refresh(StrEnum):
    """How often a fact is brought up to date by those who keep it."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    BATCH = "batch"
    EVENT = "event"


class Sensitivity(StrEnum):
    """Who may see a fact beside the company itself: everybody, officials at work, those who need it for a decision."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


class Body(Definition):
    """A body that issues policies: its level, the division (GB/T 2260) that it answers for, and who runs them here."""

    name: Words
    level: IssuerLevel
    region: RegionCode | None = None
    department: Code
