"""What the system can say beside a point that people score: computed now, never put in their place. Annex 3, 一、三.

Of a year that is over it says what was so on its last day, as far as records have a day; outlets are those of today.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.shared.period import Period
from projections.fair_board import queries as fairs
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator, Staff
from projections.workload import queries as workload
from web.formats import percent
from web.i18n import gettext
from web.operators.qualified import qualifications
from web.outlets.coverage import Coverage, coverage
from web.request import Request
from web.shown.days import today

AT_WINDOWS = ("1.1.1", "1.1.2")  # consultations
IN_COMPANIES = ("3.2.4", "3.3.1")  # guidance of employers, recruiting in their place


@dataclass(frozen=True, slots=True)
class Hint:
    """A share of one with how it was found, in words."""

    share: float
    words: str

    @property
    def percent(self) -> str:
        return percent(self.share)


def hints(request: Request, operator: Operator, period: Period) -> dict[str, Hint]:
    """Every hint by the name the scheme has for it; without those for which there is nothing to divide by."""
    found, day = coverage(request, operator), min(period.last, today(request))
    everybody = directory.staff(request.context, request.platform.views, operator.operator)
    staff = [one.staff for one in everybody if _was_here(one, day)]
    held = qualifications(request, operator.operator, set(staff), day)
    every = {
        "villages_covered": _share(found.covered, found.promised, gettext("合同内的村（社区）已覆盖")),
        "outlets_equipped": _share(
            sum(not one.without for one in found.loads), len(found.loads), gettext("必备设施齐全的网点")
        ),
        "staffing": _staffing(found),
        "credentialed_staff": _share(held["qualified"], len(staff), gettext("持有效资格证书的工作人员")),
        "trained_staff": _share(held["trained"], len(staff), gettext("本年度参加过培训的工作人员")),
        "activity_kinds": _activities(request, operator, period),
    }
    return {name: hint for name, hint in every.items() if hint}


def _was_here(one: Staff, day: date) -> bool:
    return one.joined_on <= day and (one.left_on is None or one.left_on > day)


def _activities(request: Request, operator: Operator, period: Period) -> Hint:
    """进社区、进招聘、进窗口、进企业: how many of the four the records of the year have anything of."""
    context, views, code = request.context, request.platform.views, operator.operator
    held = fairs.held_by_kind(context, views, code, period)
    at_windows, in_companies = (
        workload.cases_done(context, views, code, period, items) for items in (AT_WINDOWS, IN_COMPANIES)
    )
    outreach, job_fairs = held.get("outreach", 0), held.get("job-fair", 0)
    kinds = sum(count > 0 for count in (outreach, job_fairs, at_windows, in_companies))
    said = gettext(
        "四类中有记录的 %(kinds)s 类。进社区：基层行 %(outreach)s 场；进招聘：招聘会 %(fairs)s 场；"
        "进窗口：咨询 %(window)s 件；进企业：用人单位指导和代理招聘 %(company)s 件",
        kinds=kinds,
        outreach=outreach,
        fairs=job_fairs,
        window=at_windows,
        company=in_companies,
    )
    return Hint(kinds / 4, said)


def _share(part: int, whole: int, what: str) -> Hint | None:
    if not whole:
        return None
    words = gettext("%(what)s：%(part)s / %(whole)s", what=what, part=part, whole=whole)
    return Hint(part / whole, words)


def _staffing(found: Coverage) -> Hint | None:
    """Half for outlets with anybody there, half for one member of staff to 3,000 people."""
    if not found.loads:
        return None
    staffed = len(found.loads) - len(found.unstaffed)
    enough = min(1.0, found.staff / found.needed) if found.needed else 1.0
    said = gettext(
        "有工作人员的网点 %(staffed)s / %(outlets)s；%(staff)s 名工作人员，服务对象 %(people)s 人",
        staffed=staffed,
        outlets=len(found.loads),
        staff=found.staff,
        people=found.people,
    )
    return Hint((staffed / len(found.loads) + enough) / 2, said)
