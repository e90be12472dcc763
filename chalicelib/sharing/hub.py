"""Owns how the hub is asked for one record; never what is done with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chalicelib.core import outside
from chalicelib.core.settings import settings


class RegisterDown(Exception):
    """The register, or the hub before it, gives no answer; `register` names it."""

    def __init__(self, register: str) -> None:
        super().__init__(register)
        self.register = register


def record(register: str, subject: str) -> Mapping[str, Any] | None:
    """What a register has under a key (ID number, credit code, name); None when it has nothing there."""
    url = f"{settings().hub_url}/registers/{register}/records"
    try:
        answer = outside.get(url, {"subject": subject}, {"X-Hub-Key": settings().hub_key.get_secret_value()})
    except outside.Unreachable as error:
        raise RegisterDown(register) from error
    if answer.status == 404:
        return None
    if answer.status != 200 or not isinstance(answer.body, dict) or not isinstance(answer.body.get("record"), dict):
        raise RegisterDown(register)
    found: Mapping[str, Any] = answer.body["record"]
    return found
