"""Owns DynamoDB's expressions over plain rows. Grammar and meaning are moto's; no second one is written here."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from moto.dynamodb.comparisons import get_filter_expression
from moto.dynamodb.models.dynamo_type import DynamoType, Item
from moto.dynamodb.parsing.executors import UpdateExpressionExecutor
from moto.dynamodb.parsing.expressions import UpdateExpressionParser  # type: ignore[attr-defined] # made there
from moto.dynamodb.parsing.key_condition_expression import parse_expression
from moto.dynamodb.parsing.validators import UpdateExpressionValidator

Row = Mapping[str, Mapping[str, Any]]
"""A row as it goes over the wire: an attribute's name to its type and value, `{"version": {"N": "3"}}`."""
KEYS = ("pk", "sk")


def holds(expression: str | None, request: Mapping[str, Any], row: Row | None) -> bool:
    """Whether a condition or filter is true of a row; without an expression it is."""
    if not expression:
        return True
    names = request.get("ExpressionAttributeNames") or {}
    values = request.get("ExpressionAttributeValues") or {}
    parsed = _parsed(expression, tuple(names.items()), _frozen(values))
    return bool(parsed.expr(_Named(row, names.values()) if row is not None else None))


@lru_cache(maxsize=512)
def _parsed(expression: str, names: tuple[tuple[str, str], ...], values: tuple[Any, ...]) -> Any:
    return get_filter_expression(expression, dict(names), {name: dict(value) for name, value in values})


def _frozen(values: Mapping[str, Mapping[str, Any]]) -> tuple[Any, ...]:
    return tuple((name, tuple(value.items())) for name, value in values.items())


class _Named:
    """moto's view of a row, with no more attributes than an expression names."""

    def __init__(self, row: Row, names: Iterable[str]) -> None:
        self.attrs = {name: DynamoType(dict(row[name])) for name in names if name in row}


class Range(NamedTuple):
    """What a key condition says of the sort key: the attribute, how it is compared, and with what."""

    attribute: str
    comparison: str
    values: tuple[str, ...]

    def covers(self, value: str) -> bool:
        """Whether a sort key is in the range."""
        return bool(_COMPARED[self.comparison.upper()](value, *self.values))


_COMPARED: Mapping[str, Callable[..., object]] = {
    "=": operator.eq,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "BEGINS_WITH": str.startswith,
    "BETWEEN": lambda value, low, high: low <= value <= high,
}


def key_condition(request: Mapping[str, Any], hash_key: str, range_key: str) -> tuple[str, Range | None]:
    """The hash key that is asked for, and the range of the sort key, if any. Our keys are all texts."""
    schema = [{"AttributeName": hash_key, "KeyType": "HASH"}, {"AttributeName": range_key, "KeyType": "RANGE"}]
    values, names = request["ExpressionAttributeValues"], request["ExpressionAttributeNames"]
    hashes, ranges, _ = parse_expression(request["KeyConditionExpression"], values, names, schema)
    wanted: str = hashes[0][1]["S"]
    if not ranges:
        return wanted, None
    attribute, comparison, compared = ranges[0]
    return wanted, Range(attribute, comparison, tuple(value["S"] for value in compared))


class _Schema:
    """What moto's validator asks of a table."""

    def __init__(self) -> None:
        self.attr = [{"AttributeName": key, "AttributeType": "S"} for key in KEYS]
        self.table_key_attrs = self.attribute_keys = list(KEYS)


def updated(request: Mapping[str, Any], row: Row | None) -> dict[str, dict[str, Any]]:
    """The row after an update expression; of a row that is not there, one made of its key."""
    key = request["Key"]
    item = Item(DynamoType(key["pk"]), DynamoType(key["sk"]), dict(row if row is not None else key))
    names = request.get("ExpressionAttributeNames") or {}
    validator = UpdateExpressionValidator(
        UpdateExpressionParser.make(request["UpdateExpression"]),
        expression_attribute_names=names,
        expression_attribute_values=request.get("ExpressionAttributeValues") or {},
        item=item,
        table=_Schema(),  # type: ignore[arg-type] # all that it reads of one
    )
    UpdateExpressionExecutor(validator.validate(), item, names).execute()
    after: dict[str, dict[str, Any]] = item.to_json()["Attributes"]
    return after
