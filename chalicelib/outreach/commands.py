"""Owns the operator's commands of outreach: the funnel as a table, facts asked for anew. It decides nothing."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Sequence

from chalicelib.outreach import service
from chalicelib.outreach.models import Funnel
from chalicelib.policies import enterprises

_HEADINGS = ("推送 pushed", "已读 read", "咨询 asked", "申请 applied", "兑付 paid")


def outreach() -> int:
    """Print how many pushes were sent of each policy, and which share of them got how far."""
    found = service.funnels()
    for line in table(found):
        print(line)
    return 0


def table(found: dict[str, Funnel]) -> list[str]:
    """The funnel of each policy, and of all together: counts, and shares of what was pushed."""
    rows = [(policy, funnel) for policy, funnel in sorted(found.items())]
    rows.append(("合计 in all", sum(found.values(), Funnel())))
    width = max(len(name) for name, _ in rows) + 2
    heading = " " * width + "  ".join(f"{name:>15}" for name in _HEADINGS)
    return [heading, *(f"{name:<{width}}" + "  ".join(_cells(funnel)) for name, funnel in rows)]


def _cells(funnel: Funnel) -> Iterable[str]:
    first, *others = funnel.counts
    yield f"{first:>15}"
    for count in others:
        share = f"{count / first:.1%}" if first else "-"
        yield f"{count:>7} {share:>7}"


def refresh(names: Sequence[str]) -> int:
    """Ask the registers anew about these enterprises, or about all that are known; print whose facts changed."""
    chosen = names or tuple(enterprises.known())
    changed = [each for each in chosen if operator.ne(*enterprises.refresh(each))]
    for each in changed:
        print(f"{each}: 有变化 changed")
    print(f"{len(chosen)} 家企业已更新，{len(changed)} 家有变化。Enterprises: {len(chosen)}, changed: {len(changed)}.")
    return 0
