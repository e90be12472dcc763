"""Owns account numbers: what one may look like, how it is told from others', how it is shown; never whose it is.

Cards of persons carry a check digit (GB/T 17552, ISO/IEC 7812: Luhn); accounts of units carry none that is common to
all banks, so only their length is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from stdnum import luhn

from chalicelib.core import crypto
from chalicelib.core.errors import FieldFault, entry
from chalicelib.entitlements.errors import AccountRequired
from chalicelib.entitlements.models import Account, AccountKind
from chalicelib.policies.models import Policy

_UNIT = re.compile(r"[0-9]{9,32}")
_CARD = re.compile(r"[0-9]{16,19}")
_LOOKS_RIGHT: Mapping[AccountKind, Callable[[str], bool]] = {
    "corporate-account": lambda number: bool(_UNIT.fullmatch(number)),
    "social-insurance-account": lambda number: bool(_UNIT.fullmatch(number)),
    "personal-account": lambda number: bool(_CARD.fullmatch(number)) and luhn.is_valid(number),
}


def required(policy: Policy, named: Account | None, remembered: Account | None) -> Account:
    """Where to pay: the account named now, or the one named last. AccountRequired points to what is wrong."""
    kinds = policy.without_application.pay_to if policy.without_application else ()
    account = named or remembered
    if account is None or (named is None and account.kind not in kinds):
        raise AccountRequired(faults=(_fault("/account", "required"),))
    if account.kind not in kinds:
        raise AccountRequired(faults=(_fault("/account/kind", "invalid"),))
    if not _LOOKS_RIGHT[account.kind](account.number):
        raise AccountRequired(faults=(_fault("/account/number", "invalid"),))
    return account


def known(policy: Policy, remembered: Account | None) -> Account | None:
    """The account that was named last, when the policy pays to its kind."""
    try:
        return required(policy, None, remembered)
    except AccountRequired:
        return None


def fingerprint(account: Account) -> str:
    """A keyed hash of the number: the same for the same account, whatever kind it is said to be."""
    return crypto.lookup("account", account.number)


def masked(account: Account) -> str:
    """How it is shown to everybody.

    >>> masked(Account("corporate-account", "755900001234567"))
    '***********4567'
    """
    return "*" * (len(account.number) - 4) + account.number[-4:]


def _fault(pointer: str, code: str) -> FieldFault:
    return FieldFault(pointer, code, entry(f"field_{code}")["title"])
