"""What an operator is to get done in a quarter, so that the real appraisal finds the score its profile asks for."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from domain.shared.period import Period
from tenants.demo.plan import OperatorPlan
from tenants.demo.seasons import spread, working_day_from, working_days_before

Kind = Literal[
    "unemployed", "seeker", "vacancy", "referral", "voucher", "unused", "withdrawn", "duplicate", "voided", "late"
]


class Work(NamedTuple):
    """One piece of work: the day it begins, and the day it is finished (for a late entry: the day it happened)."""

    kind: Kind
    start: date
    finish: date


# Weights of cases, vouchers and referrals in a quarter's score when the contract has targets for just these three.
_CASES, _VOUCHERS, _REFERRALS = 25 / 55, 15 / 55, 15 / 55
_MIX: dict[Kind, float] = {"seeker": 0.5, "unemployed": 0.28, "vacancy": 0.22}
# Working days from the first visit to the last, and how often each.
_LAGS: dict[Kind, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "seeker": ((0, 1, 3, 6), (45, 30, 15, 10)),
    "unemployed": ((0, 2, 5, 9), (15, 30, 35, 20)),
    "vacancy": ((0, 1, 3, 5), (40, 30, 20, 10)),
    "referral": ((1, 3, 6, 10, 15), (10, 25, 30, 25, 10)),
    "voucher": ((3, 6, 10, 16), (25, 35, 25, 15)),
    "unused": ((0,), (1,)),
}
# Of a hundred handled cases, how many more go wrong in each way, at an operator of middling diligence.
_MISTAKES: dict[Kind, int] = {"withdrawn": 4, "duplicate": 3, "voided": 2, "late": 4}


def work_of(operator: OperatorPlan, period: Period, closed: Period, rng: random.Random) -> Iterator[Work]:
    """Everything of one quarter, in no order of days. `closed` is the last quarter that is over at the end."""
    first, last = max(operator.first, period.first), min(operator.last, period.last)
    if first > last:
        return
    share = ((last - first).days + 1) / ((period.last - period.first).days + 1)
    score = operator.profile.score(_quarters_between(period, closed), rng)
    mistakes = _mistakes(operator, share)
    opening = first == operator.first
    for kind, count in _counts(operator, score, share, mistakes, rng, opening=opening).items():
        for finish in _days(kind, first, last, count, rng, opening=opening):
            lags, weights = _LAGS[kind]
            yield Work(kind, working_days_before(finish, rng.choices(lags, weights)[0], first=first), finish)
    for kind, count in mistakes.items():
        yield from _wrong(kind, operator, first, last, count, rng)


def _days(kind: Kind, first: date, last: date, count: int, rng: random.Random, *, opening: bool) -> list[date]:
    """In an operator's opening quarter people come first, and are referred and given vouchers later."""
    days = spread(rng, first, last, count)
    if not opening:
        return days
    pick = max if kind in ("referral", "voucher", "unused") else min
    return [pick(pair) for pair in zip(days, spread(rng, first, last, count), strict=True)]


def _quarters_between(period: Period, closed: Period) -> int:
    return (closed.year - period.year) * 4 + closed.quarter - period.quarter


def _ratios(score: float, rng: random.Random) -> tuple[float, float, float]:
    """Shares of the three targets that give `score` together."""
    if score > 0.92:  # all cases and more; what is missing is missing elsewhere
        lost, part = (1 - score) / _VOUCHERS, rng.uniform(0.3, 0.7)
        return rng.uniform(1.0, 1.08), 1 - lost * part, 1 - lost * (1 - part)
    vouchers, referrals = (min(1.0, score + rng.uniform(-0.05, 0.05)) for _ in range(2))
    return (score - _VOUCHERS * vouchers - _REFERRALS * referrals) / _CASES, vouchers, referrals


def _counts(
    operator: OperatorPlan,
    score: float,
    share: float,
    mistakes: dict[Kind, int],
    rng: random.Random,
    *,
    opening: bool,
) -> dict[Kind, int]:
    cases, vouchers, referrals = _ratios(score, rng)
    # A case entered twice counts once, and one entered late in the next quarter: they are part of the quota.
    besides = mistakes["duplicate"] + (0 if opening else mistakes["late"])
    handled = max(1, round(operator.targets["handled_cases"] * share * cases) - besides)
    counts: dict[Kind, int] = {kind: round(handled * part) for kind, part in _MIX.items()}
    counts["seeker"] += handled - sum(counts.values())
    redeemed = round(operator.targets["vouchers_redeemed"] * share * vouchers)
    counts["voucher"], counts["unused"] = redeemed, round(redeemed * rng.uniform(0.1, 0.25)) + 1
    counts["referral"] = round(operator.targets["referrals"] * share * referrals)
    return counts


def _mistakes(operator: OperatorPlan, share: float) -> dict[Kind, int]:
    """How many of each kind: at least one a quarter, and more where people are careless."""
    usual = operator.targets["handled_cases"] * share * (1.8 - operator.profile.diligence) / 100
    return {kind: max(1, round(usual * in_a_hundred)) for kind, in_a_hundred in _MISTAKES.items()}


def _wrong(
    kind: Kind, operator: OperatorPlan, first: date, last: date, count: int, rng: random.Random
) -> Iterator[Work]:
    for day in spread(rng, first, last, count):
        if kind != "late":
            yield Work(kind, day, day)
        elif (typed := working_day_from(last + timedelta(days=rng.randint(2, 18)))) <= operator.last:
            yield Work(kind, typed, max(first, last - timedelta(days=rng.randint(0, 4))))
