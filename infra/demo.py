"""`make demo`: everything starts, one case goes from the tap to its results before your eyes, everything ends."""

from __future__ import annotations

import argparse
import sys

from infra.city.stories import story
from infra.local import stores
from infra.local.everything import everything
from infra.simulators import PortBusy
from infra.tour import Tour


def main() -> int:
    """Tell the stories of those names (newborn without one). 0 when every case ended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="*", default=["newborn"], help="which life events (newborn)")
    stores.add_options(parser)
    options = parser.parse_args()
    try:
        with everything(data=stores.chosen(options)) as running:
            for name in options.stories:
                Tour(running.url, running.city, story(name)).run()
    except (PortBusy, *stores.TROUBLE) as why:
        print(f"\n{why}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
