"""One operator's desk as the demo remembers it: enough to know who and what can be joined next, and no more."""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass
from datetime import date

from domain.jobs.matching import Post
from tenants.demo.crowd import Person
from tenants.demo.plan import OperatorPlan, OutletPlan
from tenants.demo.words.companies import BUSINESSES, Business
from tenants.demo.words.jobs import Job

MEMORY = 300
"""How many of each a desk remembers; whoever came longer ago does not come again."""

LINES = 2
"""Lines of business that a county is known for: most of its employers are of these."""


@dataclass(slots=True, eq=False)
class Opening:
    """A published vacancy; `left` places are neither taken nor promised."""

    vacancy: str
    employer: str
    job: Job
    left: int
    last: date
    withdrawn: bool = False
    post: Post | None = None  # as it is compared with jobseekers
    case: str = ""  # the finished one by which it was registered

    def is_open_on(self, day: date) -> bool:
        return self.left > 0 and day <= self.last and not self.withdrawn


@dataclass(frozen=True, slots=True)
class Served:
    """A finished case of a person, which a voucher can be redeemed against."""

    person: Person
    case: str
    item: str
    outlet: OutletPlan


class Desk:
    """The memory of one operator. The first outlet is the busiest."""

    def __init__(self, plan: OperatorPlan) -> None:
        self.plan = plan
        self.seekers: deque[Person] = deque(maxlen=MEMORY)
        self.unemployed: deque[Person] = deque(maxlen=MEMORY)
        self.served: deque[Served] = deque(maxlen=MEMORY)
        self.openings: deque[Opening] = deque(maxlen=MEMORY)
        self.employers: deque[tuple[str, Business]] = deque(maxlen=MEMORY)
        self.projects: deque[str] = deque(maxlen=MEMORY)  # in the library
        self.lines = random.Random(f"lines {plan.code}").sample(BUSINESSES, LINES)  # noqa: S311  made-up, not keys
        self.homes: deque[tuple[str, str]] = deque(maxlen=MEMORY)  # recognised households, with their village
        self.surveyed = ""  # the case of the last survey of those in need that was finished
        self.called = 0  # projects that answered the call; every third is turned down
        self._weights = [3 if n == 0 else 1 for n, _ in enumerate(plan.outlets)]

    def outlet(self, rng: random.Random) -> OutletPlan:
        return rng.choices(self.plan.outlets, self._weights)[0]

    def seeker(self, rng: random.Random) -> Person | None:
        """Somebody registered as looking for work and not in a referral now."""
        free = [person for person in self.seekers if person.seeking and not person.busy]
        return rng.choice(free) if free else None

    def opening(self, person: Person, today: date, rng: random.Random) -> Opening | None:
        """A vacancy that still takes referrals, of the occupation the person wants when there is one."""
        free = [one for one in self.openings if one.is_open_on(today)]
        wanted = [one for one in free if one.job.occupation == person.occupation]
        return rng.choice(wanted or free) if free else None

    def take_served(self, rng: random.Random) -> Served | None:
        """A finished case of a person who has had no voucher; it is not given out again."""
        free = [one for one in self.served if not one.person.has_voucher]
        if not free:
            return None
        chosen = rng.choice(free)
        chosen.person.has_voucher = True
        self.served.remove(chosen)
        return chosen
