"""The story of `tests.support.controls`, told through the write path: who acts, what is asked, what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from itertools import count
from threading import Barrier
from typing import Any

from domain.cases.commands import CompleteStep, OpenCase
from domain.catalogue.catalogue import items
from domain.jobs.commands import MakeReferral, RegisterEmployer, RegisterVacancy
from domain.operators.commands import AdmitOperator, OpenOutlet, SignContract
from domain.people.commands import RegisterPerson
from domain.shared.identity import check_character
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal
from domain.vouchers.commands import ClaimVoucher, IssueVoucher, OpenVoucherPolicy
from tenants.accounts.roles import Role
from tenants.clock import MovingClock, start_of
from tenants.context import Context
from tenants.outcome import Done, Outcome, Refused
from tenants.platform import WriteSide, open_write_side
from tenants.settings import Settings
from tenants.store.envelope import Envelope
from tests.support.asked import ask
from tests.support.controls import (
    DAY,
    EMPLOYER,
    OPERATOR,
    OTHER_COUNTY,
    OTHER_OPERATOR,
    OTHER_OUTLET,
    OTHER_VILLAGE,
    OUTLET,
    PERSON,
    REFERRAL_CASE,
    VACANCY,
    VACANCY_CASE,
)
from tests.support.filled import fields_of, told_of

NOW = datetime(2026, 7, 1, 2, 0, tzinfo=UTC)  # ten in the morning of the story's day
AT_OTHERS = {"operator": OTHER_OPERATOR, "outlet": OTHER_OUTLET}


class Story:
    """`do` expects it done, `refused` expects it refused and nothing written."""

    def __init__(self, settings: Settings, *, process: str = "request") -> None:
        self.clock = MovingClock(NOW)
        self.side: WriteSide = open_write_side(settings, self.clock)
        self.log, self.application = self.side.log, self.side.application
        self._requests, self._process = count(1), process

    def close(self) -> None:
        self.side.close()

    def context(self, role: Role, request_id: str = "", **changes: Any) -> Context:
        told: dict[str, Any] = {"actor": f"user-{role}", "tenant": None, "area": "35", "outlet": None}
        if role.in_tenant:
            told |= {"tenant": OPERATOR, "area": "350102"}
        if role is Role.CLERK:
            told |= {"outlet": OUTLET}
        return Context(role=role, request_id=request_id or f"{self._process}-{next(self._requests)}", **told | changes)

    def bureau(self, **changes: Any) -> Context:
        return self.context(Role.BUREAU, **changes)

    def clerk(self, **changes: Any) -> Context:
        return self.context(Role.CLERK, **changes)

    def other_clerk(self, **changes: Any) -> Context:
        return self.clerk(actor="user-other", tenant=OTHER_OPERATOR, outlet=OTHER_OUTLET, **changes)

    def system(self, **changes: Any) -> Context:
        return self.context(Role.SYSTEM, actor="system:job", area="", **changes)

    def ask(self, commands: Command | Sequence[Command], context: Context, **more: Any) -> Outcome:
        return self.application.handle(commands, context, **more)

    def do(self, commands: Command | Sequence[Command], context: Context, **more: Any) -> Done:
        outcome = self.ask(commands, context, **more)
        assert isinstance(outcome, Done), outcome
        return outcome

    def refused(self, commands: Command | Sequence[Command], context: Context, **more: Any) -> Refusal:
        before = self.log.head()
        outcome = self.ask(commands, context, **more)
        assert isinstance(outcome, Refused), outcome
        assert self.log.head() == before
        return outcome.refusal

    def at_once(self, asks: Sequence[Callable[[], Outcome]]) -> list[Outcome]:
        """Each ask in a thread of its own, all let go together."""
        gate = Barrier(len(asks))

        def run(asked: Callable[[], Outcome]) -> Outcome:
            gate.wait()
            return asked()

        with ThreadPoolExecutor(len(asks)) as pool:
            return list(pool.map(run, asks))

    def history(self) -> list[Envelope]:
        return self.log.feed(0, 10_000)

    def names(self, after: int = 0) -> list[str]:
        return [envelope.name for envelope in self.log.feed(after, 10_000)]

    def pass_to(self, day: date) -> None:
        """Ten in the morning of a later day."""
        self.clock.set(start_of(day) + timedelta(hours=10))

    # -- what the stories begin with

    def found_operators(self) -> None:
        """The operator and another one in the next county, each with a contract and an outlet."""
        manager = self.context(Role.MANAGER)
        self.do([ask(AdmitOperator), ask(SignContract)], self.bureau())
        self.do(ask(OpenOutlet), manager)
        other = {"operator": OTHER_OPERATOR, "area": OTHER_COUNTY, "credit_code": "91350100MA2XX7TF02"}
        self.do(ask(AdmitOperator, **other, name="台江人力"), self.bureau())
        self.do(ask(SignContract, operator=OTHER_OPERATOR, contract="台江", areas=(OTHER_COUNTY,)), self.bureau())
        there = self.context(Role.MANAGER, actor="user-other-manager", tenant=OTHER_OPERATOR)
        self.do(ask(OpenOutlet, **AT_OTHERS, village=OTHER_VILLAGE, villages=(OTHER_VILLAGE,)), there)

    def admission_of(self, operator: str) -> list[Command]:
        """One more operator of the story's county, with a contract like the first one's."""
        code = {"operator": operator}
        return [
            ask(AdmitOperator, **code, credit_code="91330106673959654P"),
            ask(SignContract, **code, contract=operator),
        ]

    def register(self, person: str = PERSON, number: str = "350102199003070020", **changes: Any) -> Done:
        return self.do(self.registering(person, number, **changes), self.clerk())

    def registering(self, person: str = PERSON, number: str = "350102199003070020", **changes: Any) -> RegisterPerson:
        """The command as the window sends it, with the keys of the vault."""
        key = self.side.vault.lookup_key("identity", number)
        return ask(RegisterPerson, person=person, identity=Personal.of(number), identity_key=key, **changes)

    def finish(self, item: str = "3.1.2", case: str = "case-312", **changes: Any) -> None:
        """Open a case and take it to its end."""
        self.do(ask(OpenCase, case=case, item=item, **self.form(item) | changes), self.clerk())
        for step in range(1, len(items()[item].steps) + 1):
            self.do(ask(CompleteStep, case=case, step=step, on=changes.get("on", DAY)), self.clerk())

    @staticmethod
    def form(item: str) -> dict[str, Any]:
        """The item's form, complete."""
        return {"fields": fields_of(item), "told": told_of(item)}

    def publish(self, headcount: int = 2) -> None:
        """An employer with a published vacancy."""
        self.do(ask(RegisterEmployer), self.clerk())
        about = {"item": "3.1.1", "subject_kind": "employer", "subject": EMPLOYER, "about": VACANCY}
        self.do(
            [
                self.opening(VACANCY_CASE, **about),
                ask(RegisterVacancy, headcount=headcount),
            ],
            self.clerk(),
        )
        for step in range(1, 8):
            self.do(ask(CompleteStep, case=VACANCY_CASE, step=step), self.clerk())

    def opening(self, case: str, **changes: Any) -> OpenCase:
        return ask(OpenCase, case=case, declared=(), private=None, **changes)

    def issuing(self, voucher: str, **changes: Any) -> IssueVoucher:
        return ask(IssueVoucher, voucher=voucher, terms=None, **changes)

    def refer(self, referral: str = "referral-1", person: str = PERSON, case: str = REFERRAL_CASE) -> None:
        opened = self.opening(case, item="3.1.3", subject=person)
        self.do([opened, ask(MakeReferral, referral=referral, person=person, case=case)], self.clerk())

    def issue(self, *, claim: bool = True, **policy: Any) -> None:
        """A policy and a claimed voucher of it."""
        self.do(ask(OpenVoucherPolicy, **policy), self.bureau())
        self.do(ask(IssueVoucher, terms=None), self.bureau())
        if claim:
            self.do(ask(ClaimVoucher, operator=OPERATOR), self.clerk())


def number(n: int, born: str = "19900307") -> str:
    """Another identity number for each n; none is the one of the story."""
    digits = f"350102{born}{100 + n}"
    return digits + check_character(digits)
