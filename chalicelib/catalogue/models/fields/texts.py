"""Owns the types of field whose answer is a text: free texts, names, numbers of people, companies, phones and cards."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError
from stdnum import luhn, numdb
from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from chalicelib import conditions
from chalicelib.catalogue.models.fields.base import Complaint, FieldBase, Span, wrong_type
from chalicelib.conditions import FactType
from chalicelib.conditions.codes import industry

# Control characters, lone surrogates, and invisible ones that can turn the direction of what a reviewer reads.
_UNREADABLE = {"Cc", "Cf", "Cs"}


def _readable(text: str) -> bool:
    """Printable texts, nearly all, need not be looked through; a space that is not ASCII's can be read as well."""
    return text.isprintable() or not any(unicodedata.category(character) in _UNREADABLE for character in text)


class Written(FieldBase):
    """A field whose answer is one line of text, of a shape that a regular expression can say."""

    shape: ClassVar[str | None] = None
    misfit: ClassVar[str] = "pattern"

    def span(self) -> tuple[int, int]:
        """Fewest and most characters."""
        return 1, 200

    def wanted(self) -> str | None:
        """The regular expression that the whole text must match, if any."""
        return self.shape

    def certain(self, text: str) -> bool:
        """Whether a text of the right shape is also true to its check digit or register."""
        return True

    def complaints(self, value: Any, today: date) -> Iterator[Complaint]:
        """See FieldBase."""
        if not isinstance(value, str):
            yield wrong_type("text")
            return
        fewest, most = self.span()
        if len(value) < fewest:
            yield Complaint("too_short", {"limit": fewest})
        if len(value) > most:
            yield Complaint("too_long", {"limit": most})
        if not _readable(value):
            yield Complaint("unreadable_characters", {})
        if not self._fits(value):
            yield Complaint(self.misfit, {})
        elif not self.certain(value):
            yield Complaint(f"{self.misfit}_unknown", {})

    def _fits(self, value: str) -> bool:
        wanted = self.wanted()
        return wanted is None or re.fullmatch(wanted, value) is not None

    def json_schema(self, complete: bool) -> dict[str, Any]:
        """See FieldBase."""
        fewest, most = self.span()
        wanted = self.wanted()
        shape = {"pattern": f"^(?:{wanted})$"} if wanted else {}
        return {"type": "string", "minLength": fewest, "maxLength": most, **shape}

    def fact(self) -> FactType:
        """See FieldBase."""
        return conditions.Text(label=self.label)


class Coded(Written):
    """A text that is a code: spaces inside do not count, letters are capitals."""

    def settled(self, value: Any) -> Any:
        """See FieldBase."""
        return re.sub(r"[\s-]", "", super().settled(value)).upper() if isinstance(value, str) else value


def _expression(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise PydanticCustomError("expression", "no regular expression: {why}", {"why": str(error)}) from error
    return pattern


class TextField(Written):
    """Free text of one line."""

    type: Literal["text"]
    length: Span = (1, 200)
    pattern: Annotated[str, AfterValidator(_expression)] | None = None

    def span(self) -> tuple[int, int]:
        """See Written."""
        return self.length

    def wanted(self) -> str | None:
        """See Written."""
        return self.pattern


class AddressField(Written):
    """Where something is, as it stands on a letter; its region is a field of its own."""

    type: Literal["address"]

    def span(self) -> tuple[int, int]:
        """See Written."""
        return 5, 200


class PersonNameField(Written):
    """The name of a person as on their document: characters of any script, `·`, spaces; no digits or signs."""

    type: Literal["person-name"]
    shape: ClassVar[str | None] = r"""[^0-9<>{}\[\]|\\/@#$%^&*=_+"!?~`:;,]+"""
    misfit: ClassVar[str] = "person_name"

    def span(self) -> tuple[int, int]:
        """See Written."""
        return 2, 50


class IdNumberField(Coded):
    """A resident identity number (GB 11643-1999): 18 characters, the last a check; region and birth date exist."""

    type: Literal["id-number"]
    shape: ClassVar[str | None] = r"[1-9][0-9]{16}[0-9X]"
    misfit: ClassVar[str] = "id_number"

    def certain(self, text: str) -> bool:
        """See Written. The region must have existed at some time; `ric.is_valid` wants it to exist in the birth year,
        but numbers were first given out in 1984, to people of any age."""
        try:
            ric.get_birth_date(text)
        except ValidationError:
            return False
        return text[-1] == ric.calc_check_digit(text) and _exists(text[:6])


@lru_cache(maxsize=4096)
def _exists(region: str) -> bool:
    """Whether a division of that code exists or existed (GB/T 2260)."""
    return any("county" in found for _, found in numdb.get("cn/loc").info(region))


class CreditCodeField(Coded):
    """A unified social credit code (GB 32100-2015): 18 characters, the last a check."""

    type: Literal["credit-code"]
    shape: ClassVar[str | None] = r"[0-9A-HJ-NPQRTUWXY]{18}"
    misfit: ClassVar[str] = "credit_code"

    def certain(self, text: str) -> bool:
        """See Written."""
        return bool(uscc.is_valid(text))


class PhoneField(Coded):
    """A mobile number of the mainland, eleven digits."""

    type: Literal["phone"]
    shape: ClassVar[str | None] = r"1[3-9][0-9]{9}"
    misfit: ClassVar[str] = "phone"


class BankCardField(Coded):
    """A bank card's number (GB/T 15120): 16 to 19 digits, the last a Luhn check."""

    type: Literal["bank-card"]
    shape: ClassVar[str | None] = r"[0-9]{16,19}"
    misfit: ClassVar[str] = "bank_card"

    def certain(self, text: str) -> bool:
        """See Written."""
        return bool(luhn.is_valid(text))


class RegionField(Coded):
    """An administrative division (GB/T 2260), six digits, that exists or existed."""

    type: Literal["region"]
    shape: ClassVar[str | None] = r"[1-9][0-9]{5}"
    misfit: ClassVar[str] = "region"

    def certain(self, text: str) -> bool:
        """See Written."""
        return _exists(text)


class IndustryField(Coded):
    """An industry (GB/T 4754-2017): a section's letter, with two to four digits where it is known more closely."""

    type: Literal["industry"]
    shape: ClassVar[str | None] = r"[A-T]([0-9]{2,4})?"
    misfit: ClassVar[str] = "industry"

    def certain(self, text: str) -> bool:
        """See Written: the division lies in the section."""
        return industry(text) == text
