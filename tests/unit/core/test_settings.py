"""A faulty setting stops the start and says which."""

from __future__ import annotations

import pytest

from chalicelib.core.settings import FaultySettings, settings
from tests.unit.core.surroundings import configured


def test_a_setting_is_read_from_its_variable() -> None:
    with configured(ONETHING_STAGE="test7", ONETHING_SESSION_HOURS="2"):
        assert settings().name("cases") == "onething-test7-cases"
        assert settings().session_hours == 2


def test_every_faulty_variable_is_named_at_once() -> None:
    with (
        configured(ONETHING_STAGE="Not Good", ONETHING_LOG_LEVEL="LOUD", ONETHING_OUTSIDE_SECONDS="soon"),
        pytest.raises(FaultySettings) as fault,
    ):
        settings()
    for name in ("ONETHING_STAGE", "ONETHING_LOG_LEVEL", "ONETHING_OUTSIDE_SECONDS"):
        assert name in str(fault.value)


def test_a_secret_is_not_shown_by_anything_that_shows_settings() -> None:
    with configured(ONETHING_WECHAT_SECRET="s3cret", ONETHING_HUB_KEY="k3y"):
        shown = f"{settings()!r} {settings()} {settings().model_dump_json()}"
        assert settings().wechat_secret.get_secret_value() == "s3cret"
    assert "s3cret" not in shown
    assert "k3y" not in shown


def test_a_fault_tells_no_value() -> None:
    with configured(ONETHING_STAGE="A-S3CRET"), pytest.raises(FaultySettings) as fault:
        settings()
    assert "S3CRET" not in str(fault.value)
