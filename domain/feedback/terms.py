"""By when a complaint is answered: `terms.json`, working days after it was lodged, with the holidays they step over.

The notice sets no term; ours is a default, and data.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import msgspec

SATURDAY = 5


class Terms(msgspec.Struct, frozen=True):
    """`off` are public holidays on weekdays, `worked` weekend days that are worked for them."""

    answer_working_days: int
    off: frozenset[date]
    worked: frozenset[date]

    def is_working_day(self, day: date) -> bool:
        return day in self.worked or (day.weekday() < SATURDAY and day not in self.off)

    def answer_by(self, on: date) -> date:
        """The last day on which an answer is in time."""
        day, left = on, self.answer_working_days
        while left:
            day += timedelta(days=1)
            left -= self.is_working_day(day)
        return day


@cache
def terms() -> Terms:
    return msgspec.json.decode(files(__package__).joinpath("terms.json").read_bytes(), type=Terms)
