"""Owns the operator's commands of a policy's life: a draft laid down, a report written. It prints and writes files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chalicelib.core.errors import NotFound
from chalicelib.core.i18n import LANGUAGES
from chalicelib.evaluation import report, service
from chalicelib.policies import checking, life_cycle
from chalicelib.policies.errors import StageClosed


def draft(files: Sequence[Path]) -> int:
    """Lay down policy files as drafts, checked together; their officers may then ask the public. Faulty for faults."""
    failed = 0
    for policy in checking.load({file.name: file.read_text(encoding="utf-8") for file in files}):
        try:
            life_cycle.draft(policy, "operator")
        except StageClosed:
            print(f"{policy.id}: 已在征求意见或已发布。Under consultation already, or published.")
            failed = 1
        else:
            print(f"{policy.id}: 已存为草案。Kept as a draft.")
    return failed


def evaluate(policy_id: str, folder: Path) -> int:
    """Count eligible enterprises, and write the report of a policy in both languages: Markdown with SVG beside it."""
    try:
        service.count_eligible(policy_id)
        figures = service.figures(policy_id)
    except NotFound:
        print(f"没有这个政策：{policy_id} There is no such policy.")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    stem = policy_id.replace("@", "-")
    for language in LANGUAGES:
        files = {}
        for name, picture in report.pictures(figures, language).items():
            files[name] = f"{stem}.{name}.{language}.svg"
            (folder / files[name]).write_text(picture, encoding="utf-8")
        page = folder / f"{stem}.{language}.md"
        page.write_text(report.markdown(figures, language, files), encoding="utf-8")
        print(page)
    return 0
