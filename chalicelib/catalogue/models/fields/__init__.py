"""The types of field that a form may ask, one class each; a new type is a new class and nothing else."""

from chalicelib.catalogue.models.fields.base import Complaint, FieldBase
from chalicelib.catalogue.models.fields.entries import AnyField, ListField, SimpleField

__all__ = ["AnyField", "Complaint", "FieldBase", "ListField", "SimpleField"]
