"""A log line is JSON, and tells nothing personal, whatever was handed to it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.core.logs import log, masked

ID_NUMBERS = st.builds("{:06}{:08}{:03}{}".format, st.integers(100000, 999999), st.integers(19000101, 20301231),
                       st.integers(0, 999), st.sampled_from("0123456789Xx"))  # fmt: skip
PHONES = st.from_regex(r"\A1[3-9][0-9]{9}\Z")
TOKENS = st.from_regex(r"\AeyJ[A-Za-z0-9_-]{8,20}\.[A-Za-z0-9_-]{8,20}\.[A-Za-z0-9_-]{8,20}\Z")
SECRETS = st.one_of(ID_NUMBERS, PHONES, TOKENS)
AROUND = st.text(st.characters(exclude_categories=["Cs", "Lu", "Ll", "Nd"]), max_size=8)


def lines(speak: Callable[[], None]) -> list[dict[str, Any]]:
    """What the log says while `speak` speaks, line by line; each line is JSON as RFC 8259 has it."""
    heard = io.StringIO()
    handler = logging.StreamHandler(heard)
    handler.setFormatter(log.registered_formatter)
    with ExitStack() as undo:
        logger = logging.getLogger(log.name)
        logger.addHandler(handler)
        undo.callback(logger.removeHandler, handler)
        speak()
    return [json.loads(line, parse_constant=pytest.fail) for line in heard.getvalue().split("\n")[:-1]]


def hidden(secret: str, told: list[dict[str, Any]]) -> bool:
    return secret not in json.dumps(told, ensure_ascii=False)


@given(SECRETS, AROUND, AROUND)
def test_no_personal_number_or_token_stays_readable_in_a_text(secret: str, before: str, after: str) -> None:
    assert secret not in masked(f"{before}{secret}{after}")


@given(PHONES, st.sampled_from(["+86", "86", "0086", "+86 ", "tel:"]))
def test_a_phone_number_is_hidden_behind_its_country_code_too(phone: str, code: str) -> None:
    assert phone not in masked(f"Invalid parameter: PhoneNumber Reason: {code}{phone} is not valid")


@given(SECRETS, AROUND)
def test_a_message_hides_it(secret: str, around: str) -> None:
    told = lines(lambda: log.info(f"{around}{secret}"))
    assert len(told) == 1
    assert hidden(secret, told)


@given(SECRETS, st.recursive(st.just("secret"), lambda inner: st.one_of(
    st.lists(inner, min_size=1, max_size=2), st.dictionaries(st.text("ab", max_size=2), inner, min_size=1, max_size=2)),
    max_leaves=4))  # fmt: skip
def test_whatever_is_nested_beside_a_message_hides_it(secret: str, shape: Any) -> None:
    def filled(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: filled(value) for key, value in part.items()}
        return [filled(value) for value in part] if isinstance(part, list) else f"见 {secret}。"

    assert hidden(secret, lines(lambda: log.info("told", extra={"answers": filled(shape), secret: 1})))


@given(SECRETS)
def test_an_exception_hides_it_in_its_text_and_in_its_trace(secret: str) -> None:
    def fail() -> None:
        try:
            raise ValueError(f"cannot read {secret}")
        except ValueError:
            log.exception("it failed")

    told = lines(fail)
    assert told[0]["exception_name"] == "ValueError"
    assert hidden(secret, told)


@pytest.mark.parametrize("message", ["13812345678", "440304199003071234", 13812345678, "7", 7, 13812345678.0])
def test_a_message_of_digits_alone_is_a_line_and_hides_them(message: Any) -> None:
    told = lines(lambda: log.info(message))
    assert len(told) == 1
    assert "13812345678" not in str(told)
    assert "440304199003071234" not in str(told)


@given(st.dictionaries(st.text("abc", min_size=1), st.one_of(st.none(), st.booleans(), st.integers(), st.floats(),
       st.text(), st.binary(), st.dates(), st.decimals(), st.tuples(st.integers(), st.text()))))  # fmt: skip
def test_every_line_is_json_whatever_stands_beside_it(beside: dict[str, Any]) -> None:
    assert lines(lambda: log.info("told", extra={"beside": beside}))[0]["message"] == "told"


def test_numbers_that_are_nobodys_stay_numbers() -> None:
    told = lines(lambda: log.info("told", extra={"status": 409, "share": 0.5, "new": True}))[0]
    assert (told["status"], told["share"], told["new"]) == (409, 0.5, True)


def test_a_case_number_stays_readable() -> None:
    assert masked("case 202611240TD6HM7XA5Q") == "case 202611240TD6HM7XA5Q"


def test_keys_of_one_request_are_on_its_lines_and_gone_after_it() -> None:
    def speak() -> None:
        log.thread_safe_append_keys(request="r-1", case_id="c-1")
        log.info("inside")
        log.thread_safe_clear_keys()
        log.info("outside")

    inside, outside = lines(speak)
    assert (inside["request"], inside["case_id"]) == ("r-1", "c-1")
    assert "request" not in outside
