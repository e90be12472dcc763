"""Owns the words for an e-licence; never how it is stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.core.i18n import Words
from chalicelib.core.models import Code, View

PublicCode = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z2-7]{16}$"),
    Field(description="核验码。The code that stands on a licence.", examples=["7K3QF6M2XHAZRTAB"]),
]
"""Sixteen characters of base 32 (RFC 4648): eighty bits, so that nobody guesses one."""


@dataclass(frozen=True)
class Licence:
    """An issued e-licence. `holder` is `person:<id>` or `enterprise:<id>`; `shows` is what stands on it."""

    kind: str
    number: str
    code: str
    holder: str
    shows: Mapping[str, str]
    department: str
    issued: date
    valid_until: date | None = None
    case: str | None = None

    def valid(self, today: date) -> bool:
        """Whether it is in force on that day."""
        return self.issued <= today and (self.valid_until is None or today <= self.valid_until)


class LicenceView(View):
    """A licence as its holder sees it. `code` opens the public check; `labels` says what people call what it shows."""

    kind: Code = Field(examples=["birth-certificate"])
    name: Words
    number: str = Field(examples=["BC-202611240TD6HM7XA5Q"])
    code: PublicCode
    department: Words
    issued: date
    valid_until: date | None = None
    valid: bool
    shows: dict[str, str] = Field(examples=[{"name": "陈一诺"}])
    labels: dict[str, Words] = Field(examples=[{"name": {"zh": "新生儿姓名", "en": "Name of the child"}}])


class WalletView(View):
    """All licences of the caller, newest first."""

    licences: tuple[LicenceView, ...]


class VerificationView(View):
    """What anybody learns from a licence's code: what it is, who issued it, whether it is in force, a masked name."""

    kind: Code = Field(examples=["birth-certificate"])
    name: Words
    number: str
    department: Words
    issued: date
    valid_until: date | None = None
    valid: bool
    holder: str | None = Field(None, examples=["陈*诺"])
