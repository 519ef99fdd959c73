"""One operator's appraisal of one period."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.period import Period
from projections.appraisal_archive import course as courses
from projections.appraisal_archive import league
from projections.appraisal_archive import queries as archive
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from projections.sample_board import queries as samples
from web import charts
from web.appraisals import deadlines, peers
from web.appraisals.paths import operator_crumbs
from web.appraisals.reading import Reading, read
from web.formats import percent
from web.i18n import gettext
from web.render import render
from web.request import Request
from web.schemes.rest import flag_rules
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.scores import trend
from web.terms.annex import point_name

RADAR = range(3, 10)  # points it can show


def show(request: Request) -> Response:
    operator, reading = found(request)
    values = {"operator": operator, "reading": reading, "appraisal": reading.appraisal}
    values |= _standing(request, reading) | _neighbours(request, reading) | _under_way(request, reading)
    values["crumbs"] = operator_crumbs(request.context, operator.operator, operator.name)
    return render(request, "appraisals/show.html", values, chart=_chart(reading), course=_course(request, reading))


def found(request: Request) -> tuple[Operator, Reading]:
    """The operator and its appraisal named in the address; 404 for what is not there or not the reader's."""
    context, views = request.context, request.platform.views
    code, text = request.path_params["operator"], request.path_params["period"]
    operator = directory.operator(context, views, code)
    reading = read(context, views, code, text) if operator and _is_period(text) else None
    if operator is None or reading is None:
        raise HTTPException(404)
    return operator, reading


def _is_period(text: str) -> bool:
    try:
        return str(Period.parse(text)) == text
    except ValueError:
        return False


def _standing(request: Request, reading: Reading) -> dict[str, Any]:
    """The rank in the province, as it was concluded with, and, as it is today, among those of the reader's own area."""
    context, views, one = request.context, request.platform.views, reading.appraisal
    if one.grade is None:
        return {"rank": None, "area_rank": None, "today": today(request)}
    own = len(context.area) > len(peers.PROVINCE) and not context.role.in_tenant
    area_rank = league.standing(context, views, one.operator, one.period) if own else None
    return {"rank": reading.beside.place, "area_rank": area_rank, "today": today(request)}


def _under_way(request: Request, reading: Reading) -> dict[str, Any]:
    """How far the appraisal is, until when it is to be answered, and who scores it."""
    one, views = reading.appraisal, request.platform.views
    at = courses.course(request.context, views, one.operator, one.period)
    parties = courses.parties_of(request.context, views, [one.operator], one.period)
    said = at if at and at.answered else None
    return {
        "at": at,
        "deadline": deadlines.of_answer(request, at) if at else None,
        "parties": [(party, deadlines.of_party(request, party)) for party in parties],
        "course_of": said,
        "who": actor_names(request, {said.answered_by, said.decided_by}, {one.operator}) if said else {},
        "sample": samples.sample(request.context, views, one.operator, one.period),
        "outlets": directory.outlet_names_as_of(request.context, views, one.operator, one.position),
    }


def _neighbours(request: Request, reading: Reading) -> dict[str, Any]:
    """The appraisals before and after this one, and whether it failed together with the one before."""
    every = archive.appraisals_of(request.context, request.platform.views, reading.appraisal.operator)
    alike = [one.period for one in every if one.kind == reading.appraisal.kind]  # the latest first
    place = alike.index(reading.appraisal.period)
    return {
        "previous": alike[place + 1] if place + 1 < len(alike) else None,
        "following": alike[place - 1] if place else None,
        "failing": reading.failing,
        "rules": gettext("；").join(tell for _, tell in flag_rules(reading.scheme.version.document)),
    }


def _chart(reading: Reading) -> Markup | None:
    """How far each point came: a radar beside the province's median, or bars when there are too few or too many."""
    assessed = [one for one in reading.points if one.reached is not None]
    line = float(reading.scheme.pass_mark) / 100
    figures = [(point_name(one.point), float(one.reached or 0), percent(float(one.reached or 0))) for one in assessed]
    listed = gettext("，").join(f"{name} {figure}" for name, _, figure in figures)
    label = gettext("各要点完成率：%(points)s", points=listed)
    if len(assessed) in RADAR:
        medians = [None if one.median is None else float(one.median) for one in assessed]
        spokes = [charts.Spoke(*figure, median) for figure, median in zip(figures, medians, strict=True)]
        return charts.radar(spokes, label, pass_line=line)
    words = gettext("合格线 %(mark)s", mark=percent(line, 0))
    bars = [charts.Share(*figure) for figure in figures]
    return charts.category_bars(bars, label, pass_line=line, pass_words=words) if bars else None


def _course(request: Request, reading: Reading) -> Markup | None:
    """The concluded periods of the same kind up to this one."""
    one = reading.appraisal
    every = archive.histories(request.context, request.platform.views, [one.operator], one.kind, last=1_000)
    past = [result for result in every.get(one.operator, ()) if result.period <= one.period and result.grade]
    return trend(past[-8:], reading.scheme.pass_mark) if len(past) > 1 else None
