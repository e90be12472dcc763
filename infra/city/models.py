"""Owns the shape of a sample city: people, enterprises, staff, e-licences and registers; never who lives there."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, JsonValue

from chalicelib.catalogue.models.base import Code, RegionCode
from chalicelib.core.i18n import Words
from chalicelib.identity.models import Assurance, EnterpriseProfile, Profile, Role, Staff
from chalicelib.licences.models import Licence

Record = dict[str, JsonValue]
_SUPERVISOR_DESK = "90"


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
    """A department's staff: reviewers by the region they serve, and one supervisor for the whole city."""

    initials: str
    supervisor: str
    reviewers: dict[RegionCode, tuple[str, ...]]

    def staff(self, department: str, city: str) -> list[Staff]:
        """Everybody at this desk. Numbers: `GA-440304-01`; the supervisor's ends in -90."""
        people = [
            self._one(department, region, f"{order:02}", name, Role.REVIEWER)
            for region, names in self.reviewers.items()
            for order, name in enumerate(names, start=1)
        ]
        return [*people, self._one(department, city, _SUPERVISOR_DESK, self.supervisor, Role.SUPERVISOR)]

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
