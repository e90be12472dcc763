"""Owns what Python's own parser makes of a text, and at which column a refusal points; never what the syntax means."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property

from chalicelib.conditions import literals
from chalicelib.conditions.models import ConditionError
from chalicelib.conditions.refusals import REFUSALS
from chalicelib.conditions.values import Numeric

_LONGEST = 2000
_DEEPEST = 40
_SHOWN = 40
_LONGEST_VALUE = 200
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_MISTAKES = {
    "full-width": re.compile(r"[（），。；：“”‘’＂＇＜＞＝！＋－＊／【】［］、]"),
    "foreign-operator": re.compile(r"&&|\|\||<>|=>|=<|!(?!=)|\b(?:AND|OR|NOT|IN)\b"),
    "single-equals": re.compile(r"(?<![=<>!])=(?![=<>])"),
}
"""What people who come from elsewhere write, by the code of its refusal."""


@dataclass(frozen=True)
class Source:
    """One text, on one line; `lead` blanks were cut from its start."""

    text: str
    lead: int = 0

    @classmethod
    def of(cls, text: str) -> Source:
        """The source of a condition; a file may break it into lines anywhere."""
        line = re.sub(r"[\t\r\n]", " ", text).rstrip()
        return cls(line.lstrip(" "), len(line) - len(line.lstrip(" ")))

    @cached_property
    def _masked(self) -> str:
        return literals.masked(self.text)

    def _span(self, node: ast.AST) -> slice:
        """The characters of a node; Python counts bytes, and those of the masked text."""
        ends = (getattr(node, "col_offset", 0), getattr(node, "end_col_offset", None))
        return slice(*(len(self._masked.encode()[:end].decode()) for end in ends))

    def literal(self, node: ast.Name) -> tuple[Numeric, str] | None:
        """The amount with its unit that was written where the node is; None when a plain name stands there."""
        return None if node.id.strip("_") else literals.amount(self.text[self._span(node)])

    def refusal(self, node: ast.AST, code: str, **values: str) -> ConditionError:
        """The refusal of that code, pointing at the node and quoting it."""
        span = self._span(node)
        return self.refusal_at(span.start, code, **({"sign": self.text[span][:_SHOWN]} | values))

    def refusal_at(self, at: int, code: str, **values: str) -> ConditionError:
        """The refusal of that code, pointing `at` characters into the text."""
        message, hint = REFUSALS[code]
        short = {name: value[:_LONGEST_VALUE] for name, value in values.items()}
        return ConditionError(message.filled(**short), hint.filled(**short), self.lead + at + 1)

    def parsed(self) -> ast.expr:
        """The expression, of bearable size. ConditionError for anything else."""
        if not self.text:
            raise self.refusal_at(0, "empty")
        if len(self.text) > _LONGEST:
            raise self.refusal_at(_LONGEST, "long")
        for code, sign in (("backslash", "\\"), ("syntax", "\0")):
            if sign in self.text:
                raise self.refusal_at(self.text.index(sign), code)
        return self._bearable()

    def _bearable(self) -> ast.expr:
        try:
            body = ast.parse(self._masked, mode="eval").body
            deep = _depth(body) > _DEEPEST
        except SyntaxError as error:
            raise self._unreadable(error.offset - 1 if error.offset else len(self.text)) from error
        except ValueError as error:  # half of a surrogate pair
            raise self.refusal_at(0, "syntax") from error
        except (RecursionError, MemoryError) as error:
            raise self.refusal_at(0, "long") from error
        if deep:
            raise self.refusal_at(0, "long")
        return body

    def _unreadable(self, at: int) -> ConditionError:
        outside = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), self.text)
        for code, mistake in _MISTAKES.items():
            if sign := mistake.search(outside):
                return self.refusal_at(sign.start(), code, sign=sign[0])
        return self.refusal_at(at, "syntax")


def _depth(node: ast.AST) -> int:
    return 1 + max(map(_depth, ast.iter_child_nodes(node)), default=0)
