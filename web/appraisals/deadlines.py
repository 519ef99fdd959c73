"""Until when somebody has time: as it was stored, or else by the calendar as it is known now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from projections.appraisal_archive.course_answers import Course, Party
from projections.working_calendar import queries as calendar
from web.i18n import gettext, plural
from web.request import Request
from web.shown.days import today


@dataclass(frozen=True, slots=True)
class Deadline:
    """`until` is None while the calendar of that year is not known; `left` are working days after today."""

    until: date | None
    left: int | None
    passed: bool

    @property
    def words(self) -> str:
        """2026-10-20（还有 3 个工作日）."""
        if self.until is None:
            return gettext("那一年的工作日历还没有公布，期限待定")
        day = self.until.isoformat()
        if self.passed:
            return gettext("%(day)s（已过）", day=day)
        if self.left is None:
            return day
        return gettext("%(day)s（%(left)s）", day=day, left=plural("还有 %(num)s 个工作日", self.left))


def of_answer(request: Request, course: Course) -> Deadline | None:
    """None of what is not published."""
    if course.published_on is None or course.answer_days is None:
        return None
    return _deadline(request, course.published_on, course.answer_days, course.answer_until)


def of_party(request: Request, party: Party) -> Deadline:
    return _deadline(request, party.started_on, party.days, party.until)


def _deadline(request: Request, started_on: date, days: int, stored: date | None) -> Deadline:
    known, now = calendar.working_days(request.platform.views), today(request)
    until = known.deadline(started_on, days, stored)
    return Deadline(until, known.left(now, until) if until else None, until is not None and until < now)
