"""Owns the whole of OneThing on a laptop: cloud, partners, sample city, published bundles, deliveries, API."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from chalicelib.core import aws, crypto, settings, table
from chalicelib.core.logs import log
from infra import viewer, web
from infra.city import City
from infra.city import city as sample_city
from infra.local import cloud, gateway
from infra.local.cloud import Cloud
from infra.local.runner import Runner
from infra.local.steps import step
from infra.local.stores import dynamodb_local
from infra.local.stores.dynamodb_local import Store
from infra.local.stores.positions import Positions
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
def everything(port: int = 0, data: Path | None = None, sample: City | None = None) -> Iterator[Everything]:
    """Start everything on loopback; all of it ends with the block. PortBusy when the port is taken.

    The tables are in memory, or in DynamoDB Local with its files in the folder `data`: then what is there goes on.
    StoreBusy, StoreFailed, StoreOutdated when that folder can't be had. `sample` is another city than the sample one.
    Only errors are logged: what goes on is told by whoever started it.
    """
    log.setLevel("ERROR")
    with ExitStack() as stack:
        store = stack.enter_context(_store(data)) if data else None
        with step("云：按 infra/template.yaml 部署到本进程 the cloud, deployed from infra/ into this process"):
            embedded = stack.enter_context(cloud.embedded(store=store))
        with step("伙伴：微信、数据共享平台（模拟）partners, simulated: WeChat and the data-sharing hub"):
            sample = sample or sample_city()
            outside = stack.enter_context(partners(sample))
            os.environ.update(outside.environment())
            as_a_new_process()
        with step("城市：居民、企业、工作人员、证照 a small city: people, companies, staff, licences"):
            from app import app
            from infra.city import seed
            from infra.local.stores import recovery

            seed.populate(sample)
        with step(
            "发布：每件事一份流程，政策一份索引 life events with their state machines, policies with their index"
        ):
            versions = seed.publish()
        runner = Runner(app, embedded, positions=Positions(data / "positions.json" if data else None))
        if data:
            with step("未结办件：重建流程 open cases go on, their executions rebuilt from the table"):
                recovery.ensure_machines()
                recovery.begin_executions()
        stack.enter_context(runner.in_background())
        with step("接口 the API"):
            url = stack.enter_context(serving(web.beside(viewer.beside(gateway.wsgi(app)), sample), port, gateway.Edge))
        yield Everything(embedded, outside, sample, runner, versions, url)


@contextmanager
def _store(data: Path) -> Iterator[Store]:
    with ExitStack() as stack:
        with step(f"存储：DynamoDB Local，数据在 the store, its data in {data}"):
            store = stack.enter_context(dynamodb_local.running(data))
        yield store


def as_a_new_process() -> None:
    """Forget what this process remembers of another cloud: settings, clients, connections, keys, bundles, policies."""
    from chalicelib.catalogue import service as catalogue
    from chalicelib.policies import service as policies

    settings.settings.cache_clear()
    aws.client.cache_clear()
    table.connection.cache_clear()
    crypto.forget()
    catalogue.forget()
    policies.forget()
