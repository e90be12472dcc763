"""Owns the shape of a sample city: people, enterprises, staff, e-licences and registers; never who lives there."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, JsonValue

from chalicelib.catalogue.models.base import Code, RegionCode
from chalicelib.core.i18n import Words
from chalicelib.identity.models import Assurance, EnterpriseProfile, Profile, Role, Staff
from chalicelib.licences.models import Licence

Record = dict[str, JsonValue]
_SUPERVISOR_DESK = "90"
_FIRST_OFFICER = 71


class _Definition(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Person(_Definition):
    """A resident: why they are in the sample, how surely they are known, and what is registered of them."""

    story: Words
    assurance: Assurance
    profile: Profile


class Enterprise(_Definition):
    """An enterprise, and the people who may act for it."""

    story: Words
    representatives: tuple[Code, ...]
    profile: EnterpriseProfile


class Entry(_Definition):
    """One record of a register, and every subject under which it is found."""

    subjects: tuple[str, ...]
    record: Record


class Register(_Definition):
    """A register at the hub; `otherwise` is said of subjects without a record, `{subject}` filled in."""

    records: tuple[Entry, ...]
    otherwise: dict[str, str | bool] | None = None

    def record(self, subject: str) -> Record | None:
        """What the register says about a subject; None when it knows nothing.

        >>> Register(records=(), otherwise={"available": "{subject}"}).record("深圳市远航科技有限公司")
        {'available': '深圳市远航科技有限公司'}
        """
        for entry in self.records:
            if subject in entry.subjects:
                return entry.record
        if self.otherwise is None:
            return None
        return {
            name: value.replace("{subject}", subject) if isinstance(value, str) else value
            for name, value in self.otherwise.items()
        }


class Desk(_Definition):
    """A department's staff by region: reviewers with one supervisor for the whole city, officers of its policies."""

    initials: str
    supervisor: str | None = None
    reviewers: dict[RegionCode, tuple[str, ...]] = {}
    officers: dict[RegionCode, tuple[str, ...]] = {}

    def staff(self, department: str, city: str) -> list[Staff]:
        """Everybody at this desk. Numbers: `GA-440304-01`; officers' from -71 on, the supervisor's ends in -90."""
        reviewers = self._several(department, self.reviewers, 1, Role.REVIEWER)
        officers = self._several(department, self.officers, _FIRST_OFFICER, Role.OFFICER)
        if self.supervisor is None:
            return [*reviewers, *officers]
        return [
            *reviewers,
            *officers,
            self._one(department, city, _SUPERVISOR_DESK, self.supervisor, Role.SUPERVISOR),
        ]

    def _several(
        self, department: str, desks: dict[RegionCode, tuple[str, ...]], first: int, role: Role
    ) -> list[Staff]:
        return [
            self._one(department, region, f"{order:02}", name, role)
            for region, names in desks.items()
            for order, name in enumerate(names, start=first)
        ]

    def _one(self, department: str, region: str, desk: str, name: str, role: Role) -> Staff:
        number = f"{self.initials}-{region}-{desk}"
        return Staff(id=number, name=name, department=department, region=region, role=role)


class City(_Definition):
    """A whole sample city. People and enterprises by id, staff by number, registers by name."""

    people: dict[Code, Person]
    enterprises: dict[Code, Enterprise]
    staff: dict[str, Staff]
    staff_password: str
    licences: tuple[Licence, ...]
    registers: dict[str, Register]
