"""Who scores an operator as the third party: assigned and released by the bureau, recorded in the log.

The log says who is assigned; an account's reach follows it, so that the assessor sees the operator from then on.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field
from starlette.responses import Response

from domain.appraisals.assessor_commands import AssignAssessor, ReleaseAssessor
from projections.appraisal_archive import course as courses
from tenants.accounts.roles import Role
from tenants.accounts.users import User
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals.paths import operator_crumbs
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.operators.frame import found
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.fields import Line, Text

PAGE = "appraisals/assessors.html"


class Assign(Form):
    assessor: Line = Field(title=N_("评估员"))


class Release(Form):
    assessor: Line = Field(title=N_("评估员"))
    reason: Text = Field(title=N_("理由"), description=N_("会留在记录里"))


def show(request: Request) -> Response:
    return render(request, PAGE, _values(request))


def assign(request: Request) -> Response:
    operator, sent = found(request).operator, Assign.read(request)
    if sent.ok and sent.value.assessor not in {one.id for one in _accounts(request)}:
        sent = sent.wrong({"assessor": gettext("请从所列的评估员中选一位。")})
    if not sent.ok:
        return invalid(request, PAGE, **_values(request, assigning=sent))
    who = sent.value.assessor
    command = AssignAssessor(operator=operator, assessor=who, on=today(request))
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return invalid(request, PAGE, **_values(request, assigning=sent.refused(outcome.refusal)))
    request.platform.accounts.assign(who, operator)
    return flash.put(request, see_other(request, "appraisals.assessors", operator=operator), gettext("已指派"), "ok")


def release(request: Request) -> Response:
    operator, sent = found(request).operator, Release.read(request, "release-")
    if not sent.ok:
        return invalid(request, PAGE, **_values(request, releasing=sent))
    who, reason = sent.value.assessor, sent.value.reason
    outcome = act(request, ReleaseAssessor(operator=operator, assessor=who, reason=reason, on=today(request)))
    if isinstance(outcome, Refused):
        return invalid(request, PAGE, **_values(request, releasing=sent.refused(outcome.refusal)))
    request.platform.accounts.release(who, operator)
    return flash.put(request, see_other(request, "appraisals.assessors", operator=operator), gettext("已解除"), "ok")


def _accounts(request: Request) -> list[User]:
    return [one for one in request.platform.accounts.users() if one.role is Role.ASSESSOR and not one.disabled_at]


def _values(request: Request, **sent: Sent[Any]) -> dict[str, Any]:
    operator = found(request)
    assigned = courses.assessors_of(request.context, request.platform.views, [operator.operator])
    there = {one.assessor for one in assigned}
    names = actor_names(request, there | {one.assigned_by for one in assigned})
    return {
        "operator": operator,
        "crumbs": operator_crumbs(request.context, operator.operator, operator.name),
        "assigned": assigned,
        "names": names,
        "others": [(one.id, one.display_name) for one in _accounts(request) if one.id not in there],
        "current": [(one, names.get(one, one)) for one in sorted(there)],
        "assigning": Assign.blank(),
        "releasing": Release.blank("release-"),
        **sent,
    }
