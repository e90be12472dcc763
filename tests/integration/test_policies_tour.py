"""`make demo-policies`, smaller: from the index to the money, over HTTP, with deliveries in the background."""

from __future__ import annotations

from pathlib import Path

import pytest

from infra.local import gateway
from infra.policies_tour import PoliciesTour
from infra.simulators.serving import serving
from tests.integration.town import Town


def test_policies_find_a_company_and_it_is_paid_without_applying(
    city: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from app import app

    with city.runner.in_background(), serving(gateway.wsgi(app)) as url:
        page = PoliciesTour(url, city.sample, "zhichuang", tmp_path).run(2_000)
    told = capsys.readouterr().out
    assert "2,000 × " in told
    assert "★ 到账 paid: 51840元 51,840 yuan" in told
    assert [order.said["fen"] for order in city.partners.treasury.orders.values()] == [5_184_000]
    assert "<svg" in page.read_text(encoding="utf-8")
