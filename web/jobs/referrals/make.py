"""Referring a person to a vacancy: the case of item 3.1.3, its first two steps and the referral in one unit."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.cases.commands import CompleteStep, OpenCase
from domain.jobs.commands import MakeReferral
from domain.policies.case_intake import REFERRAL_ITEM
from domain.shared.message import Command
from projections.match_board import shown as board
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.i18n import gettext
from web.jobs.referrals.forms import Make
from web.jobs.referrals.review import holds_up, reviewed
from web.jobs.suggest import recorded, searched, wish_of
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.people import PersonShown, person_or_none

PAGE, FORM = "jobs/refer.html", "jobs/_refer.html"
LOOKED_UP, RECOMMENDED = 1, 2  # steps 查询岗位信息 and 推荐岗位: what a referral is


def form(request: Request) -> Response:
    person = _person(request)
    chosen = request.query_params.get("vacancy", "")[:64]
    blank = Make.blank(vacancy=chosen or None, on=today(request))
    return render(request, PAGE, _values(request, person, chosen), form=blank)


def save(request: Request) -> Response:
    person = _person(request)
    sent = Make.read(request)
    numbered = request.platform.application.number_for
    if sent.ok and not sent.value.checked:
        own = numbered(request.context, "referral")
        if holds_up(reviewed(request, person, sent.value.vacancy, own)):
            sent = sent.wrong({"checked": gettext("智能审核有缺漏或矛盾，请核对。")})
    if sent.ok:
        answer = {name: numbered(request.context, name) for name in ("case", "referral")}
        outcome = act(request, _commands(request, sent.value, person, **answer), answer=answer)
        if not isinstance(outcome, Refused):
            made = see_other(request, "referrals.show", referral=outcome.answer["referral"])
            return flash.put(request, made, gettext("已推荐"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, person, sent.text("vacancy")))


def _person(request: Request) -> PersonShown:
    found = person_or_none(request, request.path_params["person"])
    if found is None:
        raise HTTPException(404)
    return found


def _values(request: Request, person: PersonShown, chosen: str) -> dict[str, Any]:
    """What is there to choose from: what one came from and searched for, else what was matched last."""
    search = request.query_params.get("q", "").strip()[:100]
    latest = board.latest_matches(request.context, request.platform.views, person.person)
    matches = searched(request, person, search, chosen)
    if latest and not search:
        matches += [one for one in recorded(request, latest) if one.about.vacancy != chosen]
    return {
        "person": person,
        "wish": wish_of(request, person),
        "matches": matches,
        "latest": latest,
        "findings": reviewed(request, person, chosen),
        "q": search,
        "today": today(request),
    }


def _commands(request: Request, typed: Make, person: PersonShown, case: str, referral: str) -> list[Command]:
    tenant, outlet = request.context.tenant or "", request.context.outlet or ""
    who = {"operator": tenant, "outlet": outlet, "on": typed.on}
    steps = [CompleteStep(case=case, operator=tenant, step=step, on=typed.on) for step in (LOOKED_UP, RECOMMENDED)]
    opened = OpenCase(
        case=case,
        village=person.record.village,
        item=REFERRAL_ITEM,
        subject_kind="person",
        subject=person.person,
        about=typed.vacancy,
        **who,  # type: ignore[arg-type]
    )
    made = MakeReferral(referral=referral, case=case, person=person.person, vacancy=typed.vacancy, **who)  # type: ignore[arg-type]
    return [opened, *steps, made]
