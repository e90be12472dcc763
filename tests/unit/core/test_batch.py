"""One poison message spoils no other (LESSONS 18, 19)."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core import batch


def event(*bodies: str) -> dict[str, Any]:
    return {"Records": [{"messageId": f"m{n}", "body": body} for n, body in enumerate(bodies)]}


@given(st.lists(st.sampled_from(["good", "poison", "no JSON"]), max_size=10))
def test_exactly_the_failed_messages_come_again(kinds: list[str]) -> None:
    done: list[int] = []

    def handle(message: dict[str, Any]) -> None:
        if message["kind"] == "poison":
            raise LookupError("poison")
        done.append(message["n"])

    bodies = [json.dumps({"kind": kind, "n": n}) if kind != "no JSON" else "{" for n, kind in enumerate(kinds)]
    failed = [f"m{n}" for n, kind in enumerate(kinds) if kind != "good"]
    assert batch.each(event(*bodies), handle) == {"batchItemFailures": [{"itemIdentifier": name} for name in failed]}
    assert done == [n for n, kind in enumerate(kinds) if kind == "good"]
