"""Lists, guidance, the pool of posts, and the end of a campaign."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.campaigns import commands as c
from domain.campaigns.collecting import AT_ONCE
from projections.campaign_board.answers import Campaign
from web.campaigns import forms, page
from web.campaigns.sources import targets_from
from web.i18n import gettext
from web.request import Request
from web.shown.days import today

FEN = 100


def _of(request: Request, found: Campaign) -> dict[str, Any]:
    return {"campaign": found.campaign, "operator": found.operator, "on": today(request)}


def add(request: Request) -> Response:
    found, sent = page.find(request), forms.AddTargets.read(request, "add-")
    targets = targets_from(request, found.campaign, sent.value.source, sent.value.village) if sent.ok else None
    if sent.ok and targets is None:
        sent = sent.wrong({"source": gettext("请从所列的项目中选一项")})
    if sent.ok and not targets:
        sent = sent.wrong({"source": gettext("这里没有可以加入的对象。")})
    if not sent.ok or not targets:
        return page.again(request, found, "add", sent)
    command = c.AddTargets(targets=targets, **_of(request, found))
    said = (
        gettext("已加入一千个，还有的请再加一次")
        if len(targets) == AT_ONCE
        else gettext("已加入名单，已在名单里的不重复")
    )
    return page.done(request, found, command, "add", sent, said)


def guide(request: Request) -> Response:
    found, sent = page.find(request), forms.Guide.read(request, "guide-")
    if not sent.ok:
        return page.again(request, found, "guide", sent)
    note = request.platform.application.number_for(request.context, "note")
    command = c.NoteGuidance(note=note, text=sent.value.text, **_of(request, found))
    return page.done(request, found, command, "guide", sent, gettext("指导已记"))


def develop(request: Request) -> Response:
    found, sent = page.find(request), forms.Post.read(request, "post-")
    if not sent.ok:
        return page.again(request, found, "post", sent)
    typed = sent.value.model_dump()
    wage = int(typed.pop("wage") * FEN)
    number = request.platform.application.number_for(request.context, "post")
    command = c.DevelopPost(post=number, wage_fen=wage, **typed, **_of(request, found))
    return page.done(request, found, command, "post", sent, gettext("岗位已入库"))


def take_out(request: Request) -> Response:
    found, sent = page.find(request), forms.TakeOut.read(request, "out-")
    if not sent.ok:
        return page.again(request, found, "out", sent)
    command = c.TakeOutPost(**sent.value.model_dump(), **_of(request, found))
    return page.done(request, found, command, "out", sent, gettext("岗位已移出"))


def publish(request: Request) -> Response:
    found = page.find(request)
    command = c.PublishPosts(**_of(request, found))
    return page.done(request, found, command, "post", forms.Post.blank("post-", places=1), gettext("岗位已发布"))


def close(request: Request) -> Response:
    found, sent = page.find(request), forms.Close.read(request, "close-")
    if not sent.ok:
        return page.again(request, found, "close", sent)
    command = c.CloseCampaign(summary=sent.value.summary, **_of(request, found))
    return page.done(request, found, command, "close", sent, gettext("已总结并结束"))
