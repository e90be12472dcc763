"""Owns what a material is: a proof that items ask for, and the ways to meet it, best first; never a file."""

from typing import Annotated

from pydantic import Field

from chalicelib.catalogue.models.base import ConditionText, Definition, FieldName, Flag
from chalicelib.catalogue.models.source import ProofText
from chalicelib.core.i18n import Words


class Material(Definition):
    """A proof. `met_by` is tried in order, the first that succeeds ends the question.

    `of` names the answer that says whose proof it is (the applicant's without it); `may_follow` is the number of
    working days within which it may come later (容缺受理).
    """

    name: Words
    met_by: tuple[ProofText, ...] = Field(min_length=1)
    of: FieldName | None = None
    needed_when: ConditionText | None = None
    may_follow: Annotated[int, Field(strict=True, ge=1, le=60)] | None = None
    assumed: Flag = False
