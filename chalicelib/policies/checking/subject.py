"""Owns what a rule of checking looks at: one policy beside all others that exist; never a file or a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from chalicelib.catalogue.checking.faults import Fault
from chalicelib.conditions import Vocabulary
from chalicelib.policies.models import Policy


class Subject(NamedTuple):
    """What is checked: a policy as far as it could be read, the facts there are, and every policy by its file.

    `codes` are those of all policies, also of files that cannot be read; `removed` are the texts of the parts of this
    one that had to be left out.
    """

    policy: Policy
    file: str
    vocabulary: Vocabulary
    library: Mapping[str, Policy]
    codes: tuple[str, ...]
    removed: tuple[str, ...] = ()

    def mentions(self, name: str) -> bool:
        """Whether a part that could not be read mentions a name."""
        return any(name in text for text in self.removed)


Rule = Callable[[Subject], Iterator[Fault]]
