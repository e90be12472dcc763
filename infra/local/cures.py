"""Owns cures for moto's tables under threads, its bus, its queues, and for what each call to it costs; never for us.

All of it is undone when the cloud goes down.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from unittest import mock

from botocore.auth import SigV4Auth
from botocore.loaders import JSONFileLoader
from botocore.useragent import UserAgentString
from jsonpath_ng import ext
from moto.cloudformation.models import Stack
from moto.core import responses, utils
from moto.core.botocore_stubber import BotocoreStubber
from moto.core.utils import unix_time
from moto.kms import models as kms
from moto.kms.utils import generate_private_key
from moto.sqs.models import SQSBackend

one_call = threading.RLock()
_moto_call: Any = BotocoreStubber.__call__  # moto ships no types
_parse: Any = getattr(ext, "parse")  # noqa: B009 - which the package does not declare as its own
_methods: Any = lru_cache(maxsize=256)(utils.method_names_from_class)
_moto_pair: Any = generate_private_key
_shared_pair: Any = lru_cache(maxsize=1)(lambda: _moto_pair("SYMMETRIC_DEFAULT"))
_model: Any = lru_cache(maxsize=256)(JSONFileLoader().load_file)


@contextmanager
def one_call_at_a_time() -> Iterator[None]:
    """Concurrent calls corrupt moto's tables (lost updates, `dictionary changed size`): let in one after another.

    The lock is re-entrant, since moto calls itself: an event bus delivers to its queues within `PutEvents`.
    """

    def call(stubber: BotocoreStubber, event_name: str, request: Any, **rest: Any) -> Any:
        with one_call:
            return _moto_call(stubber, event_name, request, **rest)

    with mock.patch.object(BotocoreStubber, "__call__", call):
        yield


@contextmanager
def paths_parsed_once() -> Iterator[None]:
    """The bus builds a new parser for every path of every event, 9 ms an event; a parsed path holds no state."""
    with mock.patch.object(ext, "parse", lru_cache(maxsize=256)(_parse)):
        yield


@contextmanager
def queues_not_counted() -> Iterator[None]:
    """A queue looks through all its messages, four times, to find out how long it keeps one: ask for that alone."""

    def is_valid(backend: Any, queue_name: str, message: Any) -> bool:
        kept = backend.get_queue(queue_name).message_retention_period
        return bool(kept + message.sent_timestamp / 1000 > unix_time())

    with mock.patch.object(SQSBackend, "is_message_valid_based_on_retention_period", is_valid):
        yield


@contextmanager
def operations_listed_once() -> Iterator[None]:
    """For every call moto lists all methods of the class that answers it; a class keeps its methods."""
    with mock.patch.object(responses, "method_names_from_class", _methods):
        yield


@contextmanager
def models_read_once() -> Iterator[None]:
    """Each thread's first client reads and parses megabytes of JSON about its service, which nobody changes."""
    with mock.patch.object(JSONFileLoader, "load_file", lambda _, path: _model(path)):
        yield


@contextmanager
def senders_named_in_a_word() -> Iterator[None]:
    """Each call puts together who sends it, from a dozen parts letter by letter; moto never reads it."""

    def name(_: UserAgentString) -> str:
        return "onething"

    with mock.patch.object(UserAgentString, "to_string", name):
        yield


@contextmanager
def calls_signed_in_a_word() -> Iterator[None]:
    """Each call is signed by six hashes of its parts; moto and DynamoDB Local read who signs for where, and no more."""

    def sign(auth: SigV4Auth, request: Any) -> None:
        request.headers["Authorization"] = signature(auth.credentials.access_key, auth._region_name, auth._service_name)

    with mock.patch.object(SigV4Auth, "add_auth", sign):
        yield


def signature(key: str, region: str, service: str) -> str:
    """Who signs for where, and no signature."""
    scope = f"{key}/20260101/{region}/{service}/aws4_request"
    return f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"


@contextmanager
def templates_read_as_they_are_written() -> Iterator[None]:
    """moto reads every template as YAML, letter by letter, three seconds a cloud; ours is written as JSON."""
    with mock.patch.object(Stack, "parse_template", staticmethod(json.loads)):
        yield


@contextmanager
def symmetric_keys_without_a_pair_of_their_own() -> Iterator[None]:
    """moto looks for two large primes for each key; those that only encrypt never use them, and may share a pair."""

    def pair(spec: str) -> Any:
        return _shared_pair() if spec == "SYMMETRIC_DEFAULT" else _moto_pair(spec)

    with mock.patch.object(kms, "generate_private_key", pair):
        yield
