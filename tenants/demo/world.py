"""The demo province while its history is told: the clock, the dice, the desks, and the hand that gives commands."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from domain.people.events import stream
from domain.people.person import decider as people
from domain.shared.message import Command
from tenants.accounts.roles import Role
from tenants.application import Application
from tenants.clock import MovingClock, business_date
from tenants.context import Context
from tenants.demo.crowd import Crowd
from tenants.demo.desk import Desk
from tenants.demo.owed import Owed
from tenants.demo.plan import OutletPlan, Plan
from tenants.demo.requests import VoucherRequest
from tenants.demo.seasons import moment
from tenants.evidence.store import EvidenceStore
from tenants.ids import new_number
from tenants.outcome import Refused
from tenants.vault.vault import Vault


@dataclass
class Tally:
    """What the demo has done so far. `refused` counts refusals by code; a demo that is in order has none."""

    commands: int = 0
    events: int = 0
    refused: Counter[str] = field(default_factory=Counter)


class World:
    """Everything a story needs. All chance comes from the one `rng`, so that the same seed tells the same history."""

    def __init__(
        self,
        application: Application,
        vault: Vault,
        clock: MovingClock,
        plan: Plan,
        evidence: EvidenceStore | None = None,
    ) -> None:
        self.evidence = evidence  # without one, nothing is proved by files
        self.application, self.clock, self.plan = application, clock, plan
        self.rng = random.Random(f"{plan.seed} {plan.end}")  # noqa: S311  made-up people, not keys
        self.crowd = Crowd(vault, self.rng)
        self.desks = [Desk(operator) for operator in plan.operators]
        self.owed = Owed(self.desks[0].plan.code, self._groups_of)  # of the first desk alone
        self.employers = 0
        self.requests: list[VoucherRequest] = []
        self.tally = Tally()
        self.left: set[str] = set()  # operators that are told to go: their desks stop
        bureau = plan.user("bureau")
        self.bureau = Context(bureau.id, Role.BUREAU, None, bureau.area, None, "")
        second = plan.user("bureau2")
        self.second = Context(second.id, Role.BUREAU, None, second.area, None, "")
        self.system = Context("system:founding", Role.SYSTEM, None, "", None, "")

    def _groups_of(self, person: str) -> dict[str, date]:
        known = people.fold(one.event for one in self.application.log.load(stream(person)))
        return dict(known.groups) if known else {}

    @property
    def today(self) -> date:
        return business_date(self.clock())

    def at(self, day: date, minutes: float) -> datetime:
        """A moment of a day, or now when that has gone by."""
        return max(self.clock(), moment(day, minutes))

    def later(self, least: float, most: float) -> datetime:
        """From `least` to `most` minutes from now."""
        return self.clock() + timedelta(minutes=self.rng.uniform(least, most))

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def number(self) -> str:
        """A new readable number, for a case, a referral, a vacancy, an employer or a voucher."""
        return new_number(self.clock(), self.rng)

    def clerk(self, desk: Desk, outlet: OutletPlan) -> Context:
        """Somebody at the window of an outlet."""
        staff = self.rng.choice(outlet.staff)
        return Context(staff.id, Role.CLERK, desk.plan.code, desk.plan.county, outlet.id, "")

    def manager(self, desk: Desk) -> Context:
        return Context(desk.plan.manager, Role.MANAGER, desk.plan.code, desk.plan.county, None, "")

    def do(self, context: Context, commands: Sequence[Command]) -> bool:
        """Give commands, to be carried out together or not at all. False, and counted, when they are refused."""
        outcome = self.application.handle(commands, context)
        self.tally.commands += len(commands)
        if isinstance(outcome, Refused):
            self.tally.refused[outcome.refusal.code] += 1
            return False
        self.tally.events += len(outcome.events)
        self.owed.note(outcome.events, self.today)
        return True
