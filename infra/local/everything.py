"""Owns the whole of OneThing on a laptop: cloud, partners, sample city, published bundles, deliveries, API."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from chalicelib.core import aws, crypto, settings, table
from chalicelib.core.logs import log
from infra import viewer
from infra.city import City
from infra.city import city as sample_city
from infra.local import cloud, gateway
from infra.local.cloud import Cloud
from infra.local.runner import Runner
from infra.local.steps import step
from infra.simulators import Partners, partners
from infra.simulators.serving import serving


@dataclass(frozen=True)
class Everything:
    """What runs, and where."""

    cloud: Cloud
    partners: Partners
    city: City
    runner: Runner
    versions: tuple[str, ...]
    url: str


@contextmanager
def everything(port: int = 0) -> Iterator[Everything]:
    """Start everything on loopback; all of it ends with the block. PortBusy when the port is taken.

    Only errors are logged: what goes on is told by whoever started it.
    """
    log.setLevel("ERROR")
    with ExitStack() as stack:
        with step("云：按 infra/template.yaml 部署到本进程 the cloud, deployed from infra/ into this process"):
            embedded = stack.enter_context(cloud.embedded())
        with step("伙伴：微信、数据共享平台（模拟）partners, simulated: WeChat and the data-sharing hub"):
            sample = sample_city()
            outside = stack.enter_context(partners(sample))
            os.environ.update(outside.environment())
            as_a_new_process()
        with step("城市：居民、企业、工作人员、证照 a small city: people, companies, staff, licences"):
            from app import app
            from infra.city import seed

            seed.populate(sample)
        with step("发布：每件事一份流程 life events published, each with its state machine"):
            versions = seed.publish()
        runner = Runner(app, embedded)
        stack.enter_context(runner.in_background())
        with step("接口 the API"):
            url = stack.enter_context(serving(viewer.beside(gateway.wsgi(app)), port))
        yield Everything(embedded, outside, sample, runner, versions, url)


def as_a_new_process() -> None:
    """Forget what this process remembers of another cloud: settings, clients, keys, bundles."""
    from chalicelib.catalogue import service as catalogue

    settings.settings.cache_clear()
    aws.client.cache_clear()
    table.connection.cache_clear()
    crypto.forget()
    catalogue.forget()
