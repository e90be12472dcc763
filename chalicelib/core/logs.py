"""Owns how we log: structured JSON with case id and request id, personal numbers masked. It never logs a body."""

from __future__ import annotations

import math
import re
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.logging.formatter import LambdaPowertoolsFormatter

from chalicelib.core.settings import settings

_ID_NUMBER = re.compile(r"(?<![0-9A-Za-z])(\d{6})(\d{8})(\d{3}[0-9Xx])(?![0-9A-Za-z])")
_PHONE = re.compile(r"(?<![0-9A-Za-z])((?:(?:00)?86)?1[3-9]\d)(\d{4})(\d{4})(?![0-9A-Za-z])")
_TOKEN = re.compile(r"eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]{5,}")


def masked(text: str) -> str:
    """The text with resident ID numbers, mobile numbers and session tokens made unreadable.

    >>> masked("440304199003071234 called from +8613812345678")
    '440304********1234 called from +86138****5678'
    """
    text = _ID_NUMBER.sub(r"\1********\3", text)
    text = _PHONE.sub(r"\1****\3", text)
    return _TOKEN.sub("eyJ…", text)


class _Masking(LambdaPowertoolsFormatter):
    """Masks every value of a line, so that nothing reaches the log around it: not by a key, not in a stack trace."""

    def serialize(self, log: Any) -> str:
        return super().serialize(_masked_values(log))


def _masked_values(value: Any) -> Any:
    if isinstance(value, dict):
        return {masked(str(key)): _masked_values(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_masked_values(inner) for inner in value]
    if value is None or isinstance(value, bool):
        return value
    text = masked(str(value))
    return value if text == str(value) and _is_json_number(value) else text


def _is_json_number(value: Any) -> bool:
    return isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))


log = Logger(service="onething", level=settings().log_level, logger_formatter=_Masking(), utc=True)
