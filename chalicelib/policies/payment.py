"""Owns what an amount comes to in one case: exact fen, or what is missing, with each step told; never who may have it.

Numbers are exact fractions until the end; a part of a fen is never paid. Nothing is below zero.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from chalicelib.conditions import Calculation, Condition, Vocabulary, tree
from chalicelib.conditions.models import Facts
from chalicelib.conditions.quantities import quantity
from chalicelib.conditions.values import Numeric, number
from chalicelib.core.i18n import Words
from chalicelib.policies.models import Amount, Policy
from chalicelib.policies.phrases import STEPS

_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Payment:
    """What is paid: `fen`, or None while facts are `missing` or when all that is given is `in_kind`.

    `up_to`: the most that it can be. `steps` tell how it was worked out, in order.
    """

    fen: int | None
    missing: frozenset[str] = _NOBODY
    up_to: bool = False
    in_kind: tuple[Words, ...] = ()
    steps: tuple[Words, ...] = ()


def payment(policy: Policy, facts: Facts, today: date, vocabulary: Vocabulary) -> Payment:
    """What the policy pays in this case on that day, supposing that its conditions hold."""
    found = _Worker(policy.code, facts, today, vocabulary).paid(policy.amount)
    told = STEPS["missing"].filled(names=_names(found.missing, vocabulary)) if found.missing else None
    steps = (*found.steps, told) if told else (*found.steps, *([STEPS["up_to"]] if found.up_to else []))
    return Payment(found.whole_fen(), found.missing, found.up_to, found.in_kind, steps)


@dataclass(frozen=True)
class _Found:
    """An amount on its way: None while it is unknown, or when nothing of it is money."""

    value: Fraction | None
    steps: tuple[Words, ...] = ()
    missing: frozenset[str] = _NOBODY
    up_to: bool = False
    in_kind: tuple[Words, ...] = ()

    def whole_fen(self) -> int | None:
        return None if self.value is None or self.missing else int(max(self.value, Fraction(0)))

    def then(self, value: Fraction, step: Words) -> _Found:
        return replace(self, value=value, steps=(*self.steps, step))

    def waiting(self, missing: frozenset[str]) -> _Found:
        return replace(self, value=None, missing=self.missing | missing)


@dataclass(frozen=True)
class _Worker:
    """Works out the amounts of one policy for one company on one day."""

    code: str
    facts: Facts
    today: date
    vocabulary: Vocabulary

    def paid(self, amount: Amount) -> _Found:
        """One amount, with everything that is said of it."""
        found = _WAYS[amount.way](self, amount)
        for modify in _MODIFIERS:
            if found.value is None:
                break
            found = modify(self, amount, found)
        return replace(found, up_to=found.up_to or (amount.up_to and found.value != 0))

    def worth(self, calculation: Calculation | None) -> tuple[Fraction | None, frozenset[str]]:
        """A calculation's value, never below zero, or what it waits for."""
        if calculation is None:
            return None, _NOBODY
        found = calculation.worth(self.facts, self.today)
        return (None if found.amount is None else max(Fraction(found.amount), Fraction(0))), found.missing

    # --- the ways ---

    def fixed(self, amount: Amount) -> _Found:
        fen = Fraction(amount.fixed or 0)
        return _Found(fen, (STEPS["fixed"].filled(amount=_money(fen)),))

    def each(self, amount: Amount) -> _Found:
        count, missing = self.worth(amount.of)
        if count is None or amount.of is None:
            return _Found(None, missing=missing)
        each, per = Fraction(amount.each or 0), amount.per
        times = Fraction(count // per) if per else count
        value, shown = times * each, self._shown(amount.of, count)
        key, more = ("per", {"per": _money(Fraction(per))}) if per else ("each", {})
        return _Found(value, (STEPS[key].filled(**shown, each=_money(each), amount=_money(value), **more),))

    def rate(self, amount: Amount) -> _Found:
        base, missing = self.worth(amount.of)
        if base is None or amount.of is None:
            return _Found(None, missing=missing)
        rate = amount.rate or Fraction(0)
        of = amount.of.explain(self.vocabulary)
        step = STEPS["rate"].filled(of=of, base=_money(base), rate=_share(rate), amount=_money(base * rate))
        return _Found(base * rate, (step,))

    def brackets(self, amount: Amount) -> _Found:
        base, missing = self.worth(amount.of)
        if base is None:
            return _Found(None, missing=missing)
        steps, total, low = [], Fraction(0), Fraction(0)
        for bracket in amount.brackets:
            high = base if bracket.up_to is None else min(base, Fraction(bracket.up_to))
            part = max(high - low, Fraction(0))
            if part:
                total += part * bracket.rate
                told = {"base": _money(part), "rate": _share(bracket.rate), "amount": _money(part * bracket.rate)}
                steps.append(STEPS["bracket"].filled(**told))
            low = max(low, high)
        return _Found(total, (*steps, STEPS["sum"].filled(amount=_money(total))))

    def formula(self, amount: Amount) -> _Found:
        value, missing = self.worth(amount.formula)
        if value is None or amount.formula is None:
            return _Found(None, missing=missing)
        of = amount.formula.explain(self.vocabulary)
        return _Found(value, (STEPS["formula"].filled(of=of, amount=_money(value)),))

    def tiers(self, amount: Amount) -> _Found:
        for number_, tier in enumerate(amount.tiers, start=1):
            verdict = tier.when.evaluate(self.facts, self.today)
            if verdict.truth is None:
                return _Found(None, missing=verdict.missing)
            if verdict.truth:
                key = "last_tier" if tier.when.formula == tree.Always(True) else "tier"
                step = STEPS[key].filled(number=number_, when=self._spoken(tier.when))
                inner = self.paid(tier)
                return replace(inner, steps=(step, *inner.steps))
        return _Found(Fraction(0), (STEPS["no_tier"],))

    def sum(self, amount: Amount) -> _Found:
        return self._joined(amount.sum, "sum", lambda values: sum(values, Fraction(0)))

    def highest(self, amount: Amount) -> _Found:
        return self._joined(amount.highest, "highest", max)

    def lowest(self, amount: Amount) -> _Found:
        return self._joined(amount.lowest, "lowest", min)

    def _joined(self, parts: tuple[Amount, ...], key: str, join: Callable[[list[Fraction]], Fraction]) -> _Found:
        found = [self.paid(part) for part in parts]
        steps = tuple(step for each in found for step in each.steps)
        missing = _NOBODY.union(*(each.missing for each in found))
        in_kind = tuple(words for each in found for words in each.in_kind)
        values = [each.value for each in found if each.value is not None]
        if missing or not values:
            return _Found(None, steps, missing, in_kind=in_kind)
        total = join(values)
        up_to = any(each.up_to for each in found)
        return _Found(total, (*steps, STEPS[key].filled(amount=_money(total))), up_to=up_to, in_kind=in_kind)

    def in_kind(self, amount: Amount) -> _Found:
        what = (amount.in_kind,) if amount.in_kind else ()
        return _Found(None, what, in_kind=what)

    # --- what is said of them ---

    def multiply(self, amount: Amount, found: _Found) -> _Found:
        """The first multiplier that holds, under its own cap."""
        for each in amount.multiplied:
            verdict = each.when.evaluate(self.facts, self.today)
            if verdict.truth is None:
                return found.waiting(verdict.missing)
            if verdict.truth:
                value = (found.value or Fraction(0)) * each.by
                told = {"when": self._spoken(each.when), "by": _share(each.by), "amount": _money(value)}
                return self._capped(each.cap, found.then(value, STEPS["multiplied"].filled(**told)))
        return found

    def floor(self, amount: Amount, found: _Found) -> _Found:
        """At least the floor."""
        floor, missing = self.worth(amount.floor)
        if missing:
            return found.waiting(missing)
        raised = floor is not None and found.value is not None and found.value < floor
        return found.then(floor, STEPS["floor"].filled(amount=_money(floor))) if raised and floor is not None else found

    def cap(self, amount: Amount, found: _Found) -> _Found:
        """At most the cap."""
        return self._capped(amount.cap, found)

    def _capped(self, cap: Calculation | None, found: _Found) -> _Found:
        limit, missing = self.worth(cap)
        if missing:
            return found.waiting(missing)
        if limit is None or found.value is None or found.value <= limit:
            return found
        return found.then(limit, STEPS["cap"].filled(amount=_money(limit)))

    def top_up(self, amount: Amount, found: _Found) -> _Found:
        """Less what was paid before under these policies."""
        if not amount.topped_up or not found.value:
            return found
        paid = self._received(amount.topped_up)
        if paid is None:
            return found.waiting(frozenset(["past_awards"]))
        left = max(found.value - paid, Fraction(0))
        return found.then(left, STEPS["topped_up"].filled(paid=_money(paid), amount=_money(left))) if paid else found

    def lifetime(self, amount: Amount, found: _Found) -> _Found:
        """No more than is left of what one company may ever have."""
        if amount.lifetime is None or not found.value:
            return found
        paid = self._received((self.code,))
        if paid is None:
            return found.waiting(frozenset(["past_awards"]))
        left = max(amount.lifetime - paid, Fraction(0))
        told = {"limit": _money(Fraction(amount.lifetime)), "paid": _money(paid), "amount": _money(left)}
        return found.then(left, STEPS["lifetime"].filled(**told)) if left < found.value else found

    def round_down(self, amount: Amount, found: _Found) -> _Found:
        """Whole units only (舍尾)."""
        unit = amount.round_down_to
        if unit is None or found.value is None or found.value % unit == 0:
            return found
        value = found.value // unit * Fraction(unit)
        return found.then(value, STEPS["round_down"].filled(unit=_money(Fraction(unit)), amount=_money(value)))

    def drop_small(self, amount: Amount, found: _Found) -> _Found:
        """Too little is nothing."""
        limit = amount.nothing_below
        if limit is None or not found.value or found.value >= limit:
            return found
        return found.then(Fraction(0), STEPS["nothing_below"].filled(limit=_money(Fraction(limit))))

    # --- words and the register of grants ---

    def _received(self, codes: tuple[str, ...]) -> Fraction | None:
        """What was paid under these policies before; None when the register of grants is not known."""
        entries = self.facts.get("past_awards")
        if not isinstance(entries, list | tuple):
            return None
        own = [entry for entry in entries if isinstance(entry, Mapping) and entry.get("policy") in codes]
        amounts = [number(entry.get("amount")) for entry in own]
        return None if None in amounts else sum((Fraction(each or 0) for each in amounts), Fraction(0))

    def _shown(self, of: Calculation, count: Fraction) -> dict[str, Words]:
        return {"of": of.explain(self.vocabulary), "count": quantity(count, of.unit(self.vocabulary)).words()}

    def _spoken(self, when: Condition) -> Words:
        from chalicelib.conditions.explaining import sentence

        return sentence(when.formula, self.vocabulary)


_WAYS: dict[str, Callable[[_Worker, Amount], _Found]] = {
    "fixed": _Worker.fixed,
    "each": _Worker.each,
    "rate": _Worker.rate,
    "brackets": _Worker.brackets,
    "formula": _Worker.formula,
    "tiers": _Worker.tiers,
    "sum": _Worker.sum,
    "highest": _Worker.highest,
    "lowest": _Worker.lowest,
    "in_kind": _Worker.in_kind,
}
_MODIFIERS = (
    _Worker.multiply,
    _Worker.floor,
    _Worker.cap,
    _Worker.top_up,
    _Worker.lifetime,
    _Worker.round_down,
    _Worker.drop_small,
)


def _money(fen: Numeric) -> Words:
    return quantity(int(fen), "fen").words()


def _share(rate: Fraction) -> Words:
    return quantity(rate, "ratio").words()


def _names(names: frozenset[str], vocabulary: Vocabulary) -> Words:
    found = [vocabulary.find(name) for name in sorted(names)]
    labels = [kind.label for kind in found if kind is not None and kind.label is not None]
    zh, en = "、".join(label.zh for label in labels), ", ".join(label.en for label in labels)
    return Words(zh=zh or "-", en=en or "-")
