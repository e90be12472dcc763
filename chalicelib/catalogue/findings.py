"""Owns what a faulty file is told: one finding a fault, with its place, what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Self

import yaml

from chalicelib.core.i18n import Language, Words

Place = tuple[str | int, ...]
"""Where in a file: keys and positions from the top."""

Texts = Mapping[str, tuple[Words, Words]]
"""By code: what is wrong and how to mend it."""


class Finding(NamedTuple):
    """One fault of one file. `line` counts from 1; `code` is stable and stands in findings.yaml."""

    file: str
    line: int
    path: Place
    code: str
    what: Words
    mend: Words

    @classmethod
    def of(cls, code: str, file: str, line: int, path: Place, told: Texts | None = None, **values: object) -> Self:
        """The finding of a code of `told` (or of a bundle), its words filled; `Words` in their own language each."""
        what, mend = (told or texts())[code]
        return cls(file, line, path, code, _filled(what, values), _filled(mend, values))

    def text(self, language: Language) -> str:
        """As a compiler prints it: `file:line: path: what is wrong`, and under it how to mend it."""
        where = ".".join(str(part) for part in self.path) or "-"
        return f"{self.file}:{self.line}: {where}: {self.what[language]} [{self.code}]\n    → {self.mend[language]}"


class Faulty(Exception):
    """A file with faults; nothing of it is used."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(finding.text("en") for finding in findings))
        self.findings = findings


@lru_cache(maxsize=1)
def texts() -> Texts:
    """What is wrong with a bundle and how to mend it, for every code."""
    return read_texts(Path(__file__).parent / "findings.yaml")


def read_texts(file: Path) -> Texts:
    """The texts of such a file."""
    raw = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {code: (Words(**entry["what"]), Words(**entry["mend"])) for code, entry in raw.items()}


def listing(findings: Iterable[Finding]) -> str:
    """All findings in the order of the file, Chinese first, English under it."""
    ordered = sorted(findings, key=lambda finding: (finding.file, finding.line, finding.code))
    return "\n".join(f"{finding.text('zh')}\n{finding.text('en')}" for finding in ordered)


def _filled(words: Words, values: dict[str, object]) -> Words:
    chinese = {name: value.zh if isinstance(value, Words) else value for name, value in values.items()}
    english = {name: value.en if isinstance(value, Words) else value for name, value in values.items()}
    return Words(zh=words.zh.format(**chinese), en=words.en.format(**english))
