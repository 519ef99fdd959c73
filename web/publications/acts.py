"""Review, publication, upkeep and withdrawal."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.publications import commands as c
from projections.publication_board.answers import Publication
from web.i18n import gettext
from web.publications import forms, page
from web.request import Request
from web.shown.days import today


def _of(request: Request, found: Publication) -> dict[str, Any]:
    return {"publication": found.publication, "operator": found.operator, "on": today(request)}


def review(request: Request) -> Response:
    found, sent = page.find(request), forms.Review.read(request, "review-")
    if not sent.ok:
        return page.again(request, found, "review", sent)
    approved = sent.value.approved == "yes"
    command = c.ReviewPublication(approved=approved, reason=sent.value.reason, **_of(request, found))
    said = gettext("审核通过，可以发布") if approved else gettext("已退回修改")
    return page.done(request, found, command, "review", sent, said)


def publish(request: Request) -> Response:
    found, sent = page.find(request), forms.Publish.read(request, "publish-")
    if not sent.ok:
        return page.again(request, found, "publish", sent)
    command = c.PublishPublication(channels=tuple(sent.value.channels), **_of(request, found))
    return page.done(request, found, command, "publish", sent, gettext("已发布"))


def revise(request: Request) -> Response:
    found, sent = page.find(request), forms.Revise.read(request, "revise-")
    if not sent.ok:
        return page.again(request, found, "revise", sent)
    command = c.RevisePublication(**sent.value.model_dump(), **_of(request, found))
    return page.done(request, found, command, "revise", sent, gettext("已更新"))


def withdraw(request: Request) -> Response:
    found, sent = page.find(request), forms.Withdraw.read(request, "withdraw-")
    if not sent.ok:
        return page.again(request, found, "withdraw", sent)
    command = c.WithdrawPublication(reason=sent.value.reason, **_of(request, found))
    return page.done(request, found, command, "withdraw", sent, gettext("已撤下"))
