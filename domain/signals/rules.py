"""The rules (疑点规则): pure arithmetic over figures that the read models hold, with the thresholds they are given.

Percentages are compared without rounding: part × 100 ≥ percent × whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Protocol

import msgspec

from domain.shared.period import Period

RULES = ("back-dating", "burst", "throughput", "phone", "device", "ring")
BACK_DATING, BURST, THROUGHPUT, PHONE, DEVICE, RING = RULES
RATING, COMPLAINT, CHECK_IN = "rating", "complaint", "check-in"
Limit = Mapping[str, int]
"""The thresholds of one rule, by name."""
MOST_CASES = 60
"""Cases kept behind a signal; how many there are in all is kept as well."""


class Work(Protocol):
    """A finished case, as the rules see it."""

    @property
    def key(self) -> str: ...
    @property
    def on(self) -> date: ...
    @property
    def recorded_on(self) -> date: ...


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A rule was met: what the signal is about, and its arithmetic."""

    rule: str
    figures: dict[str, int]
    thresholds: dict[str, int]
    cases: tuple[str, ...]
    total: int
    about: str = ""
    day: date | None = None

    def id_in(self, period: Period) -> str:
        """One signal a rule, period and what it is about, however often the rule is asked."""
        parts = [self.rule, str(period), self.about, f"{self.day:%m%d}" if self.day else ""]
        return "_".join(part for part in parts if part)


def _found(
    rule: str, limit: Limit, figures: dict[str, int], cases: Sequence[str], about: str = "", day: date | None = None
) -> Found:
    return Found(
        rule=rule,
        figures=figures,
        thresholds=dict(limit),
        cases=tuple(cases[:MOST_CASES]),
        total=len(cases),
        about=about,
        day=day,
    )


def back_dating(limit: Limit, work: Iterable[Work]) -> Found | None:
    """Recorded so many days after the event: too large a share of all (倒签)."""
    everything = list(work)
    late = [one for one in everything if (one.recorded_on - one.on).days >= limit["days"]]
    if len(everything) < limit["least"] or len(late) * 100 < limit["percent"] * len(everything):
        return None
    late.sort(key=lambda one: (one.on - one.recorded_on, one.key))
    return _found(BACK_DATING, limit, {"late": len(late), "cases": len(everything)}, [one.key for one in late])


def burst(limit: Limit, work: Iterable[Work], period: Period) -> Found | None:
    """The last days of the period beside the rest of it, a day each (季末突击)."""
    everything = list(work)
    begins = period.last - timedelta(days=limit["last_days"] - 1)
    last = [one for one in everything if one.on >= begins]
    rest, days = len(everything) - len(last), (begins - period.first).days
    if len(last) < limit["least"] or len(last) * days < limit["times"] * rest * limit["last_days"]:
        return None
    figures = {"last": len(last), "rest": rest, "rest_days": days}
    return _found(BURST, limit, figures, sorted(one.key for one in last))


def throughput(limit: Limit, staff: str, day: date, cases: Sequence[str]) -> Found | None:
    """More cases finished by one member of staff on one day than anybody can."""
    over = len(cases) > limit["cases_a_day"]
    return _found(THROUGHPUT, limit, {"cases": len(cases)}, cases, staff, day) if over else None


def phone(limit: Limit, person: str, people: int, cases: Sequence[str]) -> Found | None:
    """The same phone for many people; `person` is the first of them, the number is known to nobody here."""
    many = people >= limit["people"]
    return _found(PHONE, limit, {"people": people}, cases, person) if many else None


class DeviceUse(msgspec.Struct, frozen=True):
    """A device rated, complained or checked in for a person; `case` is the one it was about, or the fair's."""

    device: str
    kind: str
    person: str
    case: str


def device(limit: Limit, uses: Sequence[DeviceUse]) -> Found | None:
    """One device for many people. A device that an outlet lends out looks the same: it is asked about, not judged."""
    people = {one.person for one in uses}
    if len(people) < limit["people"]:
        return None
    number = {kind: sum(one.kind == kind for one in uses) for kind in (RATING, COMPLAINT, CHECK_IN)}
    figures = {
        "people": len(people),
        "ratings": number[RATING],
        "complaints": number[COMPLAINT],
        "check_ins": number[CHECK_IN],
    }
    cases = list(dict.fromkeys(one.case for one in uses if one.case))
    return _found(DEVICE, limit, figures, cases, uses[0].device)


class Hires(msgspec.Struct, frozen=True, kw_only=True):
    """What an operator placed with one employer in a period; `short` were gone at their follow-up after 30 days."""

    employer: str
    hires: int
    elsewhere: int  # that employer's hires by other operators
    placements: int  # the operator's hires with all employers
    followed: int
    short: int
    cases: tuple[str, ...]


def ring(limit: Limit, one: Hires) -> Found | None:
    """An employer that hires from this operator alone, takes a large share of its placements, and keeps few."""
    whole = one.hires + one.elsewhere
    if one.hires < limit["hires"] or one.followed < limit["followed"]:
        return None
    if one.hires * 100 < limit["own_percent"] * whole or one.hires * 100 < limit["share_percent"] * one.placements:
        return None
    if one.short * 100 < limit["short_percent"] * one.followed:
        return None
    figures = {
        "hires": one.hires,
        "whole": whole,
        "placements": one.placements,
        "followed": one.followed,
        "short": one.short,
    }
    return _found(RING, limit, figures, one.cases, one.employer)
