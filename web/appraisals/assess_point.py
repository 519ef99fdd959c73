"""Scoring one point: answers, a remark, files. Saved as often as wanted, until everything is handed in."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.appraisals.answer_events import Proof
from domain.appraisals.assessment_commands import (
    AssessPoint,
    SelfAssessPoint,
    SuperiorAssessPoint,
    ThirdPartyAssessPoint,
)
from domain.appraisals.assessment_events import SELF, SUPERIOR, THIRD_PARTY
from projections.appraisal_archive.course_answers import PointAssessment
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals.assess import Row, Scored, scored
from web.appraisals.course_page import frame
from web.appraisals.hints import hints
from web.appraisals.proving import kept, together
from web.appraisals.scoring import YES_NO, answers_of, form_for, typed_of
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown import uploads
from web.shown.days import today
from web.terms.appraisal_course import level_name

PAGE = "appraisals/assess_point.html"
ASSESSES: dict[str, type[AssessPoint]] = {
    SELF: SelfAssessPoint,
    SUPERIOR: SuperiorAssessPoint,
    THIRD_PARTY: ThirdPartyAssessPoint,
}


def form(request: Request) -> Response:
    """As it was saved last; for who may not score it now, what was said."""
    year, row = _asked(request)
    own = _own(year, row)
    blank = _form(row).blank(
        remark=own.remark if own else "",
        keep=[one.sha256 for one in own.evidence] if own else [],
        **typed_of(own.answers if own else {}),
    )
    return render(request, PAGE, _values(request, year, row, blank))


def save(request: Request) -> Response:
    year, row = _asked(request)
    if year.own is None:
        raise HTTPException(404)
    sent: Sent[Any] = _form(row).read(request)
    files = uploads.read(request, "files", required=False)
    sent = sent.wrong(files.problems)
    if sent.ok and files.contents and not sent.value.title:
        sent = sent.wrong({"title": gettext("请写明附上的是什么材料")})
    if sent.ok:
        outcome = act(request, _command(request, year, row, sent.value, files))
        if not isinstance(outcome, Refused):
            to = see_other(request, "appraisals.assess", **year.at.address)
            return flash.put(request, to, gettext("已保存"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **_values(request, year, row, sent))


def _asked(request: Request) -> tuple[Scored, Row]:
    year = scored(request)
    for row in year.rows:
        if row.asked.code == request.path_params["point"]:
            return year, row
    raise HTTPException(404)


def _form(row: Row) -> Any:
    return form_for(row.asked.kind, row.asked.questions, row.asked.values)


def _own(year: Scored, row: Row) -> PointAssessment | None:
    return row.said.get(year.own.party) if year.own else None


def _command(request: Request, year: Scored, row: Row, typed: Any, files: uploads.Uploads) -> AssessPoint:
    own, operator = _own(year, row), year.at.operator.operator
    stays: list[Proof] = [one for one in own.evidence if one.sha256 in typed.keep] if own else []
    return ASSESSES[year.own.party if year.own else ""](
        operator=operator,
        period=year.at.course.period,
        point=row.asked.code,
        answers=answers_of(row.asked.kind, row.asked.questions, typed),
        remark=typed.remark,
        evidence=together(stays, kept(request, operator, typed.title, files)),
        on=today(request),
    )


def _values(request: Request, year: Scored, row: Row, sent: Sent[Any]) -> dict[str, Any]:
    codes = [one.asked.code for one in year.rows]
    place = codes.index(row.asked.code)
    return {
        **frame(request, year.at),
        "year": year,
        "row": row,
        "own": _own(year, row),
        "form": sent,
        "hint": hints(request, year.at.operator, year.at.reading.period).get(row.asked.hint),
        "yes_no": [(value, gettext(text)) for value, text in YES_NO],
        "levels": [(value, level_name(value)) for value in row.asked.values],
        "previous": codes[place - 1] if place else None,
        "following": codes[place + 1] if place + 1 < len(codes) else None,
        "place": place + 1,
    }
