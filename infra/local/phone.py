"""Owns speaking to the API over real HTTP, as a phone or a desk does; it knows no life event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import urllib3

from chalicelib.core import ids

_pool = urllib3.PoolManager(maxsize=4)


class Refused(Exception):
    """The API answered with a problem; the message is its title and every faulty place."""


@dataclass(frozen=True)
class Phone:
    """Somebody at the API's address, signed in or not."""

    url: str
    token: str = ""

    def signed_in(self, body: dict[str, str]) -> Phone:
        """The same phone with a session."""
        return Phone(self.url, self.call("POST", "/v1/sessions", body)["token"])

    def call(self, verb: str, path: str, body: Any = None, version: int | None = None) -> Any:
        """Call the API; Refused for anything but a good answer."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if verb == "POST":
            headers["Idempotency-Key"] = f"demo-key-{ids.code(12)}"
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        answer = _pool.request(verb, self.url + path, json=body, headers=headers)
        told: Any = answer.json() if answer.data else None
        if answer.status >= 400:
            places = [f"{fault['pointer']}: {fault['message']['zh']}" for fault in told.get("errors", ())]
            raise Refused(f"{verb} {path} {answer.status}: {told['title']} {'; '.join(places)}")
        return told
