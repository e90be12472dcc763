"""Owns the errors of the simulated AWS as botocore would raise them; never when one is raised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from botocore.exceptions import ClientError

_MESSAGES = {
    "ConditionalCheckFailed": "The conditional request failed",
    "TransactionConflict": "Transaction is ongoing",
}


def refusal(operation: str, code: str, message: str = "", status: int = 400, **more: Any) -> ClientError:
    """A ClientError with this code and HTTP status; `more` stands beside its `Error`."""
    answer: dict[str, Any] = {"Error": {"Code": code, "Message": message or code}, **more}
    answer["ResponseMetadata"] = {"HTTPStatusCode": status, "HTTPHeaders": {}, "RetryAttempts": 0}
    return ClientError(answer, operation)


def cancelled(codes: Iterable[str]) -> ClientError:
    """A transaction that did not happen, with the reason of each of its members (`None` where it was not to blame)."""
    reasons = [{"Code": code, **({"Message": _MESSAGES[code]} if code in _MESSAGES else {})} for code in codes]
    listed = ", ".join(reason["Code"] for reason in reasons)
    message = f"Transaction cancelled, please refer cancellation reasons for specific reasons [{listed}]"
    return refusal("TransactWriteItems", "TransactionCanceledException", message, CancellationReasons=reasons)
