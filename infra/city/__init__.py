"""Owns a small believable city, read from the files beside it: who lives, works and trades there. All invented."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from chalicelib.catalogue import loading, tables
from chalicelib.licences.models import Licence
from infra.city.models import City, Desk, Enterprise, Person, Register

__all__ = ["City", "city"]

REGION = "440300"
_HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def city() -> City:
    """The sample city: a part of Shenzhen. ValueError names the file and line that cannot be read."""
    staff = _read("staff")
    desks = TypeAdapter(dict[str, Desk]).validate_python(staff["departments"])
    everybody = [member for department, desk in desks.items() for member in desk.staff(department, REGION)]
    return City(
        people=TypeAdapter(dict[str, Person]).validate_python(_read("people")),
        enterprises=TypeAdapter(dict[str, Enterprise]).validate_python(_read("enterprises")),
        staff={member.id: member for member in everybody},
        staff_password=staff["password"],
        licences=tuple(_licence(entry) for entry in _read("licences")),
        registers=TypeAdapter(dict[str, Register]).validate_python(_read("registers")),
    )


def _licence(entry: dict[str, Any]) -> Licence:
    """A licence as a department's own system issued it: the department follows from its kind."""
    department = tables.licence_kinds()[entry["kind"]].department
    return TypeAdapter(Licence).validate_python({**entry, "department": department, "code": _public_code(entry)})


def _public_code(entry: dict[str, Any]) -> str:
    """Sixteen characters of base 32, always the same for the same licence in the same wallet."""
    text = f"{entry['holder']} {entry['kind']} {entry['number']}"
    return base64.b32encode(hashlib.sha256(text.encode()).digest()[:10]).decode()


def _read(name: str) -> Any:
    file = _HERE / f"{name}.yaml"
    document = loading.read(file.read_text(encoding="utf-8"), file.name)
    if document.findings:
        raise ValueError(document.findings[0].text("en"))
    return document.value
