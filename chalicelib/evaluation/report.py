"""Owns how figures read as a report: HTML with its charts inside, Markdown with its charts beside. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from pathlib import Path

from chalicelib.conditions.quantities import quantity
from chalicelib.core.i18n import Language, Words
from chalicelib.evaluation import charts
from chalicelib.evaluation.charts import Bar
from chalicelib.evaluation.figures import Figures, histogram, percentile

_STYLE = (
    "body{font-family:system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;line-height:1.6;"
    "color-scheme:light dark}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #8884}th{font-weight:400}svg{max-width:100%}"
)


def html(figures: Figures, language: Language) -> str:
    """The whole page: a table of all figures, and three charts. It needs nothing from elsewhere."""
    lang = "zh-CN" if language == "zh" else "en"
    rows = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in table(figures, language)
    )
    title = escape(say("title", name=figures.name)[language])
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body><h1>{title}</h1>'
        f"<p>{escape(_as_of(figures)[language])}</p><table>{rows}</table>"
        + "".join(pictures(figures, language).values())
        + f"<p>{escape(say('sources')[language])}</p></body></html>\n"
    )


def markdown(figures: Figures, language: Language, files: Mapping[str, str]) -> str:
    """The same as Markdown; `files` says where each chart lies, by its name in `pictures`."""
    title = say("title", name=figures.name)[language]
    rows = [f"| {name} | {value} |" for name, value in table(figures, language)]
    shown = [f"![{say(name)[language]}]({file})" for name, file in files.items()]
    parts = [f"# {title}", _as_of(figures)[language], "\n".join(["| | |", "| --- | --- |", *rows]), *shown]
    return "\n\n".join([*parts, say("sources")[language]]) + "\n"


def pictures(figures: Figures, language: Language) -> dict[str, str]:
    """The charts that there is something to draw for, by name: `funnel`, `money`, `time`."""
    names = ("pushed", "read", "asked", "applied", "got")
    steps = [
        Bar(say(key)[language], count, str(count)) for key, count in zip(names, figures.funnel.counts, strict=True)
    ]
    cash = {"paid": figures.money.paid, "committed": figures.money.committed, "left": figures.money.left}
    parts = [Bar(say(key)[language], fen, money(fen)[language]) for key, fen in cash.items()]
    spans = [Bar(_span(first, last)[language], count, str(count)) for first, last, count in histogram(figures.days)]
    drawn = {
        "funnel": charts.bars(say("funnel")[language], steps) if figures.funnel.pushed else "",
        "money": charts.shares(say("money")[language], parts) if any(cash.values()) else "",
        "time": charts.bars(say("time")[language], spans) if spans else "",
    }
    return {name: picture for name, picture in drawn.items() if picture}


def table(figures: Figures, language: Language) -> list[tuple[str, str]]:
    """Every figure with its name, in words."""
    cash = figures.money
    rows: dict[str, Words | str] = {
        "eligible": _eligible(figures),
        "reached": _share(figures.reached),
        "listed": str(figures.listed),
        "paid-enterprises": str(figures.paid),
        "applied-enterprises": str(figures.applied.enterprises),
        "granted": str(figures.applied.granted),
        "result": _days(percentile(figures.applied.days, 50)),
        "take-up": _share(figures.take_up),
        "planned": money(cash.planned),
        "committed": money(cash.committed),
        "paid": money(cash.paid),
        "median": _days(figures.median),
        "p90": _days(figures.p90),
        "comments": str(figures.voices.comments),
        "complaints": str(figures.voices.complaints),
    }
    return [(say(key)[language], told if isinstance(told, str) else told[language]) for key, told in rows.items()]


def money(fen: int) -> Words:
    """An amount as people read it."""
    return quantity(fen, "fen").words()


def say(key: str, **values: object) -> Words:
    """Words of the report."""
    return _texts()[key].filled(**values)


def _as_of(figures: Figures) -> Words:
    return say("as-of", policy=figures.policy, stage=say(f"stage-{figures.stage}"), day=figures.day.isoformat())


def _eligible(figures: Figures) -> Words:
    found = figures.eligible
    if found is None:
        return say("not-counted")
    return say("eligible-of", count=found.count, known=found.known, day=found.day.isoformat())


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.1%}"


def _days(value: int | None) -> Words | str:
    return "-" if value is None else say("days", days=value)


def _span(first: int, last: int) -> Words:
    return say("days", days=first) if first == last else say("span", first=first, last=last)


@lru_cache(maxsize=1)
def _texts() -> dict[str, Words]:
    raw = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
    return {key: Words(**words) for key, words in raw.items()}
