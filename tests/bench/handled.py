"""What is measured as "a command": a voucher is issued through the program's own write path.

Permission, request id, the policy's and the person's streams, the voucher's own; then the decision, and in one
transaction the event, its claim (one live voucher a person a policy), the budget's use and the answer.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date

from domain.vouchers.commands import IssueVoucher, OpenVoucherPolicy
from tenants.accounts.roles import Role
from tenants.clock import business_date, system_clock
from tenants.context import Context
from tenants.outcome import Done
from tenants.platform import open_write_side
from tenants.settings import Settings
from tests.support.asked import ask
from tests.support.controls import OPERATOR
from tests.support.working import working


@contextmanager
def issue_vouchers(settings: Settings, *, policies: int = 100, people: int = 200) -> Iterator[Callable[[], object]]:
    """An operation that issues one voucher more, as often as there are people for each policy."""
    today = business_date(system_clock())
    _prepare(settings, today, policies, people)
    with closing(open_write_side(settings)) as side:
        numbers = itertools.count()

        def issue() -> None:
            number = next(numbers)
            policy, person = divmod(number, people)
            outcome = side.application.handle(
                IssueVoucher(voucher=f"v-{number}", policy=f"policy-{policy}", person=f"person-{person}", on=today),
                Context("user-bureau", Role.BUREAU, None, "35", None, f"request-{number}"),
            )
            if not isinstance(outcome, Done):
                raise RuntimeError(f"number {number} was refused: {outcome.refusal.code}")

        for _ in range(people):  # a program that has been up for a while knows whom it deals with
            issue()
        yield issue


def _prepare(settings: Settings, today: date, policies: int, people: int) -> None:
    with working(settings, system_clock(), durable=False) as province:
        province.contract(OPERATOR, first=today)
        for number in range(policies):
            opened = ask(
                OpenVoucherPolicy,
                policy=f"policy-{number}",
                area="35",
                budget_fen=30_000 * people,
                first=today,
                last=date(today.year + 1, 12, 31),
                on=today,
            )
            province.do(opened)
        for number in range(people):
            person = province.registration(OPERATOR, f"person-{number}", today)
            province.do(person, province.staff(OPERATOR))
