"""Owns that a test which needs DynamoDB Local has it: fetched once into the project's cache, or skipped with a word."""

from __future__ import annotations

from infra import bootstrap
from tests.tools.missing import give_up


def store_tool() -> None:
    """See to DynamoDB Local and a Java; skip the test with the reason, or fail it where `CI=true`."""
    try:
        with bootstrap.alone():
            bootstrap.require_store()
    except bootstrap.Refused as reason:
        give_up(f"no DynamoDB Local: {bootstrap.explained(str(reason))}")
