"""Owns the operator's commands about policy files: check, publish. They print; the exit code says how it went."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from chalicelib.catalogue.findings import Faulty, listing
from chalicelib.policies import checking, loading, publishing


def concerns(path: Path) -> bool:
    """Whether the file is about a policy: one of its keys on the left is `policy`."""
    return any(line.startswith("policy:") for line in path.read_text(encoding="utf-8").splitlines())


def check(paths: Iterable[Path] = ()) -> int:
    """Print every fault of these files, or of the repository's own policies. 0 when there is none, else 1.

    Each is read beside all policies of the repository; one that is named like one of these stands in its place.
    """
    named = _texts(paths) or loading.texts()
    found = checking.check(loading.texts() | named)
    for name in named:
        told = [finding for finding in found if finding.file == name]
        print(listing(told) if told else f"{name}: 没有问题 no faults")
    return int(any(finding.file in named for finding in found))


def publish(paths: Iterable[Path] = ()) -> int:
    """Publish these files, or the repository's own policies. 0 when all of them are published as they stand, else 1."""
    named = _texts(paths)
    try:
        found = publishing.publish(loading.texts() | named, "operator", named or None)
    except Faulty as faulty:
        print(listing(faulty.findings))
        return 1
    for version in sorted((*found.new, *found.same)):
        print(f"{version.partition('@')[0]}.yaml: {version}")
    for version in found.taken:
        print(
            f"{version}: 这个版本已发布，内容不同，没有改动；请用新的 version。This version is published with another "
            "text and stays as it is; give yours another `version`."
        )
    return int(bool(found.taken))


def _texts(paths: Iterable[Path]) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in paths}
