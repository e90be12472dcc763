"""`make run`: the same as `make demo`, and then it keeps serving until Ctrl-C."""

from __future__ import annotations

import argparse
import json
import sys
import threading

from infra import web
from infra.city.stories import story
from infra.local import stores
from infra.local.everything import Everything, everything
from infra.simulators import PortBusy
from infra.simulators.serving import require_free
from infra.tour import Tour

PORT = 8000


def main() -> int:
    """Serve until Ctrl-C. 1 when the port or the store is taken, with a sentence that says so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=PORT, help=f"where the API listens on loopback ({PORT})")
    parser.add_argument("--no-pages", action="store_true", help="serve the API alone, build no pages")
    parser.add_argument("--quiet", action="store_true", help="do not drive a case first")
    stores.add_options(parser)
    options = parser.parse_args()
    try:
        require_free(options.port)
        if not options.no_pages:
            _build()
        with everything(options.port, stores.chosen(options)) as running:
            if not options.quiet:
                Tour(running.url, running.city, story("newborn")).run()
            _tell(running)
            threading.Event().wait()
    except (PortBusy, *stores.TROUBLE) as why:
        print(f"\n{why}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n再见。Goodbye.")
    return 0


def _build() -> None:
    """The two apps; without them the API is still worth serving, and their addresses say what is missing."""
    try:
        web.build()
    except web.NotBuilt as why:
        print(f"\n{why}", file=sys.stderr)


def _tell(running: Everything) -> None:
    """What to open, and who can sign in."""
    print(f"\n手机页 phone       {running.url}/")
    print(f"工作台 desk        {running.url}/console/")
    print(f"接口 API          {running.url}/v1/bundles")
    print(f"说明 description  {running.url}/docs/  {running.url}/v1/openapi.json")
    at = running.partners
    print(f"伙伴 partners     {at.wechat_url}  {at.hub_url}  {at.finance_url}")
    print("\n登录 sign in: POST /v1/sessions")
    for person, one in running.city.people.items():
        print(f'  {{"kind":"wechat","code":"wx-{person}-1"}}  {one.story.zh}')
    for staff in list(running.city.staff.values())[:6]:
        sign_in = {"kind": "staff", "number": staff.id, "password": running.city.staff_password}
        print(f"  {json.dumps(sign_in)}  {staff.name} {staff.department}")
    print("  …  infra/city/staff.yaml\n\nCtrl-C 结束 ends it.", flush=True)


if __name__ == "__main__":
    sys.exit(main())
