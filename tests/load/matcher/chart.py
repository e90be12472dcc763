"""Owns drawing bars on a logarithmic scale as SVG; never the figures."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10

_LINE, _LEFT, _WIDTH = 30, 250, 480


def bars(title: str, rows: Sequence[tuple[str, float, str]]) -> str:
    """One bar a row: its name, its value (above zero), and how the value is written."""
    low, high = floor(log10(min(value for _, value, _ in rows))), ceil(log10(max(value for _, value, _ in rows)))
    height = 50 + _LINE * len(rows) + 20

    def across(power: float) -> float:
        return _LEFT + _WIDTH * (power - low) / max(high - low, 1)

    grid = "".join(
        f'<line x1="{across(power):.0f}" x2="{across(power):.0f}" y1="40" y2="{height - 22}" class="grid"/>'
        f'<text x="{across(power):.0f}" y="{height - 6}" class="tick">10<tspan dy="-5">{power}</tspan></text>'
        for power in range(low, high + 1)
    )
    drawn = "".join(
        f'<text x="{_LEFT - 8}" y="{62 + _LINE * row}" class="name">{escape(name)}</text>'
        f'<rect x="{_LEFT}" y="{47 + _LINE * row}" width="{max(across(log10(value)) - _LEFT, 2):.0f}" height="20"/>'
        f'<text x="{max(across(log10(value)), _LEFT) + 6:.0f}" y="{62 + _LINE * row}">{escape(written)}</text>'
        for row, (name, value, written) in enumerate(rows)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_LEFT + _WIDTH + 150} {height}" '
        f'width="{_LEFT + _WIDTH + 150}"><title>{escape(title)}</title><style>text{{font:13px sans-serif;fill:#1f2937}}'
        ".name{text-anchor:end}.tick{text-anchor:middle;font-size:11px;fill:#6b7280}.grid{stroke:#e5e7eb}"
        f'rect{{fill:#2563eb}}</style><rect width="100%" height="100%" style="fill:#fff"/>'
        f'<text x="12" y="24" style="font-weight:bold">{escape(title)}</text>{grid}{drawn}</svg>\n'
    )
