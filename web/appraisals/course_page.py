"""What the pages of an appraisal under way have in common: the operator, its result, how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException

from domain.shared.refusal import Refusal
from projections.appraisal_archive import course as courses
from projections.appraisal_archive.course_answers import Course
from projections.operator_directory.answers import Operator
from web.addresses import url
from web.appraisals import deadlines
from web.appraisals.paths import operator_crumbs
from web.appraisals.reading import Reading
from web.appraisals.show import found
from web.formats import period_name
from web.forms import Sent
from web.i18n import gettext
from web.request import Request
from web.shown.actors import actor_names


@dataclass(frozen=True, slots=True)
class Here:
    """The appraisal named in the address, as its reader sees it."""

    operator: Operator
    reading: Reading
    course: Course

    @property
    def address(self) -> dict[str, str]:
        return {"operator": self.operator.operator, "period": self.course.period}


def here(request: Request) -> Here:
    """404 for what is not there or not the reader's."""
    operator, reading = found(request)
    context, views = request.context, request.platform.views
    course = courses.course(context, views, operator.operator, reading.appraisal.period)
    if course is None:
        raise HTTPException(404)
    return Here(operator, reading, course)


def frame(request: Request, at: Here) -> dict[str, Any]:
    """Head, crumbs and the answer, for every page of it."""
    words = gettext("%(period)s考核", period=period_name(at.reading.period))
    crumbs = operator_crumbs(request.context, at.operator.operator, at.operator.name)
    who = {at.course.answered_by, at.course.decided_by}
    return {
        "operator": at.operator,
        "reading": at.reading,
        "course": at.course,
        "address": at.address,
        "crumbs": [*crumbs, (words, url("appraisals.show", **at.address))],
        "deadline": deadlines.of_answer(request, at.course),
        "who": actor_names(request, who),
    }


def key(point: str) -> str:
    """A point's code as part of a field's name: A4_1 for A4.1."""
    return point.replace(".", "_")


def placed(sent: Sent[Any], refusal: Refusal, *prefixes: str) -> Sent[Any]:
    """A refusal about one point beside the first field of that point that the form has."""
    point = str(refusal.params.get("point", ""))
    for prefix in prefixes:
        name = f"{prefix}{key(point)}"
        if point and name in sent.form.model_fields:
            return sent.refused(Refusal(refusal.code, refusal.params, name))
    return sent.refused(refusal)
