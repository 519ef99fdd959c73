"""The calendar of working days for the rules that count in them: last year's to the next one's, as far as known."""

from __future__ import annotations

from domain.calendars.calendar import Published
from domain.policies.facts import Facts
from domain.shared.working_days import WorkingDays


def calendar_of(facts: Facts) -> WorkingDays:
    """From the fact `calendar_years`, which `tenants/handlings/calendars.py: YEARS` reads."""
    years: tuple[Published | None, ...] = facts["calendar_years"]
    return WorkingDays({one.year.year: one.year for one in years if one})
