"""The bureau goes on without a party that is overdue, or lets one score again. Always with a reason."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.appraisals.assessment_commands import ReopenAssessment, WaiveAssessment
from domain.shared.message import Command
from projections.appraisal_archive.course_answers import Party
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals import deadlines
from web.appraisals.assess import PAGE, Reason, Scored, scored, values
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today


def waive(request: Request) -> Response:
    year, party, sent = _asked(request)
    if not sent.ok:
        return _again(request, year, party, sent)
    command = WaiveAssessment(
        operator=party.operator,
        period=party.period,
        by=party.party,
        reason=sent.value.reason,
        until=deadlines.of_party(request, party).until,
        on=today(request),
    )
    return _done(request, year, party, sent, command)


def reopen(request: Request) -> Response:
    year, party, sent = _asked(request)
    if not sent.ok:
        return _again(request, year, party, sent)
    command = ReopenAssessment(
        operator=party.operator, period=party.period, by=party.party, reason=sent.value.reason, on=today(request)
    )
    return _done(request, year, party, sent, command)


def _asked(request: Request) -> tuple[Scored, Party, Sent[Reason]]:
    year, name = scored(request), request.path_params["party"]
    party = next((one for one in year.parties if one.party == name), None)
    if party is None:
        raise HTTPException(404)
    return year, party, Reason.read(request, f"{name}-")


def _done(request: Request, year: Scored, party: Party, sent: Sent[Reason], command: Command) -> Response:
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return _again(request, year, party, sent.refused(outcome.refusal))
    return flash.put(request, see_other(request, "appraisals.assess", **year.at.address), gettext("已记录"), "ok")


def _again(request: Request, year: Scored, party: Party, sent: Sent[Reason]) -> Response:
    return invalid(request, PAGE, **values(request, year, reasons={party.party: sent}))
