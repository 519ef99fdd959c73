"""What the jobs reach: questions of the read models and the one write path, as the system itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import structlog

from domain.appraisals.facts import WorkFact
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period
from domain.shared.working_days import WorkingDays
from projections.appraisal_archive import queries as archive
from projections.duty_list import queries as duties
from projections.duty_list.answers import Late
from projections.exit_board import queries as exit_board
from projections.exit_board.answers import Exit
from projections.handover_board import queries as handovers
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Contract, Operator
from projections.roster_board import queries as rosters
from projections.status_history import queries as statuses
from projections.status_history.answers import Past
from projections.views import Views
from projections.voucher_ledger import queries as ledger
from projections.working_calendar import queries as calendar
from projections.workload import queries as workload
from projections.workload.outlets import Outlet, outlets_as_of
from tenants.accounts.accounts import Accounts
from tenants.accounts.roles import Role
from tenants.application import Application
from tenants.clock import Clock, business_date
from tenants.context import Context
from tenants.imports.store import ImportStore
from tenants.trials.store import TrialStore

_log: Any = structlog.get_logger("schedule")


def system(job: str) -> Context:
    """The context of a job: it sees every operator and acts for none."""
    return Context(actor=f"system:{job}", role=Role.SYSTEM, tenant=None, area="", outlet=None, request_id="")


@dataclass(frozen=True, slots=True)
class Sources:
    """`catch_up` brings the read models to the end of the log before a job looks at them."""

    application: Application
    views: Views
    accounts: Accounts
    clock: Clock
    catch_up: Callable[[], object]
    access_log_days: int
    context: Context = field(default_factory=lambda: system("schedule"))
    _said: set[tuple[str, ...]] = field(default_factory=set)
    imports: ImportStore | None = None  # none where nobody uploads anything
    trials: TrialStore | None = None  # none where nobody tries a scheme

    @property
    def today(self) -> date:
        return business_date(self.clock())

    def acting_as(self, job: str) -> Sources:
        """The same, with the job's name on what it records."""
        return replace(self, context=system(job))

    def say_once(self, what: str, **of: str) -> None:
        """A warning that every tick would repeat, for this process to say once."""
        if (what, *of.values()) not in self._said:
            self._said.add((what, *of.values()))
            _log.warning(what, **of)

    def schemes(self) -> tuple[Scheme, ...]:
        """Every version of every scheme, in the order they took effect."""
        return tuple(scheme for _, scheme in archive.schemes_ready(self.views))

    def working_days(self) -> WorkingDays:
        """The calendar as far as it is known."""
        return calendar.working_days(self.views)

    def flagged_operators(self) -> tuple[Operator, ...]:
        """Those on their way out, the latest first."""
        return directory.flagged_operators(self.context, self.views)

    def open_exits(self) -> tuple[Exit, ...]:
        """Ways out that are not over."""
        return exit_board.open_exits(self.context, self.views)

    def exits_handing_over(self) -> tuple[Exit, ...]:
        """Ways out that ended in an exit whose handover is not completed."""
        under_way = handovers.handovers_under_way(self.context, self.views)
        found = (self.exit_of(one.operator, one.exit) for one in under_way)
        return tuple(one for one in found if one is not None)

    def exit_of(self, operator: str, exit: str) -> Exit | None:
        return exit_board.exit_of(self.context, self.views, operator, exit)

    def first_contract_day(self) -> date | None:
        return directory.first_contract_day(self.context, self.views)

    def under_contract(self, period: Period) -> tuple[str, ...]:
        """Operators with a contract in force on any day of the period, by code."""
        return directory.contracted_between(self.context, self.views, period.first, period.last)

    def appraised(self, period: Period) -> frozenset[str]:
        return archive.appraised_in(self.context, self.views, str(period))

    def facts(self, operator: str, period: Period) -> tuple[int, tuple[WorkFact, ...]]:
        """The operator's work around the period, and the log position it was read at."""
        work = workload.work_of(self.context, self.views, operator, period)
        return work.position, work.facts

    def outlets(self, operator: str, position: int, period: Period) -> tuple[Outlet, ...]:
        """The operator's outlets of a period, as told up to a log position."""
        return outlets_as_of(self.context, self.views, operator, position, period)

    def contracts(self, operator: str, position: int) -> tuple[Contract, ...]:
        """Contracts signed up to a log position."""
        return directory.contracts_as_of(self.context, self.views, operator, position)

    def reviews_due(self, day: date, limit: int) -> tuple[str, ...]:
        """People whose key groups the passing of time has changed by `day`, the longest ago first."""
        return rosters.reviews_due(self.context, self.views, day, limit)

    def vouchers_past(self, day: date, limit: int) -> tuple[str, ...]:
        """Live vouchers whose last day is before `day`, by number, the oldest first."""
        return ledger.vouchers_expiring_before(self.context, self.views, day, limit)

    def statuses_past(self, day: date, limit: int) -> tuple[Past, ...]:
        """Statuses that still stand though their last day is before `day`, the oldest first."""
        return statuses.statuses_past(self.context, self.views, day, limit)

    def late_duties(self, after: tuple[date, str], limit: int) -> tuple[Late, ...]:
        """Open duties whose day has passed, the oldest first, beginning behind `after`."""
        return duties.late_duties(self.context, self.views, self.today, after, limit)
