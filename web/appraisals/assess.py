"""A year as those who score it see it: who has handed in, what is missing, until when. Notice annex 3, 二至四."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.appraisals.assessment_commands import (
    SubmitAssessment,
    SubmitSelfAssessment,
    SubmitSuperiorAssessment,
    SubmitThirdPartyAssessment,
)
from domain.appraisals.assessment_events import SELF, SUPERIOR, THIRD_PARTY
from projections.appraisal_archive import course as courses
from projections.appraisal_archive.course_answers import Party, PointAssessment
from tenants.accounts.roles import Role
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals import deadlines
from web.appraisals.course_page import Here, frame, here
from web.appraisals.scoring import Asked, asked_of
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.fields import Text

PAGE = "appraisals/assess.html"
PARTY = {Role.MANAGER: SELF, Role.BUREAU: SUPERIOR, Role.ASSESSOR: THIRD_PARTY}
SUBMITS: dict[str, type[SubmitAssessment]] = {
    SELF: SubmitSelfAssessment,
    SUPERIOR: SubmitSuperiorAssessment,
    THIRD_PARTY: SubmitThirdPartyAssessment,
}


class Submit(Form):
    """Nothing is typed: everything was saved point by point."""


class Reason(Form):
    """Why a party is waived, or may score again."""

    reason: Text = Field(title=N_("理由"), description=N_("会留在记录里，并印在报告上"))


@dataclass(frozen=True, slots=True)
class Row:
    """A point with what each party that the reader sees said of it."""

    asked: Asked
    said: dict[str, PointAssessment]


@dataclass(frozen=True, slots=True)
class Scored:
    """A year being scored: its parties, its points, and which party the reader is."""

    at: Here
    parties: tuple[Party, ...]
    rows: tuple[Row, ...]
    own: Party | None

    @property
    def open(self) -> bool:
        """May the reader score now?"""
        return self.at.course.status == "assessing" and self.own is not None and self.own.status == "open"


def scored(request: Request) -> Scored:
    """404 for what is not a year that people score."""
    at = here(request)
    context, views = request.context, request.platform.views
    code, period = at.operator.operator, at.course.period
    parties = courses.parties_of(context, views, [code], period)
    if not parties:
        raise HTTPException(404)
    own = next((one for one in parties if one.party == PARTY.get(context.role)), None)
    said = courses.assessments_of(context, views, code, period)
    points = dict.fromkeys(point for one in ([own] if own else parties) for point in one.points)
    rows = tuple(
        Row(asked, {one.party: one for one in said if one.point == point})
        for point in points
        if (asked := asked_of(at.reading.scheme.scheme, point))
    )
    return Scored(at, parties, rows, own)


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, scored(request)))


def submit(request: Request) -> Response:
    year, sent = scored(request), Submit.read(request)
    if year.own is None:
        raise HTTPException(404)
    own = year.own
    outcome = act(request, SUBMITS[own.party](operator=own.operator, period=own.period, on=today(request)))
    if isinstance(outcome, Refused):
        return invalid(request, PAGE, **values(request, year, sent.refused(outcome.refusal)))
    return flash.put(request, see_other(request, "appraisals.assess", **year.at.address), gettext("评分已提交"), "ok")


def values(
    request: Request, year: Scored, sent: Sent[Any] | None = None, reasons: Mapping[str, Sent[Any]] | None = None
) -> dict[str, Any]:
    parties = [(one, deadlines.of_party(request, one)) for one in year.parties]
    return {
        **frame(request, year.at),
        "year": year,
        "parties": parties,
        "ended_by": actor_names(request, {one.ended_by for one in year.parties}),
        "submitting": sent or Submit.blank(),
        "reasons": {**{one.party: Reason.blank(f"{one.party}-") for one in year.parties}, **(reasons or {})},
    }
