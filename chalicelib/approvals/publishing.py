"""Owns publication as a whole: a checked file becomes a version, the version gets its machine, new cases begin with it.

A crash half-way leaves a version without a machine, which nobody begins with; publishing again goes on from there.
"""

from __future__ import annotations

from chalicelib.approvals import machines
from chalicelib.catalogue import service as catalogue


def publish(source: str, file: str, publisher: str) -> str:
    """Publish a bundle file. Its version, e.g. `newborn@3`; Faulty lists everything that is wrong with the file."""
    version = catalogue.publish(source, file, publisher)
    machines.make(version)
    return version
