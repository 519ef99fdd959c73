"""Today at the desk: what is due, what is open and at which step, what is done, which vouchers are about to expire."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup
from starlette.responses import Response

from projections.case_board import queries as cases
from projections.duty_list import answers as owed_answers
from projections.duty_list import queries as owed
from projections.page import Page
from projections.referral_board import queries as referrals
from projections.referral_board.answers import Duty
from projections.voucher_ledger import queries as vouchers
from web import addresses
from web.cases.subjects import UNKNOWN, subjects
from web.desk.progress import progress
from web.drafts.listed import own_drafts
from web.duties.shown import DutyShown, duties_shown
from web.i18n import gettext, plural
from web.offers import listing as offers
from web.render import render
from web.request import Request
from web.shown.days import distance, today
from web.shown.outlets import outlet_names, own_outlet
from web.shown.people import PersonShown, people_by_id
from web.tasks.reminders import waiting
from web.terms.catalogue import item_name
from web.terms.duties import duty_kind

AHEAD = timedelta(days=6)  # duties shown beside those of today
SHOWN = 8
DONE_SHOWN = 6


def show(request: Request) -> Response:
    """A clerk's own outlet; a manager's whole operator."""
    context, views, day = request.context, request.platform.views, today(request)
    tenant = context.tenant or ""
    mine: dict[str, Any] = {"operator": tenant, "outlet": context.outlet}
    due = referrals.duties_due(context, views, day + AHEAD, **mine, size=SHOWN)
    also = owed.duties(context, views, status="open", **mine, until=day + AHEAD, size=SHOWN)
    now = _due_by(day, due, lambda: referrals.duties_due(context, views, day, **mine, size=1))
    now += _due_by(day, also, lambda: owed.duties(context, views, status="open", **mine, until=day, size=1))
    moved = cases.cases_on(context, views, tenant, day, context.outlet)
    weeks: dict[str, Any] = {"status": "live", "first": day, "last": day + AHEAD, "sort": "expires"}
    expiring = vouchers.vouchers(context, views, **weeks, size=SHOWN)
    people = people_by_id(request, {one.person for one in due.rows} | {one.person for one in expiring.rows})
    outlets = outlet_names(request)
    values: dict[str, Any] = {
        "day": day,
        "outlet": own_outlet(request),
        "outlets": outlets,
        "duties": _first(
            [_duty(request, one, people, outlets) for one in due.rows],
            [_owed(request, one) for one in duties_shown(request, also.rows)],
        ),
        "week": {"calls": due.total, "duties": also.total},
        "due_now": now,
        "progress": progress(request, tenant, context.outlet),
        "finished": cases.finished_on(context, views, tenant, day, context.outlet),
        "done": [case for case in moved if case.finished_on == day and case.status == "finished"][:DONE_SHOWN],
        "redeemed": vouchers.redeemed_on(context, views, tenant, day),
        "expiring": [(one, distance(one.expires_on, day)) for one in expiring.rows],
        "expiring_total": expiring.total,
        "people": people,
        "subjects": subjects(request, moved),
        "unknown": UNKNOWN,
    }
    values["drafts"] = own_drafts(request)
    values["tasks_waiting"] = waiting(request)
    values["offers_waiting"] = offers.waiting(request)
    return render(request, "desk/today.html", values)


def _due_by(day: date, week: Page[Duty] | Page[owed_answers.Duty], ask: Callable[[], Page[Any]]) -> int:
    """How many of the week's are due by `day`; asked for when the page does not have them all."""
    if week.total > len(week.rows):
        return ask().total
    return sum(one.due_on <= day for one in week.rows)


def _duty(
    request: Request, duty: Duty, people: Mapping[str, PersonShown], outlets: Mapping[str, str]
) -> dict[str, Any]:
    """One follow-up, for `ui.todo`."""
    day, person = today(request), people.get(duty.person)
    name = person.name if person else "—"
    what = plural("%(num)s 日回访", duty.day)
    return {
        "on": duty.due_on,
        "when": distance(duty.due_on, day),
        "late": duty.is_overdue(day),
        "text": gettext("回访 %(person)s", person=name),
        "href": addresses.url("referrals.show", referral=duty.referral),
        "sub": gettext("%(what)s：%(employer)s，%(job)s", what=what, employer=duty.employer_name, job=duty.occupation),
        "where": "" if request.context.outlet else outlets.get(duty.outlet, ""),
        "state": "late" if duty.is_overdue(day) else "today" if duty.due_on == day else "later",
    }


def _owed(request: Request, one: DutyShown) -> dict[str, Any]:
    """One other duty, for `ui.todo`."""
    duty, day = one.duty, today(request)
    return {
        "on": duty.due_on,
        "when": one.when,
        "late": one.late,
        "text": Markup(" ").join(part for part in (one.what_said, one.who) if part),
        "href": _where(one),
        "sub": " · ".join([duty_kind(duty.kind), item_name(duty.item)]) if duty.item else duty_kind(duty.kind),
        "where": one.where,
        "state": "overdue" if one.late else "today" if duty.due_on == day else "later",
    }


def _where(one: DutyShown) -> str:
    """Where it is done."""
    if one.duty.kind == "offer" and one.href:
        return one.href
    return addresses.url("cases.show", case=one.duty.case) if one.duty.case else addresses.url("duties.list")


def _first(*lists: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of both kinds together those that are due first."""
    return sorted((one for some in lists for one in some), key=lambda one: one["on"])[:SHOWN]
