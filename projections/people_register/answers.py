"""What this room answers with. `name`, `identity`, `phone`, `address` and `born` are sealed."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Person(msgspec.Struct, frozen=True):
    """`since` and `outlet` say when and where the reader's own operator first met the person, for others the first one.

    `unemployed_case` and `job_seeking_case` are set while the registration (失业登记, 求职登记) lasts.
    """

    person: str
    name: str
    identity: str
    phone: str
    address: str
    born: str
    identity_key: str
    sex: str
    village: str
    education: str
    birth_year: int
    first_operator: str
    first_outlet: str
    registered_on: date
    registered_at: datetime
    since: date
    outlet: str
    unemployed_case: str | None
    unemployed_since: date | None
    job_seeking_case: str | None
    job_seeking_since: date | None

    @property
    def statuses(self) -> tuple[str, ...]:
        """What the person is registered as: "unemployed", "job-seeking", both or neither."""
        held = (("unemployed", self.unemployed_case), ("job-seeking", self.job_seeking_case))
        return tuple(status for status, case in held if case)


class Served(msgspec.Struct, frozen=True):
    """An operator that serves a person, and since when."""

    operator: str
    outlet: str
    since: date


class Counts(msgspec.Struct, frozen=True):
    """Of the people an operator serves."""

    people: int
    unemployed: int
    job_seeking: int
