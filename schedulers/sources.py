"""What the jobs reach: questions of the read models and the one write path, as the system itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from domain.appraisals.counting import WorkFact
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Contract
from projections.views import Views
from projections.voucher_ledger import queries as ledger
from projections.workload import queries as workload
from tenants.accounts.roles import Role
from tenants.application import Application
from tenants.clock import Clock
from tenants.context import Context

SCHEME = "default-2024"


def system(job: str) -> Context:
    """The context of a job: it sees every operator and acts for none."""
    return Context(actor=f"system:{job}", role=Role.SYSTEM, tenant=None, area="", outlet=None, request_id="")


@dataclass(frozen=True, slots=True)
class Sources:
    """`catch_up` brings the read models to the end of the log before a job looks at them."""

    application: Application
    views: Views
    clock: Clock
    catch_up: Callable[[], object]
    context: Context = field(default_factory=lambda: system("schedule"))

    def schemes(self) -> tuple[Scheme, ...]:
        """The versions of the scheme in force, in order."""
        return tuple(archive.as_scheme(v) for v in archive.schemes(self.views) if v.scheme == SCHEME)

    def first_contract_day(self) -> date | None:
        return directory.first_contract_day(self.context, self.views)

    def operators_without(self, period: Period) -> list[str]:
        """Operators under contract in the period and not appraised for it, by code."""
        there = archive.appraised_in(self.context, self.views, str(period))
        under = directory.contracted_between(self.context, self.views, period.first, period.last)
        return [code for code in under if code not in there]

    def facts(self, operator: str, period: Period) -> tuple[int, tuple[WorkFact, ...]]:
        """The operator's work around the period, and the log position it was read at."""
        work = workload.work_of(self.context, self.views, operator, period)
        return work.position, work.facts

    def contracts(self, operator: str, position: int) -> tuple[Contract, ...]:
        """Contracts signed up to a log position."""
        return directory.contracts_as_of(self.context, self.views, operator, position)

    def vouchers_past(self, today: date, limit: int) -> list[str]:
        """Live vouchers whose last day is before today, by number."""
        return list(ledger.vouchers_expiring_before(self.context, self.views, today, limit))
