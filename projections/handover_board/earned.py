"""What an operator that left has earned under its last contract, counted as an appraisal counts. Notice 四(二)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from domain.appraisals.counting import sort_out
from domain.appraisals.kinds import CASE, VOUCHER
from domain.appraisals.scheme import in_force
from domain.handovers.settlement import earned, lines
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.operator_directory import queries as directory
from projections.views import Views
from projections.workload import queries as workload
from tenants.context import Context


@dataclass(frozen=True, slots=True)
class Counted:
    """The lines of the settlement; money in fen. `graded` is the period of the last grade, which gave `coefficient`."""

    contract: str
    lines: tuple[Any, ...]
    coefficient: Decimal
    graded: str
    position: int

    @property
    def earned_fen(self) -> int:
        return earned(self.lines, self.coefficient)


def earned_until(context: Context, views: Views, operator: str, until: date) -> Counted | None:
    """Everything that counted in the quarters of the contract up to the exit; None without a contract."""
    signed = directory.contracts(context, views, operator)
    if not signed:
        return None
    contract = max(signed, key=lambda one: one.first)
    schemes = tuple(scheme for _, scheme in archive.schemes_ready(views))
    number: Counter[str] = Counter()
    vouchers, paid_out, position = 0, 0, 0
    quarter = Period.quarter_of(contract.first)
    while quarter.first <= min(until, contract.last):
        scheme = in_force(schemes, quarter.first)
        work = workload.work_of(context, views, operator, quarter)
        position = work.position
        for fact in sort_out(work.facts, quarter, scheme).counting if scheme else ():
            if fact.kind == CASE:
                number[fact.item] += 1
            elif fact.kind == VOUCHER:
                vouchers, paid_out = vouchers + 1, paid_out + fact.amount_fen
        quarter = quarter.next
    done = lines(number, contract.prices_fen, vouchers, paid_out)
    coefficient, graded = _coefficient(context, views, operator, schemes)
    return Counted(contract.contract, done, coefficient, graded, position)


def _coefficient(context: Context, views: Views, operator: str, schemes: Any) -> tuple[Decimal, str]:
    """Of the latest grade, by the scheme that gave it; 1 where nothing was graded yet."""
    for one in archive.appraisals_of(context, views, operator):
        scheme = next((s for s in schemes if (s.scheme, s.version) == (one.scheme, one.scheme_version)), None)
        if one.grade is not None and scheme is not None and one.grade in scheme.coefficients:
            return scheme.coefficients[one.grade], one.period
    return Decimal(1), ""
