"""One person in a class: the result, the work afterwards, giving up."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.policies.training_rules import BY_CERTIFICATE
from domain.shared.personal import Personal
from domain.training.commands import (
    CancelEnrolment,
    CorrectCertificate,
    RecordEmploymentAfterTraining,
    RecordTrainingResult,
)
from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.subsidy_ledger import queries as subsidies
from projections.training_board.answers import Course, Enrolment
from web.cases.offered import offered
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.acting import acted
from web.shown.days import today
from web.shown.people import person_or_none
from web.terms.training import CAUSES, unemployed_cause
from web.training import page
from web.training.forms import Correction, Employment, GivingUp, Result

PAGE = "training/enrolment.html"
RESULT, WORK, LEAVE, RIGHT = "r-", "w-", "l-", "c-"
CLAIMED = ("4.2.1", "4.2.2")
"""对培训合格者协助其申报培训补贴 (annex 2, 4.1.2), and that for the test of skills."""


def show(request: Request) -> Response:
    course, enrolment = page.find_enrolment(request)
    return render(request, PAGE, _values(request, course, enrolment))


def record_result(request: Request) -> Response:
    course, enrolment = page.find_enrolment(request)

    def command(typed: Result) -> RecordTrainingResult:
        certificate = Personal.of(typed.certificate) if typed.certificate else None
        return RecordTrainingResult(**_place(enrolment), result=typed.result, certificate=certificate, on=typed.on)

    sent = Result.read(request, RESULT)
    answer = acted(request, sent, command, _back(request, enrolment), gettext("培训结果已记下"))
    return answer if isinstance(answer, Response) else _again(request, course, enrolment, result=answer)


def correct(request: Request) -> Response:
    """The certificate's number, unless money has been confirmed by it."""
    course, enrolment = page.find_enrolment(request)
    context, views = request.context, request.platform.views
    found = subsidies.claims_for(context, views, enrolment.person, BY_CERTIFICATE, course.first)

    def command(typed: Correction) -> CorrectCertificate:
        told: dict[str, Any] = {"certificate": Personal.of(typed.certificate), "reason": typed.reason, "on": typed.on}
        return CorrectCertificate(**_place(enrolment), **told, claims=tuple(one.claim for one in found))

    sent = Correction.read(request, RIGHT)
    answer = acted(request, sent, command, _back(request, enrolment), gettext("证书编号已更正"))
    return answer if isinstance(answer, Response) else _again(request, course, enrolment, right=answer)


def record_work(request: Request) -> Response:
    course, enrolment = page.find_enrolment(request)

    def command(typed: Employment) -> RecordEmploymentAfterTraining:
        told = typed.model_dump(exclude={"employed"})
        return RecordEmploymentAfterTraining(**_place(enrolment), employed=typed.employed == "yes", **told)

    sent = Employment.read(request, WORK)
    answer = acted(request, sent, command, _back(request, enrolment), gettext("就业情况已记下"))
    return answer if isinstance(answer, Response) else _again(request, course, enrolment, work=answer)


def give_up(request: Request) -> Response:
    course, enrolment = page.find_enrolment(request)

    def command(typed: GivingUp) -> CancelEnrolment:
        return CancelEnrolment(**_place(enrolment), on=typed.on)

    to = see_other(request, "courses.show", course=course.course)
    told = gettext("已退出候补") if enrolment.status == "waiting" else gettext("报名已取消，名额已空出")
    answer = acted(request, GivingUp.read(request, LEAVE), command, to, told)
    return answer if isinstance(answer, Response) else _again(request, course, enrolment, leave=answer)


def _place(enrolment: Enrolment) -> dict[str, Any]:
    return {"course": enrolment.course, "operator": enrolment.operator, "person": enrolment.person}


def _back(request: Request, enrolment: Enrolment) -> Response:
    return see_other(request, "enrolments.show", course=enrolment.course, person=enrolment.person)


def _again(request: Request, course: Course, enrolment: Enrolment, **forms: Sent[Any]) -> Response:
    return invalid(request, PAGE, **(_values(request, course, enrolment) | forms))


def _values(request: Request, course: Course, enrolment: Enrolment) -> dict[str, Any]:
    day = today(request)
    return {
        "course": course,
        "enrolment": enrolment,
        "place": page.place_of(request, enrolment),
        "person": person_or_none(request, enrolment.person),
        "claims": _claims(request, enrolment) if enrolment.status == "passed" else (),
        "causes": [(code, unemployed_cause(code)) for code in CAUSES],
        "result": Result.blank(RESULT, on=day),
        "work": Employment.blank(WORK, on=day),
        "leave": GivingUp.blank(LEAVE, on=day),
        "right": Correction.blank(RIGHT, on=day),
        "today": day,
    }


def _claims(request: Request, enrolment: Enrolment) -> list[tuple[str, Case | None]]:
    """The subsidies that a pass entitles to, as far as the contract has them, with the person's case of each."""
    have = cases.cases_of(request.context, request.platform.views, enrolment.person)
    taken = {one.item: one for one in reversed(have) if one.status in ("open", "finished")}
    return [(item.code, taken.get(item.code)) for item in offered(request) if item.code in CLAIMED]
