"""Owns the form of a bundle: sections of fields, in the order in which they are asked; never an answer."""

from typing import Annotated

from pydantic import Field

from chalicelib.catalogue.models.base import ConditionText, Definition, FieldName, Flag
from chalicelib.catalogue.models.fields import AnyField
from chalicelib.core.i18n import Words


class Section(Definition):
    """Fields that stand under one title, shown together when the condition holds."""

    section: Words
    show_when: ConditionText | None = None
    fields: Annotated[dict[FieldName, AnyField], Field(min_length=1)]


class Check(Definition):
    """A sentence across fields that must hold at submission, with words for the person when it does not."""

    must: ConditionText
    otherwise: Words
    assumed: Flag = False


class Eligibility(Definition):
    """A sentence that must hold for the bundle to be for this applicant at all, with words when it does not."""

    when: ConditionText
    otherwise: Words
