"""Owns the two apps of people beside the API on a laptop: built once, served with the headers that a city would send.

    python -m infra.web build       build what is not built yet: web/citizen (H5 and mini-program) and web/console

The H5 stands at `/`, the console at `/console/`, both with a strict content-security policy; `/demo/people.json` names
the sample people that may be signed in as. Nothing here is part of a deployment.
"""

from __future__ import annotations

import contextlib
import fcntl
import gzip
import hashlib
import json
import mimetypes
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from werkzeug.security import safe_join
from werkzeug.wrappers import Request, Response

from infra import bootstrap
from infra.city import City
from infra.local.steps import step

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ROOT = Path(__file__).parents[1]
_STAMPS = ROOT / ".cache" / "web"
_MADE = frozenset({"node_modules", "dist", "unpackage"})
_API = ("/v1/", "/docs")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""No inline script and no inline style: both runtimes set styles through the DOM, which `style-src 'self'` allows."""
FOR_EVER = "public, max-age=31536000, immutable"


class NotBuilt(RuntimeError):
    """An app could not be built; the text says what was said."""


@dataclass(frozen=True)
class Site:
    """One app: its folder in `web/`, the scripts of its package.json that build it, where the built pages then are."""

    name: str
    scripts: tuple[str, ...]
    pages: str
    root: Path = ROOT

    @property
    def folder(self) -> Path:
        """Its sources."""
        return self.root / "web" / self.name

    @property
    def sdk(self) -> Path:
        """The sources of the SDK that it speaks to the API with."""
        return self.root / "mini_program_api_spec" / "sdk" / "src"

    @property
    def dist(self) -> Path:
        """Its built pages; not there before the first build."""
        return self.folder / self.pages


CITIZEN = Site("citizen", ("build:h5", "build:mp"), "dist/build/h5")
CONSOLE = Site("console", ("build",), "dist")
SITES = (CITIZEN, CONSOLE)


# --- building ---


def build(sites: Iterable[Site] = SITES) -> None:
    """Build each app that changed since it was built last; a second process waits. NotBuilt with what was said."""
    for site in sites:
        if (site.folder / "package.json").exists():
            with _alone(site):
                if not is_fresh(site):
                    _make(site)


def is_fresh(site: Site) -> bool:
    """Whether the app was built to its end, from what its sources are now."""
    stamp = _stamp(site)
    return (site.dist / "index.html").exists() and stamp.exists() and stamp.read_text() == fingerprint(site)


def fingerprint(site: Site) -> str:
    """What the app is made from: its own files and the SDK's."""
    digest = hashlib.sha256()
    for file in sorted([*_sources(site.folder), *_sources(site.sdk)]):
        digest.update(str(file.relative_to(site.root)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.is_file():
            yield entry
        elif entry.name not in _MADE:
            yield from _sources(entry)


def _make(site: Site) -> None:
    npm = bootstrap.npm()
    if not npm:
        raise NotBuilt("没有 Node。There is no Node on this machine: python3 infra/bootstrap.py node")
    with step(f"网页：构建 web/{site.name}，只需一次 building web/{site.name}, once"):
        _install(site, npm)
        for script in site.scripts:
            _npm(site, npm, "run", script)
    _stamp(site).write_text(fingerprint(site))


def _install(site: Site, npm: list[str]) -> None:
    """Install what the lock file pins, unless just that is installed."""
    pinned = hashlib.sha256((site.folder / "package-lock.json").read_bytes()).hexdigest()
    installed = site.folder / "node_modules" / ".onething"
    if not installed.exists() or installed.read_text() != pinned:
        _npm(site, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
        installed.write_text(pinned)


def _npm(site: Site, npm: list[str], *command: str) -> None:
    done = subprocess.run(
        [*npm, *command], cwd=site.folder, env=with_node(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotBuilt(f"npm {' '.join(command)} (web/{site.name}):\n{(done.stdout + done.stderr)[-1500:]}")


def with_node() -> dict[str, str]:
    """The environment with Node on PATH: the wheel's is not there, and what npm runs looks for it there."""
    npm = bootstrap.npm()
    own = [str(Path(npm[0]).parent)] if len(npm) > 1 else []
    return {**os.environ, "PATH": os.pathsep.join([*own, os.environ["PATH"]])}


@contextlib.contextmanager
def _alone(site: Site) -> Iterator[None]:
    _STAMPS.mkdir(parents=True, exist_ok=True)
    with _stamp(site).with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _stamp(site: Site) -> Path:
    return _STAMPS / f"{site.name}.stamp"


# --- serving ---


def beside(api: WSGIApplication, sample: City, citizen: Site = CITIZEN, console: Site = CONSOLE) -> WSGIApplication:
    """The API with both apps and the sample people at one address, as a browser wants them."""
    people = _people(sample)

    def page(path: str, packed: bool) -> Response:
        if path == "/console" or path.startswith("/console/"):
            return _page(console, path[len("/console/") :] or "index.html", packed)
        return _page(citizen, path[1:] or "index.html", packed)

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path.startswith(_API):
            return api(environ, start_response)
        packed = "gzip" in Request(environ).headers.get("Accept-Encoding", "")
        answer = people if path == "/demo/people.json" else page(path, packed)
        return answer(environ, start_response)

    return application


def _page(site: Site, name: str, packed: bool) -> Response:
    """A built file. No other address is answered: both apps keep their own ones behind `#`."""
    if not (site.dist / "index.html").exists():
        return Response(f"web/{site.name} 还没有构建。Not built yet: python -m infra.web build\n", 503)
    found = _file(site, name)
    return _sent(found, packed) if found else Response(status=404, headers=HEADERS)


def _file(site: Site, name: str) -> Path | None:
    found = safe_join(str(site.dist), name)
    return Path(found) if found and Path(found).is_file() else None


def kind(file: Path) -> str:
    """The Content-Type that a built file is sent with; text is UTF-8."""
    guessed = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{guessed}; charset=utf-8" if guessed.startswith("text/") else guessed


def kept(file: Path) -> str:
    """The Cache-Control of a built file: what carries its content in its name is never asked for again."""
    return FOR_EVER if file.parent.name == "assets" else "no-cache"


def _sent(file: Path, packed: bool) -> Response:
    encoding = {"Content-Encoding": "gzip"} if packed else {}
    headers = HEADERS | {"Cache-Control": kept(file), "Vary": "Accept-Encoding"} | encoding
    return Response(_content(file, file.stat().st_mtime_ns, packed), headers=headers, content_type=kind(file))


@lru_cache(maxsize=256)
def _content(file: Path, changed: int, packed: bool) -> bytes:
    """The file's bytes, packed as a content delivery network would; `changed` makes a rebuilt file another one."""
    return gzip.compress(file.read_bytes(), 9) if packed else file.read_bytes()


def _people(sample: City) -> Response:
    """Who may be signed in as, each with the beginning of a login code of the simulated WeChat."""
    told: list[Mapping[str, object]] = [
        {"id": person, "story": one.story.model_dump(), "code": f"wx-{person}-"}
        for person, one in sample.people.items()
    ]
    body = json.dumps({"people": told}, ensure_ascii=False)
    return Response(body, headers=HEADERS | {"Cache-Control": "no-store"}, content_type="application/json")


def main() -> int:
    """`build`: 0 when both apps are built, 1 with what went wrong."""
    if sys.argv[1:] != ["build"]:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        build()
    except NotBuilt as why:
        print(f"\n{why}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
