"""What counts (计入) and what does not, from facts of work that the log proves.

A fact occurred on a business date and was recorded on one. It counts in the period it occurred in when it was recorded
by the end of the grace days (截止); recorded later, it counts in the period it was recorded in and is marked late.
Same person, same item, same day counts once; what was voided, withdrawn or reversed, or failed a check, does not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from domain.appraisals.events import Counted
from domain.appraisals.facts import WorkFact, in_log_order
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period


def period_like(day: date, period: Period) -> Period:
    return Period.quarter_of(day) if period.is_quarter else Period.year_of(day)


def last_recording_day(period: Period, scheme: Scheme) -> date:
    """The last business date on which work of `period` can be recorded and still count in it."""
    return period.last + timedelta(days=scheme.grace_days(period))


def counting_period(fact: WorkFact, like: Period, scheme: Scheme) -> Period:
    """The one period, a quarter or a year as `like` is, in which the fact counts."""
    occurred = period_like(fact.on, like)
    if fact.recorded_on <= last_recording_day(occurred, scheme):
        return occurred
    return period_like(fact.recorded_on, like)


FAILED_CHECK = "failed-check"
SAME_SERVICE = {"7.3.1": "2.1.8"}
"""7.3.1 is 2.1.8's third class under a second code (离校2年内未就业高校毕业生): one subsidy, counted once."""


def _once(fact: WorkFact) -> tuple[str, ...]:
    """What makes two facts the same for counting."""
    match fact.kind:
        case "case" if fact.subject:
            return (fact.kind, SAME_SERVICE.get(fact.item, fact.item), fact.subject, fact.on.isoformat())
        case "placed":
            return (fact.kind, fact.subject)
        case "trained" if fact.subject:
            return (fact.kind, fact.item, fact.subject)
        case "graduate" | "employed" | "surveyed" if fact.subject:
            return (fact.kind, fact.subject)
    return (fact.kind, fact.key)


class Sorted(msgspec.Struct, frozen=True, kw_only=True):
    """The facts that count, in log order, and for each of the others why it does not."""

    counting: tuple[WorkFact, ...]
    others: tuple[tuple[WorkFact, str], ...]

    def summary(self, period: Period) -> Counted:
        reasons = [reason for _, reason in self.others]
        return Counted(
            counted=len(self.counting),
            duplicate=reasons.count("duplicate"),
            voided=reasons.count("voided"),
            withdrawn=reasons.count("withdrawn"),
            late=reasons.count("late"),
            reversed=reasons.count("reversed"),
            failed_check=reasons.count(FAILED_CHECK),
            late_in=sum(fact.on not in period for fact in self.counting),
        )


def sort_out(facts: Iterable[WorkFact], period: Period, scheme: Scheme) -> Sorted:
    """Separate what counts in `period` from what touches it and does not. Facts of other periods are left out, and so
    are kinds of work that the scheme does not look at."""
    kinds = scheme.kinds_in(period)
    counting: list[WorkFact] = []
    others: list[tuple[WorkFact, str]] = []
    seen: set[tuple[str, ...]] = set()
    for fact in sorted((f for f in facts if f.kind in kinds), key=in_log_order):
        counts_in = counting_period(fact, period, scheme)
        if counts_in != period:
            if fact.on in period:
                others.append((fact, "late"))
            continue
        if fact.out:
            others.append((fact, fact.out))
            if fact.out == FAILED_CHECK:
                seen.add(_once(fact))  # whoever recorded it twice has no second one to step in for it
        elif _once(fact) in seen:
            others.append((fact, "duplicate"))
        else:
            seen.add(_once(fact))
            counting.append(fact)
    return Sorted(counting=tuple(counting), others=tuple(others))
