"""Owns whose desk is whose: what a member of staff may see of an item, by department, region and role. Pure."""

from __future__ import annotations

from chalicelib.cases.models import Case, CaseStatus, Item
from chalicelib.catalogue import tables
from chalicelib.catalogue.models import Bundle
from chalicelib.identity.models import Role, Staff


def serves(staff: Staff, region: str) -> bool:
    """Whether the desks of a region are the caller's: a reviewer's own region; to a supervisor, all inside theirs.

    An officer looks after policies, and has no part in cases.
    """
    if staff.role is Role.OFFICER:
        return False
    return region == staff.region or (staff.role is Role.SUPERVISOR and _inside(region, staff.region))


def own(staff: Staff, item: Item) -> bool:
    """Whether an item is the caller's department's, in a region that the caller serves: then its answers are theirs."""
    return item.department == staff.department and serves(staff, item.region)


def oversees(staff: Staff, item: Item, bundle: Bundle) -> bool:
    """Whether a supervisor looks after an item's deadline: their department decides it, or leads its life event.

    The lead department (牵头部门) of a life event answers for the whole of it (国办发〔2025〕24号).
    """
    if staff.role is not Role.SUPERVISOR:
        return False
    return staff.department in (item.department, bundle.lead) and serves(staff, item.region)


def may_follow(staff: Staff, case: Case, bundle: Bundle) -> bool:
    """Whether the course of a case is the caller's to see: one of its items is theirs, or theirs to look after."""
    if case.status is CaseStatus.DRAFT:
        return False
    return any(own(staff, item) or oversees(staff, item, bundle) for item in case.items.values())


def _inside(region: str, area: str) -> bool:
    above = tables.regions()[region].within if region in tables.regions() else None
    return above is not None and (above == area or _inside(above, area))
