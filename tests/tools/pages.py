"""Owns the pages of docs/ that commands write: each command has a section of its own, and leaves the others alone."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def put(page: str, title: str, text: str) -> Path:
    """Write the section `## title` of a page anew, or add it at the end; the page's path."""
    file = DOCS / page
    whole = file.read_text(encoding="utf-8") if file.exists() else f"# {file.stem.capitalize()}\n"
    file.write_text(with_section(whole, title, text), encoding="utf-8")
    return file


def with_section(whole: str, title: str, text: str) -> str:
    """The page with that section written anew. It ends at the next heading of its rank.

    >>> with_section("# Page\\n\\n## A\\n\\nold\\n\\n## B\\n\\nb\\n", "A", "new")
    '# Page\\n\\n## A\\n\\nnew\\n\\n## B\\n\\nb\\n'
    >>> with_section("# Page\\n", "A", "new")
    '# Page\\n\\n## A\\n\\nnew\\n'
    """
    section = f"## {title}\n\n{text.strip()}\n"
    found = re.compile(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    if found.search(whole):
        return found.sub(lambda _: f"{section}\n", whole).rstrip() + "\n"
    return f"{whole.rstrip()}\n\n{section}"
