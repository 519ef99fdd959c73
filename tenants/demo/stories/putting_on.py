"""What outlets put on besides serving people one by one: when which of it begins, and the hands that do it.

Drawn by dice of its own for each desk and day: whatever happens here, no other story changes. The first desk has most
of it, so that no page of it is empty; elsewhere it is rare, because every finished case counts in the appraisal.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from domain.cases.commands import CompleteStep, OpenCase
from domain.catalogue.catalogue import items
from domain.shared.message import Command
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.story import Story
from tenants.demo.world import World
from tenants.ids import new_number


@dataclass(frozen=True, slots=True)
class Hand:
    """One desk on one day: its busiest outlet, somebody at its window, and dice that no other story throws."""

    world: World
    desk: Desk
    rng: random.Random

    @classmethod
    def of(cls, world: World, desk: Desk, what: str, day: date) -> Hand:
        return cls(world, desk, random.Random(f"{what} {desk.plan.code} {day}"))  # noqa: S311  made-up, not keys

    @contextmanager
    def apart(self) -> Iterator[None]:
        """While this lasts, the province throws this hand's dice: what is drawn changes no other story."""
        before = self.world.rng.getstate()
        self.world.rng.setstate(self.rng.getstate())
        try:
            yield
        finally:
            self.rng.setstate(self.world.rng.getstate())
            self.world.rng.setstate(before)

    @property
    def outlet(self) -> OutletPlan:
        return self.desk.plan.outlets[0]

    @property
    def today(self) -> date:
        return self.world.today

    @property
    def of_operator(self) -> dict[str, str]:
        return {"operator": self.desk.plan.code}

    def number(self) -> str:
        return new_number(self.world.clock(), self.rng)

    def do(self, commands: list[Command]) -> bool:
        plan = self.desk.plan
        clerk = Context(self.outlet.staff[0].id, Role.CLERK, plan.code, plan.county, self.outlet.id, "")
        return self.world.do(clerk, commands)

    def begin(self, item: str, kind: str, case: str, subject: str, fields: Mapping[str, str]) -> OpenCase:
        """The case that something begins with."""
        return OpenCase(
            case=case,
            operator=self.desk.plan.code,
            outlet=self.outlet.id,
            village=self.outlet.village,
            item=item,
            subject_kind=kind,
            subject=subject,
            fields=dict(fields),
            on=self.today,
        )

    def steps(self, case: str, item: str, first: int = 1, last: int | None = None) -> list[Command]:
        end = last or len(items()[item].steps)
        of = {"case": case, "operator": self.desk.plan.code}
        return [CompleteStep(step=step, on=self.today, **of) for step in range(first, end + 1)]


Told = Callable[[World, Desk, date], Story]


def due(world: World, desk: Desk, day: date, told: Told, *after: int, every: int = 0) -> Iterable[Story]:
    """The story begins so many days after the contract did, at the first desk again `every` so many days."""
    gone = (day - desk.plan.first).days
    again = every and desk is world.desks[0] and gone >= after[0]
    for days in (*after, *range(after[0], gone + 1, every)) if again else after:
        if working_day_from(desk.plan.first + timedelta(days=days)) == day:
            yield told(world, desk, day)
            return


def at_the_end(world: World, desk: Desk, day: date, told: Told, days: int) -> Iterable[Story]:
    """At the first desk, so many days before the history ends: what is still going on when somebody looks."""
    if desk is world.desks[0] and working_day_from(world.plan.end - timedelta(days=days)) == day:
        yield told(world, desk, day)
