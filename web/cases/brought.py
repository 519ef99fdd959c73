"""The lasting thing that a case has brought about, as the panel of its page shows it."""

from __future__ import annotations

from typing import NamedTuple

from projections.case_board.answers import Case
from projections.training_board import queries as training
from projections.venture_board import founders, loans
from projections.venture_board import queries as ventures
from web import addresses
from web.i18n import gettext
from web.request import Request
from web.terms.badge import Badge
from web.terms.training import course_badge
from web.terms.ventures import loan_badge, venture_badge


class Thing(NamedTuple):
    """What it is, its name, where it is shown, and how it stands."""

    kind: str
    name: str
    href: str
    badge: Badge


def brought_about(request: Request, case: Case) -> Thing | None:
    """A class, a project, a founder's file or a loan; None when the case has brought about nothing of the kind."""
    make = {
        "4.1.1": _course,
        "4.1.2": _enrolment,
        "5.1.1": _enrolment,
        "5.1.2": _loan,
        "5.2.2": _founder,
        "5.3.2": _venture,
        "5.3.3": _founder,
    }.get(case.item)
    return make(request, case) if make else None


def _course(request: Request, case: Case) -> Thing | None:
    found = training.course(request.context, request.platform.views, case.subject)
    if found is None:
        return None
    href = addresses.url("courses.show", course=found.course)
    return Thing(gettext("培训班"), found.project, href, course_badge(found.status))


def _enrolment(request: Request, case: Case) -> Thing | None:
    found = training.course_of_case(request.context, request.platform.views, case.case, case.subject)
    if found is None:
        return None
    href = addresses.url("enrolments.show", course=found.course, person=case.subject)
    place = training.place_in_line(request.context, request.platform.views, found.course, case.subject)
    if place is None:
        return Thing(gettext("报读的培训班"), found.project, href, course_badge(found.status))
    waits = Badge("warn", gettext("候补第 %(place)s 位", place=place), "clock")
    return Thing(gettext("候补的培训班"), found.project, href, waits)


def _venture(request: Request, case: Case) -> Thing | None:
    found = ventures.venture(request.context, request.platform.views, case.subject)
    if found is None:
        return None
    href = addresses.url("ventures.show", venture=found.venture)
    return Thing(gettext("创业项目"), found.name, href, venture_badge(found.status))


def _loan(request: Request, case: Case) -> Thing | None:
    found = loans.loan(request.context, request.platform.views, case.case)
    if found is None:
        return None
    href = addresses.url("loans.show", loan=found.loan)
    return Thing(gettext("受理台账"), found.purpose, href, loan_badge(found.status))


def _founder(request: Request, case: Case) -> Thing | None:
    found = founders.founder(request.context, request.platform.views, case.operator, case.subject)
    if found is None:
        return None
    href = addresses.url("founders.show", operator=found.operator, person=found.person)
    landed, preparing = Badge("ok", gettext("已落地"), "ok"), Badge("live", gettext("孵化中"), "half")
    name = found.enterprise or gettext("创业者档案")
    return Thing(gettext("创业跟踪"), name, href, landed if found.stage == "founded" else preparing)
