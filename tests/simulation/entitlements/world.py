"""Owns one run of a campaign: the city's world, whose stream is that of the policies, and what was asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from tests.simulation.aws.dynamodb import Changed
from tests.simulation.aws.expressions import Row
from tests.simulation.base import STAGE
from tests.simulation.entitlements.base import BUDGET, STARTS, Campaign
from tests.simulation.phones import Answer
from tests.simulation.world import World, _record

POLICIES = f"onething-{STAGE}-policies"


class CampaignWorld(World):
    """A copy of the campaign, on its own. `asked` by key: what was sent; `heard` by key: every answer that came.

    `sent_back` are the orders whose money a bank sent back after it was paid.
    """

    base: Campaign

    def __init__(self, base: Campaign, seed: int) -> None:
        super().__init__(base, seed, STARTS)
        self.asked: dict[str, tuple[str, str, Any]] = {}
        self.heard: dict[str, list[Answer]] = {}
        self.calls: list[int] = []
        self.commits: list[tuple[Changed, ...]] = []
        self.sent_back: set[str] = set()
        self.began: datetime = STARTS

    def called(self, case_id: str) -> str:
        """An entitlement by its company."""
        return case_id.rpartition(".")[2]

    def harvest(self) -> None:
        """What was committed since the last time reaches the stream."""
        changes = self.cloud.tables.changes
        for commit in changes[self._heard :]:
            ours = tuple(change for change in commit if change.table == POLICIES)
            if ours:
                self.commits.append(ours)
                self.shards[0].extend(_record(change, len(self.shards[0]) + n) for n, change in enumerate(ours))
        self._heard = len(changes)

    def lists(self) -> dict[str, dict[str, Row]]:
        """Every list by its number: its rows by sort key."""
        tables = self.cloud.tables.tables[POLICIES].rows
        return {pk.removeprefix("LIST#"): rows for pk, rows in tables.items() if pk.startswith("LIST#")}

    def list_id(self) -> str:
        """The number of the list, or nothing while there is none."""
        return next(iter(self.lists()), "")

    def entitlements(self) -> dict[str, Row]:
        """Every entitlement as it lies in the table, by company."""
        found = {}
        for pk, rows in self.cloud.tables.tables[POLICIES].rows.items():
            if pk.startswith("ENTITLEMENT#") and "ENTITLEMENT" in rows:
                found[pk.rpartition(".")[2]] = rows["ENTITLEMENT"]
        return found

    def budget(self) -> tuple[int, dict[int, dict[str, int]]]:
        """The total, and each shard's counters."""
        rows = self.cloud.tables.tables[POLICIES].rows[f"BUDGET#{BUDGET}"]
        shards = {
            int(sk[6:]): {name: int(row[name]["N"]) for name in ("free", "reserved", "paid", "waiting")}
            for sk, row in rows.items()
            if sk.startswith("SHARD#")
        }
        return int(rows["BUDGET"]["total"]["N"]), shards

    def grants(self, enterprise: str) -> tuple[int, int]:
        """What a company holds by the budget, and what it owes back, in fen."""
        row = self.cloud.tables.tables[POLICIES].rows.get(f"GRANTS#{enterprise}", {}).get("GRANTS")
        return (json.loads(row["fen"]["S"]).get(BUDGET, 0), int(row["owed"]["N"])) if row else (0, 0)

    def course(self, enterprise: str) -> dict[str, Row]:
        """What happened to a company's entitlement, by sort key."""
        rows: Mapping[str, Row] = self.cloud.tables.tables[POLICIES].rows[
            f"ENTITLEMENT#{self.base.list_id}.{enterprise}"
        ]
        return {sk: row for sk, row in sorted(rows.items()) if sk.startswith("EVENT#")}
