"""`make demo`: everything starts, one case goes from the tap to its results before your eyes, everything ends."""

from __future__ import annotations

import sys

from infra.city.stories import story
from infra.local.everything import everything
from infra.simulators import PortBusy
from infra.tour import Tour


def main(names: list[str]) -> int:
    """Tell the stories of those names (newborn without one). 0 when every case ended."""
    try:
        with everything() as running:
            for name in names or ["newborn"]:
                Tour(running.url, running.city, story(name)).run()
    except PortBusy as busy:
        print(busy, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
