"""Owns what the API offers: known without an import, and imported with its capability when the first request comes.

A cold start pays for what it answers: a function that sends stream records on needs no desk. `operations.json` says
which module declares which operation; `make spec` writes it from the declarations, and a test holds the two together.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple, cast

from chalice.app import Chalice, Request, Response

import chalicelib
from chalicelib.core.http import OPERATIONS, Operation, respond

LIST = Path(__file__).with_name("operations.json")


class Offer(NamedTuple):
    """An operation by its name, where it is declared, and what Chalice must know: how it is called, what it reads."""

    name: str
    module: str
    verb: str
    path: str
    reads: list[str]

    @classmethod
    def of(cls, operation: Operation) -> Offer:
        """What is offered by an operation that was declared."""
        return cls(
            operation.name, operation.handler.__module__, operation.verb, operation.path, list(operation.body_types)
        )


def listed() -> list[Offer]:
    """The operations of the list, none of them imported."""
    return [Offer(*told) for told in json.loads(LIST.read_text(encoding="utf-8"))]


def register(app: Chalice, offers: Iterable[Offer]) -> None:
    """Let the app answer these operations."""
    for offer in offers:
        app.route(offer.path, methods=[offer.verb], content_types=offer.reads, name=offer.name)(_view(app, offer))


def every() -> tuple[Operation, ...]:
    """Every operation that is declared anywhere, its capability imported; by path and verb."""
    for module in _declaring():
        import_module(module)
    return tuple(sorted(OPERATIONS, key=lambda operation: (operation.path, operation.verb)))


def listing() -> str:
    """The text of the list, from all that is declared."""
    offers = (json.dumps(Offer.of(operation), ensure_ascii=False) for operation in every())
    lines = ",\n ".join(offers)
    return f"[\n {lines}\n]\n"


def _view(app: Chalice, offer: Offer) -> Callable[..., Response]:
    def view(**path_arguments: str) -> Response:
        request = cast("Request", app.current_request)  # Chalice sets it for each request
        return respond(_imported(offer.module, offer.name), request, path_arguments)

    return view


@cache
def _imported(module: str, name: str) -> Operation:
    import_module(module)
    return next(one for one in OPERATIONS if (one.handler.__module__, one.name) == (module, name))


def _declaring() -> list[str]:
    """The modules in which operations are declared: `routes` of each capability, and those of the service itself."""
    packages = [f"chalicelib.{found.name}" for found in iter_modules(chalicelib.__path__) if found.ispkg]
    return ["chalicelib.service_routes", *(f"{one}.routes" for one in packages if find_spec(f"{one}.routes"))]
