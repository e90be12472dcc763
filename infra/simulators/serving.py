"""Owns how a simulator is put on the wire: real HTTP on loopback, a thread a connection; never what it answers."""

from __future__ import annotations

import errno
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from werkzeug.routing import Map, Rule
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

HOST = "127.0.0.1"
Route = tuple[str, str, Callable[..., Response]]
"""Method, path with `<placeholders>`, and the function that answers: `(request, **placeholders) -> Response`."""


class PortBusy(OSError):
    """Another program listens on the port that was asked for."""

    def __init__(self, port: int) -> None:
        advice = "Stop the program that uses it, or choose another."
        super().__init__(errno.EADDRINUSE, f"端口 {port} 已被占用。Port {port} is busy. {advice}")

    def __str__(self) -> str:
        return str(self.strerror)


class Quiet(WSGIRequestHandler):
    """Answers without a line on the terminal for each request."""

    def log(self, type: str, message: str, *args: object) -> None:
        """Nothing: what was asked is the caller's log's business."""


def routed(routes: Iterable[Route]) -> WSGIApplication:
    """A WSGI application of these routes. Unknown paths and methods are answered 404 and 405."""
    urls = Map([Rule(path, methods=[method], endpoint=answer) for method, path, answer in routes])

    @Request.application
    def application(request: Request) -> Response:
        answer: Callable[..., Response]
        answer, placeholders = urls.bind_to_environ(request.environ).match()
        return answer(request, **placeholders)

    return application


def require_free(port: int) -> None:
    """PortBusy when another program listens there: to be asked before anything else is started."""
    with _listening(port):
        return


@contextmanager
def serving(application: WSGIApplication, port: int = 0, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """The application's URL while it is served; port 0 takes a free one. PortBusy when another program has it.

    `handler` reads the requests, and answers those that no application could be asked about.
    """
    with _listening(port) as listener:
        server = make_server(HOST, 0, application, threaded=True, request_handler=handler, fd=listener.fileno())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _listening(port: int) -> socket.socket:
    # Bound here and handed on: werkzeug itself would leave the whole process when a port is busy.
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortBusy(port) from error
        raise
