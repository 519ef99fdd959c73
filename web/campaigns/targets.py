"""Somebody of the list: what was answered, what was given, and the form for it."""

from __future__ import annotations

import json
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.campaigns.commands import CollectAnswers, GiveAssistance
from domain.shared.message import Command
from domain.shared.personal import Personal
from projections.campaign_board import queries
from projections.campaign_board.answers import Campaign, Reached
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.campaigns import asking, forms
from web.campaigns.names import names_of
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today

PAGE = "campaigns/target.html"


def show(request: Request) -> Response:
    campaign, target = _asked(request)
    values = _values(request, campaign, target)
    return render(request, PAGE, values | _blank(request, campaign))


def collect(request: Request) -> Response:
    """Without anybody there, nothing is asked."""
    campaign, target = _asked(request)
    visit = forms.Outcome.read(request)
    answered = visit.ok and visit.value.outcome == "collected"
    sent: Sent[Any] = asking.form_class(campaign.item).read(request) if answered else visit
    if not sent.ok:
        return _again(request, campaign, target, {"visit": visit} | ({"form": sent} if answered else {}))
    plain, words = asking.apart(campaign.item, sent.value) if answered else ({}, "")
    command = CollectAnswers(
        campaign=campaign.campaign,
        operator=campaign.operator,
        target=target.target,
        outcome=visit.value.outcome,
        answers=plain,
        words=Personal.of(words) if words else None,
        on=sent.value.on if answered else today(request),
    )
    return _done(request, campaign, target, command, "form" if answered else "visit", sent)


def give(request: Request) -> Response:
    campaign, target = _asked(request)
    sent = forms.Give.read(request)
    if not sent.ok:
        return _again(request, campaign, target, {"form": sent})
    command = GiveAssistance(
        campaign=campaign.campaign,
        operator=campaign.operator,
        given=request.platform.application.number_for(request.context, "given"),
        target=target.target,
        kind=sent.value.kind,
        words=Personal.of(sent.value.words),
        on=today(request),
    )
    return _done(request, campaign, target, command, "form", sent)


def _done(
    request: Request, campaign: Campaign, target: Reached, command: Command, name: str, sent: Sent[Any]
) -> Response:
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return _again(request, campaign, target, {name: sent.refused(outcome.refusal)})
    kept = see_other(request, "campaigns.show", campaign=campaign.campaign)
    return flash.put(request, kept, gettext("已记下"), "ok")


def _again(request: Request, campaign: Campaign, target: Reached, more: dict[str, Any]) -> Response:
    return invalid(request, PAGE, **(_values(request, campaign, target) | _blank(request, campaign) | more))


def _asked(request: Request) -> tuple[Campaign, Reached]:
    context, views, named = request.context, request.platform.views, request.path_params
    campaign = queries.campaign(context, views, named["campaign"])
    target = queries.target_of(context, views, named["campaign"], named["target"])
    if campaign is None or target is None:
        raise HTTPException(404)
    return campaign, target


def _blank(request: Request, campaign: Campaign) -> dict[str, Any]:
    if campaign.kind == "assistance":
        return {"form": forms.Give.blank()}
    day = min(today(request), campaign.last) if campaign.last else today(request)
    blank = asking.form_class(campaign.item).blank(on=max(day, campaign.opened_on))
    return {"form": blank, "visit": forms.Outcome.blank(outcome="collected"), **asking.shape(campaign.item)}


def _values(request: Request, campaign: Campaign, target: Reached) -> dict[str, Any]:
    """The answers in words are opened for the page of the one they tell of alone."""
    opened = request.platform.vault.open_many([target.words]) if target.words else [None]
    words = json.loads(opened[0]) if opened[0] else {}
    notes = queries.notes_of(request.context, request.platform.views, campaign.campaign)
    return {
        "campaign": campaign,
        "target": target,
        "name": names_of(request, [target]).get(target.target, gettext("名单外")),
        "answers": asking.told(campaign.item, {**target.answers, **words}),
        "given": [one for one in notes if one.target == target.target],
        "today": today(request),
    }
