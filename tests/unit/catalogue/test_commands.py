"""The operator's commands print what there is to know and say by their exit code how it went."""

from __future__ import annotations

from pathlib import Path

import pytest

from chalicelib.catalogue import commands
from tests.unit.catalogue.samples import STALL


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return _written(tmp_path / "fruit-stall.yaml", STALL)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return _written(
        tmp_path / "broken.yaml", STALL.replace("lead: market", "lead: markt").replace("[place]", "[plase]")
    )


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_check_is_content_with_a_sound_file(sound: Path, capsys: pytest.CaptureFixture[str]):
    assert commands.check([sound]) == 0
    assert "no faults" in capsys.readouterr().out


def test_check_lists_every_fault_of_every_file(sound: Path, faulty: Path, capsys: pytest.CaptureFixture[str]):
    assert commands.check([faulty, sound]) == 1
    told = capsys.readouterr().out
    assert "broken.yaml:7: lead:" in told
    assert "[unknown_item]" in told
    assert "fruit-stall.yaml: 没有问题 no faults" in told


def test_diff_tells_what_changed(sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    newer = _written(tmp_path / "newer.yaml", STALL.replace("promised: 3", "promised: 2"))
    assert commands.diff(str(sound), str(newer)) == 0
    assert "limit, promised 3 → 2" in capsys.readouterr().out


def test_diff_of_a_faulty_file_lists_its_faults(sound: Path, faulty: Path, capsys: pytest.CaptureFixture[str]):
    assert commands.diff(str(sound), str(faulty)) == 1
    assert "markt" in capsys.readouterr().out


def test_draw_writes_a_page_and_a_picture(sound: Path, tmp_path: Path):
    assert commands.draw([sound], tmp_path / "docs") == 0
    page = (tmp_path / "docs" / "fruit-stall.md").read_text(encoding="utf-8")
    assert "| 摊位登记<br>The place | 城市管理部门 |" in page
    assert "The limit of “A lamp”" in page
    assert (tmp_path / "docs" / "fruit-stall.svg").read_text(encoding="utf-8").startswith("<svg")


def test_draw_leaves_out_a_faulty_file_and_says_so(faulty: Path, sound: Path, tmp_path: Path):
    assert commands.draw([faulty, sound], tmp_path / "docs") == 1
    assert sorted(path.name for path in (tmp_path / "docs").iterdir()) == ["fruit-stall.md", "fruit-stall.svg"]
