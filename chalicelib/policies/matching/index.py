"""Owns the compiled rules as one file: sections behind a head with version and checksums; never what they answer.

    OTMATCH<version>  crc32 and length of the head  head (JSON: sections, checksums)  sections

The sections that are small are read at once or when first needed. The rows, nearly all of the file, are read one by one
where they lie: a row has a bit for each conjunction. Row (column, cell) has the conjunctions that allow that cell; row
(column, 0) those that do not ask about the column at all.
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

from chalicelib.policies.matching import columns, written
from chalicelib.policies.matching.normal import Every, Shape, Some
from chalicelib.policies.matching.program import Program, Scale

_MAGIC = b"OTMATCH1"
_PREFIX = struct.Struct("<8sII")
_COLUMNS = {each.kind: each for each in (columns.YesNo, columns.Amount, columns.Choice, columns.Code)}


class DamagedIndex(ValueError):
    """What was read is no index, is of another version, or has changed since it was written."""


def publish(program: Program) -> bytes:
    """The index as a file, the same for the same program. Compressed by `zlib` it is what goes through a network."""
    ways = [(conjunction, rule) for rule in range(len(program.ids)) for conjunction in program.conjunctions(rule)]
    ways.sort(key=lambda way: _order(program, way[0]))
    shapes = [list(_tokens(shape)) for shape in program.shapes]
    sections = {
        "ids": _json(program.ids),
        "scales": _json([_scale(scale) for scale in program.scales]),
        "basics": _json([[column, *runs(mask)] for column, mask in program.basics]),
        "starts": array("I", accumulate(map(len, shapes), initial=0)).tobytes(),
        "shapes": array("i", chain.from_iterable(shapes)).tobytes(),
        "owners": array("I", (rule for _, rule in ways)).tobytes(),
        "rows": b"".join(_rows(program, [conjunction for conjunction, _ in ways])),
    }
    entries = {name: [len(section), zlib.crc32(section)] for name, section in sections.items()}
    head = _json({"conjunctions": len(ways), "sections": entries})
    return _PREFIX.pack(_MAGIC, zlib.crc32(head), len(head)) + head + b"".join(sections.values())


class Index:
    """An index that is open for reading."""

    def __init__(self, content: bytes | mmap.mmap) -> None:
        """Read the head. DamagedIndex when it is none of ours."""
        self._content = content
        self._shapes: dict[int, Shape] = {}
        head = self._head()
        self.conjunctions: int = head["conjunctions"]
        self._sections: dict[str, tuple[int, int, int]] = {}
        for name, (length, checksum) in head["sections"].items():
            self._sections[name] = (self._end, length, checksum)
            self._end += length
        if len(content) != self._end:
            raise DamagedIndex("its length is not what its head says")

    @classmethod
    def open(cls, file: Path) -> Index:
        """An index on disk, which is read as it is needed. All but the rows are checked when they are."""
        with file.open("rb") as opened:
            return cls(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))

    @classmethod
    def unpack(cls, compressed: bytes) -> Index:
        """An index that came through a network, compressed by `zlib`, which checks it wholly."""
        try:
            return cls(zlib.decompress(compressed))
        except zlib.error as error:
            raise DamagedIndex("it is damaged") from error

    def check(self) -> None:
        """DamagedIndex when any of it, also the rows, has changed since it was written."""
        for name in self._sections:
            self._section(name)

    @property
    def digest(self) -> str:
        """What tells this index from any other; it stands in what was computed with it."""
        return f"{zlib.crc32(repr(sorted(self._sections.items())).encode()):08x}"

    @cached_property
    def ids(self) -> list[str]:
        """The ids of the rules, by number."""
        return list(self._load("ids"))

    @cached_property
    def scales(self) -> list[Scale]:
        """The columns, by number."""
        return [
            Scale(_COLUMNS[kind](*written.read(of)), written.read(points)) for kind, of, points in self._load("scales")
        ]

    @cached_property
    def basics(self) -> list[tuple[int, int]]:
        """The basic tests, by number: a column and the mask of cells in which it holds."""
        return [(column, _mask(runs)) for column, *runs in self._load("basics")]

    def shape(self, rule: int) -> Shape:
        """A rule over basic tests."""
        if rule not in self._shapes:
            start, end = self._starts[rule : rule + 2]
            self._shapes[rule] = _shape(iter(self._tokens[start:end]))
        return self._shapes[rule]

    @cached_property
    def _starts(self) -> array[int]:
        return self._array("I", "starts")

    @cached_property
    def _tokens(self) -> array[int]:
        return self._array("i", "shapes")

    @cached_property
    def owners(self) -> array[int]:
        """The number of the rule that each conjunction belongs to."""
        return self._array("I", "owners")

    @cached_property
    def program(self) -> Program:
        """The rules as they were compiled."""
        shapes = tuple(self.shape(rule) for rule in range(len(self.ids)))
        return Program(tuple(self.ids), tuple(self.scales), tuple(self.basics), shapes)

    @cached_property
    def _places(self) -> list[int]:
        """Where the rows of each column begin."""
        places = [self._sections["rows"][0]]
        for scale in self.scales:
            places.append(places[-1] + scale.cells * self._width)
        return places

    @property
    def _width(self) -> int:
        return (self.conjunctions + 7) // 8

    def row(self, column: int, cell: int) -> int:
        """A row, as an integer with a bit for each conjunction."""
        start = self._places[column] + cell * self._width
        return int.from_bytes(self._content[start : start + self._width], "little")

    def _head(self) -> Any:
        if len(self._content) < _PREFIX.size:
            raise DamagedIndex("it is too short")
        magic, checksum, length = _PREFIX.unpack_from(self._content)
        self._end = _PREFIX.size + length
        head = self._content[_PREFIX.size : self._end]
        if magic != _MAGIC or zlib.crc32(head) != checksum:
            raise DamagedIndex("it is no index of this version")
        return json.loads(head)

    def _section(self, name: str) -> bytes:
        start, length, checksum = self._sections[name]
        section = self._content[start : start + length]
        if zlib.crc32(section) != checksum:
            raise DamagedIndex(f"its section {name} has changed since it was written")
        return section

    def _load(self, name: str) -> Any:
        return json.loads(self._section(name))

    def _array(self, kind: str, name: str) -> array[int]:
        found: array[int] = array(kind)
        found.frombytes(self._section(name))
        return found


def _order(program: Program, conjunction: dict[int, int] | Any) -> tuple[Any, ...]:
    """Conjunctions that ask for little first: the integers of most enterprises then end early."""
    named = {number: program.scales[number].column for number in conjunction}
    tags = sorted(
        number for number, column in named.items() if isinstance(column, columns.YesNo) and conjunction[number] == 0b100
    )
    codes = sorted((n, conjunction[n]) for n, column in named.items() if isinstance(column, columns.Code))
    return (bool(tags), codes, tags)


def _rows(program: Program, ways: Sequence[Any]) -> Iterator[bytes]:
    """The rows of all columns: first of those that ask about other columns only, then of each cell."""
    width = (len(ways) + 7) // 8
    members: list[dict[int, list[int]]] = [{} for _ in program.scales]
    for number, way in enumerate(ways):
        for column, mask in way.items():
            members[column].setdefault(mask, []).append(number)
    for scale, asked in zip(program.scales, members, strict=True):
        bits = {mask: _bits(numbers, width) for mask, numbers in asked.items()}
        free = (1 << len(ways)) - 1
        for own in bits.values():
            free ^= own
        for cell in range(scale.cells):
            row = free
            for mask, own in bits.items():
                if mask >> cell & 1:
                    row |= own
            yield row.to_bytes(width, "little")


def _bits(numbers: Sequence[int], width: int) -> int:
    found = bytearray(width)
    for number in numbers:
        found[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(found, "little")


def _scale(scale: Scale) -> list[Any]:
    column = scale.column
    own = (column.subject, column.scheme) if isinstance(column, columns.Code) else (column.subject,)
    return [column.kind, written.write(own), written.write(scale.points)]


def runs(mask: int) -> list[int]:
    """A mask as the bits at which it turns on, off, on, off.

    >>> runs(0b0111010), _mask([1, 2, 3, 6]) == 0b0111010
    ([1, 2, 3, 6], True)
    """
    turns = mask ^ mask << 1
    return [bit for bit in range(turns.bit_length()) if turns >> bit & 1]


def _mask(runs: Sequence[int]) -> int:
    return sum((1 << end) - (1 << start) for start, end in zip(runs[::2], runs[1::2], strict=True))


def _tokens(shape: Shape) -> Iterator[int]:
    """A shape in Polish notation: a basic test's number, or -1 - 2n for *every* and -2 - 2n for *some* of n parts."""
    if isinstance(shape, Every | Some):
        yield -1 - 2 * len(shape.parts) - isinstance(shape, Some)
        for part in shape.parts:
            yield from _tokens(part)
    elif isinstance(shape, int):
        yield shape


def _shape(tokens: Iterator[int]) -> Shape:
    token = next(tokens)
    if token >= 0:
        return token
    many, some = divmod(-1 - token, 2)
    return (Some if some else Every)(tuple(_shape(tokens) for _ in range(many)))


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
