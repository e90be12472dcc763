"""Owns the words for who is calling and what is registered of them; never how it is stored."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints, TypeAdapter

from chalicelib.core.models import Code, Incoming, View

EnterpriseId = Annotated[Code, Field(description="企业编号。The id of an enterprise.", examples=["yunqiao"])]
"""As the registration gave it; `identity.service.enterprise` knows more."""


class Assurance(StrEnum):
    """How sure we are of who it is (实名等级), weakest first."""

    SIGNED_IN = "signed-in"
    REAL_NAME = "real-name"
    FACE = "face"

    def reaches(self, needed: Self) -> bool:
        """Whether this level is at least `needed`."""
        levels = list(Assurance)
        return levels.index(self) >= levels.index(needed)


class Role(StrEnum):
    """What a member of staff does in a department: decides, looks after deadlines, or after policies (政策经办)."""

    REVIEWER = "reviewer"
    SUPERVISOR = "supervisor"
    OFFICER = "officer"


class Citizen(BaseModel):
    """A signed-in natural person."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    id: str
    assurance: Assurance


class Staff(BaseModel):
    """A signed-in member of a department's staff; `region` is the area the desk serves."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    id: str
    name: str
    department: str
    region: str
    role: Role


StaffList = TypeAdapter(list[Staff])
"""What an operator's file of staff is read into."""


class Profile(BaseModel):
    """What is registered of a person; stored sealed, as a whole. Keys are what a bundle's `profile:` names."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    name: str
    id_number: str
    phone: str
    region: str
    address: str = ""
    bank_card: str = ""


class EnterpriseProfile(BaseModel):
    """What is registered of an enterprise; stored sealed, as a whole."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    name: str
    credit_code: str
    region: str


class CitizenSignIn(Incoming):
    """A login code from WeChat's `wx.login`: good once, five minutes."""

    kind: Literal["wechat"]
    code: Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,128}$")] = Field(examples=["wx-chen-jing-1"])


class StaffSignIn(Incoming):
    """A member of staff at their desk."""

    kind: Literal["staff"]
    number: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,32}$")] = Field(examples=["GA-440304-01"])
    password: Annotated[str, StringConstraints(min_length=1, max_length=128)] = Field(examples=["sample-password"])


class SignIn(RootModel[Annotated[CitizenSignIn | StaffSignIn, Field(discriminator="kind")]]):
    """Either of the two; `kind` says which."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class SessionView(View):
    """A session: the bearer token and when it ends."""

    token: str = Field(examples=["eyJhbGciOi…"])
    expires: str = Field(examples=["2026-11-24T17:00:00.000000+00:00"])
    kind: Literal["citizen", "staff"]
    assurance: Assurance | None = None
    department: str | None = None
    region: str | None = None
    role: Role | None = None


class EnterpriseView(View):
    """An enterprise that the caller may act for."""

    id: Code = Field(examples=["yunqiao"])
    name: str = Field(examples=["深圳市云桥湘味餐饮有限公司"])


class PersonView(View):
    """Who is signed in: a masked name (none for a visitor whose name we do not know), how surely known, for whom."""

    name: str | None = Field(None, examples=["陈*"])
    assurance: Assurance
    enterprises: tuple[EnterpriseView, ...]
