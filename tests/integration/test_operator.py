"""The operator's command line, against a running city."""

from __future__ import annotations

from pathlib import Path

import pytest

from chalicelib.__main__ import main
from chalicelib.policies.loading import POLICIES
from tests.integration.town import Town


def test_staff_are_registered_from_a_file_and_sign_in_with_the_password_told_once(
    city: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "staff.yaml"
    file.write_text(
        'WJ-440300-77: {name: 何敏, department: health, region: "440300", role: reviewer}\n', encoding="utf-8"
    )
    assert main(["staff", str(file)]) == 0
    password = capsys.readouterr().out.split()[-1]
    session = city.nobody().post("/v1/sessions", {"kind": "staff", "number": "WJ-440300-77", "password": password})
    assert session.ok()["department"] == "health"


def test_a_faulty_file_of_staff_registers_nobody(
    city: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "staff.yaml"
    file.write_text(
        'WJ-440300-78: {name: 何敏, department: health, region: "440300", role: reviewer}\n'
        'WJ-440300-79: {name: 何敏, department: health, region: "440300", role: king}\n',
        encoding="utf-8",
    )
    assert main(["staff", str(file)]) == 1
    assert "role" in capsys.readouterr().out
    signed_in = city.nobody().post("/v1/sessions", {"kind": "staff", "number": "WJ-440300-78", "password": "any"})
    assert signed_in.status == 401


def test_a_checkup_counts_every_undecided_item_and_its_place(city: Town, capsys: pytest.CaptureFixture[str]) -> None:
    city.submitted()
    city.settle()
    assert main(["checkup"]) == 0
    told = capsys.readouterr().out
    assert "desk: " in told
    assert "waiting: " in told


def test_reconcile_tells_how_many_it_helped(city: Town, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconcile"]) == 0
    assert "cases were helped" in capsys.readouterr().out


def test_a_bundle_that_is_not_there_is_said_in_a_sentence(city: Town, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "no-such-bundle"]) == 1
    assert "There is no such file" in capsys.readouterr().out


def test_two_published_versions_are_compared(city: Town, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "newborn@1", "newborn@1"]) == 0
    assert "0 处变化" in capsys.readouterr().out


def test_a_bundle_and_a_policy_are_checked_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = tmp_path / "policy.yaml"
    policy.write_text("policy: from-nowhere\nvalid: never\n", encoding="utf-8")
    assert main(["check", "newborn", str(policy)]) == 1
    told = capsys.readouterr().out
    assert "newborn.yaml: 没有问题" in told
    assert "policy.yaml:2" in told
    assert "restaurant.yaml" not in told


def test_publishing_without_names_publishes_bundles_and_policies_and_a_name_only_that(
    city: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["publish"]) == 0
    told = capsys.readouterr().out
    assert "newborn.yaml: newborn@1" in told
    assert "startup-grant.yaml: startup-grant@1" in told
    assert main(["publish", str(POLICIES / "startup-grant.yaml")]) == 0
    assert capsys.readouterr().out == "startup-grant.yaml: startup-grant@1\n"
