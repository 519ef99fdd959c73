"""One referral, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from projections.case_board import queries as cases
from projections.job_board import queries as vacancies
from projections.referral_board import queries
from projections.referral_board.answers import FollowUp, Referral
from web.appraisals.counted import counted_places
from web.i18n import gettext, plural
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import distance, today
from web.shown.outlets import outlet_names
from web.shown.people import person_or_none
from web.terms.jobs import outcome_badge


def find(request: Request) -> Referral:
    """404 when there is none, or it is another operator's."""
    found = queries.referral(request.context, request.platform.views, request.path_params["referral"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, referral: Referral) -> dict[str, Any]:
    """Everything the page shows beside its forms."""
    context, views, day = request.context, request.platform.views, today(request)
    follow_ups = queries.follow_ups_of(context, views, referral.referral)
    return {
        "referral": referral,
        "person": person_or_none(request, referral.person),
        "vacancy": vacancies.vacancy(context, views, referral.vacancy),
        "case": cases.case(context, views, referral.case),
        "outlet": outlet_names(request, [referral.operator]).get(referral.outlet, ""),
        "made_by": actor_names(request, [referral.made_by], [referral.operator]).get(referral.made_by, ""),
        "follow_ups": follow_ups,
        "due": next((one for one in follow_ups if one.is_open), None),
        "counted": counted_places(request, referral.operator, referral.referral, f"placed:{referral.referral}"),
        "stations": _stations(request, referral, follow_ups),
        "today": day,
    }


def _stations(request: Request, referral: Referral, follow_ups: tuple[FollowUp, ...]) -> list[dict[str, Any]]:
    """推荐, the outcome, and the follow-ups at 7, 30 and 90 days."""
    outcome = referral.outcome
    known = outcome is not None and outcome != "interviewed"
    lost = known and outcome != "hired"
    made = {"name": gettext("已推荐"), "state": "done", "notes": [referral.made_on.isoformat()]}
    ended = referral.ended_on is not None and not known
    waits = gettext("不再由本机构问") if ended else gettext("等待用人单位反馈")
    result = {
        "name": outcome_badge(outcome).text if outcome else gettext("结果"),
        "state": "stop" if lost else "done" if known else "" if ended else "now",
        "notes": [referral.outcome_on.isoformat() if referral.outcome_on else waits],
    }
    return [made, result, *(_follow_up(request, one, follow_ups) for one in follow_ups)]


def _follow_up(request: Request, one: FollowUp, all_of_them: tuple[FollowUp, ...]) -> dict[str, Any]:
    name = plural("%(num)s 日回访", one.day)
    if one.done_on is not None:
        found = gettext("仍在岗") if one.employed else gettext("已离岗")
        return {"name": name, "state": "done" if one.employed else "stop", "notes": [one.done_on.isoformat(), found]}
    if one.ended_on is not None:
        return {"name": name, "state": "", "notes": [one.ended_on.isoformat(), gettext("不再由本机构问")]}
    is_next = one == next(other for other in all_of_them if other.is_open)
    notes = [one.due_on.isoformat(), distance(one.due_on, today(request))]
    return {"name": name, "state": "now" if is_next else "", "notes": notes}
