"""A small province at work, through the one write path, at moments the test chooses: contracts, cases, vouchers.

with working(settings, at(2026, 1, 1)) as province:
    province.adopt_scheme()
    province.contract(OPERATOR, {"handled_cases": 4})
    province.finish_cases(OPERATOR, 3)
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

from domain.appraisals.answer_commands import AnswerAppraisal
from domain.appraisals.commands import AdoptScheme
from domain.calendars.commands import PublishWorkingDays
from domain.cases.commands import CompleteStep, OpenCase
from domain.catalogue.catalogue import items
from domain.operators.commands import AddStaff, AdmitOperator, OpenOutlet, SignContract
from domain.people.commands import RegisterPerson
from domain.shared.identity import check_character, credit_check_character
from domain.shared.message import Command, Event
from domain.shared.period import Period
from domain.shared.personal import Personal
from domain.vouchers.commands import ClaimVoucher, IssueVoucher, OpenVoucherPolicy, RedeemVoucher
from projections.appraisal_archive import course
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import Appraisal
from projections.catalog import ROOMS
from projections.runner import Runner
from projections.views import Views
from schedulers.appraisal_course import appraisal_course
from schedulers.sources import Sources, system
from tenants.accounts.roles import Role
from tenants.clock import SHANGHAI, MovingClock, business_date
from tenants.context import Context
from tenants.outcome import Done
from tenants.platform import WriteSide, open_write_side
from tenants.settings import Settings
from tests.support.appraised import default_document
from tests.support.asked import ask
from tests.support.controls import OPERATOR, POLICY

ITEM = "3.1.2"


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment in Shanghai."""
    return datetime(year, month, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


class Working:
    """`do` fails the test when a command is refused: what is given here must be possible."""

    def __init__(self, side: WriteSide, clock: MovingClock, views: Views) -> None:
        self.side, self.clock, self.views = side, clock, views
        self.runner = Runner(side.log, views, ROOMS)
        self.sources = Sources(
            side.application,
            views,
            side.accounts,
            clock,
            self.runner.catch_up,
            184,
            imports=side.imports,
            trials=side.trials,
        )
        self._rng = random.Random(1)  # noqa: S311  made-up companies, not keys
        self._number = 0

    @property
    def today(self) -> date:
        return business_date(self.clock())

    def do(self, commands: Command | Sequence[Command], context: Context | None = None) -> tuple[Event, ...]:
        outcome = self.side.application.handle(commands, context or self.bureau)
        assert isinstance(outcome, Done), outcome
        return outcome.events

    def adopt_scheme(self, version: int = 1, effective_from: date = date(2025, 1, 1), **changes: Any) -> None:
        document = default_document() | changes
        adopted = AdoptScheme(
            scheme="default-2024",
            version=version,
            effective_from=effective_from,
            is_default=True,
            document=document,
            on=self.today,
        )
        self.do(adopted, Context("system:founding", Role.SYSTEM, None, "", None, ""))

    def contract(self, operator: str = OPERATOR, targets: dict[str, int] | None = None, **changes: Any) -> None:
        """Admit an operator with a contract over its county for this year and the next, and an outlet with staff."""
        county, year = operator[3:9], self.today.year
        village, manager = f"{county}001001", self.staff(operator, Role.MANAGER)
        code = self._credit_code()
        signed = {
            "operator": operator,
            "contract": f"HT-{operator}",
            "areas": (county,),
            "first": date(year, 1, 1),
            "last": date(year + 1, 12, 31),
            "targets": targets if targets is not None else {"handled_cases": 4},
            "on": self.today,
        }
        self.do(ask(AdmitOperator, operator=operator, credit_code=code, area=county, on=self.today))
        self.do(ask(SignContract, **signed | changes))
        outlet = self.outlet(operator)
        opened = ask(OpenOutlet, operator=operator, outlet=outlet, village=village, villages=(village,), on=self.today)
        joined = ask(AddStaff, operator=operator, outlet=outlet, staff=f"{operator}-staff", on=self.today)
        self.do([opened, joined], manager)

    def outlet(self, operator: str) -> str:
        return f"{operator}-w1"

    def staff(self, operator: str, role: Role = Role.CLERK) -> Context:
        outlet = self.outlet(operator) if role is Role.CLERK else None
        return Context(f"user-{operator}-{role.value}", role, operator, operator[3:9], outlet, "")

    @property
    def bureau(self) -> Context:
        return Context("user-bureau", Role.BUREAU, None, "35", None, "")

    def finish_cases(self, operator: str, count: int, *, on: date | None = None) -> list[tuple[str, str]]:
        """As many people come to look for work, each registered and their case finished: (person, case) of each."""
        made = []
        for _ in range(count):
            person, case = f"person-{self._number + 1}", f"case-{self._number + 1}"
            self.do(self.registration(operator, person, on or self.today), self.staff(operator))
            self.do(self.finished_case(operator, person, case, on or self.today), self.staff(operator))
            made.append((person, case))
        return made

    def registration(self, operator: str, person: str, on: date) -> RegisterPerson:
        """Somebody new, with an identity number and a phone of their own."""
        self._number += 1
        born = date(1980, 1, 1) + timedelta(days=self._number % 8_000)
        digits = f"350102{born:%Y%m%d}{self._number // 8_000:03}"
        identity = digits + check_character(digits)
        vault = self.side.vault
        return ask(
            RegisterPerson,
            person=person,
            operator=operator,
            outlet=self.outlet(operator),
            identity=Personal.of(identity),
            identity_key=vault.lookup_key("identity", identity),
            phone_key=vault.lookup_key("phone", f"138{self._number:08}"),
            village=f"{operator[3:9]}001001",
            on=on,
        )

    def finished_case(self, operator: str, person: str, case: str, on: date) -> list[Command]:
        opened = ask(
            OpenCase,
            case=case,
            operator=operator,
            outlet=self.outlet(operator),
            village=f"{operator[3:9]}001001",
            item=ITEM,
            subject=person,
            on=on,
        )
        steps = range(1, len(items()[ITEM].steps) + 1)
        return [opened, *(CompleteStep(case=case, operator=operator, step=step, on=on) for step in steps)]

    def open_policy(self, **changes: Any) -> None:
        self.do(ask(OpenVoucherPolicy, **{"area": "35", "on": self.today} | changes))

    def issue(self, voucher: str, person: str, *, claim_at: str = "", policy: str = POLICY) -> None:
        """Issue a voucher today, and have it claimed at the window of an operator."""
        self.do(IssueVoucher(voucher=voucher, policy=policy, person=person, on=self.today))
        if claim_at:
            claimed = ClaimVoucher(voucher=voucher, via="window", operator=claim_at, on=self.today)
            self.do(claimed, self.staff(claim_at))

    def redemption(self, voucher: str, operator: str, case: str) -> RedeemVoucher:
        return RedeemVoucher(voucher=voucher, operator=operator, outlet=self.outlet(operator), case=case, on=self.today)

    def know_working_days(self, *years: int) -> None:
        """Monday to Friday, but for the first day of the year."""
        for year in years:
            holidays = (date(year, 1, 1),)
            told: dict[str, Any] = {"year": year, "edition": 0, "holidays": holidays, "workdays": (), "source": "测试"}
            self.do(PublishWorkingDays(**told, on=self.today))

    def conclude(self) -> None:
        """Publish every draft, have the operators agree, and let the results stand."""
        self.agree()
        appraisal_course(self.sources)

    def agree(self) -> None:
        """Publish every draft and have the operators agree."""
        appraisal_course(self.sources)
        for one in course.in_status(system("test"), self.views, ("published",)):
            agreed = AnswerAppraisal(operator=one.operator, period=one.period, agrees=True, on=self.today)
            self.do(agreed, self.staff(one.operator, Role.MANAGER))
        self.runner.catch_up()

    def appraisals(self, operator: str) -> list[Appraisal]:
        """Oldest first, as the read models have them."""
        self.runner.catch_up()
        found = archive.appraisals_of(system("test"), self.views, operator)
        return sorted(found, key=lambda one: one.period)

    def _credit_code(self) -> str:
        first = "91350102" + "".join(self._rng.choices("0123456789ABCDEFGH", k=9))
        return first + credit_check_character(first)


@contextmanager
def working(settings: Settings, moment: datetime, *, durable: bool = True) -> Iterator[Working]:
    """Over migrated settings, with a clock of its own that stands at `moment`."""
    clock = MovingClock(moment)
    side = open_write_side(settings, clock, durable=durable)
    views = Views.open(settings)
    try:
        province = Working(side, clock, views)
        province.runner.prepare()
        yield province
    finally:
        views.close()
        side.close()


@contextmanager
def overdue(settings: Settings, operators: int = 1, *, targets: dict[str, int] | None = None) -> Iterator[Working]:
    """By the clock of this machine, which programs under test go by: quarters of half a year are not appraised yet.

    The first operator has finished one case; the clock now stands at this moment.
    """
    first = Period.quarter_of(datetime.now(SHANGHAI).date()).previous.previous.first
    with working(settings, at(first.year, first.month, first.day), durable=False) as province:
        province.adopt_scheme()
        for number in range(operators):
            province.contract(operator_code(number), targets or {"handled_cases": 1}, first=first)
        province.finish_cases(operator_code(0), 1)
        province.clock.set(datetime.now(UTC))
        yield province


def operator_code(number: int) -> str:
    return f"op-350102-{number + 1:03}"
