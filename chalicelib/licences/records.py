"""Owns how licences are stored in the `people` table; never who may see them.

Access patterns: a holder's wallet (`WALLET#<holder>`, one Query), one licence by the code of its public check
(`VERIFY#<code>`, GetItem, then the licence itself).
"""

from __future__ import annotations

import json
from datetime import date

from pynamodb.attributes import BinaryAttribute, UnicodeAttribute

from chalicelib.core import crypto, table
from chalicelib.licences.models import Licence

_META = table.meta("people")


class LicenceRecord(table.Table):
    """A licence in its holder's wallet: sk `LICENCE#<kind>#<number>`; what stands on it is sealed."""

    Meta = _META

    code = UnicodeAttribute()
    department = UnicodeAttribute()
    issued = UnicodeAttribute()
    valid_until = UnicodeAttribute(null=True)
    case = UnicodeAttribute(null=True)
    shows = BinaryAttribute(legacy_encoding=False)


class VerifyRecord(table.Table):
    """Where the licence behind a public code lies: sk `LICENCE`."""

    Meta = _META

    wallet = UnicodeAttribute()
    licence = UnicodeAttribute()


def rows(licence: Licence) -> tuple[LicenceRecord, VerifyRecord]:
    """The two rows of a licence."""
    pk, sk = f"WALLET#{licence.holder}", f"LICENCE#{licence.kind}#{licence.number}"
    shows = crypto.seal(json.dumps(licence.shows, ensure_ascii=False).encode(), pk + sk)
    record = LicenceRecord(
        pk,
        sk,
        code=licence.code,
        department=licence.department,
        issued=licence.issued.isoformat(),
        valid_until=licence.valid_until.isoformat() if licence.valid_until else None,
        case=licence.case,
        shows=shows,
    )
    return record, VerifyRecord(f"VERIFY#{licence.code}", "LICENCE", wallet=pk, licence=sk)


def licence(row: LicenceRecord) -> Licence:
    """The licence of a row, opened."""
    _, kind, number = row.sk.split("#", 2)
    return Licence(
        kind=kind,
        number=number,
        code=row.code,
        holder=row.pk.removeprefix("WALLET#"),
        shows=json.loads(crypto.unseal(row.shows, row.pk + row.sk)),
        department=row.department,
        issued=date.fromisoformat(row.issued),
        valid_until=date.fromisoformat(row.valid_until) if row.valid_until else None,
        case=row.case,
    )


def wallet(holder: str) -> tuple[Licence, ...]:
    """All licences of a holder."""
    found = LicenceRecord.query(f"WALLET#{holder}", LicenceRecord.sk.startswith("LICENCE#"), consistent_read=True)
    return tuple(licence(row) for row in found)


def behind(code: str) -> Licence | None:
    """The licence behind a public code."""
    pointer = table.find(VerifyRecord, f"VERIFY#{code}", "LICENCE")
    row = table.find(LicenceRecord, pointer.wallet, pointer.licence) if pointer else None
    return licence(row) if row else None
