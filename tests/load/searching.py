"""Owns measuring the search of policies at the size of the seed: the first query of a process, and those after it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from chalicelib.core.i18n import Words
from chalicelib.policies import loading
from chalicelib.policies.pages import Pages
from chalicelib.policies.summaries import Shelf, Summary

TITLE = "Searching twenty-two thousand policies"
POLICIES, _RUNS = 22_371, 5
ABOUT = f"""{POLICIES:,} policies, the real ones again and again under other names, as summaries in the form in which
they are published. A process reads them when it is first asked; Chinese and English, a short form, a wrong character.
One processor; the first query in fresh processes, the least of five."""
_HEADER = "| query | the first of a process | any after it | found |"
_RULE = "| --- | ---: | ---: | ---: |"
QUERIES = {
    "高新技术企业": "a word",
    "高新企业": "short for a longer one",
    "高薪技术企业": "a wrong character",
    "南山 研发 补贴": "three words",
    "subsidy": "English",
    "": "nothing: all of them",
}
_ASKED = """
import json, sys, time
from datetime import date
from pathlib import Path
from statistics import median
from chalicelib.policies import canonical, listing, loading, service
from chalicelib.policies.summaries import Shelf
written, query = Path(sys.argv[1]).read_bytes(), sys.argv[2]
reference = canonical.Reference(loading.facts(), loading.bodies(), loading.keepers())
wanted = listing.Wanted(query, None, None, None, None, date(2026, 11, 24))
began = time.process_time()
library = service.Library(None, Shelf(written), reference)
page = listing.page(library, wanted, None, 20)
first, later = time.process_time() - began, []
for _ in range(20):
    began = time.process_time()
    listing.page(library, wanted, None, 20)
    later.append(time.process_time() - began)
print(json.dumps([first, median(later), page.count]))
"""


def table() -> str:
    """The table in Markdown."""
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "summaries"
        file.write_bytes(Shelf.written(made(POLICIES)))
        for query, kind in QUERIES.items():
            firsts, laters, found = zip(*(_run(file, query) for _ in range(_RUNS)), strict=True)
            name = f"{query} ({kind})" if query else kind
            lines.append(f"| {name} | {1e3 * min(firsts):,.0f} ms | {1e3 * min(laters):,.0f} ms | {found[0]:,} |")
    return "\n".join([_HEADER, _RULE, *lines])


def made(policies: int, seed: int = 1) -> tuple[Summary, ...]:
    """So many summaries: the real ones again and again, each time under the name of some body and a number."""
    rng, bodies = Random(seed), loading.bodies()
    names = [bodies[each].name for each in sorted(bodies)]
    pages = Pages(loading.vocabulary(), bodies, {each.code: each.name for each in loading.policies()})
    real = [Summary.of(each, bodies[each.body], pages) for each in loading.policies()]
    return tuple(_again(rng.choice(real), rng.choice(names), number) for number in range(policies))


def _again(real: Summary, body: Words, number: int) -> Summary:
    name = Words(zh=f"{body.zh}{real.name.zh}第{number}批", en=f"{real.name.en} of {body.en}, batch {number}")
    return real.model_copy(update={"code": f"made-{number:05}", "version": 1, "name": name})


def _run(file: Path, query: str) -> tuple[float, float, int]:
    """Seconds of the first query and of those after it, and how many policies it finds."""
    done = subprocess.run(
        [sys.executable, "-c", _ASKED, str(file), query], stdout=subprocess.PIPE, text=True, check=True
    )
    first, later, found = json.loads(done.stdout)
    return first, later, found
