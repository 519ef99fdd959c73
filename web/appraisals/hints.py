"""What the system can say beside a point that people score: computed now, never put in their place. Annex 3, 一、三."""

from __future__ import annotations

from dataclasses import dataclass

from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from web.formats import percent
from web.i18n import gettext
from web.operators.qualified import qualifications
from web.outlets.coverage import Coverage, coverage
from web.request import Request


@dataclass(frozen=True, slots=True)
class Hint:
    """A share of one with how it was found, in words."""

    share: float
    words: str

    @property
    def percent(self) -> str:
        return percent(self.share)


def hints(request: Request, operator: Operator) -> dict[str, Hint]:
    """Every hint by the name the scheme has for it; without those for which there is nothing to divide by."""
    found = coverage(request, operator)
    everybody = directory.staff(request.context, request.platform.views, operator.operator)
    staff = [one.staff for one in everybody if one.is_here]
    held = qualifications(request, operator.operator, set(staff))
    every = {
        "villages_covered": _share(found.covered, found.promised, gettext("合同内的村（社区）已覆盖")),
        "outlets_equipped": _share(
            sum(not one.without for one in found.loads), len(found.loads), gettext("必备设施齐全的网点")
        ),
        "staffing": _staffing(found),
        "credentialed_staff": _share(held["qualified"], len(staff), gettext("持有效资格证书的工作人员")),
        "trained_staff": _share(held["trained"], len(staff), gettext("本年度参加过培训的工作人员")),
    }
    return {name: hint for name, hint in every.items() if hint}


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
