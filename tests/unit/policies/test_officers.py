"""Officers look after the policies of their own department and region, and after no cases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chalicelib.approvals import reach
from chalicelib.catalogue import tables
from chalicelib.core.errors import NotAllowed, NotFound
from chalicelib.identity.models import Role, Staff
from chalicelib.policies import loading, service
from chalicelib.policies.models import IssuerLevel
from tests.unit.policies.library import published
from tests.unit.policies.samples import own


@pytest.fixture(scope="module", autouse=True)
def library() -> Iterator[None]:
    with published():
        yield


def staff(department: str, region: str, role: Role = Role.OFFICER) -> Staff:
    return Staff(id="T-1", name="测试", department=department, region=region, role=role)


def test_every_body_has_a_department_of_the_city():
    for body in loading.bodies().values():
        assert body.department in tables.departments()
        assert (body.region is None) is (body.level is IssuerLevel.NATIONAL)


@pytest.mark.parametrize(
    ("department", "region", "policy"),
    [
        ("human-resources", "440300", "startup-grant@1"),
        ("human-resources", "440300", "stable-jobs-refund@2026"),  # the state's, run by the city
        ("industry", "440305", "hte-reward-nanshan@1"),
        ("industry", "440300", "hte-reward-nanshan@1"),  # inside the city
    ],
)
def test_an_officer_acts_on_the_policies_of_department_and_region(department: str, region: str, policy: str):
    service.require_officer(staff(department, region), own(policy))


@pytest.mark.parametrize(
    ("department", "region", "policy"),
    [
        ("tax", "440300", "startup-grant@1"),
        ("human-resources", "440305", "startup-grant@1"),
        ("human-resources", "440305", "stable-jobs-refund@2026"),
        ("industry", "440304", "hte-reward-nanshan@1"),
        ("human-resources", "440000", "stable-jobs-refund@2026"),
        ("human-resources", "999999", "stable-jobs-refund@2026"),
    ],
)
def test_others_policies_are_not_found(department: str, region: str, policy: str):
    with pytest.raises(NotFound):
        service.require_officer(staff(department, region), own(policy))


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.SUPERVISOR])
def test_who_is_no_officer_is_refused(role: Role):
    with pytest.raises(NotAllowed):
        service.require_officer(staff("human-resources", "440300", role), own("startup-grant@1"))


def test_an_officer_has_no_part_in_cases():
    assert not any(reach.serves(staff("health", "440300"), region) for region in tables.regions())
