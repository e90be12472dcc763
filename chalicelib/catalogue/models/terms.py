"""Owns the closed lists of words that a bundle chooses from; never the texts that people read for them (words.yaml)."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """Whom a bundle serves, and who may start a case: a person, or an enterprise through its agent."""

    PERSON = "person"
    ENTERPRISE = "enterprise"


class Stage(StrEnum):
    """The sixteen stages of the two life cycles (国办发〔2025〕24号): six of enterprises, ten of people."""

    ENTRY = "entry"
    HIRING = "hiring"
    TAXES = "taxes"
    OPERATION = "operation"
    CONSTRUCTION = "construction"
    EXIT = "exit"
    BIRTH = "birth"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    LIVING = "living"
    HOME = "home"
    TRAVEL = "travel"
    MEDICAL = "medical"
    ASSISTANCE = "assistance"
    OLD_AGE = "old-age"
    AFTER_DEATH = "after-death"

    @property
    def audience(self) -> Audience:
        """Whose life cycle the stage belongs to."""
        return Audience.ENTERPRISE if list(Stage).index(self) < 6 else Audience.PERSON


class Tag(StrEnum):
    """How a bundle is served: 集成办, 免申办, 跨域办, 秒报, 秒批."""

    INTEGRATED = "integrated"
    NO_APPLICATION = "no-application"
    CROSS_REGION = "cross-region"
    INSTANT_FORM = "instant-form"
    INSTANT_APPROVAL = "instant-approval"


class Level(StrEnum):
    """The three lists of things to get done: 总体清单, 年度清单, 特色清单 (国办发〔2025〕24号)."""

    MASTER = "master"
    ANNUAL = "annual"
    SPECIAL = "special"


class Kind(StrEnum):
    """Whether an item is decided on the spot (即办件) or within a promised time (承诺件)."""

    ON_THE_SPOT = "on-the-spot"
    PROMISED = "promised"


class ItemType(StrEnum):
    """The types of the national catalogue that a person applies for, with its codes in words.yaml's comments."""

    PERMIT = "permit"
    LEVY = "levy"
    BENEFIT = "benefit"
    CONFIRMATION = "confirmation"
    AWARD = "award"
    RULING = "ruling"
    OTHER = "other"
    PUBLIC_SERVICE = "public-service"


class Announcement(StrEnum):
    """What in a case's life may be announced to the applicant."""

    SUBMITTED = "submitted"
    APPROVED = "approved"
    REJECTED = "rejected"
    ISSUED = "issued"
    CLOSED = "closed"
