"""`make demo-policies`: policies find their companies before your eyes, and one company is paid without applying."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from infra.local.everything import everything
from infra.policies_tour import PoliciesTour
from infra.simulators import PortBusy

FOLDER = Path(__file__).parent.parent / ".cache" / "demo-policies"
ENTERPRISES = 300_000


def main() -> int:
    """0 when all went as it should."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--enterprises", type=int, default=ENTERPRISES, help=f"of the generated city ({ENTERPRISES:,})")
    parser.add_argument("--company", default="zhichuang", help="the sample company that asks (zhichuang)")
    options = parser.parse_args()
    shutil.rmtree(FOLDER, ignore_errors=True)
    try:
        with everything() as running:
            chart = PoliciesTour(running.url, running.city, options.company, FOLDER).run(options.enterprises)
    except PortBusy as why:
        print(f"\n{why}", file=sys.stderr)
        return 1
    print(f"\n评估报告与图表 The evaluation with its charts: {chart}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
