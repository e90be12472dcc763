"""The pages on AWS are sent as a laptop sends them, from a bucket that nobody else reads, and are uploaded in order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from infra import pages, templates, web
from infra.city import city as sample_city

TEMPLATE = templates.read(pages.TEMPLATE)
SITE = TEMPLATE["Resources"]["Site"]["Properties"]["DistributionConfig"]


@pytest.fixture
def sites(tmp_path: Path) -> tuple[web.Site, web.Site]:
    """Two small apps, built, with what a build leaves beside the pages."""
    citizen, console = (replace(site, root=tmp_path) for site in web.SITES)
    for site in (citizen, console):
        for name in ("assets/app-1a2b.js", "assets/app-3c4d.css", "index.html", ".vite/manifest.json"):
            (site.dist / name).parent.mkdir(parents=True, exist_ok=True)
            (site.dist / name).write_text(f"{site.name} {name}")
    (console.dist / "mark.svg").write_text("<svg/>")
    return citizen, console


@pytest.fixture
def stored(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """S3 with the bucket of a stage, versioned as the template has it."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "embedded")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "ap-east-1")
    with mock_aws():
        s3 = boto3.client("s3")
        here = {"LocationConstraint": "ap-east-1"}
        s3.create_bucket(Bucket=pages.bucket("test"), CreateBucketConfiguration=here)
        s3.put_bucket_versioning(Bucket=pages.bucket("test"), VersioningConfiguration={"Status": "Enabled"})
        yield s3


def test_the_headers_are_those_of_the_laptop_and_https_for_a_year():
    told = TEMPLATE["Resources"]["Headers"]["Properties"]["ResponseHeadersPolicyConfig"]
    security = told["SecurityHeadersConfig"]
    sent = {
        "Content-Security-Policy": security["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "X-Content-Type-Options": "nosniff" if "ContentTypeOptions" in security else "",
        "Referrer-Policy": security["ReferrerPolicy"]["ReferrerPolicy"],
        **{one["Header"]: one["Value"] for one in told["CustomHeadersConfig"]["Items"]},
    }
    assert sent == web.HEADERS
    assert security["StrictTransportSecurity"]["AccessControlMaxAgeSec"] == 365 * 86400
    assert all(one["Override"] for one in [*security.values(), *told["CustomHeadersConfig"]["Items"]])
    assert SITE["DefaultCacheBehavior"]["ResponseHeadersPolicyId"] == {"Ref": "Headers"}


def test_nothing_is_answered_without_tls_and_the_api_is_never_kept():
    api = SITE["CacheBehaviors"][0]
    assert (SITE["DefaultCacheBehavior"]["ViewerProtocolPolicy"], api["ViewerProtocolPolicy"]) == (
        "redirect-to-https",
        "https-only",
    )
    kept = TEMPLATE["Resources"][api["CachePolicyId"]["Ref"]]["Properties"]["CachePolicyConfig"]
    assert (kept["MinTTL"], kept["DefaultTTL"], kept["MaxTTL"]) == (0, 0, 0)
    versions = re.findall(r'"MinimumProtocolVersion": "(\w+\.\w+)"', json.dumps(SITE))
    assert set(versions) == {"TLSv1.2_2021"}
    assert SITE["DefaultCacheBehavior"]["Compress"]


@pytest.mark.parametrize("name", ["Pages", "Logs"])
def test_no_bucket_is_open_to_anybody(name: str):
    made = TEMPLATE["Resources"][name]["Properties"]
    assert set(made["PublicAccessBlockConfiguration"].values()) == {True}
    assert made["BucketEncryption"]
    rules = TEMPLATE["Resources"]["PagesPolicy"]["Properties"]["PolicyDocument"]["Statement"]
    assert [rule["Effect"] for rule in rules if rule["Principal"] == "*"] == ["Deny"]


@pytest.mark.parametrize("template", [TEMPLATE, pages.china()], ids=["aws", "aws-cn"])
def test_no_partition_is_written_out(template: dict[str, Any]):
    assert not re.findall(r"arn:aws(?:-cn)?:|amazonaws\.com\.cn|aws-cn", json.dumps(template["Resources"]))


def test_in_china_an_identity_reads_instead_of_a_control():
    china = pages.china()["Resources"]
    assert "OriginAccessControl" not in json.dumps(china)
    statement = china["PagesPolicy"]["Properties"]["PolicyDocument"]["Statement"][0]
    assert statement["Principal"] == {"CanonicalUser": {"Fn::GetAtt": ["Access", "S3CanonicalUserId"]}}
    same = {name: made for name, made in china.items() if name not in ("Access", "PagesPolicy", "Site")}
    assert same.items() <= TEMPLATE["Resources"].items()


def test_assets_come_first_and_pages_last(sites: tuple[web.Site, web.Site]):
    order = [page.key for page in pages.pages(*sites)]
    assert order[:4] == [
        "assets/app-1a2b.js",
        "assets/app-3c4d.css",
        "console/assets/app-1a2b.js",
        "console/assets/app-3c4d.css",
    ]
    assert order[4:] == ["console/mark.svg", "console", "console/", "console/index.html", "index.html"]


def test_what_is_uploaded_is_what_a_laptop_sends(sites: tuple[web.Site, web.Site], stored: Any):
    laptop = Client(web.beside(Request.application(lambda request: Response("the API")), sample_city(), *sites))
    assert pages.upload(pages.bucket("test"), pages.pages(*sites)) == 9
    for page in pages.pages(*sites):
        sent = laptop.get(f"/{page.key}")
        there = stored.get_object(Bucket=pages.bucket("test"), Key=page.key)
        assert there["Body"].read() == sent.data
        assert (there["ContentType"], there["CacheControl"]) == (
            sent.headers["Content-Type"],
            sent.headers["Cache-Control"],
        )


def test_what_an_open_page_may_still_load_stays(sites: tuple[web.Site, web.Site], stored: Any):
    pages.upload(pages.bucket("test"), pages.pages(*sites))
    former = sites[0].dist / "assets" / "app-1a2b.js"
    former.rename(former.with_name("app-5e6f.js"))
    pages.upload(pages.bucket("test"), pages.pages(*sites))
    keys = {one["Key"] for one in stored.list_objects_v2(Bucket=pages.bucket("test"))["Contents"]}
    assert {"assets/app-1a2b.js", "assets/app-5e6f.js"} <= keys


def test_it_says_how_to_ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    monkeypatch.setattr("sys.argv", ["pages"])
    assert pages.main() == 2
    assert "upload STAGE" in capsys.readouterr().err
    monkeypatch.setattr("sys.argv", ["pages", "china", str(tmp_path / "china.json")])
    assert pages.main() == 0
    assert json.loads((tmp_path / "china.json").read_text()) == pages.china()
