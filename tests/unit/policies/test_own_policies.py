"""The repository's own policies: sound, sourced, in force on their days, and satisfiable by somebody."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from chalicelib.policies import checking, commands, loading
from chalicelib.policies.models import Policy, Trust
from tests.unit.policies.samples import LEXICON, TODAY, own

POLICIES = loading.policies()


def test_all_of_them_are_sound_together():
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(loading.POLICIES.glob("*.yaml"))}
    assert checking.check(files) == ()


def test_there_are_more_than_forty_real_ones():
    assert len({policy.code for policy in POLICIES}) >= 40


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
def test_each_names_its_source_and_says_what_it_assumes(policy: Policy):
    assert all(source.page or source.number or source.trust is Trust.SUMMARY for source in policy.sources)
    assert policy.assumed is (policy.note is not None)


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
def test_somebody_qualifies_for_it_and_the_explanation_speaks_of_no_bare_code(policy: Policy):
    day = policy.valid.start
    examples = policy.condition.examples(LEXICON.vocabulary, day, seed=1)
    assert examples.satisfying
    assert all(policy.condition.evaluate(facts, day).truth for facts in examples.satisfying)
    for name in policy.condition.names():
        spoken = policy.condition.explain(LEXICON.vocabulary, "zh")
        assert not re.search(rf"(?<![A-Za-z]){name}(?![A-Za-z])", spoken)


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)
def test_each_can_be_written_out_and_read_again(policy: Policy):
    written = policy.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert Policy.model_validate(written, context={}) == policy


def test_a_file_is_called_by_its_code_and_perhaps_its_version():
    names = {path.stem for path in loading.POLICIES.glob("*.yaml")}
    assert names == {
        next(name for name in (policy.code, f"{policy.code}.{policy.version}") if name in names) for policy in POLICIES
    }


def test_on_each_day_one_version_of_a_code_is_in_force():
    for day in (date(2018, 6, 1), date(2020, 6, 1), date(2022, 6, 1), date(2026, 3, 31), date(2026, 4, 1), TODAY):
        codes = Counter(policy.code for policy in loading.in_force(day))
        assert set(codes.values()) <= {1}


@pytest.mark.parametrize(("day", "version"), [(date(2026, 3, 31), 2022), (date(2026, 4, 1), 2026)])
def test_the_title_has_the_thresholds_of_its_day(day: date, version: int):
    assert [each.version for each in loading.in_force(day) if each.code == "title-little-giant"] == [version]


def test_a_company_between_the_old_and_the_new_thresholds_is_a_little_giant_only_before_april_2026():
    facts = {
        "titles": ["srdi"],
        "niche_years": 5,
        "main_share": 0.8,  # 旧 70%，新 90%
        "revenue": 6000_0000_00,
        "revenue_growth_2y": 0.08,
        "debt_ratio": 0.5,
        "niche_share": 0.12,
        "rd_ratio": 0.07,
        "rd_ratio_prev": 0.07,
        "rd_spend": 420_0000_00,
        "rd_spend_prev": 400_0000_00,  # 新：两年合计 1,200万
        "equity_2y": 0,
        "rd_staff_share": 0.3,
        "ip1": 3,  # 旧 2，新 4
        "niche_rank": 8,
        "srdi_score": 70,
    }
    old, new = own("title-little-giant@2022"), own("title-little-giant@2026")
    assert old.condition.evaluate(facts, date(2026, 3, 31)).truth is True
    assert new.condition.evaluate(facts, date(2026, 4, 1)).truth is False


def test_the_command_says_that_there_is_nothing_wrong(capsys: pytest.CaptureFixture[str]):
    assert commands.check() == 0
    assert capsys.readouterr().out.count("no faults") == len(POLICIES)


def test_the_command_reads_a_file_beside_the_others_and_tells_its_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "startup-grant.yaml"
    text = (loading.POLICIES / file.name).read_text(encoding="utf-8")
    file.write_text(text.replace("cap: 10万元", "cap: 10人"), encoding="utf-8")
    assert commands.concerns(file)
    assert commands.check([file]) == 1
    assert "[amount_unit]" in capsys.readouterr().out


def test_a_bundle_is_no_policy():
    assert not commands.concerns(loading.HERE.parent / "catalogue" / "bundles" / "newborn.yaml")
