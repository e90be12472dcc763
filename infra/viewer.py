"""Owns the page that shows the API's description on a laptop; never part of a deployment.

Swagger UI comes whole from the package `flask-swagger-ui`: the page asks no address but this machine's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask
from flask_swagger_ui import get_swaggerui_blueprint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PAGE = "/docs"
_DESCRIPTION = "/v1/openapi.json"
# Without `validatorUrl` the page would show the document to a server on the Internet.
_OPTIONS = {"app_name": "OneThing · 一件事", "validatorUrl": None, "persistAuthorization": True}


def viewer() -> WSGIApplication:
    """The pages under `/docs/`: the viewer and all that it is made of. `/docs` leads there; anything else is 404."""
    pages = Flask("onething-viewer", static_folder=None)
    pages.register_blueprint(get_swaggerui_blueprint(PAGE, _DESCRIPTION, config=_OPTIONS))
    return pages


def beside(api: WSGIApplication) -> WSGIApplication:
    """The API with the viewer beside it, at one address: a browser lets the page try the API without more ado."""
    pages = viewer()

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        shown = environ["PATH_INFO"] == PAGE or environ["PATH_INFO"].startswith(f"{PAGE}/")
        return (pages if shown else api)(environ, start_response)

    return application
