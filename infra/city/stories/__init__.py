"""Owns what sample people do: which life event they begin, and what they type; read from the files beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from chalicelib.catalogue import loading

_HERE = Path(__file__).parent


class Story(BaseModel):
    """One person, one life event. `refuse` maps an item to the reason and words with which it is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: str
    bundle: str
    region: str
    enterprise: str | None = None
    chosen: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    answers: dict[str, Any]
    refuse: dict[str, tuple[str, str]] = {}

    def wish(self, anew: bool = True) -> dict[str, Any]:
        """The body that begins the application."""
        wish: dict[str, Any] = {"bundleId": self.bundle, "region": self.region, "anew": anew}
        return wish | ({"enterpriseId": self.enterprise} if self.enterprise else {})

    def sheet(self) -> dict[str, Any]:
        """The body that fills in the draft."""
        return {"answers": self.answers, "chosen": list(self.chosen), "declared": list(self.declared)}

    def decision(self, item: str) -> dict[str, str]:
        """The body with which a department decides an item."""
        if item not in self.refuse:
            return {"decision": "approve"}
        reason, note = self.refuse[item]
        return {"decision": "reject", "reasonCode": reason, "note": note}


def story(name: str) -> Story:
    """A story by its name; FileNotFoundError when there is none."""
    file = _HERE / f"{name}.yaml"
    return Story.model_validate(loading.read(file.read_text(encoding="utf-8"), file.name).value)


def names() -> tuple[str, ...]:
    """All stories."""
    return tuple(sorted(file.stem for file in _HERE.glob("*.yaml")))
