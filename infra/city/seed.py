"""Owns how the sample city moves in: people, enterprises, staff, licences, published bundles; it invents nobody."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from chalicelib.approvals import publishing
from chalicelib.identity import passwords
from chalicelib.identity import service as identity
from chalicelib.licences import service as licences
from chalicelib.policies import loading as policies
from chalicelib.policies import publishing as policy_publishing
from infra.city import City
from infra.simulators import wechat

_AT_ONCE = 50
BUNDLES = Path(__file__).parents[2] / "chalicelib" / "catalogue" / "bundles"


def populate(city: City) -> None:
    """Register everybody, and put into their wallets what they already have."""
    for person, one in city.people.items():
        identity.register_person(person, one.profile, one.assurance, openid=wechat.openid(person))
    for identifier, enterprise in city.enterprises.items():
        identity.register_enterprise(identifier, enterprise.profile, enterprise.representatives)
    password = passwords.hashed(city.staff_password)  # one sample password for all: hashed once, for it is slow
    everybody = tuple(city.staff.values())
    for start in range(0, len(everybody), _AT_ONCE):
        identity.register_staff(password, *everybody[start : start + _AT_ONCE])
    for licence in city.licences:
        licences.put(licence)


def publish() -> tuple[str, ...]:
    """Publish everything of the repository: bundles with their machines, policies with their index. The bundles'."""
    publish_policies()
    return publish_bundles()


def publish_bundles(files: Iterable[Path] = ()) -> tuple[str, ...]:
    """Publish the bundles of the repository (or those files), machines and all; their versions."""
    chosen = sorted(files) or sorted(BUNDLES.glob("*.yaml"))
    return tuple(publishing.publish(file.read_text(encoding="utf-8"), file.name, "seed") for file in chosen)


def publish_policies() -> None:
    """Publish the policies of the repository; a version that is there with another text stays as it is."""
    policy_publishing.publish(policies.texts(), "seed")
