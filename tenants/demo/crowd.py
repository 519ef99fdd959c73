"""The people of the demo. Their keys are made for a day's newcomers at once, which is much quicker than one by one."""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass
from datetime import datetime

from domain.jobs.matching import Seeker
from tenants.clock import business_date
from tenants.demo.words.people import Someone, someone
from tenants.ids import new_number
from tenants.vault.vault import Vault


@dataclass(slots=True, eq=False)
class Person:
    """Somebody as the demo remembers them: what they would tell, and what they are at just now."""

    id: str
    who: Someone
    village: str = ""
    occupation: str = ""  # what they want to do
    seeking: str = ""  # the case that registered them as looking for work
    wish: Seeker | None = None  # as it is compared with vacancies
    busy: bool = False  # in a referral that is not over
    has_voucher: bool = False


@dataclass(frozen=True, slots=True)
class LookupKeys:
    identity: str
    name: str
    phone: str


class Crowd:
    """Makes people up, each once."""

    def __init__(self, vault: Vault, rng: random.Random) -> None:
        self._vault, self._rng = vault, rng
        self._number = 0
        self._waiting: deque[Person] = deque()

    def prepare(self, count: int, now: datetime) -> None:
        """Have at least `count` people ready, with keys in the vault."""
        made = [self._one(now) for _ in range(count - len(self._waiting))]
        self._vault.ensure_keys(person.id for person in made)
        self._waiting.extend(made)

    def next(self, now: datetime, village: str) -> Person:
        """Somebody new, who lives in `village`."""
        if not self._waiting:
            self.prepare(8, now)
        person = self._waiting.popleft()
        person.village = village
        return person

    def keys(self, who: Someone) -> LookupKeys:
        """The keyed hashes by which somebody is found again."""
        find = self._vault.lookup_key
        return LookupKeys(find("identity", who.identity), find("name", who.name), find("phone", who.phone))

    def phone_key(self, phone: str) -> str:
        """What stands for a phone number that somebody leaves."""
        return self._vault.lookup_key("phone", phone)

    def _one(self, now: datetime) -> Person:
        who = someone(self._number, business_date(now), self._rng)
        self._number += 1
        return Person(new_number(now, self._rng), who)
