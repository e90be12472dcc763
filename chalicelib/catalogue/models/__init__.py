"""The definitions of the catalogue: what a bundle file may say. They are read, never changed."""

from chalicelib.catalogue.models.base import Definition
from chalicelib.catalogue.models.bundle import CHOSEN, Bundle, Cuts, ListEntry, Reference
from chalicelib.catalogue.models.fields import AnyField, FieldBase, ListField
from chalicelib.catalogue.models.form import Check, Eligibility, Section
from chalicelib.catalogue.models.item import Basis, Issue, Item, Limit
from chalicelib.catalogue.models.material import Material
from chalicelib.catalogue.models.reference import Department, LicenceKind, Profile, Region, Register
from chalicelib.catalogue.models.source import Comparison, Origin, Proof, Source
from chalicelib.catalogue.models.terms import Announcement, Audience, ItemType, Kind, Level, Stage, Tag

__all__ = [
    "CHOSEN",
    "Announcement",
    "AnyField",
    "Audience",
    "Basis",
    "Bundle",
    "Check",
    "Comparison",
    "Cuts",
    "Definition",
    "Department",
    "Eligibility",
    "FieldBase",
    "Issue",
    "Item",
    "ItemType",
    "Kind",
    "Level",
    "LicenceKind",
    "Limit",
    "ListEntry",
    "ListField",
    "Material",
    "Origin",
    "Profile",
    "Proof",
    "Reference",
    "Region",
    "Register",
    "Section",
    "Source",
    "Stage",
    "Tag",
]
