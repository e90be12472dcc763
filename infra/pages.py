"""Owns the built pages on AWS: what is uploaded into the bucket of infra/pages.yaml, and how; it deletes nothing.

    python -m infra.pages upload STAGE     build what is not built yet, and upload the H5 and the console
    python -m infra.pages china FILE       write the template's variant for the China partition

Hashed assets go first and the pages that name them last, so that a page never names what is not there. Former assets
stay: a page that somebody opened before may still load them. Run twice, it writes the same objects.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3

from infra import templates, web

TEMPLATE = Path(__file__).parent / "pages.yaml"


@dataclass(frozen=True)
class Page:
    """One object of the bucket: its key, the built file that it holds, its Content-Type and its Cache-Control."""

    key: str
    file: Path
    kind: str
    kept: str


def pages(citizen: web.Site = web.CITIZEN, console: web.Site = web.CONSOLE) -> list[Page]:
    """All that is uploaded, in that order: what carries its content in its name, then the rest, HTML last."""
    found = [*_of(citizen, ""), *_of(console, "console/")]
    # S3 knows no folders and no index files: these two are objects whose names are the console's addresses.
    found += [_page(key, console.dist / "index.html") for key in ("console/", "console")]
    return sorted(found, key=lambda page: (page.file.suffix == ".html", page.kept != web.FOR_EVER, page.key))


def _of(site: web.Site, prefix: str) -> Iterator[Page]:
    for file in sorted(site.dist.rglob("*")):
        name = file.relative_to(site.dist)
        if file.is_file() and not any(part.startswith(".") for part in name.parts):
            yield _page(prefix + name.as_posix(), file)


def _page(key: str, file: Path) -> Page:
    return Page(key, file, web.kind(file), web.kept(file))


def bucket(stage: str) -> str:
    """The name of a stage's bucket in the account of whoever asks."""
    return f"onething-{stage}-pages-{boto3.client('sts').get_caller_identity()['Account']}"


def upload(into: str, what: Iterable[Page]) -> int:
    """Put each page into the bucket, in that order; how many there were. ClientError when AWS refuses."""
    s3 = boto3.client("s3")
    done = 0
    for page in what:
        body = page.file.read_bytes()
        s3.put_object(Bucket=into, Key=page.key, Body=body, ContentType=page.kind, CacheControl=page.kept)
        done += 1
    return done


def china() -> dict[str, Any]:
    """The template for aws-cn: there, CloudFormation has an origin access identity instead of a control."""
    whole: dict[str, Any] = json.loads(json.dumps(templates.read(TEMPLATE)))
    resources = whole["Resources"]
    resources["Access"] = {
        "Type": "AWS::CloudFront::CloudFrontOriginAccessIdentity",
        "Properties": {"CloudFrontOriginAccessIdentityConfig": {"Comment": {"Fn::Sub": "onething-${Stage}-pages"}}},
    }
    origin = resources["Site"]["Properties"]["DistributionConfig"]["Origins"][0]
    del origin["OriginAccessControlId"]
    origin["S3OriginConfig"] = {"OriginAccessIdentity": {"Fn::Sub": "origin-access-identity/cloudfront/${Access}"}}
    reads = resources["PagesPolicy"]["Properties"]["PolicyDocument"]["Statement"][0]
    del reads["Condition"]
    reads["Principal"] = {"CanonicalUser": {"Fn::GetAtt": ["Access", "S3CanonicalUserId"]}}
    return whole


def main() -> int:
    """0 when it is done; 1 with what went wrong; 2 with how to ask."""
    match sys.argv[1:]:
        case ["upload", stage]:
            return _upload(stage)
        case ["china", file]:
            Path(file).write_text(json.dumps(china(), indent=1), encoding="utf-8")
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def _upload(stage: str) -> int:
    try:
        web.build()
    except web.NotBuilt as why:
        print(f"\n{why}", file=sys.stderr)
        return 1
    name = bucket(stage)
    done = upload(name, pages())
    print(f"上传了 {done} 个文件 {done} files uploaded to {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
