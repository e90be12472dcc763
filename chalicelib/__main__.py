"""The operator's command line: `python -m chalicelib <command>`. It parses and prints; capabilities do the work."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError
from pydantic import ValidationError
from pynamodb.exceptions import PynamoDBException

from chalicelib.catalogue import commands, loading, tables
from chalicelib.catalogue.findings import Faulty, listing

BUNDLES = Path(__file__).parent / "catalogue" / "bundles"
_PASSWORD_LENGTH = 16
PICTURES = Path(__file__).parents[1] / "docs" / "bundles"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 when all is well, 1 when something was found, 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except FileNotFoundError as error:
        print(f"没有这个文件：{error.filename} There is no such file.")
        return 1
    except (BotoCoreError, ClientError, PynamoDBException) as error:
        print(f"AWS：{error}\n请检查凭证、区域和 ONETHING_STAGE。Please check credentials, region and ONETHING_STAGE.")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m chalicelib", description=__doc__)
    commands_ = parser.add_subparsers(required=True, metavar="command")
    for name, command, words in (
        ("check", _check, "every fault of bundle and policy files: file, line, what is wrong, how to mend it"),
        ("publish", _publish, "publish bundles, each a version with its state machine, and policies with their index"),
        ("draw", _draw, "draw the workflow of bundle files, and write their pages"),
    ):
        one = commands_.add_parser(name, help=words, description=words)
        one.add_argument("files", nargs="*", type=Path, help="bundle files, or codes of the repository's own bundles")
        one.set_defaults(command=command)
    staff = commands_.add_parser("staff", help="register staff from a file, each with a first password, told once")
    staff.add_argument("file", type=Path, help="number: {name: …, department: …, region: …, role: reviewer}")
    staff.set_defaults(command=_staff)
    diff = commands_.add_parser("diff", help="what changed between two files, or two published versions (newborn@1)")
    diff.add_argument("before")
    diff.add_argument("after")
    diff.set_defaults(command=_diff)
    _about_policies(commands_)
    for name, command, words in (
        ("reconcile", _reconcile, "compare open cases with their executions, and mend what is missing"),
        ("checkup", _checkup, "prove that each undecided item is in one queue or waits for a named other item"),
        ("rotate", _rotate, "add a key: new values are sealed with it, old ones stay readable"),
    ):
        commands_.add_parser(name, help=words, description=words).set_defaults(command=command)
    return parser


def _about_policies(commands_: Any) -> None:
    words = "how many pushes of each policy were sent, read, asked about, applied for, paid"
    commands_.add_parser("outreach", help=words, description=words).set_defaults(command=_outreach)
    words = "ask the registers anew about enterprises, or about all that are known"
    refresh = commands_.add_parser("refresh", help=words, description=words)
    refresh.add_argument("enterprises", nargs="*")
    refresh.set_defaults(command=_refresh)
    words = "keep policy files as drafts, which their officers may put under public consultation"
    draft = commands_.add_parser("draft", help=words, description=words)
    draft.add_argument("files", nargs="+", type=Path)
    draft.set_defaults(command=_draft_policies)
    words = "count whom a policy fits, and write its evaluation: Markdown, with charts beside it"
    evaluate = commands_.add_parser("evaluate", help=words, description=words)
    evaluate.add_argument("policy", help="code and version, e.g. startup-grant@1")
    evaluate.add_argument("--into", type=Path, default=Path("build/evaluations"), help="the folder to write into")
    evaluate.set_defaults(command=_evaluate)


def _files(files: Sequence[Path]) -> list[Path]:
    named = [file if file.suffix else BUNDLES / f"{file}.yaml" for file in files]
    return named or sorted(BUNDLES.glob("*.yaml"))


def _check(options: argparse.Namespace) -> int:
    """Bundles and policies: those that are named, or all."""
    from chalicelib.policies import commands as policies

    of_policies, of_bundles = _sorted_out(options.files)
    everything = not options.files
    faulty = commands.check(_files(of_bundles)) if of_bundles or everything else 0
    return faulty | (policies.check(of_policies) if of_policies or everything else 0)


def _sorted_out(files: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Which of the files are about policies, and which about bundles."""
    from chalicelib.policies import commands as policies

    of_policies = [file for file in files if file.exists() and policies.concerns(file)]
    return of_policies, [file for file in files if file not in of_policies]


