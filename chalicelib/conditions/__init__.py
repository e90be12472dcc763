"""The one language for when something applies: text parsed once, then evaluated, explained, checked, exemplified."""

from chalicelib.conditions.comparing import contradicts, overlap
from chalicelib.conditions.condition import Condition, parse
from chalicelib.conditions.models import (
    Boolean,
    Clause,
    ConditionError,
    Date,
    DateTime,
    Examples,
    FactType,
    Fault,
    FaultKind,
    Group,
    Many,
    NearMiss,
    Number,
    Text,
    Verdict,
    Vocabulary,
)

__all__ = [
    "Boolean",
    "Clause",
    "Condition",
    "ConditionError",
    "Date",
    "DateTime",
    "Examples",
    "FactType",
    "Fault",
    "FaultKind",
    "Group",
    "Many",
    "NearMiss",
    "Number",
    "Text",
    "Verdict",
    "Vocabulary",
    "contradicts",
    "overlap",
    "parse",
]
