"""Owns the operator's commands about bundle files: check, diff, draw. They print; the exit code says how it went."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from chalicelib.catalogue import checking, pages, service
from chalicelib.catalogue.diffing import changes
from chalicelib.catalogue.findings import Faulty, Finding, listing
from chalicelib.catalogue.models import Bundle


def check(paths: Iterable[Path]) -> int:
    """Print every fault of the files. 0 when there is none, else 1."""
    found = 0
    for path in paths:
        findings = _read(path)
        found += len(findings)
        print(listing(findings) if findings else f"{path.name}: 没有问题 no faults")
    return int(found > 0)


def _read(path: Path) -> tuple[Finding, ...]:
    return checking.check(path.read_text(encoding="utf-8"), path.name)


def diff(before: str, after: str) -> int:
    """Print what changed between two bundles, each a file or a version (`newborn@2`). 1 when a file is faulty."""
    try:
        told = changes(_bundle(before), _bundle(after))
    except Faulty as faulty:
        print(listing(faulty.findings))
        return 1
    for words in told:
        print(f"{words.zh}\n    {words.en}")
    print(f"{len(told)} 处变化 changes")
    return 0


def _bundle(name: str) -> Bundle:
    path = Path(name)
    if path.suffix == ".yaml":
        return checking.load(path.read_text(encoding="utf-8"), path.name)
    return service.version(name).bundle


def draw(paths: Iterable[Path], folder: Path) -> int:
    """Write the page and the picture of each bundle into the folder. 1 when a file is faulty; it is not drawn."""
    failed = 0
    folder.mkdir(parents=True, exist_ok=True)
    for path in paths:
        try:
            bundle = checking.load(path.read_text(encoding="utf-8"), path.name)
        except Faulty as faulty:
            print(listing(faulty.findings))
            failed = 1
        else:
            _draw(bundle, folder)
    return failed


def _draw(bundle: Bundle, folder: Path) -> None:
    for suffix, text in (("md", pages.page(bundle)), ("svg", pages.picture(bundle))):
        target = folder / f"{bundle.code}.{suffix}"
        target.write_text(text, encoding="utf-8")
        print(target)
