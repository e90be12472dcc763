"""The stack of the pages is one that CloudFormation understands, in either partition."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from infra import pages


def lint(template: Path, *regions: str) -> str:
    command = [sys.executable, "-c", "from cfnlint.runner import main; main()", "--regions", *regions, "--", template]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_the_pages_pass_the_linter():
    assert lint(pages.TEMPLATE, "ap-east-1", "us-east-1") == ""


def test_the_variant_for_china_passes_the_linter_there(tmp_path: Path):
    (tmp_path / "china.json").write_text(json.dumps(pages.china()), encoding="utf-8")
    assert lint(tmp_path / "china.json", "cn-north-1", "cn-northwest-1") == ""


def test_china_needs_a_variant_at_all():
    assert "AWS::CloudFront::OriginAccessControl" in lint(pages.TEMPLATE, "cn-north-1")
