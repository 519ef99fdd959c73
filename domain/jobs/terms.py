"""By when an offer of a vacancy is accepted or declined: so many working days (`terms.json`) after it was made.

The notice sets no term; ours is a default, and data. Which days are worked the calendar says that officers publish.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files

import msgspec

from domain.shared.working_days import WorkingDays


class Terms(msgspec.Struct, frozen=True):
    offer_working_days: int

    def answer_by(self, on: date, calendar: WorkingDays) -> date:
        """The last day on which an offer is answered in time. Every offer has one."""
        return calendar.surely_after(on, self.offer_working_days)


@cache
def terms() -> Terms:
    return msgspec.json.decode(files(__package__).joinpath("terms.json").read_bytes(), type=Terms)
