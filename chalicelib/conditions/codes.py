"""Owns how codes lie under one another: industries (GB/T 4754-2017) and regions (GB/T 2260); never whose code it is."""

from __future__ import annotations

import re

_SPANS = (
    "A01-05 B06-12 C13-43 D44-46 E47-50 F51-52 G53-60 H61-62 I63-65 J66-69 K70-70 L71-72 M73-75 N76-79 O80-82 P83-83 "
    "Q84-85 R86-90 S91-96 T97-97"
)
SECTIONS = {span[0]: range(int(span[1:3]), int(span[4:]) + 1) for span in _SPANS.split()}
"""The twenty sections of GB/T 4754-2017 and the two-digit divisions in each."""

_SECTION_OF = {f"{division:02}": letter for letter, span in SECTIONS.items() for division in span}
_INDUSTRY = re.compile(r"([A-T])?([0-9]{2,4})?")
_REGION = re.compile(r"[1-9][0-9]{5}(?:[0-9]{3}(?:[0-9]{3})?)?")


def industry(code: str) -> str | None:
    """The code with its section's letter before it; None when there is no such code.

    >>> industry("C"), industry("6513"), industry("I65"), industry("C65"), industry("98")
    ('C', 'I6513', 'I65', None, None)
    """
    match = _INDUSTRY.fullmatch(code)
    if not match or not code:
        return None
    letter, digits = match.groups()
    section = _SECTION_OF.get(digits[:2]) if digits else letter
    return None if section is None or letter not in {None, section} else section + (digits or "")


def region(code: str) -> str | None:
    """What every code inside this region begins with; None when it is no code of 6, 9 or 12 digits.

    >>> region("440000"), region("440300"), region("440304"), region("440304001"), region("44")
    ('44', '4403', '440304', '440304001', None)
    """
    if not _REGION.fullmatch(code):
        return None
    level = code[:6] if code[6:].strip("0") == "" else code[:9] if code[9:].strip("0") == "" else code
    return re.sub("(00){1,2}$", "", level) if len(level) == 6 else level


SCHEMES = {"industry": industry, "region": region}
"""How each scheme reads a code into a path, where one path begins with another when its code lies under the other's."""


def lies_under(scheme: str, code: str, above: tuple[str, ...]) -> bool | None:
    """Whether the code is one of those above or lies under one; None when it is no code of the scheme.

    >>> lies_under("region", "440304", ("440300",)), lies_under("industry", "3922", ("C", "I65"))
    (True, True)
    >>> lies_under("region", "440300", ("440304",)), lies_under("region", "Futian", ("440304",))
    (False, None)
    """
    path = SCHEMES[scheme](code)
    if path is None:
        return None
    return any(path.startswith(root) for root in map(SCHEMES[scheme], above) if root is not None)
