"""Owns how the measurement is told; it measures nothing."""

from __future__ import annotations

from typing import Any, NamedTuple

from tests.tools import pages

TITLE = "Load from a second process"
ABOUT = """{citizens} citizens and {teams} teams of reviewers (one for each department that has a part in the three life
events, and one that shares everybody's desks) for {seconds} seconds, played by [locust](https://locust.io) in a process
of its own against `make run STORE=dynamodb-local`. Each citizen is somebody else. Server, DynamoDB Local and locust
share one machine with two cores. Every answer but a good one is a failure; that somebody else has decided is none.
Times in milliseconds, as the visitor saw them."""


class Measured(NamedTuple):
    """What locust told, what the server reckoned afterwards, and where its threads were."""

    citizens: int
    teams: int
    seconds: int
    figures: dict[str, Any]
    reckoning: dict[str, Any]
    shares: list[tuple[str, float]]

    @property
    def begun(self) -> int:
        """Cases whose submission was answered."""
        return int(self.figures["counted"].get("submitted", 0))

    @property
    def ended(self) -> int:
        """Cases that have ended, by the table."""
        return int(self.reckoning["submitted"] - self.reckoning["open"])

    @property
    def sound(self) -> bool:
        """No failure; each begun case has ended or waits where everybody can see it."""
        visible = self.reckoning["waiting"] == self.reckoning["open"] and not self.reckoning["places"].get("on-its-way")
        failures = self.figures["operations"]["all"]["failures"]
        return bool(visible and not failures and self.begun == self.reckoning["submitted"])


def section(measured: Measured) -> str:
    """The section in Markdown."""
    about = ABOUT.format(**measured._asdict())
    rows = "\n".join(_row(name, entry) for name, entry in measured.figures["operations"].items())
    layers = "\n".join(f"| {layer} | {share:.0%} |" for layer, share in measured.shares)
    return f"""{about}

`python -m tests.load.crowd`

| operation | requests | failures | a second | p50 | p95 | p99 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
{rows}

{_reckoned(measured)}

The bottleneck is **{measured.shares[0][0]}**. Where the threads of the server were, from a third of the time on
(py-spy, samples of threads that were not idle):

| where | share |
| --- | ---: |
{layers}
"""


def write(text: str) -> None:
    """Put the section into its page."""
    print(pages.put("reliability.md", TITLE, text))


def _row(name: str, entry: dict[str, Any]) -> str:
    times = " | ".join(f"{entry[share]:.0f}" for share in ("p50", "p95", "p99"))
    return f"| {name} | {entry['requests']:,} | {entry['failures']} | {entry['a second']:.1f} | {times} |"


def _reckoned(measured: Measured) -> str:
    reckoning, counted = measured.reckoning, measured.figures["counted"]
    places = ", ".join(f"{count} {place}" for place, count in sorted(reckoning["places"].items())) or "none"
    verdict = "They agree." if measured.sound else "**They do not agree.**"
    return f"""Cases begun, as the citizens were told: {measured.begun:,}. In the table: {reckoning["submitted"]:,}, of
which {measured.ended:,} have ended and {reckoning["open"]:,} wait visibly (their undecided items: {places}). {verdict}
Decisions: {counted.get("approve", 0):,} approved, {counted.get("reject", 0):,} refused,
{counted.get("came too late", 0):,} came too late."""
