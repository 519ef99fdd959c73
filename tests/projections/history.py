"""Random valid histories: a small province whose clerks do what comes to their minds, decided by the real write path.

The same seed makes the same history. What is refused is not recorded, so every event is one the domain allows; after a
few hundred acts every kind of event has happened.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, cast

from domain.appraisals.answer_commands import AnswerAppraisal, DecideAnswer, PublishAppraisal, RemindOfAppraisal
from domain.appraisals.answer_events import Objection, Ruling
from domain.appraisals.assessment_events import PARTIES
from domain.appraisals.commands import AdoptScheme, ConcludeAppraisal, DeriveAppraisal
from domain.appraisals.events import Counted, Measure, PointScore
from domain.shared.identity import check_character, credit_check_character
from domain.shared.message import Command
from tenants.accounts.roles import Role
from tenants.application import Application
from tenants.clock import MovingClock, business_date
from tenants.context import Context
from tenants.ids import new_id, new_number
from tenants.outcome import Done
from tenants.store.envelope import Envelope
from tenants.store.log import Log
from tests.projections.memory_log import MemoryLog

START = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


class Province:
    """Time, ids, chance and the one way to do something."""

    def __init__(self, seed: int, start: datetime = START) -> None:
        self.rng = random.Random(seed)  # noqa: S311 - the same seed must make the same history
        self.clock = MovingClock(start)
        self.log = MemoryLog()
        self.application = Application(cast(Log, self.log), self.clock, b"a secret of the tests")
        self.refused: dict[str, int] = {}

    @property
    def today(self) -> date:
        return business_date(self.clock())

    @property
    def envelopes(self) -> list[Envelope]:
        return self.log.envelopes

    def pass_time(self, hours: float) -> None:
        self.clock.advance(timedelta(hours=self.rng.uniform(0, 2 * hours), seconds=1))

    def id(self) -> str:
        return new_id(self.clock(), self.rng)

    def number(self) -> str:
        return new_number(self.clock(), self.rng)

    def do(self, command: Command, context: Context) -> bool:
        """Was it carried out, with something to record?"""
        outcome = self.application.handle(command, context)
        if isinstance(outcome, Done):
            return bool(outcome.events)
        self.refused[outcome.refusal.code] = self.refused.get(outcome.refusal.code, 0) + 1
        return False

    def identity(self) -> str:
        born = date(1970, 1, 1) + timedelta(days=self.rng.randrange(12_000))
        digits = f"350102{born:%Y%m%d}{self.rng.randrange(1000):03}"
        return digits + check_character(digits)

    def credit_code(self) -> str:
        first = "91350102" + "".join(self.rng.choices("0123456789ABCDEFGH", k=9))
        return first + credit_check_character(first)

    def as_bureau(self, area: str = "35") -> Context:
        return Context("user-bureau", Role.BUREAU, None, area, None, "")

    def as_system(self) -> Context:
        return Context("system:test", Role.SYSTEM, None, "", None, "")

    def as_staff(self, operator: str, outlet: str | None, role: Role = Role.CLERK) -> Context:
        return Context(f"user-{operator}", role, operator, operator[3:9], outlet, "")


def scheme(document: dict[str, Any], on: date, version: int = 1) -> AdoptScheme:
    return AdoptScheme(
        scheme="default-2024",
        version=version,
        effective_from=date(2025, 1, 1),
        is_default=True,
        document=document,
        on=on,
    )


def appraisals(province: Province, operator: str, period: str, contract: str) -> Iterator[tuple[Command, str]]:
    """An appraisal with made-up scores, from the draft to the end, and who gives each command."""
    rng, today = province.rng, province.today
    score = rng.randrange(0, 1001)
    which: dict[str, Any] = {"operator": operator, "period": period}
    point = PointScore(
        point="A4.1",
        category="工作量考核",
        weight=Decimal("25"),
        full=Decimal("100.00"),
        score=Decimal(score) / 10,
        measures=(Measure(name="handled_cases", unit="cases", actual=score, target=1000),),
    )
    told: dict[str, Any] = {
        "position": len(province.envelopes),
        "points": (point,),
        "counted": Counted(counted=score, duplicate=1, voided=2, withdrawn=3, late=4, late_in=5),
        "total": Decimal(score) / 10,
        "digest": f"{rng.getrandbits(256):064x}",
        "on": today,
        **which,
    }
    by: dict[str, Any] = {"contract": contract, "scheme": "default-2024", "scheme_version": 1}
    if len(period) == 4:
        asked = dict.fromkeys(PARTIES, ("A4.1",))
        by |= {"asked": asked, "days": dict.fromkeys(asked, 10), "until": dict.fromkeys(asked)}
    yield DeriveAppraisal(cut_off=f"{today.isoformat()}T24:00+08:00", **told, **by), "system"
    yield PublishAppraisal(digest=told["digest"], answer_days=5, answer_until=today, on=today, **which), "system"
    yield RemindOfAppraisal(of="answer", until=today, on=today, **which), "system"
    objection = Objection(point="A4.1", text="有几件没有计入")
    said: dict[str, Any] = {"agrees": rng.random() < 0.5}
    if not said["agrees"]:
        said["objections"] = (objection,)
    yield AnswerAppraisal(on=today, **said, **which), "manager"
    yield DecideAnswer(rulings=(Ruling(point="A4.1", upheld=False, reason="核对无误"),), on=today, **which), "bureau"
    yield ConcludeAppraisal(grade="不合格" if score < 600 else "合格", **told), "system"
