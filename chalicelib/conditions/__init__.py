"""The one language for when something applies: text parsed once, then evaluated, explained, checked, exemplified.

A white-listed part of Python's expressions: `and or not`, comparison chains, `in` and `not in`, `+ - * /`, numbers,
numbers with scale and unit (`30万元` is so many fen, `5.5%` a ratio, `300人`), quoted words (an ISO date in quotes is a
day), True, False, dotted names, `today` (the case's reference date), and

    years_since(day)  months_since(day)  workdays_since(day)      full ones, by Shanghai dates, up to today
    under(industry, "C", "I65")  within(region, "440300")         GB/T 4754-2017, GB/T 2260
    count(many)  sum(many.field)  sum(each.a * each.b for each in many)
    any(many.field)  all(each.a > 1 for each in many)
    valid(permit, today)  valid(titles["高新技术企业"], today)       a last day, or a group with `from` and `until`
    holds("birth-certificate")  confirmed(child.born)             by the reserved facts $holds and $confirmed
"""

from chalicelib.conditions.calculation import Calculation, Worth, calculation
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
    "Calculation",
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
    "Worth",
    "calculation",
    "contradicts",
    "overlap",
    "parse",
]
