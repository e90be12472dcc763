"""Owns the operator's command about policy files: check. It prints; the exit code says how it went."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from chalicelib.catalogue.findings import listing
from chalicelib.policies import checking, loading


def concerns(path: Path) -> bool:
    """Whether the file is about a policy: one of its keys on the left is `policy`."""
    return any(line.startswith("policy:") for line in path.read_text(encoding="utf-8").splitlines())


def check(paths: Iterable[Path] = ()) -> int:
    """Print every fault of these files, or of the repository's own policies. 0 when there is none, else 1.

    Each is read beside all policies of the repository; one that is named like one of these stands in its place.
    """
    own = {path.name: path for path in sorted(loading.POLICIES.glob("*.yaml"))}
    named = {path.name: path for path in paths} or own
    every = own | named
    found = checking.check({name: path.read_text(encoding="utf-8") for name, path in every.items()})
    for name in named:
        told = [finding for finding in found if finding.file == name]
        print(listing(told) if told else f"{name}: 没有问题 no faults")
    return int(any(finding.file in named for finding in found))
