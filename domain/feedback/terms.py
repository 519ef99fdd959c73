"""By when a complaint is answered: so many working days (`terms.json`) after it was lodged.

The notice sets no term; ours is a default, and data. Which days are worked the calendar says that officers publish.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import msgspec

from domain.shared.working_days import WorkingDays, is_weekend


class Terms(msgspec.Struct, frozen=True):
    answer_working_days: int

    def answer_by(self, on: date, calendar: WorkingDays) -> date:
        """The last day on which an answer is in time. Every complaint has one: in a year that nobody has announced yet,
        Monday to Friday are worked."""
        day, left = on, self.answer_working_days
        while left:
            day += timedelta(days=1)
            working = calendar.is_working(day)
            left -= not is_weekend(day) if working is None else working
        return day


@cache
def terms() -> Terms:
    return msgspec.json.decode(files(__package__).joinpath("terms.json").read_bytes(), type=Terms)
