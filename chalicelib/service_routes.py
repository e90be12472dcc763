"""Owns the two routes about the service itself: whether it lives, and what it offers."""

from functools import cached_property
from typing import Literal

from pydantic import JsonValue, RootModel

from chalicelib.core import openapi
from chalicelib.core.http import PUBLIC, endpoint
from chalicelib.core.models import View


class HealthView(View):
    """That this function runs."""

    status: Literal["ok"]


class OpenApiView(RootModel[dict[str, JsonValue]]):
    """An OpenAPI 3.1 document."""

    @cached_property
    def wire(self) -> str:
        """The document as JSON, as `View.wire`."""
        return self.model_dump_json()


@endpoint("GET", "/v1/health", allowed=PUBLIC)
def get_health() -> HealthView:
    """Whether the service runs."""
    return HealthView(status="ok")


@endpoint("GET", "/v1/openapi.json", allowed=PUBLIC)
def get_openapi() -> OpenApiView:
    """The description of this API, as OpenAPI 3.1."""
    return OpenApiView(openapi.document())
