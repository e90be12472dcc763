"""Owns that a store has the tables of `infra/template.yaml`, the same template as ever; it reads no row."""

from __future__ import annotations

from typing import Any

from infra import templates

_AS_THEY_ARE = ("AttributeDefinitions", "KeySchema", "BillingMode", "GlobalSecondaryIndexes")
_COMPARED = ("IndexName", "KeySchema", "Projection")


class StoreOutdated(Exception):
    """The store's tables were made from another template; the message says what to do."""

    def __init__(self, table: str) -> None:
        super().__init__(
            f"存储中的表 {table} 与模板不符。The store's table {table} was made from another template: "
            "remove the folder, or take another with --data"
        )


def make(dynamodb: Any, names: dict[str, str]) -> None:
    """Make what is missing; `names` has each table's name by its logical id. StoreOutdated for a table that differs."""
    there = set(dynamodb.list_tables()["TableNames"])
    for logical, resource in templates.read(templates.STATE)["Resources"].items():
        if resource["Type"] == "AWS::DynamoDB::Table":
            wanted = _wanted(names[logical], resource["Properties"])
            if wanted["TableName"] not in there:
                _make(dynamodb, wanted, resource["Properties"])
            elif _shape(_described(dynamodb, wanted["TableName"])) != _shape(wanted):
                raise StoreOutdated(wanted["TableName"])


def remove(dynamodb: Any) -> None:
    """Remove every table, for whoever comes next."""
    for name in dynamodb.list_tables()["TableNames"]:
        dynamodb.delete_table(TableName=name)


def _wanted(name: str, properties: dict[str, Any]) -> dict[str, Any]:
    """The template's properties as CreateTable takes them."""
    wanted = {key: properties[key] for key in _AS_THEY_ARE if key in properties}
    stream = properties.get("StreamSpecification")
    return {"TableName": name} | wanted | ({"StreamSpecification": {"StreamEnabled": True} | stream} if stream else {})


def _make(dynamodb: Any, wanted: dict[str, Any], properties: dict[str, Any]) -> None:
    dynamodb.create_table(**wanted)
    dynamodb.update_time_to_live(
        TableName=wanted["TableName"], TimeToLiveSpecification=properties["TimeToLiveSpecification"]
    )


def _described(dynamodb: Any, name: str) -> dict[str, Any]:
    table: dict[str, Any] = dynamodb.describe_table(TableName=name)["Table"]
    return table


def _shape(table: dict[str, Any]) -> Any:
    """What of a table must be as the template says: keys, indexes and stream."""
    indexes = [{key: index[key] for key in _COMPARED} for index in table.get("GlobalSecondaryIndexes", ())]
    return table["KeySchema"], sorted(indexes, key=str), table.get("StreamSpecification")
