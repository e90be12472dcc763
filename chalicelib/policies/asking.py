"""Owns that an enterprise asked about a policy with its own facts: said once, as an event; never the answer."""

from __future__ import annotations

import json
from datetime import timedelta

from pynamodb.attributes import MapAttribute

from chalicelib.core import clock, table

_KEPT = timedelta(days=30)


class AskedRecord(table.Table):
    """An enterprise asked: pk `ASKED#<enterprise>`, sk `<policy id>`; `event` is what the relay announces."""

    Meta = table.meta("policies")

    event: MapAttribute[str, str] = MapAttribute()


def note(enterprise: str, policy_id: str) -> None:
    """Announce that an enterprise asked about a policy; sliders that ask again write nothing for a month."""
    pk, told = f"ASKED#{enterprise}", json.dumps({"enterprise": enterprise, "policy": policy_id})
    if table.find(AskedRecord, pk, policy_id):
        return
    event = {"source": "onething.policies", "kind": "asked", "detail": told}
    expires = int((clock.now() + _KEPT).timestamp())
    try:
        table.commit(table.insert(AskedRecord(pk, policy_id, event=event, expires=expires)))
    except table.Refused:
        return  # asked on two phones at once
