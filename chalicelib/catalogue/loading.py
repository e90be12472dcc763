"""Owns reading YAML safely, each value with its line; never what the values mean.

Only what JSON has, and only by the rules of YAML 1.2: `no`, `on`, `12:30` and `0755` are texts. A key that stands
twice, an alias and a tag are faults: a file has to be readable aloud, from top to bottom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter

from chalicelib.catalogue.findings import Finding, Place, Texts

LARGEST = 200_000
"""Characters of a file; the largest of ours has under 20,000, and a row of DynamoDB holds 400 KB."""
DEEPEST = 20
"""Lists and keys inside one another; a bundle has at most eight."""

_Shape = TypeVar("_Shape")
_TAG = "tag:yaml.org,2002:"
_PLAIN: dict[str, Any] = {
    f"{_TAG}str": str,
    f"{_TAG}int": int,
    f"{_TAG}float": float,
    f"{_TAG}bool": lambda text: text == "true",
    f"{_TAG}null": lambda text: None,
}

_KNOWN = {*_PLAIN, f"{_TAG}map", f"{_TAG}seq"}


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # one of two classes, C when built
    """PyYAML's safe loader, with the plain scalars of YAML 1.2's core schema (§10.3.2)."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own way to say which scalars it knows


_Loader.add_implicit_resolver(f"{_TAG}bool", re.compile(r"^(true|false)$"), list("tf"))
_Loader.add_implicit_resolver(f"{_TAG}int", re.compile(r"^-?(0|[1-9][0-9]{0,17})$"), list("-0123456789"))
_Loader.add_implicit_resolver(f"{_TAG}float", re.compile(r"^-?[0-9]{1,17}[.][0-9]{1,17}$"), list("-0123456789"))
_Loader.add_implicit_resolver(f"{_TAG}null", re.compile(r"^(null|~|)$"), ["n", "~", ""])


@dataclass
class Document:
    """A file as plain values, with the line of each path, and what was wrong already while reading.

    `told` are the words for its faults, where it is not a bundle.
    """

    file: str
    told: Texts | None = None
    value: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def line(self, path: Place) -> int:
        """The line of a path, or of the nearest part of the file around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, code: str, path: Place, line: int | None = None, **values: object) -> None:
        """Note a fault at a path."""
        self.findings.append(Finding.of(code, self.file, line or self.line(path), path, self.told, **values))


def read(text: str, file: str, told: Texts | None = None) -> Document:
    """Read one YAML document. Never raises for what stands in the text: that is in `findings`.

    >>> read("on: no\\nlimit: 5", "a.yaml").value
    {'on': 'no', 'limit': 5}
    """
    document = Document(file, told)
    if len(text) > LARGEST:
        document.fault("too_large", (), limit=LARGEST)
        return document
    try:
        if line := _too_deep(text):
            document.fault("too_deep", (), line)
            return document
        node = yaml.compose(text, _Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        document.fault("not_yaml", (), mark.line + 1 if mark else 1, why=getattr(error, "problem", None) or str(error))
        return document
    if node is not None:
        document.value = _Reader(document).value(node, ())
    return document


def _too_deep(text: str) -> int | None:
    """The line at which the nesting goes too deep; looked at first, for composing descends once for each level."""
    depth = 0
    for event in yaml.parse(text, _Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            return event.start_mark.line + 1 if event.start_mark else 1
    return None


def packaged(name: str, shape: TypeAdapter[_Shape], folder: Path = Path(__file__).parent) -> _Shape:
    """One of our own tables, from this folder or another. A fault in it is a fault of ours: ValueError."""
    document = read((folder / name).read_text(encoding="utf-8"), name)
    if document.findings:
        raise ValueError(document.findings[0].text("en"))
    return shape.validate_python(document.value)


class _Reader:
    """Turns nodes into plain values, noting lines and faults in the document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Place) -> Any:
        line = node.start_mark.line + 1
        self._document.lines.setdefault(path, line)
        if id(node) in self._seen:
            return self._document.fault("alias", path, line)
        self._seen.add(id(node))
        if node.tag not in _KNOWN:
            return self._document.fault("tag", path, line, tag=node.tag)
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(part, (*path, number)) for number, part in enumerate(node.value)]
        return _PLAIN[node.tag](node.value)

    def _entries(self, node: yaml.MappingNode, path: Place) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            here = (*path, key)
            if key in keys:
                self._document.fault("key_twice", here, line, key=key, first=self._document.line(here))
                continue
            keys.add(key)
            self._document.lines[here] = line
            yield key, self.value(value_node, here)