def _draw(options: argparse.Namespace) -> int:
    return commands.draw(_files(options.files), PICTURES)


def _diff(options: argparse.Namespace) -> int:
    return commands.diff(options.before, options.after)


def _publish(options: argparse.Namespace) -> int:
    """Bundles and policies: those that are named, or all."""
    from chalicelib.policies import commands as policies

    of_policies, of_bundles = _sorted_out(options.files)
    everything = not options.files
    failed = _publish_bundles(_files(of_bundles)) if of_bundles or everything else 0
    return failed | (policies.publish(of_policies) if of_policies or everything else 0)


def _publish_bundles(files: Sequence[Path]) -> int:
    from chalicelib.approvals import publishing

    failed = 0
    for file in files:
        try:
            version = publishing.publish(file.read_text(encoding="utf-8"), file.name, "operator")
        except Faulty as faulty:
            print(listing(faulty.findings))
            failed = 1
        else:
            print(f"{file.name}: {version}")
    return failed


def _staff(options: argparse.Namespace) -> int:
    from chalicelib.core import ids
    from chalicelib.identity import passwords
    from chalicelib.identity import service as identity
    from chalicelib.identity.models import StaffList

    document = loading.read(options.file.read_text(encoding="utf-8"), options.file.name)
    if document.findings:
        print(listing(document.findings))
        return 1
    try:
        everybody = StaffList.validate_python([{"id": number, **entry} for number, entry in document.value.items()])
    except ValidationError as error:
        print(error)
        return 1
    if strangers := sorted({staff.department for staff in everybody} - set(tables.departments())):
        print(f"没有这些部门：{strangers} There are no such departments.")
        return 1
    for staff in everybody:
        password = ids.code(_PASSWORD_LENGTH)
        identity.register_staff(passwords.hashed(password), staff)
        print(f"{staff.id}  {staff.name}  {password}")
    return 0


def _reconcile(options: argparse.Namespace) -> int:
    from chalicelib.approvals import reconciliation

    helped = reconciliation.run()
    for case, cure in helped.items():
        print(f"{case}: {cure}")
    print(f"{len(helped)} 个办件得到处理。{len(helped)} cases were helped.")
    return 0


def _checkup(options: argparse.Namespace) -> int:
    from chalicelib.approvals import reconciliation

    found = list(reconciliation.survey())
    for lost in (one for one in found if one.lost):
        print(f"{lost.case} {lost.item}: 不在任何队列，也不在等待。In no queue, and waiting for nothing.")
    places = Counter(one.place.value for one in found)
    print(f"未决事项 undecided items: {len(found)}  " + "  ".join(f"{place}: {n}" for place, n in places.items()))
    return int(any(one.lost for one in found))


def _outreach(options: argparse.Namespace) -> int:
    from chalicelib.outreach import commands as outreach

    return outreach.outreach()


def _refresh(options: argparse.Namespace) -> int:
    from chalicelib.outreach import commands as outreach

    return outreach.refresh(options.enterprises)


def _draft_policies(options: argparse.Namespace) -> int:
    from chalicelib.evaluation import commands as evaluation

    try:
        return evaluation.draft(options.files)
    except Faulty as faulty:
        print(listing(faulty.findings))
        return 1


def _evaluate(options: argparse.Namespace) -> int:
    from chalicelib.evaluation import commands as evaluation

    return evaluation.evaluate(options.policy, options.into)


def _rotate(options: argparse.Namespace) -> int:
    from chalicelib.core import crypto

    print(f"第 {crypto.rotate()} 把密钥 key number {crypto.session_key()[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
