"""If a period closed today (今天截止会怎样): the same arithmetic as an appraisal, and nothing recorded.

What the log has told by now is scored by the scheme in force; what people score is awaited. One operator's work of one
period is read, never a province: where a scheme compares peers, it is with those of the appraisal before.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil

from domain.appraisals.counting import last_recording_day
from domain.appraisals.derive import Result, derive
from domain.appraisals.peers import recorded
from domain.appraisals.targets import overlap_days
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.peers import completion
from projections.operator_directory import queries as directory
from projections.workload import queries as workload
from projections.workload.outlets import outlets_as_of
from web.appraisals.reading import Group, PointRead, categories
from web.request import Request
from web.shown.days import today
from web.shown.schemes import SchemeShown, scheme_on

QUARTER, YEAR = "quarter", "year"


@dataclass(frozen=True, slots=True)
class Closing:
    """A period as it would be if it closed today; `result` is None where the contract sets nothing to measure by."""

    operator: str
    period: Period
    scheme: SchemeShown
    result: Result | None
    position: int
    gone: Fraction  # how much of the period is over, today included

    @property
    def points(self) -> tuple[PointRead, ...]:
        by_scheme = {one.point: one for one in self.scheme.scheme.points}
        scores = self.result.points if self.result else ()
        return tuple(PointRead(one, by_scheme.get(one.point), completion(one), None, None) for one in scores)

    @property
    def categories(self) -> list[Group]:
        return categories(self.points)

    @property
    def systems_full(self) -> Decimal:
        """The full mark of what the system scores."""
        return sum((one.score.full for one in self.points if one.score.score is not None), Decimal(0))

    @property
    def lacking(self) -> Decimal:
        """Marks lacking to the least total that does not fail; 0 when there are none."""
        return max(Decimal(0), self.scheme.pass_mark - self.result.total) if self.result else Decimal(0)

    @property
    def failing(self) -> bool:
        return self.result is not None and self.scheme.scheme.fails(self.result.grade)

    @property
    def low(self) -> int:
        """How many points are below the pass line."""
        line = Fraction(self.scheme.pass_mark) / 100
        return sum(one.reached is not None and one.reached < line for one in self.points)

    @property
    def recorded_until(self) -> str:
        """The last day on which work of the period can be recorded, ISO 8601."""
        return last_recording_day(self.period, self.scheme.scheme).isoformat()

    def lacks(self, actual: int, target: int) -> tuple[int, int]:
        """What a figure lacks to the pass line and to its target, in the figure's unit."""
        passing = ceil(Fraction(target) * Fraction(self.scheme.pass_mark) / 100)
        return max(0, passing - actual), max(0, target - actual)


def current(request: Request, kind: str) -> Period:
    """The quarter or the year of today."""
    return Period.year_of(today(request)) if kind == YEAR else Period.quarter_of(today(request))


def closing(request: Request, operator: str, period: Period) -> Closing | None:
    """The period of an operator as the read models have it now; None before there is a scheme."""
    context, views, scheme = request.context, request.platform.views, scheme_on(request, period.first)
    if scheme is None:
        return None
    work = workload.work_of(context, views, operator, period)
    signed = directory.contracts_as_of(context, views, operator, work.position)
    contracts = [one for one in signed if overlap_days(one, period)]
    before = archive.appraisal(context, views, operator, str(period.previous))
    rules = scheme.scheme
    result = None
    if contracts:
        result = derive(
            rules,
            contracts,
            period,
            [fact for fact in work.facts if fact.on <= today(request)],  # a task that is not due yet counts on its day
            outlets=outlets_as_of(context, views, operator, work.position, period) if rules.appraises_outlets else (),
            peers=recorded(before.points) if before else {},
        )
    days = (period.last - period.first).days + 1
    gone = Fraction((min(today(request), period.last) - period.first).days + 1, days)
    return Closing(operator, period, scheme, result, work.position, gone)
